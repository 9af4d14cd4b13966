#include "config.h"

#include "ang-selection-panel.h"

#include <glib/gi18n.h>

#include "ang-nominator.h"
#include "ang-participation.h"

struct _AngSelectionPanel
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkBox *places;
  GtkDropDown *spread;
  GtkGrid *parts;
  GtkLabel *name;
  GtkBox *about;

  AngSelection *selection;
};

G_DEFINE_FINAL_TYPE (AngSelectionPanel, ang_selection_panel, GTK_TYPE_WIDGET)

/* So many units stand for themselves. */
#define MOST_PARTS 8

/* In the order of the drop-down in the .ui. */
static const AngSpread spreads[] = { ANG_SPREAD_UNIT, ANG_SPREAD_SEX, ANG_SPREAD_RANK_GROUP, ANG_SPREAD_SENT, ANG_SPREAD_ORIGIN };

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static char *
say (AngSentence *sentence)
{
  return ang_sentence_format (sentence, ang_language_get_interface ());
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The places */

static char *
format_places (const AngSpreadPart *part)
{
  if (part->quota == ANG_UNSET)
    /* Translators: %u people were chosen; there is no quota */
    return g_strdup_printf (_("%u chosen, no quota"), part->chosen);
  if (part->chosen > part->quota)
    /* Translators: chosen, quota, how many too many */
    return g_strdup_printf (_("%u of %d, %u too many"), part->chosen, (int) part->quota, part->chosen - (guint) part->quota);

  /* Translators: chosen, quota, places still free */
  return g_strdup_printf (_("%u of %d, %u free"), part->chosen, (int) part->quota, (guint) part->quota - part->chosen);
}

static void
add_places (AngSelectionPanel   *self,
            const char          *name,
            const AngSpreadPart *part)
{
  g_autofree char *text = format_places (part);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = create_label (name, NULL);
  GtkWidget *number = gtk_label_new (text);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (number, part->quota != ANG_UNSET && part->chosen > part->quota ? "error" : "numeric");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (box), line);
  if (part->quota != ANG_UNSET && part->quota > 0)
    {
      GtkWidget *bar = gtk_progress_bar_new ();

      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), MIN (1.0, (double) part->chosen / (double) part->quota));
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_box_append (GTK_BOX (box), bar);
    }
  gtk_box_append (self->places, box);
}

static void
show_places (AngSelectionPanel *self)
{
  g_autoptr (GPtrArray) origins = ang_selection_list_spread (self->selection, ANG_SPREAD_ORIGIN);
  AngSpreadPart whole;

  clear (GTK_WIDGET (self->places));
  for (guint i = 0; i < origins->len; i++)
    {
      AngSpreadPart *part = g_ptr_array_index (origins, i);
      g_autofree char *name = say (part->name);

      add_places (self, name, part);
    }

  ang_selection_sum_up (self->selection, &whole);
  if (origins->len != 1)
    add_places (self, _("All together"), &whole);
}

/* The spread */

static void
add_cell (AngSelectionPanel *self,
          const char        *text,
          int                column,
          int                row)
{
  GtkWidget *label = create_label (text, column == 0 ? NULL : "numeric");

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (row == 0)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (self->parts, label, column, row, 1, 1);
}

static void
add_part (AngSelectionPanel *self,
          const char        *name,
          guint              n_chosen,
          guint              n_candidates,
          int                row)
{
  g_autofree char *chosen = g_strdup_printf ("%u", n_chosen);
  g_autofree char *candidates = g_strdup_printf ("%u", n_candidates);

  add_cell (self, name, 0, row);
  add_cell (self, chosen, 1, row);
  add_cell (self, candidates, 2, row);
}

/* Many units with one candidate each are told together. */
static void
add_rest (AngSelectionPanel *self,
          GPtrArray         *parts,
          guint              from)
{
  /* Translators: units, of which each has few candidates */
  g_autofree char *name = g_strdup_printf (ngettext ("%u more", "%u more", parts->len - from), parts->len - from);
  guint n_chosen = 0;
  guint n_candidates = 0;

  for (guint i = from; i < parts->len; i++)
    {
      n_chosen += ((AngSpreadPart *) g_ptr_array_index (parts, i))->chosen;
      n_candidates += ((AngSpreadPart *) g_ptr_array_index (parts, i))->candidates;
    }
  add_part (self, name, n_chosen, n_candidates, (int) from + 1);
}

static void
show_spread (AngSelectionPanel *self)
{
  guint selected = gtk_drop_down_get_selected (self->spread);
  g_autoptr (GPtrArray) parts = NULL;
  guint n_shown;

  if (self->selection == NULL || selected >= G_N_ELEMENTS (spreads))
    return;

  parts = ang_selection_list_spread (self->selection, spreads[selected]);
  clear (GTK_WIDGET (self->parts));
  add_cell (self, ang_enumeration_get_label (&ang_spread_enumeration, (int) spreads[selected], ang_language_get_interface ()), 0, 0);
  /* Translators: head of a narrow column: how many of a unit or group were chosen */
  add_cell (self, _("Chosen"), 1, 0);
  /* Translators: head of a narrow column: how many of a unit or group are candidates */
  add_cell (self, _("Of"), 2, 0);
  n_shown = parts->len > MOST_PARTS + 1 ? MOST_PARTS : parts->len;
  for (guint i = 0; i < n_shown; i++)
    {
      AngSpreadPart *part = g_ptr_array_index (parts, i);
      g_autofree char *name = say (part->name);

      add_part (self, name, part->chosen, part->candidates, (int) i + 1);
    }
  if (n_shown < parts->len)
    add_rest (self, parts, n_shown);
}

/* The candidate */

static void
add_text (AngSelectionPanel *self,
          const char        *text)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (self->about, create_label (text, NULL));
}

static void
add_sentence (AngSelectionPanel *self,
              AngSentence       *sentence)
{
  g_autofree char *text = sentence != NULL ? say (sentence) : NULL;

  add_text (self, text);
}

static void
add_trips (AngSelectionPanel *self,
           AngCandidate      *candidate)
{
  g_autofree char *text = NULL;

  if (candidate->trips > 0)
    /* Translators: %s is a list such as "SCP 2019, ITEC 2023" */
    text = g_strdup_printf (_("Sent before: %s."), candidate->schemes);
  add_text (self, text != NULL ? text : _("Never sent before."));
}

static void
add_findings (AngSelectionPanel *self,
              AngCandidate      *candidate)
{
  for (guint i = 0; i < candidate->findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (candidate->findings, i);
      g_autofree char *text = ang_finding_describe (finding, ang_language_get_interface ());
      g_autofree char *overridden = NULL;

      add_text (self, text);
      if (!ang_finding_get_waived (finding))
        continue;
      /* Translators: %s is why a term was overridden */
      overridden = g_strdup_printf (_("Overridden: %s"), ang_finding_get_reason (finding));
      gtk_box_append (self->about, create_label (overridden, "dim-label"));
    }
}

static void
add_decision (AngSelectionPanel *self,
              AngSelection      *selection,
              AngCandidate      *candidate)
{
  gint64 substitute = ang_record_get_integer (candidate->participation, ANG_PARTICIPATION_REPLACED_BY_ID);
  AngCandidate *other = substitute != 0 ? ang_selection_find (selection, substitute) : NULL;
  g_autofree char *text = NULL;

  add_text (self, ang_record_get_text (candidate->participation, ANG_PARTICIPATION_DECISION_REASON));
  add_text (self, ang_record_get_text (candidate->participation, ANG_PARTICIPATION_WITHDRAWN_REASON));
  if (other == NULL)
    return;
  /* Translators: %s is the name of who took the place of somebody who withdrew */
  text = g_strdup_printf (_("Replaced by %s."), ang_record_get_text (other->participation, ANG_PARTICIPATION_FULL_NAME));
  add_text (self, text);
}

/**
 * ang_selection_panel_show_candidate:
 * @candidate: (nullable): the one to tell about
 */
void
ang_selection_panel_show_candidate (AngSelectionPanel *self,
                                    AngSelection      *selection,
                                    AngCandidate      *candidate)
{
  g_autoptr (AngSentence) total = NULL;
  g_autoptr (AngSentence) nominator = NULL;

  clear (GTK_WIDGET (self->about));
  gtk_widget_set_visible (GTK_WIDGET (self->name), candidate != NULL);
  if (candidate == NULL)
    return;

  gtk_label_set_text (self->name, ang_record_get_text (candidate->participation, ANG_PARTICIPATION_FULL_NAME));
  total = ang_selection_explain_total (selection, candidate);
  add_sentence (self, total);
  add_sentence (self, candidate->tie);
  add_trips (self, candidate);
  add_findings (self, candidate);
  if (candidate->nominator != NULL)
    nominator = ang_nominator_describe (ANG_NOMINATOR (candidate->nominator));
  add_sentence (self, nominator);
  add_decision (self, selection, candidate);
}

/**
 * ang_selection_panel_show:
 * @candidate: (nullable): the one to tell about
 */
void
ang_selection_panel_show (AngSelectionPanel *self,
                          AngSelection      *selection,
                          AngCandidate      *candidate)
{
  g_set_object (&self->selection, selection);
  show_places (self);
  show_spread (self);
  ang_selection_panel_show_candidate (self, selection, candidate);
}

static void
ang_selection_panel_dispose (GObject *object)
{
  AngSelectionPanel *self = ANG_SELECTION_PANEL (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (ang_selection_panel_parent_class)->dispose (object);
}

static void
ang_selection_panel_class_init (AngSelectionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_selection_panel_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "selectionpanel");
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-selection-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSelectionPanel, root);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionPanel, places);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionPanel, spread);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionPanel, parts);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionPanel, name);
  gtk_widget_class_bind_template_child (widget_class, AngSelectionPanel, about);
  gtk_widget_class_bind_template_callback (widget_class, show_spread);
}

static void
ang_selection_panel_init (AngSelectionPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

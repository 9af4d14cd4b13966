#include "config.h"

#include "ang-unit-panel.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-facts.h"
#include "ang-number.h"
#include "ang-unit-history.h"
#include "ang-text-label.h"

struct _AngUnitPanel
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkStack  *stack;
  GtkLabel  *title;
  GtkLabel  *other_name;
  GtkLabel  *kind;
  GtkLabel  *validity;
  GtkGrid   *figures;
  GtkBox    *history;
  GtkLabel  *several;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngUnitPanel, ang_unit_panel, GTK_TYPE_WIDGET)

static const char *
get_name (AngRecord *unit)
{
  const char *english = ang_record_get_text (unit, ANG_UNIT_NAME_EN);

  return ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && english != NULL ? english : ang_record_get_text (unit, ANG_UNIT_NAME_ID);
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_kind (AngUnitPanel *self,
           AngRecord    *unit)
{
  AngLanguage language = ang_language_get_interface ();
  const char *parent = ang_record_get_text (unit, ANG_UNIT_PARENT_NAME);
  const char *kind = ang_enumeration_get_label (&ang_unit_kind_enumeration, (int) ang_record_get_integer (unit, ANG_UNIT_KIND), language);
  const char *abbrev = ang_record_get_text (unit, ANG_UNIT_ABBREV);
  g_autoptr (GString) text = g_string_new (abbrev);

  if (kind != NULL && *kind != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", kind);
  if (parent != NULL)
    {
      if (text->len > 0)
        g_string_append (text, " · ");
      /* Translators: %s is the unit that this one is a part of. */
      g_string_append_printf (text, _("part of %s"), parent);
    }
  set_text (self->kind, text->str);
}

static void
show_validity (AngUnitPanel *self,
               AngRecord    *unit)
{
  AngLanguage language = ang_language_get_interface ();
  AngDate from = ang_record_get_date (unit, ANG_UNIT_VALID_FROM);
  AngDate to = ang_record_get_date (unit, ANG_UNIT_VALID_TO);
  g_autofree char *first = ang_date_is_known (from) ? ang_date_format (from, language, ANG_DATE_STYLE_LONG) : NULL;
  g_autofree char *last = ang_date_is_known (to) ? ang_date_format (to, language, ANG_DATE_STYLE_LONG) : NULL;
  g_autofree char *text = NULL;

  if (first != NULL && last != NULL)
    /* Translators: the first and the last day of a unit. */
    text = g_strdup_printf (_("From %s to %s"), first, last);
  else if (last != NULL)
    text = g_strdup_printf (_("Closed; the last day was %s"), last);
  else if (first != NULL)
    text = g_strdup_printf (_("Since %s"), first);
  else if (!ang_record_get_boolean (unit, ANG_UNIT_ACTIVE))
    text = g_strdup (_("Not in use"));
  set_text (self->validity, text);
}

static void
add_figure (AngUnitPanel *self,
            int           row,
            const char   *name,
            gint64        then,
            gint64        today)
{
  AngLanguage language = ang_language_get_interface ();
  gint64 values[] = { then, today };

  gtk_grid_attach (self->figures, ang_text_label_new (name, "dim-label"), 0, row, 1, 1);
  for (int i = 0; i < (int) G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = values[i] == ANG_UNSET ? g_strdup ("–") : ang_number_format (values[i], language);
      GtkWidget *label = ang_text_label_new (text, "numeric");

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_grid_attach (self->figures, label, i + 1, row, 1, 1);
    }
}

static void
add_head (AngUnitPanel *self,
          int           column,
          const char   *text,
          const char   *tooltip)
{
  GtkWidget *label = ang_text_label_new (text, "caption");

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_tooltip_text (label, tooltip);
  gtk_grid_attach (self->figures, label, column, 0, 1, 1);
}

static void
show_figures (AngUnitPanel *self,
              AngRecord    *unit)
{
  clear (GTK_WIDGET (self->figures));
  add_head (self, 1, _("as then"), _("Journeys of which this unit was written at the time"));
  add_head (self, 2, _("as today"), _("Journeys of this unit and of all that it continues, counted at the unit that exists today"));
  add_figure (self, 1, _("Trips"), ang_record_get_integer (unit, ANG_UNIT_TRIPS_THEN), ang_record_get_integer (unit, ANG_UNIT_TRIPS_TODAY));
  add_figure (self, 2, _("People sent"), ang_record_get_integer (unit, ANG_UNIT_SENT_THEN),
              ang_record_get_integer (unit, ANG_UNIT_SENT_TODAY));
  add_figure (self, 3, _("People in it today"), ANG_UNSET, ang_record_get_integer (unit, ANG_UNIT_PEOPLE));
}

static void
on_unit_clicked (AngUnitPanel *self,
                 GtkWidget    *button)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_ascii_strtoll (gtk_widget_get_name (button), NULL, 10));
}

/* The other units that the event names, to go there. */
static void
add_jumps (AngUnitPanel *self,
           GtkWidget    *box,
           GPtrArray    *units,
           gint64        shown)
{
  for (guint i = 0; i < units->len; i++)
    {
      AngRecord *unit = g_ptr_array_index (units, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_id (unit));
      const char *abbrev = ang_record_get_text (unit, ANG_UNIT_ABBREV);
      GtkWidget *button;

      if (ang_record_get_id (unit) == shown)
        continue;
      button = gtk_button_new_with_label (abbrev != NULL ? abbrev : get_name (unit));
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 24);
      gtk_widget_set_name (button, id);
      gtk_widget_set_tooltip_text (button, get_name (unit));
      gtk_widget_add_css_class (button, "chip");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_unit_clicked), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), button);
    }
}

static void
add_event (AngUnitPanel *self,
           AngUnitEvent *event,
           gint64        shown)
{
  AngLanguage language = ang_language_get_interface ();
  g_autoptr (AngSentence) sentence = ang_unit_event_describe (event);
  g_autofree char *text = ang_sentence_format (sentence, language);
  g_autofree char *day = ang_date_is_known (event->date) ? ang_date_format (event->date, language, ANG_DATE_STYLE_LONG)
                                                         : g_strdup (_("on a day that is not known"));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *jumps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *caption = ang_text_label_new (day, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (row), caption);
  gtk_box_append (GTK_BOX (row), ang_text_label_new (text, NULL));
  add_jumps (self, jumps, event->before, shown);
  add_jumps (self, jumps, event->after, shown);
  if (gtk_widget_get_first_child (jumps) != NULL)
    gtk_box_append (GTK_BOX (row), jumps);
  else
    g_object_ref_sink (jumps), g_object_unref (jumps);
  gtk_box_append (self->history, row);
}

static void
show_history (AngUnitPanel *self,
              GPtrArray    *units,
              AngRecord    *unit)
{
  g_autoptr (GPtrArray) events = ang_unit_history_list (units, ang_record_get_id (unit));

  clear (GTK_WIDGET (self->history));
  for (guint i = 0; i < events->len; i++)
    add_event (self, g_ptr_array_index (events, i), ang_record_get_id (unit));
  if (events->len == 0)
    gtk_box_append (self->history, ang_text_label_new (_("Nothing is recorded: neither when it came into being, nor that it was another one."),
                                                       "dim-label"));
}

static void
ang_unit_panel_dispose (GObject *object)
{
  g_clear_pointer (&ANG_UNIT_PANEL (object)->root, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_unit_panel_parent_class)->dispose (object);
}

static void
ang_unit_panel_class_init (AngUnitPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_unit_panel_dispose;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-unit-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, root);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, title);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, other_name);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, kind);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, validity);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, figures);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, history);
  gtk_widget_class_bind_template_child (widget_class, AngUnitPanel, several);
}

static void
ang_unit_panel_init (AngUnitPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_unit_panel_show:
 * @units: (element-type AngUnit): all of them, for what became of what
 * @unit: (nullable): the one to show
 * @n_selected: how many are selected, when there is not one to show
 */
void
ang_unit_panel_show (AngUnitPanel *self,
                     GPtrArray    *units,
                     AngUnit      *unit,
                     guint         n_selected)
{
  AngRecord *record = (AngRecord *) unit;
  g_autofree char *several = NULL;
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;

  gtk_stack_set_visible_child_name (self->stack, unit != NULL ? "unit" : "none");
  if (record == NULL)
    {
      several = n_selected > 1 ? g_strdup_printf (ngettext ("%u unit selected", "%u units selected", n_selected), n_selected)
                               : g_strdup (_("Select a unit to see what became of it, or several to merge them."));
      gtk_label_set_text (self->several, several);
      return;
    }

  gtk_label_set_text (self->title, get_name (record));
  set_text (self->other_name, english ? ang_record_get_text (record, ANG_UNIT_NAME_ID) : ang_record_get_text (record, ANG_UNIT_NAME_EN));
  show_kind (self, record);
  show_validity (self, record);
  show_figures (self, record);
  show_history (self, units, record);
}

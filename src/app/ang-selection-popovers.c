#include "config.h"

#include "ang-selection-view-private.h"

#include <glib/gi18n.h>

#include "ang-finding-commands.h"
#include "ang-pill.h"
#include "ang-reason-popover.h"

static gboolean
on_idle (gpointer user_data)
{
  gtk_widget_unparent (GTK_WIDGET (user_data));

  return G_SOURCE_REMOVE;
}

/* The command chosen in it comes after it is closed, and needs its place. */
static void
on_closed (GtkWidget *popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT, on_idle, g_object_ref (popover), g_object_unref);
}

static void
pop_up (GtkWidget          *popover,
        GtkWidget          *parent,
        const GdkRectangle *place)
{
  gtk_widget_set_parent (popover, parent);
  if (place != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 56);

  return label;
}

static GtkWidget *
create_popover (GtkWidget **box)
{
  GtkWidget *popover = gtk_popover_new ();

  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (*box, "popover-text");
  gtk_popover_set_child (GTK_POPOVER (popover), *box);

  return popover;
}

/* Texts */

static void
open_text (const char         *text,
           GtkWidget          *parent,
           const GdkRectangle *place)
{
  GtkWidget *box;
  GtkWidget *popover = create_popover (&box);

  gtk_box_append (GTK_BOX (box), create_label (text));
  pop_up (popover, parent, place);
}

static void
open_sentence (AngSentence        *sentence,
               const char         *otherwise,
               GtkWidget          *parent,
               const GdkRectangle *place)
{
  g_autofree char *text = sentence != NULL ? ang_sentence_format (sentence, ang_language_get_interface ()) : NULL;

  open_text (text != NULL ? text : otherwise, parent, place);
}

static void
open_place (AngCandidate       *candidate,
            GtkWidget          *parent,
            const GdkRectangle *place)
{
  open_sentence (candidate->tie, candidate->place > 0 ? _("The place follows from the total; nobody else has the same.")
                                 : _("A place is given once all scores that count are there."), parent, place);
}

/* Terms */

typedef struct
{
  AngSelectionView *view;
  AngFinding *finding;
  GtkWidget *popover;
} Override;

static void
override_free (gpointer  data,
               GClosure *closure)
{
  Override *override = data;

  g_object_unref (override->view);
  g_object_unref (override->finding);
  g_free (override);
}

static void
on_reason (AngReasonPopover *popover,
           const char       *reason,
           Override         *override)
{
  ang_selection_view_run (override->view, ang_finding_command_set_aside (override->finding, reason), _("Term overridden"),
                          _("The term could not be overridden"));
  gtk_popover_popdown (GTK_POPOVER (override->popover));
}

static void
on_bring_back (GtkButton *button,
               Override  *override)
{
  ang_selection_view_run (override->view, ang_finding_command_bring_back (override->finding), _("The term counts again"),
                          _("The term could not be brought back"));
  gtk_popover_popdown (GTK_POPOVER (override->popover));
}

static Override *
create_override (AngSelectionView *self,
                 AngFinding       *finding,
                 GtkWidget        *popover)
{
  Override *override = g_new0 (Override, 1);

  override->view = g_object_ref (self);
  override->finding = g_object_ref (finding);
  override->popover = popover;

  return override;
}

static GtkWidget *
create_override_button (AngSelectionView *self,
                        AngFinding       *finding,
                        GtkWidget        *popover)
{
  GtkWidget *reason;
  GtkWidget *button;

  if (ang_finding_get_waived (finding))
    {
      button = gtk_button_new_with_label (_("Let It Count Again"));
      g_signal_connect_data (button, "clicked", G_CALLBACK (on_bring_back), create_override (self, finding, popover), override_free, 0);
    }
  else
    {
      reason = ang_reason_popover_new_for (_("Why does this term not count here? The reason stands in the record of the selection, with your name and the date."),
                                           _("Override"));
      button = gtk_menu_button_new ();
      gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Override…"));
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), reason);
      g_signal_connect_data (reason, "confirmed", G_CALLBACK (on_reason), create_override (self, finding, popover), override_free, 0);
    }
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}

static AngFinding *
find_finding (AngCandidate   *candidate,
              AngEligibility *term)
{
  for (guint i = 0; i < candidate->findings->len; i++)
    {
      if (ang_finding_get_sentence (g_ptr_array_index (candidate->findings, i)) == term->sentence)
        return g_ptr_array_index (candidate->findings, i);
    }

  return NULL;
}

static AngLight
get_term_light (AngEligibility *term,
                AngFinding     *finding)
{
  if (finding != NULL && ang_finding_get_waived (finding))
    return ANG_LIGHT_OVERRIDDEN;
  switch (term->verdict)
    {
    case ANG_VERDICT_FAIL:
      return ANG_LIGHT_NOT_MET;
    case ANG_VERDICT_WARN:
      return ANG_LIGHT_UNKNOWN;
    case ANG_VERDICT_PASS:
    default:
      return ANG_LIGHT_MET;
    }
}

static void
add_term (AngSelectionView *self,
          AngCandidate     *candidate,
          AngEligibility   *term,
          GtkWidget        *grid,
          int               row,
          GtkWidget        *popover)
{
  AngFinding *finding = find_finding (candidate, term);
  AngLight light = get_term_light (term, finding);
  g_autofree char *text = ang_sentence_format (term->sentence, ang_language_get_interface ());
  GtkWidget *pill = ang_pill_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  ang_pill_set (ANG_PILL (pill), ang_enumeration_get_label (&ang_light_enumeration, (int) light, ang_language_get_interface ()),
                ang_enumeration_find (&ang_light_enumeration, (int) light)->icon, ang_selection_cell_get_light_class (light));
  gtk_widget_set_valign (pill, GTK_ALIGN_START);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (grid), pill, 0, row, 1, 1);

  gtk_box_append (GTK_BOX (box), create_label (text));
  if (finding != NULL && ang_finding_get_waived (finding))
    {
      g_autofree char *reason = g_strdup_printf (_("Overridden: %s"), ang_finding_get_reason (finding));
      GtkWidget *label = create_label (reason);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  if (finding != NULL && !ang_store_get_read_only (self->store))
    gtk_box_append (GTK_BOX (box), create_override_button (self, finding, popover));
  gtk_grid_attach (GTK_GRID (grid), box, 1, row, 1, 1);
}

/* Each rule in the order of the scheme, and where the rules are written. */
static void
open_terms (AngSelectionView   *self,
            AngCandidate       *candidate,
            GtkWidget          *parent,
            const GdkRectangle *place)
{
  AngScheme *scheme = ang_selection_get_scheme (ang_selection_matrix_get_selection (self->model));
  const char *source = scheme != NULL ? ang_record_get_text (ANG_RECORD (scheme), ANG_SCHEME_SOURCE) : NULL;
  GtkWidget *box;
  GtkWidget *popover = create_popover (&box);
  GtkWidget *grid = gtk_grid_new ();

  if (candidate->terms->len == 0)
    gtk_box_append (GTK_BOX (box), create_label (_("The scheme has no terms in the register. They are entered on its page under Partners.")));

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < candidate->terms->len; i++)
    add_term (self, candidate, g_ptr_array_index (candidate->terms, i), grid, (int) i, popover);
  gtk_box_append (GTK_BOX (box), grid);
  if (source != NULL)
    {
      /* Translators: %s is where the terms of a scheme are written */
      g_autofree char *text = g_strdup_printf (_("Source: %s"), source);
      GtkWidget *label = create_label (text);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  pop_up (popover, parent, place);
}

/* Menus */

static void
open_menu (GMenuModel         *menu,
           GtkWidget          *parent,
           const GdkRectangle *place)
{
  pop_up (gtk_popover_menu_new_from_model (menu), parent, place);
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action)
{
  g_menu_append (menu, label, action);
}

static void
open_decision (GtkWidget          *parent,
               const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) decisions = g_menu_new ();
  g_autoptr (GMenu) reserve = g_menu_new ();

  append (decisions, _("Accept"), "candidates.accept");
  append (decisions, _("Put on Reserve"), "candidates.reserve");
  append (decisions, _("Reject…"), "candidates.reject");
  append (decisions, _("Leave Open"), "candidates.leave-open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (decisions));
  append (reserve, _("Up in the List of the Reserve"), "candidates.reserve-up");
  append (reserve, _("Down in the List of the Reserve"), "candidates.reserve-down");
  append (reserve, _("Has Withdrawn: Replace…"), "candidates.replace");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (reserve));
  open_menu (G_MENU_MODEL (menu), parent, place);
}

static void
open_nomination (AngSelectionView   *self,
                 GtkWidget          *parent,
                 const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) letters = g_menu_new ();

  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->nomination_menu));
  append (letters, _("Letters of Nomination…"), "candidates.nominations");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (letters));
  open_menu (G_MENU_MODEL (menu), parent, place);
}

static void
open_trips (AngCandidate       *candidate,
            GtkWidget          *parent,
            const GdkRectangle *place)
{
  g_autofree char *text = candidate->trips > 0 ? g_strdup_printf (_("Sent before: %s."), candidate->schemes) : g_strdup (_("Never sent before."));

  open_text (text, parent, place);
}

/**
 * ang_selection_view_open_cell:
 * @place: where in @parent the cell is
 *
 * Shows what a cell has no room for, or offers what can be done about it.
 */
void
ang_selection_view_open_cell (AngSelectionView   *self,
                              gint64              participation,
                              AngSelectionColumn  column,
                              GtkWidget          *parent,
                              const GdkRectangle *place)
{
  AngSelection *selection = ang_selection_matrix_get_selection (self->model);
  AngCandidate *candidate = selection != NULL ? ang_selection_find (selection, participation) : NULL;
  g_autoptr (AngSentence) total = NULL;

  if (candidate == NULL)
    return;

  switch (column)
    {
    case ANG_SELECTION_COLUMN_TOTAL:
      total = ang_selection_explain_total (selection, candidate);
      open_sentence (total, NULL, parent, place);
      break;
    case ANG_SELECTION_COLUMN_PLACE:
      open_place (candidate, parent, place);
      break;
    case ANG_SELECTION_COLUMN_TERMS:
      open_terms (self, candidate, parent, place);
      break;
    case ANG_SELECTION_COLUMN_TRIPS:
      open_trips (candidate, parent, place);
      break;
    case ANG_SELECTION_COLUMN_DECISION:
      open_decision (parent, place);
      break;
    case ANG_SELECTION_COLUMN_NOMINATION:
      open_nomination (self, parent, place);
      break;
    case ANG_SELECTION_COLUMN_SCORE:
    default:
      break;
    }
}

/* Reasons */

static void
on_rejected (AngReasonPopover *popover,
             const char       *reason,
             AngSelectionView *self)
{
  ang_selection_view_decide (self, ANG_PARTICIPATION_STATE_REJECTED, reason);
}

/** Asks why the selected candidates are rejected, and rejects them then. */
void
ang_selection_view_ask_rejection (AngSelectionView *self)
{
  GtkWidget *popover = ang_reason_popover_new_for (_("Why are the selected candidates rejected? The reason stands in the record of the selection."),
                                                   _("Reject"));
  GdkRectangle place;
  gboolean placed = ang_matrix_get_cursor_place (self->matrix, &place);

  g_signal_connect_object (popover, "confirmed", G_CALLBACK (on_rejected), self, 0);
  pop_up (popover, GTK_WIDGET (self->matrix), placed ? &place : NULL);
}

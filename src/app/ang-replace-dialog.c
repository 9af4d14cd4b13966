#include "config.h"

#include "ang-replace-dialog.h"

#include <glib/gi18n.h>

#include "ang-participation.h"
#include "ang-record-dialog.h"
#include "ang-record-language.h"
#include "ang-selection-commands.h"
#include "ang-selection-spread.h"

/* Who withdraws, why, and who takes the place. */
typedef struct
{
  AngSelection *selection;
  gint64 cohort;
  gint64 participation;
  GArray *substitutes;
  GtkEntry *reason;
  GtkDropDown *substitute;
} Form;

static void
form_free (gpointer  data,
           GClosure *closure)
{
  Form *form = data;

  g_object_unref (form->selection);
  g_array_unref (form->substitutes);
  g_free (form);
}

static void
on_save (AngRecordDialog *dialog,
         Form            *form)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (form->reason));
  guint selected = gtk_drop_down_get_selected (form->substitute);
  AngDecision withdrawn = { form->participation, ANG_PARTICIPATION_STATE_WITHDRAWN };

  if (*reason == '\0')
    {
      ang_record_dialog_tell (dialog, _("Write down why: the reason is kept, and stands in the record of the selection."));
      return;
    }
  /* The last choice is nobody. */
  if (selected >= form->substitutes->len)
    ang_record_dialog_run (dialog, ang_selection_command_decide (form->cohort, &withdrawn, 1, reason), _("The withdrawal was recorded"));
  else
    ang_record_dialog_run (dialog, ang_selection_command_replace (form->cohort, form->participation,
                                                                  g_array_index (form->substitutes, gint64, selected), reason),
                           _("The participant was replaced"));
}

static char *
describe (AngCandidate *candidate)
{
  gint64 order = ang_record_get_integer (candidate->participation, ANG_PARTICIPATION_RESERVE_ORDER);
  const char *name = ang_record_get_text (candidate->participation, ANG_PARTICIPATION_FULL_NAME);
  AngLanguage language = ang_language_get_interface ();
  const char *state = ang_enumeration_get_label (&ang_participation_state_enumeration, (int) ang_candidate_get_state (candidate), language);
  const char *origin = ang_record_get_in_language (candidate->participation, ANG_PARTICIPATION_ORIGIN_NAME_ID,
                                                   ANG_PARTICIPATION_ORIGIN_NAME_EN, language);

  if (order != ANG_UNSET)
    return g_strdup_printf ("%s – %s %d (%s)", name, state, (int) order, origin != NULL ? origin : "–");

  return g_strdup_printf ("%s – %s (%s)", name, state, origin != NULL ? origin : "–");
}

static void
fill_substitutes (Form         *form,
                  AngCandidate *candidate)
{
  g_autoptr (GPtrArray) candidates = ang_selection_list_substitutes (form->selection, candidate);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < candidates->len; i++)
    {
      AngCandidate *other = g_ptr_array_index (candidates, i);
      gint64 id = ang_record_get_id (other->participation);
      g_autofree char *name = describe (other);

      g_array_append_val (form->substitutes, id);
      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _("Nobody: the place stays free"));
  gtk_drop_down_set_model (form->substitute, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (form->substitute, 0);
}

static GtkWidget *
create_row (const char *label,
            GtkWidget  *control)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), control);
  gtk_widget_add_css_class (caption, "field-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), control);

  return box;
}

static GtkWidget *
create_content (Form         *form,
                AngCandidate *candidate)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  form->reason = GTK_ENTRY (gtk_entry_new ());
  form->substitute = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_add_css_class (box, "dialog-text");
  gtk_box_append (GTK_BOX (box), create_row (_("Reason of the withdrawal"), GTK_WIDGET (form->reason)));
  gtk_box_append (GTK_BOX (box), create_row (_("Who takes the place"), GTK_WIDGET (form->substitute)));
  fill_substitutes (form, candidate);

  return box;
}

/**
 * ang_replace_dialog_present:
 * @widget: any widget of the window it belongs to
 * @candidate: who was chosen and has withdrawn
 *
 * Asks why, and who takes the place: the next on reserve from the same origin is offered first.
 */
void
ang_replace_dialog_present (GtkWidget    *widget,
                            AngStore     *store,
                            AngSelection *selection,
                            AngCandidate *candidate)
{
  Form *form = g_new0 (Form, 1);
  AngRecordDialog *dialog;
  /* Translators: title of a dialog; %s is a name */
  g_autofree char *title = g_strdup_printf (_("%s Has Withdrawn"), ang_record_get_text (candidate->participation, ANG_PARTICIPATION_FULL_NAME));

  form->selection = g_object_ref (selection);
  form->cohort = ang_record_get_id (ang_selection_get_cohort (selection));
  form->participation = ang_record_get_id (candidate->participation);
  form->substitutes = g_array_new (FALSE, FALSE, sizeof (gint64));
  dialog = ang_record_dialog_new (widget, store, title, create_content (form, candidate));
  ang_record_dialog_set_verb (dialog, _("Replace"));
  g_signal_connect_data (dialog, "save", G_CALLBACK (on_save), form, form_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (form->reason));
}

#include "config.h"

#include "ang-rename-unit.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-record-dialog.h"
#include "ang-unit-commands.h"
#include "ang-unit-dialogs.h"

/* A new name from a day on: the old unit stays for everything that was before, its successor takes over people and parts. */

typedef struct
{
  AngRecordDialog *dialog;
  GtkWidget       *parent;
  char            *name;
} AngRenaming;

static void
ang_renaming_free (AngRenaming *renaming)
{
  g_object_unref (renaming->dialog);
  g_object_unref (renaming->parent);
  g_free (renaming->name);
  g_free (renaming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngRenaming, ang_renaming_free)

static void
on_renamed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AngRenaming) renaming = user_data;
  g_autoptr (AngCommand) command = ANG_COMMAND (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;
  guint n_people;

  if (!ang_command_run_finish (command, result, &error))
    {
      ang_record_dialog_fail (renaming->dialog, error);
      return;
    }

  n_people = ang_command_get_done (command);
  /* Translators: %u people went over from the old unit to the one called %s. */
  done = g_strdup_printf (ngettext ("The unit is now “%2$s”; %1$u person went over", "The unit is now “%2$s”; %1$u people went over", n_people),
                          n_people, renaming->name);
  ang_feedback_done (renaming->parent, done);
  gtk_window_destroy (GTK_WINDOW (renaming->dialog));
}

static void
on_save (AngRecordDialog *dialog,
         GtkWidget       *parent)
{
  GtkWidget *form = ang_record_dialog_get_content (dialog);
  AngRenaming *renaming;
  g_autoptr (AngRecord) draft = NULL;
  g_autoptr (AngStore) store = NULL;
  AngDate since = ang_date_unknown ();
  gint64 old;
  const char *iso;

  g_object_get (form, "record", &draft, "store", &store, NULL);
  iso = ang_record_get_text (draft, ANG_UNIT_VALID_FROM);
  if (iso == NULL || !ang_date_parse_iso (iso, &since) || !ang_date_is_complete (since))
    {
      ang_record_dialog_tell (dialog, _("Say from which day the new name counts: day, month and year"));
      return;
    }

  old = ang_record_get_integer (draft, ANG_UNIT_SUCCESSOR_ID);
  ang_record_unset (draft, ANG_UNIT_SUCCESSOR_ID);
  renaming = g_new0 (AngRenaming, 1);
  renaming->dialog = g_object_ref (dialog);
  renaming->parent = g_object_ref (ang_feedback_get_window (parent));
  renaming->name = g_strdup (ang_record_get_text (draft, ANG_UNIT_NAME_ID));
  ang_record_dialog_wait (dialog);
  ang_command_run_async (ang_unit_command_rename (old, ANG_UNIT (draft), since), store, NULL, on_renamed, renaming);
  ang_record_set_integer (draft, ANG_UNIT_SUCCESSOR_ID, old);
}

/* The link to itself is only carried to on_save(), which unit is meant. */
static AngRecord *
create_draft (AngRecord *unit)
{
  AngRecord *draft = ang_record_new (&ang_unit_entity);
  g_autofree char *today = ang_date_to_iso (ang_date_today ());

  ang_record_set_text (draft, ANG_UNIT_NAME_ID, ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  ang_record_set_text (draft, ANG_UNIT_NAME_EN, ang_record_get_text (unit, ANG_UNIT_NAME_EN));
  ang_record_set_text (draft, ANG_UNIT_ABBREV, ang_record_get_text (unit, ANG_UNIT_ABBREV));
  ang_record_set_text (draft, ANG_UNIT_VALID_FROM, today);
  ang_record_set_integer (draft, ANG_UNIT_SUCCESSOR_ID, ang_record_get_id (unit));

  return draft;
}

/**
 * ang_rename_unit_ask:
 * @parent: any widget of the window
 * @unit: a stored unit
 *
 * Asks for the new name and the day from which it counts, and renames the unit as one command.
 */
void
ang_rename_unit_ask (GtkWidget *parent,
                     AngStore  *store,
                     AngRecord *unit)
{
  static const char *const fields[] = { "name_id", "name_en", "abbrev", "valid_from", NULL };
  g_autoptr (AngRecord) draft = create_draft (unit);
  g_autofree char *title =
    /* Translators: %s is the name of a unit. */
    g_strdup_printf (_("Rename “%s”"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  AngRecordDialog *dialog =
    ang_record_dialog_new (parent, store, title,
                           ang_unit_dialogs_create_form (store, draft, fields,
                                                         _("The old name stays with everything that was before. People and parts of the unit go over to the new one. "
                                                           "For a typing error, change the name in the form instead.")));

  ang_record_dialog_set_verb (dialog, _("Rename"));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), parent, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

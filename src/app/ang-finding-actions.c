#include "config.h"

#include "ang-finding-actions.h"

#include <glib/gi18n.h>

#include "ang-cohort-origin.h"
#include "ang-cohort.h"
#include "ang-feedback.h"
#include "ang-finding-commands.h"
#include "ang-identifier.h"
#include "ang-pages.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-person.h"

static gboolean
is_of_person (const AngEntity *cause)
{
  return cause == &ang_participation_entity || cause == &ang_identifier_entity || cause == &ang_passport_entity;
}

/* The record whose page shows the cause. A person's own page sends to the cohort, a cohort's to the person, any other one to
 * where the participant stands. */
static gint64
find_record (AngFinding       *finding,
             gint64            here_cohort,
             gint64            here_person,
             const AngEntity **entity)
{
  gboolean to_cohort = ang_finding_get_cohort (finding) != 0 && here_cohort == 0;
  gint64 id;

  *entity = ang_finding_get_cause (finding, &id, NULL);
  if (*entity == NULL)
    return 0;
  if (*entity == &ang_participation_entity && to_cohort)
    {
      *entity = &ang_cohort_entity;
      return ang_finding_get_cohort (finding);
    }
  if (is_of_person (*entity) || (ang_pages_find_entity ((*entity)->name) == NULL && ang_finding_get_cohort (finding) == 0))
    {
      *entity = &ang_person_entity;
      return ang_finding_get_person (finding);
    }
  if (ang_pages_find_entity ((*entity)->name) == NULL)
    {
      *entity = &ang_cohort_entity;
      return ang_finding_get_cohort (finding);
    }

  return id;
}

/**
 * ang_finding_actions_open:
 * @here_cohort: the cohort whose page @widget is on, or 0
 * @here_person: the person whose page it is on, or 0
 *
 * Opens the page on which the cause is put right.
 *
 * Returns: FALSE when that is this page, or there is none
 */
gboolean
ang_finding_actions_open (GtkWidget  *widget,
                          AngFinding *finding,
                          gint64      here_cohort,
                          gint64      here_person)
{
  const AngEntity *entity;
  gint64 id = find_record (finding, here_cohort, here_person, &entity);

  if (entity == NULL || id == 0 || (entity == &ang_person_entity && id == here_person) || (entity == &ang_cohort_entity && id == here_cohort))
    return FALSE;

  return gtk_widget_activate_action (widget, "win.open-record", "(sx)", entity->name, id);
}

static void
finish (GtkWidget    *widget,
        GObject      *command,
        GAsyncResult *result,
        const char   *done)
{
  g_autoptr (GError) error = NULL;

  if (ang_command_run_finish (ANG_COMMAND (command), result, &error))
    ang_feedback_done (widget, done);
  else
    ang_feedback_error (widget, _("The finding was not changed."), error);
  g_object_unref (widget);
}

static void
on_was_set_aside (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  finish (user_data, source, result, _("Finding set aside"));
}

static void
on_was_brought_back (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  finish (user_data, source, result, _("Finding brought back"));
}

/**
 * ang_finding_actions_set_aside:
 * @widget: shows what came of it
 * @reason: why it does not matter
 */
void
ang_finding_actions_set_aside (GtkWidget  *widget,
                               AngStore   *store,
                               AngFinding *finding,
                               const char *reason)
{
  g_autoptr (AngCommand) command = ang_finding_command_set_aside (finding, reason);

  ang_command_run_async (command, store, NULL, on_was_set_aside, g_object_ref (widget));
}

/** @widget: shows what came of it */
void
ang_finding_actions_bring_back (GtkWidget  *widget,
                                AngStore   *store,
                                AngFinding *finding)
{
  g_autoptr (AngCommand) command = ang_finding_command_bring_back (finding);

  ang_command_run_async (command, store, NULL, on_was_brought_back, g_object_ref (widget));
}

#include "config.h"

#include "ang-people-actions.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-number.h"
#include "ang-person.h"
#include "ang-transaction.h"

/* A command under way, and what to say when it is done. */
typedef struct
{
  GtkWidget *widget;
  GtkWidget *window; /* hears of it, should the widget be gone by then */
  char *done;
  char *failed;
  AngPeopleDone then;
} PeopleCall;

static PeopleCall *
people_call_new (GtkWidget  *widget,
                 const char *failed)
{
  PeopleCall *call = g_new0 (PeopleCall, 1);

  call->widget = g_object_ref (widget);
  call->window = g_object_ref (ang_feedback_get_window (widget));
  call->failed = g_strdup (failed);

  return call;
}

static void
people_call_free (PeopleCall *call)
{
  g_object_unref (call->widget);
  g_object_unref (call->window);
  g_free (call->done);
  g_free (call->failed);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PeopleCall, people_call_free)

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PeopleCall) call = user_data;
  g_autoptr (GError) error = NULL;

  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    {
      ang_feedback_error (call->window, call->failed, error);
      return;
    }

  ang_feedback_done (call->window, call->done);
  if (call->then != NULL && gtk_widget_get_root (call->widget) != NULL)
    call->then (call->widget);
}

/* One person by name, several by their number. */
static char *
describe_people (GPtrArray *people)
{
  g_autofree char *number = NULL;

  if (people->len == 1)
    return g_strdup (ang_record_get_text (g_ptr_array_index (people, 0), ANG_PERSON_FULL_NAME));

  number = ang_number_format (people->len, ang_language_get_interface ());

  /* Translators: as in "12 people could not be deleted". */
  return g_strdup_printf (ngettext ("%s person", "%s people", people->len), number);
}

/**
 * ang_people_delete:
 * @widget: any widget of the window
 * @people: (element-type AngPerson): who is to go
 * @then: (nullable): what comes after it
 *
 * Deletes people with all their numbers, posts and private details, as one command that can be undone. Who is still in a
 * cohort stays: the register says so, and nothing is done.
 */
void
ang_people_delete (GtkWidget     *widget,
                   AngStore      *store,
                   GPtrArray     *people,
                   AngPeopleDone  then)
{
  g_autofree char *subject = NULL;
  g_autofree char *failed = NULL;
  g_autoptr (AngTransaction) transaction = NULL;
  PeopleCall *call;

  if (people->len == 0)
    return;

  subject = describe_people (people);
  transaction = people->len == 1 ? ang_transaction_new (N_ ("Delete %s"), subject)
                                 : ang_transaction_new_counted ("Delete %s person", "Delete %s people", people->len);
  if (people->len == 1)
    ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (g_ptr_array_index (people, 0)));
  for (guint i = 0; i < people->len; i++)
    ang_transaction_remove (transaction, &ang_person_entity, ang_record_get_id (g_ptr_array_index (people, i)));

  /* Translators: %s is a person's name, or a number of people. */
  failed = g_strdup_printf (_ ("%s could not be deleted"), subject);
  call = people_call_new (widget, failed);
  /* Translators: %s is a person's name, or a number of people. */
  call->done = g_strdup_printf (_ ("%s deleted"), subject);
  call->then = then;
  ang_store_commit_async (store, transaction, NULL, on_committed, call);
}

/**
 * ang_people_save:
 * @changed: a copy of a person's record with what is new in it
 * @label: the command's name for the history, a message id with one %s for the person's name
 * @done: what to say when it is stored
 *
 * Stores several fields of a person as one command.
 */
void
ang_people_save (GtkWidget  *widget,
                 AngStore   *store,
                 AngRecord  *changed,
                 const char *label,
                 const char *done)
{
  g_autoptr (AngTransaction) transaction = ang_transaction_new (label, ang_record_get_text (changed, ANG_PERSON_FULL_NAME));
  PeopleCall *call = people_call_new (widget, _ ("The change could not be stored"));

  call->done = g_strdup (done);
  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (changed));
  ang_transaction_save (transaction, changed);
  ang_store_commit_async (store, transaction, NULL, on_committed, call);
}

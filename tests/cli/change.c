/* change REGISTER NIP NAME: gives a person another name, as somebody at the window would; the command line only reads,
 * undoes and redoes. */

#include <glib/gi18n.h>

#include "ang-identifier.h"
#include "ang-person.h"
#include "ang-store.h"

static gboolean
change (AngStore    *store,
        const char  *number,
        const char  *name,
        GError     **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_identifier_entity);
  g_autoptr (AngTransaction) transaction = ang_transaction_new ("Change %s", name);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (AngRecord) person = NULL;

  ang_query_add_text (query, ANG_IDENTIFIER_VALUE, ANG_COMPARE_EQUAL, number);
  found = ang_store_read (store, query, 0, 1, NULL, error);
  if (found == NULL)
    return FALSE;
  g_assert_cmpuint (found->len, ==, 1);
  person = ang_store_get (store, &ang_person_entity,
                          ang_record_get_integer (g_ptr_array_index (found, 0), ANG_IDENTIFIER_PERSON_ID), error);
  if (person == NULL)
    return FALSE;

  ang_record_set_text (person, ANG_PERSON_NAME, name);
  ang_transaction_save (transaction, person);

  return ang_store_commit (store, transaction, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngStore) store = NULL;

  g_assert_cmpint (argc, ==, 4);
  store = ang_store_open (argv[1], ANG_STORE_OPEN_DEFAULT, &error);
  if (store == NULL || !change (store, argv[2], argv[3], &error) || !ang_store_close (store, &error))
    g_error ("%s", error->message);

  return 0;
}

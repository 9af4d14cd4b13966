#include "config.h"

#include "ang-store-documents.h"

#include "ang-attachment.h"
#include "ang-document.h"
#include "ang-facts-reader.h"
#include "ang-read-many.h"
#include "ang-store-about.h"

/**
 * ang_store_read_documents:
 * @today: the day from which is told what is overdue
 *
 * Returns: (transfer full): the documents of a cohort and its participants; its facts hold the deadlines, and the names of the
 *   files, too
 */
AngDocuments *
ang_store_read_documents (AngStore  *self,
                          gint64     cohort,
                          AngDate    today,
                          GError   **error)
{
  g_autoptr (AngFacts) facts = ang_facts_reader_read_constants (self, today, error);
  g_autoptr (GArray) cohorts = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) files = NULL;
  g_autoptr (GPtrArray) attachments = NULL;

  g_array_append_val (cohorts, cohort);
  if (facts == NULL || !ang_facts_reader_read_documents (self, facts, cohorts, error))
    return NULL;

  files = ang_collect_ids (ang_facts_list_all (facts, &ang_document_entity), ANG_DOCUMENT_ATTACHMENT_ID);
  attachments = ang_read_linked (self, &ang_attachment_entity, ANG_ATTACHMENT_ID, (const gint64 *) (gpointer) files->data, files->len, error);
  if (attachments == NULL)
    return NULL;
  ang_facts_add_all (facts, attachments);

  return ang_documents_new (facts, cohort);
}

static gpointer
read_about (AngStore  *self,
            gint64     id,
            AngDate    today,
            GError   **error)
{
  return ang_store_read_documents (self, id, today, error);
}

/** Reads in a worker thread; to be finished with ang_store_read_documents_finish(). */
void
ang_store_read_documents_async (AngStore            *self,
                                gint64               cohort,
                                AngDate              today,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  AngStoreAbout about = { read_about, g_object_unref };

  ang_store_read_about_async (self, about, cohort, today, cancellable, callback, user_data);
}

/** Returns: (transfer full): the documents of the cohort */
AngDocuments *
ang_store_read_documents_finish (AngStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

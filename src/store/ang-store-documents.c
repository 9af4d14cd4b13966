#include "config.h"

#include "ang-store-documents.h"

#include "ang-attachment.h"
#include "ang-document.h"
#include "ang-facts-reader.h"
#include "ang-read-many.h"

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

typedef struct
{
  gint64 cohort;
  AngDate today;
} Request;

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  AngDocuments *documents = ang_store_read_documents (ANG_STORE (source), request->cohort, request->today, &error);

  if (documents != NULL)
    g_task_return_pointer (task, documents, g_object_unref);
  else
    g_task_return_error (task, error);
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
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Request request = { cohort, today };

  g_task_set_source_tag (task, ang_store_read_documents_async);
  g_task_set_task_data (task, g_memdup2 (&request, sizeof request), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

/** Returns: (transfer full): the documents of the cohort */
AngDocuments *
ang_store_read_documents_finish (AngStore      *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

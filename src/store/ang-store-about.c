#include "config.h"

#include "ang-store-about.h"

typedef struct
{
  AngStoreAbout about;
  gint64 id;
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
  gpointer found = request->about.read (ANG_STORE (source), request->id, request->today, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, request->about.free_func);
  else
    g_task_return_error (task, error);
}

/**
 * ang_store_read_about_async:
 * @id: the record it is about
 *
 * Reads in a worker thread; @callback takes what was read with g_task_propagate_pointer().
 */
void
ang_store_read_about_async (AngStore            *self,
                            AngStoreAbout        about,
                            gint64               id,
                            AngDate              today,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Request request = { about, id, today };

  g_task_set_source_tag (task, ang_store_read_about_async);
  g_task_set_task_data (task, g_memdup2 (&request, sizeof request), g_free);
  g_task_run_in_thread (task, read_in_thread);
}

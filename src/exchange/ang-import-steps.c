#include "config.h"

#include "ang-import-private.h"

#include "ang-cohort.h"
#include "ang-import-check.h"
#include "ang-import-cohort.h"
#include "ang-import-nomination.h"
#include "ang-import-run.h"

#define REMEMBERED "import-mapping."

/* Each long step in two parts: what a worker thread does, which changes nothing of the session, and what takes it over. */

typedef struct
{
  char           *path;
  guint          *sheets;
  guint           n_sheets;
  AngImportPlan  *plan;
  AngImportRelay *relay;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->path);
  g_free (order->sheets);
  g_clear_pointer (&order->plan, ang_import_plan_unref);
  g_free (order);
}

static Order *
order_new (AngImportProgressFunc progress,
           gpointer              progress_data)
{
  Order *order = g_new0 (Order, 1);

  order->relay = ang_import_relay_new (progress, progress_data);

  return order;
}

/* The session may not be changed, nor another step begun, until the step is finished. */
static void
begin_step (AngImport           *self,
            Order               *order,
            gpointer             tag,
            GTaskThreadFunc      func,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (!self->busy);

  self->busy = TRUE;
  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, order, order_free);
  /* What was stored before it could be cancelled is stored, and said to be. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, func);
}

static gpointer
end_step (AngImport     *self,
          GAsyncResult  *result,
          GError       **error)
{
  Order *order = g_task_get_task_data (G_TASK (result));

  g_clear_pointer (&order->relay, ang_import_relay_stop);
  self->busy = FALSE;

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Opening */

/* A file, and what it says of itself. */
typedef struct
{
  AngSheetBook  *book;
  AngNomination *nomination; /* (nullable) */
  gint64         nominated;
} Opened;

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_object (&opened->book);
  g_clear_pointer (&opened->nomination, ang_nomination_free);
  g_free (opened);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

static Opened *
open_book (AngImport     *self,
           const char    *path,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (Opened) opened = g_new0 (Opened, 1);

  opened->book = ang_sheet_book_open (path, cancellable, error);
  if (opened->book == NULL || !ang_nomination_recognise (opened->book, &opened->nomination, cancellable, error))
    return NULL;
  if (opened->nomination != NULL)
    opened->nominated = ang_nomination_find_cohort (opened->nomination, self->store, NULL);

  return g_steal_pointer (&opened);
}

static gboolean
adopt_opened (AngImport  *self,
              Opened     *opened,
              const char *path)
{
  g_autofree char *source = g_filename_display_basename (path);

  if (opened != NULL)
    ang_import_adopt_book (self, opened->book, g_steal_pointer (&opened->nomination), opened->nominated, source);

  return opened != NULL;
}

/**
 * ang_import_open:
 * @path: an .xlsx workbook, or a list as text; told by what is in it
 *
 * Opens a file in place of the one before.
 *
 * Returns: whether it is one that can be read; ANG_SHEET_ERROR or a GIO error otherwise
 */
gboolean
ang_import_open (AngImport     *self,
                 const char    *path,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (Opened) opened = open_book (self, path, cancellable, error);

  return adopt_opened (self, opened, path);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  Opened *opened = open_book (source, ((Order *) data)->path, cancellable, &error);

  if (opened != NULL)
    g_task_return_pointer (task, opened, opened_free);
  else
    g_task_return_error (task, error);
}

/** Asks for ang_import_open() in a worker thread. */
void
ang_import_open_async (AngImport           *self,
                       const char          *path,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Order *order = order_new (NULL, NULL);

  order->path = g_strdup (path);
  begin_step (self, order, ang_import_open_async, open_in_thread, cancellable, callback, user_data);
}

/** Returns: what ang_import_open() would have */
gboolean
ang_import_open_finish (AngImport     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  Order *order = g_task_get_task_data (G_TASK (result));
  g_autoptr (Opened) opened = end_step (self, result, error);

  return adopt_opened (self, opened, order->path);
}

/* Loading */

static void
loaded_free (gpointer data)
{
  AngImportLoaded *loaded = data;

  g_clear_pointer (&loaded->layout, ang_import_layout_free);
  g_clear_pointer (&loaded->mapping, ang_import_mapping_free);
  g_clear_object (&loaded->cohort);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportLoaded, loaded_free)

/* A list of people may be one of participants another time: then its columns say more. None without headings. */
static char *
dup_memory_key (const AngImportLayout *layout,
                AngImportTarget        target)
{
  g_autofree char *signature = ang_import_layout_dup_signature (layout);

  if (signature == NULL)
    return NULL;

  return g_strconcat (REMEMBERED, target == ANG_IMPORT_PEOPLE ? "" : "participants.", signature, NULL);
}

/* What the columns meant the last time goes before what can be guessed. */
static void
recall (AngImport       *self,
        AngImportLoaded *loaded)
{
  g_autofree char *key = dup_memory_key (loaded->layout, self->target);
  g_autofree char *text = key != NULL ? ang_store_dup_setting (self->store, key) : NULL;

  loaded->remembered = text != NULL && ang_import_mapping_apply_text (loaded->mapping, loaded->layout, text);
}

static gboolean
find_cohort (AngImport        *self,
             AngImportLoaded  *loaded,
             GError          **error)
{
  switch (self->target)
    {
    case ANG_IMPORT_PARTICIPANTS:
      if (self->nomination != NULL && !ang_import_nomination_check (self->nomination, self->store, self->cohort_id, error))
        return FALSE;
      loaded->cohort = ang_store_get (self->store, &ang_cohort_entity, self->cohort_id, error);
      return loaded->cohort != NULL;
    case ANG_IMPORT_NEW_COHORT:
      loaded->cohort = ang_import_cohort_guess (self->store, loaded->layout, error);
      return loaded->cohort != NULL;
    case ANG_IMPORT_PEOPLE:
    default:
      return TRUE;
    }
}

static AngImportLoaded *
load (AngImport              *self,
      const guint            *sheets,
      guint                   n_sheets,
      AngImportProgressFunc   progress,
      gpointer                progress_data,
      GCancellable           *cancellable,
      GError                **error)
{
  g_autoptr (AngImportLoaded) loaded = g_new0 (AngImportLoaded, 1);
  g_autoptr (AngImportTable) table =
    ang_import_table_read (self->book, sheets, n_sheets, progress, progress_data, cancellable, error);

  if (table == NULL)
    return NULL;

  loaded->layout = ang_import_layout_guess (table);
  loaded->keyed = self->nomination != NULL && ang_import_nomination_place (self->nomination, loaded->layout, sheets, n_sheets);
  loaded->mapping = ang_import_mapping_guess (loaded->layout, ang_import_get_purpose (self));
  if (loaded->keyed)
    ang_import_nomination_map (self->nomination, loaded->layout, loaded->mapping, ang_import_get_purpose (self));
  else
    recall (self, loaded);

  return find_cohort (self, loaded, error) ? g_steal_pointer (&loaded) : NULL;
}

/**
 * ang_import_load:
 * @sheets: which sheets of the file, at least one
 *
 * Reads the sheets into memory, once; finds where their lists stand, what their columns mean, and the cohort.
 *
 * Returns: whether they could be read
 */
gboolean
ang_import_load (AngImport              *self,
                 const guint            *sheets,
                 guint                   n_sheets,
                 AngImportProgressFunc   progress,
                 gpointer                progress_data,
                 GCancellable           *cancellable,
                 GError                **error)
{
  g_autoptr (AngImportLoaded) loaded = load (self, sheets, n_sheets, progress, progress_data, cancellable, error);

  if (loaded == NULL)
    return FALSE;
  ang_import_adopt_loaded (self, loaded);

  return TRUE;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;
  AngImportLoaded *loaded = load (source, order->sheets, order->n_sheets, ang_import_relay_tell, order->relay, cancellable, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, loaded_free);
  else
    g_task_return_error (task, error);
}

/** Asks for ang_import_load() in a worker thread. */
void
ang_import_load_async (AngImport             *self,
                       const guint           *sheets,
                       guint                  n_sheets,
                       AngImportProgressFunc  progress,
                       gpointer               progress_data,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  Order *order = order_new (progress, progress_data);

  order->sheets = g_memdup2 (sheets, n_sheets * sizeof *sheets);
  order->n_sheets = n_sheets;
  begin_step (self, order, ang_import_load_async, load_in_thread, cancellable, callback, user_data);
}

/** Returns: what ang_import_load() would have */
gboolean
ang_import_load_finish (AngImport     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_autoptr (AngImportLoaded) loaded = end_step (self, result, error);

  if (loaded == NULL)
    return FALSE;
  ang_import_adopt_loaded (self, loaded);

  return TRUE;
}

/* Checking */

/**
 * ang_import_check:
 *
 * Matches the rows with the register, and says of each what it is. The decisions are what is usual for that.
 *
 * Returns: whether it could be done; the error says what is missing, or what could not be read
 */
gboolean
ang_import_check (AngImport              *self,
                  AngImportProgressFunc   progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  GError                **error)
{
  g_autoptr (AngImportPlan) plan = NULL;

  if (!ang_import_is_ready (self, error))
    return FALSE;
  plan = ang_import_create_plan (self);
  if (!ang_import_check_rows (plan, progress, progress_data, cancellable, error))
    return FALSE;
  ang_import_adopt_plan (self, plan);

  return TRUE;
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;

  if (ang_import_check_rows (order->plan, ang_import_relay_tell, order->relay, cancellable, &error))
    g_task_return_pointer (task, ang_import_plan_ref (order->plan), (GDestroyNotify) ang_import_plan_unref);
  else
    g_task_return_error (task, error);
}

/** Asks for ang_import_check() in a worker thread. */
void
ang_import_check_async (AngImport             *self,
                        AngImportProgressFunc  progress,
                        gpointer               progress_data,
                        GCancellable          *cancellable,
                        GAsyncReadyCallback    callback,
                        gpointer               user_data)
{
  GError *error = NULL;
  Order *order;

  if (!ang_import_is_ready (self, &error))
    {
      g_task_report_error (self, callback, user_data, ang_import_check_async, error);
      return;
    }

  order = order_new (progress, progress_data);
  order->plan = ang_import_create_plan (self);
  begin_step (self, order, ang_import_check_async, check_in_thread, cancellable, callback, user_data);
}

/** Returns: what ang_import_check() would have */
gboolean
ang_import_check_finish (AngImport     *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_autoptr (AngImportPlan) plan = NULL;

  if (g_task_get_task_data (G_TASK (result)) == NULL)
    return g_task_propagate_boolean (G_TASK (result), error);

  plan = end_step (self, result, error);
  if (plan == NULL)
    return FALSE;
  ang_import_adopt_plan (self, plan);

  return TRUE;
}

/* Storing */

/* What the columns mean is learnt, whether the import is undone or not; a register that cannot keep it is no less for that. */
static void
remember (AngImportPlan *plan)
{
  g_autofree char *key = dup_memory_key (plan->layout, plan->target);
  g_autofree char *text = ang_import_mapping_to_text (plan->mapping, plan->layout);

  if (key != NULL)
    ang_store_remember (plan->store, key, text, NULL);
}

static AngImportResult *
run (AngImport              *self,
     AngImportPlan          *plan,
     AngImportProgressFunc   progress,
     gpointer                progress_data,
     GCancellable           *cancellable,
     GError                **error)
{
  AngImportResult *result =
    ang_import_run_plan (plan, self->existing, self->source, progress, progress_data, cancellable, error);

  if (result != NULL)
    remember (plan);

  return result;
}

/**
 * ang_import_run:
 *
 * Stores what is decided as one step that can be undone, all or nothing; nothing when it is cancelled. The session has to be
 * checked again afterwards.
 *
 * Returns: (transfer full): what became of the rows, or %NULL on error
 */
AngImportResult *
ang_import_run (AngImport              *self,
                AngImportProgressFunc   progress,
                gpointer                progress_data,
                GCancellable           *cancellable,
                GError                **error)
{
  AngImportResult *result;

  g_return_val_if_fail (ang_import_is_checked (self) && !self->busy, NULL);

  ang_import_refresh_plan (self);
  result = run (self, self->plan, progress, progress_data, cancellable, error);
  if (result != NULL)
    ang_import_end_plan (self);

  return result;
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;
  AngImportResult *result = run (source, order->plan, ang_import_relay_tell, order->relay, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, g_object_unref);
  else
    g_task_return_error (task, error);
}

/** Asks for ang_import_run() in a worker thread; nobody can decide meanwhile. */
void
ang_import_run_async (AngImport             *self,
                      AngImportProgressFunc  progress,
                      gpointer               progress_data,
                      GCancellable          *cancellable,
                      GAsyncReadyCallback    callback,
                      gpointer               user_data)
{
  Order *order;

  g_return_if_fail (ang_import_is_checked (self) && !self->busy);

  ang_import_refresh_plan (self);
  order = order_new (progress, progress_data);
  order->plan = ang_import_plan_ref (self->plan);
  ang_import_board_lock (self->board, TRUE);
  begin_step (self, order, ang_import_run_async, run_in_thread, cancellable, callback, user_data);
}

/** Returns: (transfer full): what ang_import_run() would have */
AngImportResult *
ang_import_run_finish (AngImport     *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  AngImportResult *stored = end_step (self, result, error);

  ang_import_board_lock (self->board, FALSE);
  if (stored != NULL)
    ang_import_end_plan (self);

  return stored;
}

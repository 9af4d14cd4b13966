#include "config.h"

#include "ang-store-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-migrations.h"
#include "ang-store-copy.h"

/* The background check waits until whoever opened the register has shown the first page. */
#define CHECK_DELAY_SECONDS 3

typedef enum
{
  PROP_PATH = 1,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_DAMAGE,
} AngStoreProps;

static GParamSpec *properties[PROP_DAMAGE + 1];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngStore, ang_store, G_TYPE_OBJECT)

static char *
dup_label (AngStore  *self,
           char     **label,
           char     **subject)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return *label != NULL ? ang_history_dup_label (*label, *subject) : NULL;
}

static char *
dup_damage (AngStore *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->damage);
}

static void
ang_store_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  AngStore *self = ANG_STORE (object);

  switch ((AngStoreProps) prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_UNDO_LABEL:
      g_value_take_string (value, dup_label (self, &self->undo_label, &self->undo_subject));
      break;
    case PROP_REDO_LABEL:
      g_value_take_string (value, dup_label (self, &self->redo_label, &self->redo_subject));
      break;
    case PROP_DAMAGE:
      g_value_take_string (value, dup_damage (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_store_dispose (GObject *object)
{
  AngStore *self = ANG_STORE (object);

  ang_store_close (self, NULL);

  G_OBJECT_CLASS (ang_store_parent_class)->dispose (object);
}

static void
ang_store_finalize (GObject *object)
{
  AngStore *self = ANG_STORE (object);

  g_clear_pointer (&self->readers, ang_readers_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->lookups, g_hash_table_unref);
  g_object_unref (self->checking);
  g_free (self->undo_label);
  g_free (self->undo_subject);
  g_free (self->redo_label);
  g_free (self->redo_subject);
  g_free (self->damage);
  g_free (self->path);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->turned);

  G_OBJECT_CLASS (ang_store_parent_class)->finalize (object);
}

static void
ang_store_class_init (AngStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_store_get_property;
  object_class->dispose = ang_store_dispose;
  object_class->finalize = ang_store_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_DAMAGE] = g_param_spec_string ("damage", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_INT64);
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
ang_store_init (AngStore *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->turned);
  self->checking = g_cancellable_new ();
}

static void
emit_one (const AngEntity *entity,
          gint64           id,
          gpointer         user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_CHANGED], 0, (gpointer) entity, id);
}

/**
 * ang_store_emit_changes:
 *
 * Tells everybody what changed. Called in the thread that opened the register.
 */
void
ang_store_emit_changes (AngStore   *self,
                        AngChanges *changes)
{
  g_object_ref (self);
  ang_changes_foreach (changes, emit_one, self);
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, changes);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
  g_object_unref (self);
}

static gboolean
notify_damage (gpointer user_data)
{
  g_object_notify_by_pspec (G_OBJECT (user_data), properties[PROP_DAMAGE]);

  return G_SOURCE_REMOVE;
}

static void
report_damage (AngStore     *self,
               const GError *error)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_mutex_lock (&self->mutex);
  self->damage = g_strdup (error->message);
  g_mutex_unlock (&self->mutex);

  g_source_set_callback (source, notify_damage, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

static gboolean
wait_before_check (AngStore *self)
{
  GPollFD poll_fd;

  if (!g_cancellable_make_pollfd (self->checking, &poll_fd))
    return FALSE;
  g_poll (&poll_fd, 1, CHECK_DELAY_SECONDS * 1000);
  g_cancellable_release_fd (self->checking);

  return !g_cancellable_is_cancelled (self->checking);
}

/* Looks through the whole file once, beside everything else. The register stays open: what can still be read should be. */
static gpointer
check_in_background (gpointer user_data)
{
  AngStore *self = user_data;
  AngDatabase *database;
  g_autoptr (GError) error = NULL;

  if (!wait_before_check (self))
    return NULL;
  database = ang_readers_borrow (self->readers, self->checking, NULL);
  if (database == NULL)
    return NULL;
  if (!ang_store_check_database (database, FALSE, &error) &&
      g_error_matches (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED))
    report_damage (self, error);
  ang_readers_give_back (self->readers, database);

  return NULL;
}

/* WAL needs memory that programs share, which files on another computer do not offer. */
static gboolean
is_remote (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);

  return info != NULL && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

/* Where it cannot be had, SQLite says so in a row and not with an error. */
static gboolean
ask_for_wal (AngDatabase  *database,
             gboolean     *granted,
             GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "PRAGMA journal_mode = WAL", error);
  gboolean row;

  if (statement == NULL || !ang_statement_step (statement, &row, error))
    return FALSE;
  *granted = row && g_strcmp0 (ang_statement_get_text (statement, 0), "wal") == 0;

  return TRUE;
}

/* Both pairs lost nothing in simulated power failures; each other one did. */
static gboolean
set_journal (AngDatabase  *database,
             GError      **error)
{
  gboolean wal = FALSE;

  if (!is_remote (ang_database_get_path (database)) && !ask_for_wal (database, &wal, error))
    return FALSE;
  if (wal)
    return ang_database_execute (database, "PRAGMA synchronous = FULL", error);

  return ang_database_execute (database, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA", error);
}

static gboolean
check_version (AngStore     *self,
               AngDatabase  *database,
               GError      **error)
{
  gint64 version;

  if (!ang_database_get_pragma (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version <= ANG_SCHEMA_CURRENT)
    {
      self->schema_version = (int) version;
      return TRUE;
    }

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_NEWER,
               _("“%s” was made by a newer version of Angkatan. It was left as it is; open it with that version."), self->path);

  return FALSE;
}

static gboolean
check_writable (AngDatabase  *database,
                GError      **error)
{
  if (!sqlite3_db_readonly (ang_database_get_handle (database), "main"))
    return TRUE;

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_READ_ONLY,
               _("The register “%s” may not be written to. It can be opened for reading only."),
               ang_database_get_path (database));

  return FALSE;
}

static gboolean
open_writer (AngStore  *self,
             GError   **error)
{
  g_autoptr (AngDatabase) database = NULL;
  const AngMigration *migrations;
  guint n_migrations;

  self->lock = ang_register_lock_take (self->path, error);
  if (self->lock == NULL)
    return FALSE;

  migrations = ang_migrations_list (&n_migrations);
  database = ang_database_open (self->path, ANG_DATABASE_WRITE, error);
  if (database == NULL || !check_writable (database, error) || !check_version (self, database, error) ||
      !set_journal (database, error) || !ang_migrations_run (database, migrations, n_migrations, error) ||
      !check_version (self, database, error) || !ang_store_read_labels (self, database, error))
    return FALSE;

  self->writer = ang_writer_new (g_steal_pointer (&database));

  return TRUE;
}

static gboolean
open_readers (AngStore  *self,
              GError   **error)
{
  AngDatabase *database;
  gboolean good;

  self->readers = ang_readers_new (self->path);
  database = ang_readers_borrow (self->readers, NULL, error);
  if (database == NULL)
    return FALSE;
  good = check_version (self, database, error) && ang_store_read_labels (self, database, error) &&
         ang_store_read_lookups (self, database, error);
  ang_readers_give_back (self->readers, database);

  return good;
}

/* Made under another name and renamed when it is complete: a register is never half there. */
static gboolean
create_register (const char  *path,
                 GError     **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id = %d", ANG_REGISTER_APPLICATION_ID);
  g_autoptr (AngDatabase) database = NULL;
  const AngMigration *migrations;
  guint n_migrations;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_EXISTS, _("There is already a file “%s”."), path);
      return FALSE;
    }

  migrations = ang_migrations_list (&n_migrations);
  g_remove (part);
  ang_store_copy_remove_journals (part);
  ang_store_copy_remove_journals (path);
  database = ang_database_open (part, ANG_DATABASE_CREATE, error);
  if (database != NULL && ang_database_execute (database, pragma, error) &&
      ang_migrations_run (database, migrations, n_migrations, error))
    {
      g_clear_pointer (&database, ang_database_close);
      if (g_rename (part, path) == 0)
        return TRUE;
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _("The register could not be given its name “%s”."), path);
    }
  g_clear_pointer (&database, ang_database_close);
  g_remove (part);

  return FALSE;
}

static AngStore *
open_store (const char         *path,
            AngStoreOpenFlags   flags,
            GMainContext       *context,
            GThread            *thread,
            GError            **error)
{
  g_autoptr (AngStore) self = g_object_new (ANG_TYPE_STORE, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->read_only = (flags & ANG_STORE_OPEN_READ_ONLY) != 0;
  self->context = context != NULL ? g_main_context_ref (context) : g_main_context_ref (g_main_context_default ());
  self->thread = thread;

  if ((flags & ANG_STORE_OPEN_CREATE) != 0 && !create_register (self->path, error))
    return NULL;
  if (!ang_migrations_check (self->path, ANG_SCHEMA_CURRENT, &self->schema_version, error) ||
      (!self->read_only && !open_writer (self, error)) || !open_readers (self, error))
    return NULL;

  self->checker = g_thread_new ("ang-check", check_in_background, self);

  return g_steal_pointer (&self);
}

/** Returns: the domain of the errors of this room */
GQuark
ang_store_error_quark (void)
{
  return g_quark_from_static_string ("ang-store-error-quark");
}

/**
 * ang_store_open:
 * @path: the register's file
 *
 * Returns: (transfer full): the open register, whose signals come in the calling thread; else %ANG_STORE_ERROR_NOT_FOUND,
 *   _NOT_A_REGISTER, _NEWER, _DAMAGED, _IN_USE, _READ_ONLY, _EXISTS
 */
AngStore *
ang_store_open (const char         *path,
                AngStoreOpenFlags   flags,
                GError            **error)
{
  return open_store (path, flags, g_main_context_get_thread_default (), g_thread_self (), error);
}

typedef struct
{
  char              *path;
  AngStoreOpenFlags  flags;
  GThread           *thread;
} AngOpening;

static void
opening_free (AngOpening *opening)
{
  g_free (opening->path);
  g_free (opening);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  AngOpening *opening = task_data;
  GError *error = NULL;
  AngStore *store = open_store (opening->path, opening->flags, g_task_get_context (task), opening->thread, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

/** Opens the register in a worker thread; its signals come in the calling thread. */
void
ang_store_open_async (const char          *path,
                      AngStoreOpenFlags    flags,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  AngOpening *opening = g_new0 (AngOpening, 1);

  *opening = (AngOpening) { g_strdup (path), flags, g_thread_self () };
  g_task_set_source_tag (task, ang_store_open_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/** Returns: (transfer full): the open register; else the errors of ang_store_open() */
AngStore *
ang_store_open_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ang_store_close:
 *
 * Waits for what is under way, and closes the file: from now on another program may open it. What is asked for later fails.
 * Closing twice does nothing. Dropping the last reference closes too, but what an async call still holds goes with a later
 * turn of the main loop.
 */
gboolean
ang_store_close (AngStore  *self,
                 GError   **error)
{
  GThreadPool *turns;
  AngWriter *writer;

  g_cancellable_cancel (self->checking);
  g_clear_pointer (&self->checker, g_thread_join);

  g_mutex_lock (&self->mutex);
  self->closed = TRUE;
  ang_store_wait_for_turns (self);
  turns = g_steal_pointer (&self->turns);
  writer = g_steal_pointer (&self->writer);
  g_mutex_unlock (&self->mutex);
  if (turns != NULL)
    g_thread_pool_free (turns, FALSE, TRUE);

  /* The connection that writes goes last: only it can put away the journal. */
  if (self->readers != NULL)
    ang_readers_close (self->readers);
  g_clear_pointer (&writer, ang_writer_free);
  if (self->read_only && self->readers != NULL)
    ang_database_put_away (self->path);
  g_clear_pointer (&self->lock, ang_register_lock_release);

  return TRUE;
}

/** Returns: (transfer none): the register's file, absolute */
const char *
ang_store_get_path (AngStore *self)
{
  return self->path;
}

/** Returns: whether it was opened for reading only */
gboolean
ang_store_get_read_only (AngStore *self)
{
  return self->read_only;
}

/** Returns: the version of the tables in the file */
int
ang_store_get_schema_version (AngStore *self)
{
  return self->schema_version;
}

/**
 * ang_store_new_id:
 *
 * Returns: a new primary key: milliseconds since 1970 in the upper 41 bits, chance in the lower 22, always more than the one
 *   before, so that what is made one after the other also stands so
 */
gint64
ang_store_new_id (void)
{
  static GMutex mutex;
  static gint64 last;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  gint64 now = (g_get_real_time () / 1000) & ((G_GINT64_CONSTANT (1) << 41) - 1);
  gint64 id = now << 22 | (gint64) (g_random_int () & 0x3fffff);

  last = id > last ? id : last + 1 + g_random_int_range (0, 64);

  return last;
}

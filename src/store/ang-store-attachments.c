#include "config.h"

#include "ang-store-attachments.h"

#include <glib/gi18n.h>

#include "ang-attachments-private.h"
#include "ang-date.h"
#include "ang-store-private.h"

#define BLOCK (256 * 1024)

/* What is on its way into the register. */
typedef struct
{
  char   *digest;
  GBytes *content;
} Content;

static void
set_too_big (const char  *name,
             GError     **error)
{
  g_autofree char *limit = g_format_size_full (ANG_ATTACHMENT_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID,
               _ ("The file “%s” is bigger than %s, which is the most that a register keeps. Make it smaller, or note where it is kept."),
               name, limit);
}

static gboolean
open_file (GFile             *file,
           const char        *name,
           GFileInputStream **stream,
           GFileInfo        **info,
           GError           **error)
{
  g_autoptr (GError) failed = NULL;

  *stream = NULL;
  *info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                             G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE, G_FILE_QUERY_INFO_NONE, NULL, &failed);
  if (*info != NULL && g_file_info_get_file_type (*info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_INVALID, _ ("“%s” is a folder, not a file."), name);
      return FALSE;
    }
  if (*info != NULL && g_file_info_get_size (*info) > ANG_ATTACHMENT_MAX_SIZE)
    {
      set_too_big (name, error);
      return FALSE;
    }
  if (*info != NULL)
    *stream = g_file_read (file, NULL, &failed);
  if (*stream != NULL)
    return TRUE;

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_FAILED, _ ("The file “%s” could not be read: %s"), name, failed->message);

  return FALSE;
}

/* It may grow while it is read: the limit holds for what has come. */
static GByteArray *
read_all (GInputStream               *stream,
          goffset                     size,
          const char                 *name,
          AngAttachmentProgressFunc   func,
          gpointer                    user_data,
          GCancellable               *cancellable,
          GError                    **error)
{
  g_autoptr (GByteArray) content = g_byte_array_sized_new ((guint) MAX (size, 1));
  g_autofree guint8 *block = g_malloc (BLOCK);

  while (TRUE)
    {
      gssize n = g_input_stream_read (stream, block, BLOCK, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_steal_pointer (&content);
      if (content->len + (gsize) n > ANG_ATTACHMENT_MAX_SIZE)
        {
          set_too_big (name, error);
          return NULL;
        }
      g_byte_array_append (content, block, (guint) n);
      if (func != NULL)
        func (size > 0 ? MIN (0.8 * content->len / (double) size, 0.8) : 0.4, user_data);
    }
}

static gboolean
keep_content (AngStore     *store,
              AngDatabase  *database,
              AngChanges   *changes,
              gpointer      user_data,
              GError      **error)
{
  Content *content = user_data;
  g_autoptr (AngStatement) statement =
    ang_database_prepare (database, "INSERT INTO attachment_content (digest, content) VALUES (?1, ?2) ON CONFLICT (digest) DO NOTHING", error);
  gsize size;
  gconstpointer data = g_bytes_get_data (content->content, &size);

  if (statement == NULL)
    return FALSE;
  ang_statement_bind_text (statement, 1, content->digest);
  ang_statement_bind_bytes (statement, 2, size > 0 ? data : "", size);

  return ang_statement_run (statement, error);
}

static AngRecord *
create_record (const char *name,
               GFileInfo  *info,
               gsize       size,
               const char *digest)
{
  AngRecord *record = ang_record_new (&ang_attachment_entity);
  const char *type = g_file_info_get_content_type (info);
  g_autofree char *media_type = type != NULL ? g_content_type_get_mime_type (type) : NULL;
  g_autofree char *today = ang_date_to_iso (ang_date_today ());

  ang_record_set_text (record, ANG_ATTACHMENT_NAME, name);
  ang_record_set_text (record, ANG_ATTACHMENT_MEDIA_TYPE, media_type);
  ang_record_set_integer (record, ANG_ATTACHMENT_SIZE, (gint64) size);
  ang_record_set_text (record, ANG_ATTACHMENT_DIGEST, digest);
  ang_record_set_text (record, ANG_ATTACHMENT_ADDED_ON, today);

  return record;
}

/**
 * ang_store_keep_file:
 * @path: a file of at most %ANG_ATTACHMENT_MAX_SIZE
 * @func: (nullable): hears how far it is
 *
 * Takes what is in a file into the register, where the same content is kept once. That alone shows nowhere: the caller stores the
 * record with whatever it belongs to, as one step. Blocks; for a worker thread.
 *
 * Returns: (transfer full): an AngAttachment that is not stored yet
 */
AngRecord *
ang_store_keep_file (AngStore                   *self,
                     const char                 *path,
                     AngAttachmentProgressFunc   func,
                     gpointer                    user_data,
                     GCancellable               *cancellable,
                     GError                    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GByteArray) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  Content content;

  if (!open_file (file, shown, &stream, &info, error))
    return NULL;
  read = read_all (G_INPUT_STREAM (stream), g_file_info_get_size (info), shown, func, user_data, cancellable, error);
  if (read == NULL)
    return NULL;

  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&read));
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  content = (Content) { digest, bytes };
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !ang_store_write (self, keep_content, &content, error))
    return NULL;
  if (func != NULL)
    func (1, user_data);

  return create_record (shown, info, g_bytes_get_size (bytes), digest);
}

static GBytes *
read_content (AngDatabase  *database,
              AngRecord    *attachment,
              GError      **error)
{
  g_autoptr (AngStatement) statement = ang_database_prepare (database, "SELECT content FROM attachment_content WHERE digest = ?", error);
  gboolean row;

  if (statement == NULL)
    return NULL;
  ang_statement_bind_text (statement, 1, ang_record_get_text (attachment, ANG_ATTACHMENT_DIGEST));
  if (!ang_statement_step (statement, &row, error))
    return NULL;
  if (row)
    return ang_statement_dup_bytes (statement, 0);

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED,
               _ ("What was in the file “%s” is not in this register: it was purged, or comes from another copy of it. Add the file again."),
               ang_record_get_text (attachment, ANG_ATTACHMENT_NAME));

  return NULL;
}

/**
 * ang_store_read_file:
 *
 * Reads what is in a kept file. Blocks; for a worker thread.
 *
 * Returns: (transfer full): the content, as it was kept; else %ANG_STORE_ERROR_DAMAGED when it is not there, or another
 */
GBytes *
ang_store_read_file (AngStore      *self,
                     AngRecord     *attachment,
                     GCancellable  *cancellable,
                     GError       **error)
{
  AngDatabase *database = ang_readers_borrow (self->readers, cancellable, error);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *digest = NULL;

  if (database == NULL)
    return NULL;
  content = read_content (database, attachment, error);
  ang_readers_give_back (self->readers, database);
  if (content == NULL)
    return NULL;

  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (g_strcmp0 (digest, ang_record_get_text (attachment, ANG_ATTACHMENT_DIGEST)) == 0)
    return g_steal_pointer (&content);

  g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED,
               _ ("What is kept of the file “%s” is damaged. Take it from a backup, or add the file again."),
               ang_record_get_text (attachment, ANG_ATTACHMENT_NAME));

  return NULL;
}

/**
 * ang_store_write_file:
 * @path: where to; what is there is replaced
 *
 * Writes a kept file to the disk. Blocks; for a worker thread.
 */
gboolean
ang_store_write_file (AngStore      *self,
                      AngRecord     *attachment,
                      const char    *path,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GBytes) content = ang_store_read_file (self, attachment, cancellable, error);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failed = NULL;
  const char *data;
  gsize size;

  if (content == NULL)
    return FALSE;

  data = g_bytes_get_data (content, &size);
  if (g_file_replace_contents (file, size > 0 ? data : "", size, NULL, FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, &failed))
    return TRUE;

  g_set_error (error, ANG_STORE_ERROR, g_error_matches (failed, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? ANG_STORE_ERROR_NO_SPACE : ANG_STORE_ERROR_FAILED,
               _ ("The file “%s” could not be written: %s"), path, failed->message);

  return FALSE;
}

static gboolean
check_row (AngStatement  *statement,
           const char    *register_name,
           GError       **error)
{
  g_autoptr (GBytes) content = ang_statement_dup_bytes (statement, 1);
  g_autofree char *digest = content != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content) : NULL;

  if (g_strcmp0 (digest, ang_statement_get_text (statement, 0)) == 0)
    return TRUE;

  if (content == NULL)
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED,
                 _ ("The register “%s” does not keep what was in the file “%s”. Everything else is as it was; add the file again."),
                 register_name, ang_statement_get_text (statement, 2));
  else
    g_set_error (error, ANG_STORE_ERROR, ANG_STORE_ERROR_DAMAGED,
                 _ ("The register “%s” keeps a file that is damaged: “%s”. Everything else is as it was; add the file again."),
                 register_name, ang_statement_get_text (statement, 2));

  return FALSE;
}

/**
 * ang_attachments_check:
 *
 * Returns: whether every kept file is there, and is what it was; else %ANG_STORE_ERROR_DAMAGED with the name of the first that is not
 */
gboolean
ang_attachments_check (AngDatabase  *database,
                       GError      **error)
{
  g_autoptr (AngStatement) statement =
    ang_database_prepare (database, "SELECT a.digest, c.content, a.name FROM (SELECT digest, min (name) AS name FROM attachment GROUP BY digest) a "
                                    "LEFT JOIN attachment_content c ON c.digest = a.digest", error);
  g_autofree char *name = g_path_get_basename (ang_database_get_path (database));

  while (statement != NULL)
    {
      gboolean row;

      if (!ang_statement_step (statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      if (!check_row (statement, name, error))
        return FALSE;
    }

  return FALSE;
}

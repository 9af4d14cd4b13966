#include "power-log.h"

#include <glib/gstdio.h>
#include <string.h>

#include "io-shim.h"

/* What a disk writes as a whole or not at all. */
#define SECTOR 512

/* The files of a register that outlive the power. */
static const char *const suffixes[] = { "", "-wal", "-journal" };
#define N_FILES G_N_ELEMENTS (suffixes)

typedef struct
{
  IoShimKind  kind;
  guint       file;
  gint64      offset;
  gboolean    lasting;
  GByteArray *data; /* (nullable) */
} Entry;

typedef struct
{
  gboolean    exists;
  GByteArray *contents;
} Image;

struct _PowerLog
{
  char      *path;
  GPtrArray *entries;           /* of Entry */
  guint      moment;            /* what came before it has been gone through */
  Image      durable[N_FILES];  /* what is on the disk for certain */
  GPtrArray *pending[N_FILES];  /* of Entry, borrowed: what may be there, too */
};

static void
entry_free (Entry *entry)
{
  g_clear_pointer (&entry->data, g_byte_array_unref);
  g_free (entry);
}

static gboolean
find_file (PowerLog   *self,
           const char *path,
           guint      *file)
{
  for (*file = 0; path != NULL && *file < N_FILES; (*file)++)
    {
      if (g_str_has_prefix (path, self->path) && g_str_equal (path + strlen (self->path), suffixes[*file]))
        return TRUE;
    }

  return FALSE;
}

static int
on_call (const IoShimCall *call,
         gpointer          user_data)
{
  PowerLog *self = user_data;
  Entry *entry;
  guint file;

  if (call->kind == IO_SHIM_OPEN || call->kind == IO_SHIM_READ || call->kind == IO_SHIM_SHARE || !find_file (self, call->path, &file))
    return 0;

  entry = g_new0 (Entry, 1);
  *entry = (Entry) { call->kind, file, call->offset, call->lasting, NULL };
  if (call->kind == IO_SHIM_WRITE)
    {
      entry->data = g_byte_array_sized_new ((guint) call->length);
      g_byte_array_append (entry->data, call->data, (guint) call->length);
    }
  g_ptr_array_add (self->entries, entry);

  return 0;
}

static void
set_size (Image  *image,
          gint64  size)
{
  guint before = image->contents->len;

  g_byte_array_set_size (image->contents, (guint) size);
  if (size > before)
    memset (image->contents->data + before, 0, (gsize) size - before);
}

static void
put (Image        *image,
     gint64        offset,
     const guint8 *data,
     gsize         length)
{
  if (image->contents->len < offset + (gint64) length)
    set_size (image, offset + (gint64) length);
  memcpy (image->contents->data + offset, data, length);
}

/* One sector after the other is there or is not. */
static void
put_torn (Image       *image,
          const Entry *entry)
{
  for (guint at = 0; at < entry->data->len; at += SECTOR)
    {
      if (g_random_boolean ())
        put (image, entry->offset + at, entry->data->data + at, MIN (SECTOR, entry->data->len - at));
    }
}

static void
apply (Image       *image,
       const Entry *entry,
       gboolean     torn)
{
  image->exists = entry->kind != IO_SHIM_DELETE;
  if (entry->kind == IO_SHIM_DELETE)
    set_size (image, 0);
  else if (entry->kind == IO_SHIM_TRUNCATE)
    set_size (image, entry->offset);
  else if (torn)
    put_torn (image, entry);
  else
    put (image, entry->offset, entry->data->data, entry->data->len);
}

/**
 * power_log_new:
 * @path: the register
 */
PowerLog *
power_log_new (const char *path)
{
  PowerLog *self = g_new0 (PowerLog, 1);

  self->path = g_strdup (path);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  for (guint i = 0; i < N_FILES; i++)
    {
      self->durable[i].contents = g_byte_array_new ();
      self->pending[i] = g_ptr_array_new ();
    }

  return self;
}

void
power_log_free (PowerLog *self)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_byte_array_unref (self->durable[i].contents);
      g_ptr_array_unref (self->pending[i]);
    }
  g_ptr_array_unref (self->entries);
  g_free (self->path);
  g_free (self);
}

/** What is there now counts as being on the disk; what comes is taken down. */
void
power_log_start (PowerLog *self)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *path = g_strconcat (self->path, suffixes[i], NULL);
      g_autofree char *contents = NULL;
      gsize length;

      self->durable[i].exists = g_file_get_contents (path, &contents, &length, NULL);
      if (self->durable[i].exists)
        g_byte_array_append (self->durable[i].contents, (const guint8 *) contents, (guint) length);
    }
  io_shim_set_hook (on_call, self);
}

/** Takes nothing more down. */
void
power_log_stop (PowerLog *self)
{
  io_shim_set_hook (NULL, NULL);
}

/** Returns: how much has been taken down, which is also the present moment */
guint
power_log_get_length (PowerLog *self)
{
  return self->entries->len;
}

static void
pass (PowerLog *self,
      Entry    *entry,
      gboolean  syncs_count)
{
  GPtrArray *pending = self->pending[entry->file];

  if (entry->kind != IO_SHIM_SYNC)
    g_ptr_array_add (pending, entry);
  if (!syncs_count || (entry->kind != IO_SHIM_SYNC && !entry->lasting))
    return;

  for (guint i = 0; i < pending->len; i++)
    apply (&self->durable[entry->file], pending->pdata[i], FALSE);
  g_ptr_array_set_size (pending, 0);
}

/**
 * power_log_go_to:
 * @moment: not before the one of the last time
 * @syncs_count: whether the disk does what it is told; one that does not is what tests are tested with
 */
void
power_log_go_to (PowerLog *self,
                 guint     moment,
                 gboolean  syncs_count)
{
  for (; self->moment < moment; self->moment++)
    pass (self, g_ptr_array_index (self->entries, self->moment), syncs_count);
}

/* A file that was removed and made again stays the old one when the removal is lost. */
static void
write_file (PowerLog   *self,
            guint       file,
            const char *path,
            double      kept)
{
  GPtrArray *pending = self->pending[file];
  Image image = { self->durable[file].exists, g_byte_array_new () };
  g_autoptr (GError) error = NULL;

  g_byte_array_append (image.contents, self->durable[file].contents->data, self->durable[file].contents->len);
  for (guint i = 0; i < pending->len; i++)
    {
      Entry *entry = pending->pdata[i];
      gboolean there = g_random_double () < kept;
      gboolean torn = there && entry->kind == IO_SHIM_WRITE && kept < 1 && g_random_int_range (0, 4) == 0;

      if (there)
        apply (&image, entry, torn);
      else if (entry->kind == IO_SHIM_DELETE)
        break;
    }
  g_remove (path);
  if (image.exists)
    g_file_set_contents_full (path, (const char *) image.contents->data, image.contents->len, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  g_byte_array_unref (image.contents);
}

/**
 * power_log_write_image:
 * @path: where to put what is left of the register
 * @kept: how many of the writes that were not synced are there, from 0 to 1
 */
void
power_log_write_image (PowerLog   *self,
                       const char *path,
                       double      kept)
{
  static const char *const others[] = { "-shm", "-lock" };

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      write_file (self, i, name, kept);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *name = g_strconcat (path, others[i], NULL);

      g_remove (name);
    }
}

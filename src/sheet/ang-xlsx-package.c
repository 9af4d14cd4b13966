#include "config.h"

#include "ang-xlsx-package.h"

#include "ang-sheet.h"
#include "ang-zip-guard.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zip.h>

/* Sheets of equal rows pack well: how well counts only from here on. */
#define RATIO_FROM (16 * 1024 * 1024)
#define MAX_RATIO 200

struct _AngXlsxPackage
{
  GObject parent_instance;

  zip_t      *archive;
  guint64     size;    /* of the file */
  GPtrArray  *names;   /* of the parts, as they are written */
  GHashTable *indices; /* key of a name to index + 1 */
};

G_DEFINE_FINAL_TYPE (AngXlsxPackage, ang_xlsx_package, G_TYPE_OBJECT)

struct _AngXlsxPart
{
  AngXlsxPackage *package;
  zip_file_t     *file;
  char           *name;
  guint64         packed;
  guint64         size;     /* as the file says */
  guint64         unpacked; /* so far */
  guint64         max_size;
};

/* Names of parts are the same whatever the case (ECMA-376 part 2, 6.2.2.3); some programs write them with backslashes. */
static char *
make_key (const char *name)
{
  char *key = g_ascii_strdown (name[0] == '/' || name[0] == '\\' ? name + 1 : name, -1);

  return g_strdelimit (key, "\\", '/');
}

static gboolean
add_part (AngXlsxPackage  *self,
          zip_int64_t      index,
          GError         **error)
{
  const char *raw = zip_get_name (self->archive, index, ZIP_FL_ENC_RAW);
  char *name = g_utf8_make_valid (raw != NULL ? raw : "", -1);

  g_ptr_array_add (self->names, name);
  if (g_hash_table_insert (self->indices, make_key (name), GUINT_TO_POINTER ((guint) index + 1)))
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("The file is damaged: it holds its part “%s” twice."), name);
  return FALSE;
}

static void
ang_xlsx_package_finalize (GObject *object)
{
  AngXlsxPackage *self = ANG_XLSX_PACKAGE (object);

  g_clear_pointer (&self->archive, zip_discard);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->indices);

  G_OBJECT_CLASS (ang_xlsx_package_parent_class)->finalize (object);
}

static void
ang_xlsx_package_class_init (AngXlsxPackageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_xlsx_package_finalize;
}

static void
ang_xlsx_package_init (AngXlsxPackage *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->indices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * ang_xlsx_package_open:
 * @path: a zip file
 * @error: return location
 *
 * Only the list of the parts is read.
 *
 * Returns: (transfer full) (nullable): the package, or %NULL on an error
 */
AngXlsxPackage *
ang_xlsx_package_open (const char  *path,
                       GError     **error)
{
  g_autoptr (AngXlsxPackage) self = g_object_new (ANG_TYPE_XLSX_PACKAGE, NULL);

  if (!ang_zip_guard_check (path, &self->size, error))
    return NULL;

  self->archive = zip_open (path, ZIP_RDONLY, NULL);
  if (self->archive == NULL)
    {
      g_set_error_literal (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                           _("The file is damaged: the list of its parts at its end is missing or wrong. It may have been "
                             "copied or downloaded only in part."));
      return NULL;
    }

  for (zip_int64_t i = 0; i < zip_get_num_entries (self->archive, 0); i++)
    if (!add_part (self, i, error))
      return NULL;

  return g_steal_pointer (&self);
}

/** Returns: how many parts the package has */
guint
ang_xlsx_package_get_n_parts (AngXlsxPackage *self)
{
  return self->names->len;
}

/** Returns: the name of a part, as it is written in the file */
const char *
ang_xlsx_package_get_part (AngXlsxPackage *self,
                           guint           index)
{
  return g_ptr_array_index (self->names, index);
}

static guint
find_part (AngXlsxPackage *self,
           const char     *name)
{
  g_autofree char *key = make_key (name);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->indices, key));
}

/** Returns: whether there is a part of this name, whatever the case */
gboolean
ang_xlsx_package_has_part (AngXlsxPackage *self,
                           const char     *name)
{
  return find_part (self, name) > 0;
}

static gboolean
check_part (const char        *name,
            const zip_stat_t  *info,
            GError           **error)
{
  if ((info->valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && info->encryption_method != ZIP_EM_NONE)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
                 _("The file’s part “%s” is encrypted. Save the file again without a password."), name);
  else if (info->comp_method != ZIP_CM_STORE && info->comp_method != ZIP_CM_DEFLATE)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_UNSUPPORTED,
                 _("The file’s part “%s” is packed in a way that workbooks do not use. Save the file again with a "
                   "spreadsheet program."), name);
  else
    return TRUE;

  return FALSE;
}

/**
 * ang_xlsx_part_open:
 * @name: of the part, without a slash in front
 * @max_size: how many bytes it may have unpacked
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the part from its beginning, or %NULL on an error
 */
AngXlsxPart *
ang_xlsx_part_open (AngXlsxPackage  *package,
                    const char      *name,
                    guint64          max_size,
                    GError         **error)
{
  g_autoptr (AngXlsxPart) self = g_new0 (AngXlsxPart, 1);
  guint index = find_part (package, name);
  zip_stat_t info;

  self->package = g_object_ref (package);
  self->name = g_strdup (name);
  self->max_size = max_size;
  if (index == 0)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("The file is damaged: its part “%s” is missing."), name);
      return NULL;
    }
  if (zip_stat_index (package->archive, index - 1, 0, &info) == 0)
    {
      if (!check_part (name, &info, error))
        return NULL;
      self->packed = MIN (info.comp_size, package->size);
      self->size = info.size;
      self->file = zip_fopen_index (package->archive, index - 1, 0);
    }
  if (self->file == NULL)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("The file is damaged: its part “%s” cannot be unpacked."),
                   name);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/** Closes the part; the package goes on. */
void
ang_xlsx_part_free (AngXlsxPart *self)
{
  g_clear_pointer (&self->file, zip_fclose);
  g_clear_object (&self->package);
  g_free (self->name);
  g_free (self);
}

static gboolean
check_size (AngXlsxPart  *self,
            GError      **error)
{
  if (self->unpacked > self->max_size)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
                 _("The file’s part “%s” is larger than the %u MiB that may be read."), self->name,
                 (guint) (self->max_size / (1024 * 1024)));
  else if (self->unpacked > RATIO_FROM && self->unpacked / MAX_RATIO > self->packed)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
                 _("The file’s part “%s” grows to more than %u times its size when it is unpacked, as in files made to do "
                   "harm. Its reading was stopped."), self->name, MAX_RATIO);
  else
    return TRUE;

  return FALSE;
}

static void
set_zip_error (AngXlsxPart  *self,
               GError      **error)
{
  if (zip_error_code_zip (zip_file_get_error (self->file)) == ZIP_ER_CRC)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                 _("The file is damaged: the checksum of its part “%s” is wrong."), self->name);
  else
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                 _("The file is damaged: its part “%s” cannot be unpacked."), self->name);
}

/**
 * ang_xlsx_part_read:
 * @buffer: (out caller-allocates): the next bytes
 * @size: how many fit
 * @length: (out): how many there are; 0 at the end, where length and checksum have been found right
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: FALSE on an error
 */
gboolean
ang_xlsx_part_read (AngXlsxPart   *self,
                    char          *buffer,
                    gsize          size,
                    gsize         *length,
                    GCancellable  *cancellable,
                    GError       **error)
{
  zip_int64_t n;

  *length = 0;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  n = zip_fread (self->file, buffer, size);
  if (n < 0)
    {
      set_zip_error (self, error);
      return FALSE;
    }
  *length = (gsize) n;
  self->unpacked += *length;
  if (n == 0 && self->unpacked != self->size)
    {
      g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                   _("The file is damaged: its part “%s” is not as long as it should be."), self->name);
      return FALSE;
    }

  return check_size (self, error);
}

/** Returns: the name it was opened by */
const char *
ang_xlsx_part_get_name (AngXlsxPart *self)
{
  return self->name;
}

/** Returns: how much of it has been read, from 0 to 1 */
double
ang_xlsx_part_get_progress (AngXlsxPart *self)
{
  return self->size == 0 ? 1 : MIN (1, (double) self->unpacked / (double) self->size);
}

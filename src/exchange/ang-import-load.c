#include "config.h"

#include "ang-import-private.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-exchange-error.h"
#include "ang-import-cohort.h"

#define REMEMBERED "import-mapping."

/** Frees what was loaded and not taken over. */
void
ang_import_loaded_free (AngImportLoaded *loaded)
{
  g_clear_pointer (&loaded->layout, ang_import_layout_free);
  g_clear_pointer (&loaded->mapping, ang_import_mapping_free);
  g_clear_object (&loaded->cohort);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngImportLoaded, ang_import_loaded_free)

/** Returns: (transfer full): the setting that keeps what the columns of such a list mean */
char *
ang_import_dup_memory_key (const AngImportLayout *layout)
{
  g_autofree char *signature = ang_import_layout_dup_signature (layout);

  return g_strconcat (REMEMBERED, signature, NULL);
}

/* What the columns meant the last time goes before what can be guessed. */
static void
recall (AngImport       *self,
        AngImportLoaded *loaded)
{
  g_autofree char *key = ang_import_dup_memory_key (loaded->layout);
  g_autofree char *text = ang_store_dup_setting (self->store, key);

  loaded->remembered = text != NULL && ang_import_mapping_apply_text (loaded->mapping, loaded->layout, text);
}

/* From the letters over a spreadsheet's column to its number, from 0. */
static guint
read_letters (const char *letters)
{
  guint column = 0;

  for (const char *p = letters; g_ascii_isupper (*p); p++)
    column = column * 26 + (guint) (*p - 'A' + 1);

  return column - 1;
}

/* The workbook says itself where its list stands and what the columns are. */
static void
follow_nomination (const AngNomination *nomination,
                   AngImportLoaded     *loaded)
{
  AngImportSection place = { .has_list = TRUE, .head_first = nomination->head_first, .head_last = nomination->head_last };
  guint n_keys = nomination->keys != NULL ? g_strv_length (nomination->keys) : 0;

  if (nomination->head_first == 0 || n_keys == 0)
    return;

  ang_import_layout_set_section (loaded->layout, 0, &place);
  g_clear_pointer (&loaded->mapping, ang_import_mapping_free);
  loaded->mapping = ang_import_mapping_guess (loaded->layout, ANG_IMPORT_PURPOSE_PARTICIPANTS);
  for (guint i = 0; i < ang_import_layout_get_n_columns (loaded->layout); i++)
    {
      g_autofree char *letters = ang_import_layout_dup_letters (loaded->layout, i);
      guint column = read_letters (letters);
      const AngImportField *field = column < n_keys ? ang_import_field_find (nomination->keys[column]) : NULL;

      ang_import_mapping_set (loaded->mapping, i, field != NULL ? field->id : ANG_IMPORT_FIELD_NONE);
    }
}

/* A workbook for one cohort is not read into another. */
static gboolean
find_named_cohort (AngImport  *self,
                   gint64     *cohort,
                   GError    **error)
{
  *cohort = self->cohort_id;
  if (self->nomination == NULL || self->target != ANG_IMPORT_PARTICIPANTS)
    return TRUE;

  *cohort = ang_nomination_find_cohort (self->nomination, self->store, error);
  if (*cohort == 0)
    return FALSE;
  if (self->cohort_id == 0 || *cohort == self->cohort_id)
    return TRUE;

  g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
               _("This nomination workbook is for another cohort: %s."), self->nomination->code);
  return FALSE;
}

static gboolean
find_cohort (AngImport        *self,
             gint64            cohort,
             AngImportLoaded  *loaded,
             GError          **error)
{
  switch (self->target)
    {
    case ANG_IMPORT_PARTICIPANTS:
      loaded->cohort = ang_store_get (self->store, &ang_cohort_entity, cohort, error);
      return loaded->cohort != NULL;
    case ANG_IMPORT_NEW_COHORT:
      loaded->cohort = ang_import_cohort_guess (self->store, loaded->layout, error);
      return loaded->cohort != NULL;
    case ANG_IMPORT_PEOPLE:
    default:
      return TRUE;
    }
}

/**
 * ang_import_load_sheets:
 *
 * Reads sheets of the open file and understands them; changes nothing of the session. Blocks.
 *
 * Returns: (transfer full): what was found, or %NULL on error
 */
AngImportLoaded *
ang_import_load_sheets (AngImport              *self,
                        const guint            *sheets,
                        guint                   n_sheets,
                        AngImportProgressFunc   progress,
                        gpointer                progress_data,
                        GCancellable           *cancellable,
                        GError                **error)
{
  g_autoptr (AngImportLoaded) loaded = g_new0 (AngImportLoaded, 1);
  g_autoptr (AngImportTable) table = NULL;
  gint64 cohort;

  if (!find_named_cohort (self, &cohort, error))
    return NULL;
  if (self->nomination != NULL)
    {
      sheets = &self->nomination->sheet;
      n_sheets = 1;
    }
  table = ang_import_table_read (self->book, sheets, n_sheets, progress, progress_data, cancellable, error);
  if (table == NULL)
    return NULL;

  loaded->layout = ang_import_layout_guess (table);
  loaded->mapping = ang_import_mapping_guess (loaded->layout, ang_import_get_purpose (self));
  if (self->nomination != NULL)
    follow_nomination (self->nomination, loaded);
  else
    recall (self, loaded);

  return find_cohort (self, cohort, loaded, error) ? g_steal_pointer (&loaded) : NULL;
}

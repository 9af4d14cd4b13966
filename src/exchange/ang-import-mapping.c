#include "config.h"

#include "ang-import-mapping-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-exchange-error.h"

/** Returns: (transfer full): a mapping in which no column is used */
AngImportMapping *
ang_import_mapping_new (guint            n_columns,
                        AngImportPurpose purpose)
{
  AngImportMapping *self = g_new0 (AngImportMapping, 1);

  self->purpose = purpose;
  self->n_columns = n_columns;
  self->columns = g_new0 (AngImportMappingColumn, n_columns + 1);
  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    self->places[i] = -1;

  return self;
}

/**
 * ang_import_mapping_copy:
 *
 * Returns: (transfer full): another that is the same
 */
AngImportMapping *
ang_import_mapping_copy (const AngImportMapping *self)
{
  AngImportMapping *copy = g_memdup2 (self, sizeof *self);

  copy->columns = g_memdup2 (self->columns, (self->n_columns + 1) * sizeof *self->columns);

  return copy;
}

/** Frees the mapping. */
void
ang_import_mapping_free (AngImportMapping *self)
{
  g_free (self->columns);
  g_free (self);
}

/** Returns: how many columns there are: as many as the layout has */
guint
ang_import_mapping_get_n_columns (const AngImportMapping *self)
{
  return self->n_columns;
}

/** Returns: what the column holds, %ANG_IMPORT_FIELD_NONE if it is not used */
AngImportFieldId
ang_import_mapping_get (const AngImportMapping *self,
                        guint                   column)
{
  return self->columns[column].field;
}

/** Returns: why it does */
AngImportReason
ang_import_mapping_get_reason (const AngImportMapping *self,
                               guint                   column)
{
  return self->columns[column].reason;
}

/** Returns: of a column in conflict: what it holds as well as another, which is used */
AngImportFieldId
ang_import_mapping_get_rival (const AngImportMapping *self,
                              guint                   column)
{
  return self->columns[column].rival;
}

/**
 * ang_import_mapping_find:
 * @column: (out): the column
 *
 * Returns: whether a column holds @field
 */
gboolean
ang_import_mapping_find (const AngImportMapping *self,
                         AngImportFieldId        field,
                         guint                  *column)
{
  *column = self->places[field] >= 0 ? (guint) self->places[field] : 0;

  return field != ANG_IMPORT_FIELD_NONE && self->places[field] >= 0;
}

/** Says what a column holds; the one that held it before holds nothing more. */
void
ang_import_mapping_assign (AngImportMapping *self,
                           guint             column,
                           AngImportFieldId  field,
                           AngImportReason   reason)
{
  AngImportMappingColumn *mine = &self->columns[column];
  int before = self->places[field];

  if (mine->field != ANG_IMPORT_FIELD_NONE)
    self->places[mine->field] = -1;
  if (field != ANG_IMPORT_FIELD_NONE && before >= 0 && (guint) before != column)
    self->columns[before] = (AngImportMappingColumn) { ANG_IMPORT_FIELD_NONE, ANG_IMPORT_REASON_CONFLICT, field }
  ;

  *mine = (AngImportMappingColumn) { field, reason, ANG_IMPORT_FIELD_NONE };
  if (field != ANG_IMPORT_FIELD_NONE)
    self->places[field] = (int) column;
}

/**
 * ang_import_mapping_set:
 * @field: %ANG_IMPORT_FIELD_NONE: the column is not used
 *
 * Says what a column holds; the one that held it before holds nothing more.
 */
void
ang_import_mapping_set (AngImportMapping *self,
                        guint             column,
                        AngImportFieldId  field)
{
  ang_import_mapping_assign (self, column, field, ANG_IMPORT_REASON_CHOSEN);
}

/* The heading as a whole, then without the one above it, then the column's letters. */
static gboolean
find_heading (const AngImportLayout *layout,
              const char            *heading,
              guint                 *column)
{
  g_autofree char *key = ang_import_heading_squeeze (heading);
  guint n = ang_import_layout_get_n_columns (layout);

  for (guint way = 0; *key != '\0' && way < 3; way++)
    {
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = way == 0   ? ang_import_layout_dup_head (layout, i)
                                  : way == 1 ? g_strdup (ang_import_layout_get_heading (layout, i))
                                             : ang_import_layout_dup_letters (layout, i);
          g_autofree char *name_key = ang_import_heading_squeeze (name);

          *column = i;
          if (g_str_equal (name_key, key))
            return TRUE;
        }
    }

  return FALSE;
}

static char *
list_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ang_import_field_get (i)->name);

  return g_string_free (names, FALSE);
}

static char *
list_headings (const AngImportLayout *layout)
{
  GString *headings = g_string_new (NULL);

  for (guint i = 0; i < ang_import_layout_get_n_columns (layout) && i < 100; i++)
    {
      g_autofree char *head = ang_import_layout_dup_head (layout, i);

      g_string_append_printf (headings, "%s“%s”", i > 0 ? ", " : "", head);
    }

  return g_string_free (headings, FALSE);
}

/**
 * ang_import_mapping_set_heading:
 * @assignment: `FIELD=HEADER`: the stable name of a field, and a heading or a column's letters
 *
 * Returns: whether there are both; else @error names what there is
 */
gboolean
ang_import_mapping_set_heading (AngImportMapping       *self,
                                const AngImportLayout  *layout,
                                const char             *assignment,
                                GError                **error)
{
  const char *heading = strchr (assignment, '=');
  g_autofree char *name = NULL;
  const AngImportField *field;
  guint column;

  if (heading == NULL)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA, _("“%s” does not say which column holds what: FIELD=HEADER."),
                   assignment);
      return FALSE;
    }
  name = g_strndup (assignment, (gsize) (heading - assignment));
  field = ang_import_field_find (name);
  if (field == NULL)
    {
      g_autofree char *names = list_names ();

      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA, _("There is no field “%s”. The fields are: %s."), name, names);
      return FALSE;
    }
  if (!find_heading (layout, heading + 1, &column))
    {
      g_autofree char *headings = list_headings (layout);

      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA, _("There is no column “%s”. The columns are: %s."), heading + 1,
                   headings);
      return FALSE;
    }
  ang_import_mapping_set (self, column, field->id);

  return TRUE;
}

/**
 * ang_import_mapping_check:
 *
 * Returns: whether people can be told apart by these columns; else @error says what is missing
 */
gboolean
ang_import_mapping_check (const AngImportMapping  *self,
                          GError                 **error)
{
  static const AngImportFieldId enough[] = {
    ANG_IMPORT_FIELD_NAME, ANG_IMPORT_FIELD_NAME_NIP, ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_NIK, ANG_IMPORT_FIELD_PASSPORT_NAME,
    ANG_IMPORT_FIELD_GIVEN_NAMES,
  };

  for (guint i = 0; i < G_N_ELEMENTS (enough); i++)
    {
      if (self->places[enough[i]] >= 0)
        return TRUE;
    }
  g_set_error_literal (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA,
                       _("No column is known to hold names or numbers of people. Say which one holds the name or the NIP."));

  return FALSE;
}

/**
 * ang_import_mapping_dup_note:
 *
 * Returns: (transfer full) (nullable): what the user is to be told about the column, in the interface's language
 */
char *
ang_import_mapping_dup_note (const AngImportMapping *self,
                             const AngImportLayout  *layout,
                             guint                   column)
{
  const AngImportMappingColumn *mine = &self->columns[column];
  const char *label = ang_import_field_get_label (mine->rival);
  g_autofree char *other = NULL;

  switch (mine->reason)
    {
    case ANG_IMPORT_REASON_CONTENT:
      return g_strdup (_("Guessed from the cells: the heading does not say what the column holds."));
    case ANG_IMPORT_REASON_CONFLICT:
      if (self->places[mine->rival] < 0)
        return NULL;
      other = ang_import_layout_dup_head (layout, (guint) self->places[mine->rival]);
      return g_strdup_printf (_("“%s” as well: the column “%s” is used for it."), label, other);
    case ANG_IMPORT_REASON_USELESS:
      return g_strdup (_("Nothing that the register keeps."));
    case ANG_IMPORT_REASON_UNKNOWN:
    case ANG_IMPORT_REASON_HEADING:
    case ANG_IMPORT_REASON_CHOSEN:
    default:
      return NULL;
    }
}

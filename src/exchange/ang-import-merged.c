#include "config.h"

#include "ang-import-merged.h"

/* By column, ranges in the order of their first rows: a range of many columns stands with each of them, but hardly any list
 * has one of more than these. */
#define MAX_WIDTH 256u
#define MAX_PLACES 1000000u

struct _AngImportMerged
{
  GHashTable *columns; /* column to GArray of AngSheetRange */
  guint       n_places;
};

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const AngSheetRange *left = a;
  const AngSheetRange *right = b;

  return (left->first_row > right->first_row) - (left->first_row < right->first_row);
}

static void
add_range (AngImportMerged     *self,
           guint                column,
           const AngSheetRange *range)
{
  GArray *ranges = g_hash_table_lookup (self->columns, GUINT_TO_POINTER (column));

  if (self->n_places++ >= MAX_PLACES)
    return;
  if (ranges == NULL)
    {
      ranges = g_array_new (FALSE, FALSE, sizeof (AngSheetRange));
      g_hash_table_insert (self->columns, GUINT_TO_POINTER (column), ranges);
    }
  g_array_append_val (ranges, *range);
}

/**
 * ang_import_merged_new:
 * @ranges: (array length=n_ranges): as the sheet has them
 *
 * Returns: (transfer full): the ranges in a form to be asked
 */
AngImportMerged *
ang_import_merged_new (const AngSheetRange *ranges,
                       guint                n_ranges)
{
  AngImportMerged *self = g_new0 (AngImportMerged, 1);
  GHashTableIter iter;
  gpointer column_ranges;

  self->columns = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_ranges; i++)
    {
      const AngSheetRange *range = &ranges[i];

      if (range->last_row < range->first_row || range->last_column < range->first_column)
        continue;
      for (guint j = 0; j <= MIN (range->last_column - range->first_column, MAX_WIDTH); j++)
        add_range (self, range->first_column + j, range);
    }

  g_hash_table_iter_init (&iter, self->columns);
  while (g_hash_table_iter_next (&iter, NULL, &column_ranges))
    g_array_sort (column_ranges, compare_ranges);

  return self;
}

/** Frees the ranges. */
void
ang_import_merged_free (AngImportMerged *self)
{
  g_hash_table_unref (self->columns);
  g_free (self);
}

/**
 * ang_import_merged_find:
 * @row: as the spreadsheet counts
 * @range: (out): the range
 *
 * Returns: whether that cell is one of merged ones
 */
gboolean
ang_import_merged_find (const AngImportMerged *self,
                        guint                  row,
                        guint                  column,
                        AngSheetRange         *range)
{
  GArray *ranges = g_hash_table_lookup (self->columns, GUINT_TO_POINTER (column));
  guint low = 0;
  guint high = ranges != NULL ? ranges->len : 0;

  /* The last range that begins at the row or above. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (ranges, AngSheetRange, middle).first_row <= row)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return FALSE;
  *range = g_array_index (ranges, AngSheetRange, low - 1);

  return range->last_row >= row;
}

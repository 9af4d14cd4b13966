/* How long 100,000 rows of 12 columns take to be kept, found and understood, once they are read. */

#include <time.h>

#include "ang-import-draft.h"
#include "ang-unit.h"
#include "bench-measure.h"

#define N_ROWS 100000u
#define N_COLUMNS 12u
#define N_RUNS 5u

#define TYPE_MADE_READER (made_reader_get_type ())
G_DECLARE_FINAL_TYPE (MadeReader, made_reader, MADE, READER, AngSheetReader)

/* Rows of invented employees, made as they are asked for. */
struct _MadeReader
{
  AngSheetReader parent_instance;

  guint         at;
  char         *cells[N_COLUMNS];
  AngSheetValue values[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (MadeReader, made_reader, ANG_TYPE_SHEET_READER)

static const char *const heads[N_COLUMNS] = {
  "NIP BARU", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "NIK", "NOMOR HP",
  "GOL AKHIR NAMA", "JABATAN NAMA", "UNOR NAMA",
};

static void
make_row (MadeReader *self,
          guint       n)
{
  static const char *const names[] = { "Budi", "Siti", "Rina", "Agus", "Dewi", "Joko", "Ayu", "Hendra" };
  static const char *const families[] = { "Contoh", "Umpama", "Misal", "Santoso", "Wijaya", "Lestari", "Pratama" };
  static const char *const ranks[] = { "III/a", "III/b", "III/c", "III/d", "IV/a", "II/c" };
  guint day = n % 28 + 1;
  guint month = n / 28 % 12 + 1;
  guint year = 1970 + n / 336 % 30;
  guint sex = n % 2 + 1;

  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (self->cells[i]);
  self->cells[0] = g_strdup_printf ("'%04u%02u%02u%04u%02u%u%03u", year, month, day, year + 25, month, sex, n % 998 + 1);
  self->cells[1] = g_strdup_printf ("%s %s %u", names[n % 8], families[n % 7], n);
  for (char *p = self->cells[1]; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        *p = (char) ('a' + (*p - '0'));
    }
  self->cells[2] = g_strdup (n % 5 == 0 ? "Dr." : "");
  self->cells[3] = g_strdup (n % 3 == 0 ? "S.E., M.M." : "S.T.");
  self->cells[4] = g_strdup (n % 4 == 0 ? "JAMBI" : "MUARO JAMBI");
  self->cells[5] = g_strdup_printf ("%02u-%02u-%04u", day, month, year);
  self->cells[6] = g_strdup (sex == 1 ? "M" : "F");
  self->cells[7] = g_strdup_printf ("'157101%02u%02u%02u%04u", sex == 2 ? day + 40 : day, month, year % 100, n % 9998 + 1);
  self->cells[8] = g_strdup_printf ("0812%08u", n);
  self->cells[9] = g_strdup (ranks[n % 6]);
  self->cells[10] = g_strdup_printf ("Analis %u", n % 300);
  self->cells[11] = g_strdup_printf ("Bagian %u Dinas Contoh", n % 400);
}

static gboolean
made_reader_next (AngSheetReader   *reader,
                  AngSheetReadRow  *row,
                  gboolean         *more,
                  GCancellable     *cancellable,
                  GError          **error)
{
  MadeReader *self = MADE_READER (reader);

  *more = self->at <= N_ROWS;
  if (*more && self->at > 0)
    make_row (self, self->at);
  for (guint i = 0; *more && i < N_COLUMNS; i++)
    self->values[i] = (AngSheetValue) { ANG_SHEET_VALUE_TEXT, i, self->at > 0 ? self->cells[i] : heads[i] }
  ;
  *row = (AngSheetReadRow) { ++self->at, self->values, N_COLUMNS };

  return TRUE;
}

static const AngSheetRange *
made_reader_get_merged (AngSheetReader *reader,
                        guint          *n_ranges)
{
  *n_ranges = 0;

  return NULL;
}

static double
made_reader_get_progress (AngSheetReader *reader)
{
  return MADE_READER (reader)->at / (double) N_ROWS;
}

static void
made_reader_finalize (GObject *object)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (MADE_READER (object)->cells[i]);

  G_OBJECT_CLASS (made_reader_parent_class)->finalize (object);
}

static void
made_reader_class_init (MadeReaderClass *klass)
{
  AngSheetReaderClass *reader_class = ANG_SHEET_READER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = made_reader_finalize;
  reader_class->next = made_reader_next;
  reader_class->get_merged = made_reader_get_merged;
  reader_class->get_progress = made_reader_get_progress;
}

static void
made_reader_init (MadeReader *self)
{
}

/* Of the processor, not of the clock on the wall: one thread works, and nothing waits. */
static double
milliseconds (clock_t since)
{
  return (double) (clock () - since) * 1000 / CLOCKS_PER_SEC;
}

/* Making the rows alone: to be taken off from keeping them. */
static double
time_making (void)
{
  g_autoptr (MadeReader) reader = g_object_new (TYPE_MADE_READER, NULL);
  clock_t since = clock ();
  AngSheetReadRow row;
  gboolean more = TRUE;

  while (more)
    ang_sheet_reader_next (ANG_SHEET_READER (reader), &row, &more, NULL, NULL);

  return milliseconds (since);
}

static AngImportLookups *
make_lookups (void)
{
  AngImportLookups *lookups = ang_import_lookups_new ();

  for (guint i = 0; i < 399; i++)
    {
      g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);
      g_autofree char *name = g_strdup_printf ("Bagian %u Dinas Contoh", i);

      ang_record_set_integer (unit, ANG_UNIT_ID, i + 1);
      ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
      ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
      ang_import_lookups_add (lookups, unit);
    }

  return lookups;
}

static void
read_drafts (AngImportLayout  *layout,
             AngImportMapping *mapping,
             AngImportContext *context,
             guint            *n_named)
{
  g_autoptr (AngImportDraft) draft = ang_import_draft_new ();
  guint n = ang_import_layout_get_n_rows (layout);

  *n_named = 0;
  for (guint row = 0; row < n; row++)
    {
      ang_import_draft_read (draft, layout, mapping, row, context);
      *n_named += ang_import_draft_has (draft, ANG_IMPORT_FIELD_NAME) && ang_import_draft_has (draft, ANG_IMPORT_FIELD_NIP);
    }
}

static void
run_once (AngImportContext *context)
{
  g_autoptr (MadeReader) reader = g_object_new (TYPE_MADE_READER, NULL);
  g_autoptr (AngImportTable) table = NULL;
  g_autoptr (AngImportLayout) layout = NULL;
  g_autoptr (AngImportMapping) mapping = NULL;
  double making = time_making ();
  double before = 0;
  double after = 0;
  double proportional;
  clock_t since;
  double kept;
  double found;
  double mapped;
  guint n_named;

  bench_read_memory (&before, &proportional);
  since = clock ();
  table = ang_import_table_new_for_readers ((AngSheetReader *[]) { ANG_SHEET_READER (reader) }, (const char *[]) { "Sheet1" }, 1, NULL);
  kept = milliseconds (since) - making;
  bench_read_memory (&after, &proportional);
  since = clock ();
  layout = ang_import_layout_guess (table);
  found = milliseconds (since);
  since = clock ();
  mapping = ang_import_mapping_guess (layout, ANG_IMPORT_PURPOSE_PEOPLE);
  mapped = milliseconds (since);
  since = clock ();
  read_drafts (layout, mapping, context, &n_named);
  g_print ("kept %.0f ms (%.1f MiB, process %+.1f), list found %.0f ms, columns %.1f ms, %u rows understood %.0f ms\n", kept,
           ang_import_table_get_size (table) / 1048576.0, after - before, found, mapped, n_named, milliseconds (since));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AngImportLookups) lookups = make_lookups ();
  AngImportContext context = { ang_date_today (), lookups };

  bench_print_setting ();
  for (guint i = 0; i < N_RUNS; i++)
    run_once (&context);

  return 0;
}

#include "bench-employees.h"

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-entities.h"
#include "ang-name.h"
#include "ang-rank.h"
#include "ang-sheet-writer.h"
#include "ang-transaction-private.h"
#include "bench-people.h"

#define N_COLUMNS 12

static const char *const heads[N_COLUMNS] = {
  "NO", "NAMA", "NIP", "NIK", "JENIS KELAMIN", "TEMPAT LAHIR", "TANGGAL LAHIR", "GOLONGAN", "JABATAN", "TMT JABATAN", "UNIT KERJA", "NOMOR HP",
};

typedef struct
{
  AngSheetWriter *writer;
  GHashTable     *units; /* id → name */
  guint           n;
} List;

static void
write_heads (AngSheetWriter *writer)
{
  AngSheetCell cells[N_COLUMNS];
  AngSheetRow row = { .cells = cells, .n_cells = N_COLUMNS };

  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = ang_sheet_text (ANG_SHEET_STYLE_HEADER, heads[i]);
  g_assert_true (ang_sheet_writer_add_row (writer, &row, NULL, NULL));
}

static AngSheetCell
make_date (const char *iso)
{
  AngDate date;

  if (!ang_date_parse_iso (iso, &date))
    return ang_sheet_text (ANG_SHEET_STYLE_BODY, "");

  return ang_sheet_date (ANG_SHEET_STYLE_BODY, date.year, date.month, date.day);
}

static void
write_person (List      *list,
              AngRecord *person,
              AngRecord *number,
              AngRecord *post)
{
  gint64 unit = ang_record_get_integer (post, ANG_EMPLOYMENT_UNIT_ID);
  const AngRank *rank = ang_rank_find (ang_record_get_text (post, ANG_EMPLOYMENT_RANK_CODE));
  gboolean is_nik = ang_record_get_integer (number, ANG_IDENTIFIER_KIND) == ANG_IDENTIFIER_KIND_NIK;
  const char *value = ang_record_get_text (number, ANG_IDENTIFIER_VALUE);
  g_autofree char *name = ang_name_join (ang_record_get_text (person, ANG_PERSON_TITLE_FRONT), ang_record_get_text (person, ANG_PERSON_NAME),
                                         ang_record_get_text (person, ANG_PERSON_TITLE_BACK));
  AngSheetCell cells[N_COLUMNS] = {
    ang_sheet_integer (ANG_SHEET_STYLE_BODY, ++list->n),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, name),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, is_nik ? "" : value),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, is_nik ? value : ""),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, ang_record_get_integer (person, ANG_PERSON_SEX) == ANG_SEX_MALE ? "L" : "P"),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, ang_record_get_text (person, ANG_PERSON_BIRTH_PLACE)),
    make_date (ang_record_get_text (person, ANG_PERSON_BIRTH_DATE)),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, rank != NULL ? rank->roman : ""),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, ang_record_get_text (post, ANG_EMPLOYMENT_POST_ID)),
    make_date (ang_record_get_text (post, ANG_EMPLOYMENT_SINCE)),
    ang_sheet_text (ANG_SHEET_STYLE_BODY, g_hash_table_lookup (list->units, &unit)),
    ang_sheet_identifier (ANG_SHEET_STYLE_BODY, ang_record_get_text (person, ANG_PERSON_PHONE_MOBILE)),
  };
  AngSheetRow row = { .cells = cells, .n_cells = N_COLUMNS };

  g_assert_true (ang_sheet_writer_add_row (list->writer, &row, NULL, NULL));
}

static GHashTable *
read_units (AngStore *store)
{
  GHashTable *units = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (AngQuery) query = ang_query_new (&ang_unit_entity);
  g_autoptr (GPtrArray) records = ang_store_read (store, query, 0, 10000, NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = ang_record_get_id (records->pdata[i]);

      g_hash_table_insert (units, g_memdup2 (&id, sizeof id), g_strdup (ang_record_get_text (records->pdata[i], ANG_UNIT_NAME_ID)));
    }

  return units;
}

static AngRecord *
get_record (GPtrArray *operations,
            guint      index)
{
  return ((const AngOperation *) g_ptr_array_index (operations, index))->record;
}

/* Who is made comes as what would be stored: the person, the number, the post. */
static void
write_people (List        *list,
              BenchPeople *people)
{
  gboolean more = TRUE;

  while (more)
    {
      g_autoptr (AngTransaction) transaction = ang_transaction_new ("Benchmark", NULL);
      GPtrArray *operations = ang_transaction_get_operations (transaction);

      bench_people_give (transaction, &more, people, NULL);
      if (more)
        write_person (list, get_record (operations, 0), get_record (operations, 1), get_record (operations, 2));
    }
}

/**
 * bench_employees_write:
 * @store: a register with the starter data, for the names of units
 */
void
bench_employees_write (AngStore   *store,
                       const char *path,
                       guint       n_people)
{
  static const AngSheetColumn columns[N_COLUMNS] = {
    { 12, 0 }, { 60, 0 }, { 45, 0 }, { 40, 0 }, { 20, 0 }, { 30, 0 }, { 30, 0 }, { 20, 0 }, { 60, 0 }, { 30, 0 }, { 60, 0 }, { 30, 0 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (BenchPeople) people = bench_people_new (store, n_people, &error);
  g_autoptr (GHashTable) units = read_units (store);
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (path, &error);
  List list = { writer, units, 0 };
  AngSheetPage page;

  g_assert_no_error (error);
  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  g_assert_true (ang_sheet_writer_begin (writer, &page, columns, N_COLUMNS, &error));
  write_heads (writer);
  write_people (&list, people);
  g_assert_true (ang_sheet_writer_finish (writer, NULL, &error));
}

#include "ang-sheet-writer.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <xlsxwriter.h>

#ifdef G_OS_UNIX
#include <sys/resource.h>
#endif

/* Export of a large list against the bare library in constant-memory mode, writing the same cells. */

#define N_ROWS 100000
#define N_COLUMNS 12
#define N_ROUNDS 3

typedef struct
{
  char nip[24];
  char name[48];
  char phone[20];
  char post[64];
} Person;

static void
make_person (guint   i,
             Person *person)
{
  static const char *const given[] = { "Ahmad", "Siti", "Budi", "Yuliana", "Rahmat", "Dewi", "Fadhil" };
  static const char *const family[] = { "Zulkifli", "Nurhaliza", "Santoso", "Kusuma", "Hidayat", "Anggraini" };

  g_snprintf (person->nip, sizeof person->nip, "19%02u%02u01 2005%02u 1 %03u", 60 + i % 40, 1 + i % 12, 1 + i % 12, i % 1000);
  g_snprintf (person->name, sizeof person->name, "%s %s %u, S.Kom.", given[i % 7], family[i / 7 % 6], i);
  g_snprintf (person->phone, sizeof person->phone, "0812%08u", i * 7919u % 100000000u);
  g_snprintf (person->post, sizeof person->post, "Analis Kebijakan Ahli Muda %u", i % 100);
}

static void
write_bare (const char *path,
            const char *folder,
            guint       n_rows)
{
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = (char *) folder };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, "List");
  lxw_format *text = workbook_add_format (workbook);
  lxw_format *identifier = workbook_add_format (workbook);
  lxw_format *date = workbook_add_format (workbook);

  format_set_border (text, LXW_BORDER_THIN);
  format_set_border (identifier, LXW_BORDER_THIN);
  format_set_num_format (identifier, "@");
  format_set_border (date, LXW_BORDER_THIN);
  format_set_num_format (date, "[$-421]d mmmm yyyy");

  for (guint i = 0; i < n_rows; i++)
    {
      lxw_datetime day = { 1960 + (int) (i % 40), 1 + (int) (i % 12), 1 + (int) (i % 28), 0, 0, 0 };
      Person person;

      make_person (i, &person);
      worksheet_write_number (sheet, i, 0, i + 1, text);
      worksheet_write_string (sheet, i, 1, person.name, text);
      worksheet_write_string (sheet, i, 2, person.nip, identifier);
      worksheet_write_string (sheet, i, 3, "Penata Tk. I (III/d)", text);
      worksheet_write_string (sheet, i, 4, person.post, text);
      worksheet_write_string (sheet, i, 5, "Dinas Komunikasi dan Informatika", text);
      worksheet_write_datetime (sheet, i, 6, &day, date);
      worksheet_write_string (sheet, i, 7, person.phone, identifier);
      worksheet_write_string (sheet, i, 8, i % 2 ? "Laki-laki" : "Perempuan", text);
      worksheet_write_string (sheet, i, 9, "Kota Jambi", text);
      worksheet_write_number (sheet, i, 10, i % 40, text);
      worksheet_write_string (sheet, i, 11, "PNS", text);
    }

  workbook_close (workbook);
}

static void
write_ours (const char *path,
            guint       n_rows)
{
  static const AngSheetColumn columns[N_COLUMNS] = {
    { 12, 0 }, { 60, 0 }, { 45, 0 }, { 40, 0 }, { 60, 0 }, { 60, 0 }, { 40, 0 }, { 30, 0 }, { 20, 0 }, { 25, 0 }, { 15, 0 },
    { 15, 0 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetWriter) writer = ang_sheet_writer_new_for_path (path, &error);
  AngSheetPage page;

  ang_sheet_page_init (&page, ANG_SHEET_PAPER_F4, TRUE);
  page.filter = TRUE;
  ang_sheet_writer_begin (writer, &page, columns, N_COLUMNS, &error);
  for (guint i = 0; i < n_rows && error == NULL; i++)
    {
      Person person;
      AngSheetCell cells[N_COLUMNS];
      AngSheetRow row = { .cells = cells, .n_cells = N_COLUMNS };

      make_person (i, &person);
      cells[0] = ang_sheet_integer (ANG_SHEET_STYLE_BODY, i + 1);
      cells[1] = ang_sheet_text (ANG_SHEET_STYLE_BODY, person.name);
      cells[2] = ang_sheet_identifier (ANG_SHEET_STYLE_BODY, person.nip);
      cells[3] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "Penata Tk. I (III/d)");
      cells[4] = ang_sheet_text (ANG_SHEET_STYLE_BODY, person.post);
      cells[5] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "Dinas Komunikasi dan Informatika");
      cells[6] = ang_sheet_date (ANG_SHEET_STYLE_BODY, 1960 + (int) (i % 40), 1 + (int) (i % 12), 1 + (int) (i % 28));
      cells[7] = ang_sheet_identifier (ANG_SHEET_STYLE_BODY, person.phone);
      cells[8] = ang_sheet_text (ANG_SHEET_STYLE_BODY, i % 2 ? "Laki-laki" : "Perempuan");
      cells[9] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "Kota Jambi");
      cells[10] = ang_sheet_integer (ANG_SHEET_STYLE_BODY, i % 40);
      cells[11] = ang_sheet_text (ANG_SHEET_STYLE_BODY, "PNS");
      ang_sheet_writer_add_row (writer, &row, NULL, &error);
    }

  if (error != NULL || !ang_sheet_writer_finish (writer, NULL, &error))
    g_error ("%s", error->message);
}

/* The most memory this process has had, in MB. */
static double
peak_memory (void)
{
#ifdef G_OS_UNIX
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
#else
  return 0;
#endif
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("angkatan-bench-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "list.xlsx", NULL);
  double bare = G_MAXDOUBLE;
  double ours = G_MAXDOUBLE;
  double small;

  g_assert_no_error (error);
  write_ours (path, N_ROWS / 100);
  small = peak_memory ();

  for (int i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      write_ours (path, N_ROWS);
      ours = MIN (ours, (g_get_monotonic_time () - start) / 1e6);
      start = g_get_monotonic_time ();
      write_bare (path, folder, N_ROWS);
      bare = MIN (bare, (g_get_monotonic_time () - start) / 1e6);
    }

  printf ("export of %d rows x %d columns: %.2f s, bare library %.2f s, ratio %.2f (limit 1.3)\n", N_ROWS, N_COLUMNS, ours,
          bare, ours / bare);
  printf ("peak memory: %.1f MB after %d rows, %.1f MB after all\n", small, N_ROWS / 100, peak_memory ());
  g_remove (path);
  g_rmdir (folder);
  return 0;
}

#include "bench-list.h"

#include <xlsxwriter.h>

/* Person number @i, always the same. */
void
bench_list_make_person (guint            i,
                        BenchListPerson *person)
{
  static const char *const given[] = { "Ahmad", "Siti", "Budi", "Yuliana", "Rahmat", "Dewi", "Fadhil" };
  static const char *const family[] = { "Zulkifli", "Nurhaliza", "Santoso", "Kusuma", "Hidayat", "Anggraini" };

  g_snprintf (person->nip, sizeof person->nip, "19%02u%02u01 2005%02u 1 %03u", 60 + i % 40, 1 + i % 12, 1 + i % 12, i % 1000);
  g_snprintf (person->name, sizeof person->name, "%s %s %u, S.Kom.", given[i % 7], family[i / 7 % 6], i);
  g_snprintf (person->phone, sizeof person->phone, "0812%08u", i * 7919u % 100000000u);
  g_snprintf (person->post, sizeof person->post, "Analis Kebijakan Ahli Muda %u", i % 100);
}

/**
 * bench_list_write:
 * @path: of the workbook
 * @folder: for temporary files
 * @n_rows: how many people
 * @shared: whether texts that occur more than once are written once, as spreadsheet programs do; else every text stands in
 *   its cell, and the memory does not grow
 *
 * Writes the list with the bare library.
 */
void
bench_list_write (const char *path,
                  const char *folder,
                  guint       n_rows,
                  gboolean    shared)
{
  lxw_workbook_options options = { .constant_memory = shared ? LXW_FALSE : LXW_TRUE, .tmpdir = (char *) folder };
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
      BenchListPerson person;

      bench_list_make_person (i, &person);
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

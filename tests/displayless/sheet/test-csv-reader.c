#include "ang-csv-reader.h"
#include "ang-sheet.h"

#include <string.h>

static AngCsvReader *
open_text (const char *text,
           gssize      length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);

  return ang_csv_reader_new (stream, ',');
}

/* All records with | between cells and / after each record. */
static char *
read_all (const char *text)
{
  g_autoptr (AngCsvReader) reader = open_text (text, -1);
  GString *all = g_string_new (NULL);
  gboolean row;

  while (TRUE)
    {
      g_autoptr (GError) error = NULL;

      ang_csv_reader_read (reader, &row, NULL, &error);
      g_assert_no_error (error);
      if (!row)
        return g_string_free (all, FALSE);
      for (guint i = 0; i < ang_csv_reader_get_size (reader); i++)
        g_string_append_printf (all, "%s%s", i > 0 ? "|" : "", ang_csv_reader_get_cell (reader, i));
      g_string_append_c (all, '/');
    }
}

static void
test_records (void)
{
  static const struct { const char *text; const char *expected; } cases[] = {
    { "", "" },
    { "a,b\nc,d\n", "a|b/c|d/" },
    { "a,b\r\nc,d", "a|b/c|d/" },
    { "\xef\xbb\xbf" "a,b\n", "a|b/" },
    { "a,,\n,\n", "a||/|/" },
    { "\n\na\n", "//a/" },
    { "\"a,b\",\"c\"\"d\"\n", "a,b|c\"d/" },
    { "\"two\nlines\",x\r\n", "two\nlines|x/" },
    { "\"\",\"\"\n", "|/" },
    { "a \"quoted\" word,b\n", "a \"quoted\" word|b/" },
    { "\"x\"\r\n\"y\"", "x/y/" },
    { "Muh. Arif,“S.E.”\n", "Muh. Arif|“S.E.”/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *all = read_all (cases[i].text);

      g_assert_cmpstr (all, ==, cases[i].expected);
    }
}

/* Cells and quotes that lie across the borders of the blocks in which the file is read. */
static void
test_blocks (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AngCsvReader) reader = NULL;
  guint n = 0;
  gboolean row;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text, "%u,\"cell \"\"%u\"\"\",é\r\n", i, i);
  reader = open_text (text->str, (gssize) text->len);

  while (ang_csv_reader_read (reader, &row, NULL, NULL) && row)
    {
      g_autofree char *expected = g_strdup_printf ("cell \"%u\"", n);

      g_assert_cmpuint (ang_csv_reader_get_size (reader), ==, 3);
      g_assert_cmpstr (ang_csv_reader_get_cell (reader, 1), ==, expected);
      g_assert_cmpstr (ang_csv_reader_get_cell (reader, 2), ==, "é");
      g_assert_cmpstr (ang_csv_reader_get_cell (reader, 3), ==, "");
      n++;
      g_assert_cmpuint (ang_csv_reader_get_line (reader), ==, n);
    }
  g_assert_cmpuint (n, ==, 30000);
}

static void
assert_error (const char *text,
              gssize      length,
              int         code,
              const char *names)
{
  g_autoptr (AngCsvReader) reader = open_text (text, length);
  g_autoptr (GError) error = NULL;
  gboolean row = TRUE;

  while (error == NULL && row)
    ang_csv_reader_read (reader, &row, NULL, &error);
  g_assert_error (error, ANG_SHEET_ERROR, code);
  g_assert_nonnull (strstr (error->message, names));
}

static void
test_errors (void)
{
  g_autofree char *endless = g_malloc (2 * 1024 * 1024);

  memset (endless, 'x', 2 * 1024 * 1024);
  endless[0] = '"';
  assert_error ("a\n\"b\nc", -1, ANG_SHEET_ERROR_FAILED, "2");
  assert_error ("a\nb\xff" "c\n", -1, ANG_SHEET_ERROR_FAILED, "2");
  assert_error ("a\0b\n", 4, ANG_SHEET_ERROR_FAILED, "1");
  assert_error (endless, 2 * 1024 * 1024, ANG_SHEET_ERROR_TOO_LARGE, "1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-reader/records", test_records);
  g_test_add_func ("/csv-reader/blocks", test_blocks);
  g_test_add_func ("/csv-reader/errors", test_errors);

  return g_test_run ();
}

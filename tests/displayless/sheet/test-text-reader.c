#include "make-workbook.h"
#include "sheet-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#ifdef G_OS_UNIX
#include <sys/stat.h>
#endif

/* Lists in text form: encodings, separators, and what is done about those that are damaged or made to do harm. */

typedef struct
{
  const char *bytes;
  gsize       length; /* 0: up to the NUL */
  const char *expected;
} Case;

static void
assert_file (Fixture    *fixture,
             const char *bytes,
             gsize       length,
             const char *expected)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_set_contents (fixture->path, bytes, length > 0 ? (gssize) length : -1, NULL));
  found = describe_first_sheet (fixture->path);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_cases (Fixture    *fixture,
              const Case *cases,
              guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    assert_file (fixture, cases[i].bytes, cases[i].length, cases[i].expected);
}

#define BYTES(text) text, sizeof text - 1

static void
test_encodings (Fixture       *fixture,
                gconstpointer  data)
{
  static const Case cases[] = {
    { BYTES ("René;é\n"), "1|0 t René|1 t é/" },
    { BYTES ("\xef\xbb\xbfRené;é\n"), "1|0 t René|1 t é/" },
    { BYTES ("Ren\xe9;\x80 \x93x\x94\n"), "1|0 t René|1 t € “x”/" },
    { BYTES ("\xff\xfeR\0e\0n\0\xe9\0\t\0x\0\r\0\n\0"), "1|0 t René|1 t x/" },
    { BYTES ("\xfe\xff\0R\0\xe9\0;\0x\0\n"), "1|0 t Ré|1 t x/" },
    { BYTES ("a\0;\0b\0\n\0"), "1|0 t a|1 t b/" },
    { BYTES ("\0a\0;\0b\0\n"), "1|0 t a|1 t b/" },
    { BYTES ("\xff\xfe=\xd8\x00\xde;\0x\0"), "1|0 t 😀|1 t x/" },
  };

  assert_cases (fixture, cases, G_N_ELEMENTS (cases));
}

static void
test_separators (Fixture       *fixture,
                 gconstpointer  data)
{
  static const Case cases[] = {
    { "a,b\n1,2\n", 0, "1|0 t a|1 t b/2|0 t 1|1 t 2/" },
    { "a;b\n1,5;2,5\n", 0, "1|0 t a|1 t b/2|0 t 1,5|1 t 2,5/" },
    { "a\tb\n1\t2\n", 0, "1|0 t a|1 t b/2|0 t 1|1 t 2/" },
    { "a|b\n1|2\n", 0, "1|0 t a|1 t b/2|0 t 1|1 t 2/" },
    { "a;b,c\n", 0, "1|0 t a|1 t b,c/" },
    { "\"a,b,c\";d\n", 0, "1|0 t a,b,c|1 t d/" },
    { "\"a\n,,,\";d\n1;2\n", 0, "1|0 t a\n,,,|1 t d/3|0 t 1|1 t 2/" },
    { "sep=,\r\na,b;c;d\r\n", 0, "2|0 t a|1 t b;c;d/" },
    { "\xef\xbb\xbfSEP=\t\na\tb\n", 0, "2|0 t a|1 t b/" },
    { "sep=^\na^b\n", 0, "2|0 t a|1 t b/" },
    { "sep=\"\na,b\n", 0, "1|0 t sep=\"/2|0 t a|1 t b/" },
    { "Dinas Kominfo, Kota Jambi, 2025\nNo;Nama;NIP\n1;Siti, S.T.;x\n", 0,
      "1|0 t Dinas Kominfo, Kota Jambi, 2025/2|0 t No|1 t Nama|2 t NIP/3|0 t 1|1 t Siti, S.T.|2 t x/" },
    { "name\nSiti\n", 0, "1|0 t name/2|0 t Siti/" },
  };

  assert_cases (fixture, cases, G_N_ELEMENTS (cases));
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  static const Case cases[] = {
    { "a;;b\n;;\n\n  \n", 0, "1|0 t a|2 t b/4|0 t   /" },
    { "a\rb\r\rc", 0, "1|0 t a/2|0 t b/4|0 t c/" },
    { "\"a\r\nb\";c\r\n\"\r\"\r\nd", 0, "1|0 t a\nb|1 t c/3|0 t \n/5|0 t d/" },
    { "'0812;'=1+1;'Aisyah;'-x;'\n", 0, "1|0 t 0812|1 t =1+1|2 t 'Aisyah|3 t -x|4 t '/" },
    { "=\"0812\";\"=\"\"0813\"\"\";=\"a\"\"b\";=\"\n", 0, "1|0 t 0812|1 t 0813|2 t =\"a\"\"b\"|3 t =\"/" },
    { "x;=\"\";y\n", 0, "1|0 t x|2 t y/" },
    { "a\"b\";\"c\"d;\"e\"\"f\"\n", 0, "1|0 t a\"b\"|1 t cd|2 t e\"f/" },
  };

  assert_cases (fixture, cases, G_N_ELEMENTS (cases));
}

/* What is refused, and what is said then. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const Case cases[] = {
    { "a;b\n1;\"open\n2;x\n", 0, "1|0 t a|1 t b/!The quotation mark opened in line 2 is never closed." },
    { BYTES ("\xff\xfe" "a\0\n\0b"), "1|0 t a/!Line 2 is damaged: the text ends in the middle of a character." },
    { BYTES ("\xef\xbb\xbf" "a\nb\xff\n"), "1|0 t a/!Line 2 holds characters that are not UTF-8." },
    { BYTES ("a;b\n\0\0\0;x\n"),
      "!This is neither a workbook nor a list in text form. Save the list as .xlsx or .csv." },
    { BYTES ("\x7f" "ELF\2\1\1\0\0\0\0\0"),
      "!This is neither a workbook nor a list in text form. Save the list as .xlsx or .csv." },
    { BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
      "!This is an old Excel workbook (.xls), or one with a password. Open it in a spreadsheet program and save it as .xlsx, "
      "without a password." },
    { BYTES ("\x09\x08\x10\0\0\x06"), "!This is a very old Excel workbook. Open it in a spreadsheet program and save it as .xlsx." },
    { BYTES ("%PDF-1.7\n"), "!This is a PDF document. Its tables cannot be read; ask for the list as .xlsx or .csv." },
    { BYTES ("{\\rtf1"), "!This is a text document (.rtf). Copy its table into a spreadsheet and save that as .xlsx." },
    { BYTES ("\x89PNG\r\n"), "!This is a picture. Ask for the list as .xlsx or .csv." },
    { BYTES ("\x1f\x8b\x08\0"), "!This is a packed archive. Unpack it first, then open the workbook that is in it." },
    { BYTES ("SQLite format 3\0"),
      "!This is a register or another database, not a list. Open a register with “Open…” in the main menu." },
    { BYTES ("\xef\xbb\xbf\r\n <HTML><table><tr><td>1"),
      "!This is a web page, even if its name ends in .xls. Open it in a spreadsheet program and save it as .xlsx." },
    { BYTES ("<table border=1><tr><td>1"),
      "!This is a web page, even if its name ends in .xls. Open it in a spreadsheet program and save it as .xlsx." },
    { BYTES ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"),
      "!This is a workbook in the XML form of 2003. Open it in a spreadsheet program and save it as .xlsx." },
    { BYTES ("<?xml version=\"1.0\"?><a/>"),
      "!This is an XML file, not a workbook. Open it in a spreadsheet program and save it as .xlsx." },
  };

  assert_cases (fixture, cases, G_N_ELEMENTS (cases));
  assert_file (fixture, "", 0, "!The file is empty.");
}

/* Reads all of it: what the last value is, or the error. */
static char *
read_end (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, &error);
  g_autoptr (AngSheetReader) reader = book != NULL ? ang_sheet_book_read (book, 0, &error) : NULL;
  g_autofree char *last = NULL;
  AngSheetReadRow row;
  gboolean more = reader != NULL;

  while (more && ang_sheet_reader_next (reader, &row, &more, NULL, &error))
    if (more && (row.number % 1024 == 0 || row.n_values > 1 || strlen (row.values[0].text) > 1))
      {
        g_free (last);
        last = g_strdup (row.values[row.n_values - 1].text);
      }

  return error != NULL ? g_strconcat ("!", error->message, NULL) : g_steal_pointer (&last);
}

static void
assert_end (Fixture    *fixture,
            GString    *text,
            const char *expected)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize) text->len, NULL));
  found = read_end (fixture->path);
  if (expected == NULL || expected[0] == '!')
    g_assert_cmpstr (found, ==, expected);
  else
    g_assert_true (g_str_has_suffix (found, expected));
}

static void
fill (GString    *text,
      const char *with,
      guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, with);
}

static void
test_limits (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("a;b\n1;\"");

  fill (text, "x\n", 100000);
  assert_end (fixture, text, "!A cell that begins in line 2 is longer than the 32767 characters that a cell may hold; a quotation "
                             "mark may be missing.");

  g_string_assign (text, "a\n");
  fill (text, "é", 32767);
  fill (text, "\n", 1);
  assert_end (fixture, text, "éé");
  g_string_truncate (text, text->len - 1);
  fill (text, "e\n", 1);
  assert_end (fixture, text, "!A cell that begins in line 2 is longer than the 32767 characters that a cell may hold; a quotation "
                             "mark may be missing.");

  g_string_assign (text, "1");
  fill (text, ";", 16383);
  fill (text, "2;", 1);
  g_string_truncate (text, text->len - 1);
  assert_end (fixture, text, "2");
  fill (text, ";;", 1000000);
  assert_end (fixture, text, "!Line 1 has more than the 16384 columns that a list may have.");

  g_string_assign (text, "");
  for (guint i = 0; i < 3000; i++)
    {
      fill (text, "0123456789abcdef", 512);
      g_string_append_c (text, ';');
    }
  assert_end (fixture, text, "!Line 1 holds more than 16 MiB of text.");

  g_string_assign (text, "");
  fill (text, "1\n", 1048577);
  assert_end (fixture, text, "!The text goes beyond the 1048576 rows that a sheet may have.");

  g_string_assign (text, "");
  fill (text, "\n", 5000000);
  assert_end (fixture, text, NULL);
}

/* A character that lies across the border between two blocks of the search for the encoding. */
static void
test_blocks (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint shift = 0; shift < 4; shift++)
    {
      g_string_assign (text, "");
      fill (text, "a", shift);
      for (guint i = 0; i < 20000; i++)
        g_string_append (text, i % 1000 == 999 ? "\n" : "😀");
      assert_end (fixture, text, "😀");
      g_string_append_c (text, '\xf0');
      assert_end (fixture, text, "ð");
    }
}

static void
test_clipboard (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (AngSheetBook) book = ang_sheet_book_new_for_text ("No;x\tNama\r\n1\t\"two\nlines\"\r\n\xff\r\n");
  g_autofree char *found = describe_sheet (book, 0);

  g_assert_cmpuint (ang_sheet_book_get_n_sheets (book), ==, 1);
  g_assert_cmpstr (ang_sheet_book_get_sheet_name (book, 0), ==, "Clipboard");
  g_assert_false (ang_sheet_book_get_sheet_hidden (book, 0));
  g_assert_null (ang_sheet_book_get_property (book, "code"));
  g_assert_cmpstr (found, ==, "1|0 t No;x|1 t Nama/2|0 t 1|1 t two\nlines/4|0 t \xef\xbf\xbd/");
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AngSheetBook) book = NULL;
  g_autoptr (AngSheetReader) reader = NULL;
  AngSheetReadRow row;
  gboolean more = TRUE;
  double last = 0;
  guint steps = 0;
  guint n;

  fixture_set_ending (fixture, ".csv");
  fill (text, "René\xe9;1\n", 100000);
  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize) text->len, NULL));
  book = ang_sheet_book_open (fixture->path, NULL, NULL);
  g_assert_cmpstr (ang_sheet_book_get_sheet_name (book, 0), ==, "list");
  reader = ang_sheet_book_read (book, 0, NULL);

  while (more)
    {
      double now;

      g_assert_true (ang_sheet_reader_next (reader, &row, &more, NULL, NULL));
      now = ang_sheet_reader_get_progress (reader);
      g_assert_cmpfloat (now, >=, last);
      steps += now > last;
      last = now;
    }
  g_assert_cmpfloat (last, ==, 1);
  g_assert_cmpuint (steps, >, 5);
  g_assert_null (ang_sheet_reader_get_merged (reader, &n));
  g_assert_cmpuint (n, ==, 0);
}

/* Names that are no files, and files that go away. */
static void
test_no_file (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (AngSheetBook) book = NULL;
  g_autoptr (AngSheetReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_ending (fixture, ".csv");
  assert_file (fixture, "a\n", 0, "1|0 t a/");
  book = ang_sheet_book_open (fixture->path, NULL, NULL);
  g_unlink (fixture->path);
  reader = ang_sheet_book_read (book, 0, &error);
  g_assert_null (reader);
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BAD_NAME);
  g_assert_cmpstr (error->message, ==, "There is no file “list.csv”.");
  g_clear_error (&error);

  g_assert_null (ang_sheet_book_open (fixture->folder, NULL, &error));
  g_assert_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_BAD_NAME);
  g_assert_true (g_str_has_suffix (error->message, "is a folder, not a file."));
  g_clear_error (&error);

#ifdef G_OS_UNIX
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (ang_sheet_book_open (fixture->path, NULL, &error));
  g_assert_cmpstr (error->message, ==, "“list.csv” is a device or a pipe. Save what comes from there as a file first.");
#endif
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/text-reader/encodings", test_encodings);
  fixture_add ("/text-reader/separators", test_separators);
  fixture_add ("/text-reader/cells", test_cells);
  fixture_add ("/text-reader/refused", test_refused);
  fixture_add ("/text-reader/limits", test_limits);
  fixture_add ("/text-reader/blocks", test_blocks);
  fixture_add ("/text-reader/clipboard", test_clipboard);
  fixture_add ("/text-reader/progress", test_progress);
  fixture_add ("/text-reader/no-file", test_no_file);

  return g_test_run ();
}

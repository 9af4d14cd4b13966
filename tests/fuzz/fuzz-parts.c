#include "fuzz-book.h"

#include <string.h>
#include <zip.h>

/* The parts of a workbook in the order of their names here, separated by NUL. They are put into a zip file that is in order,
 * so that what is tried out is the XML; parts that are missing in the input are those of an empty workbook. */

#define SPREADSHEET "application/vnd.openxmlformats-officedocument.spreadsheetml."
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static const struct { const char *name; const char *usual; } parts[] = {
  { "xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>" },
  { "xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>" },
  { "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>" },
  { "xl/workbook.xml", "<workbook><sheets><sheet name=\"Data\" r:id=\"rId1\"/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    "<Relationships><Relationship Id=\"rId1\" Type=\"" OFFICE "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                                              "<Relationship Id=\"rId2\" Type=\"" OFFICE "styles\" Target=\"styles.xml\"/>"
                                                                                                         "<Relationship Id=\"rId3\" Type=\"" OFFICE "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>" },
  { "docProps/custom.xml", "<Properties/>" },
  { "[Content_Types].xml",
    "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" SPREADSHEET "sheet.main+xml\"/></Types>" },
  { "_rels/.rels",
    "<Relationships><Relationship Id=\"rId1\" Type=\"" OFFICE "officeDocument\" Target=\"xl/workbook.xml\"/>"
                                                              "<Relationship Id=\"rId2\" Type=\"" OFFICE "custom-properties\" Target=\"docProps/custom.xml\"/></Relationships>" },
};

static void
add_part (zip_t      *archive,
          const char *name,
          const void *text,
          gsize       length)
{
  zip_int64_t index = zip_file_add (archive, name, zip_source_buffer (archive, text, length, 0), 0);

  g_assert_cmpint (zip_set_file_compression (archive, (zip_uint64_t) index, ZIP_CM_STORE, 0), ==, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  zip_t *archive = zip_open (fuzz_get_path (), ZIP_CREATE | ZIP_TRUNCATE, NULL);
  const guint8 *end = data + size;
  AngSheetBook *book;
  GError *error = NULL;

  g_assert_nonnull (archive);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const guint8 *next = size > 0 && data < end ? memchr (data, '\0', (gsize) (end - data)) : NULL;
      gsize length = (gsize) ((next != NULL ? next : end) - data);

      if (length > 0)
        add_part (archive, parts[i].name, data, length);
      else
        add_part (archive, parts[i].name, parts[i].usual, strlen (parts[i].usual));
      data = next != NULL ? next + 1 : end;
    }
  g_assert_cmpint (zip_close (archive), ==, 0);

  book = ang_sheet_book_open (fuzz_get_path (), NULL, &error);
  fuzz_read_book (book, error);

  return 0;
}

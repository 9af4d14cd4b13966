#include "make-workbook.h"

#include <glib/gstdio.h>
#include <string.h>
#include <zip.h>

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE_NAMESPACE "http://schemas.openxmlformats.org/package/2006/"
#define SPREADSHEET "application/vnd.openxmlformats-officedocument.spreadsheetml."

static const WorkbookPart usual_parts[] = {
  { "[Content_Types].xml",
    DECLARATION "<Types xmlns=\"" PACKAGE_NAMESPACE "content-types\">"
                                                    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                                    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SPREADSHEET "sheet.main+xml\"/>"
                                                                                                                         "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" SPREADSHEET "worksheet+xml\"/></Types>" },
  { "_rels/.rels",
    DECLARATION "<Relationships xmlns=\"" PACKAGE_NAMESPACE "relationships\">"
                                                            "<Relationship Id=\"rId1\" Type=\"" RELATION_NAMESPACE "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                                                                                                   "<Relationship Id=\"rId2\" Type=\"" RELATION_NAMESPACE "/custom-properties\" Target=\"/docProps/custom.xml\"/>"
                                                                                                                                                                          "</Relationships>" },
  { "docProps/custom.xml",
    DECLARATION "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
                "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">"
                "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"2\" name=\"code\"><vt:lpwstr>C2 &amp; C3</vt:lpwstr>"
                "</property></Properties>" },
  { WORKBOOK_PART,
    DECLARATION "<workbook xmlns=\"" MAIN_NAMESPACE "\" xmlns:r=\"" RELATION_NAMESPACE "\">"
                                                                                       "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
  { WORKBOOK_RELATIONS_PART,
    DECLARATION "<Relationships xmlns=\"" PACKAGE_NAMESPACE "relationships\">"
                                                            "<Relationship Id=\"rId1\" Type=\"" RELATION_NAMESPACE "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                                                                                                   "<Relationship Id=\"rId2\" Type=\"" RELATION_NAMESPACE "/styles\" Target=\"styles.xml\"/>"
                                                                                                                                                                          "<Relationship Id=\"rId3\" Type=\"" RELATION_NAMESPACE "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>" },
  { STYLES_PART,
    DECLARATION "<styleSheet xmlns=\"" MAIN_NAMESPACE "\"><numFmts count=\"2\">"
                                                      "<numFmt numFmtId=\"164\" formatCode=\"[$-421]d mmmm yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[h]:mm\"/></numFmts>"
                                                      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                                                      "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                                                      "<xf numFmtId=\"20\"/><xf numFmtId=\"49\"/></cellXfs></styleSheet>" },
  { STRINGS_PART,
    DECLARATION "<sst xmlns=\"" MAIN_NAMESPACE "\" count=\"3\" uniqueCount=\"3\"><si><t>Nama</t></si>"
                                               "<si><r><t xml:space=\"preserve\">Dr. </t></r><r><rPr><b/></rPr><t>Siti</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>"
                                               "<si><t/></si></sst>" },
  { SHEET_PART, DECLARATION SHEET_OF ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>") },
};

static const WorkbookPart *
find_part (const WorkbookPart *parts,
           guint               n_parts,
           const char         *name)
{
  for (guint i = 0; i < n_parts; i++)
    if (strcmp (parts[i].name, name) == 0)
      return &parts[i];

  return NULL;
}

static void
add_part (zip_t              *archive,
          const WorkbookPart *part)
{
  zip_source_t *source = zip_source_buffer (archive, part->text, strlen (part->text), 0);

  g_assert_nonnull (source);
  g_assert_cmpint (zip_file_add (archive, part->name, source, ZIP_FL_ENC_UTF_8), >=, 0);
}

void
make_workbook (const char         *path,
               const WorkbookPart *parts,
               guint               n_parts)
{
  zip_t *archive = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (archive);
  for (guint i = 0; i < G_N_ELEMENTS (usual_parts); i++)
    if (find_part (parts, n_parts, usual_parts[i].name) == NULL)
      add_part (archive, &usual_parts[i]);
  for (guint i = 0; i < n_parts; i++)
    if (parts[i].text != NULL)
      add_part (archive, &parts[i]);

  g_assert_cmpint (zip_close (archive), ==, 0);
}

static void
describe_row (const AngSheetReadRow *row,
              GString               *out)
{
  g_string_append_printf (out, "%u", row->number);
  for (guint i = 0; i < row->n_values; i++)
    g_string_append_printf (out, "|%u %c %s", row->values[i].column, "xtndbe"[row->values[i].kind], row->values[i].text);
  g_string_append_c (out, '/');
}

char *
describe_sheet (AngSheetBook *book,
                guint         sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetReader) reader = ang_sheet_book_read (book, sheet, &error);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean more = reader != NULL;
  AngSheetReadRow row;

  while (more && ang_sheet_reader_next (reader, &row, &more, NULL, &error))
    if (more)
      describe_row (&row, out);
  if (error != NULL)
    g_string_append_printf (out, "!%s", error->message);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
describe_first_sheet (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngSheetBook) book = ang_sheet_book_open (path, NULL, &error);

  return book != NULL ? describe_sheet (book, 0) : g_strconcat ("!", error->message, NULL);
}

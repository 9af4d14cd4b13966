#include "bench-tokenise.h"

#include <expat.h>
#include <glib.h>
#include <zip.h>

#define BLOCK (64 * 1024)

static void XMLCALL
do_nothing_at_start (void        *data,
                     const char  *name,
                     const char **attributes)
{
}

static void XMLCALL
do_nothing_at_end (void       *data,
                   const char *name)
{
}

static void XMLCALL
do_nothing_with_text (void       *data,
                      const char *text,
                      int         length)
{
}

static void
tokenise (zip_t      *archive,
          const char *part)
{
  zip_file_t *file = zip_fopen (archive, part, 0);
  XML_Parser parser = XML_ParserCreate (NULL);
  zip_int64_t length;

  XML_SetElementHandler (parser, do_nothing_at_start, do_nothing_at_end);
  XML_SetCharacterDataHandler (parser, do_nothing_with_text);
  do
    {
      length = zip_fread (file, XML_GetBuffer (parser, BLOCK), BLOCK);
      if (length < 0 || XML_ParseBuffer (parser, (int) length, length == 0) != XML_STATUS_OK)
        g_error ("%s cannot be read", part);
    }while (length > 0);

  XML_ParserFree (parser);
  zip_fclose (file);
}

/** Does the least that reading the first sheet takes. */
void
bench_tokenise (const char *path)
{
  zip_t *archive = zip_open (path, ZIP_RDONLY, NULL);

  if (zip_name_locate (archive, "xl/sharedStrings.xml", 0) >= 0)
    tokenise (archive, "xl/sharedStrings.xml");
  tokenise (archive, "xl/worksheets/sheet1.xml");
  zip_discard (archive);
}

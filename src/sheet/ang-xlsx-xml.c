#include "config.h"

#include "ang-xlsx-xml.h"

#include "ang-sheet.h"
#include "ang-xml-memory.h"

#include <glib/gi18n.h>
#include <string.h>

#define BLOCK (64 * 1024)
#define MAX_DEPTH 64

/* A tag, a comment: the parser keeps it until its end has come. */
#define MAX_TOKEN (1024 * 1024)

/* What the parser may keep besides: a workbook's names need some kilobytes. */
#define MAX_MEMORY (16 * 1024 * 1024)

struct _AngXlsxXml
{
  AngXlsxPart           *part;
  XML_Parser             parser;
  AngXmlBudget           budget;
  const char            *root;
  const AngXlsxHandlers *handlers;
  gpointer               user_data;
  guint                  depth;
  guint64                given; /* bytes, to the parser */
  gboolean               paused;
  gboolean               at_end;
  GError                *error; /* of a handler */
};

static const char *
get_local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/**
 * ang_xlsx_xml_fail:
 * @code: an #AngSheetError
 * @format: what is wrong
 *
 * For handlers: stops the reading; the step that is under way returns this error.
 */
void
ang_xlsx_xml_fail (AngXlsxXml *self,
                   int         code,
                   const char *format,
                   ...)
{
  va_list arguments;

  if (self->error != NULL)
    return;

  va_start (arguments, format);
  self->error = g_error_new_valist (ANG_SHEET_ERROR, code, format, arguments);
  va_end (arguments);
  XML_StopParser (self->parser, XML_FALSE);
}

static void XMLCALL
on_start (void        *data,
          const char  *full_name,
          const char **attributes)
{
  AngXlsxXml *self = data;
  const char *name = get_local_name (full_name);

  if (self->error != NULL)
    return;

  self->depth++;
  if (self->depth > MAX_DEPTH)
    ang_xlsx_xml_fail (self, ANG_SHEET_ERROR_TOO_LARGE,
                       _("The file’s part “%s” is nested more than %u deep, as no workbook is."),
                       ang_xlsx_xml_get_part (self), MAX_DEPTH);
  else if (self->depth == 1 && self->root != NULL && strcmp (name, self->root) != 0)
    ang_xlsx_xml_fail (self, ANG_SHEET_ERROR_FAILED, _("The file is damaged: its part “%s” holds something else than it should."),
                       ang_xlsx_xml_get_part (self));
  else if (self->handlers->start != NULL)
    self->handlers->start (self, self->depth, name, attributes, self->user_data);
}

static void XMLCALL
on_end (void       *data,
        const char *full_name)
{
  AngXlsxXml *self = data;

  if (self->error != NULL)
    return;

  if (self->handlers->end != NULL)
    self->handlers->end (self, self->depth, get_local_name (full_name), self->user_data);
  self->depth--;
}

static void XMLCALL
on_text (void       *data,
         const char *text,
         int         length)
{
  AngXlsxXml *self = data;

  if (self->error == NULL)
    self->handlers->text (self, text, (gsize) length, self->user_data);
}

/* A document type is where entities are declared that multiply or that read other files. */
static void XMLCALL
on_doctype (void       *data,
            const char *name,
            const char *system_id,
            const char *public_id,
            int         has_internal_subset)
{
  AngXlsxXml *self = data;

  ang_xlsx_xml_fail (self, ANG_SHEET_ERROR_UNSUPPORTED,
                     _("The file’s part “%s” declares a document type (DOCTYPE), as in files made to do harm. It was not read."),
                     ang_xlsx_xml_get_part (self));
}

/**
 * ang_xlsx_xml_new:
 * @part: its name in the package
 * @max_size: how many bytes it may have
 * @root: (nullable): the name its root element must have
 * @handlers: what to call; it stays the caller's
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a reader at the beginning of the part, or %NULL on an error
 */
AngXlsxXml *
ang_xlsx_xml_new (AngXlsxPackage         *package,
                  const char             *part,
                  guint64                 max_size,
                  const char             *root,
                  const AngXlsxHandlers  *handlers,
                  gpointer                user_data,
                  GError                **error)
{
  g_autoptr (AngXlsxPart) opened = ang_xlsx_part_open (package, part, max_size, error);
  AngXlsxXml *self;

  if (opened == NULL)
    return NULL;

  self = g_new0 (AngXlsxXml, 1);
  self->part = g_steal_pointer (&opened);
  self->root = root;
  self->handlers = handlers;
  self->user_data = user_data;
  self->budget.max = MAX_MEMORY;
  self->parser = ang_xml_memory_create_parser (&self->budget);
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, on_start, on_end);
  XML_SetStartDoctypeDeclHandler (self->parser, on_doctype);
  if (handlers->text != NULL)
    XML_SetCharacterDataHandler (self->parser, on_text);

  return self;
}

/** Ends the reading, wherever it stands. */
void
ang_xlsx_xml_free (AngXlsxXml *self)
{
  XML_ParserFree (self->parser);
  ang_xlsx_part_free (self->part);
  g_clear_error (&self->error);
  g_free (self);
}

/** Returns: the name of the part that is read */
const char *
ang_xlsx_xml_get_part (AngXlsxXml *self)
{
  return ang_xlsx_part_get_name (self->part);
}

/** Returns: how much of the part has been read, from 0 to 1 */
double
ang_xlsx_xml_get_progress (AngXlsxXml *self)
{
  return ang_xlsx_part_get_progress (self->part);
}

/**
 * ang_xlsx_xml_pause:
 *
 * For handlers: the step that is under way returns after this handler, the next one goes on from there.
 */
void
ang_xlsx_xml_pause (AngXlsxXml *self)
{
  XML_StopParser (self->parser, XML_TRUE);
}

static gboolean
parse_block (AngXlsxXml       *self,
             enum XML_Status  *status,
             GCancellable     *cancellable,
             GError          **error)
{
  char *buffer = XML_GetBuffer (self->parser, BLOCK);
  gsize length;

  *status = XML_STATUS_ERROR;
  if (buffer == NULL)
    return TRUE;
  if (!ang_xlsx_part_read (self->part, buffer, BLOCK, &length, cancellable, error))
    return FALSE;

  self->given += length;
  self->at_end = length == 0;
  *status = XML_ParseBuffer (self->parser, (int) length, self->at_end);

  return TRUE;
}

static void
set_error (AngXlsxXml  *self,
           GError     **error)
{
  enum XML_Error code = XML_GetErrorCode (self->parser);

  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else if (code == XML_ERROR_NO_MEMORY)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
                 _("The file’s part “%s” needs more than the %u MiB of memory that it may have, as in files made to do harm."),
                 ang_xlsx_xml_get_part (self), MAX_MEMORY / (1024 * 1024));
  else if (code == XML_ERROR_NO_ELEMENTS)
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED, _("The file is damaged: its part “%s” is cut off."),
                 ang_xlsx_xml_get_part (self));
  else
    g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_FAILED,
                 _("The file is damaged: its part “%s” cannot be read from line %lu, character %lu on."),
                 ang_xlsx_xml_get_part (self), XML_GetCurrentLineNumber (self->parser),
                 XML_GetCurrentColumnNumber (self->parser) + 1);
}

static gboolean
check_token (AngXlsxXml  *self,
             GError     **error)
{
  XML_Index done = XML_GetCurrentByteIndex (self->parser);

  if (self->given <= MAX_TOKEN || (done >= 0 && self->given - (guint64) done <= MAX_TOKEN))
    return TRUE;

  g_set_error (error, ANG_SHEET_ERROR, ANG_SHEET_ERROR_TOO_LARGE,
               _("The file’s part “%s” holds a mark of more than %u MiB, as no workbook does. It was not read."),
               ang_xlsx_xml_get_part (self), MAX_TOKEN / (1024 * 1024));
  return FALSE;
}

/**
 * ang_xlsx_xml_step:
 * @more: (out): whether something is left
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads on until a handler pauses, or for a while.
 *
 * Returns: FALSE on an error, after which there is no further step
 */
gboolean
ang_xlsx_xml_step (AngXlsxXml    *self,
                   gboolean      *more,
                   GCancellable  *cancellable,
                   GError       **error)
{
  enum XML_Status status;

  *more = TRUE;
  ang_xml_memory_enter (&self->budget);
  if (self->paused)
    status = XML_ResumeParser (self->parser);
  else if (!parse_block (self, &status, cancellable, error))
    return FALSE;

  self->paused = status == XML_STATUS_SUSPENDED;
  if (status == XML_STATUS_ERROR || self->error != NULL)
    {
      set_error (self, error);
      return FALSE;
    }
  *more = self->paused || !self->at_end;

  return !*more || check_token (self, error);
}

/**
 * ang_xlsx_xml_read:
 *
 * Reads a whole part. See ang_xlsx_xml_new() for the parameters.
 *
 * Returns: FALSE on an error
 */
gboolean
ang_xlsx_xml_read (AngXlsxPackage         *package,
                   const char             *part,
                   const char             *root,
                   const AngXlsxHandlers  *handlers,
                   gpointer                user_data,
                   GCancellable           *cancellable,
                   GError                **error)
{
  g_autoptr (AngXlsxXml) self = ang_xlsx_xml_new (package, part, ANG_XLSX_MAX_PART, root, handlers, user_data, error);
  gboolean more = self != NULL;

  while (more)
    if (!ang_xlsx_xml_step (self, &more, cancellable, error))
      return FALSE;

  return self != NULL;
}

/**
 * ang_xlsx_xml_get_attribute:
 * @attributes: of an element
 * @name: without a prefix
 *
 * Returns: (nullable): the attribute's value, %NULL when the element has no such attribute
 */
const char *
ang_xlsx_xml_get_attribute (const char **attributes,
                            const char  *name)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (strcmp (attributes[i], name) == 0)
      return attributes[i + 1];

  return NULL;
}

/** Returns: whether the attribute says yes; without it, no */
gboolean
ang_xlsx_xml_get_boolean (const char **attributes,
                          const char  *name)
{
  const char *value = ang_xlsx_xml_get_attribute (attributes, name);

  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0 || strcmp (value, "on") == 0);
}

/** Returns: (nullable): the id of the relationship that the element names, the attribute "id" with any prefix */
const char *
ang_xlsx_xml_get_relation (const char **attributes)
{
  for (guint i = 0; attributes[i] != NULL; i += 2)
    if (g_str_has_suffix (attributes[i], ":id"))
      return attributes[i + 1];

  return NULL;
}

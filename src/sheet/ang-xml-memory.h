#pragma once

#include <expat.h>
#include <glib.h>

G_BEGIN_DECLS

/* Memory for expat with an end: it keeps every name it has ever met, and a file made to do harm has millions of names.
 * Private to the room. */
typedef struct
{
  gsize used;
  gsize max;
} AngXmlBudget;

XML_Parser ang_xml_memory_create_parser (AngXmlBudget *budget);
void       ang_xml_memory_enter         (AngXmlBudget *budget);

G_END_DECLS

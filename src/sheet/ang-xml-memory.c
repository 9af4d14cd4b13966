#include "config.h"

#include "ang-xml-memory.h"

/* In front of each piece: whose it is, and its size. As wide as the strictest alignment wants it. */
typedef union
{
  struct
  {
    AngXmlBudget *budget;
    gsize         size;
  } owner;
  long double strictest;
} Head;

/* Expat's functions for memory are given no data of ours: the thread knows whose turn it is. */
static GPrivate current;

static Head *
resize (Head         *head,
        AngXmlBudget *budget,
        gsize         size)
{
  gsize before = head != NULL ? head->owner.size : 0;
  Head *resized;

  if (budget == NULL || size > budget->max || budget->used - before > budget->max - size)
    return NULL;

  resized = g_try_realloc (head, sizeof *head + size);
  if (resized == NULL)
    return NULL;

  budget->used += size - before;
  resized->owner.budget = budget;
  resized->owner.size = size;
  return resized;
}

static void *
on_malloc (size_t size)
{
  Head *head = resize (NULL, g_private_get (&current), size);

  return head != NULL ? head + 1 : NULL;
}

static void *
on_realloc (void   *piece,
            size_t  size)
{
  Head *head = piece != NULL ? (Head *) piece - 1 : NULL;

  head = resize (head, head != NULL ? head->owner.budget : g_private_get (&current), size);
  return head != NULL ? head + 1 : NULL;
}

static void
on_free (void *piece)
{
  Head *head;

  if (piece == NULL)
    return;

  head = (Head *) piece - 1;
  head->owner.budget->used -= head->owner.size;
  g_free (head);
}

/**
 * ang_xml_memory_enter:
 * @budget: of the parser that is called next in this thread
 *
 * Must come before each call that makes the parser read.
 */
void
ang_xml_memory_enter (AngXmlBudget *budget)
{
  g_private_set (&current, budget);
}

/**
 * ang_xml_memory_create_parser:
 * @budget: what it may use; stays in place until the parser is freed
 *
 * Returns: (transfer full) (nullable): a parser that fails with XML_ERROR_NO_MEMORY when the budget is used up
 */
XML_Parser
ang_xml_memory_create_parser (AngXmlBudget *budget)
{
  static const XML_Memory_Handling_Suite suite = { on_malloc, on_realloc, on_free };

  ang_xml_memory_enter (budget);
  return XML_ParserCreate_MM (NULL, &suite, NULL);
}

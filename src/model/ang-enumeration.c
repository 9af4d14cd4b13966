#include "config.h"

#include "ang-enumeration.h"

/**
 * ang_enumeration_find:
 *
 * Returns: (nullable): the choice with the stored number @value
 */
const AngChoice *
ang_enumeration_find (const AngEnumeration *self,
                      int                   value)
{
  for (guint i = 0; i < self->n_choices; i++)
    {
      if (self->choices[i].value == value)
        return &self->choices[i];
    }

  return NULL;
}

/**
 * ang_enumeration_find_nick:
 *
 * Returns: (nullable): the choice with the stable word @nick
 */
const AngChoice *
ang_enumeration_find_nick (const AngEnumeration *self,
                           const char           *nick)
{
  for (guint i = 0; i < self->n_choices; i++)
    {
      if (g_strcmp0 (self->choices[i].nick, nick) == 0)
        return &self->choices[i];
    }

  return NULL;
}

/**
 * ang_enumeration_get_label:
 *
 * Returns: what a person reads for @value in @language; "" for a number that is not in the enumeration
 */
const char *
ang_enumeration_get_label (const AngEnumeration *self,
                           int                   value,
                           AngLanguage           language)
{
  const AngChoice *choice = ang_enumeration_find (self, value);

  return choice != NULL ? ang_language_translate (language, self->context, choice->label) : "";
}

/**
 * ang_enumeration_get_nick:
 *
 * Returns: the stable English word for @value, for files and the command line; "" when there is none
 */
const char *
ang_enumeration_get_nick (const AngEnumeration *self,
                          int                   value)
{
  const AngChoice *choice = ang_enumeration_find (self, value);

  return choice != NULL ? choice->nick : "";
}

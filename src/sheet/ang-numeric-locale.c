#include "config.h"

#include "ang-numeric-locale.h"

#include <locale.h>
#include <string.h>

/* libxlsxwriter prints numbers with printf: under id_ID a 43.8 becomes "43,8", and Excel calls the file damaged. The
 * programs set LC_NUMERIC to C when they start; this holds also where a library user has not. */

struct _AngNumericLocale
{
#ifdef G_OS_WIN32
  int before;
  char *name;
#else
  locale_t before;
  locale_t own;
#endif
};

/* Only what concerns numbers changes: messages keep their language. */
static void
enter (AngNumericLocale *self)
{
#ifdef G_OS_WIN32
  self->before = _configthreadlocale (_ENABLE_PER_THREAD_LOCALE);
  self->name = g_strdup (setlocale (LC_NUMERIC, NULL));
  setlocale (LC_NUMERIC, "C");
#else
  self->before = uselocale ((locale_t) 0);
  self->own = newlocale (LC_NUMERIC_MASK, "C", duplocale (self->before));
  uselocale (self->own);
#endif
}

/**
 * ang_numeric_locale_enter:
 *
 * Returns: (transfer full) (nullable): what ang_numeric_locale_leave() needs to go back, %NULL when there is nothing to do
 */
AngNumericLocale *
ang_numeric_locale_enter (void)
{
  AngNumericLocale *self;

  if (strcmp (localeconv ()->decimal_point, ".") == 0)
    return NULL;

  self = g_new (AngNumericLocale, 1);
  enter (self);
  return self;
}

/**
 * ang_numeric_locale_leave:
 * @self: (transfer full): what ang_numeric_locale_enter() gave
 *
 * Gives the thread back the locale it had.
 */
void
ang_numeric_locale_leave (AngNumericLocale *self)
{
#ifdef G_OS_WIN32
  setlocale (LC_NUMERIC, self->name);
  _configthreadlocale (self->before);
  g_free (self->name);
#else
  uselocale (self->before);
  freelocale (self->own);
#endif
  g_free (self);
}

#include "config.h"

#include "ang-numeric-locale.h"

#include <locale.h>

/* libxlsxwriter prints numbers with printf: under id_ID a 43.8 becomes "43,8", and Excel calls the file damaged. The
 * programs set LC_NUMERIC to C when they start; this holds also where a library user has not. */

#ifdef G_OS_WIN32

struct _AngNumericLocale
{
  int before;
  char *name;
};

AngNumericLocale *
ang_numeric_locale_enter (void)
{
  AngNumericLocale *self = g_new (AngNumericLocale, 1);

  self->before = _configthreadlocale (_ENABLE_PER_THREAD_LOCALE);
  self->name = g_strdup (setlocale (LC_NUMERIC, NULL));
  setlocale (LC_NUMERIC, "C");
  return self;
}

void
ang_numeric_locale_leave (AngNumericLocale *self)
{
  setlocale (LC_NUMERIC, self->name);
  _configthreadlocale (self->before);
  g_free (self->name);
  g_free (self);
}

#else

/* A locale_t of the thread is what we hand out; the one with the decimal point is made once. */
static locale_t
get_point_locale (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    g_once_init_leave (&made, (gsize) newlocale (LC_ALL_MASK, "C", (locale_t) 0));

  return (locale_t) made;
}

/**
 * ang_numeric_locale_enter:
 *
 * Returns: (transfer full): what ang_numeric_locale_leave() needs to go back
 */
AngNumericLocale *
ang_numeric_locale_enter (void)
{
  return (AngNumericLocale *) uselocale (get_point_locale ());
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
  uselocale ((locale_t) self);
}

#endif

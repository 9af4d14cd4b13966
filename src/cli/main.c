#include "config.h"

#include <glib.h>
#include <stdlib.h>

#include "ang-cli.h"

int
main (int    argc,
      char **argv)
{
#ifdef G_OS_WIN32
  g_auto (GStrv) arguments = g_win32_get_command_line ();
#else
  g_auto (GStrv) arguments = g_strdupv (argv);
#endif

  ang_language_init (NULL);

  return ang_cli_run (arguments);
}

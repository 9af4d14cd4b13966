#include "config.h"

#include <glib.h>
#include <stdlib.h>

#include "ang-cli.h"

#ifdef G_OS_WIN32
#include <fcntl.h>
#include <io.h>
#include <windows.h>

static UINT code_page_before;

static void
restore_console (void)
{
  SetConsoleOutputCP (code_page_before);
}

/* Letters as they are on the console, and lines as they are in files. */
static void
prepare_output (void)
{
  code_page_before = GetConsoleOutputCP ();
  SetConsoleOutputCP (CP_UTF8);
  atexit (restore_console);
  _setmode (_fileno (stdout), _O_BINARY);
}
#endif

int
main (int    argc,
      char **argv)
{
#ifdef G_OS_WIN32
  g_auto (GStrv) arguments = g_win32_get_command_line ();

  prepare_output ();
#else
  g_auto (GStrv) arguments = g_strdupv (argv);
#endif

  ang_language_init (NULL);

  return ang_cli_run (arguments);
}

#include "config.h"

#include <gtk/gtk.h>

#include "ang-application.h"
#include "ang-language.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (AngApplication) application = NULL;

  gtk_disable_setlocale ();
  ang_language_init (NULL);
  g_set_prgname (APPLICATION_ID);
  g_set_application_name ("Angkatan");

  application = ang_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}

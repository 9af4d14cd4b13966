#include "config.h"

#include <gtk/gtk.h>

#include "ang-application.h"
#include "ang-language.h"
#ifdef G_OS_WIN32
#include "ang-instance-windows.h"
#endif

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
#ifdef G_OS_WIN32
  /* There is no bus, and looking for a program to start one takes time. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", FALSE);
  if (ang_instance_hand_over ())
    return 0;
  g_signal_connect (application, "startup", G_CALLBACK (ang_instance_listen), NULL);
#endif

  return g_application_run (G_APPLICATION (application), argc, argv);
}

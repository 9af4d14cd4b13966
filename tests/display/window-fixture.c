#include "window-fixture.h"

#include "ang-language.h"

/**
 * window_fixture_init:
 *
 * Returns: (transfer full): the application that every window of the tests is of
 */
GtkApplication *
window_fixture_init (int    *argc,
                     char ***argv)
{
  GtkApplication *application;

  ang_language_init (NULL);
  gtk_test_init (argc, argv, NULL);
  application = gtk_application_new ("id.angkatan.Test", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/id/angkatan/Angkatan");
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  return application;
}

/** The register has to be there already: see store_fixture_set_up(). */
void
window_fixture_set_up (WindowFixture  *fixture,
                       GtkApplication *application)
{
  fixture->settings = ang_settings_new ();
  fixture->window = ang_window_new (application, fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/** The register goes, too. */
void
window_fixture_tear_down (WindowFixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  turn ();
  g_clear_object (&fixture->settings);
  store_fixture_tear_down (&fixture->store, NULL);
}

/** Lets the main loop do what it has to do now. */
void
turn (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/** Returns: whether @holds became true within some seconds */
gboolean
wait_for (gboolean (*holds) (gpointer),
          gpointer   data)
{
  for (int i = 0; i < 5000; i++)
    {
      turn ();
      if (holds (data))
        return TRUE;
      g_usleep (1000);
    }

  return FALSE;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      gboolean   mapped)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (!mapped || gtk_widget_get_mapped (widget)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, mapped);

  return found;
}

/** Returns: (transfer none) (nullable): the first widget of that type in @widget */
GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  return find (widget, type, FALSE);
}

/** Returns: (transfer none) (nullable): the first one that is in sight */
GtkWidget *
find_mapped (GtkWidget *widget,
             GType      type)
{
  return find (widget, type, TRUE);
}

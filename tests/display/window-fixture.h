#pragma once

#include "ang-settings.h"
#include "ang-window.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* A window in process with a register of its own. The window shows it when the test says so. */
typedef struct
{
  StoreFixture store;
  GSettings   *settings;
  AngWindow   *window;
} WindowFixture;

GtkApplication *window_fixture_init      (int            *argc,
                                          char         ***argv);
void            window_fixture_set_up    (WindowFixture  *fixture,
                                          GtkApplication *application);
void            window_fixture_tear_down (WindowFixture  *fixture);

void            turn                     (void);
gboolean        wait_for                 (gboolean      (*holds) (gpointer),
                                          gpointer        data);
GtkWidget      *find_widget              (GtkWidget      *widget,
                                          GType           type);
GtkWidget      *find_mapped              (GtkWidget      *widget,
                                          GType           type);

G_END_DECLS

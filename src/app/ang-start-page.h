#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window shows while no register is open: new, open, demonstration, the latest ones, and why the last one could
 * not be opened. */
#define ANG_TYPE_START_PAGE (ang_start_page_get_type ())

G_DECLARE_FINAL_TYPE (AngStartPage, ang_start_page, ANG, START_PAGE, GtkWidget)

GtkWidget *ang_start_page_new         (GSettings    *settings);
GtkWidget *ang_start_page_get_header  (AngStartPage *self);
void       ang_start_page_set_busy    (AngStartPage *self,
                                       const char   *text);
void       ang_start_page_set_trouble (AngStartPage *self,
                                       const char   *what,
                                       const char   *why);

G_END_DECLS

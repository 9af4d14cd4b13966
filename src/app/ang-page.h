#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* One page of the window: the base of every list and every record's page. A subclass has a template with one child.
 *
 * Properties: "store" (given when it is made), "record-id" (int64, given to the page of one record), "title" (string:
 * what the header says), "header-start" and "header-end" (widgets that the window shows in its header bar while the page
 * is in sight: the main command, the search), "table" (GtkWidget: the AngTable that search, copy and export are for).
 *
 * The page's actions have the prefix "page" in the header, in the menus and in the accelerators alike. */
#define ANG_TYPE_PAGE (ang_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (AngPage, ang_page, ANG, PAGE, GtkWidget)

struct _AngPageClass
{
  GtkWidgetClass parent_class;

  /* Each time the page comes into sight: the place for the focus where typing starts. */
  void (*shown)  (AngPage *self);
};

AngStore   *ang_page_get_store        (AngPage            *self);
gint64      ang_page_get_record_id    (AngPage            *self);
const char *ang_page_get_title        (AngPage            *self);
void        ang_page_set_title        (AngPage            *self,
                                       const char         *title);
GtkWidget  *ang_page_get_header_start (AngPage            *self);
GtkWidget  *ang_page_get_header_end   (AngPage            *self);
GtkWidget  *ang_page_get_table        (AngPage            *self);
GActionMap *ang_page_get_actions      (AngPage            *self);
void        ang_page_add_actions      (AngPage            *self,
                                       const GActionEntry *entries,
                                       guint               n_entries);
void        ang_page_enable_action    (AngPage            *self,
                                       const char         *name,
                                       gboolean            enabled);
void        ang_page_shown            (AngPage            *self);

G_END_DECLS

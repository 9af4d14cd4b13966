#pragma once

#include "ang-filter-bar.h"
#include "ang-table.h"

G_BEGIN_DECLS

struct _AngTable
{
  GtkWidget parent_instance;

  AngStore        *store;
  char            *entity_name;
  const AngEntity *entity;
  char            *list_name;
  char            *sort;
  gboolean         sort_descending;
  GMenuModel      *menu_model;
  char            *empty_icon;
  char            *empty_title;
  char            *empty_text;
  char            *empty_button;
  char            *empty_action;
  char            *import_action;

  GPtrArray         *columns; /* of AngColumn */
  GPtrArray         *headings; /* of GtkColumnViewColumn, in the order of columns */
  GPtrArray         *filters; /* of AngFilter */
  AngQuery          *base;    /* (nullable) */
  AngRecordList     *list;
  GtkSelectionModel *selection;
  AngColumn         *sort_probe;
  GtkWidget         *menu;
  GtkWidget         *menu_row; /* (nullable): what the menu was opened on, borrowed */
  GSettings         *settings; /* (nullable) */
  GtkNativeDialog   *export_chooser;     /* (nullable): the one that is open */
  GCancellable      *export_cancellable; /* (nullable): while a file is written */
  guint              remember_timeout;
  gboolean           restoring;
  gboolean           enter_waits; /* Enter was pressed in the search before it was answered */

  GtkWidget     *root;
  GtkWidget     *bar;
  AngFilterBar  *filter_bar;
  GtkWidget     *search_entry;
  GtkWidget     *import_button;
  GtkWidget     *columns_button;
  GtkStack      *stack;
  GtkColumnView *view;
  GtkLabel      *count;
  GtkWidget     *progress;
  GtkLabel      *progress_text;
};

void ang_table_init_columns     (AngTable    *self);
void ang_table_update_query     (AngTable    *self);
void ang_table_on_search_activate (AngTable *self);
void ang_table_on_search_stopped  (AngTable *self);
void ang_table_on_answered        (AngTable *self);
void ang_table_focus_rows         (AngTable *self);
gboolean ang_table_grab_focus   (GtkWidget   *widget);
gboolean ang_table_focus        (GtkWidget        *widget,
                                 GtkDirectionType  direction);
void ang_table_on_right_click   (AngTable    *self,
                                 int          n_press,
                                 double       x,
                                 double       y);
void ang_table_show_menu        (GtkWidget   *widget,
                                 const char  *action,
                                 GVariant    *parameter);
void ang_table_copy             (GtkWidget   *widget,
                                 const char  *action,
                                 GVariant    *parameter);

void ang_table_export           (GtkWidget   *widget,
                                 const char  *action,
                                 GVariant    *parameter);
void ang_table_cancel_export    (GtkWidget   *widget,
                                 const char  *action,
                                 GVariant    *parameter);
void ang_table_show_progress    (AngTable    *self,
                                 const char  *text);

G_END_DECLS

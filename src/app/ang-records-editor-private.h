#pragma once

#include "ang-filter-bar.h"
#include "ang-form.h"
#include "ang-records-editor.h"
#include "ang-whole-list.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_RECORDS_TEXT_ENTITY,
  ANG_RECORDS_TEXT_LABEL,
  ANG_RECORDS_TEXT_SCOPE_FIELD,
  ANG_RECORDS_TEXT_SCOPE_TEXT,
  ANG_RECORDS_TEXT_TITLE_FIELD,
  ANG_RECORDS_TEXT_DETAIL_FIELDS,
  ANG_RECORDS_TEXT_PARENT_FIELD,
  ANG_RECORDS_TEXT_EXCLUSIVE_FIELD,
  ANG_RECORDS_TEXT_EXCLUSIVE_TEXT,
  ANG_RECORDS_TEXT_FIXED_FIELD,
  ANG_RECORDS_TEXT_ADD_LABEL,
  ANG_RECORDS_TEXT_EMPTY_ICON,
  ANG_RECORDS_TEXT_EMPTY_TITLE,
  ANG_RECORDS_TEXT_EMPTY_TEXT,
  ANG_RECORDS_N_TEXTS,
} AngRecordsText;

struct _AngRecordsEditor
{
  GtkWidget parent_instance;

  AngStore        *store;
  const AngEntity *entity;
  char            *texts[ANG_RECORDS_N_TEXTS];
  gint64           scope_id;
  gboolean         searchable;
  gboolean         removable;
  GPtrArray       *filters;    /* of AngFilter */

  AngWholeList       *list;
  GtkFilter          *filter;
  GtkSingleSelection *selection;
  char               *search;  /* (nullable): folded */
  AngRecord          *draft;   /* (nullable): new, not stored yet */
  AngRecord          *shown;   /* (nullable): in the form */
  gint64              wanted;  /* to be selected as soon as it is there */
  gulong              shown_handler;

  GtkWidget         *root;
  GtkWidget         *pane;
  GtkWidget         *search_entry;
  AngFilterBar      *filter_bar;
  GtkListView       *view;
  GtkBox            *tools;
  GtkWidget         *add_button;
  GtkWidget         *remove_button;
  GtkStack          *side;
  GtkScrolledWindow *place;
  GtkWidget         *draft_bar;
  GtkWidget         *create_button;
  AngForm           *form; /* (nullable) */
};

gboolean  ang_records_editor_find_field   (AngRecordsEditor *self,
                                           AngRecordsText    text,
                                           guint            *field);
GtkWidget *ang_records_editor_find_row    (AngRecordsEditor *self,
                                           AngRecordsText    text);
gboolean  ang_records_editor_get_writable (AngRecordsEditor *self);
void      ang_records_editor_show         (AngRecordsEditor *self,
                                           AngRecord        *record);
void      ang_records_editor_show_selected (AngRecordsEditor *self);
void      ang_records_editor_update       (AngRecordsEditor *self);
void      ang_records_editor_drop_draft   (AngRecordsEditor *self);
void      ang_records_editor_init_rows    (AngRecordsEditor *self);
char     *ang_records_editor_dup_detail   (AngRecordsEditor *self,
                                           AngRecord        *record);
void      ang_records_editor_init_filters (AngRecordsEditor *self);
gboolean  ang_records_editor_is_searched  (AngRecordsEditor *self);
gboolean  ang_records_editor_matches      (AngRecordsEditor *self,
                                           AngRecord        *record);
void      ang_records_editor_show_all     (AngRecordsEditor *self);
void      ang_records_editor_on_search_changed (AngRecordsEditor *self);
void      ang_records_editor_on_search_activate (AngRecordsEditor *self);
void      ang_records_editor_on_search_stopped (AngRecordsEditor *self);
gboolean  ang_records_editor_focus        (GtkWidget        *widget,
                                           GtkDirectionType  direction);
void      ang_records_editor_watch_exclusive (AngRecordsEditor *self);
void      ang_records_editor_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS

#pragma once

#include "ang-programme-view.h"

#include "ang-matrix.h"
#include "ang-programme-model.h"
#include "ang-week-view.h"

G_BEGIN_DECLS

struct _AngProgrammeView
{
  GtkWidget parent_instance;

  AngStore          *store;
  AngRecord         *cohort;
  AngRecordSet      *sessions; /* (nullable): before it was in sight */
  AngProgrammeModel *model;
  gint64             jp_minutes;
  gint64             wanted; /* a session to go to as soon as it is read, or 0 */
  GtkNativeDialog   *chooser;

  GtkWidget       *root;
  GtkStack        *stack;
  AngMatrix       *matrix;
  AngWeekView     *week;
  GtkWidget       *week_buttons;
  GtkLabel        *week_title;
  GtkToggleButton *week_button;
  GtkLabel        *count;
};

AngRecord *ang_programme_view_get_session    (AngProgrammeView    *self);
AngRecord *ang_programme_view_create_session (AngProgrammeView    *self,
                                              const char          *date,
                                              int                  minutes);
void       ang_programme_view_install_actions (GtkWidgetClass     *widget_class);
void       ang_programme_view_update_actions (AngProgrammeView    *self);
void       ang_programme_view_write_calendar (GtkWidget           *widget,
                                              const char          *name,
                                              GVariant            *parameter);
void       ang_programme_view_write_sheet    (GtkWidget           *widget,
                                              const char          *name,
                                              GVariant            *parameter);
GPtrArray *ang_programme_parse_rows          (const char          *text,
                                              guint               *n_left_out);

G_END_DECLS

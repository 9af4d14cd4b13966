#pragma once

#include "ang-matrix-model.h"
#include "ang-record-set.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_PROGRAMME_COLUMN_DATE,
  ANG_PROGRAMME_COLUMN_START,
  ANG_PROGRAMME_COLUMN_END,
  ANG_PROGRAMME_COLUMN_KIND,
  ANG_PROGRAMME_COLUMN_TOPIC,
  ANG_PROGRAMME_COLUMN_SPEAKERS,
  ANG_PROGRAMME_COLUMN_PLACE,
  ANG_PROGRAMME_COLUMN_JP,
  ANG_PROGRAMME_COLUMN_LANGUAGE,
  ANG_PROGRAMME_COLUMN_NOTE,
  ANG_PROGRAMME_N_COLUMNS,
} AngProgrammeColumn;

/* The sessions of a cohort as rows to write in, the last row for a new one. It stores what is entered, one step for each
 * command. Signal "failed" (AngProgrammeModel *, GError *). */
#define ANG_TYPE_PROGRAMME_MODEL (ang_programme_model_get_type ())

G_DECLARE_FINAL_TYPE (AngProgrammeModel, ang_programme_model, ANG, PROGRAMME_MODEL, GObject)

AngProgrammeModel *ang_programme_model_new            (AngStore          *store,
                                                       AngRecordSet      *sessions,
                                                       AngRecord         *cohort);
void               ang_programme_model_set_jp_minutes (AngProgrammeModel *self,
                                                       gint64             minutes);
AngRecord         *ang_programme_model_get_session    (AngProgrammeModel *self,
                                                       guint              row);
guint              ang_programme_model_find_session   (AngProgrammeModel *self,
                                                       gint64             id);
guint              ang_programme_pick_topic           (AngRecord         *session);
gboolean           ang_programme_fill_session         (AngRecord         *session,
                                                       AngProgrammeColumn column,
                                                       const char        *text);

G_END_DECLS

#pragma once

#include "ang-roster.h"

G_BEGIN_DECLS

/* One list on its way into a file: everything that the writing thread needs, so that it touches no widget. */
typedef struct
{
  AngStore          *store;
  gint64             cohort;
  AngRosterTemplate *template;
  AngRosterOptions   options;  /* its texts are the three below */
  char              *number;
  char              *date;
  char              *place;
  char              *path;
  int                progress; /* in thousandths, set by the thread */
} AngExportJob;

void     ang_export_job_free         (AngExportJob         *self);
void     ang_export_job_run_async    (AngExportJob         *self,
                                      gpointer              source_object,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback);
gboolean ang_export_job_run_finish   (GAsyncResult         *result,
                                      GError              **error);
double   ang_export_job_get_progress (AngExportJob         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngExportJob, ang_export_job_free)

G_END_DECLS

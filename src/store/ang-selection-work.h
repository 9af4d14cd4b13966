#pragma once

#include "ang-choices.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* A cohort as it is before something is decided, and the step that changes it. */
typedef struct
{
  AngRecord *cohort;
  GPtrArray *rows;
  GHashTable *changed; /* rows to save */
  AngTransaction *transaction;
} AngSelectionWork;

gboolean              ang_selection_work_begin      (AngSelectionWork *self,
                                                     AngStore         *store,
                                                     gint64            cohort,
                                                     const char       *label,
                                                     GError          **error);
AngTransaction       *ang_selection_work_end        (AngSelectionWork *self);
void                  ang_selection_work_clear      (AngSelectionWork *self);
AngRecord            *ang_selection_work_find       (AngSelectionWork *self,
                                                     gint64            id);
void                  ang_selection_work_set_number (AngSelectionWork *self,
                                                     AngRecord        *row,
                                                     guint             field,
                                                     gint64            number);
void                  ang_selection_work_set_text   (AngSelectionWork *self,
                                                     AngRecord        *row,
                                                     guint             field,
                                                     const char       *text);
AngParticipationState ang_selection_work_get_state  (AngRecord        *row);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AngSelectionWork, ang_selection_work_clear)

G_END_DECLS

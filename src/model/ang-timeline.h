#pragma once

#include "ang-facts.h"
#include "ang-sentence.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_TIMELINE_KIND_EMPLOYMENT = 1,
  ANG_TIMELINE_KIND_RANK = 2,
  ANG_TIMELINE_KIND_UNIT = 3,
  ANG_TIMELINE_KIND_NUMBER = 4,
  ANG_TIMELINE_KIND_PASSPORT = 5,
  ANG_TIMELINE_KIND_TRAINING = 6,
  ANG_TIMELINE_KIND_NOMINATION = 7,
} AngTimelineKind;

extern const AngEnumeration ang_timeline_kind_enumeration;

/* Something that happened to a person on a day. */
#define ANG_TYPE_TIMELINE_ENTRY (ang_timeline_entry_get_type ())

G_DECLARE_FINAL_TYPE (AngTimelineEntry, ang_timeline_entry, ANG, TIMELINE_ENTRY, GObject)

AngTimelineKind  ang_timeline_entry_get_kind  (AngTimelineEntry *self);
AngDate          ang_timeline_entry_get_date  (AngTimelineEntry *self);
char            *ang_timeline_entry_dup_title (AngTimelineEntry *self,
                                               AngLanguage       language);
char            *ang_timeline_entry_dup_detail (AngTimelineEntry *self,
                                                AngLanguage       language);
const AngEntity *ang_timeline_entry_get_about (AngTimelineEntry *self,
                                               gint64           *id);

GPtrArray       *ang_timeline_build           (AngFacts         *facts,
                                               gint64            person);

G_END_DECLS

#pragma once

#include "ang-store.h"

G_BEGIN_DECLS

/* The part of a register that pasted rows are compared with. Private to the room. */
typedef struct
{
  AngStore   *store;
  AngRecord  *cohort;
  GPtrArray  *participations;
  GPtrArray  *units;
  GPtrArray  *origins;
  GPtrArray  *places; /* the rows of those origins that the cohort has */
  GHashTable *by_number; /* number → person id */
  GHashTable *by_name;   /* name key → GArray of person ids */
  GHashTable *people;    /* id → AngRecord */
} AngPasteMatch;

AngPasteMatch *ang_paste_match_new         (AngStore             *store,
                                            gint64                cohort,
                                            GPtrArray            *numbers,
                                            GPtrArray            *names,
                                            GError              **error);
void           ang_paste_match_free        (AngPasteMatch        *self);
AngRecord     *ang_paste_match_find_number (AngPasteMatch        *self,
                                            const char           *number);
AngRecord     *ang_paste_match_find_name   (AngPasteMatch        *self,
                                            const char           *key,
                                            guint                *n_found);
AngRecord     *ang_paste_match_find_unit   (AngPasteMatch        *self,
                                            const char           *text);
gint64         ang_paste_match_find_origin (AngPasteMatch        *self,
                                            const char           *text);
gboolean       ang_paste_match_has_place   (AngPasteMatch        *self,
                                            gint64                origin);
gboolean       ang_paste_match_is_present  (AngPasteMatch        *self,
                                            gint64                person);
gint64         ang_paste_match_get_order   (AngPasteMatch        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngPasteMatch, ang_paste_match_free)

G_END_DECLS

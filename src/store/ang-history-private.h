#pragma once

#include "ang-changeset.h"
#include "ang-history.h"
#include "ang-store-private.h"

G_BEGIN_DECLS

AngHistoryEntry  *ang_history_entry_new        (gint64            id,
                                                const char       *at,
                                                const char       *author,
                                                const char       *label,
                                                AngHistoryState   state,
                                                const char       *entity,
                                                gint64            entity_id);
AngHistoryChange *ang_history_change_new       (const AngEntity  *entity,
                                                gint64            entity_id,
                                                guint             field,
                                                const char       *record,
                                                const char       *old_text,
                                                const char       *new_text);

/* What the history's texts are made of: the register as it is now, and what the change set says about rows that are gone. */
typedef struct
{
  AngStore    *store;
  AngDatabase *database;
  GHashTable  *names; /* "entity id" → what the row was called */
} AngHistoryTexts;

char             *ang_history_texts_dup_name   (AngHistoryTexts  *self,
                                                const AngEntity  *entity,
                                                gint64            id);
char             *ang_history_texts_dup_value  (AngHistoryTexts  *self,
                                                const AngField   *field,
                                                sqlite3_value    *value);
char             *ang_history_texts_dup_key    (const AngEntity  *entity,
                                                gint64            id);

G_END_DECLS

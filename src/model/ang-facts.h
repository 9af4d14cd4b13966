#pragma once

#include <gio/gio.h>

#include "ang-date.h"
#include "ang-record.h"

G_BEGIN_DECLS

/* The records that rules look at, found by what they belong to. Whoever has a register fills it; rules only read it. */
#define ANG_TYPE_FACTS (ang_facts_get_type ())

G_DECLARE_FINAL_TYPE (AngFacts, ang_facts, ANG, FACTS, GObject)

AngFacts  *ang_facts_new             (AngDate          today);
AngFacts  *ang_facts_copy            (AngFacts        *self);
AngDate    ang_facts_get_today       (AngFacts        *self);
void       ang_facts_add             (AngFacts        *self,
                                      AngRecord       *record);
void       ang_facts_add_all         (AngFacts        *self,
                                      GPtrArray       *records);
gpointer   ang_facts_get             (AngFacts        *self,
                                      const AngEntity *entity,
                                      gint64           id);
GPtrArray *ang_facts_list            (AngFacts        *self,
                                      const AngEntity *entity,
                                      guint            field,
                                      gint64           link);
GPtrArray *ang_facts_list_by_text    (AngFacts        *self,
                                      const AngEntity *entity,
                                      guint            field,
                                      const char      *text);
GPtrArray *ang_facts_list_all        (AngFacts        *self,
                                      const AngEntity *entity);
gboolean   ang_facts_find_level      (AngFacts        *self,
                                      const char      *kind,
                                      const char      *code,
                                      gint64          *level);
void       ang_facts_get_label       (AngFacts        *self,
                                      const char      *kind,
                                      const char      *code,
                                      const char     **indonesian,
                                      const char     **english);
gint64     ang_facts_get_parameter   (AngFacts        *self,
                                      const char      *key,
                                      gint64           fallback);

AngDate    ang_record_get_date       (AngRecord       *record,
                                      guint            field);

G_END_DECLS

#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_COMPARE_EQUAL = 1, /* also: is nothing, with an empty value */
  ANG_COMPARE_NOT_EQUAL,
  ANG_COMPARE_AT_LEAST,
  ANG_COMPARE_AT_MOST,
} AngCompare;

/* What a list shows: records of one entity, which of them, in which order. A plain value; building it touches no file. */
#define ANG_TYPE_QUERY (ang_query_get_type ())

G_DECLARE_FINAL_TYPE (AngQuery, ang_query, ANG, QUERY, GObject)

AngQuery        *ang_query_new         (const AngEntity *entity);
AngQuery        *ang_query_copy        (AngQuery        *self);
gboolean         ang_query_equal       (AngQuery        *self,
                                        AngQuery        *other);
const AngEntity *ang_query_get_entity  (AngQuery        *self);

/* Words as typed: people and cohorts by their index, other entities by any of their texts. */
void             ang_query_set_search  (AngQuery        *self,
                                        const char      *text);
const char      *ang_query_get_search  (AngQuery        *self);

/* Conditions are joined by "and"; several ANG_COMPARE_EQUAL on the same field mean "one of". */
void             ang_query_add_integer (AngQuery        *self,
                                        guint            field,
                                        AngCompare       compare,
                                        gint64           value);
void             ang_query_add_text    (AngQuery        *self,
                                        guint            field,
                                        AngCompare       compare,
                                        const char      *value);
void             ang_query_clear_field (AngQuery        *self,
                                        guint            field);

/* The first sort added is the main one; a query without any has its entity's natural order. */
void             ang_query_add_sort    (AngQuery        *self,
                                        guint            field,
                                        gboolean         descending);
void             ang_query_clear_sort  (AngQuery        *self);

G_END_DECLS

#pragma once

#include "ang-transaction.h"

G_BEGIN_DECLS

typedef enum
{
  ANG_OPERATION_INSERT = 1,
  ANG_OPERATION_UPDATE,
  ANG_OPERATION_REMOVE,
} AngOperationKind;

/* Between the two message ids of a command about a number of things. */
#define ANG_HISTORY_PLURAL "\n"

typedef struct
{
  AngOperationKind  kind;
  AngRecord        *record; /* of insert and update */
  AngRecord        *edited; /* what @record is a copy of, where somebody may go on editing it */
  const AngEntity  *entity;
  gint64            id;
  GByteArray       *image;  /* (nullable): the row that is inserted, made ahead */
} AngOperation;

GPtrArray       *ang_transaction_get_operations (AngTransaction   *self);
const char      *ang_transaction_get_label      (AngTransaction   *self);
const char      *ang_transaction_get_subject    (AngTransaction   *self);
const AngEntity *ang_transaction_get_about      (AngTransaction   *self,
                                                 gint64           *id);
gboolean         ang_transaction_get_recorded   (AngTransaction   *self);
gboolean         ang_transaction_has_source     (AngTransaction   *self);
gboolean         ang_transaction_ask            (AngTransaction   *self,
                                                 gboolean         *more,
                                                 GError          **error);
void             ang_transaction_report         (AngTransaction   *self,
                                                 double            done);
GPtrArray       *ang_transaction_take_operations (AngTransaction  *self);
double           ang_transaction_get_share      (AngTransaction   *self,
                                                 guint64           n_parts);
GCancellable    *ang_transaction_get_cancellable (AngTransaction  *self);
void             ang_transaction_detach         (AngTransaction   *self);
void             ang_transaction_settle         (AngTransaction   *self,
                                                 gboolean          stored);

G_END_DECLS

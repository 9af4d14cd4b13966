#pragma once

#include "ang-command-private.h"
#include "ang-date.h"
#include "ang-unit.h"

G_BEGIN_DECLS

/* What all reorganisations of units share: on the day @since units end, and their parts and people go to others. */
typedef struct
{
  AngCommand     *command;
  AngStore       *store;
  AngTransaction *transaction;
  AngDate         since;
} AngUnitChange;

gboolean ang_unit_change_check        (AngUnitChange  *self,
                                       AngRecord      *old,
                                       GError        **error);
void     ang_unit_change_close        (AngUnitChange  *self,
                                       AngRecord      *old,
                                       gint64          successor);
void     ang_unit_change_open         (AngUnitChange  *self,
                                       AngRecord      *unit,
                                       AngRecord      *old);
gboolean ang_unit_change_move_parts   (AngUnitChange  *self,
                                       const gint64   *units,
                                       guint           n_units,
                                       gint64          to,
                                       GError        **error);
gboolean ang_unit_change_move_people  (AngUnitChange  *self,
                                       const gint64   *units,
                                       guint           n_units,
                                       GHashTable     *places,
                                       gint64          otherwise,
                                       GError        **error);

G_END_DECLS

#pragma once

#include "ang-command.h"
#include "ang-date.h"
#include "ang-unit.h"

G_BEGIN_DECLS

/* A part that a unit is split into. */
typedef struct
{
  AngUnit *unit;   /* its names; what it leaves open comes from the old unit */
  GArray  *people; /* (element-type gint64): who goes there */
} AngUnitPart;

AngUnitPart *ang_unit_part_new        (AngUnit     *unit,
                                       GArray      *people);
void         ang_unit_part_free       (AngUnitPart *self);

/* After any of them has run, ang_command_get_done() is the number of people who went over. */
AngCommand  *ang_unit_command_rename  (gint64        unit,
                                       AngUnit      *successor,
                                       AngDate       since);
AngCommand  *ang_unit_command_merge   (const gint64 *units,
                                       guint         n_units,
                                       AngUnit      *into,
                                       AngDate       since);
AngCommand  *ang_unit_command_split   (gint64        unit,
                                       AngUnit      *main_part,
                                       GPtrArray    *parts,
                                       AngDate       since);
AngCommand  *ang_unit_command_move    (gint64        unit,
                                       gint64        parent);
AngCommand  *ang_unit_command_close   (gint64        unit,
                                       AngDate       last_day,
                                       gint64        successor);
AngCommand  *ang_unit_command_reopen  (gint64        unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AngUnitPart, ang_unit_part_free)

G_END_DECLS

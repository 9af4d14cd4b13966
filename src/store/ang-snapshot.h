#pragma once

#include "ang-participation.h"
#include "ang-person.h"

G_BEGIN_DECLS

void ang_snapshot_freeze (AngRecord *participation);
void ang_snapshot_take   (AngRecord *participation,
                          AngRecord *person);
void ang_snapshot_clear  (AngRecord *participation);

G_END_DECLS

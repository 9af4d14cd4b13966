#pragma once

#include "ang-field-row.h"
#include "ang-identity.h"
#include "ang-store.h"

G_BEGIN_DECLS

AngIdentityFacts  ang_number_check_facts    (AngRecord         *person,
                                             AngIdentifierKind  kind);
GArray           *ang_number_check          (AngRecord         *person,
                                             AngIdentifierKind  kind,
                                             const char        *number);
char             *ang_number_check_describe (const GArray      *issues);
void              ang_number_check_show     (AngFieldRow       *row,
                                             const GArray      *issues);
gboolean          ang_number_check_propose  (AngRecord         *person,
                                             const char        *number);

G_END_DECLS

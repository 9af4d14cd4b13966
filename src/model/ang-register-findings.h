#pragma once

#include "ang-facts.h"
#include "ang-finding.h"

G_BEGIN_DECLS

GPtrArray *ang_register_findings_compute (AngFacts *facts);

G_END_DECLS

#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* The units: as a tree with what became of each, and as a list with journeys as then and as today; from here they are merged,
 * split, moved, closed. With a record id that unit is selected. */
#define ANG_TYPE_UNITS_PAGE (ang_units_page_get_type ())

G_DECLARE_FINAL_TYPE (AngUnitsPage, ang_units_page, ANG, UNITS_PAGE, AngPage)

G_END_DECLS

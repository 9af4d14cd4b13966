#pragma once

#include "ang-checkup.h"
#include "ang-store-figures.h"

G_BEGIN_DECLS

/* What needs attention in a register, kept up to date in the background for as long as somebody holds the board. Properties:
 * "ready" (boolean: everything was looked at once), "failure" (string or NULL: why it could not be). Signal "changed": there
 * is something else to show. */
#define ANG_TYPE_FINDINGS_BOARD (ang_findings_board_get_type ())

G_DECLARE_FINAL_TYPE (AngFindingsBoard, ang_findings_board, ANG, FINDINGS_BOARD, GObject)

AngFindingsBoard     *ang_findings_board_get           (AngStore         *store);
gboolean              ang_findings_board_get_ready     (AngFindingsBoard *self);
const char           *ang_findings_board_get_failure   (AngFindingsBoard *self);
AngDate               ang_findings_board_get_today     (AngFindingsBoard *self);
AngCheckup           *ang_findings_board_get_checkup   (AngFindingsBoard *self);
GPtrArray            *ang_findings_board_get_groups    (AngFindingsBoard *self);
GPtrArray            *ang_findings_board_get_dues      (AngFindingsBoard *self);
GPtrArray            *ang_findings_board_get_cohorts   (AngFindingsBoard *self);
GPtrArray            *ang_findings_board_get_passports (AngFindingsBoard *self);
const AngYearFigures *ang_findings_board_get_figures   (AngFindingsBoard *self);

G_END_DECLS

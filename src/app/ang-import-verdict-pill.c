#include "config.h"

#include "ang-import-verdict-pill.h"

#include <glib/gi18n.h>

static void
set_undecided (AngPill      *pill,
               AngImportRow *row)
{
  if (ang_import_row_get_verdict (row) == ANG_IMPORT_VERDICT_REJECTED)
    ang_pill_set (pill, C_("row of a file", "Rejected"), "ang-finding-error-symbolic", "error");
  else
    ang_pill_set (pill, C_("row of a file", "Who is it?"), "ang-finding-warning-symbolic", "warning");
}

static void
set_known (AngPill      *pill,
           AngImportRow *row)
{
  switch (ang_import_row_get_place (row))
    {
    case ANG_IMPORT_PLACE_JOINS:
      ang_pill_set (pill, C_("row of a file", "Joins"), "ang-state-done-symbolic", "done");
      break;
    case ANG_IMPORT_PLACE_PRESENT:
      ang_pill_set (pill, C_("row of a file", "Takes part already"), "ang-state-planned-symbolic", "planned");
      break;
    case ANG_IMPORT_PLACE_NONE:
    default:
      ang_pill_set (pill, C_("row of a file", "Nothing new"), "ang-state-planned-symbolic", "planned");
      break;
    }
}

static void
set_taken (AngPill      *pill,
           AngImportRow *row)
{
  switch (ang_import_row_get_verdict (row))
    {
    case ANG_IMPORT_VERDICT_NEW:
      ang_pill_set (pill, C_("row of a file", "New person"), "ang-person-symbolic", "info");
      break;
    case ANG_IMPORT_VERDICT_UPDATE:
      ang_pill_set (pill, C_("row of a file", "Changes"), "ang-state-active-symbolic", "info");
      break;
    case ANG_IMPORT_VERDICT_AMBIGUOUS:
    case ANG_IMPORT_VERDICT_REJECTED:
      set_undecided (pill, row);
      break;
    case ANG_IMPORT_VERDICT_SAME:
    default:
      set_known (pill, row);
      break;
    }
}

/**
 * ang_import_verdict_pill_set:
 *
 * Says what becomes of @row as it is decided now.
 */
void
ang_import_verdict_pill_set (AngPill      *pill,
                             AngImportRow *row)
{
  if (ang_import_row_get_verdict (row) == ANG_IMPORT_VERDICT_REJECTED)
    {
      set_undecided (pill, row);
      return;
    }

  switch (ang_import_row_get_decision (row))
    {
    case ANG_IMPORT_DECISION_SKIP:
      ang_pill_set (pill, C_("row of a file", "Left out"), "ang-state-cancelled-symbolic", "planned");
      break;
    case ANG_IMPORT_DECISION_KEEP:
      set_known (pill, row);
      break;
    case ANG_IMPORT_DECISION_PERSON:
      ang_pill_set (pill, C_("row of a file", "Chosen"), "ang-state-done-symbolic", "done");
      break;
    case ANG_IMPORT_DECISION_NEW_PERSON:
      ang_pill_set (pill, C_("row of a file", "New person"), "ang-person-symbolic", "info");
      break;
    case ANG_IMPORT_DECISION_TAKE:
      set_taken (pill, row);
      break;
    case ANG_IMPORT_DECISION_UNDECIDED:
    default:
      set_undecided (pill, row);
      break;
    }
}

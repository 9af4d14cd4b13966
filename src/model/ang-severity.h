#pragma once

/* How serious a finding or an issue is. Stored: never renumber. */
typedef enum
{
  ANG_SEVERITY_INFO = 1,
  ANG_SEVERITY_WARNING = 2,
  ANG_SEVERITY_ERROR = 3,
} AngSeverity;

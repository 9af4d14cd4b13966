#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* What trainings are about. */
typedef enum
{
  ANG_THEME_ID,
  ANG_THEME_NAME_ID,
  ANG_THEME_NAME_EN,
  ANG_THEME_PARENT_ID,
  ANG_THEME_ACTIVE,
} AngThemeField;

#define ANG_TYPE_THEME (ang_theme_get_type ())

ANG_DECLARE_RECORD (AngTheme, ang_theme, THEME)

G_END_DECLS

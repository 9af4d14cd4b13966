#include "config.h"

#include "ang-theme.h"

#include <glib/gi18n.h>

static const AngField theme_fields[] = {
  [ANG_THEME_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_THEME_NAME_ID] = { "name_id", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name (Indonesian)") },
  [ANG_THEME_NAME_EN] = { "name_en", ANG_FIELD_TEXT, 0, N_ ("Name (English)") },
  [ANG_THEME_PARENT_ID] = { "parent_id", ANG_FIELD_LINK, 0, N_ ("Part of"),
    .target = "theme" },
  [ANG_THEME_ACTIVE] = { "active", ANG_FIELD_BOOLEAN, 0, N_ ("In use") },
};

const AngEntity ang_theme_entity = {
  "theme", N_ ("Theme"), "theme", theme_fields, G_N_ELEMENTS (theme_fields), ang_theme_get_type
};

ANG_DEFINE_RECORD (AngTheme, ang_theme)

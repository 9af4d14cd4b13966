#include "config.h"

#include "ang-setting.h"

#include <glib/gi18n.h>

static const AngField setting_fields[] = {
  [ANG_SETTING_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_SETTING_KEY] = { "key", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Setting") },
  [ANG_SETTING_VALUE] = { "value", ANG_FIELD_TEXT, 0, N_ ("Value") },
};

const AngEntity ang_setting_entity = {
  "setting", N_ ("Setting"), "setting", setting_fields, G_N_ELEMENTS (setting_fields), ang_setting_get_type
};

ANG_DEFINE_RECORD (AngSetting, ang_setting)

#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A choice that belongs to the register and not to one desktop. */
typedef enum
{
  ANG_SETTING_ID,
  ANG_SETTING_KEY,
  ANG_SETTING_VALUE,
} AngSettingField;

#define ANG_TYPE_SETTING (ang_setting_get_type ())

ANG_DECLARE_RECORD (AngSetting, ang_setting, SETTING)

G_END_DECLS

#pragma once

#include "ang-command.h"

G_BEGIN_DECLS

AngCommand *ang_setting_command_set_rule (const char *key,
                                          gint64      value);

G_END_DECLS

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *ang_settings_new                (void);
GFile     *ang_settings_dup_export_folder  (GSettings *settings);
void       ang_settings_keep_export_folder (GSettings *settings,
                                            GFile     *file);

G_END_DECLS

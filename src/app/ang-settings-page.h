#pragma once

#include "ang-page.h"

G_BEGIN_DECLS

/* The settings, in groups: those of the user's desktop, and what belongs to the register. */
#define ANG_TYPE_SETTINGS_PAGE (ang_settings_page_get_type ())

G_DECLARE_FINAL_TYPE (AngSettingsPage, ang_settings_page, ANG, SETTINGS_PAGE, AngPage)

G_END_DECLS

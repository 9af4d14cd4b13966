#pragma once

#include <gtk/gtk.h>

#include "ang-store.h"

G_BEGIN_DECLS

/* The numbers that rules go by, each with where it comes from; a change is a command. Property "store". */
#define ANG_TYPE_RULES_EDITOR (ang_rules_editor_get_type ())

G_DECLARE_FINAL_TYPE (AngRulesEditor, ang_rules_editor, ANG, RULES_EDITOR, GtkWidget)

G_END_DECLS

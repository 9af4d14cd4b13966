#pragma once

#include <gtk/gtk.h>

#include "ang-store-figures.h"

G_BEGIN_DECLS

/* This year's figures in a row, with the rules they are counted by beneath. */
#define ANG_TYPE_HOME_FIGURES (ang_home_figures_get_type ())

G_DECLARE_FINAL_TYPE (AngHomeFigures, ang_home_figures, ANG, HOME_FIGURES, GtkWidget)

void ang_home_figures_show (AngHomeFigures       *self,
                            const AngYearFigures *figures);

G_END_DECLS

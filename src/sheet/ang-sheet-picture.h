#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A PNG or JPEG picture for cairo. Private to the room. */

cairo_surface_t *ang_sheet_picture_load (GBytes *image);

G_END_DECLS

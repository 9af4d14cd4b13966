#pragma once

#include "ang-matrix-area.h"
#include "ang-matrix.h"

G_BEGIN_DECLS

struct _AngMatrix
{
  GtkWidget parent_instance;

  GtkWidget     *scroller;
  AngMatrixArea *area;
  GtkWidget     *menu; /* (nullable) */
  GMenuModel    *menu_model;
  gboolean       editable;
  gboolean       advance;
  gboolean       selecting; /* by dragging */
  guint          leave_idle;
};

void       ang_matrix_add_keys   (AngMatrix      *self);
void       ang_matrix_bind_keys  (GtkWidgetClass *widget_class);
void       ang_matrix_add_clicks (AngMatrix      *self);
void       ang_matrix_enter      (AngMatrix      *self,
                                  const char     *text);
GPtrArray *ang_matrix_parse_text (const char     *text);

G_END_DECLS

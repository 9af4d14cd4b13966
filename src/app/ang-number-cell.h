#pragma once

#include "ang-identifier.h"
#include "ang-person-part.h"
#include "ang-row.h"

G_BEGIN_DECLS

/* What the checks say about one number of a person: an icon, how grave it is, and why. */
#define ANG_TYPE_NUMBER_CELL (ang_number_cell_get_type ())

G_DECLARE_FINAL_TYPE (AngNumberCell, ang_number_cell, ANG, NUMBER_CELL, GtkWidget)

GtkWidget *ang_number_cell_new     (AngPersonPart *part);
void       ang_number_cell_set_row (AngNumberCell *self,
                                    AngRow        *row);

G_END_DECLS

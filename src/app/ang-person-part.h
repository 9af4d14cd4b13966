#pragma once

#include <gtk/gtk.h>

#include "ang-person.h"
#include "ang-store.h"
#include "ang-table.h"

G_BEGIN_DECLS

/* One part of the page of a person: the base of its tabs. A subclass has a template with one child. Properties: "store",
 * "person" (AngPerson that follows the register, or NULL). Signal "selection-changed": other commands are possible now. */
#define ANG_TYPE_PERSON_PART (ang_person_part_get_type ())

G_DECLARE_DERIVABLE_TYPE (AngPersonPart, ang_person_part, ANG, PERSON_PART, GtkWidget)

struct _AngPersonPartClass
{
  GtkWidgetClass parent_class;

  /* Another person is to be shown, or none. */
  void (*show)   (AngPersonPart *self,
                  AngRecord     *person);
  /* A field of the person has changed. */
  void (*update) (AngPersonPart *self,
                  AngRecord     *person);
};

AngStore  *ang_person_part_get_store         (AngPersonPart   *self);
AngPerson *ang_person_part_get_person        (AngPersonPart   *self);
gboolean   ang_person_part_is_writable       (AngPersonPart   *self);
void       ang_person_part_selection_changed (AngPersonPart   *self);
void       ang_person_part_show_children     (AngPersonPart   *self,
                                              AngTable        *table,
                                              const AngEntity *entity,
                                              guint            link);

G_END_DECLS

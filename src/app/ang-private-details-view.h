#pragma once

#include "ang-person-part.h"

G_BEGIN_DECLS

/* The private details of a person, in plain sight: AngPersonPrivate makes it when somebody asks, and takes it away. */
#define ANG_TYPE_PRIVATE_DETAILS_VIEW (ang_private_details_view_get_type ())

G_DECLARE_FINAL_TYPE (AngPrivateDetailsView, ang_private_details_view, ANG, PRIVATE_DETAILS_VIEW, AngPersonPart)

void     ang_private_details_view_add_passport    (AngPrivateDetailsView *self);
void     ang_private_details_view_edit_passport   (AngPrivateDetailsView *self);
void     ang_private_details_view_remove_passport (AngPrivateDetailsView *self);
gboolean ang_private_details_view_has_chosen      (AngPrivateDetailsView *self);

G_END_DECLS

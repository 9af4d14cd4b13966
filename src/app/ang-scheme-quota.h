#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"
#include "ang-store.h"

G_BEGIN_DECLS

/* What is used and free of a scheme's quota, in all and year by year, with the counting rule. */
#define ANG_TYPE_SCHEME_QUOTA (ang_scheme_quota_get_type ())

G_DECLARE_FINAL_TYPE (AngSchemeQuota, ang_scheme_quota, ANG, SCHEME_QUOTA, GtkWidget)

void ang_scheme_quota_set_scheme (AngSchemeQuota *self,
                                  AngStore       *store,
                                  AngRecord      *scheme);

G_END_DECLS

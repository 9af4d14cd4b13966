#pragma once

#include <gtk/gtk.h>

#include "ang-record.h"

G_BEGIN_DECLS

/* The signature block of a signatory as it stands on paper, in one language, dated today. Properties: "record" (AngRecord of
 * the entity signatory; NULL for none; follows it), "english" (otherwise Indonesian). */
#define ANG_TYPE_SIGNATURE_PREVIEW (ang_signature_preview_get_type ())

G_DECLARE_FINAL_TYPE (AngSignaturePreview, ang_signature_preview, ANG, SIGNATURE_PREVIEW, GtkWidget)

G_END_DECLS

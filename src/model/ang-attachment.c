#include "config.h"

#include "ang-attachment.h"

#include <glib/gi18n.h>

static const AngField attachment_fields[] = {
  [ANG_ATTACHMENT_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_ATTACHMENT_NAME] = { "name", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED, N_ ("Name") },
  [ANG_ATTACHMENT_MEDIA_TYPE] = { "media_type", ANG_FIELD_TEXT, 0, N_ ("Type") },
  [ANG_ATTACHMENT_SIZE] = { "size", ANG_FIELD_INTEGER, ANG_FIELD_REQUIRED, N_ ("Size") },
  [ANG_ATTACHMENT_DIGEST] = { "digest", ANG_FIELD_TEXT, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Digest" },
  [ANG_ATTACHMENT_PRIVATE] = { "private", ANG_FIELD_BOOLEAN, 0, N_ ("Protected (class C)") },
  [ANG_ATTACHMENT_ADDED_ON] = { "added_on", ANG_FIELD_DATE, 0, N_ ("Added on") },
};

const AngEntity ang_attachment_entity = {
  "attachment", N_ ("File"), "attachment", attachment_fields, G_N_ELEMENTS (attachment_fields), ang_attachment_get_type
};

ANG_DEFINE_RECORD (AngAttachment, ang_attachment)

#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* A file kept in the register. What is in it stands in another table, by its digest: an entry of the history never holds it. */
typedef enum
{
  ANG_ATTACHMENT_ID,
  ANG_ATTACHMENT_NAME,
  ANG_ATTACHMENT_MEDIA_TYPE,
  ANG_ATTACHMENT_SIZE,
  ANG_ATTACHMENT_DIGEST,
  ANG_ATTACHMENT_PRIVATE,
  ANG_ATTACHMENT_ADDED_ON,
} AngAttachmentField;

#define ANG_TYPE_ATTACHMENT (ang_attachment_get_type ())

ANG_DECLARE_RECORD (AngAttachment, ang_attachment, ATTACHMENT)

G_END_DECLS

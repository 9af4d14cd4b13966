#pragma once

#include "ang-record.h"

G_BEGIN_DECLS

/* Which room of a lodging a participant has; who shares one has the same label. */
typedef enum
{
  ANG_ROOM_ID,
  ANG_ROOM_LODGING_ID,
  ANG_ROOM_PARTICIPATION_ID,
  ANG_ROOM_LABEL,
  ANG_ROOM_NOTE,
} AngRoomField;

#define ANG_TYPE_ROOM (ang_room_get_type ())

ANG_DECLARE_RECORD (AngRoom, ang_room, ROOM)

G_END_DECLS

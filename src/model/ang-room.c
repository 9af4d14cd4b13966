#include "config.h"

#include "ang-room.h"

#include <glib/gi18n.h>

static const AngField room_fields[] = {
  [ANG_ROOM_ID] = { "id", ANG_FIELD_ID, ANG_FIELD_INTERNAL, "Id" },
  [ANG_ROOM_LODGING_ID] = { "lodging_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Lodging",
    .target = "lodging" },
  [ANG_ROOM_PARTICIPATION_ID] = { "participation_id", ANG_FIELD_LINK, ANG_FIELD_REQUIRED | ANG_FIELD_INTERNAL, "Participant",
    .target = "participation" },
  [ANG_ROOM_LABEL] = { "label", ANG_FIELD_TEXT, 0, N_ ("Room") },
  [ANG_ROOM_NOTE] = { "note", ANG_FIELD_TEXT, 0, N_ ("Note") },
};

const AngEntity ang_room_entity = {
  "room", N_ ("Room"), "room", room_fields, G_N_ELEMENTS (room_fields), ang_room_get_type
};

ANG_DEFINE_RECORD (AngRoom, ang_room)

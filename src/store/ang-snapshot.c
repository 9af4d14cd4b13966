#include "config.h"

#include "ang-snapshot.h"

/* Where a snapshot keeps a fact, what the list shows for it, and where the person of today has it. */
static const struct
{
  guint snapshot;
  guint shown;
  guint person;
} kept[] = {
  { ANG_PARTICIPATION_SNAP_NAME, ANG_PARTICIPATION_FULL_NAME, ANG_PERSON_FULL_NAME },
  { ANG_PARTICIPATION_SNAP_NIP, ANG_PARTICIPATION_NIP, ANG_PERSON_NIP },
  { ANG_PARTICIPATION_SNAP_STATUS, ANG_PARTICIPATION_EMP_STATUS, ANG_PERSON_EMP_STATUS },
  { ANG_PARTICIPATION_SNAP_RANK, ANG_PARTICIPATION_RANK_CODE, ANG_PERSON_RANK_CODE },
  { ANG_PARTICIPATION_SNAP_POST_ID, ANG_PARTICIPATION_POST_ID, ANG_PERSON_POST_ID },
  { ANG_PARTICIPATION_SNAP_POST_EN, ANG_PARTICIPATION_POST_EN, ANG_PERSON_POST_EN },
  { ANG_PARTICIPATION_SNAP_ESELON, ANG_PARTICIPATION_ESELON, ANG_PERSON_ESELON },
  { ANG_PARTICIPATION_SNAP_UNIT_ID, ANG_PARTICIPATION_UNIT_ID, ANG_PERSON_UNIT_ID },
  { ANG_PARTICIPATION_SNAP_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PERSON_UNIT_NAME_ID },
  { ANG_PARTICIPATION_SNAP_UNIT_NAME_EN, ANG_PARTICIPATION_UNIT_NAME_EN, ANG_PERSON_UNIT_NAME_EN },
};

static void
copy_value (AngRecord *from,
            guint      from_field,
            AngRecord *to,
            guint      to_field)
{
  if (ang_field_holds_text (&ang_record_get_entity (to)->fields[to_field]))
    ang_record_set_text (to, to_field, ang_record_get_text (from, from_field));
  else
    ang_record_set_integer (to, to_field, ang_record_get_integer (from, from_field));
}

/**
 * ang_snapshot_freeze:
 *
 * Keeps what the participant's row shows now; what was edited before stays as it is. One that is frozen stays so.
 */
void
ang_snapshot_freeze (AngRecord *participation)
{
  if (ang_record_get_boolean (participation, ANG_PARTICIPATION_FROZEN))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    copy_value (participation, kept[i].shown, participation, kept[i].snapshot);
  ang_record_set_boolean (participation, ANG_PARTICIPATION_FROZEN, TRUE);
}

/**
 * ang_snapshot_take:
 * @person: as it is today
 *
 * Keeps what the register says of the person, in place of what was kept before.
 */
void
ang_snapshot_take (AngRecord *participation,
                   AngRecord *person)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    copy_value (person, kept[i].person, participation, kept[i].snapshot);
  ang_record_set_boolean (participation, ANG_PARTICIPATION_FROZEN, TRUE);
}

/**
 * ang_snapshot_clear:
 *
 * Lets the row follow the register.
 */
void
ang_snapshot_clear (AngRecord *participation)
{
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    ang_record_unset (participation, kept[i].snapshot);
  ang_record_set_boolean (participation, ANG_PARTICIPATION_FROZEN, FALSE);
}

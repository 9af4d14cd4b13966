#include "config.h"

#include "ang-participant-column.h"

#include <glib/gi18n.h>

#include "ang-identity.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-rank.h"
#include "ang-record-language.h"

typedef struct
{
  const char        *title;
  int                width;
  gboolean           expand;
  AngParticipantEdit edit;
  guint              choice; /* the field whose list of choices the column offers */
} AngColumnTraits;

static const AngColumnTraits columns[ANG_PARTICIPANT_N_COLUMNS] = {
  /* Translators: heading of the running number in a list of people. */
  [ANG_PARTICIPANT_COLUMN_NUMBER] = { N_("No."), 48, FALSE, ANG_PARTICIPANT_EDIT_NONE },
  [ANG_PARTICIPANT_COLUMN_NAME] = { N_("Name"), 202, TRUE, ANG_PARTICIPANT_EDIT_TEXT },
  [ANG_PARTICIPANT_COLUMN_NIP] = { N_("NIP"), 178, FALSE, ANG_PARTICIPANT_EDIT_TEXT },
  [ANG_PARTICIPANT_COLUMN_RANK] = { N_("Rank"), 168, TRUE, ANG_PARTICIPANT_EDIT_CHOICE, ANG_PARTICIPATION_SNAP_RANK },
  [ANG_PARTICIPANT_COLUMN_POST] = { N_("Position"), 180, TRUE, ANG_PARTICIPANT_EDIT_TEXT },
  [ANG_PARTICIPANT_COLUMN_UNIT] = { N_("Unit"), 180, TRUE, ANG_PARTICIPANT_EDIT_TEXT },
  [ANG_PARTICIPANT_COLUMN_ORIGIN] = { N_("Origin"), 132, FALSE, ANG_PARTICIPANT_EDIT_CHOICE, ANG_PARTICIPATION_ORIGIN_ID },
  [ANG_PARTICIPANT_COLUMN_ROLE] = { N_("Role"), 132, FALSE, ANG_PARTICIPANT_EDIT_CHOICE, ANG_PARTICIPATION_ROLE },
  [ANG_PARTICIPANT_COLUMN_STATE] = { N_("State"), 112, FALSE, ANG_PARTICIPANT_EDIT_CHOICE, ANG_PARTICIPATION_STATE },
};

/**
 * ang_participant_column_get_title:
 *
 * Returns: the heading, in the interface language
 */
const char *
ang_participant_column_get_title (AngParticipantColumn column)
{
  return _(columns[column].title);
}

/** Returns: the width at first in pixels */
int
ang_participant_column_get_width (AngParticipantColumn column)
{
  return columns[column].width;
}

/** Returns: whether it takes the room that is left */
gboolean
ang_participant_column_get_expand (AngParticipantColumn column)
{
  return columns[column].expand;
}

/** Returns: how its cells are edited */
AngParticipantEdit
ang_participant_column_get_edit (AngParticipantColumn column)
{
  return columns[column].edit;
}

/**
 * ang_participant_column_get_choice:
 *
 * Returns: (nullable): the field of a participation whose choices the column offers
 */
const AngField *
ang_participant_column_get_choice (AngParticipantColumn column)
{
  if (columns[column].edit != ANG_PARTICIPANT_EDIT_CHOICE)
    return NULL;

  return &ang_participation_entity.fields[columns[column].choice];
}

static const char *
pick (AngRecord *participation,
      guint      indonesian,
      guint      english)
{
  const char *text = ang_record_get_in_language (participation, indonesian, english, ang_language_get_interface ());

  return text != NULL ? text : "";
}

static char *
dup_rank (AngStore   *store,
          const char *code)
{
  const AngRank *rank = code != NULL ? ang_rank_find (code) : NULL;
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;
  const char *label;

  if (code == NULL)
    return g_strdup ("");
  if (rank != NULL)
    return ang_rank_format (rank, english ? ANG_RANK_STYLE_ENGLISH : ANG_RANK_STYLE_SHORT);

  label = store != NULL ? ang_store_get_lookup_label (store, "rank", code, ang_language_get_interface ()) : NULL;

  return g_strdup (label != NULL ? label : code);
}

static char *
dup_nip (AngRecord *participation)
{
  const char *nip = ang_record_get_text (participation, ANG_PARTICIPATION_NIP);

  return nip != NULL ? ang_identity_format (nip) : g_strdup ("");
}

static char *
dup_choice (AngRecord            *participation,
            guint                 field,
            const AngEnumeration *choices)
{
  return g_strdup (ang_enumeration_get_label (choices, (int) ang_record_get_integer (participation, field),
                                              ang_language_get_interface ()));
}

/**
 * ang_participant_column_dup_text:
 * @position: of the row, from 0
 *
 * Returns: (transfer full): what stands in the cell, in the interface language
 */
char *
ang_participant_column_dup_text (AngParticipantColumn  column,
                                 AngStore             *store,
                                 AngRecord            *participation,
                                 guint                 position)
{
  switch (column)
    {
    case ANG_PARTICIPANT_COLUMN_NUMBER:
      return g_strdup_printf ("%u", position + 1);
    case ANG_PARTICIPANT_COLUMN_NAME:
      return g_strdup (ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
    case ANG_PARTICIPANT_COLUMN_NIP:
      return dup_nip (participation);
    case ANG_PARTICIPANT_COLUMN_RANK:
      return dup_rank (store, ang_record_get_text (participation, ANG_PARTICIPATION_RANK_CODE));
    case ANG_PARTICIPANT_COLUMN_POST:
      return g_strdup (pick (participation, ANG_PARTICIPATION_POST_ID, ANG_PARTICIPATION_POST_EN));
    case ANG_PARTICIPANT_COLUMN_UNIT:
      return g_strdup (pick (participation, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PARTICIPATION_UNIT_NAME_EN));
    case ANG_PARTICIPANT_COLUMN_ORIGIN:
      return g_strdup (pick (participation, ANG_PARTICIPATION_ORIGIN_NAME_ID, ANG_PARTICIPATION_ORIGIN_NAME_EN));
    case ANG_PARTICIPANT_COLUMN_ROLE:
      return dup_choice (participation, ANG_PARTICIPATION_ROLE, &ang_participation_role_enumeration);
    case ANG_PARTICIPANT_COLUMN_STATE:
      return dup_choice (participation, ANG_PARTICIPATION_STATE, &ang_participation_state_enumeration);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Where a column's fact stands in the snapshot's row, and where in the person of today. */
static const struct
{
  AngParticipantColumn column;
  guint                shown;
  guint                indonesian;
  guint                english;
} facts[] = {
  { ANG_PARTICIPANT_COLUMN_NAME, ANG_PARTICIPATION_FULL_NAME, ANG_PERSON_FULL_NAME, ANG_PERSON_FULL_NAME },
  { ANG_PARTICIPANT_COLUMN_NIP, ANG_PARTICIPATION_NIP, ANG_PERSON_NIP, ANG_PERSON_NIP },
  { ANG_PARTICIPANT_COLUMN_RANK, ANG_PARTICIPATION_RANK_CODE, ANG_PERSON_RANK_CODE, ANG_PERSON_RANK_CODE },
  { ANG_PARTICIPANT_COLUMN_POST, ANG_PARTICIPATION_POST_ID, ANG_PERSON_POST_ID, ANG_PERSON_POST_EN },
  { ANG_PARTICIPANT_COLUMN_UNIT, ANG_PARTICIPATION_UNIT_NAME_ID, ANG_PERSON_UNIT_NAME_ID, ANG_PERSON_UNIT_NAME_EN },
};

static char *
format_today (AngParticipantColumn  column,
              const char           *text)
{
  if (text == NULL)
    return g_strdup ("–");
  if (column == ANG_PARTICIPANT_COLUMN_RANK)
    return dup_rank (NULL, text);

  return column == ANG_PARTICIPANT_COLUMN_NIP ? ang_identity_format (text) : g_strdup (text);
}

/**
 * ang_participant_column_dup_today:
 * @person: as the register has the participant today
 *
 * Returns: (transfer full) (nullable): what the cell would hold if it followed the register; %NULL when it is the same
 */
char *
ang_participant_column_dup_today (AngParticipantColumn  column,
                                  AngRecord            *participation,
                                  AngRecord            *person)
{
  gboolean in_english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *shown = ang_record_get_text (participation, facts[i].shown);
      const char *now = ang_record_get_text (person, facts[i].indonesian);

      if (facts[i].column != column)
        continue;
      if (g_strcmp0 (shown, now) == 0)
        return NULL;
      if (in_english && ang_record_is_set (person, facts[i].english))
        now = ang_record_get_text (person, facts[i].english);
      return format_today (column, now);
    }

  return NULL;
}

/**
 * ang_participant_column_get_value:
 * @value: (out): the number of the present choice
 * @code: (out) (nullable): its code, for ranks
 *
 * What the cell of a column of choices holds now.
 */
void
ang_participant_column_get_value (AngParticipantColumn   column,
                                  AngRecord             *participation,
                                  gint64                *value,
                                  const char           **code)
{
  *value = 0;
  *code = NULL;
  if (column == ANG_PARTICIPANT_COLUMN_RANK)
    *code = ang_record_get_text (participation, ANG_PARTICIPATION_RANK_CODE);
  else if (columns[column].edit == ANG_PARTICIPANT_EDIT_CHOICE)
    *value = ang_record_get_integer (participation, columns[column].choice);
}

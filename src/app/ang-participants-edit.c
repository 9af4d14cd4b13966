#include "config.h"

#include "ang-participants-private.h"

#include <glib/gi18n.h>

#include "ang-identity.h"
#include "ang-participation-commands.h"
#include "ang-participation.h"

static void
set_text (AngParticipantsView *self,
          AngRecord           *participation,
          guint                field,
          const char          *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text != NULL && *text != '\0' ? text : NULL);
  ang_run_command (GTK_WIDGET (self), self->store,
                   ang_participation_command_edit (ang_record_get_id (participation), field, &value), NULL,
                   _("The entry could not be changed"), NULL);
}

/* The language in which a text is shown is the one in which it is changed. */
static guint
pick_field (AngRecord *participation,
            guint      shown_english,
            guint      indonesian,
            guint      english)
{
  gboolean in_english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (participation, shown_english);

  return in_english ? english : indonesian;
}

/**
 * ang_participants_view_edit:
 * @column: an AngParticipantColumn of text
 *
 * Stores what was written into a cell: what the person was at the time. An empty text follows the register again.
 */
void
ang_participants_view_edit (AngParticipantsView *self,
                            AngRecord           *participation,
                            int                  column,
                            const char          *text)
{
  g_autofree char *number = NULL;

  switch ((AngParticipantColumn) column)
    {
    case ANG_PARTICIPANT_COLUMN_NAME:
      set_text (self, participation, ANG_PARTICIPATION_SNAP_NAME, text);
      break;
    case ANG_PARTICIPANT_COLUMN_NIP:
      number = ang_identity_normalize (text);
      set_text (self, participation, ANG_PARTICIPATION_SNAP_NIP, number);
      break;
    case ANG_PARTICIPANT_COLUMN_POST:
      set_text (self, participation,
                pick_field (participation, ANG_PARTICIPATION_POST_EN, ANG_PARTICIPATION_SNAP_POST_ID, ANG_PARTICIPATION_SNAP_POST_EN),
                text);
      break;
    case ANG_PARTICIPANT_COLUMN_UNIT:
      set_text (self, participation,
                pick_field (participation, ANG_PARTICIPATION_UNIT_NAME_EN, ANG_PARTICIPATION_SNAP_UNIT_NAME_ID,
                            ANG_PARTICIPATION_SNAP_UNIT_NAME_EN),
                text);
      break;
    case ANG_PARTICIPANT_COLUMN_NUMBER:
    case ANG_PARTICIPANT_COLUMN_RANK:
    case ANG_PARTICIPANT_COLUMN_ORIGIN:
    case ANG_PARTICIPANT_COLUMN_ROLE:
    case ANG_PARTICIPANT_COLUMN_STATE:
    default:
      g_return_if_reached ();
    }
}

/**
 * ang_participants_view_choose:
 * @column: an AngParticipantColumn of choices
 *
 * Stores what was chosen for one person.
 */
void
ang_participants_view_choose (AngParticipantsView *self,
                              AngRecord           *participation,
                              int                  column,
                              AngChoiceItem       *item)
{
  gint64 id = ang_record_get_id (participation);
  gint64 value = ang_choice_item_get_value (item);
  AngCommand *command;

  switch ((AngParticipantColumn) column)
    {
    case ANG_PARTICIPANT_COLUMN_RANK:
      set_text (self, participation, ANG_PARTICIPATION_SNAP_RANK, ang_choice_item_get_code (item));
      return;
    case ANG_PARTICIPANT_COLUMN_ORIGIN:
      command = ang_participation_command_set_origin (&id, 1, value);
      break;
    case ANG_PARTICIPANT_COLUMN_ROLE:
      command = ang_participation_command_set_role (&id, 1, (AngParticipationRole) value);
      break;
    case ANG_PARTICIPANT_COLUMN_STATE:
      command = ang_participation_command_set_state (&id, 1, (AngParticipationState) value);
      break;
    case ANG_PARTICIPANT_COLUMN_NUMBER:
    case ANG_PARTICIPANT_COLUMN_NAME:
    case ANG_PARTICIPANT_COLUMN_NIP:
    case ANG_PARTICIPANT_COLUMN_POST:
    case ANG_PARTICIPANT_COLUMN_UNIT:
    default:
      g_return_if_reached ();
    }

  ang_run_command (GTK_WIDGET (self), self->store, command, NULL, _("The entry could not be changed"), NULL);
}

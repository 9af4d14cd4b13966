#include "config.h"

#include "ang-programme-model.h"

#include "ang-choices.h"
#include "ang-clock-time.h"
#include "ang-date.h"
#include "ang-programme.h"
#include "ang-session.h"

/* What is typed or pasted for a session, column by column. */

/** Returns: the field of the topic to show: the language in which it is shown is the one in which it is changed */
guint
ang_programme_pick_topic (AngRecord *session)
{
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;

  if (english && (ang_record_is_set (session, ANG_SESSION_TOPIC_EN) || !ang_record_is_set (session, ANG_SESSION_TOPIC_ID)))
    return ANG_SESSION_TOPIC_EN;

  return ang_record_is_set (session, ANG_SESSION_TOPIC_ID) || !ang_record_is_set (session, ANG_SESSION_TOPIC_EN)
         ? ANG_SESSION_TOPIC_ID : ANG_SESSION_TOPIC_EN;
}

static char *
dup_choice_key (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return g_utf8_casefold (stripped, -1);
}

/* The label in either language, the beginning of one, or the word of the files. */
static gboolean
parse_kind (const char *text,
            gint64     *kind)
{
  static const AngLanguage languages[] = { ANG_LANGUAGE_INDONESIAN, ANG_LANGUAGE_ENGLISH };
  const AngEnumeration *kinds = &ang_session_kind_enumeration;
  g_autofree char *key = dup_choice_key (text);

  for (guint i = 0; *key != '\0' && i < kinds->n_choices; i++)
    {
      int value = kinds->choices[i].value;

      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          g_autofree char *label = dup_choice_key (ang_enumeration_get_label (kinds, value, languages[j]));

          if (g_str_has_prefix (label, key) || g_str_equal (kinds->choices[i].nick, key))
            {
              *kind = value;
              return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
set_date (AngRecord  *session,
          const char *text)
{
  g_autofree char *iso = NULL;
  AngDate date;

  if (text != NULL && (!ang_date_parse (text, &date) || !ang_date_is_complete (date)))
    return FALSE;
  iso = text != NULL ? ang_date_to_iso (date) : NULL;
  ang_record_set_text (session, ANG_SESSION_DATE, iso);

  return TRUE;
}

/* "08.00 - 09.30" in the column of the beginning fills both. */
static gboolean
set_time (AngRecord  *session,
          guint       field,
          const char *text)
{
  int from = ANG_CLOCK_TIME_UNKNOWN;
  int to = ANG_CLOCK_TIME_UNKNOWN;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (text != NULL && !ang_clock_time_parse_range (text, &from, &to))
    return FALSE;
  first = ang_clock_time_to_iso (from);
  second = ang_clock_time_to_iso (to);
  ang_record_set_text (session, field, first);
  if (second != NULL && field == ANG_SESSION_START_TIME)
    ang_record_set_text (session, ANG_SESSION_END_TIME, second);

  return TRUE;
}

static gboolean
set_kind (AngRecord  *session,
          const char *text)
{
  gint64 kind = ANG_SESSION_KIND_CLASS;

  if (text != NULL && !parse_kind (text, &kind))
    return FALSE;
  ang_record_set_integer (session, ANG_SESSION_KIND, kind);

  return TRUE;
}

static gboolean
set_jp (AngRecord  *session,
        const char *text)
{
  double jp;

  if (text == NULL)
    {
      ang_record_unset (session, ANG_SESSION_JP);
      return TRUE;
    }
  if (!ang_jp_parse (text, &jp))
    return FALSE;
  ang_record_set_real (session, ANG_SESSION_JP, jp);

  return TRUE;
}

/**
 * ang_programme_fill_session:
 * @column: any but the speakers
 * @text: (nullable): as it was typed or pasted; %NULL for nothing
 *
 * Returns: whether @text means something in that column; @session holds it then
 */
gboolean
ang_programme_fill_session (AngRecord          *session,
                            AngProgrammeColumn  column,
                            const char         *text)
{
  switch (column)
    {
    case ANG_PROGRAMME_COLUMN_DATE:
      return set_date (session, text);
    case ANG_PROGRAMME_COLUMN_START:
      return set_time (session, ANG_SESSION_START_TIME, text);
    case ANG_PROGRAMME_COLUMN_END:
      return set_time (session, ANG_SESSION_END_TIME, text);
    case ANG_PROGRAMME_COLUMN_KIND:
      return set_kind (session, text);
    case ANG_PROGRAMME_COLUMN_TOPIC:
      ang_record_set_text (session, ang_programme_pick_topic (session), text);
      return TRUE;
    case ANG_PROGRAMME_COLUMN_PLACE:
      ang_record_set_text (session, ANG_SESSION_PLACE, text);
      return TRUE;
    case ANG_PROGRAMME_COLUMN_JP:
      return set_jp (session, text);
    case ANG_PROGRAMME_COLUMN_LANGUAGE:
      ang_record_set_text (session, ANG_SESSION_LANGUAGE, text);
      return TRUE;
    case ANG_PROGRAMME_COLUMN_NOTE:
      ang_record_set_text (session, ANG_SESSION_NOTE, text);
      return TRUE;
    case ANG_PROGRAMME_COLUMN_SPEAKERS:
    case ANG_PROGRAMME_N_COLUMNS:
    default:
      return FALSE;
    }
}

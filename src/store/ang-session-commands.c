#include "config.h"

#include "ang-session-commands.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-command-private.h"
#include "ang-programme.h"
#include "ang-read-many.h"
#include "ang-session-speaker.h"

typedef struct
{
  gint64     cohort;
  GArray    *ids;
  char      *date;     /* (nullable) */
  GPtrArray *records;  /* (nullable): of AngSession, or of AngSessionDraft */
  GPtrArray *speakers; /* (nullable): of AngSpeaker */
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->ids, g_array_unref);
  g_clear_pointer (&order->records, g_ptr_array_unref);
  g_clear_pointer (&order->speakers, g_ptr_array_unref);
  g_free (order->date);
  g_free (order);
}

static Order *
order_new (const gint64 *ids,
           guint         n_ids)
{
  Order *order = g_new0 (Order, 1);

  order->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (order->ids, ids, n_ids);

  return order;
}

static gpointer
copy_record (gconstpointer record,
             gpointer      unused)
{
  return ang_record_dup_changed ((AngRecord *) record);
}

/* A step about the cohort, named after it. */
static AngTransaction *
begin (AngStore    *store,
       gint64       cohort,
       const char  *label,
       GError     **error)
{
  g_autoptr (AngRecord) record = ang_store_get (store, &ang_cohort_entity, cohort, error);
  AngTransaction *transaction;

  if (record == NULL)
    return NULL;

  transaction = ang_transaction_new (label, ang_record_get_text (record, ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, cohort);

  return transaction;
}

static GPtrArray *
read_sessions (Order     *order,
               AngStore  *store,
               GError   **error)
{
  return ang_read_linked (store, &ang_session_entity, ANG_SESSION_ID, (const gint64 *) (gpointer) order->ids->data,
                          order->ids->len, error);
}

static AngTransaction *
begin_for (AngStore    *store,
           GPtrArray   *sessions,
           const char  *label,
           GError     **error)
{
  if (sessions->len == 0)
    return ang_transaction_new (label, NULL);

  return begin (store, ang_record_get_integer (g_ptr_array_index (sessions, 0), ANG_SESSION_COHORT_ID), label, error);
}

static void
link_speaker (AngTransaction *transaction,
              gint64          session,
              gint64          speaker,
              gint64          order_no)
{
  g_autoptr (AngRecord) link = ang_record_new (&ang_session_speaker_entity);

  ang_record_set_integer (link, ANG_SESSION_SPEAKER_SESSION_ID, session);
  ang_record_set_integer (link, ANG_SESSION_SPEAKER_SPEAKER_ID, speaker);
  ang_record_set_integer (link, ANG_SESSION_SPEAKER_ORDER_NO, order_no);
  ang_transaction_save (transaction, link);
}

/* The link that is there already; it is taken out of @links. */
static AngRecord *
take_link (GPtrArray *links,
           gint64     speaker)
{
  for (guint i = 0; i < links->len; i++)
    {
      if (ang_record_get_integer (g_ptr_array_index (links, i), ANG_SESSION_SPEAKER_SPEAKER_ID) == speaker)
        return g_ptr_array_steal_index (links, i);
    }

  return NULL;
}

/* Who stays keeps the link, in the new order. */
static void
set_speakers (AngTransaction *transaction,
              gint64          session,
              GPtrArray      *speakers,
              GPtrArray      *links)
{
  for (guint i = 0; i < speakers->len; i++)
    {
      AngRecord *speaker = g_ptr_array_index (speakers, i);
      g_autoptr (AngRecord) link = NULL;

      if (ang_record_get_id (speaker) == 0)
        ang_transaction_save (transaction, speaker);
      link = take_link (links, ang_record_get_id (speaker));
      if (link == NULL)
        {
          link_speaker (transaction, session, ang_record_get_id (speaker), i + 1);
          continue;
        }
      ang_record_set_integer (link, ANG_SESSION_SPEAKER_ORDER_NO, i + 1);
      ang_transaction_save (transaction, link);
    }

  for (guint i = 0; i < links->len; i++)
    ang_transaction_remove (transaction, &ang_session_speaker_entity, ang_record_get_id (g_ptr_array_index (links, i)));
}

static AngTransaction *
save (AngCommand  *command,
      AngStore    *store,
      gpointer     data,
      GError     **error)
{
  Order *order = data;
  AngRecord *session = g_ptr_array_index (order->records, 0);
  gboolean made = ang_record_get_id (session) == 0;
  g_autoptr (AngTransaction) transaction = begin (store, ang_record_get_integer (session, ANG_SESSION_COHORT_ID),
                                                  made ? N_ ("Add a session to %s") : N_ ("Edit a session of %s"), error);
  g_autoptr (GPtrArray) links = NULL;
  gint64 id;

  if (transaction == NULL)
    return NULL;

  ang_transaction_save (transaction, session);
  id = ang_record_get_id (session);
  ang_command_set_made (command, id);
  ang_command_add_done (command, 1);
  if (order->speakers == NULL)
    return g_steal_pointer (&transaction);

  links = ang_read_linked (store, &ang_session_speaker_entity, ANG_SESSION_SPEAKER_SESSION_ID, &id, 1, error);
  if (links == NULL)
    return NULL;
  set_speakers (transaction, id, order->speakers, links);

  return g_steal_pointer (&transaction);
}

/**
 * ang_session_command_save:
 * @session: new, with its cohort, or changed
 * @speakers: (nullable) (element-type AngSpeaker): who speaks, in their order
 *
 * Returns: (transfer full): a command that stores the session with its speakers
 */
AngCommand *
ang_session_command_save (AngSession *session,
                          GPtrArray  *speakers)
{
  Order *order = g_new0 (Order, 1);

  order->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (order->records, copy_record (session, NULL));
  if (speakers != NULL)
    {
      order->speakers = g_ptr_array_copy (speakers, (GCopyFunc) copy_record, NULL);
      g_ptr_array_set_free_func (order->speakers, g_object_unref);
    }

  return ang_command_new (save, order, order_free);
}

static AngTransaction *
remove_sessions (AngCommand  *command,
                 AngStore    *store,
                 gpointer     data,
                 GError     **error)
{
  g_autoptr (GPtrArray) sessions = read_sessions (data, store, error);
  AngTransaction *transaction;

  if (sessions == NULL)
    return NULL;

  transaction = begin_for (store, sessions, N_ ("Remove sessions from %s"), error);
  for (guint i = 0; transaction != NULL && i < sessions->len; i++)
    ang_transaction_remove (transaction, &ang_session_entity, ang_record_get_id (g_ptr_array_index (sessions, i)));
  ang_command_add_done (command, sessions->len);

  return transaction;
}

/**
 * ang_session_command_remove:
 * @ids: of sessions of one cohort
 *
 * The speakers stay in the register.
 *
 * Returns: (transfer full): a command that removes them, with what was noted of the attendance
 */
AngCommand *
ang_session_command_remove (const gint64 *ids,
                            guint         n_ids)
{
  return ang_command_new (remove_sessions, order_new (ids, n_ids), order_free);
}

static void
duplicate_one (AngCommand     *command,
               AngTransaction *transaction,
               AngRecord      *session,
               const char     *date,
               GPtrArray      *links)
{
  g_autoptr (AngRecord) copy = ang_record_copy (session);

  ang_record_unset (copy, ANG_SESSION_ID);
  if (date != NULL)
    ang_record_set_text (copy, ANG_SESSION_DATE, date);
  ang_transaction_save (transaction, copy);
  ang_command_set_made (command, ang_record_get_id (copy));
  ang_command_add_done (command, 1);

  for (guint i = 0; i < links->len; i++)
    {
      AngRecord *link = g_ptr_array_index (links, i);

      if (ang_record_get_integer (link, ANG_SESSION_SPEAKER_SESSION_ID) == ang_record_get_id (session))
        link_speaker (transaction, ang_record_get_id (copy), ang_record_get_integer (link, ANG_SESSION_SPEAKER_SPEAKER_ID),
                      ang_record_get_integer (link, ANG_SESSION_SPEAKER_ORDER_NO));
    }
}

static AngTransaction *
duplicate (AngCommand  *command,
           AngStore    *store,
           gpointer     data,
           GError     **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) sessions = read_sessions (order, store, error);
  g_autoptr (GPtrArray) links = NULL;
  AngTransaction *transaction;

  if (sessions == NULL)
    return NULL;
  links = ang_read_linked (store, &ang_session_speaker_entity, ANG_SESSION_SPEAKER_SESSION_ID,
                           (const gint64 *) (gpointer) order->ids->data, order->ids->len, error);
  if (links == NULL)
    return NULL;

  transaction = begin_for (store, sessions, order->date != NULL ? N_ ("Copy a day of %s") : N_ ("Duplicate sessions of %s"), error);
  for (guint i = 0; transaction != NULL && i < sessions->len; i++)
    duplicate_one (command, transaction, g_ptr_array_index (sessions, i), order->date, links);

  return transaction;
}

/**
 * ang_session_command_duplicate:
 * @ids: of sessions of one cohort
 * @date: (nullable): the day of the copies; %NULL for that of the originals
 *
 * Returns: (transfer full): a command that makes the same sessions again, with their speakers
 */
AngCommand *
ang_session_command_duplicate (const gint64 *ids,
                               guint         n_ids,
                               const char   *date)
{
  Order *order = order_new (ids, n_ids);

  order->date = g_strdup (date);

  return ang_command_new (duplicate, order, order_free);
}

/** Returns: how many minutes make one training hour, as the register says */
gint64
ang_store_read_jp_minutes (AngStore *store)
{
  g_autofree char *text = ang_store_dup_setting (store, ANG_RULES_JP_MINUTES);
  gint64 minutes = text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;

  return minutes > 0 ? minutes : ANG_RULES_JP_MINUTES_DEFAULT;
}

/* Drafts */

/** Returns: (transfer full): a draft with an empty session */
AngSessionDraft *
ang_session_draft_new (void)
{
  AngSessionDraft *draft = g_new0 (AngSessionDraft, 1);

  draft->session = ang_record_new (&ang_session_entity);

  return draft;
}

void
ang_session_draft_free (AngSessionDraft *draft)
{
  g_clear_object (&draft->session);
  g_free (draft->speakers);
  g_free (draft);
}

/** @session: (transfer full): what the draft is of */
void
ang_session_draft_take (AngSessionDraft *draft,
                        AngRecord       *session)
{
  g_object_unref (draft->session);
  draft->session = session;
}

static void
set_stripped (AngRecord  *record,
              guint       field,
              const char *text,
              gssize      length)
{
  g_autofree char *copy = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);

  g_strstrip (copy);
  ang_record_set_text (record, field, *copy != '\0' ? copy : NULL);
}

/* "Name (Post, Institution)": behind the first comma in the brackets stands the institution. */
static AngRecord *
parse_speaker (const char *text)
{
  AngRecord *speaker = ang_record_new (&ang_speaker_entity);
  const char *open = strrchr (text, '(');
  const char *close = open != NULL ? strrchr (open, ')') : NULL;
  const char *comma;

  if (open == NULL || close == NULL || open == text)
    {
      set_stripped (speaker, ANG_SPEAKER_NAME, text, -1);
      return speaker;
    }

  set_stripped (speaker, ANG_SPEAKER_NAME, text, open - text);
  comma = memchr (open, ',', (gsize) (close - open));
  set_stripped (speaker, ANG_SPEAKER_POST, open + 1, (comma != NULL ? comma : close) - open - 1);
  if (comma != NULL)
    set_stripped (speaker, ANG_SPEAKER_INSTITUTION, comma + 1, close - comma - 1);

  return speaker;
}

/**
 * ang_speakers_parse:
 * @text: (nullable): "Name (Post, Institution); Name", also one a line
 *
 * Returns: (transfer full) (element-type AngSpeaker): who is named in it, none of them stored
 */
GPtrArray *
ang_speakers_parse (const char *text)
{
  GPtrArray *speakers = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) names = g_strsplit_set (text != NULL ? text : "", ";\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (AngRecord) speaker = parse_speaker (names[i]);

      if (ang_record_is_set (speaker, ANG_SPEAKER_NAME))
        g_ptr_array_add (speakers, g_steal_pointer (&speaker));
    }

  return speakers;
}

static AngRecord *
find_speaker (GPtrArray  *known,
              const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < known->len; i++)
    {
      AngRecord *speaker = g_ptr_array_index (known, i);
      g_autofree char *folded = g_utf8_casefold (ang_record_get_text (speaker, ANG_SPEAKER_NAME), -1);

      if (g_str_equal (folded, wanted))
        return speaker;
    }

  return NULL;
}

/* Those named in a draft: who is known by the name, else a new one, which is known from then on. Each once. */
static GPtrArray *
resolve_speakers (AngTransaction *transaction,
                  const char     *text,
                  GPtrArray      *known)
{
  g_autoptr (GPtrArray) named = ang_speakers_parse (text);
  GPtrArray *speakers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < named->len; i++)
    {
      AngRecord *speaker = find_speaker (known, ang_record_get_text (g_ptr_array_index (named, i), ANG_SPEAKER_NAME));

      if (speaker == NULL)
        {
          speaker = g_ptr_array_index (named, i);
          ang_transaction_save (transaction, speaker);
          g_ptr_array_add (known, g_object_ref (speaker));
        }
      if (!g_ptr_array_find (speakers, speaker, NULL))
        g_ptr_array_add (speakers, g_object_ref (speaker));
    }

  return speakers;
}

static gboolean
write_draft (AngTransaction   *transaction,
             AngStore         *store,
             AngSessionDraft  *draft,
             GPtrArray        *known,
             GError          **error)
{
  g_autoptr (GPtrArray) speakers = NULL;
  g_autoptr (GPtrArray) links = NULL;
  gint64 id;

  ang_transaction_save (transaction, draft->session);
  if (draft->speakers == NULL)
    return TRUE;

  id = ang_record_get_id (draft->session);
  speakers = resolve_speakers (transaction, draft->speakers, known);
  links = ang_read_linked (store, &ang_session_speaker_entity, ANG_SESSION_SPEAKER_SESSION_ID, &id, 1, error);
  if (links == NULL)
    return FALSE;
  set_speakers (transaction, id, speakers, links);

  return TRUE;
}

static gboolean
is_edit (GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      if (ang_record_get_id (((AngSessionDraft *) g_ptr_array_index (drafts, i))->session) == 0)
        return FALSE;
    }

  return TRUE;
}

static AngTransaction *
write_drafts (AngCommand  *command,
              AngStore    *store,
              gpointer     data,
              GError     **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) known = ang_read_all (store, &ang_speaker_entity, error);
  g_autoptr (AngTransaction) transaction = NULL;

  if (known == NULL)
    return NULL;
  transaction = begin (store, order->cohort, is_edit (order->records) ? N_ ("Edit the programme of %s") : N_ ("Add sessions to %s"), error);
  if (transaction == NULL)
    return NULL;

  for (guint i = 0; i < order->records->len; i++)
    {
      AngSessionDraft *draft = g_ptr_array_index (order->records, i);

      ang_record_set_integer (draft->session, ANG_SESSION_COHORT_ID, order->cohort);
      if (!write_draft (transaction, store, draft, known, error))
        return NULL;
      ang_command_set_made (command, ang_record_get_id (draft->session));
      ang_command_add_done (command, 1);
    }

  return g_steal_pointer (&transaction);
}

/**
 * ang_session_command_write:
 * @drafts: (transfer full) (element-type AngSessionDraft): new sessions, and changed ones
 *
 * Speakers who are in the register by the same name are those; the others are made.
 *
 * Returns: (transfer full): a command that stores all of them in one step
 */
AngCommand *
ang_session_command_write (gint64     cohort,
                           GPtrArray *drafts)
{
  Order *order = g_new0 (Order, 1);

  order->cohort = cohort;
  order->records = drafts;

  return ang_command_new (write_drafts, order, order_free);
}

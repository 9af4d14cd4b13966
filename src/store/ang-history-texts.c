#include "config.h"

#include "ang-history-private.h"

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-entities.h"
#include "ang-identity.h"
#include "ang-number.h"

#define MASK "••••"

/* What a record is called. */
static const struct
{
  const char *entity;
  const char *sql;
} names[] = {
  { "person", "SELECT full_name FROM person_view WHERE id = ?" },
  { "unit", "SELECT name_id FROM unit WHERE id = ?" },
  { "origin", "SELECT name_id FROM origin WHERE id = ?" },
  { "partner", "SELECT name FROM partner WHERE id = ?" },
  { "contact", "SELECT name FROM contact WHERE id = ?" },
  { "scheme", "SELECT abbrev FROM scheme WHERE id = ?" },
  { "theme", "SELECT name_id FROM theme WHERE id = ?" },
  { "cohort", "SELECT code FROM cohort WHERE id = ?" },
  { "identifier", "SELECT p.full_name FROM identifier x JOIN person_view p ON p.id = x.person_id WHERE x.id = ?" },
  { "employment", "SELECT p.full_name FROM employment x JOIN person_view p ON p.id = x.person_id WHERE x.id = ?" },
  { "passport", "SELECT p.full_name FROM passport x JOIN person_view p ON p.id = x.person_id WHERE x.id = ?" },
  { "person_private", "SELECT p.full_name FROM person_private x JOIN person_view p ON p.id = x.person_id WHERE x.id = ?" },
  { "scheme_funding", "SELECT s.abbrev FROM scheme_funding x JOIN scheme s ON s.id = x.scheme_id WHERE x.id = ?" },
  { "cohort_origin", "SELECT c.code FROM cohort_origin x JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "cohort_funding", "SELECT c.code FROM cohort_funding x JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "participation", "SELECT full_name || ' · ' || cohort_code FROM participation_view WHERE id = ?" },
  { "signatory", "SELECT name FROM signatory WHERE id = ?" },
  { "letterhead", "SELECT name FROM letterhead WHERE id = ?" },
  { "lookup", "SELECT label_id FROM lookup WHERE id = ?" },
  { "nominator", "SELECT c.code FROM nominator x JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "deadline", "SELECT c.code FROM deadline x JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "travel_leg", "SELECT c.code FROM travel_leg x JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "lodging", "SELECT c.code FROM lodging x JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "criterion", "SELECT name_id FROM criterion WHERE id = ?" },
  { "score", "SELECT v.full_name || ' · ' || v.cohort_code FROM score x"
             " JOIN participation_view v ON v.id = x.participation_id WHERE x.id = ?" },
  { "room", "SELECT v.full_name || ' · ' || v.cohort_code FROM room x"
            " JOIN participation_view v ON v.id = x.participation_id WHERE x.id = ?" },
  { "attendance", "SELECT v.full_name || ' · ' || v.cohort_code FROM attendance x"
                  " JOIN participation_view v ON v.id = x.participation_id WHERE x.id = ?" },
  { "incident", "SELECT v.full_name || ' · ' || v.cohort_code FROM incident x"
                " JOIN participation_view v ON v.id = x.participation_id WHERE x.id = ?" },
  { "lead_time", "SELECT name_id FROM lead_time WHERE id = ?" },
  { "requirement", "SELECT name_id FROM requirement WHERE id = ?" },
  { "document", "SELECT r.name_id || ' · ' || c.code FROM document x"
                " JOIN requirement r ON r.id = x.requirement_id JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "attachment", "SELECT name FROM attachment WHERE id = ?" },
  { "session", "SELECT coalesce(x.topic_id || ' · ', '') || c.code FROM session x"
               " JOIN cohort c ON c.id = x.cohort_id WHERE x.id = ?" },
  { "speaker", "SELECT name FROM speaker WHERE id = ?" },
  { "session_speaker", "SELECT s.name FROM session_speaker x JOIN speaker s ON s.id = x.speaker_id WHERE x.id = ?" },
  { "engagement", "SELECT p.name FROM engagement x JOIN partner p ON p.id = x.partner_id WHERE x.id = ?" },
  { "agreement", "SELECT p.name FROM agreement x JOIN partner p ON p.id = x.partner_id WHERE x.id = ?" },
  { "plan", "SELECT title_id FROM plan WHERE id = ?" },
  { "setting", "SELECT key FROM setting WHERE id = ?" },
  { "waiver", "SELECT coalesce(c.code, p.full_name) FROM waiver x LEFT JOIN cohort c ON c.id = x.cohort_id "
              "LEFT JOIN person_view p ON p.id = x.person_id WHERE x.id = ?" },
};

static const char *
get_name_sql (const AngEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].entity, entity->name))
        return names[i].sql;
    }

  return NULL;
}

static char *
read_name (AngDatabase     *database,
           const AngEntity *entity,
           gint64           id)
{
  const char *sql = get_name_sql (entity);
  g_autoptr (AngStatement) statement = sql != NULL ? ang_database_prepare (database, sql, NULL) : NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  ang_statement_bind_integer (statement, 1, id);
  if (!ang_statement_step (statement, &row, NULL) || !row)
    return NULL;

  return g_strdup (ang_statement_get_text (statement, 0));
}

/** Returns: (transfer full): what tells a record from those of all entities, to look its name up by */
char *
ang_history_texts_dup_key (const AngEntity *entity,
                           gint64           id)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, entity->name, id);
}

/**
 * ang_history_texts_dup_name:
 *
 * Returns: (transfer full) (nullable): what a record is called today, or was called when it went; %NULL when nobody knows
 */
char *
ang_history_texts_dup_name (AngHistoryTexts *self,
                            const AngEntity *entity,
                            gint64           id)
{
  g_autofree char *key = ang_history_texts_dup_key (entity, id);
  char *name = read_name (self->database, entity, id);

  return name != NULL ? name : g_strdup (g_hash_table_lookup (self->names, key));
}

static char *
dup_link (AngHistoryTexts *self,
          const AngField  *field,
          gint64           id)
{
  char *name = ang_history_texts_dup_name (self, ang_entities_find (field->target), id);

  return name != NULL ? name : g_strdup (_("(removed)"));
}

static char *
dup_date (const char *text)
{
  AngDate date;

  if (!ang_date_parse_iso (text, &date))
    return g_strdup (text);

  return ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_LONG);
}

static char *
dup_real (double value)
{
  gint64 hundredths = (gint64) (value * 100 + (value < 0 ? -0.5 : 0.5));
  guint decimals = hundredths % 100 == 0 ? 0 : 2;

  return ang_number_format_decimal (value, decimals, ang_language_get_interface ());
}

static char *
dup_filled (AngHistoryTexts *self,
            const AngField  *field,
            sqlite3_value   *value)
{
  AngLanguage language = ang_language_get_interface ();

  switch (field->type)
    {
    case ANG_FIELD_TEXT:
      return g_strdup ((const char *) sqlite3_value_text (value));
    case ANG_FIELD_DATE:
      return dup_date ((const char *) sqlite3_value_text (value));
    case ANG_FIELD_LOOKUP:
      return g_strdup (ang_store_get_lookup_label (self->store, field->target, (const char *) sqlite3_value_text (value), language));
    case ANG_FIELD_ID:
    case ANG_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (value));
    case ANG_FIELD_REAL:
      return dup_real (sqlite3_value_double (value));
    case ANG_FIELD_BOOLEAN:
      return g_strdup (sqlite3_value_int (value) != 0 ? _("Yes") : _("No"));
    case ANG_FIELD_CHOICE:
      return g_strdup (ang_enumeration_get_label (field->choices, sqlite3_value_int (value), language));
    case ANG_FIELD_LINK:
      return dup_link (self, field, sqlite3_value_int64 (value));
    case ANG_FIELD_BYTES:
      return g_format_size ((guint64) sqlite3_value_bytes (value));
    default:
      g_assert_not_reached ();
    }
}

/* A NIK is class C, a NIP is not, and both are a row's number: the number itself tells which it is. */
static gboolean
is_private_number (const AngField *field,
                   sqlite3_value  *value)
{
  return field == &ang_identifier_entity.fields[ANG_IDENTIFIER_VALUE] &&
         ang_identity_get_kind ((const char *) sqlite3_value_text (value)) == ANG_IDENTIFIER_KIND_NIK;
}

/**
 * ang_history_texts_dup_value:
 * @value: (nullable): a field's value in a change set
 *
 * Returns: (transfer full) (nullable): the value for people, in the language of the interface; dots for what is private;
 *   %NULL for nothing
 */
char *
ang_history_texts_dup_value (AngHistoryTexts *self,
                             const AngField  *field,
                             sqlite3_value   *value)
{
  g_autofree char *text = NULL;

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  if (field->type == ANG_FIELD_CHOICE && sqlite3_value_int (value) == 0)
    return NULL;
  if ((field->flags & ANG_FIELD_PRIVATE) != 0)
    return g_strdup (MASK);
  if (is_private_number (field, value))
    return ang_identity_mask ((const char *) sqlite3_value_text (value));

  text = dup_filled (self, field, value);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

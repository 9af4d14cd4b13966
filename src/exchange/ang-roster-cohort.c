#include "config.h"

#include "ang-roster-cohort.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-entities.h"
#include "ang-roster-programme.h"
#include "ang-funding.h"

#define MAX_ROWS 10000

static const char *translate (AngRosterCohort *self,
                              const char      *msgid) G_GNUC_FORMAT (2);

static const char *
translate (AngRosterCohort *self,
           const char      *msgid)
{
  return ang_language_translate (self->language, "roster", msgid);
}

static gboolean
contains (const char *text,
          const char *part)
{
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_autofree char *folded_part = g_utf8_casefold (part, -1);

  return strstr (folded_text, folded_part) != NULL;
}

static gboolean
read_linked (AngRosterCohort  *self,
             const AngEntity  *entity,
             gint64            id,
             AngRecord       **record,
             GError          **error)
{
  if (id == 0)
    return TRUE;
  *record = ang_store_get (self->store, entity, id, error);

  return *record != NULL;
}

static gboolean
read_origins (AngRosterCohort  *self,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_origin_entity);
  g_autoptr (GPtrArray) origins = ang_store_read (self->store, query, 0, MAX_ROWS, cancellable, error);

  if (origins == NULL)
    return FALSE;

  self->origins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < origins->len; i++)
    {
      AngRecord *origin = g_ptr_array_index (origins, i);
      gint64 *id = g_new (gint64, 1);

      *id = ang_record_get_id (origin);
      g_hash_table_insert (self->origins, id, g_object_ref (origin));
    }

  return TRUE;
}

static AngDate
get_date (AngRecord *record,
          guint      field)
{
  AngDate date = ang_date_unknown ();

  ang_date_parse_iso (ang_record_get_text (record, field), &date);

  return date;
}

static AngDate
get_either (AngRecord *record,
            guint      field,
            guint      otherwise)
{
  return get_date (record, ang_record_is_set (record, field) ? field : otherwise);
}

static char *
dup_range (AngRosterCohort *self,
           AngDate          from,
           AngDate          to)
{
  if (!ang_date_is_known (from))
    return g_strdup ("");

  return ang_date_format_range (from, ang_date_is_known (to) ? to : from, self->language);
}

static void
find_dates (AngRosterCohort *self)
{
  AngDate start = get_date (self->cohort, ANG_COHORT_COURSE_START);
  AngDate end = get_date (self->cohort, ANG_COHORT_COURSE_END);
  AngDate depart = get_either (self->cohort, ANG_COHORT_DEPART_DATE, ANG_COHORT_COURSE_START);
  AngDate back = get_either (self->cohort, ANG_COHORT_RETURN_DATE, ANG_COHORT_COURSE_END);

  self->dates = dup_range (self, start, end);
  self->period = dup_range (self, depart, back);
  self->start = ang_date_is_known (start) ? start : depart;
  if (!ang_date_is_complete (self->start))
    self->start = ang_date_new ((int) ang_record_get_integer (self->cohort, ANG_COHORT_YEAR), 1, 1);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0' || contains (text->str, part))
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static const char *
get_country (AngRosterCohort *self,
             AngLanguage      language)
{
  const char *code = ang_record_get_text (self->cohort, ANG_COHORT_COUNTRY);

  return code != NULL ? ang_store_get_lookup_label (self->store, "country", code, language) : NULL;
}

/* A city-state is named once, and in the document's language. */
static gboolean
is_country (AngRosterCohort *self,
            const char      *city)
{
  return g_strcmp0 (city, get_country (self, ANG_LANGUAGE_INDONESIAN)) == 0 ||
         g_strcmp0 (city, get_country (self, ANG_LANGUAGE_ENGLISH)) == 0;
}

static gboolean
names_country (AngRosterCohort *self,
               const char      *place)
{
  const char *indonesian = get_country (self, ANG_LANGUAGE_INDONESIAN);
  const char *english = get_country (self, ANG_LANGUAGE_ENGLISH);

  return (indonesian != NULL && contains (place, indonesian)) || (english != NULL && contains (place, english));
}

static void
find_place (AngRosterCohort *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *city = ang_record_get_text (self->cohort, ANG_COHORT_CITY);

  append_part (text, ang_record_get_text (self->cohort, ANG_COHORT_VENUE));
  if (text->len == 0 && self->host != NULL)
    append_part (text, ang_roster_cohort_pick (self, self->host, ANG_PARTNER_NAME_LOCAL, ANG_PARTNER_NAME));
  self->in_city = text->len == 0;
  if (!is_country (self, city))
    append_part (text, city);
  if (!names_country (self, text->str))
    append_part (text, get_country (self, self->language));

  self->place = g_strdup (text->str);
}

/* Who pays */

static const char *
get_partner_name (AngRosterCohort *self)
{
  return self->partner != NULL ? ang_roster_cohort_pick (self, self->partner, ANG_PARTNER_NAME_LOCAL, ANG_PARTNER_NAME) : NULL;
}

static gboolean
find_cost (AngRosterCohort  *self,
           GCancellable     *cancellable,
           GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_funding_entity);
  g_autoptr (GPtrArray) fundings = NULL;
  g_autofree char *words = NULL;

  ang_query_add_integer (query, ANG_COHORT_FUNDING_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->cohort));
  ang_query_add_sort (query, ANG_COHORT_FUNDING_COMPONENT, FALSE);
  fundings = ang_store_read (self->store, query, 0, MAX_ROWS, cancellable, error);
  if (fundings == NULL)
    return FALSE;

  words = ang_funding_dup_words (fundings, get_partner_name (self), self->language);
  self->cost = g_strdup (*words != '\0' ? words : "-");

  return TRUE;
}

static gboolean
load (AngRosterCohort  *self,
      gint64            id,
      GCancellable     *cancellable,
      GError          **error)
{
  self->cohort = ang_store_get (self->store, &ang_cohort_entity, id, error);
  if (self->cohort == NULL)
    return FALSE;
  if (!read_linked (self, &ang_scheme_entity, ang_record_get_integer (self->cohort, ANG_COHORT_SCHEME_ID),
                    &self->scheme, error) ||
      !read_linked (self, &ang_partner_entity, ang_record_get_integer (self->cohort, ANG_COHORT_HOST_ID),
                    &self->host, error))
    return FALSE;
  if (self->scheme != NULL &&
      !read_linked (self, &ang_partner_entity, ang_record_get_integer (self->scheme, ANG_SCHEME_PARTNER_ID),
                    &self->partner, error))
    return FALSE;
  find_dates (self);
  find_place (self);

  return find_cost (self, cancellable, error) && read_origins (self, cancellable, error);
}

/**
 * ang_roster_cohort_new:
 *
 * Returns: (transfer full): what a document in @language says of the cohort @id
 */
AngRosterCohort *
ang_roster_cohort_new (AngStore      *store,
                       gint64         id,
                       AngLanguage    language,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (AngRosterCohort) self = g_new0 (AngRosterCohort, 1);

  self->store = g_object_ref (store);
  self->language = language;
  if (!load (self, id, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** Frees what the document says of the cohort; rows that were loaded with it must be gone before. */
void
ang_roster_cohort_free (AngRosterCohort *self)
{
  g_clear_pointer (&self->programme, ang_roster_programme_free);
  g_clear_object (&self->store);
  g_clear_object (&self->cohort);
  g_clear_object (&self->scheme);
  g_clear_object (&self->partner);
  g_clear_object (&self->host);
  g_clear_pointer (&self->origins, g_hash_table_unref);
  g_clear_pointer (&self->legs, g_ptr_array_unref);
  g_clear_pointer (&self->lodgings, g_ptr_array_unref);
  g_clear_pointer (&self->rooms, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->documents);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_free (self->place);
  g_free (self->dates);
  g_free (self->period);
  g_free (self->cost);
  g_free (self);
}

/**
 * ang_roster_cohort_pick:
 *
 * Returns: (nullable): the text in the document's language, or the other where that is all there is
 */
const char *
ang_roster_cohort_pick (AngRosterCohort *self,
                        AngRecord       *record,
                        guint            indonesian,
                        guint            english)
{
  const char *wanted = ang_record_get_text (record, self->language == ANG_LANGUAGE_ENGLISH ? english : indonesian);
  const char *other = ang_record_get_text (record, self->language == ANG_LANGUAGE_ENGLISH ? indonesian : english);

  return wanted != NULL ? wanted : other;
}

/**
 * ang_roster_cohort_get_title:
 *
 * Returns: (transfer none) (nullable): the cohort's title in the document's language, or the other where that is all there
 *   is
 */
const char *
ang_roster_cohort_get_title (AngRosterCohort *self)
{
  return ang_roster_cohort_pick (self, self->cohort, ANG_COHORT_TITLE_ID, ANG_COHORT_TITLE_EN);
}

static char *
dup_scheme_name (AngRosterCohort *self)
{
  const char *name = self->scheme != NULL
                     ? ang_roster_cohort_pick (self, self->scheme, ANG_SCHEME_NAME_ID, ANG_SCHEME_NAME_EN)
                     : ang_record_get_text (self->cohort, ANG_COHORT_SCHEME);

  if (name == NULL)
    return g_strdup ("");
  if (contains (name, "program"))
    return g_strdup (name);

  return g_strdup_printf (translate (self, NC_ ("roster", "%s Programme")), name);
}

static char *
dup_batch (AngRosterCohort *self)
{
  gint64 number = ang_record_get_integer (self->cohort, ANG_COHORT_NUMBER);
  const char *label = ang_record_get_text (self->cohort, ANG_COHORT_LABEL);

  if (number != ANG_UNSET)
    return g_strdup_printf (translate (self, NC_ ("roster", "Batch %d")), (int) number);

  return g_strdup (label);
}

/**
 * ang_roster_cohort_dup_programme:
 *
 * Returns: (transfer full): "Program Kerja Sama Singapura (SCP) Angkatan ke-13 Tahun 2025"
 */
char *
ang_roster_cohort_dup_programme (AngRosterCohort *self)
{
  g_autofree char *scheme = dup_scheme_name (self);
  g_autofree char *batch = dup_batch (self);
  int year = (int) ang_record_get_integer (self->cohort, ANG_COHORT_YEAR);

  if (batch != NULL)
    /* Translators: the second title line of a roster: scheme, batch ("Batch 13"), year */
    return g_strdup_printf (translate (self, NC_ ("roster", "%s, %s, %d")), scheme, batch, year);

  /* Translators: the second title line of a roster: scheme, year */
  return g_strdup_printf (translate (self, NC_ ("roster", "%s, %d")), scheme, year);
}

/**
 * ang_roster_cohort_dup_occasion:
 *
 * Returns: (transfer full): "di CDAC Mohali, India, tanggal 30 Oktober s.d. 4 November 2025", or what is known of it
 */
char *
ang_roster_cohort_dup_occasion (AngRosterCohort *self)
{
  if (*self->place == '\0' && *self->dates == '\0')
    return NULL;
  if (*self->place == '\0')
    /* Translators: the third title line of a roster: the dates alone */
    return g_strdup_printf (translate (self, NC_ ("roster", "on %s")), self->dates);
  if (*self->dates == '\0')
    return g_strdup_printf (self->in_city ? translate (self, NC_ ("roster", "in %s")) : translate (self, NC_ ("roster", "at %s")), self->place);

  /* Translators: the third title line of a roster: place, dates */
  return g_strdup_printf (self->in_city ? translate (self, NC_ ("roster", "in %s, %s")) : translate (self, NC_ ("roster", "at %s, %s")),
                          self->place, self->dates);
}

/**
 * ang_roster_cohort_dup_date:
 * @iso: (nullable): a date, perhaps partial
 *
 * Returns: (transfer full): the date as the document writes it, "" without one
 */
char *
ang_roster_cohort_dup_date (AngRosterCohort *self,
                            const char      *iso)
{
  AngDate date = ang_date_unknown ();

  if (iso == NULL || !ang_date_parse_iso (iso, &date) || !ang_date_is_known (date))
    return g_strdup ("");

  return ang_date_format (date, self->language, ANG_DATE_STYLE_LONG);
}

#include "config.h"

#include "ang-starter.h"

#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ang-choices.h"
#include "ang-demo.h"
#include "ang-entities.h"
#include "ang-read-many.h"
#include "ang-seed.h"

/* What schemes.csv calls the components, where the register has another word. */
static const struct { const char *word; AngFundingComponent component; } component_words[] = {
  { "accommodation", ANG_FUNDING_COMPONENT_LODGING },
  { "allowance", ANG_FUNDING_COMPONENT_DAILY_ALLOWANCE },
  { "training", ANG_FUNDING_COMPONENT_TUITION },
};

static gboolean
save_lookup (AngSeed     *seed,
             const char  *kind,
             const char  *label_id,
             const char  *label_en,
             const char  *detail,
             GError     **error)
{
  g_autoptr (AngRecord) lookup = ang_record_new (&ang_lookup_entity);
  const char *level = ang_seed_get (seed, "level");

  ang_record_set_text (lookup, ANG_LOOKUP_KIND, kind);
  ang_record_set_text (lookup, ANG_LOOKUP_CODE, ang_seed_get (seed, "code"));
  ang_record_set_text (lookup, ANG_LOOKUP_LABEL_ID, ang_seed_get (seed, label_id));
  ang_record_set_text (lookup, ANG_LOOKUP_LABEL_EN, ang_seed_get (seed, label_en));
  ang_record_set_text (lookup, ANG_LOOKUP_DETAIL, detail);
  ang_record_set_integer (lookup, ANG_LOOKUP_LEVEL,
                          g_ascii_isdigit (*level) ? g_ascii_strtoll (level, NULL, 10) : ang_seed_get_row (seed));
  ang_record_set_boolean (lookup, ANG_LOOKUP_ACTIVE, TRUE);
  ang_seed_save (seed, lookup, NULL);

  return TRUE;
}

static gboolean
read_rank (AngSeed  *seed,
           GError  **error)
{
  return save_lookup (seed, "rank", "label_id", "label_en", ang_seed_get (seed, "grade"), error);
}

static gboolean
read_education (AngSeed  *seed,
                GError  **error)
{
  return save_lookup (seed, "education", "label_id", "label_en", ang_seed_get (seed, "abbrev_id"), error);
}

static gboolean
read_functional_level (AngSeed  *seed,
                       GError  **error)
{
  return save_lookup (seed, "functional_level", "label_id", "label_en", ang_seed_get (seed, "group"), error);
}

static gboolean
read_country (AngSeed  *seed,
              GError  **error)
{
  return save_lookup (seed, "country", "name_id", "name_en", NULL, error);
}

static gboolean
read_region (AngSeed  *seed,
             GError  **error)
{
  return save_lookup (seed, "region", "name_id", "name_en", ang_seed_get (seed, "level"), error);
}

static AngRecord *
create_active (AngSeed          *seed,
               const AngEntity  *entity,
               guint             active,
               GError          **error)
{
  g_autoptr (AngRecord) record = ang_record_new (entity);

  ang_record_set_boolean (record, active, TRUE);

  return ang_seed_fill (seed, record, error) ? g_steal_pointer (&record) : NULL;
}

static gboolean
read_unit (AngSeed  *seed,
           GError  **error)
{
  g_autoptr (AngRecord) unit = create_active (seed, &ang_unit_entity, ANG_UNIT_ACTIVE, error);

  if (unit == NULL)
    return FALSE;
  ang_seed_save (seed, unit, ang_seed_get (seed, "code"));

  return TRUE;
}

/* Cohorts name their theme as people do. */
static gboolean
read_theme (AngSeed  *seed,
            GError  **error)
{
  g_autoptr (AngRecord) theme = create_active (seed, &ang_theme_entity, ANG_THEME_ACTIVE, error);

  if (theme == NULL)
    return FALSE;
  ang_seed_save (seed, theme, ang_seed_get (seed, "name_id"));

  return TRUE;
}

static gboolean
read_partner (AngSeed  *seed,
              GError  **error)
{
  g_autoptr (AngRecord) partner = create_active (seed, &ang_partner_entity, ANG_PARTNER_ACTIVE, error);

  if (partner == NULL)
    return FALSE;
  ang_record_set_text (partner, ANG_PARTNER_NAME_LOCAL, ang_seed_get (seed, "name_id"));
  ang_seed_save (seed, partner, ang_seed_get (seed, "abbrev"));

  return TRUE;
}

static gboolean
read_lead_time (AngSeed  *seed,
                GError  **error)
{
  g_autoptr (AngRecord) lead_time = NULL;

  if (ang_seed_knows (seed, ang_lead_time_entity.name, ang_seed_get (seed, "code")))
    return TRUE;
  lead_time = create_active (seed, &ang_lead_time_entity, ANG_LEAD_TIME_ACTIVE, error);
  if (lead_time == NULL)
    return FALSE;
  ang_seed_save (seed, lead_time, ang_seed_get (seed, "code"));

  return TRUE;
}

static gboolean
read_requirement (AngSeed  *seed,
                  GError  **error)
{
  g_autoptr (AngRecord) requirement = NULL;

  if (ang_seed_knows (seed, ang_requirement_entity.name, ang_seed_get (seed, "code")))
    return TRUE;
  requirement = create_active (seed, &ang_requirement_entity, ANG_REQUIREMENT_ACTIVE, error);
  if (requirement == NULL)
    return FALSE;
  ang_seed_save (seed, requirement, ang_seed_get (seed, "code"));

  return TRUE;
}

static int
find_component (const char *word)
{
  const AngChoice *choice = ang_enumeration_find_nick (&ang_funding_component_enumeration, word);

  for (guint i = 0; choice == NULL && i < G_N_ELEMENTS (component_words); i++)
    {
      if (g_str_equal (component_words[i].word, word))
        return component_words[i].component;
    }

  return choice != NULL ? choice->value : 0;
}

/* "ticket=partner;lodging=apbd" */
static gboolean
save_scheme_funding (AngSeed  *seed,
                     gint64    scheme,
                     GError  **error)
{
  g_auto (GStrv) pairs = g_strsplit (ang_seed_get (seed, "default_funding"), ";", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_autoptr (AngRecord) funding = ang_record_new (&ang_scheme_funding_entity);
      g_auto (GStrv) pair = g_strsplit (g_strstrip (pairs[i]), "=", 2);
      const AngChoice *payer = NULL;

      if (g_strv_length (pair) == 2)
        payer = ang_enumeration_find_nick (&ang_funding_payer_enumeration, pair[1]);
      if (payer == NULL || find_component (pair[0]) == 0)
        {
          ang_seed_set_error (seed, "default_funding", error);
          return FALSE;
        }
      ang_record_set_integer (funding, ANG_SCHEME_FUNDING_SCHEME_ID, scheme);
      ang_record_set_integer (funding, ANG_SCHEME_FUNDING_COMPONENT, find_component (pair[0]));
      ang_record_set_integer (funding, ANG_SCHEME_FUNDING_PAYER, payer->value);
      ang_seed_save (seed, funding, NULL);
    }

  return TRUE;
}

/* The register keeps the words of the choice: PPPK_PW is pppk-part-time. */
static char *
translate_statuses (const char *statuses)
{
  g_autoptr (GString) words = g_string_new (statuses);

  g_string_replace (words, "PPPK_PW", "pppk-part-time", 0);
  g_string_replace (words, "NON_ASN", "non-asn", 0);

  return g_ascii_strdown (words->str, -1);
}

static gboolean
read_scheme (AngSeed  *seed,
             GError  **error)
{
  g_autoptr (AngRecord) scheme = create_active (seed, &ang_scheme_entity, ANG_SCHEME_ACTIVE, error);
  g_autofree char *statuses = NULL;

  if (scheme == NULL)
    return FALSE;
  statuses = translate_statuses (ang_seed_get (seed, "allowed_statuses"));
  ang_record_set_text (scheme, ANG_SCHEME_ALLOWED_STATUSES, statuses);
  ang_seed_save (seed, scheme, ang_seed_get (seed, "abbrev"));

  return save_scheme_funding (seed, ang_record_get_id (scheme), error);
}

static gboolean
read_criterion (AngSeed  *seed,
                GError  **error)
{
  g_autoptr (AngRecord) criterion = ang_record_new (&ang_criterion_entity);

  if (!ang_seed_fill (seed, criterion, error))
    return FALSE;
  ang_seed_save (seed, criterion, NULL);

  return TRUE;
}

static gboolean
read_lookups (AngSeed  *seed,
              GError  **error)
{
  static const struct { const char *path; AngSeedRowFunc func; } files[] = {
    { "lookups/ranks.csv", read_rank },
    { "lookups/education.csv", read_education },
    { "lookups/functional-levels.csv", read_functional_level },
    { "lookups/countries.csv", read_country },
    { "lookups/regions.csv", read_region },
    { "lookups/units.csv", read_unit },
    { "lookups/themes.csv", read_theme },
    { "lookups/partners.csv", read_partner },
    { "lookups/schemes.csv", read_scheme },
    { "lookups/lead-times.csv", read_lead_time },
    { "lookups/requirements.csv", read_requirement },
    { "lookups/criteria.csv", read_criterion },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      if (!ang_seed_read (seed, files[i].path, files[i].func, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fill (AngStore  *store,
      gboolean   demo,
      GError   **error)
{
  g_autoptr (AngSeed) seed = ang_seed_new ();

  if (!read_lookups (seed, error))
    return FALSE;
  if (!(demo ? ang_demo_read (seed, error) : ang_demo_own (seed, error)))
    return FALSE;
  ang_transaction_set_recorded (ang_seed_get_transaction (seed), FALSE);

  if (!ang_store_commit (store, ang_seed_get_transaction (seed), error))
    return FALSE;

  return !demo || ang_demo_freeze (store, error);
}

/* What the register has already is not made again, but linked to. */
static gboolean
know_existing (AngSeed          *seed,
               AngStore         *store,
               const AngEntity  *entity,
               guint             code,
               GError          **error)
{
  g_autoptr (GPtrArray) records = ang_read_all (store, entity, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    ang_seed_know (seed, g_ptr_array_index (records, i), ang_record_get_text (g_ptr_array_index (records, i), code));

  return TRUE;
}

/**
 * ang_starter_new_documents:
 *
 * Reads the register and the usual lead times and kinds of documents, as a new register has them. Blocks.
 *
 * Returns: (transfer full): adds those that the register does not have yet, by their codes, when it is committed
 */
AngTransaction *
ang_starter_new_documents (AngStore  *store,
                           GError   **error)
{
  AngTransaction *transaction = ang_transaction_new (N_ ("Add the usual lead times and kinds of documents"), NULL);
  g_autoptr (AngSeed) seed = ang_seed_new_for (transaction);

  if (!know_existing (seed, store, &ang_lead_time_entity, ANG_LEAD_TIME_CODE, error)
      || !know_existing (seed, store, &ang_requirement_entity, ANG_REQUIREMENT_CODE, error)
      || !ang_seed_read (seed, "lookups/lead-times.csv", read_lead_time, error)
      || !ang_seed_read (seed, "lookups/requirements.csv", read_requirement, error))
    return NULL;

  return g_object_ref (transaction);
}

/**
 * ang_starter_new_criteria:
 *
 * Returns: (transfer full): a transaction that adds the criteria that selections usually begin with, for a register that has
 *   none
 */
AngTransaction *
ang_starter_new_criteria (GError **error)
{
  AngTransaction *transaction = ang_transaction_new (N_ ("Add the usual criteria"), NULL);
  g_autoptr (AngSeed) seed = ang_seed_new_for (transaction);

  return ang_seed_read (seed, "lookups/criteria.csv", read_criterion, error) ? g_object_ref (transaction) : NULL;
}

static void
remove_files (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_remove (name);
    }
}

/**
 * ang_register_create:
 * @path: the file to make; it must not exist
 * @demo: whether to fill it with the demonstration
 *
 * Makes a register with the look-ups, units, themes, partners and schemes that the program brings. That is where its
 * history begins: undo does not reach behind it. Blocks; call it from a worker thread where a window is watched.
 *
 * Returns: (transfer full): the register, open; %NULL on an error, and then no file is left
 */
AngStore *
ang_register_create (const char  *path,
                     gboolean     demo,
                     GError     **error)
{
  g_autoptr (AngStore) store = ang_store_open (path, ANG_STORE_OPEN_CREATE, error);

  if (store == NULL)
    return NULL;
  if (!fill (store, demo, error))
    {
      ang_store_close (store, NULL);
      remove_files (path);
      return NULL;
    }

  return g_steal_pointer (&store);
}

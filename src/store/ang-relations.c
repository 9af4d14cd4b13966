#include "config.h"

#include "ang-relations.h"

static const AngRelation relations[] = {
  { "identifier", "person_id", "person", TRUE },
  { "employment", "person_id", "person", TRUE },
  { "passport", "person_id", "person", TRUE },
  { "person_private", "person_id", "person", TRUE },
  { "waiver", "person_id", "person", TRUE },
  { "waiver", "cohort_id", "cohort", TRUE },
  { "contact", "partner_id", "partner", TRUE },
  { "scheme_funding", "scheme_id", "scheme", TRUE },
  { "cohort_origin", "cohort_id", "cohort", TRUE },
  { "cohort_funding", "cohort_id", "cohort", TRUE },
  { "participation", "cohort_id", "cohort", TRUE },
  { "participation", "person_id", "person", FALSE },
  { "nominator", "cohort_id", "cohort", TRUE },
  { "criterion", "cohort_id", "cohort", TRUE },
  { "score", "participation_id", "participation", TRUE },
  { "score", "criterion_id", "criterion", TRUE },
  { "deadline", "cohort_id", "cohort", TRUE },
  { "document", "cohort_id", "cohort", TRUE },
  { "document", "participation_id", "participation", TRUE },
  { "travel_leg", "cohort_id", "cohort", TRUE },
  { "travel_leg", "participation_id", "participation", TRUE },
  { "travel_leg", "instead_of_id", "travel_leg", TRUE },
  { "lodging", "cohort_id", "cohort", TRUE },
  { "room", "lodging_id", "lodging", TRUE },
  { "room", "participation_id", "participation", TRUE },
  { "session", "cohort_id", "cohort", TRUE },
  { "session_speaker", "session_id", "session", TRUE },
  { "attendance", "session_id", "session", TRUE },
  { "attendance", "participation_id", "participation", TRUE },
  { "incident", "participation_id", "participation", TRUE },
  { "engagement", "partner_id", "partner", TRUE },
  { "agreement", "partner_id", "partner", TRUE },
};

/* What is told of a record that may go: who tells of it stays, and lets go of it. */
static const AngRelation loose[] = {
  { "plan", "cohort_id", "cohort", FALSE },
};

/* Which other entities show something of a table in their computed fields. What is named in "relations" as the whole
 * is told with its id; these are told as "several". */
static const struct
{
  const char *table;
  const char *views[8];
} dependents[] = {
  { "person", { "participation", "cohort", "unit", "travel_leg" } },
  { "identifier", { "participation" } },
  { "employment", { "participation", "unit" } },
  { "participation", { "cohort_origin", "unit", "nominator" } },
  { "unit", { "unit", "person", "employment", "participation", "nominator" } },
  { "origin", { "cohort_origin", "participation", "nominator" } },
  { "partner", { "scheme", "cohort", "engagement", "agreement", "plan" } },
  { "scheme", { "cohort", "partner", "participation", "plan" } },
  { "theme", { "cohort", "plan" } },
  { "cohort", { "participation", "person", "scheme", "partner", "session", "plan", "nominator" } },
  { "session", { "attendance", "session_speaker", "speaker" } },
  { "session_speaker", { "speaker" } },
  { "speaker", { "session", "session_speaker" } },
  { "lookup", { "person", "participation" } },
};

/**
 * ang_relations_list:
 * @n_relations: (out): how many there are
 */
const AngRelation *
ang_relations_list (guint *n_relations)
{
  *n_relations = G_N_ELEMENTS (relations);

  return relations;
}

/**
 * ang_relations_list_loose:
 * @n_relations: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_relations): links that become empty when what they lead to is removed
 */
const AngRelation *
ang_relations_list_loose (guint *n_relations)
{
  *n_relations = G_N_ELEMENTS (loose);

  return loose;
}

/**
 * ang_relations_get_views:
 *
 * Returns: (transfer none): the names of the entities whose computed fields a change of @table may change; ends with %NULL
 */
const char *const *
ang_relations_get_views (const char *table)
{
  static const char *const none[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (dependents); i++)
    {
      if (g_str_equal (dependents[i].table, table))
        return dependents[i].views;
    }

  return none;
}

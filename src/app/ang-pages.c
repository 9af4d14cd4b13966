#include "config.h"

#include "ang-pages.h"

#include <glib/gi18n.h>

#include "ang-cohort-list-page.h"
#include "ang-cohort-page.h"
#include "ang-partner-page.h"
#include "ang-partners-page.h"
#include "ang-plan-page.h"
#include "ang-scheme-page.h"
#include "ang-settings-page.h"
#include "ang-findings-page.h"
#include "ang-history-page.h"
#include "ang-home-page.h"
#include "ang-people-page.h"
#include "ang-person-page.h"
#include "ang-units-page.h"

/* In the order of the sidebar. A new page is one line here. */
static const AngPageKind kinds[] = {
  { "home", N_("Home"), "ang-home-symbolic", NULL, NULL, ang_home_page_get_type },
  { "findings", N_("Findings"), NULL, NULL, "home", ang_findings_page_get_type },
  { "cohorts", N_("Cohorts"), "ang-cohort-symbolic", NULL, NULL, ang_cohort_list_page_get_type },
  { "cohort", NULL, NULL, "cohort", "cohorts", ang_cohort_page_get_type },
  { "people", N_("People"), "ang-people-symbolic", NULL, NULL, ang_people_page_get_type },
  { "person", NULL, NULL, "person", "people", ang_person_page_get_type },
  { "partners", N_("Partners"), "ang-partner-symbolic", NULL, NULL, ang_partners_page_get_type },
  { "partner", NULL, NULL, "partner", "partners", ang_partner_page_get_type },
  { "scheme", NULL, NULL, "scheme", "partners", ang_scheme_page_get_type },
  { "plan", NULL, NULL, "plan", "partners", ang_plan_page_get_type },
  { "history", N_("History"), "ang-history-symbolic", NULL, NULL, ang_history_page_get_type },
  { "units", N_("Units"), NULL, NULL, "settings", ang_units_page_get_type },
  { "unit", N_("Units"), NULL, "unit", "settings", ang_units_page_get_type },
  { "settings", N_("Settings"), "ang-settings-symbolic", NULL, NULL, ang_settings_page_get_type },
};

/**
 * ang_pages_list:
 *
 * Returns: (transfer none) (array length=n_kinds): every kind of page
 */
const AngPageKind *
ang_pages_list (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}

/**
 * ang_pages_find:
 *
 * Returns: (nullable): the kind of that name
 */
const AngPageKind *
ang_pages_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].name, name) == 0)
        return &kinds[i];
    }

  return NULL;
}

/**
 * ang_pages_find_entity:
 *
 * Returns: (nullable): the kind of page that shows one record of @entity
 */
const AngPageKind *
ang_pages_find_entity (const char *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i].entity != NULL && g_strcmp0 (kinds[i].entity, entity) == 0)
        return &kinds[i];
    }

  return NULL;
}

/**
 * ang_pages_create:
 *
 * Returns: (transfer floating): a page; one from the sidebar has its title already
 */
AngPage *
ang_pages_create (const AngPageKind *kind,
                  AngStore          *store,
                  gint64             record_id)
{
  AngPage *page = g_object_new (kind->get_type (), "store", store, "record-id", record_id, NULL);

  if (kind->title != NULL && ang_page_get_title (page) == NULL)
    ang_page_set_title (page, _(kind->title));

  return page;
}

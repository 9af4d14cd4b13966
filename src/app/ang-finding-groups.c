#include "config.h"

#include "ang-finding-groups.h"

#include <glib/gi18n.h>

#include "ang-agenda-row.h"
#include "ang-cohort-facts.h"
#include "ang-cohort-state.h"
#include "ang-person.h"

/* So many days after its last one a cohort is over for long. */
#define LONG_OVER 180

static void
group_free (AngShownGroup *group)
{
  g_clear_object (&group->cohort);
  g_ptr_array_unref (group->findings);
  g_free (group);
}

static AngShownGroup *
group_new (AngRecord *cohort,
           gboolean   people)
{
  AngShownGroup *group = g_new0 (AngShownGroup, 1);

  group->cohort = cohort != NULL ? g_object_ref (cohort) : NULL;
  group->people = people;
  group->findings = g_ptr_array_new_with_free_func (g_object_unref);

  return group;
}

static gboolean
is_long_over (AngRecord *cohort,
              AngDate    today)
{
  AngCohortState state = (AngCohortState) ang_record_get_integer (cohort, ANG_COHORT_STATE);
  AngDate last = ang_cohort_get_last_day (ANG_COHORT (cohort));

  if (state == ANG_COHORT_STATE_REPORTED || state == ANG_COHORT_STATE_CANCELLED)
    return TRUE;
  if (!ang_date_is_known (last))
    return ang_record_get_integer (cohort, ANG_COHORT_YEAR) < today.year && state >= ANG_COHORT_STATE_COMPLETED;

  return state >= ANG_COHORT_STATE_COMPLETED && ang_date_compare (ang_date_add_days (last, LONG_OVER), today) < 0;
}

static gboolean
is_in_scope (const AngCheckupGroup  *group,
             const AngFindingFilter *filter,
             AngDate                 today)
{
  if (filter->cohort != 0)
    return group->cohort != NULL && group->id == filter->cohort;

  switch (filter->scope)
    {
    case ANG_FINDING_SCOPE_CURRENT:
      return group->cohort == NULL || !is_long_over (group->cohort, today);
    case ANG_FINDING_SCOPE_COHORTS:
      return group->cohort != NULL;
    case ANG_FINDING_SCOPE_PEOPLE:
      return group->entity == &ang_person_entity;
    case ANG_FINDING_SCOPE_REGISTER:
      return group->entity == NULL;
    case ANG_FINDING_SCOPE_ALL:
    default:
      return TRUE;
    }
}

static gboolean
is_wanted (AngFinding             *finding,
           const AngFindingFilter *filter)
{
  AngSeverity severity = ang_finding_get_severity (finding);

  return severity >= filter->at_least && (filter->exactly == 0 || severity == filter->exactly)
         && (filter->kind == 0 || ang_finding_get_kind (finding) == filter->kind) && ang_finding_get_waived (finding) == filter->waived;
}

static void
collect (AngShownGroup          *into,
         const AngCheckupGroup  *group,
         const AngFindingFilter *filter)
{
  for (guint i = 0; i < group->findings->len; i++)
    {
      if (is_wanted (g_ptr_array_index (group->findings, i), filter))
        g_ptr_array_add (into->findings, g_object_ref (g_ptr_array_index (group->findings, i)));
    }
}

static AngSeverity
get_worst (const AngShownGroup *group)
{
  AngSeverity worst = ANG_SEVERITY_INFO;

  for (guint i = 0; i < group->findings->len; i++)
    worst = MAX (worst, ang_finding_get_severity (g_ptr_array_index (group->findings, i)));

  return worst;
}

/* The gravest first; of equals what departs next, then what is without a cohort. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const AngShownGroup *left = *(AngShownGroup *const *) a;
  const AngShownGroup *right = *(AngShownGroup *const *) b;
  AngSeverity worst_left = get_worst (left);
  AngSeverity worst_right = get_worst (right);

  if (worst_left != worst_right)
    return worst_left > worst_right ? -1 : 1;
  if (left->cohort == NULL || right->cohort == NULL)
    return left->cohort != NULL ? -1 : right->cohort != NULL ? 1 : (int) right->people - (int) left->people;

  return ang_date_compare (ang_cohort_get_first_day (ANG_COHORT (left->cohort)), ang_cohort_get_first_day (ANG_COHORT (right->cohort)));
}

/* @group: (transfer full) */
static void
take (GPtrArray     *groups,
      AngShownGroup *group)
{
  if (group->findings->len > 0)
    g_ptr_array_add (groups, group);
  else
    group_free (group);
}

/**
 * ang_finding_groups_filter:
 * @board: one that is ready
 *
 * Returns: (transfer full) (element-type AngShownGroup): the findings that are wanted; those of all people in one group
 */
GPtrArray *
ang_finding_groups_filter (AngFindingsBoard       *board,
                           const AngFindingFilter *filter)
{
  GPtrArray *all = ang_findings_board_get_groups (board);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  AngShownGroup *people = group_new (NULL, TRUE);
  AngDate today = ang_findings_board_get_today (board);

  for (guint i = 0; i < all->len; i++)
    {
      const AngCheckupGroup *group = g_ptr_array_index (all, i);
      AngShownGroup *shown = group->entity == &ang_person_entity ? people : NULL;

      if (!is_in_scope (group, filter, today))
        continue;
      if (shown == NULL)
        shown = group_new (group->cohort, FALSE);
      collect (shown, group, filter);
      if (shown != people)
        take (groups, shown);
    }
  ang_findings_sort (people->findings);
  take (groups, people);
  g_ptr_array_sort (groups, compare);

  return groups;
}

/** Returns: how many findings of @severity are in @groups; of any for 0 */
guint
ang_finding_groups_count (GPtrArray   *groups,
                          AngSeverity  severity)
{
  guint n = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const AngShownGroup *group = g_ptr_array_index (groups, i);

      for (guint j = 0; j < group->findings->len; j++)
        n += severity == 0 || ang_finding_get_severity (g_ptr_array_index (group->findings, j)) == severity;
    }

  return n;
}

static char *
dup_cohort_title (AngRecord *cohort)
{
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (cohort, ANG_COHORT_TITLE_EN);

  return g_strdup_printf ("%s · %s", ang_record_get_text (cohort, ANG_COHORT_CODE),
                          ang_record_get_text (cohort, english ? ANG_COHORT_TITLE_EN : ANG_COHORT_TITLE_ID));
}

/** Returns: (transfer floating): the row above the findings of @group */
GtkWidget *
ang_finding_groups_new_row (const AngShownGroup *group)
{
  g_autofree char *title = group->cohort != NULL ? dup_cohort_title (group->cohort) : g_strdup (group->people ? _("People") : _("Register"));
  g_autofree char *days = group->cohort != NULL ? ang_cohort_facts_dup_days (group->cohort) : NULL;
  GtkWidget *row = ang_agenda_row_new (title, days);

  gtk_widget_add_css_class (row, "group");
  if (group->cohort != NULL)
    {
      ang_agenda_row_set_target (ANG_AGENDA_ROW (row), &ang_cohort_entity, ang_record_get_id (group->cohort));
      ang_pill_set_choice (ang_agenda_row_get_pill (ANG_AGENDA_ROW (row)), &ang_cohort_state_enumeration,
                           (int) ang_record_get_integer (group->cohort, ANG_COHORT_STATE));
    }
  else
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    }

  return row;
}

/** Returns: (transfer full): all that rows for @groups say: the same text as long as they say the same */
char *
ang_finding_groups_describe (GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const AngShownGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *days = group->cohort != NULL ? ang_cohort_facts_dup_days (group->cohort) : NULL;
      g_autofree char *title = group->cohort != NULL ? dup_cohort_title (group->cohort) : NULL;

      g_string_append_printf (text, "%s|%s|%d\n", title, days,
                              group->cohort != NULL ? (int) ang_record_get_integer (group->cohort, ANG_COHORT_STATE) : group->people);
      for (guint j = 0; j < group->findings->len; j++)
        {
          AngFinding *finding = g_ptr_array_index (group->findings, j);
          g_autofree char *sentence = ang_finding_describe (finding, ang_language_get_interface ());

          g_string_append_printf (text, "%s|%d|%s|%s\n", ang_finding_get_key (finding), (int) ang_finding_get_severity (finding), sentence,
                                  ang_finding_get_reason (finding));
        }
    }

  return g_string_free (text, FALSE);
}

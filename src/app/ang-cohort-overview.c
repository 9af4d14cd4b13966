#include "config.h"

#include "ang-cohort-overview.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-child-rows.h"
#include "ang-cohort-facts.h"
#include "ang-cohort-origin.h"
#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-field-row.h"
#include "ang-findings-view.h"
#include "ang-focus.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-number.h"
#include "ang-participation.h"
#include "ang-plan.h"
#include "ang-record-set.h"
#include "ang-side-layout.h"
#include "ang-state-path.h"

#define MANY_FINDINGS 6

struct _AngCohortOverview
{
  GtkWidget parent_instance;

  AngStore  *store;
  AngRecord *cohort;
  AngRecordSet *plans; /* those that became this cohort */

  GtkWidget *root;
  GtkLabel     *title;
  GtkLabel     *facts;
  GtkLabel     *days;
  GtkButton    *plan_button;
  GtkButton    *next_button;
  GtkWidget    *state_button;
  GMenu        *state_menu;
  AngStatePath *path;
  AngForm      *form;
  AngChildRows *origins;
  GtkWidget    *findings;
  GtkExpander  *findings_place;
  gboolean      findings_seen;
};

enum
{
  SIGNAL_JUMP_PARTICIPANT,
  SIGNAL_JUMP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngCohortOverview, ang_cohort_overview, GTK_TYPE_WIDGET)

static AngCohortState
get_state (AngCohortOverview *self)
{
  return (AngCohortState) ang_record_get_integer (self->cohort, ANG_COHORT_STATE);
}

static void
append_state (GMenu      *menu,
              const char *label,
              int         state)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "page.set-cohort-state", "i", state);
  g_menu_append_item (menu, item);
}

/* Every state of the way, for what was skipped or set by mistake; below them what leaves the way. */
static void
fill_state_menu (AngCohortOverview *self)
{
  g_autoptr (GMenu) way = g_menu_new ();
  g_autoptr (GMenu) side = g_menu_new ();
  guint n_states;
  const AngCohortState *states = ang_cohort_state_list_path (&n_states);

  for (guint i = 0; i < n_states; i++)
    append_state (way, ang_enumeration_get_label (&ang_cohort_state_enumeration, (int) states[i], ang_language_get_interface ()),
                  (int) states[i]);
  append_state (side, ang_cohort_facts_get_command (ANG_COHORT_STATE_POSTPONED), ANG_COHORT_STATE_POSTPONED);
  append_state (side, ang_cohort_facts_get_command (ANG_COHORT_STATE_CANCELLED), ANG_COHORT_STATE_CANCELLED);

  g_menu_append_section (self->state_menu, NULL, G_MENU_MODEL (way));
  g_menu_append_section (self->state_menu, NULL, G_MENU_MODEL (side));
}

static void
update_head (AngCohortOverview *self)
{
  g_autofree char *title = ang_cohort_facts_dup_title (self->cohort);
  g_autofree char *facts = ang_cohort_facts_dup_line (self->cohort, self->store);
  g_autofree char *days = ang_cohort_facts_dup_days (self->cohort);
  const char *command = ang_cohort_facts_get_command (ang_cohort_state_get_next (get_state (self)));

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->days, days != NULL ? days : "");
  gtk_widget_set_visible (GTK_WIDGET (self->days), days != NULL);
  ang_state_path_set_state (self->path, (int) get_state (self));
  if (command != NULL)
    gtk_button_set_label (self->next_button, command);
  gtk_widget_set_visible (GTK_WIDGET (self->next_button), command != NULL);
}

/* The numbers of a cohort without names are asked for only where they are all there is. */
static void
update_counts (AngCohortOverview *self)
{
  static const char *const fields[] = { "count_total", "count_male", "count_female", "count_non_asn" };
  gboolean count_only = ang_record_get_boolean (self->cohort, ANG_COHORT_COUNT_ONLY);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = ang_form_find_row (self->form, fields[i]);

      if (row != NULL)
        gtk_widget_set_visible (row, count_only);
    }
}

/* Where the cohort comes from, if from a plan. */
static void
on_plans_read (AngCohortOverview *self)
{
  AngRecord *plan = ang_record_set_get (self->plans, 0);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->plan_button), plan != NULL);
  if (plan == NULL)
    return;

  /* Translators: on the page of a cohort: the year of the plan that it was made of. */
  label = g_strdup_printf (_("Plan of %d"), (int) ang_record_get_integer (plan, ANG_PLAN_YEAR));
  gtk_button_set_label (self->plan_button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->plan_button), "(sx)", ang_plan_entity.name, ang_record_get_id (plan));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->plan_button), "win.open-record");
}

static void
read_plans (AngCohortOverview *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_plan_entity);

  ang_query_add_integer (query, ANG_PLAN_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->cohort));
  self->plans = ang_record_set_new (self->store, query);
  g_signal_connect_object (self->plans, "read", G_CALLBACK (on_plans_read), self, G_CONNECT_SWAPPED);
}

static void
on_cohort_changed (AngCohortOverview *self)
{
  update_head (self);
  update_counts (self);
}

static char *
describe_origin (AngCohortOverview *self,
                 AngRecord         *origin)
{
  AngLanguage language = ang_language_get_interface ();
  gint64 quota = ang_record_get_integer (origin, ANG_COHORT_ORIGIN_QUOTA);
  gint64 taken = ang_record_get_integer (origin, ANG_COHORT_ORIGIN_PARTICIPANTS);
  g_autofree char *taken_text = NULL;
  g_autofree char *rest_text = NULL;

  taken = taken == ANG_UNSET ? 0 : taken;
  taken_text = ang_number_format (taken, language);
  if (quota == ANG_UNSET || quota == taken)
    return g_steal_pointer (&taken_text);

  rest_text = ang_number_format (ABS (quota - taken), language);
  if (quota > taken)
    /* Translators: places of an origin: 17 filled, 2 free. */
    return g_strdup_printf (_("%s, %s free"), taken_text, rest_text);

  /* Translators: places of an origin: 21 filled, 2 too many. */
  return g_strdup_printf (_("%s, %s too many"), taken_text, rest_text);
}

static gboolean
on_jump (AngCohortOverview *self,
         AngFinding        *finding)
{
  gint64 id;
  guint field;
  const AngEntity *entity = ang_finding_get_cause (finding, &id, &field);
  GtkWidget *row;
  gboolean elsewhere = FALSE;

  if (entity == &ang_participation_entity)
    {
      g_signal_emit (self, signals[SIGNAL_JUMP], 0, finding, &elsewhere);
      if (!elsewhere)
        g_signal_emit (self, signals[SIGNAL_JUMP_PARTICIPANT], 0, id);
      return TRUE;
    }
  if (entity == &ang_cohort_origin_entity)
    return ang_child_rows_focus (self->origins, id);
  if (entity == &ang_cohort_entity && id == ang_record_get_id (self->cohort))
    {
      row = ang_form_find_row (self->form, ang_cohort_entity.fields[field].name);
      if (row != NULL)
        return gtk_widget_grab_focus (row);
    }
  g_signal_emit (self, signals[SIGNAL_JUMP], 0, finding, &elsewhere);
  if (elsewhere || entity != &ang_cohort_entity || id != ang_record_get_id (self->cohort))
    return elsewhere;
  g_signal_emit (self, signals[SIGNAL_JUMP_PARTICIPANT], 0, (gint64) 0);

  return TRUE;
}

/* Many findings would push the fields away: at first they are folded up then, and their number is told. */
static void
on_findings_changed (AngCohortOverview *self)
{
  guint n = ang_findings_view_get_n_findings (ANG_FINDINGS_VIEW (self->findings));
  /* Translators: heading above what the rules noticed about a cohort, with their number. */
  g_autofree char *label = n > 0 ? g_strdup_printf (_("Findings (%u)"), n) : g_strdup (_("Findings"));

  gtk_expander_set_label (self->findings_place, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings_place), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (n > MANY_FINDINGS && !self->findings_seen)
    gtk_expander_set_expanded (self->findings_place, FALSE);
  self->findings_seen = self->findings_seen || n > 0;
}

static gboolean
ang_cohort_overview_grab_focus (GtkWidget *widget)
{
  AngCohortOverview *self = ANG_COHORT_OVERVIEW (widget);

  return gtk_widget_get_visible (GTK_WIDGET (self->next_button)) && gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
}

static void
ang_cohort_overview_dispose (GObject *object)
{
  AngCohortOverview *self = ANG_COHORT_OVERVIEW (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->plans);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_cohort_overview_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-cohort-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, root);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, title);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, facts);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, days);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, plan_button);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, next_button);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, state_button);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, state_menu);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, path);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, form);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, origins);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, findings);
  gtk_widget_class_bind_template_child (widget_class, AngCohortOverview, findings_place);
  gtk_widget_class_bind_template_callback (widget_class, on_jump);
}

static void
ang_cohort_overview_class_init (AngCohortOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_cohort_overview_dispose;
  widget_class->focus = ang_focus_start;
  widget_class->grab_focus = ang_cohort_overview_grab_focus;

  signals[SIGNAL_JUMP_PARTICIPANT] =
    g_signal_new ("jump-participant", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_INT64);
  signals[SIGNAL_JUMP] =
    g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 1, ANG_TYPE_FINDING);

  g_type_ensure (ANG_TYPE_CHILD_ROWS);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FINDINGS_VIEW);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_SIDE_LAYOUT);
  g_type_ensure (ANG_TYPE_STATE_PATH);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_cohort_overview_init (AngCohortOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_state_menu (self);
  on_findings_changed (self);
  g_signal_connect_object (self->origins, "describe", G_CALLBACK (describe_origin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "notify::n-findings", G_CALLBACK (on_findings_changed), self, G_CONNECT_SWAPPED);
}

/**
 * ang_cohort_overview_set_cohort:
 * @cohort: a cohort that was read
 *
 * Shows it. To be called once.
 */
void
ang_cohort_overview_set_cohort (AngCohortOverview *self,
                                AngStore          *store,
                                AngRecord         *cohort)
{
  const char *code = ang_record_get_text (cohort, ANG_COHORT_CODE);

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  g_object_set (self->form, "store", store, "record", cohort, NULL);
  g_object_set (self->origins, "subject", code, "owner-id", ang_record_get_id (cohort), "store", store, NULL);
  g_object_set (self->findings, "cohort-id", ang_record_get_id (cohort), "store", store, NULL);
  gtk_widget_set_visible (self->state_button, !ang_store_get_read_only (store));
  g_signal_connect_object (cohort, "notify", G_CALLBACK (on_cohort_changed), self, G_CONNECT_SWAPPED);
  read_plans (self);
  on_cohort_changed (self);
}

#include "config.h"

#include "ang-selection-view-private.h"

#include <glib/gi18n.h>

#include "ang-add-people-dialog.h"
#include "ang-cohort-state.h"
#include "ang-criteria-dialog.h"
#include "ang-nominations-dialog.h"
#include "ang-nominator.h"
#include "ang-participation.h"
#include "ang-proposal-dialog.h"
#include "ang-replace-dialog.h"

static gint64
get_cohort_id (AngSelectionView *self)
{
  return ang_record_get_id (self->cohort);
}

static char *
dup_done (AngParticipationState state)
{
  if (ang_participation_state_is_open (state))
    return g_strdup (_("Left open"));

  /* Translators: %s is a decision about candidates, such as "Accepted" */
  return g_strdup_printf (_("Decided: %s"), ang_enumeration_get_label (&ang_participation_state_enumeration, (int) state,
                                                                       ang_language_get_interface ()));
}

/**
 * ang_selection_view_decide:
 * @reason: (nullable): kept with each of them
 *
 * Decides about the selected candidates.
 */
void
ang_selection_view_decide (AngSelectionView      *self,
                           AngParticipationState  state,
                           const char            *reason)
{
  g_autoptr (GPtrArray) selected = ang_selection_view_dup_selected (self);
  g_autoptr (GArray) decisions = g_array_new (FALSE, FALSE, sizeof (AngDecision));
  g_autofree char *done = dup_done (state);

  for (guint i = 0; i < selected->len; i++)
    {
      AngDecision decision = { ang_record_get_id (((AngCandidate *) g_ptr_array_index (selected, i))->participation), state };

      g_array_append_val (decisions, decision);
    }
  if (decisions->len > 0)
    ang_selection_view_run (self, ang_selection_command_decide (get_cohort_id (self), (const AngDecision *) (gpointer) decisions->data,
                                                                decisions->len, reason),
                            done, _("The decision could not be stored"));
}

static void
on_accept (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ang_selection_view_decide (ANG_SELECTION_VIEW (user_data), ANG_PARTICIPATION_STATE_ACCEPTED, NULL);
}

static void
on_reserve (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ang_selection_view_decide (ANG_SELECTION_VIEW (user_data), ANG_PARTICIPATION_STATE_RESERVE, NULL);
}

static void
on_reject (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ang_selection_view_ask_rejection (ANG_SELECTION_VIEW (user_data));
}

static void
on_leave_open (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  ang_selection_view_decide (ANG_SELECTION_VIEW (user_data), ANG_PARTICIPATION_STATE_ASSESSED, NULL);
}

static void
move_reserve (AngSelectionView *self,
              int               by)
{
  g_autoptr (GPtrArray) selected = ang_selection_view_dup_selected (self);
  AngCandidate *candidate = selected->len > 0 ? g_ptr_array_index (selected, 0) : NULL;

  if (candidate != NULL)
    ang_selection_view_run (self, ang_selection_command_move_reserve (get_cohort_id (self), ang_record_get_id (candidate->participation), by),
                            NULL, _("The list of the reserve could not be changed"));
}

static void
on_reserve_up (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  move_reserve (ANG_SELECTION_VIEW (user_data), -1);
}

static void
on_reserve_down (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  move_reserve (ANG_SELECTION_VIEW (user_data), 1);
}

static void
on_replace (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);
  g_autoptr (GPtrArray) selected = ang_selection_view_dup_selected (self);

  if (selected->len == 1)
    ang_replace_dialog_present (GTK_WIDGET (self), self->store, ang_selection_matrix_get_selection (self->model),
                                g_ptr_array_index (selected, 0));
}

static void
on_propose (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);

  ang_proposal_dialog_present (GTK_WIDGET (self), self->store, ang_selection_matrix_get_selection (self->model));
}

static void
on_criteria (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);

  ang_criteria_dialog_present (GTK_WIDGET (self), self->store, self->cohort);
}

static void
on_nominations (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);

  ang_nominations_dialog_present (GTK_WIDGET (self), self->store, self->cohort, self->participations);
}

static void
on_nominate (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);
  g_autoptr (GPtrArray) selected = ang_selection_view_dup_selected (self);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < selected->len; i++)
    {
      gint64 id = ang_record_get_id (((AngCandidate *) g_ptr_array_index (selected, i))->participation);

      g_array_append_val (ids, id);
    }
  ang_selection_view_run (self, ang_selection_command_nominate (get_cohort_id (self), (const gint64 *) (gpointer) ids->data, ids->len,
                                                                g_variant_get_int64 (parameter)),
                          _("Nomination changed"), _("The nomination could not be changed"));
}

static void
on_sort (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ang_selection_matrix_sort (ANG_SELECTION_VIEW (user_data)->model, (AngSelectionSort) g_variant_get_int32 (parameter));
}

static void
on_never_sent_first (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);
  AngSelection *selection = ang_selection_matrix_get_selection (self->model);
  gboolean first = selection != NULL && ang_selection_get_rules (selection)->never_sent_first;

  ang_selection_view_run (self, ang_selection_command_set_rule (ANG_SELECTION_NEVER_SENT_FIRST, first ? "0" : "1"), _("Ranking changed"),
                          _("The ranking could not be changed"));
}

static void
on_add_people (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);

  ang_add_people_dialog_present (self->store, self->cohort, self->participations, GTK_WIDGET (self), NULL);
}

static void
on_open_person (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngSelectionView *self = ANG_SELECTION_VIEW (user_data);
  g_autoptr (GPtrArray) selected = ang_selection_view_dup_selected (self);

  if (selected->len == 1)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "person",
                                ang_record_get_integer (((AngCandidate *) g_ptr_array_index (selected, 0))->participation,
                                                        ANG_PARTICIPATION_PERSON_ID));
}

static const GActionEntry entries[] = {
  { "accept", on_accept },
  { "reserve", on_reserve },
  { "reject", on_reject },
  { "leave-open", on_leave_open },
  { "reserve-up", on_reserve_up },
  { "reserve-down", on_reserve_down },
  { "replace", on_replace },
  { "propose", on_propose },
  { "criteria", on_criteria },
  { "nominations", on_nominations },
  { "nominate", on_nominate, "x" },
  { "sort", on_sort, "i" },
  { "never-sent-first", on_never_sent_first, NULL, "false" },
  { "add-people", on_add_people },
  { "open-person", on_open_person },
};

/** Gives the view its commands. */
void
ang_selection_view_add_actions (AngSelectionView *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "candidates", G_ACTION_GROUP (self->actions));
}

/** Offers the orders of the candidates. */
void
ang_selection_view_fill_sorts (AngSelectionView *self)
{
  for (guint i = 0; i < ang_selection_sort_enumeration.n_choices; i++)
    {
      int value = ang_selection_sort_enumeration.choices[i].value;
      g_autoptr (GMenuItem) item =
        g_menu_item_new (ang_enumeration_get_label (&ang_selection_sort_enumeration, value, ang_language_get_interface ()), NULL);

      g_menu_item_set_action_and_target (item, "candidates.sort", "i", value);
      g_menu_append_item (self->sort_section, item);
    }
}

static void
enable (AngSelectionView *self,
        const char       *name,
        gboolean          enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static guint
count_in_state (GPtrArray             *candidates,
                AngParticipationState  state)
{
  guint n = 0;

  for (guint i = 0; i < candidates->len; i++)
    n += ang_candidate_get_state (g_ptr_array_index (candidates, i)) == state;

  return n;
}

static gboolean
is_chosen (GPtrArray *candidates)
{
  return candidates->len == 1 && ang_participation_state_is_chosen (ang_candidate_get_state (g_ptr_array_index (candidates, 0)));
}

/** Which of the commands make sense now. */
void
ang_selection_view_update_actions (AngSelectionView *self)
{
  AngSelection *selection = ang_selection_matrix_get_selection (self->model);
  g_autoptr (GPtrArray) selected = ang_selection_view_dup_selected (self);
  gboolean writable = !ang_store_get_read_only (self->store);
  gboolean some = writable && selected->len > 0;
  gboolean reserve = writable && selected->len == 1 && count_in_state (selected, ANG_PARTICIPATION_STATE_RESERVE) == 1;

  enable (self, "accept", some);
  enable (self, "reserve", some);
  enable (self, "reject", some);
  enable (self, "leave-open", some);
  enable (self, "nominate", some);
  enable (self, "reserve-up", reserve);
  enable (self, "reserve-down", reserve);
  enable (self, "replace", writable && is_chosen (selected));
  enable (self, "propose", writable && selection != NULL && ang_selection_get_candidates (selection)->len > 0);
  enable (self, "criteria", selection != NULL);
  enable (self, "nominations", selection != NULL);
  enable (self, "never-sent-first", writable && selection != NULL);
  enable (self, "add-people", writable);
  enable (self, "open-person", selected->len == 1);
}

static void
append_nomination (GMenu      *menu,
                   const char *label,
                   gint64      id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "candidates.nominate", "x", id);
  g_menu_append_item (menu, item);
}

static void
fill_nominations (GMenu     *menu,
                  GPtrArray *nominators)
{
  g_menu_remove_all (menu);
  for (guint i = 0; i < nominators->len; i++)
    {
      g_autoptr (AngSentence) sentence = ang_nominator_describe (g_ptr_array_index (nominators, i));
      g_autofree char *label = ang_sentence_format (sentence, ang_language_get_interface ());

      append_nomination (menu, label, ang_record_get_id (g_ptr_array_index (nominators, i)));
    }
  if (nominators->len > 0)
    append_nomination (menu, _("No Nomination"), 0);
}

/** Offers the nominations that there are, and says how the ranking is. */
void
ang_selection_view_fill_menus (AngSelectionView *self)
{
  AngSelection *selection = ang_selection_matrix_get_selection (self->model);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "never-sent-first");

  fill_nominations (self->nomination_menu, ang_selection_get_nominators (selection));
  fill_nominations (self->context_nomination_menu, ang_selection_get_nominators (selection));
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (ang_selection_get_rules (selection)->never_sent_first));
}

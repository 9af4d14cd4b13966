#include "config.h"

#include "ang-participants-private.h"

#include <glib/gi18n.h>

#include "ang-add-people-dialog.h"
#include "ang-cohort.h"
#include "ang-feedback.h"
#include "ang-new-person-dialog.h"
#include "ang-participation-commands.h"
#include "ang-participation.h"
#include "ang-roster-order.h"
#include "ang-snapshot.h"

static GArray *
collect_ids (GPtrArray *participations)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), participations->len);

  for (guint i = 0; i < participations->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (participations, i));

      g_array_append_val (ids, id);
    }

  return ids;
}

static GArray *
collect_selected (AngParticipantsView *self)
{
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);

  return collect_ids (selected);
}

static const gint64 *
get_ids (GArray *ids)
{
  return (const gint64 *) (gpointer) ids->data;
}

static GPtrArray *
dup_all (AngParticipantsView *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->participations)); i++)
    g_ptr_array_add (rows, g_object_ref (ang_record_set_get (self->participations, i)));

  return rows;
}

static void
run (AngParticipantsView *self,
     AngCommand          *command,
     const char          *done,
     const char          *failed)
{
  ang_run_command (GTK_WIDGET (self), self->store, command, done, failed, NULL);
}

static void
on_add_people (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);

  ang_add_people_dialog_present (self->store, self->cohort, self->participations, GTK_WIDGET (self),
                                 ang_participants_view_select_made);
}

static void
on_new_person (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);

  ang_new_person_dialog_present (self->store, self->cohort, GTK_WIDGET (self), ang_participants_view_select_made);
}

static char *
format_removed (GPtrArray *selected)
{
  if (selected->len == 1)
    /* Translators: %s is a person's name. */
    return g_strdup_printf (_("%s was removed from the cohort"),
                            ang_record_get_text (g_ptr_array_index (selected, 0), ANG_PARTICIPATION_FULL_NAME));

  return g_strdup_printf (ngettext ("%u person was removed from the cohort", "%u people were removed from the cohort", selected->len),
                          selected->len);
}

static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);
  g_autoptr (GArray) ids = collect_ids (selected);
  g_autofree char *done = format_removed (selected);

  run (self, ang_participation_command_remove (get_ids (ids), ids->len), done, _("The people could not be removed"));
}

/* Puts @rows into the order they have in the array. */
static void
reorder (AngParticipantsView *self,
         GPtrArray           *rows,
         const char          *done)
{
  g_autoptr (GArray) ids = collect_ids (rows);

  run (self, ang_participation_command_reorder (get_ids (ids), ids->len), done, _("The order could not be changed"));
}

/**
 * ang_participants_view_move:
 * @before: a position in the roster
 *
 * Moves the selected people there, in the order they have.
 */
void
ang_participants_view_move (AngParticipantsView *self,
                            guint                before)
{
  g_autoptr (GPtrArray) all = dup_all (self);
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  gboolean changed = FALSE;

  for (guint i = 0; i <= all->len; i++)
    {
      if (i == before)
        g_ptr_array_extend (rows, selected, NULL, NULL);
      if (i < all->len && !g_ptr_array_find (selected, g_ptr_array_index (all, i), NULL))
        g_ptr_array_add (rows, g_ptr_array_index (all, i));
    }

  for (guint i = 0; i < all->len; i++)
    changed = changed || g_ptr_array_index (rows, i) != g_ptr_array_index (all, i);
  if (changed)
    reorder (self, rows, NULL);
}

static void
move_by_one (AngParticipantsView *self,
             gboolean             up)
{
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->participations));
  guint first = 0;
  guint last = 0;

  if (selected->len == 0)
    return;

  ang_record_set_find (self->participations, ang_record_get_id (g_ptr_array_index (selected, 0)), &first);
  ang_record_set_find (self->participations, ang_record_get_id (g_ptr_array_index (selected, selected->len - 1)), &last);
  if (up && first > 0)
    ang_participants_view_move (self, first - 1);
  else if (!up && last + 1 < n_rows)
    ang_participants_view_move (self, last + 2);
}

static void
on_move_up (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  move_by_one (ANG_PARTICIPANTS_VIEW (user_data), TRUE);
}

static void
on_move_down (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  move_by_one (ANG_PARTICIPANTS_VIEW (user_data), FALSE);
}

static void
on_sort (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GPtrArray) rows = dup_all (self);

  ang_roster_order_sort (rows, (AngRosterOrder) g_variant_get_int32 (parameter), ANG_ROSTER_PPPK_AFTER_PNS);
  reorder (self, rows, _("The roster was sorted"));
}

static void
set_role (AngParticipantsView  *self,
          AngParticipationRole  role)
{
  g_autoptr (GArray) ids = collect_selected (self);

  run (self, ang_participation_command_set_role (get_ids (ids), ids->len, role), _("Role changed"),
       _("The role could not be changed"));
}

static void
on_set_role (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  set_role (ANG_PARTICIPANTS_VIEW (user_data), (AngParticipationRole) g_variant_get_int32 (parameter));
}

static void
on_make_leader (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  set_role (ANG_PARTICIPANTS_VIEW (user_data), ANG_PARTICIPATION_ROLE_LEADER);
}

static void
on_set_state (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GArray) ids = collect_selected (self);
  AngParticipationState state = (AngParticipationState) g_variant_get_int32 (parameter);

  run (self, ang_participation_command_set_state (get_ids (ids), ids->len, state), _("State changed"),
       _("The state could not be changed"));
}

static void
on_set_origin (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GArray) ids = collect_selected (self);

  run (self, ang_participation_command_set_origin (get_ids (ids), ids->len, g_variant_get_int64 (parameter)),
       _("Origin changed"), _("The origin could not be changed"));
}

static void
on_refresh_snapshot (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GArray) ids = collect_selected (self);

  run (self, ang_participation_command_refresh (get_ids (ids), ids->len),
       _("Name, rank, position and unit were taken from the register"), _("The entries could not be refreshed"));
}

static void
on_freeze_snapshot (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);
  AngTransaction *transaction =
    ang_transaction_new (N_("Freeze participants of %s"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));

  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  for (guint i = 0; i < selected->len; i++)
    {
      g_autoptr (AngRecord) draft = ang_record_copy (g_ptr_array_index (selected, i));

      if (ang_record_get_boolean (draft, ANG_PARTICIPATION_FROZEN))
        continue;
      ang_snapshot_freeze (draft);
      ang_transaction_save (transaction, draft);
    }

  ang_run_transaction (GTK_WIDGET (self), self->store, transaction, _("The entries stay as they are now"),
                       _("The entries could not be frozen"));
}

static void
on_copy (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  ang_participants_view_copy (ANG_PARTICIPANTS_VIEW (user_data));
}

static void
on_paste (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ang_participants_view_paste (ANG_PARTICIPANTS_VIEW (user_data));
}

static void
on_select_all (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  ang_participants_grid_select_all (ANG_PARTICIPANTS_VIEW (user_data)->grid);
}

static void
on_open_person (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);

  if (selected->len == 1)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "person",
                                ang_record_get_integer (g_ptr_array_index (selected, 0), ANG_PARTICIPATION_PERSON_ID));
}

static const GActionEntry entries[] = {
  { "add-people", on_add_people },
  { "new-person", on_new_person },
  { "remove", on_remove },
  { "move-up", on_move_up },
  { "move-down", on_move_down },
  { "sort", on_sort, "i" },
  { "set-role", on_set_role, "i" },
  { "set-state", on_set_state, "i" },
  { "set-origin", on_set_origin, "x" },
  { "make-leader", on_make_leader },
  { "refresh-snapshot", on_refresh_snapshot },
  { "freeze-snapshot", on_freeze_snapshot },
  { "copy", on_copy },
  { "paste", on_paste },
  { "select-all", on_select_all },
  { "open-person", on_open_person },
};

/**
 * ang_participants_view_add_actions:
 *
 * Gives the page the commands of this view.
 */
void
ang_participants_view_add_actions (AngParticipantsView *self)
{
  g_action_map_add_action_entries (ang_page_get_actions (self->page), entries, G_N_ELEMENTS (entries), self);
}

/* What each command needs: a register to write to, rows, and so many of them selected. */
static const struct
{
  const char *name;
  gboolean    writes;
  guint       n_rows;
  guint       min_selected;
  guint       max_selected;
} needs[] = {
  { "add-people", TRUE, 0, 0, G_MAXUINT },
  { "new-person", TRUE, 0, 0, G_MAXUINT },
  { "remove", TRUE, 1, 1, G_MAXUINT },
  { "move-up", TRUE, 2, 1, G_MAXUINT },
  { "move-down", TRUE, 2, 1, G_MAXUINT },
  { "sort", TRUE, 2, 0, G_MAXUINT },
  { "set-role", TRUE, 1, 1, G_MAXUINT },
  { "set-state", TRUE, 1, 1, G_MAXUINT },
  { "set-origin", TRUE, 1, 1, G_MAXUINT },
  { "make-leader", TRUE, 1, 1, 1 },
  { "refresh-snapshot", TRUE, 1, 1, G_MAXUINT },
  { "freeze-snapshot", TRUE, 1, 1, G_MAXUINT },
  { "copy", FALSE, 1, 0, G_MAXUINT },
  { "paste", TRUE, 0, 0, G_MAXUINT },
  { "select-all", FALSE, 1, 0, G_MAXUINT },
  { "open-person", FALSE, 1, 1, 1 },
};

/**
 * ang_participants_view_update_actions:
 *
 * Which of the commands make sense now.
 */
void
ang_participants_view_update_actions (AngParticipantsView *self)
{
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->participations));
  gboolean writable = !ang_store_get_read_only (self->store);

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    ang_page_enable_action (self->page, needs[i].name,
                            (writable || !needs[i].writes) && n_rows >= needs[i].n_rows
                            && selected->len >= needs[i].min_selected && selected->len <= needs[i].max_selected);
}

/**
 * ang_participants_view_select_made:
 *
 * Selects whom a command brought into the cohort.
 */
void
ang_participants_view_select_made (GtkWidget  *widget,
                                   AngCommand *command)
{
  if (ang_command_get_made (command) != 0)
    ang_participants_view_show (ANG_PARTICIPANTS_VIEW (widget), ang_command_get_made (command));
}

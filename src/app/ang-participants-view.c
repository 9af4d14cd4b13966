#include "config.h"

#include "ang-participants-private.h"

#include <glib/gi18n.h>

#include "ang-choice-list.h"
#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-empty-state.h"
#include "ang-feedback.h"
#include "ang-number.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-roster-order.h"

G_DEFINE_FINAL_TYPE (AngParticipantsView, ang_participants_view, GTK_TYPE_WIDGET)

/* How many of one origin take part. */
typedef struct
{
  gint64      id;
  const char *name;
  guint       n;
} AngOriginCount;

static const char *
get_origin_name (AngRecord *participation)
{
  const char *name = ang_record_get_text (participation, ANG_PARTICIPATION_ORIGIN_NAME_ID);

  if (ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (participation, ANG_PARTICIPATION_ORIGIN_NAME_EN))
    name = ang_record_get_text (participation, ANG_PARTICIPATION_ORIGIN_NAME_EN);

  /* Translators: for people whose origin is not recorded. */
  return name != NULL ? name : _("without origin");
}

static AngOriginCount *
find_count (GArray    *counts,
            AngRecord *participation)
{
  gint64 id = ang_record_get_integer (participation, ANG_PARTICIPATION_ORIGIN_ID);
  AngOriginCount count = { id, get_origin_name (participation), 0 };

  for (guint i = 0; i < counts->len; i++)
    {
      if (g_array_index (counts, AngOriginCount, i).id == id)
        return &g_array_index (counts, AngOriginCount, i);
    }

  g_array_append_val (counts, count);

  return &g_array_index (counts, AngOriginCount, counts->len - 1);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  return (int) ((const AngOriginCount *) b)->n - (int) ((const AngOriginCount *) a)->n;
}

static char *
format_origins (GArray *counts)
{
  AngLanguage language = ang_language_get_interface ();
  GString *text = g_string_new (NULL);

  g_array_sort (counts, compare_counts);
  for (guint i = 0; i < counts->len; i++)
    {
      AngOriginCount *count = &g_array_index (counts, AngOriginCount, i);
      g_autofree char *number = ang_number_format (count->n, language);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", number, count->name);
    }

  return g_string_free (text, FALSE);
}

static void
append_part (GString *text,
             char    *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
format_participants (AngParticipantsView *self)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (AngOriginCount));
  g_autofree char *origins = NULL;
  GString *text = g_string_new (NULL);
  guint n_taking_part = 0;
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->participations));

  for (guint i = 0; i < n_rows; i++)
    {
      AngRecord *row = ang_record_set_get (self->participations, i);

      if (!ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (row, ANG_PARTICIPATION_STATE)))
        continue;
      n_taking_part++;
      find_count (counts, row)->n++;
    }

  origins = format_origins (counts);
  if (counts->len > 0)
    /* Translators: %u people, %s is how many from where: "19 Kota Jambi, 10 Provinsi Sumatera Utara". */
    append_part (text, g_strdup_printf (ngettext ("%u participant: %s", "%u participants: %s", n_taking_part), n_taking_part, origins));
  if (n_rows > n_taking_part)
    /* Translators: people of a cohort who do not take part: on the reserve, rejected, withdrawn or cancelled. */
    append_part (text, g_strdup_printf (ngettext ("%u more who does not take part", "%u more who do not take part", n_rows - n_taking_part),
                                        n_rows - n_taking_part));

  return g_string_free (text, FALSE);
}

static void
update_count (AngParticipantsView *self)
{
  g_autofree char *participants = format_participants (self);
  g_autoptr (GPtrArray) selected = ang_participants_grid_dup_selected (self->grid);
  g_autoptr (GString) text = g_string_new (participants);

  if (selected->len > 0)
    append_part (text, g_strdup_printf (ngettext ("%u selected", "%u selected", selected->len), selected->len));
  gtk_label_set_text (self->count, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->count), text->len > 0);
}

static void
update_place (AngParticipantsView *self)
{
  const char *place = "grid";

  if (g_list_model_get_n_items (G_LIST_MODEL (self->participations)) == 0 && ang_record_set_get_loaded (self->participations))
    place = ang_record_get_boolean (self->cohort, ANG_COHORT_COUNT_ONLY) ? "count-only" : "empty";
  gtk_stack_set_visible_child_name (self->stack, place);
}

static void
on_people_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AngParticipantsView) self = ANG_PARTICIPANTS_VIEW (user_data);
  g_autoptr (GPtrArray) people = ang_store_read_finish (ANG_STORE (source), result, NULL);

  if (people != NULL && self->root != NULL)
    ang_participants_grid_set_people (self->grid, people);
}

/* Who they are today, where that is something else than the row says. */
static void
read_people (AngParticipantsView *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);
  guint n_different = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->participations)); i++)
    {
      AngRecord *row = ang_record_set_get (self->participations, i);

      if (!ang_record_get_boolean (row, ANG_PARTICIPATION_DIFFERS))
        continue;
      ang_query_add_integer (query, ANG_PERSON_ID, ANG_COMPARE_EQUAL, ang_record_get_integer (row, ANG_PARTICIPATION_PERSON_ID));
      n_different++;
    }

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (n_different == 0)
    return;
  self->cancellable = g_cancellable_new ();
  ang_store_read_async (self->store, query, 0, n_different, self->cancellable, on_people_read, g_object_ref (self));
}

static void
on_read (AngParticipantsView *self)
{
  update_place (self);
  read_people (self);
  update_count (self);
  ang_participants_view_update_actions (self);
  if (self->wanted == 0 || ang_record_set_find (self->participations, self->wanted, NULL) == NULL)
    return;

  ang_participants_grid_select (self->grid, self->wanted, TRUE);
  self->wanted = 0;
}

static void
on_read_failed (AngParticipantsView *self,
                GError              *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The participants could not be read"), error);
}

static void
on_selection_changed (AngParticipantsView *self)
{
  update_count (self);
  ang_participants_view_update_actions (self);
}

static void
append_choices (GMenu                *menu,
                const AngEnumeration *choices,
                guint                 n_choices,
                const char           *action)
{
  for (guint i = 0; i < n_choices; i++)
    {
      int value = choices->choices[i].value;
      g_autoptr (GMenuItem) item =
        g_menu_item_new (ang_enumeration_get_label (choices, value, ang_language_get_interface ()), NULL);

      g_menu_item_set_action_and_target (item, action, "i", value);
      g_menu_append_item (menu, item);
    }
}

static void
fill_origin_menu (AngParticipantsView *self,
                  guint                position,
                  guint                removed,
                  guint                added,
                  GListModel          *origins)
{
  g_menu_remove_all (self->origin_menu);
  for (guint i = 0; i < g_list_model_get_n_items (origins); i++)
    {
      g_autoptr (AngChoiceItem) origin = g_list_model_get_item (origins, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (ang_choice_item_get_label (origin), NULL);

      g_menu_item_set_action_and_target (item, "page.set-origin", "x", ang_choice_item_get_value (origin));
      g_menu_append_item (self->origin_menu, item);
    }
}

static void
follow_origins (AngParticipantsView *self)
{
  g_autoptr (AngChoiceList) origins =
    ang_choice_list_get (self->store, &ang_participation_entity.fields[ANG_PARTICIPATION_ORIGIN_ID]);

  g_signal_connect_object (origins, "items-changed", G_CALLBACK (fill_origin_menu), self, G_CONNECT_SWAPPED);
  fill_origin_menu (self, 0, 0, 0, G_LIST_MODEL (origins));
}

static void
create_grid (AngParticipantsView *self)
{
  GtkWidget *grid = ang_participants_grid_new (self->store, self->participations, G_MENU_MODEL (self->context_menu));

  self->grid = ANG_PARTICIPANTS_GRID (grid);
  ang_participants_grid_set_editable (self->grid, !ang_store_get_read_only (self->store));
  g_signal_connect_object (grid, "edited", G_CALLBACK (ang_participants_view_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "chosen", G_CALLBACK (ang_participants_view_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "moved", G_CALLBACK (ang_participants_view_move), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (grid, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->grid_place), grid);
}

static AngRecordSet *
create_participations (AngParticipantsView *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_participation_entity);
  AngRecordSet *set;

  ang_query_add_integer (query, ANG_PARTICIPATION_COHORT_ID, ANG_COMPARE_EQUAL, ang_page_get_record_id (self->page));
  ang_query_add_sort (query, ANG_PARTICIPATION_ORDER_NO, FALSE);
  ang_query_add_sort (query, ANG_PARTICIPATION_ID, FALSE);
  set = ang_record_set_new (self->store, query);
  g_signal_connect_object (set, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (set, "failed", G_CALLBACK (on_read_failed), self, G_CONNECT_SWAPPED);

  return set;
}

static void
ang_participants_view_dispose (GObject *object)
{
  AngParticipantsView *self = ANG_PARTICIPANTS_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->participations);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);
  self->page = NULL;

  G_OBJECT_CLASS (ang_participants_view_parent_class)->dispose (object);
}

static void
ang_participants_view_class_init (AngParticipantsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_participants_view_dispose;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-participants-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, root);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, grid_place);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, empty);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, count_only);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, count);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, set_menu);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, role_menu);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, state_menu);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, origin_menu);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, sort_section);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, context_menu);
  gtk_widget_class_bind_template_child (widget_class, AngParticipantsView, context_set_section);
}

static void
fill_menus (AngParticipantsView *self)
{
  const AngEnumeration *roles = &ang_participation_role_enumeration;
  const AngEnumeration *states = &ang_participation_state_enumeration;

  append_choices (self->role_menu, roles, roles->n_choices, "page.set-role");
  append_choices (self->state_menu, states, states->n_choices, "page.set-state");
  /* The last order is the one by hand: it is had by moving rows. */
  append_choices (self->sort_section, &ang_roster_order_enumeration, ang_roster_order_enumeration.n_choices - 1, "page.sort");
  g_menu_append_section (self->context_set_section, NULL, G_MENU_MODEL (self->set_menu));
}

static void
ang_participants_view_init (AngParticipantsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_menus (self);
}

/**
 * ang_participants_view_set_page:
 * @page: the page of a cohort, that gets the view's actions
 * @cohort: the cohort, read or still being read
 *
 * Shows the people of the cohort. To be called once.
 */
void
ang_participants_view_set_page (AngParticipantsView *self,
                                AngPage             *page,
                                AngRecord           *cohort)
{
  self->page = page;
  self->store = g_object_ref (ang_page_get_store (page));
  self->cohort = g_object_ref (cohort);
  self->participations = create_participations (self);
  create_grid (self);
  follow_origins (self);
  ang_participants_view_add_actions (self);
  ang_participants_view_update_actions (self);
  g_signal_connect_object (cohort, "notify::count-only", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
}

/**
 * ang_participants_view_focus:
 *
 * Puts the focus where work begins: into the grid, or on the command that fills it.
 */
void
ang_participants_view_focus (AngParticipantsView *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/**
 * ang_participants_view_show:
 *
 * Selects a participation and moves the focus there, as soon as it is read.
 */
void
ang_participants_view_show (AngParticipantsView *self,
                            gint64               participation)
{
  self->wanted = participation;
  if (ang_record_set_get_loaded (self->participations))
    on_read (self);
}

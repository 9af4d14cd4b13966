#include "config.h"

#include "ang-travel-legs.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-empty-state.h"
#include "ang-facts.h"
#include "ang-field-row.h"
#include "ang-focus.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-records-row.h"
#include "ang-run-command.h"
#include "ang-time-zone.h"
#include "ang-travel.h"

struct _AngTravelLegs
{
  GtkWidget parent_instance;

  AngStore           *store;
  AngRecord          *cohort;
  AngRecordSet       *legs;      /* of everybody */
  GtkFilter          *filter;
  GtkSorter          *sorter;
  GtkSingleSelection *selection; /* of the group's */
  AngRecord          *shown;     /* (nullable) */
  gint64              wanted;    /* to be selected as soon as it is there */

  GtkWidget   *root;
  GtkWidget   *pane;
  GtkWidget   *tools;
  GtkListView *view;
  GtkStack    *side;
  GtkLabel    *way;
  GtkLabel    *times;
  GtkWidget   *trouble;
  AngForm     *form;
};

G_DEFINE_FINAL_TYPE (AngTravelLegs, ang_travel_legs, GTK_TYPE_WIDGET)

static GPtrArray *
dup_legs (AngTravelLegs *self)
{
  GPtrArray *legs = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->legs)); i++)
    g_ptr_array_add (legs, ang_record_set_get (self->legs, i));

  return legs;
}

/* Rows */

static void
describe (AngRecord         *leg,
          AngRecordsRowText *text,
          gpointer           user_data)
{
  AngTravelLegs *self = ANG_TRAVEL_LEGS (user_data);
  AngLanguage language = ang_language_get_interface ();
  g_autoptr (GPtrArray) legs = dup_legs (self);
  guint n_different = ang_travel_count_different (legs, ang_record_get_id (leg));
  g_autofree char *times = ang_travel_leg_dup_times (leg, language);
  g_autofree char *carrier = ang_travel_leg_dup_carrier (leg);

  text->title = ang_travel_leg_dup_way (leg);
  text->detail = *carrier != '\0' && *times != '\0' ? g_strconcat (times, "\n", carrier, NULL) : g_strdup (*times != '\0' ? times : carrier);
  if (n_different > 0)
    /* Translators: beside a leg of the group: so many people do not take it, or another one instead. */
    text->mark = g_strdup_printf (ngettext ("differs for %u", "differs for %u", n_different), n_different);
}

static void
on_setup (AngTravelLegs *self,
          GtkListItem   *item)
{
  gtk_list_item_set_child (item, ang_records_row_new (describe, self));
}

static void
on_bind (AngTravelLegs *self,
         GtkListItem   *item)
{
  ang_records_row_set_record (ANG_RECORDS_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind (AngTravelLegs *self,
           GtkListItem   *item)
{
  ang_records_row_set_record (ANG_RECORDS_ROW (gtk_list_item_get_child (item)), NULL);
}

/* The form */

static void
update_head (AngTravelLegs *self)
{
  AngLanguage language = ang_language_get_interface ();
  g_autofree char *way = ang_travel_leg_dup_way (self->shown);
  g_autofree char *times = ang_travel_leg_dup_times (self->shown, language);
  g_autofree char *duration = ang_travel_leg_dup_duration (self->shown, language);
  g_autofree char *both = *duration != '\0' ? g_strconcat (times, " · ", duration, NULL) : g_strdup (times);
  int minutes;

  gtk_label_set_text (self->way, way);
  gtk_label_set_text (self->times, both);
  gtk_widget_set_visible (GTK_WIDGET (self->times), *both != '\0');
  gtk_widget_set_visible (self->trouble, ang_travel_leg_get_minutes (self->shown, &minutes) && minutes < 0);
}

static void
on_shown_changed (AngTravelLegs *self)
{
  update_head (self);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
show_selected (AngTravelLegs *self)
{
  AngRecord *leg = gtk_single_selection_get_selected_item (self->selection);

  gtk_stack_set_visible_child_name (self->side, leg != NULL ? "form" : "empty");
  gtk_widget_set_visible (self->pane, leg != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "legs.remove", leg != NULL && !ang_store_get_read_only (self->store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "legs.add-way-back", leg != NULL && !ang_store_get_read_only (self->store));
  if (leg == self->shown)
    return;

  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_func (self->shown, on_shown_changed, self);
  g_set_object (&self->shown, leg);
  if (leg == NULL)
    return;
  g_signal_connect_object (leg, "notify", G_CALLBACK (on_shown_changed), self, G_CONNECT_SWAPPED);
  g_object_set (self->form, "record", leg, NULL);
  update_head (self);
}

static gboolean
select_leg (AngTravelLegs *self,
            gint64         id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (AngRecord) leg = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (ang_record_get_id (leg) != id)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      return TRUE;
    }

  return FALSE;
}

/* The marks of the rows tell of other people's legs, too. */
static void
on_read (AngTravelLegs *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (AngRecord) leg = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      g_object_notify (G_OBJECT (leg), "note");
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->wanted != 0 && select_leg (self, self->wanted))
    {
      self->wanted = 0;
      gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
    }
  show_selected (self);
}

/* Commands */

static AngTransaction *
begin (AngTravelLegs *self,
       const char    *label)
{
  AngTransaction *transaction = ang_transaction_new (label, ang_record_get_text (self->cohort, ANG_COHORT_CODE));

  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));

  return transaction;
}

static AngRecord *
create_leg (AngTravelLegs *self)
{
  AngRecord *leg = ang_record_new (&ang_travel_leg_entity);

  ang_record_set_integer (leg, ANG_TRAVEL_LEG_COHORT_ID, ang_record_get_id (self->cohort));
  ang_record_set_integer (leg, ANG_TRAVEL_LEG_MODE, ANG_TRAVEL_MODE_AIR);
  ang_record_set_integer (leg, ANG_TRAVEL_LEG_DEPART_ZONE, ANG_TIME_ZONE_JAKARTA);
  ang_record_set_integer (leg, ANG_TRAVEL_LEG_ARRIVE_ZONE, ANG_TIME_ZONE_JAKARTA);

  return leg;
}

static void
set_day (AngRecord  *leg,
         const char *day)
{
  ang_record_set_text (leg, ANG_TRAVEL_LEG_DEPART_DATE, day);
  ang_record_set_text (leg, ANG_TRAVEL_LEG_ARRIVE_DATE, day);
}

/* It begins where the last one ended. */
static void
on_add (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  AngTravelLegs *self = ANG_TRAVEL_LEGS (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autoptr (AngRecord) last = n > 0 ? g_list_model_get_item (G_LIST_MODEL (self->selection), n - 1) : NULL;
  g_autoptr (AngRecord) leg = create_leg (self);
  AngTransaction *transaction = begin (self, N_("Add a leg to the journey of %s"));

  set_day (leg, ang_record_get_text (last != NULL ? last : self->cohort, last != NULL ? ANG_TRAVEL_LEG_ARRIVE_DATE : ANG_COHORT_DEPART_DATE));
  if (last != NULL)
    {
      ang_record_set_text (leg, ANG_TRAVEL_LEG_FROM_PLACE, ang_record_get_text (last, ANG_TRAVEL_LEG_TO_PLACE));
      ang_record_set_integer (leg, ANG_TRAVEL_LEG_DEPART_ZONE, ang_record_get_integer (last, ANG_TRAVEL_LEG_ARRIVE_ZONE));
      ang_record_set_integer (leg, ANG_TRAVEL_LEG_ARRIVE_ZONE, ang_record_get_integer (last, ANG_TRAVEL_LEG_ARRIVE_ZONE));
    }
  ang_record_set_integer (leg, ANG_TRAVEL_LEG_ORDER_NO, n + 1);
  ang_transaction_save (transaction, leg);
  self->wanted = ang_record_get_id (leg);
  ang_run_transaction (widget, self->store, transaction, NULL, _("The leg could not be added"));
}

static AngRecord *
create_reverse (AngTravelLegs *self,
                AngRecord     *leg)
{
  AngRecord *back = create_leg (self);

  set_day (back, ang_record_get_text (self->cohort, ANG_COHORT_RETURN_DATE));
  ang_record_set_integer (back, ANG_TRAVEL_LEG_MODE, ang_record_get_integer (leg, ANG_TRAVEL_LEG_MODE));
  ang_record_set_text (back, ANG_TRAVEL_LEG_CARRIER, ang_record_get_text (leg, ANG_TRAVEL_LEG_CARRIER));
  ang_record_set_text (back, ANG_TRAVEL_LEG_FROM_PLACE, ang_record_get_text (leg, ANG_TRAVEL_LEG_TO_PLACE));
  ang_record_set_text (back, ANG_TRAVEL_LEG_TO_PLACE, ang_record_get_text (leg, ANG_TRAVEL_LEG_FROM_PLACE));
  ang_record_set_integer (back, ANG_TRAVEL_LEG_DEPART_ZONE, ang_record_get_integer (leg, ANG_TRAVEL_LEG_ARRIVE_ZONE));
  ang_record_set_integer (back, ANG_TRAVEL_LEG_ARRIVE_ZONE, ang_record_get_integer (leg, ANG_TRAVEL_LEG_DEPART_ZONE));

  return back;
}

static void
on_add_way_back (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  AngTravelLegs *self = ANG_TRAVEL_LEGS (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  AngTransaction *transaction = begin (self, N_("Add the way back to the journey of %s"));

  for (guint i = n; i > 0; i--)
    {
      g_autoptr (AngRecord) leg = g_list_model_get_item (G_LIST_MODEL (self->selection), i - 1);
      g_autoptr (AngRecord) back = create_reverse (self, leg);

      ang_record_set_integer (back, ANG_TRAVEL_LEG_ORDER_NO, 2 * n - i + 1);
      ang_transaction_save (transaction, back);
      if (i == n)
        self->wanted = ang_record_get_id (back);
    }
  ang_run_transaction (widget, self->store, transaction, _("The way back was added: set its times"), _("The way back could not be added"));
}

static void
on_remove (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  AngTravelLegs *self = ANG_TRAVEL_LEGS (widget);
  AngTransaction *transaction;

  if (self->shown == NULL)
    return;

  transaction = begin (self, N_("Remove a leg from the journey of %s"));
  ang_transaction_remove (transaction, &ang_travel_leg_entity, ang_record_get_id (self->shown));
  ang_run_transaction (widget, self->store, transaction, _("The leg was removed"), _("The leg could not be removed"));
}

/* GObject */

static gboolean
ang_travel_legs_grab_focus (GtkWidget *widget)
{
  AngTravelLegs *self = ANG_TRAVEL_LEGS (widget);

  return gtk_widget_get_visible (self->pane) ? gtk_widget_grab_focus (GTK_WIDGET (self->view)) : gtk_widget_child_focus (GTK_WIDGET (self->side), GTK_DIR_TAB_FORWARD);
}

static void
ang_travel_legs_dispose (GObject *object)
{
  AngTravelLegs *self = ANG_TRAVEL_LEGS (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->legs);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_travel_legs_parent_class)->dispose (object);
}

static void
ang_travel_legs_class_init (AngTravelLegsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_travel_legs_dispose;
  widget_class->focus = ang_focus_start;
  widget_class->grab_focus = ang_travel_legs_grab_focus;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-travel-legs.ui");
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, root);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, pane);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, tools);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, view);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, side);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, way);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, times);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, trouble);
  gtk_widget_class_bind_template_child (widget_class, AngTravelLegs, form);
  gtk_widget_class_install_action (widget_class, "legs.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "legs.add-way-back", NULL, on_add_way_back);
  gtk_widget_class_install_action (widget_class, "legs.remove", NULL, on_remove);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_travel_legs_init (AngTravelLegs *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
}

static gboolean
is_of_group (gpointer item,
             gpointer user_data)
{
  return ang_record_get_integer (item, ANG_TRAVEL_LEG_PARTICIPATION_ID) == 0;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  return ang_travel_leg_compare ((gpointer) a, (gpointer) b);
}

/**
 * ang_travel_legs_set_cohort:
 * @legs: all legs of the cohort, of the group and of its people
 *
 * Shows the journey. To be called once.
 */
void
ang_travel_legs_set_cohort (AngTravelLegs *self,
                            AngStore      *store,
                            AngRecord     *cohort,
                            AngRecordSet  *legs)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->legs = g_object_ref (legs);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_of_group, NULL, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (legs)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_set (self->form, "store", store, NULL);
  gtk_widget_set_visible (self->tools, !ang_store_get_read_only (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "legs.add", !ang_store_get_read_only (store));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (legs, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  on_read (self);
}

/**
 * ang_travel_legs_focus:
 * @leg: one of the group
 * @field: where in its form
 *
 * Returns: whether there is such a leg
 */
gboolean
ang_travel_legs_focus (AngTravelLegs *self,
                       gint64         leg,
                       const char    *field)
{
  GtkWidget *row;

  if (!select_leg (self, leg))
    return FALSE;

  row = ang_form_find_row (self->form, field);

  return gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (self->view));
}

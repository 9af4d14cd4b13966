#include "config.h"

#include "ang-add-people-dialog.h"

#include <glib/gi18n.h>

#include "ang-choice-drop-down.h"
#include "ang-cohort.h"
#include "ang-own-origin.h"
#include "ang-participation-commands.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-table.h"

struct _AngAddPeopleDialog
{
  GtkWindow parent_instance;

  AngStore       *store;
  AngRecord      *cohort;
  AngRecordSet   *participations;
  GtkWidget      *view; /* the widget of the page for which people are added */
  AngCommandDone  then;
  gint64          nominator; /* whose letter names them; 0: nobody's */

  AngTable          *table;
  GtkButton         *add_button;
  GtkBox            *place;
  AngChoiceDropDown *origin;
  AngChoiceDropDown *role;
  GtkLabel          *note;
};

G_DEFINE_FINAL_TYPE (AngAddPeopleDialog, ang_add_people_dialog, GTK_TYPE_WINDOW)

/* Who is in the cohort already is not offered. */
static void
update_query (AngAddPeopleDialog *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);

  ang_query_add_integer (query, ANG_PERSON_STATUS, ANG_COMPARE_EQUAL, ANG_PERSON_STATUS_ACTIVE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->participations)); i++)
    ang_query_add_integer (query, ANG_PERSON_ID, ANG_COMPARE_NOT_EQUAL,
                           ang_record_get_integer (ang_record_set_get (self->participations, i), ANG_PARTICIPATION_PERSON_ID));
  ang_table_set_base_query (self->table, query);
}

static void
update_button (AngAddPeopleDialog *self)
{
  guint n = ang_table_get_n_selected (self->table);
  g_autofree char *label = NULL;

  /* Translators: the button that puts the selected people into the cohort. */
  label = n > 0 ? g_strdup_printf (ngettext ("Add %u Person", "Add %u People", n), n) : g_strdup (_("Add"));
  gtk_button_set_label (self->add_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), n > 0);
}

static void
on_added (GtkWidget  *widget,
          AngCommand *command)
{
  AngAddPeopleDialog *self = ANG_ADD_PEOPLE_DIALOG (widget);
  guint n = ang_command_get_done (command);
  g_autofree char *text = g_strdup_printf (ngettext ("%u person was added", "%u people were added", n), n);

  gtk_label_set_text (self->note, text);
  if (self->view == NULL)
    return;
  gtk_widget_activate_action (self->view, "win.toast", "(sb)", text, TRUE);
  if (self->then != NULL)
    self->then (self->view, command);
}

static void
add (AngAddPeopleDialog *self,
     GPtrArray          *people)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (people, i));

      g_array_append_val (ids, id);
    }
  ang_run_command (GTK_WIDGET (self), self->store,
                   ang_participation_command_add_nominated (ang_record_get_id (self->cohort), (const gint64 *) (gpointer) ids->data, ids->len,
                                                            ang_choice_drop_down_get_value (self->origin),
                                                            (AngParticipationRole) ang_choice_drop_down_get_value (self->role), self->nominator),
                   NULL, _("The people could not be added"), on_added);
  gtk_widget_grab_focus (ang_table_get_search_entry (self->table));
}

static void
on_selected_read (AngTable     *table,
                  GPtrArray    *records,
                  const GError *error,
                  gpointer      user_data)
{
  AngAddPeopleDialog *self = ANG_ADD_PEOPLE_DIALOG (user_data);

  if (records != NULL)
    add (self, records);
  else
    gtk_label_set_text (self->note, error->message);
}

static void
on_add (AngAddPeopleDialog *self)
{
  if (ang_table_get_n_selected (self->table) > 0)
    ang_table_read_selected (self->table, on_selected_read, g_object_ref (self), g_object_unref);
}

/* Enter is for all that are selected, a double click or Enter on another row for that one. */
static void
on_activate (AngAddPeopleDialog *self,
             AngRecord          *person)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  if (ang_table_get_n_selected (self->table) > 1)
    {
      on_add (self);
      return;
    }

  g_ptr_array_add (people, person);
  add (self, people);
}

static void
ang_add_people_dialog_dispose (GObject *object)
{
  AngAddPeopleDialog *self = ANG_ADD_PEOPLE_DIALOG (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->participations);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_add_people_dialog_parent_class)->dispose (object);
}

static void
ang_add_people_dialog_class_init (AngAddPeopleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_add_people_dialog_dispose;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  g_type_ensure (ANG_TYPE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-add-people-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngAddPeopleDialog, table);
  gtk_widget_class_bind_template_child (widget_class, AngAddPeopleDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, AngAddPeopleDialog, place);
  gtk_widget_class_bind_template_child (widget_class, AngAddPeopleDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, update_button);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_add_people_dialog_init (AngAddPeopleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static AngChoiceDropDown *
add_choice (AngAddPeopleDialog *self,
            guint               field,
            gint64              value)
{
  GtkWidget *label = gtk_label_new (_(ang_participation_entity.fields[field].label));
  GtkWidget *drop_down = ang_choice_drop_down_new (self->store, &ang_participation_entity.fields[field]);

  gtk_widget_add_css_class (label, "field-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (ang_choice_drop_down_get_inner (ANG_CHOICE_DROP_DOWN (drop_down))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(ang_participation_entity.fields[field].label), -1);
  gtk_box_append (self->place, label);
  gtk_box_append (self->place, drop_down);
  ang_choice_drop_down_set (ANG_CHOICE_DROP_DOWN (drop_down), value, NULL);

  return ANG_CHOICE_DROP_DOWN (drop_down);
}

static void
present (AngStore       *store,
         AngRecord      *cohort,
         AngRecordSet   *participations,
         GtkWidget      *view,
         AngNominator   *nominator,
         AngCommandDone  then)
{
  AngAddPeopleDialog *self = g_object_new (ANG_TYPE_ADD_PEOPLE_DIALOG, "transient-for", gtk_widget_get_root (view), NULL);
  gint64 origin = nominator != NULL ? ang_record_get_integer (ANG_RECORD (nominator), ANG_NOMINATOR_ORIGIN_ID) : 0;
  /* Translators: title of a dialog; %s is the code of a cohort. */
  g_autofree char *title = g_strdup_printf (_("Add to %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = g_object_ref (participations);
  self->then = then;
  self->nominator = nominator != NULL ? ang_record_get_id (ANG_RECORD (nominator)) : 0;
  g_set_weak_pointer (&self->view, view);
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->origin = add_choice (self, ANG_PARTICIPATION_ORIGIN_ID, origin != 0 ? origin : ang_own_origin_find (store));
  self->role = add_choice (self, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT);

  update_query (self);
  g_object_set (self->table, "store", store, NULL);
  g_signal_connect_object (participations, "read", G_CALLBACK (update_query), self, G_CONNECT_SWAPPED);
  update_button (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (ang_table_get_search_entry (self->table));
}

/**
 * ang_add_people_dialog_present:
 * @participations: who is in the cohort already
 * @view: the widget for which people are added
 * @then: (nullable): what comes after each adding, called for @view
 *
 * Opens the dialog over the window of @view. Without an origin people come from the own government.
 */
void
ang_add_people_dialog_present (AngStore       *store,
                               AngRecord      *cohort,
                               AngRecordSet   *participations,
                               GtkWidget      *view,
                               AngCommandDone  then)
{
  present (store, cohort, participations, view, NULL, then);
}

/**
 * ang_add_people_dialog_present_nominated:
 * @nominator: whose letter names the people that are added
 *
 * Opens the dialog for the people of one letter, of the government that it came from.
 */
void
ang_add_people_dialog_present_nominated (AngStore     *store,
                                         AngRecord    *cohort,
                                         AngRecordSet *participations,
                                         GtkWidget    *view,
                                         AngNominator *nominator)
{
  present (store, cohort, participations, view, nominator, NULL);
}

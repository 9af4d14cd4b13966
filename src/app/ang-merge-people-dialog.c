#include "config.h"

#include "ang-merge-people-dialog.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-duplicates-view.h"
#include "ang-feedback.h"
#include "ang-merge-fields.h"
#include "ang-person-merge.h"
#include "ang-person.h"
#include "ang-table.h"

struct _AngMergePeopleDialog
{
  GtkWindow parent_instance;

  AngStore       *store;
  GtkWidget      *speaker; /* the window that says how it ended */
  AngRecord      *person;  /* (nullable): whose duplicates are looked for */
  AngPersonMerge *merge;   /* (nullable): while nothing is compared yet */
  gboolean        storing;

  GtkStack          *stack;
  GtkWidget         *merge_button;
  GtkToggleButton   *reveal_button;
  GtkWidget         *trouble;
  GtkLabel          *trouble_text;
  AngDuplicatesView *duplicates;
  GtkWidget         *no_duplicates;
  AngTable          *table;
  AngMergeFields    *fields;
};

G_DEFINE_FINAL_TYPE (AngMergePeopleDialog, ang_merge_people_dialog, GTK_TYPE_WINDOW)

static void
tell (AngMergePeopleDialog *self,
      const char           *text)
{
  gtk_widget_set_visible (self->trouble, text != NULL);
  gtk_label_set_text (self->trouble_text, text != NULL ? text : "");
}

/* Comparing */

static void
on_compared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AngMergePeopleDialog) self = ANG_MERGE_PEOPLE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  AngPersonMerge *merge = ang_person_merge_read_finish (ANG_STORE (source), result, &error);

  if (self->fields == NULL)
    {
      g_clear_object (&merge);
      return;
    }
  if (merge == NULL)
    {
      tell (self, error->message);
      return;
    }

  tell (self, NULL);
  g_clear_object (&self->merge);
  self->merge = merge;
  ang_merge_fields_set (self->fields, self->store, merge);
  gtk_stack_set_visible_child_name (self->stack, "compare");
  gtk_widget_set_visible (self->merge_button, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->reveal_button), TRUE);
  gtk_widget_grab_focus (self->merge_button);
}

static void
compare (AngMergePeopleDialog *self,
         const gint64         *people,
         guint                 n_people)
{
  ang_person_merge_read_async (self->store, people, n_people, NULL, on_compared, g_object_ref (self));
}

static void
compare_with (AngMergePeopleDialog *self,
              gint64                other)
{
  gint64 people[] = { ang_record_get_id (self->person), other };

  if (other != people[0])
    compare (self, people, G_N_ELEMENTS (people));
}

static void
on_activate (AngMergePeopleDialog *self,
             AngRecord            *person)
{
  compare_with (self, ang_record_get_id (person));
}

static void
on_duplicates_found (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AngMergePeopleDialog) self = ANG_MERGE_PEOPLE_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ang_duplicates_find_finish (ANG_STORE (source), result, &error);

  if (self->duplicates == NULL)
    return;
  if (found == NULL)
    tell (self, error->message);
  else
    ang_duplicates_view_set (self->duplicates, found);
  gtk_widget_set_visible (self->no_duplicates, found != NULL && found->len == 0);
}

/* Merging */

static void
on_reveal (AngMergePeopleDialog *self)
{
  ang_merge_fields_reveal (self->fields, gtk_toggle_button_get_active (self->reveal_button));
}

static void
on_merged (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngMergePeopleDialog) self = ANG_MERGE_PEOPLE_DIALOG (user_data);
  g_autoptr (AngCommand) command = ANG_COMMAND (source);
  g_autoptr (GError) error = NULL;
  AngRecord *kept = ang_person_merge_get_record (self->merge, ang_person_merge_get_kept (self->merge), &ang_person_entity);
  g_autofree char *done = NULL;

  self->storing = FALSE;
  if (!ang_command_run_finish (command, result, &error))
    {
      if (self->fields != NULL)
        {
          gtk_widget_set_sensitive (self->merge_button, TRUE);
          tell (self, error->message);
        }
      else if (self->speaker != NULL)
        ang_feedback_error (self->speaker, _ ("The records could not be merged"), error);
      return;
    }

  /* Translators: %s is a person's name. */
  done = g_strdup_printf (_ ("%s is one record now"), ang_record_get_text (kept, ANG_PERSON_FULL_NAME));
  if (self->speaker != NULL)
    {
      ang_feedback_done (self->speaker, done);
      gtk_widget_activate_action (self->speaker, "win.open-record", "(sx)", ang_person_entity.name, ang_command_get_made (command));
    }
  if (self->fields != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_merge (AngMergePeopleDialog *self)
{
  if (self->merge == NULL || self->storing)
    return;

  self->storing = TRUE;
  tell (self, NULL);
  gtk_widget_set_sensitive (self->merge_button, FALSE);
  ang_command_run_async (ang_person_command_merge (self->merge), self->store, NULL, on_merged, g_object_ref (self));
}

/* To the cohort in which two of them are: what to keep is seen there. */
static void
on_open_cohort (AngMergePeopleDialog *self,
                gint64                cohort)
{
  if (self->speaker != NULL)
    gtk_widget_activate_action (self->speaker, "win.open-record", "(sx)", ang_cohort_entity.name, cohort);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ang_merge_people_dialog_dispose (GObject *object)
{
  AngMergePeopleDialog *self = ANG_MERGE_PEOPLE_DIALOG (object);

  self->fields = NULL;
  self->duplicates = NULL;
  g_clear_object (&self->store);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (ang_merge_people_dialog_parent_class)->dispose (object);
}

static void
ang_merge_people_dialog_finalize (GObject *object)
{
  AngMergePeopleDialog *self = ANG_MERGE_PEOPLE_DIALOG (object);

  g_clear_weak_pointer (&self->speaker);
  g_clear_object (&self->merge);

  G_OBJECT_CLASS (ang_merge_people_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, trouble_text);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, duplicates);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, no_duplicates);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, table);
  gtk_widget_class_bind_template_child (widget_class, AngMergePeopleDialog, fields);
}

static void
ang_merge_people_dialog_class_init (AngMergePeopleDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_merge_people_dialog_dispose;
  object_class->finalize = ang_merge_people_dialog_finalize;

  g_type_ensure (ANG_TYPE_DUPLICATES_VIEW);
  g_type_ensure (ANG_TYPE_MERGE_FIELDS);
  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-merge-people-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_merge);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_open_cohort);
  gtk_widget_class_bind_template_callback (widget_class, compare_with);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_merge_people_dialog_init (AngMergePeopleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static AngMergePeopleDialog *
create (GtkWidget *parent,
        AngStore  *store)
{
  AngMergePeopleDialog *self =
    g_object_new (ANG_TYPE_MERGE_PEOPLE_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->speaker, ang_feedback_get_window (parent));

  return self;
}

/**
 * ang_merge_people_dialog_present:
 * @parent: any widget of the window
 * @people: the ids of at least two records of the same person
 *
 * Shows them side by side.
 */
void
ang_merge_people_dialog_present (GtkWidget    *parent,
                                 AngStore     *store,
                                 const gint64 *people,
                                 guint         n_people)
{
  AngMergePeopleDialog *self = create (parent, store);

  compare (self, people, n_people);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * ang_merge_people_dialog_find:
 * @person: a stored person
 *
 * Looks for who may be the same person, and lets another one be chosen; then shows both side by side.
 */
void
ang_merge_people_dialog_find (GtkWidget *parent,
                              AngStore  *store,
                              AngRecord *person)
{
  AngMergePeopleDialog *self = create (parent, store);
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);

  self->person = g_object_ref (person);
  ang_query_add_integer (query, ANG_PERSON_ID, ANG_COMPARE_NOT_EQUAL, ang_record_get_id (person));
  g_object_set (self->table, "store", store, NULL);
  ang_table_set_base_query (self->table, query);
  gtk_stack_set_visible_child_name (self->stack, "choose");
  ang_duplicates_find_async (store, ANG_PERSON (person), ang_record_get_text (person, ANG_PERSON_NIP), NULL, on_duplicates_found,
                             g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (ang_table_get_search_entry (self->table));
}

#include "config.h"

#include "ang-new-person-dialog.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-duplicates-view.h"
#include "ang-employment.h"
#include "ang-facts.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-identifier.h"
#include "ang-identity.h"
#include "ang-name.h"
#include "ang-own-origin.h"
#include "ang-participation-commands.h"
#include "ang-participation.h"
#include "ang-person-commands.h"
#include "ang-person.h"

struct _AngNewPersonDialog
{
  GtkWindow parent_instance;

  AngStore       *store;
  AngRecord      *cohort; /* (nullable): only into the register when there is none */
  GtkWidget      *view; /* (nullable): the widget of the page for which the person is entered */
  AngCommandDone  then;

  AngRecord    *person;
  AngRecord    *employment;
  AngRecord    *place; /* a participation, for origin and role */
  char         *digits;
  gboolean      taken; /* somebody has the number */
  gboolean      impossible;
  GCancellable *cancellable;
  guint         look_timeout;
  GCancellable *look_cancellable;

  AngDuplicatesView *duplicates;
  GtkEditable       *full_name;
  GtkEditable       *number;
  GtkLabel          *number_note;
  AngForm           *person_form;
  AngForm           *employment_form;
  AngForm           *place_form;
  GtkWidget         *accept_button;
};

#define LOOK_AFTER_MS 200

G_DEFINE_FINAL_TYPE (AngNewPersonDialog, ang_new_person_dialog, GTK_TYPE_WINDOW)

static void
update_accept (AngNewPersonDialog *self)
{
  gtk_widget_set_sensitive (self->accept_button, ang_record_is_set (self->person, ANG_PERSON_NAME) && !self->taken && !self->impossible);
}

static void
on_duplicates_found (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AngNewPersonDialog) self = ANG_NEW_PERSON_DIALOG (user_data);
  g_autoptr (GPtrArray) found = ang_duplicates_find_finish (ANG_STORE (source), result, NULL);

  /* It is a help only: entering somebody does not depend on it. */
  if (found != NULL && self->duplicates != NULL)
    ang_duplicates_view_set (self->duplicates, found);
}

static gboolean
look_for_duplicates (gpointer user_data)
{
  AngNewPersonDialog *self = ANG_NEW_PERSON_DIALOG (user_data);

  self->look_timeout = 0;
  g_cancellable_cancel (self->look_cancellable);
  g_clear_object (&self->look_cancellable);
  self->look_cancellable = g_cancellable_new ();
  ang_duplicates_find_async (self->store, ANG_PERSON (self->person), self->digits, self->look_cancellable, on_duplicates_found,
                             g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
on_draft_changed (AngNewPersonDialog *self)
{
  if (self->duplicates == NULL)
    return;

  update_accept (self);
  g_clear_handle_id (&self->look_timeout, g_source_remove);
  self->look_timeout = g_timeout_add (LOOK_AFTER_MS, look_for_duplicates, self);
}

static void
on_full_name_changed (AngNewPersonDialog *self)
{
  g_autofree char *front = NULL;
  g_autofree char *name = NULL;
  g_autofree char *back = NULL;

  ang_name_split (gtk_editable_get_text (self->full_name), &front, &name, &back);
  ang_record_set_text (self->person, ANG_PERSON_TITLE_FRONT, front);
  ang_record_set_text (self->person, ANG_PERSON_NAME, name);
  ang_record_set_text (self->person, ANG_PERSON_TITLE_BACK, back);
}

static void
set_note (AngNewPersonDialog *self,
          const char         *text,
          AngSeverity         severity)
{
  static const char *const classes[] = { "error", "warning", "info" };
  GtkWidget *note = GTK_WIDGET (self->number_note);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (note, classes[i]);
  if (text != NULL)
    gtk_widget_add_css_class (note, severity == ANG_SEVERITY_ERROR ? "error" : severity == ANG_SEVERITY_WARNING ? "warning" : "info");
  gtk_label_set_text (self->number_note, text != NULL ? text : "");
  gtk_widget_set_visible (note, text != NULL);
}

static void
on_taken_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AngNewPersonDialog) self = ANG_NEW_PERSON_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (rows == NULL || rows->len == 0)
    return;

  self->taken = TRUE;
  /* Translators: %s is a person's name. */
  text = g_strdup_printf (_("%s has this number: add them from the register instead."),
                          ang_record_get_text (g_ptr_array_index (rows, 0), ANG_PERSON_FULL_NAME));
  set_note (self, text, ANG_SEVERITY_ERROR);
  update_accept (self);
}

static void
on_owner_read (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AngNewPersonDialog) self = ANG_NEW_PERSON_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = ang_store_read_finish (ANG_STORE (source), result, &error);
  g_autoptr (AngQuery) query = NULL;

  if (rows == NULL || rows->len == 0)
    return;

  query = ang_query_new (&ang_person_entity);
  ang_query_add_integer (query, ANG_PERSON_ID, ANG_COMPARE_EQUAL,
                         ang_record_get_integer (g_ptr_array_index (rows, 0), ANG_IDENTIFIER_PERSON_ID));
  ang_store_read_async (self->store, query, 0, 1, self->cancellable, on_taken_read, g_object_ref (self));
}

static void
look_for_owner (AngNewPersonDialog *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_identifier_entity);

  ang_query_add_text (query, ANG_IDENTIFIER_VALUE, ANG_COMPARE_EQUAL, self->digits);
  ang_store_read_async (self->store, query, 0, 1, self->cancellable, on_owner_read, g_object_ref (self));
}

/* What the number says of the person counts until somebody writes something else. */
static void
propose_from_number (AngNewPersonDialog *self)
{
  AngIdentity identity = { 0 };
  g_autofree char *birth = NULL;

  if (!ang_identity_parse (self->digits, ang_date_today (), &identity))
    return;

  birth = ang_date_to_iso (identity.birth);
  ang_record_set_text (self->person, ANG_PERSON_BIRTH_DATE, birth);
  ang_record_set_integer (self->person, ANG_PERSON_SEX, identity.sex);
  if (identity.kind == ANG_IDENTIFIER_KIND_NIP)
    ang_record_set_integer (self->employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  else if (identity.kind == ANG_IDENTIFIER_KIND_NIPPPK)
    ang_record_set_integer (self->employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PPPK);
  else if (identity.kind == ANG_IDENTIFIER_KIND_NIK)
    ang_record_set_integer (self->employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_NON_ASN);
}

static void
check_number (AngNewPersonDialog *self)
{
  AngIdentityFacts facts = { 0 };
  g_autoptr (GArray) issues = ang_identity_check (self->digits, &facts, ang_date_today ());
  AngSeverity worst = ang_issues_get_worst (issues);
  g_autofree char *text = NULL;

  for (guint i = 0; i < issues->len && text == NULL; i++)
    {
      AngIssue *issue = &g_array_index (issues, AngIssue, i);

      if (issue->level == worst)
        text = ang_issue_describe (issue, ang_language_get_interface ());
    }
  self->impossible = worst == ANG_SEVERITY_ERROR;
  set_note (self, text, worst);
}

static void
on_number_changed (AngNewPersonDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_free (self->digits);
  self->digits = ang_identity_normalize (gtk_editable_get_text (self->number));
  self->taken = FALSE;
  self->impossible = FALSE;
  set_note (self, NULL, ANG_SEVERITY_INFO);
  if (self->digits != NULL)
    {
      check_number (self);
      propose_from_number (self);
      look_for_owner (self);
    }
  on_draft_changed (self);
}

static AngParticipationRole
get_role (AngNewPersonDialog *self)
{
  return (AngParticipationRole) ang_record_get_integer (self->place, ANG_PARTICIPATION_ROLE);
}

static AngCommand *
create_command (AngNewPersonDialog *self)
{
  AngPerson *person = ANG_PERSON (self->person);
  AngEmployment *employment = ANG_EMPLOYMENT (self->employment);

  if (self->cohort == NULL)
    return ang_person_command_create (person, self->digits, employment);

  return ang_participation_command_add_new (ang_record_get_id (self->cohort), person, self->digits, employment,
                                            ang_record_get_integer (self->place, ANG_PARTICIPATION_ORIGIN_ID), get_role (self));
}

static void
on_add (AngNewPersonDialog *self)
{
  gboolean right = ang_form_check (self->person_form);
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  right = ang_form_check (self->employment_form) && right;
  if (!right || self->view == NULL)
    return;

  name = ang_name_join (ang_record_get_text (self->person, ANG_PERSON_TITLE_FRONT), ang_record_get_text (self->person, ANG_PERSON_NAME),
                        ang_record_get_text (self->person, ANG_PERSON_TITLE_BACK));
  /* Translators: %s is a person's name. */
  done = g_strdup_printf (self->cohort != NULL ? _ ("%s was entered and added") : _ ("%s was entered"), name);
  ang_run_command (self->view, self->store, create_command (self), done, _ ("The person could not be added"), self->then);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Somebody who is in the register is not entered again: into the cohort, or to the page of that person. */
static void
on_existing (AngNewPersonDialog *self,
             gint64              person)
{
  if (self->view == NULL)
    return;

  if (self->cohort == NULL)
    gtk_widget_activate_action (self->view, "win.open-record", "(sx)", ang_person_entity.name, person);
  else
    ang_run_command (self->view, self->store,
                     ang_participation_command_add (ang_record_get_id (self->cohort), &person, 1,
                                                    ang_record_get_integer (self->place, ANG_PARTICIPATION_ORIGIN_ID), get_role (self)),
                     _ ("Person added"), _ ("The person could not be added"), self->then);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The same person with a new contract: the number before becomes a former one. */
static void
on_renewed (AngNewPersonDialog *self,
            gint64              person)
{
  AngDate since = ang_record_get_date (self->employment, ANG_EMPLOYMENT_SINCE);

  if (self->view == NULL)
    return;
  if (!ang_date_is_complete (since))
    since = ang_person_propose_since (self->digits);

  ang_run_command (self->view, self->store, ang_person_command_add_number (person, self->digits, since),
                   _ ("The number was added; the one before is a former number now"), _ ("The number could not be added"), NULL);
  on_existing (self, person);
}

static void
ang_new_person_dialog_dispose (GObject *object)
{
  AngNewPersonDialog *self = ANG_NEW_PERSON_DIALOG (object);

  g_clear_handle_id (&self->look_timeout, g_source_remove);
  g_cancellable_cancel (self->look_cancellable);
  g_clear_object (&self->look_cancellable);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->duplicates = NULL;
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->person);
  g_clear_object (&self->employment);
  g_clear_object (&self->place);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_new_person_dialog_parent_class)->dispose (object);
}

static void
ang_new_person_dialog_finalize (GObject *object)
{
  g_free (ANG_NEW_PERSON_DIALOG (object)->digits);

  G_OBJECT_CLASS (ang_new_person_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-new-person-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, duplicates);
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, full_name);
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, number);
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, number_note);
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, person_form);
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, employment_form);
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, place_form);
  gtk_widget_class_bind_template_child (widget_class, AngNewPersonDialog, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, on_full_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_number_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_existing);
  gtk_widget_class_bind_template_callback (widget_class, on_renewed);
}

static void
ang_new_person_dialog_class_init (AngNewPersonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_new_person_dialog_dispose;
  object_class->finalize = ang_new_person_dialog_finalize;

  g_type_ensure (ANG_TYPE_DUPLICATES_VIEW);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  bind_template (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_new_person_dialog_init (AngNewPersonDialog *self)
{
  self->person = ang_record_new (&ang_person_entity);
  self->employment = ang_record_new (&ang_employment_entity);
  self->place = ang_record_new (&ang_participation_entity);
  ang_record_set_integer (self->person, ANG_PERSON_STATUS, ANG_PERSON_STATUS_ACTIVE);
  ang_record_set_integer (self->employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_integer (self->place, ANG_PARTICIPATION_ROLE, ANG_PARTICIPATION_ROLE_PARTICIPANT);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->person, "notify", G_CALLBACK (on_draft_changed), self, G_CONNECT_SWAPPED);
  update_accept (self);
}

/**
 * ang_new_person_dialog_present:
 * @cohort: (nullable): where the person is put; without one, only into the register
 * @view: the widget for which the person is entered
 * @then: what comes after it, called for @view
 *
 * Opens the dialog over the window of @view.
 */
void
ang_new_person_dialog_present (AngStore       *store,
                               AngRecord      *cohort,
                               GtkWidget      *view,
                               AngCommandDone  then)
{
  AngNewPersonDialog *self = g_object_new (ANG_TYPE_NEW_PERSON_DIALOG, "transient-for", gtk_widget_get_root (view), NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->cohort, cohort);
  self->then = then;
  g_set_weak_pointer (&self->view, view);
  ang_record_set_integer (self->place, ANG_PARTICIPATION_ORIGIN_ID, ang_own_origin_find (store));
  g_object_set (self->person_form, "store", store, "record", self->person, NULL);
  g_object_set (self->employment_form, "store", store, "record", self->employment, NULL);
  g_object_set (self->place_form, "store", store, "record", self->place, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->place_form), cohort != NULL);
  g_object_set (self->duplicates, "button-label", cohort != NULL ? _ ("Add") : _ ("Open"), NULL);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->full_name));
}

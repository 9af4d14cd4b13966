#include "config.h"

#include "ang-employment-form.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-facts.h"
#include "ang-field-row.h"
#include "ang-form-section.h"

struct _AngEmploymentForm
{
  GtkWidget parent_instance;

  AngRecord *person;
  AngRecord *draft;
  AngRecord *latest; /* (nullable): what a new employment ends */

  GtkWidget   *form;
  GtkWidget   *closing;
  GtkWidget   *category_row;
  GtkWidget   *rank_row;
  GtkWidget   *rank_since_row;
  GtkWidget   *eselon_row;
  GtkWidget   *jf_level_row;
  AngFieldRow *unit_row;
  AngFieldRow *until_row;
};

G_DEFINE_FINAL_TYPE (AngEmploymentForm, ang_employment_form, GTK_TYPE_WIDGET)

static void
update_visible (AngEmploymentForm *self)
{
  gboolean asn = ang_record_get_integer (self->draft, ANG_EMPLOYMENT_EMP_STATUS) != ANG_EMPLOYMENT_STATUS_NON_ASN;
  gint64 kind = ang_record_get_integer (self->draft, ANG_EMPLOYMENT_POST_KIND);

  gtk_widget_set_visible (self->category_row, !asn);
  gtk_widget_set_visible (self->rank_row, asn);
  gtk_widget_set_visible (self->rank_since_row, asn);
  gtk_widget_set_visible (self->jf_level_row, kind == ANG_POST_KIND_FUNGSIONAL);
  gtk_widget_set_visible (self->eselon_row, asn && kind != ANG_POST_KIND_FUNGSIONAL && kind != ANG_POST_KIND_PELAKSANA);
}

static void
update_issues (AngEmploymentForm *self)
{
  AngDate since = ang_record_get_date (self->draft, ANG_EMPLOYMENT_SINCE);
  AngDate until = ang_record_get_date (self->draft, ANG_EMPLOYMENT_UNTIL);
  gboolean backwards = ang_date_is_known (since) && ang_date_is_known (until) && ang_date_compare (since, until) > 0;
  gboolean nowhere = !ang_record_is_set (self->draft, ANG_EMPLOYMENT_UNIT_ID) && !ang_record_is_set (self->draft, ANG_EMPLOYMENT_EMPLOYER);

  ang_field_row_set_issue (self->until_row, backwards ? _ ("The end is before the beginning") : NULL, ANG_SEVERITY_WARNING);
  ang_field_row_set_issue (self->unit_row, nowhere ? _ ("Choose a unit, or write another employer beside it") : NULL, ANG_SEVERITY_INFO);
}

static void
on_draft_changed (AngEmploymentForm *self)
{
  update_visible (self);
  update_issues (self);
}

static void
ang_employment_form_dispose (GObject *object)
{
  AngEmploymentForm *self = ANG_EMPLOYMENT_FORM (object);

  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->latest);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (ang_employment_form_parent_class)->dispose (object);
}

static void
ang_employment_form_class_init (AngEmploymentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_employment_form_dispose;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-employment-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, form);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, closing);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, category_row);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, rank_row);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, rank_since_row);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, eselon_row);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, jf_level_row);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, unit_row);
  gtk_widget_class_bind_template_child (widget_class, AngEmploymentForm, until_row);
}

static void
ang_employment_form_init (AngEmploymentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_save (AngRecordDialog   *dialog,
         AngEmploymentForm *self)
{
  gboolean fresh = ang_record_get_id (self->draft) == 0;
  const char *name = ang_record_get_text (self->person, ANG_PERSON_FULL_NAME);
  g_autoptr (AngTransaction) transaction =
    ang_transaction_new (fresh ? N_ ("New employment of %s") : N_ ("Change the employment of %s"), name);

  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (self->person));
  if (fresh && self->latest != NULL && ang_employment_form_close_last (ANG_EMPLOYMENT (self->latest), self->draft))
    ang_transaction_save (transaction, self->latest);
  ang_transaction_save (transaction, self->draft);

  ang_record_dialog_commit (dialog, transaction, fresh ? _ ("Employment added") : _ ("Employment changed"));
}

/**
 * ang_employment_form_follow:
 * @latest: (nullable): what the person is now
 *
 * Returns: (transfer full): a new employment, not stored, that begins as @latest is: most often one thing changes
 */
AngRecord *
ang_employment_form_follow (AngPerson     *person,
                            AngEmployment *latest)
{
  AngRecord *draft = ang_record_new (&ang_employment_entity);

  if (latest != NULL)
    {
      ang_record_assign (draft, ANG_RECORD (latest));
      ang_record_unset (draft, ANG_EMPLOYMENT_ID);
      ang_record_unset (draft, ANG_EMPLOYMENT_SINCE);
      ang_record_unset (draft, ANG_EMPLOYMENT_UNTIL);
      ang_record_unset (draft, ANG_EMPLOYMENT_SOURCE);
    }
  else
    {
      ang_record_set_integer (draft, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
    }
  ang_record_set_integer (draft, ANG_EMPLOYMENT_PERSON_ID, ang_record_get_id (ANG_RECORD (person)));

  return draft;
}

/**
 * ang_employment_form_close_last:
 * @latest: changed in place
 * @next: the employment that follows
 *
 * Lets @latest end on the day before @next begins, if it has no end yet.
 *
 * Returns: whether it was changed
 */
gboolean
ang_employment_form_close_last (AngEmployment *latest,
                                AngRecord     *next)
{
  AngDate since = ang_record_get_date (next, ANG_EMPLOYMENT_SINCE);
  AngDate began = ang_record_get_date (ANG_RECORD (latest), ANG_EMPLOYMENT_SINCE);
  g_autofree char *until = NULL;

  if (ang_record_is_set (ANG_RECORD (latest), ANG_EMPLOYMENT_UNTIL) || !ang_date_is_known (since))
    return FALSE;
  if (ang_date_is_known (began) && ang_date_compare (began, since) >= 0)
    return FALSE;

  until = ang_date_to_iso (ang_date_is_complete (since) ? ang_date_add_days (since, -1) : since);
  ang_record_set_text (ANG_RECORD (latest), ANG_EMPLOYMENT_UNTIL, until);

  return TRUE;
}

/**
 * ang_employment_form_open:
 * @parent: any widget of the window
 * @employment: (nullable): which one to change; a new one when there is none
 * @latest: (nullable): what a new one begins with, and ends
 *
 * Opens the dialog for an employment of @person.
 */
void
ang_employment_form_open (GtkWidget     *parent,
                          AngStore      *store,
                          AngPerson     *person,
                          AngEmployment *employment,
                          AngEmployment *latest)
{
  AngEmploymentForm *self = g_object_new (ANG_TYPE_EMPLOYMENT_FORM, NULL);
  AngRecordDialog *dialog;

  self->person = g_object_ref (ANG_RECORD (person));
  self->latest = employment == NULL && latest != NULL ? ang_record_copy (ANG_RECORD (latest)) : NULL;
  self->draft = employment != NULL ? ang_record_copy (ANG_RECORD (employment)) : ang_employment_form_follow (person, latest);
  gtk_widget_set_visible (self->closing, self->latest != NULL && !ang_record_is_set (self->latest, ANG_EMPLOYMENT_UNTIL));
  g_object_set (self->form, "store", store, "draft", TRUE, "record", self->draft, NULL);
  g_signal_connect_object (self->draft, "notify", G_CALLBACK (on_draft_changed), self, G_CONNECT_SWAPPED);
  on_draft_changed (self);

  dialog = ang_record_dialog_new (parent, store, employment != NULL ? _ ("Employment") : _ ("New Employment"), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

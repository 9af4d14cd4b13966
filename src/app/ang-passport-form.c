#include "config.h"

#include "ang-passport-form.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-facts.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-uncover.h"

struct _AngPassportForm
{
  GtkWidget parent_instance;

  AngRecord *person;
  AngRecord *draft;

  GtkWidget   *form;
  AngFieldRow *expiry_row;
};

G_DEFINE_FINAL_TYPE (AngPassportForm, ang_passport_form, GTK_TYPE_WIDGET)

static void
update_issues (AngPassportForm *self)
{
  AngDate issued = ang_record_get_date (self->draft, ANG_PASSPORT_ISSUE_DATE);
  AngDate expiry = ang_record_get_date (self->draft, ANG_PASSPORT_EXPIRY_DATE);
  const char *issue = NULL;

  if (ang_date_is_known (issued) && ang_date_is_known (expiry) && ang_date_compare (issued, expiry) >= 0)
    issue = _ ("The passport expires before it was issued");
  else if (ang_date_is_known (expiry) && ang_date_compare (expiry, ang_date_today ()) < 0)
    issue = _ ("The passport has expired");
  ang_field_row_set_issue (self->expiry_row, issue, ANG_SEVERITY_WARNING);
}

static void
ang_passport_form_dispose (GObject *object)
{
  AngPassportForm *self = ANG_PASSPORT_FORM (object);

  g_clear_pointer (&self->form, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (ang_passport_form_parent_class)->dispose (object);
}

static void
ang_passport_form_class_init (AngPassportFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_passport_form_dispose;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-passport-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPassportForm, form);
  gtk_widget_class_bind_template_child (widget_class, AngPassportForm, expiry_row);
}

static void
ang_passport_form_init (AngPassportForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A passport's number is written without blanks, in capitals. */
static void
normalize_number (AngRecord *draft)
{
  g_auto (GStrv) parts = g_strsplit (ang_record_get_text (draft, ANG_PASSPORT_NUMBER), " ", -1);
  g_autofree char *joined = g_strjoinv (NULL, parts);
  g_autofree char *number = g_utf8_strup (joined, -1);

  ang_record_set_text (draft, ANG_PASSPORT_NUMBER, number);
}

static void
on_save (AngRecordDialog *dialog,
         AngPassportForm *self)
{
  gboolean fresh = ang_record_get_id (self->draft) == 0;
  const char *name = ang_record_get_text (self->person, ANG_PERSON_FULL_NAME);
  g_autoptr (AngTransaction) transaction = ang_transaction_new (fresh ? N_ ("New passport of %s") : N_ ("Change a passport of %s"), name);

  normalize_number (self->draft);
  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (self->person));
  ang_transaction_save (transaction, self->draft);
  ang_record_dialog_commit (dialog, transaction, fresh ? _ ("Passport added") : _ ("Passport changed"));
}

static AngRecord *
create_draft (AngPerson   *person,
              AngPassport *passport)
{
  AngRecord *draft;

  if (passport != NULL)
    return ang_record_copy (ANG_RECORD (passport));

  draft = ang_record_new (&ang_passport_entity);
  ang_record_set_integer (draft, ANG_PASSPORT_PERSON_ID, ang_record_get_id (ANG_RECORD (person)));
  ang_record_set_integer (draft, ANG_PASSPORT_KIND, ANG_PASSPORT_KIND_SERVICE);
  ang_record_set_text (draft, ANG_PASSPORT_COUNTRY, "ID");

  return draft;
}

/**
 * ang_passport_form_open:
 * @parent: any widget of the window
 * @passport: (nullable): which one to change; a new one when there is none
 *
 * Opens the dialog for a passport of @person.
 */
void
ang_passport_form_open (GtkWidget   *parent,
                        AngStore    *store,
                        AngPerson   *person,
                        AngPassport *passport)
{
  AngPassportForm *self = g_object_new (ANG_TYPE_PASSPORT_FORM, NULL);
  AngRecordDialog *dialog;

  self->person = g_object_ref (ANG_RECORD (person));
  self->draft = create_draft (person, passport);
  g_object_set (self->form, "store", store, "draft", TRUE, "record", self->draft, NULL);
  g_signal_connect_object (self->draft, "notify", G_CALLBACK (update_issues), self, G_CONNECT_SWAPPED);
  update_issues (self);

  dialog = ang_record_dialog_new (parent, store, passport != NULL ? _ ("Passport") : _ ("New Passport"), GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  ang_uncover (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

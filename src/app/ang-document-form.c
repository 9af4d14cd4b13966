#include "config.h"

#include "ang-document-form.h"

#include <glib/gi18n.h>

#include "ang-attachment.h"
#include "ang-cohort.h"
#include "ang-document.h"
#include "ang-field-row.h"
#include "ang-file-box.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-participation.h"
#include "ang-passport-choice.h"
#include "ang-requirement.h"

struct _AngDocumentForm
{
  GtkWidget parent_instance;

  AngRecord *cohort;
  AngRecord *requirement;
  AngRecord *participation; /* (nullable): a draft, for the choice of a passport */
  AngRecord *draft;
  gint64     passport;      /* as it was chosen before */

  GtkWidget         *root;
  GtkWidget         *form;
  GtkWidget         *expiry_row;
  GtkWidget         *due_label;
  AngPassportChoice *passport_choice;
  AngFileBox        *file_box;
};

G_DEFINE_FINAL_TYPE (AngDocumentForm, ang_document_form, GTK_TYPE_WIDGET)

static void
ang_document_form_dispose (GObject *object)
{
  AngDocumentForm *self = ANG_DOCUMENT_FORM (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->cohort);
  g_clear_object (&self->requirement);
  g_clear_object (&self->participation);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (ang_document_form_parent_class)->dispose (object);
}

static void
ang_document_form_class_init (AngDocumentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_document_form_dispose;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FILE_BOX);
  g_type_ensure (ANG_TYPE_PASSPORT_CHOICE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-document-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngDocumentForm, root);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentForm, form);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentForm, expiry_row);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentForm, due_label);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentForm, passport_choice);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentForm, file_box);
}

static void
ang_document_form_init (AngDocumentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Who adds the file of a document has the document. */
static void
on_file_changed (AngDocumentForm *self)
{
  if (ang_file_box_get (self->file_box) != NULL
      && !ang_document_state_is_there ((AngDocumentState) ang_record_get_integer (self->draft, ANG_DOCUMENT_STATE)))
    ang_record_set_integer (self->draft, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_RECEIVED);
}

static void
save_file (AngDocumentForm *self,
           AngTransaction  *transaction)
{
  AngRecord *file = ang_file_box_get (self->file_box);
  gint64 before = ang_record_get_integer (self->draft, ANG_DOCUMENT_ATTACHMENT_ID);

  if (file != NULL && ang_record_get_id (file) == 0)
    ang_transaction_save (transaction, file);
  if (before == (file != NULL ? ang_record_get_id (file) : 0))
    return;

  ang_record_set_integer (self->draft, ANG_DOCUMENT_ATTACHMENT_ID, file != NULL ? ang_record_get_id (file) : 0);
}

static void
on_save (AngRecordDialog *dialog,
         AngDocumentForm *self)
{
  g_autoptr (AngTransaction) transaction =
    ang_transaction_new (N_ ("Change a document of %s"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));

  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  save_file (self, transaction);
  ang_transaction_save (transaction, self->draft);
  if (self->participation != NULL && ang_passport_choice_get (self->passport_choice) != self->passport)
    {
      ang_record_set_integer (self->participation, ANG_PARTICIPATION_PASSPORT_ID, ang_passport_choice_get (self->passport_choice));
      ang_transaction_save (transaction, self->participation);
    }
  ang_record_dialog_commit (dialog, transaction, _ ("Document changed"));
}

static char *
dup_title (AngRecord *requirement,
           AngRecord *participation)
{
  g_autofree char *kind = ang_documents_dup_kind_name (requirement);

  if (participation == NULL)
    return g_steal_pointer (&kind);

  return g_strdup_printf ("%s – %s", kind, ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
}

static void
show_due (AngDocumentForm       *self,
          const AngDocumentSlot *slot)
{
  g_autofree char *day = ang_date_is_known (slot->due) ? ang_date_format (slot->due, ang_language_get_interface (), ANG_DATE_STYLE_LONG) : NULL;
  g_autofree char *text = day != NULL ? g_strdup_printf (_ ("By the rule, it is due on %s; another day can be set here."), day) : NULL;

  gtk_label_set_text (GTK_LABEL (self->due_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->due_label, text != NULL && !ang_record_is_set (self->draft, ANG_DOCUMENT_DUE));
}

static void
fill (AngDocumentForm  *self,
      AngDocumentsEdit *edit,
      AngRecord        *requirement,
      AngRecord        *participation)
{
  AngDocuments *documents = ang_documents_edit_get (edit);
  gboolean of_passport = participation != NULL
                         && g_strcmp0 (ang_record_get_text (requirement, ANG_REQUIREMENT_CODE), ANG_REQUIREMENT_PASSPORT) == 0;
  AngDocumentSlot slot;

  ang_documents_get_slot (documents, requirement, participation, &slot);
  self->cohort = g_object_ref (ang_documents_get_cohort (documents));
  self->requirement = g_object_ref (requirement);
  ang_documents_edit_begin (edit, NULL);
  self->draft = g_object_ref (ang_documents_edit_draft (edit, requirement, participation));
  ang_documents_edit_begin (edit, NULL);
  g_object_set (self->form, "store", ang_documents_edit_get_store (edit), "draft", TRUE, "record", self->draft, NULL);
  gtk_widget_set_visible (self->expiry_row, ang_record_get_boolean (requirement, ANG_REQUIREMENT_EXPIRES));
  gtk_widget_set_visible (GTK_WIDGET (self->passport_choice), of_passport);
  show_due (self, &slot);
  ang_file_box_fill (self->file_box, ang_documents_edit_get_store (edit),
                     ang_facts_get (ang_documents_get_facts (documents), &ang_attachment_entity,
                                    ang_record_get_integer (self->draft, ANG_DOCUMENT_ATTACHMENT_ID)),
                     ang_record_get_boolean (requirement, ANG_REQUIREMENT_PRIVATE));
  g_signal_connect_object (self->file_box, "changed", G_CALLBACK (on_file_changed), self, G_CONNECT_SWAPPED);
  if (!of_passport)
    return;

  self->participation = ang_record_copy (participation);
  self->passport = ang_record_get_integer (participation, ANG_PARTICIPATION_PASSPORT_ID);
  ang_passport_choice_fill (self->passport_choice, ang_documents_get_facts (documents), participation);
}

/**
 * ang_document_form_open:
 * @parent: any widget of the window
 * @participation: (nullable): whose document; %NULL: one of the cohort itself
 *
 * Opens the dialog for one document, recorded or not.
 */
void
ang_document_form_open (GtkWidget        *parent,
                        AngDocumentsEdit *edit,
                        AngRecord        *requirement,
                        AngRecord        *participation)
{
  AngDocumentForm *self = g_object_new (ANG_TYPE_DOCUMENT_FORM, NULL);
  g_autofree char *title = dup_title (requirement, participation);
  AngRecordDialog *dialog;

  fill (self, edit, requirement, participation);
  dialog = ang_record_dialog_new (parent, ang_documents_edit_get_store (edit), title, GTK_WIDGET (self));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

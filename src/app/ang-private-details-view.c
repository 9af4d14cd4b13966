#include "config.h"

#include "ang-private-details-view.h"

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-facts.h"
#include "ang-feedback.h"
#include "ang-form.h"
#include "ang-form-section.h"
#include "ang-identity.h"
#include "ang-passport-form.h"
#include "ang-passport.h"
#include "ang-private-details.h"
#include "ang-run-command.h"
#include "ang-transaction.h"
#include "ang-uncover.h"

struct _AngPrivateDetailsView
{
  AngPersonPart parent_instance;

  AngRecord    *details; /* (nullable): the row of the register, or one that is not stored yet */
  gboolean      saving;
  GCancellable *cancellable;

  AngTable *passports;
  AngForm  *form;
  GtkLabel *nik;
};

G_DEFINE_FINAL_TYPE (AngPrivateDetailsView, ang_private_details_view, ANG_TYPE_PERSON_PART)

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AngPrivateDetailsView) self = ANG_PRIVATE_DETAILS_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  gboolean stored = ang_store_commit_finish (ANG_STORE (source), result, &error);

  self->saving = FALSE;
  if (!stored && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    ang_feedback_error (GTK_WIDGET (self), _ ("The private details could not be stored"), error);
}

/* The first field that is filled in makes the row; from then on the form stores its changes itself. */
static void
on_details_changed (AngPrivateDetailsView *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);
  AngRecord *person = ANG_RECORD (ang_person_part_get_person (part));
  g_autoptr (AngTransaction) transaction = NULL;

  if (self->saving || ang_record_get_id (self->details) != 0 || !ang_person_part_is_writable (part))
    return;

  self->saving = TRUE;
  transaction = ang_transaction_new (N_ ("Private details of %s"), ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (person));
  ang_transaction_save (transaction, self->details);
  ang_store_commit_async (ang_person_part_get_store (part), transaction, NULL, on_saved, g_object_ref (self));
}

static void
show_details (AngPrivateDetailsView *self,
              AngRecord             *details)
{
  g_set_object (&self->details, details);
  g_signal_connect_object (details, "notify", G_CALLBACK (on_details_changed), self, G_CONNECT_SWAPPED);
  ang_form_set_record (self->form, details);
  ang_uncover (GTK_WIDGET (self->form));
}

static AngRecord *
create_details (AngPrivateDetailsView *self)
{
  AngRecord *details = ang_record_new (&ang_private_details_entity);

  ang_record_set_integer (details, ANG_PRIVATE_DETAILS_PERSON_ID,
                          ang_record_get_id (ANG_RECORD (ang_person_part_get_person (ANG_PERSON_PART (self)))));

  return details;
}

static void
on_details_read (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AngPrivateDetailsView) self = ANG_PRIVATE_DETAILS_VIEW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ang_store_read_finish (ANG_STORE (source), result, &error);
  g_autoptr (AngRecord) fresh = NULL;

  if (self->form == NULL || self->saving)
    return;
  if (found == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _ ("The private details could not be read"), error);
      return;
    }

  if (found->len > 0 && self->details != NULL &&
      ang_record_get_id (self->details) == ang_record_get_id (g_ptr_array_index (found, 0)))
    {
      ang_record_assign (self->details, g_ptr_array_index (found, 0));
      return;
    }
  fresh = found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : create_details (self);
  show_details (self, fresh);
}

static void
read_details (AngPrivateDetailsView *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);
  AngPerson *person = ang_person_part_get_person (part);
  g_autoptr (AngQuery) query = ang_query_new (&ang_private_details_entity);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (person == NULL || ang_person_part_get_store (part) == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  ang_query_add_integer (query, ANG_PRIVATE_DETAILS_PERSON_ID, ANG_COMPARE_EQUAL, ang_record_get_id (ANG_RECORD (person)));
  ang_store_read_async (ang_person_part_get_store (part), query, 0, 1, self->cancellable, on_details_read, g_object_ref (self));
}

static void
on_store_changed (AngPrivateDetailsView *self,
                  const AngEntity       *entity)
{
  if (entity == &ang_private_details_entity && !self->saving)
    read_details (self);
}

static void
open_passport (AngPrivateDetailsView *self,
               AngRecord             *passport)
{
  AngPersonPart *part = ANG_PERSON_PART (self);

  if (ang_person_part_is_writable (part))
    ang_passport_form_open (GTK_WIDGET (self), ang_person_part_get_store (part), ang_person_part_get_person (part),
                            (AngPassport *) passport);
}

/* What is class C is written here, for this list alone. */
static char *
write_date (AngRecord *passport,
            guint      field)
{
  AngDate date = ang_record_get_date (passport, field);

  if (!ang_date_is_known (date))
    return g_strdup ("");

  return ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_LONG);
}

static char *
write_text (AngRecord *passport,
            guint      field)
{
  const char *text = ang_record_get_text (passport, field);

  return g_strdup (text != NULL ? text : "");
}

static char *
on_number_write (AngPrivateDetailsView *self,
                 AngRecord             *passport)
{
  return write_text (passport, ANG_PASSPORT_NUMBER);
}

static char *
on_issue_write (AngPrivateDetailsView *self,
                AngRecord             *passport)
{
  return write_date (passport, ANG_PASSPORT_ISSUE_DATE);
}

static char *
on_expiry_write (AngPrivateDetailsView *self,
                 AngRecord             *passport)
{
  return write_date (passport, ANG_PASSPORT_EXPIRY_DATE);
}

static char *
on_place_write (AngPrivateDetailsView *self,
                AngRecord             *passport)
{
  return write_text (passport, ANG_PASSPORT_ISSUE_PLACE);
}

static void
ang_private_details_view_show (AngPersonPart *part,
                               AngRecord     *person)
{
  AngPrivateDetailsView *self = ANG_PRIVATE_DETAILS_VIEW (part);

  ang_person_part_show_children (part, self->passports, &ang_passport_entity, ANG_PASSPORT_PERSON_ID);
  read_details (self);
}

static void
ang_private_details_view_update (AngPersonPart *part,
                                 AngRecord     *person)
{
  AngPrivateDetailsView *self = ANG_PRIVATE_DETAILS_VIEW (part);
  const char *nik = ang_record_get_text (person, ANG_PERSON_NIK);
  g_autofree char *grouped = nik != NULL ? ang_identity_format (nik) : NULL;

  gtk_label_set_text (self->nik, grouped != NULL ? grouped : "–");
}

static void
ang_private_details_view_constructed (GObject *object)
{
  AngStore *store = ang_person_part_get_store (ANG_PERSON_PART (object));

  G_OBJECT_CLASS (ang_private_details_view_parent_class)->constructed (object);

  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), object, G_CONNECT_SWAPPED);
}

static void
ang_private_details_view_dispose (GObject *object)
{
  AngPrivateDetailsView *self = ANG_PRIVATE_DETAILS_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->form = NULL;

  G_OBJECT_CLASS (ang_private_details_view_parent_class)->dispose (object);
  g_clear_object (&self->details);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-private-details-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPrivateDetailsView, passports);
  gtk_widget_class_bind_template_child (widget_class, AngPrivateDetailsView, form);
  gtk_widget_class_bind_template_child (widget_class, AngPrivateDetailsView, nik);
  gtk_widget_class_bind_template_callback (widget_class, open_passport);
  gtk_widget_class_bind_template_callback (widget_class, on_number_write);
  gtk_widget_class_bind_template_callback (widget_class, on_issue_write);
  gtk_widget_class_bind_template_callback (widget_class, on_expiry_write);
  gtk_widget_class_bind_template_callback (widget_class, on_place_write);
  gtk_widget_class_bind_template_callback (widget_class, ang_person_part_selection_changed);
}

static void
ang_private_details_view_class_init (AngPrivateDetailsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ang_private_details_view_constructed;
  object_class->dispose = ang_private_details_view_dispose;
  ANG_PERSON_PART_CLASS (klass)->show = ang_private_details_view_show;
  ANG_PERSON_PART_CLASS (klass)->update = ang_private_details_view_update;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ang_private_details_view_init (AngPrivateDetailsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Opens the form of a new passport, unless the register is read-only. */
void
ang_private_details_view_add_passport (AngPrivateDetailsView *self)
{
  open_passport (self, NULL);
}

/** Opens the form of the selected passport, if there is one and the register is not read-only. */
void
ang_private_details_view_edit_passport (AngPrivateDetailsView *self)
{
  g_autoptr (AngRecord) passport = ang_table_get_selected (self->passports);

  if (passport != NULL)
    open_passport (self, passport);
}

/**
 * ang_private_details_view_remove_passport:
 *
 * Removes the selected passport, with a way back.
 */
void
ang_private_details_view_remove_passport (AngPrivateDetailsView *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);
  g_autoptr (AngRecord) passport = ang_table_get_selected (self->passports);
  AngRecord *person = ANG_RECORD (ang_person_part_get_person (part));
  AngTransaction *transaction;

  if (passport == NULL || !ang_person_part_is_writable (part))
    return;

  transaction = ang_transaction_new (N_ ("Remove a passport of %s"), ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (person));
  ang_transaction_remove (transaction, &ang_passport_entity, ang_record_get_id (passport));
  ang_run_transaction (GTK_WIDGET (self), ang_person_part_get_store (part), transaction, _ ("Passport removed"),
                       _ ("The passport could not be removed"));
}

/** Returns: whether exactly one passport is selected */
gboolean
ang_private_details_view_has_chosen (AngPrivateDetailsView *self)
{
  return ang_table_get_n_selected (self->passports) == 1;
}

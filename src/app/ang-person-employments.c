#include "config.h"

#include "ang-person-employments.h"

#include <glib/gi18n.h>

#include "ang-employment-form.h"
#include "ang-employment.h"
#include "ang-feedback.h"
#include "ang-run-command.h"
#include "ang-transaction.h"

struct _AngPersonEmployments
{
  AngPersonPart parent_instance;

  AngTable *table;
};

G_DEFINE_FINAL_TYPE (AngPersonEmployments, ang_person_employments, ANG_TYPE_PERSON_PART)

static void
open_form (AngPersonEmployments *self,
           AngRecord            *employment,
           AngRecord            *latest)
{
  AngPersonPart *part = ANG_PERSON_PART (self);

  if (ang_person_part_is_writable (part))
    ang_employment_form_open (GTK_WIDGET (self), ang_person_part_get_store (part), ang_person_part_get_person (part),
                              (AngEmployment *) employment, (AngEmployment *) latest);
}

static void
on_activate (AngPersonEmployments *self,
             AngRecord            *employment)
{
  open_form (self, employment, NULL);
}

static AngQuery *
create_query (AngPersonEmployments *self)
{
  AngQuery *query = ang_query_new (&ang_employment_entity);

  ang_query_add_integer (query, ANG_EMPLOYMENT_PERSON_ID, ANG_COMPARE_EQUAL,
                         ang_record_get_id (ANG_RECORD (ang_person_part_get_person (ANG_PERSON_PART (self)))));

  return query;
}

/* The register's own order puts first what the person is today, whatever the table is sorted by. */
static void
on_latest_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AngPersonEmployments) self = ANG_PERSON_EMPLOYMENTS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) latest = ang_store_read_finish (ANG_STORE (source), result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (latest == NULL)
    ang_feedback_error (GTK_WIDGET (self), _ ("The employments could not be read"), error);
  else
    open_form (self, NULL, latest->len > 0 ? g_ptr_array_index (latest, 0) : NULL);
}

static void
ang_person_employments_show (AngPersonPart *part,
                             AngRecord     *person)
{
  ang_person_part_show_children (part, ANG_PERSON_EMPLOYMENTS (part)->table, &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID);
}

static void
ang_person_employments_class_init (AngPersonEmploymentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ANG_PERSON_PART_CLASS (klass)->show = ang_person_employments_show;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-employments.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonEmployments, table);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, ang_person_part_selection_changed);
}

static void
ang_person_employments_init (AngPersonEmployments *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_person_employments_add:
 *
 * Opens a new employment that begins with what the person is today, and ends that on the day before.
 */
void
ang_person_employments_add (AngPersonEmployments *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);
  g_autoptr (AngQuery) query = NULL;

  if (!ang_person_part_is_writable (part))
    return;

  query = create_query (self);
  ang_store_read_async (ang_person_part_get_store (part), query, 0, 1, NULL, on_latest_read, g_object_ref (self));
}

/** Opens the form of the selected employment, if there is one and the register is not read-only. */
void
ang_person_employments_edit (AngPersonEmployments *self)
{
  g_autoptr (AngRecord) employment = ang_table_get_selected (self->table);

  if (employment != NULL)
    open_form (self, employment, NULL);
}

/**
 * ang_person_employments_remove:
 *
 * Removes the selected employment, with a way back.
 */
void
ang_person_employments_remove (AngPersonEmployments *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);
  g_autoptr (AngRecord) employment = ang_table_get_selected (self->table);
  AngRecord *person = ANG_RECORD (ang_person_part_get_person (part));
  AngTransaction *transaction;

  if (employment == NULL || !ang_person_part_is_writable (part))
    return;

  transaction = ang_transaction_new (N_ ("Remove an employment of %s"), ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (person));
  ang_transaction_remove (transaction, &ang_employment_entity, ang_record_get_id (employment));
  ang_run_transaction (GTK_WIDGET (self), ang_person_part_get_store (part), transaction, _ ("Employment removed"),
                       _ ("The employment could not be removed"));
}

/** Returns: whether exactly one employment is selected */
gboolean
ang_person_employments_has_chosen (AngPersonEmployments *self)
{
  return ang_table_get_n_selected (self->table) == 1;
}

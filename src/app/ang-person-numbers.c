#include "config.h"

#include "ang-person-numbers.h"

#include <glib/gi18n.h>

#include "ang-identifier-form.h"
#include "ang-identifier.h"
#include "ang-number-cell.h"
#include "ang-run-command.h"
#include "ang-transaction.h"

struct _AngPersonNumbers
{
  AngPersonPart parent_instance;

  AngTable *table;
};

G_DEFINE_FINAL_TYPE (AngPersonNumbers, ang_person_numbers, ANG_TYPE_PERSON_PART)

static void
open_form (AngPersonNumbers *self,
           AngRecord        *identifier)
{
  AngPersonPart *part = ANG_PERSON_PART (self);

  if (ang_person_part_is_writable (part))
    ang_identifier_form_open (GTK_WIDGET (self), ang_person_part_get_store (part), ang_person_part_get_person (part),
                              (AngIdentifier *) identifier, G_LIST_MODEL (ang_table_get_list (self->table)));
}

static void
on_cell_setup (AngPersonNumbers *self,
               GtkListItem      *item)
{
  gtk_list_item_set_child (item, ang_number_cell_new (ANG_PERSON_PART (self)));
}

static void
on_cell_bind (AngPersonNumbers *self,
              GtkListItem      *item)
{
  ang_number_cell_set_row (ANG_NUMBER_CELL (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_cell_unbind (AngPersonNumbers *self,
                GtkListItem      *item)
{
  ang_number_cell_set_row (ANG_NUMBER_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
ang_person_numbers_show (AngPersonPart *part,
                         AngRecord     *person)
{
  ang_person_part_show_children (part, ANG_PERSON_NUMBERS (part)->table, &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID);
}

static void
ang_person_numbers_class_init (AngPersonNumbersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ANG_PERSON_PART_CLASS (klass)->show = ang_person_numbers_show;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-numbers.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonNumbers, table);
  gtk_widget_class_bind_template_callback (widget_class, open_form);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_unbind);
  gtk_widget_class_bind_template_callback (widget_class, ang_person_part_selection_changed);
}

static void
ang_person_numbers_init (AngPersonNumbers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Opens the form of a new number, unless the register is read-only. */
void
ang_person_numbers_add (AngPersonNumbers *self)
{
  open_form (self, NULL);
}

/** Opens the form of the selected number, if there is one and the register is not read-only. */
void
ang_person_numbers_edit (AngPersonNumbers *self)
{
  g_autoptr (AngRecord) identifier = ang_table_get_selected (self->table);

  if (identifier != NULL)
    open_form (self, identifier);
}

/**
 * ang_person_numbers_remove:
 *
 * Removes the selected number, with a way back.
 */
void
ang_person_numbers_remove (AngPersonNumbers *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);
  g_autoptr (AngRecord) identifier = ang_table_get_selected (self->table);
  AngRecord *person = ANG_RECORD (ang_person_part_get_person (part));
  AngTransaction *transaction;

  if (identifier == NULL || !ang_person_part_is_writable (part))
    return;

  transaction = ang_transaction_new (N_ ("Remove a number of %s"), ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  ang_transaction_set_about (transaction, &ang_person_entity, ang_record_get_id (person));
  ang_transaction_remove (transaction, &ang_identifier_entity, ang_record_get_id (identifier));
  ang_run_transaction (GTK_WIDGET (self), ang_person_part_get_store (part), transaction, _ ("Number removed"),
                       _ ("The number could not be removed"));
}

/** Returns: whether exactly one number is selected */
gboolean
ang_person_numbers_has_chosen (AngPersonNumbers *self)
{
  return ang_table_get_n_selected (self->table) == 1;
}

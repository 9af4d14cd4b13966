#include "config.h"

#include "ang-import-columns-step.h"

#include <glib/gi18n.h>

#include "ang-choice-popover.h"
#include "ang-column-cells.h"
#include "ang-date-entry.h"
#include "ang-date.h"
#include "ang-import-field-button.h"
#include "ang-issue-label.h"
#include "ang-text-cell.h"

struct _AngImportColumnsStep
{
  AngImportStep parent_instance;

  AngImport *import;     /* (nullable) */
  GPtrArray *children;   /* of AngTextCell and AngImportFieldButton: those that show a column of the file now */
  GtkWidget *choices;    /* (nullable): the fields, as a popover */
  guint      chosen_for; /* a column of the file */

  GtkWidget     *root;
  AngIssueLabel *missing;
  AngIssueLabel *remembered;
  GtkColumnView *view;
  GtkWidget     *date_row;
  AngDateEntry  *date;
};

G_DEFINE_FINAL_TYPE (AngImportColumnsStep, ang_import_columns_step, ANG_TYPE_IMPORT_STEP)

#define N_SAMPLES 3

typedef enum
{
  COLUMN_HEADING,
  COLUMN_SAMPLES,
  COLUMN_FIELD,
  COLUMN_NOTE,
} Column;

static const struct
{
  const char *title;
  int         width;
  gboolean    expand;
} columns[] = {
  [COLUMN_HEADING] = { N_("Column in the File"), 210, FALSE },
  [COLUMN_SAMPLES] = { N_("Examples"), 252, TRUE },
  [COLUMN_FIELD] = { N_("Read as"), 228, FALSE },
  [COLUMN_NOTE] = { N_("Note"), 180, TRUE },
};

static char *
dup_heading (AngImportColumnsStep *self,
             guint                 column)
{
  const AngImportLayout *layout = ang_import_get_layout (self->import);
  g_autofree char *heading = ang_import_layout_dup_head (layout, column);
  g_autofree char *letters = NULL;

  if (heading != NULL && *heading != '\0')
    return g_steal_pointer (&heading);

  letters = ang_import_layout_dup_letters (layout, column);

  /* Translators: a column without a heading; %s are its letters in the spreadsheet. */
  return g_strdup_printf (_("(column %s)"), letters);
}

static char *
dup_samples (AngImportColumnsStep *self,
             guint                 column)
{
  g_auto (GStrv) samples = ang_import_dup_samples (self->import, column, N_SAMPLES);

  return g_strjoinv (" · ", samples);
}

static char *
dup_text (AngImportColumnsStep *self,
          Column                column,
          guint                 position)
{
  switch (column)
    {
    case COLUMN_HEADING:
      return dup_heading (self, position);
    case COLUMN_SAMPLES:
      return dup_samples (self, position);
    case COLUMN_NOTE:
      return ang_import_mapping_dup_note (ang_import_get_mapping (self->import), ang_import_get_layout (self->import), position);
    case COLUMN_FIELD:
    default:
      return NULL;
    }
}

static AngImportFieldId
get_field (AngImportColumnsStep *self,
           guint                 column)
{
  return ang_import_mapping_get (ang_import_get_mapping (self->import), column);
}

static void
update_button (AngImportColumnsStep *self,
               AngImportFieldButton *button)
{
  guint column = ang_import_field_button_get_position (button);
  AngImportFieldId field = get_field (self, column);
  g_autofree char *heading = dup_heading (self, column);

  ang_import_field_button_set (button, heading, field != ANG_IMPORT_FIELD_NONE ? ang_import_field_get_label (field) : NULL);
}

static void
update_child (AngImportColumnsStep *self,
              GtkWidget            *child)
{
  g_autofree char *text = NULL;
  Column column;

  if (ANG_IS_IMPORT_FIELD_BUTTON (child))
    {
      update_button (self, ANG_IMPORT_FIELD_BUTTON (child));
      return;
    }

  column = (Column) ang_text_cell_get_column (ANG_TEXT_CELL (child));
  text = dup_text (self, column, ang_text_cell_get_position (ANG_TEXT_CELL (child)));
  ang_text_cell_set (ANG_TEXT_CELL (child), text, NULL, column == COLUMN_NOTE && text != NULL ? ANG_SEVERITY_INFO : 0);
}

static void
update_notices (AngImportColumnsStep *self)
{
  g_autoptr (GError) error = NULL;
  gboolean ready = ang_import_mapping_check (ang_import_get_mapping (self->import), &error);
  const char *known = NULL;

  if (ang_import_is_nomination (self->import))
    known = _("This is a nomination workbook of this register: its columns are known.");
  else if (ang_import_is_remembered (self->import))
    known = _("A file with these headings was imported before: its columns are read as they were then.");

  ang_issue_label_set (self->missing, ready ? NULL : error->message, ANG_SEVERITY_ERROR);
  ang_issue_label_set (self->remembered, known, ANG_SEVERITY_INFO);
  ang_import_step_set_ready (ANG_IMPORT_STEP (self), ready);
}

static void
update (AngImportColumnsStep *self)
{
  for (guint i = 0; i < self->children->len; i++)
    update_child (self, g_ptr_array_index (self->children, i));
  update_notices (self);
}

static void
on_chosen (AngImportColumnsStep *self,
           AngChoiceItem        *item)
{
  ang_import_set_field (self->import, self->chosen_for, (AngImportFieldId) ang_choice_item_get_value (item));
}

static GListModel *
create_fields (AngImportColumnsStep *self)
{
  GListStore *fields = g_list_store_new (ANG_TYPE_CHOICE_ITEM);
  gboolean participants = ang_import_get_target (self->import) != ANG_IMPORT_PEOPLE;
  g_autoptr (AngChoiceItem) none = ang_choice_item_new (_("Not imported"), ANG_IMPORT_FIELD_NONE, NULL);

  g_list_store_append (fields, none);
  for (guint i = ANG_IMPORT_FIELD_NONE + 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      const AngImportField *field = ang_import_field_get ((AngImportFieldId) i);
      g_autoptr (AngChoiceItem) item = NULL;

      if (!participants && (field->flags & ANG_IMPORT_FIELD_PARTICIPANT) != 0)
        continue;
      item = ang_choice_item_new (ang_import_field_get_label (field->id), i, NULL);
      g_list_store_append (fields, item);
    }

  return G_LIST_MODEL (fields);
}

static void
on_button_clicked (AngImportColumnsStep *self,
                   AngImportFieldButton *button)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  self->chosen_for = ang_import_field_button_get_position (button);
  if (self->chosen_for == GTK_INVALID_LIST_POSITION || !gtk_widget_compute_bounds (GTK_WIDGET (button), GTK_WIDGET (self), &bounds))
    return;

  place.x = (int) bounds.origin.x;
  place.y = (int) bounds.origin.y;
  place.width = (int) bounds.size.width;
  place.height = (int) bounds.size.height;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->choices), &place);
  ang_choice_popover_open (ANG_CHOICE_POPOVER (self->choices), get_field (self, self->chosen_for), NULL);
}

static GtkWidget *
find_button (AngImportColumnsStep *self,
             guint                 column)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->children, i);

      if (ANG_IS_IMPORT_FIELD_BUTTON (child) && ang_import_field_button_get_position (ANG_IMPORT_FIELD_BUTTON (child)) == column)
        return child;
    }

  return NULL;
}

static void
on_choices_closed (AngImportColumnsStep *self)
{
  GtkWidget *button = find_button (self, self->chosen_for);

  if (button != NULL)
    gtk_widget_grab_focus (button);
}

/* Enter in a row opens its choice. */
static void
on_activate (AngImportColumnsStep *self,
             guint                 position)
{
  GtkWidget *button = find_button (self, position);

  if (button != NULL)
    on_button_clicked (self, ANG_IMPORT_FIELD_BUTTON (button));
}

static void
on_date_commit (AngImportColumnsStep *self)
{
  g_autofree char *date = NULL;

  if (self->import != NULL && ang_date_entry_get_date (self->date, &date) && date != NULL)
    ang_import_set_date (self->import, date);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          AngImportColumnsStep     *self)
{
  Column column = (Column) ang_column_cells_get_number (factory);
  GtkWidget *child = column == COLUMN_FIELD ? ang_import_field_button_new () : ang_text_cell_new (column);

  if (column == COLUMN_FIELD)
    g_signal_connect_object (child, "clicked", G_CALLBACK (on_button_clicked), self, G_CONNECT_SWAPPED);
  if (column == COLUMN_HEADING)
    gtk_widget_add_css_class (child, "heading");
  gtk_list_item_set_child (item, child);
}

static void
set_item (GtkWidget   *child,
          GtkListItem *item)
{
  if (ANG_IS_IMPORT_FIELD_BUTTON (child))
    ang_import_field_button_set_item (ANG_IMPORT_FIELD_BUTTON (child), item);
  else
    ang_text_cell_set_item (ANG_TEXT_CELL (child), item);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AngImportColumnsStep     *self)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  set_item (child, item);
  g_ptr_array_add (self->children, child);
  update_child (self, child);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AngImportColumnsStep     *self)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  g_ptr_array_remove_fast (self->children, child);
  set_item (child, NULL);
}

static void
add_columns (AngImportColumnsStep *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column =
        ang_column_cells_add (self->view, i, _(columns[i].title), columns[i].width, G_CALLBACK (on_setup), G_CALLBACK (on_bind),
                              G_CALLBACK (on_unbind), self);

      gtk_column_view_column_set_expand (column, columns[i].expand);
    }
}

/* The rows are the columns of the file: their positions are all that is needed. */
static void
show_columns (AngImportColumnsStep *self)
{
  GtkStringList *rows = gtk_string_list_new (NULL);
  g_autoptr (GtkSingleSelection) selection = NULL;

  for (guint i = 0; i < ang_import_layout_get_n_columns (ang_import_get_layout (self->import)); i++)
    gtk_string_list_append (rows, "");
  selection = gtk_single_selection_new (G_LIST_MODEL (rows));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

static void
create_choices (AngImportColumnsStep *self)
{
  g_autoptr (GListModel) fields = create_fields (self);

  g_clear_pointer (&self->choices, gtk_widget_unparent);
  self->choices = ang_choice_popover_new (fields);
  gtk_widget_set_parent (self->choices, GTK_WIDGET (self));
  g_signal_connect_object (self->choices, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "closed", G_CALLBACK (on_choices_closed), self, G_CONNECT_SWAPPED);
}

static void
show_date (AngImportColumnsStep *self)
{
  g_autofree char *today = ang_date_to_iso (ang_date_today ());
  const char *date = ang_import_get_date (self->import);

  ang_date_entry_set_date (self->date, date != NULL ? date : today);
  /* What an old roster says was so at the time of its cohort. */
  gtk_widget_set_visible (self->date_row, ang_import_get_target (self->import) != ANG_IMPORT_NEW_COHORT);
}

static void
ang_import_columns_step_shown (AngImportStep *step)
{
  AngImportColumnsStep *self = ANG_IMPORT_COLUMNS_STEP (step);

  show_columns (self);
  show_date (self);
  update_notices (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
ang_import_columns_step_finish (AngImportStep *step)
{
  AngImportColumnsStep *self = ANG_IMPORT_COLUMNS_STEP (step);
  g_autofree char *date = NULL;

  if (!gtk_widget_get_visible (self->date_row) || (ang_date_entry_get_date (self->date, &date) && date != NULL))
    return TRUE;

  ang_issue_label_set (self->missing, _("From which day on do new posts and ranks count? Write the day like 28-10-2025."), ANG_SEVERITY_ERROR);
  gtk_widget_grab_focus (GTK_WIDGET (self->date));

  return FALSE;
}

static void
ang_import_columns_step_dispose (GObject *object)
{
  AngImportColumnsStep *self = ANG_IMPORT_COLUMNS_STEP (object);

  g_clear_pointer (&self->choices, gtk_widget_unparent);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (ang_import_columns_step_parent_class)->dispose (object);
}

static void
ang_import_columns_step_finalize (GObject *object)
{
  g_ptr_array_unref (ANG_IMPORT_COLUMNS_STEP (object)->children);

  G_OBJECT_CLASS (ang_import_columns_step_parent_class)->finalize (object);
}

static void
ang_import_columns_step_class_init (AngImportColumnsStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_columns_step_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_import_columns_step_finalize;
  ANG_IMPORT_STEP_CLASS (klass)->shown = ang_import_columns_step_shown;
  ANG_IMPORT_STEP_CLASS (klass)->finish = ang_import_columns_step_finish;

  g_type_ensure (ANG_TYPE_DATE_ENTRY);
  g_type_ensure (ANG_TYPE_ISSUE_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-columns-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportColumnsStep, root);
  gtk_widget_class_bind_template_child (widget_class, AngImportColumnsStep, missing);
  gtk_widget_class_bind_template_child (widget_class, AngImportColumnsStep, remembered);
  gtk_widget_class_bind_template_child (widget_class, AngImportColumnsStep, view);
  gtk_widget_class_bind_template_child (widget_class, AngImportColumnsStep, date_row);
  gtk_widget_class_bind_template_child (widget_class, AngImportColumnsStep, date);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_date_commit);
}

static void
ang_import_columns_step_init (AngImportColumnsStep *self)
{
  self->children = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (ang_date_entry_get_entry (self->date)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Day from which new posts and ranks count"), -1);
  add_columns (self);
}

/**
 * ang_import_columns_step_set_import:
 * @import: with its sheets loaded
 *
 * Shows the columns of @import from now on.
 */
void
ang_import_columns_step_set_import (AngImportColumnsStep *self,
                                    AngImport            *import)
{
  if (self->import == import)
    return;

  if (self->import != NULL)
    g_signal_handlers_disconnect_by_data (self->import, self);
  gtk_column_view_set_model (self->view, NULL);
  g_set_object (&self->import, import);
  g_signal_connect_object (import, "reset", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  create_choices (self);
}

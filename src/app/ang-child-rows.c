#include "config.h"

#include "ang-child-rows.h"

#include <glib/gi18n.h>

#include "ang-child-cell.h"
#include "ang-choice-list.h"
#include "ang-choice-popover.h"
#include "ang-entities.h"
#include "ang-record-set.h"
#include "ang-run-command.h"

struct _AngChildRows
{
  GtkWidget parent_instance;

  AngStore        *store;
  const AngEntity *entity;
  char            *entity_name;
  char            *link_name;
  char            *field_names;
  char            *note_title;
  char            *subject;
  gint64           owner_id;
  guint            link;
  GArray          *fields;

  AngRecordSet *records;
  GtkWidget    *box;
  GtkWidget    *grid;
  GtkWidget    *add_button;
  GtkWidget    *choices;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_ENTITY,
  PROP_LINK,
  PROP_OWNER_ID,
  PROP_FIELDS,
  PROP_ADD_LABEL,
  PROP_NOTE_TITLE,
  PROP_SUBJECT,
} AngChildRowsProps;

enum
{
  SIGNAL_DESCRIBE,
  SIGNAL_PREPARE,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_SUBJECT + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngChildRows, ang_child_rows, GTK_TYPE_WIDGET)

static guint
get_field (AngChildRows *self,
           guint         column)
{
  return g_array_index (self->fields, guint, column);
}

static void
update_note (GtkWidget *label,
             AngRecord *record)
{
  GtkWidget *rows = gtk_widget_get_ancestor (label, ANG_TYPE_CHILD_ROWS);
  g_autofree char *text = NULL;

  if (rows == NULL)
    return;

  g_signal_emit (rows, signals[SIGNAL_DESCRIBE], 0, record, &text);
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
}

static void
on_note_changed (GtkWidget  *label,
                 GParamSpec *pspec,
                 AngRecord  *record)
{
  update_note (label, record);
}

static void
add_note (AngChildRows *self,
          AngRecord    *record,
          int           row)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (GTK_GRID (self->grid), label, (int) self->fields->len, row, 1, 1);
  g_signal_connect_object (record, "notify", G_CALLBACK (on_note_changed), label, G_CONNECT_SWAPPED);
  update_note (label, record);
}

static void
on_remove_clicked (GtkWidget *button,
                   AngRecord *record)
{
  AngChildRows *self = ANG_CHILD_ROWS (gtk_widget_get_ancestor (button, ANG_TYPE_CHILD_ROWS));
  AngTransaction *transaction = ang_child_rows_begin (self, N_("Remove a line of %s"));

  ang_transaction_remove (transaction, self->entity, ang_record_get_id (record));
  ang_run_transaction (GTK_WIDGET (self), self->store, transaction, _("The line was removed"), _("The line could not be removed"));
}

static void
add_remove_button (AngChildRows *self,
                   AngRecord    *record,
                   int           row)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove This Line"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove This Line"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, !ang_store_get_read_only (self->store));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked), record, 0);
  gtk_grid_attach (GTK_GRID (self->grid), button, (int) self->fields->len + 1, row, 1, 1);
}

static void
add_line (AngChildRows *self,
          AngRecord    *record,
          int           row)
{
  gtk_grid_insert_row (GTK_GRID (self->grid), row);
  for (guint i = 0; i < self->fields->len; i++)
    {
      GtkWidget *cell = ang_child_cell_new (self->store, record, get_field (self, i));

      gtk_widget_set_hexpand (cell, i == 0);
      if (i == 0 || self->entity->fields[get_field (self, i)].type == ANG_FIELD_CHOICE)
        gtk_widget_set_size_request (cell, 156, -1);
      gtk_grid_attach (GTK_GRID (self->grid), cell, (int) i, row, 1, 1);
    }
  if (self->note_title != NULL)
    add_note (self, record, row);
  add_remove_button (self, record, row);
}

static void
add_heading (AngChildRows *self,
             const char   *title,
             int           column)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-label");
  gtk_grid_attach (GTK_GRID (self->grid), label, column, 0, 1, 1);
}

static void
update_headings (AngChildRows *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->records)) > 0;

  gtk_widget_set_visible (self->grid, any);
}

static void
on_items_changed (AngChildRows *self,
                  guint         position,
                  guint         removed,
                  guint         added)
{
  for (guint i = 0; i < removed; i++)
    gtk_grid_remove_row (GTK_GRID (self->grid), (int) position + 1);
  for (guint i = 0; i < added; i++)
    add_line (self, ang_record_set_get (self->records, position + i), (int) (position + i) + 1);
  update_headings (self);
}

static void
on_chosen (AngChildRows  *self,
           AngChoiceItem *item)
{
  g_autoptr (AngRecord) record = ang_record_new (self->entity);
  AngTransaction *transaction = ang_child_rows_begin (self, N_("Add a line to %s"));

  ang_record_set_integer (record, self->link, self->owner_id);
  ang_record_set_integer (record, get_field (self, 0), ang_choice_item_get_value (item));
  g_signal_emit (self, signals[SIGNAL_PREPARE], 0, record);
  ang_transaction_save (transaction, record);
  ang_run_transaction (GTK_WIDGET (self), self->store, transaction, NULL, _("The line could not be added"));
}

static void
on_add_clicked (AngChildRows *self)
{
  if (self->choices == NULL)
    {
      g_autoptr (AngChoiceList) list = ang_choice_list_get (self->store, &self->entity->fields[get_field (self, 0)]);

      self->choices = ang_choice_popover_new (G_LIST_MODEL (list));
      gtk_widget_set_parent (self->choices, self->add_button);
      g_signal_connect_object (self->choices, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
    }
  ang_choice_popover_open (ANG_CHOICE_POPOVER (self->choices), -1, NULL);
}

static void
resolve_fields (AngChildRows *self)
{
  g_auto (GStrv) names = g_strsplit (self->field_names, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint field;

      if (ang_entity_find_field (self->entity, names[i], &field))
        g_array_append_val (self->fields, field);
      else
        g_critical ("No field %s in %s", names[i], self->entity->name);
    }
}

static void
fill (AngChildRows *self)
{
  g_autoptr (AngQuery) query = NULL;

  if (self->records != NULL || self->store == NULL || self->owner_id == 0)
    return;

  self->entity = ang_entities_find (self->entity_name);
  g_return_if_fail (self->entity != NULL && ang_entity_find_field (self->entity, self->link_name, &self->link));
  resolve_fields (self);
  for (guint i = 0; i < self->fields->len; i++)
    add_heading (self, _(self->entity->fields[get_field (self, i)].label), (int) i);
  if (self->note_title != NULL)
    add_heading (self, self->note_title, (int) self->fields->len);

  query = ang_query_new (self->entity);
  ang_query_add_integer (query, self->link, ANG_COMPARE_EQUAL, self->owner_id);
  self->records = ang_record_set_new (self->store, query);
  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->add_button, !ang_store_get_read_only (self->store));
  update_headings (self);
}

static void
ang_child_rows_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AngChildRows *self = ANG_CHILD_ROWS (object);

  switch ((AngChildRowsProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_ENTITY:
      g_value_set_string (value, self->entity_name);
      break;
    case PROP_LINK:
      g_value_set_string (value, self->link_name);
      break;
    case PROP_OWNER_ID:
      g_value_set_int64 (value, self->owner_id);
      break;
    case PROP_FIELDS:
      g_value_set_string (value, self->field_names);
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_button_get_label (GTK_BUTTON (self->add_button)));
      break;
    case PROP_NOTE_TITLE:
      g_value_set_string (value, self->note_title);
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
take_string (char         **member,
             const GValue  *value)
{
  g_free (*member);
  *member = g_value_dup_string (value);
}

static void
ang_child_rows_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AngChildRows *self = ANG_CHILD_ROWS (object);

  switch ((AngChildRowsProps) prop_id)
    {
    case PROP_STORE:
      g_set_object (&self->store, g_value_get_object (value));
      fill (self);
      break;
    case PROP_ENTITY:
      take_string (&self->entity_name, value);
      break;
    case PROP_LINK:
      take_string (&self->link_name, value);
      break;
    case PROP_OWNER_ID:
      self->owner_id = g_value_get_int64 (value);
      fill (self);
      break;
    case PROP_FIELDS:
      take_string (&self->field_names, value);
      break;
    case PROP_ADD_LABEL:
      gtk_button_set_label (GTK_BUTTON (self->add_button), g_value_get_string (value));
      break;
    case PROP_NOTE_TITLE:
      take_string (&self->note_title, value);
      break;
    case PROP_SUBJECT:
      take_string (&self->subject, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_child_rows_dispose (GObject *object)
{
  AngChildRows *self = ANG_CHILD_ROWS (object);

  g_clear_pointer (&self->choices, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->records);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_child_rows_parent_class)->dispose (object);
}

static void
ang_child_rows_finalize (GObject *object)
{
  AngChildRows *self = ANG_CHILD_ROWS (object);

  g_array_unref (self->fields);
  g_free (self->entity_name);
  g_free (self->link_name);
  g_free (self->field_names);
  g_free (self->note_title);
  g_free (self->subject);

  G_OBJECT_CLASS (ang_child_rows_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_LINK] = g_param_spec_string ("link", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_OWNER_ID] = g_param_spec_int64 ("owner-id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_NOTE_TITLE] = g_param_spec_string ("note-title", NULL, NULL, NULL, flags);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_child_rows_class_init (AngChildRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_child_rows_get_property;
  object_class->set_property = ang_child_rows_set_property;
  object_class->dispose = ang_child_rows_dispose;
  object_class->finalize = ang_child_rows_finalize;

  install_properties (object_class);
  signals[SIGNAL_DESCRIBE] =
    g_signal_new ("describe", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL, NULL,
                  G_TYPE_STRING, 1, ANG_TYPE_RECORD);
  signals[SIGNAL_PREPARE] =
    g_signal_new ("prepare", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ANG_TYPE_RECORD);
  gtk_widget_class_set_css_name (widget_class, "childrows");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_child_rows_init (AngChildRows *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (guint));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  self->add_button = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->add_button, GTK_ALIGN_START);
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (on_add_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_box_append (GTK_BOX (self->box), self->add_button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ang_child_rows_get_records:
 *
 * Returns: (nullable) (transfer none): the records, once it knows whose
 */
GListModel *
ang_child_rows_get_records (AngChildRows *self)
{
  return self->records != NULL ? G_LIST_MODEL (self->records) : NULL;
}

/**
 * ang_child_rows_focus:
 *
 * Puts the focus on the line of that record.
 *
 * Returns: whether there is one
 */
gboolean
ang_child_rows_focus (AngChildRows *self,
                      gint64        id)
{
  guint position;

  if (self->records == NULL || ang_record_set_find (self->records, id, &position) == NULL)
    return FALSE;

  return gtk_widget_grab_focus (gtk_grid_get_child_at (GTK_GRID (self->grid), 0, (int) position + 1));
}

/**
 * ang_child_rows_begin:
 * @label: a message id with one %s for the owner
 *
 * Returns: (transfer full): a transaction about the owner of the records
 */
AngTransaction *
ang_child_rows_begin (AngChildRows *self,
                      const char   *label)
{
  AngTransaction *transaction = ang_transaction_new (label, self->subject);

  ang_transaction_set_about (transaction, ang_entities_find (self->entity->fields[self->link].target), self->owner_id);

  return transaction;
}

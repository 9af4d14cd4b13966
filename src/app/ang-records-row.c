#include "config.h"

#include "ang-records-row.h"

#include "ang-pill.h"

#define INDENT 18

struct _AngRecordsRow
{
  GtkWidget parent_instance;

  AngRecordsRowFunc func;
  gpointer          user_data;
  GSignalGroup     *record;

  GtkWidget *root;
  GtkLabel  *title;
  GtkLabel  *detail;
  AngPill   *mark;
};

G_DEFINE_FINAL_TYPE (AngRecordsRow, ang_records_row, GTK_TYPE_WIDGET)

static void
show_text (AngRecordsRow           *self,
           const AngRecordsRowText *text)
{
  gtk_widget_set_margin_start (self->root, (int) text->depth * INDENT);
  gtk_label_set_text (self->title, text->title);
  gtk_label_set_text (self->detail, text->detail != NULL ? text->detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), text->detail != NULL && *text->detail != '\0');
  ang_pill_set (self->mark, text->mark != NULL ? text->mark : "", NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), text->mark != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text->title);
  if (text->dimmed)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "dim-label");
}

static void
update (AngRecordsRow *self)
{
  g_autoptr (AngRecord) record = g_signal_group_dup_target (self->record);
  AngRecordsRowText text = { NULL };

  if (record == NULL)
    return;

  self->func (record, &text, self->user_data);
  show_text (self, &text);
  g_free (text.title);
  g_free (text.detail);
  g_free (text.mark);
}

static void
ang_records_row_dispose (GObject *object)
{
  AngRecordsRow *self = ANG_RECORDS_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->root, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_records_row_parent_class)->dispose (object);
}

static void
ang_records_row_class_init (AngRecordsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_records_row_dispose;

  g_type_ensure (ANG_TYPE_PILL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-records-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AngRecordsRow, root);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsRow, title);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsRow, detail);
  gtk_widget_class_bind_template_child (widget_class, AngRecordsRow, mark);
}

static void
ang_records_row_init (AngRecordsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->record = g_signal_group_new (ANG_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record, "notify", G_CALLBACK (update), self);
}

/**
 * ang_records_row_new:
 * @func: what says the texts; is not called after the row is gone
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
ang_records_row_new (AngRecordsRowFunc func,
                     gpointer          user_data)
{
  AngRecordsRow *self = g_object_new (ANG_TYPE_RECORDS_ROW, NULL);

  self->func = func;
  self->user_data = user_data;

  return GTK_WIDGET (self);
}

/**
 * ang_records_row_set_record:
 * @record: (nullable): what to show and follow
 */
void
ang_records_row_set_record (AngRecordsRow *self,
                            AngRecord     *record)
{
  g_signal_group_set_target (self->record, record);
  update (self);
}

#include "config.h"

#include "ang-number-cell.h"

#include <glib/gi18n.h>

#include "ang-finding.h"
#include "ang-number-check.h"

struct _AngNumberCell
{
  GtkWidget parent_instance;

  GBindingGroup *row;
  GSignalGroup  *identifier;
  GSignalGroup  *person;
  GBindingGroup *part;

  GtkWidget *box;
  GtkImage  *icon;
  GtkLabel  *text;
};

G_DEFINE_FINAL_TYPE (AngNumberCell, ang_number_cell, GTK_TYPE_WIDGET)

static void
show_severity (AngNumberCell *self,
               AngSeverity    severity)
{
  static const char *const classes[] = { [ANG_SEVERITY_INFO] = "info", [ANG_SEVERITY_WARNING] = "warning", [ANG_SEVERITY_ERROR] = "error" };
  const AngChoice *choice = severity != 0 ? ang_enumeration_find (&ang_severity_enumeration, (int) severity) : NULL;

  for (guint i = ANG_SEVERITY_INFO; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->box, classes[i]);
  if (choice != NULL)
    gtk_widget_add_css_class (self->box, classes[severity]);
  gtk_image_set_from_icon_name (self->icon, choice != NULL ? choice->icon : "ang-state-done-symbolic");
}

static void
show_issues (AngNumberCell *self,
             const GArray  *issues)
{
  g_autofree char *all = ang_number_check_describe (issues);
  g_autofree char *line = all != NULL ? g_strdelimit (g_strdup (all), "\n", ' ') : NULL;
  const char *text = line != NULL ? line : _ ("In order");

  show_severity (self, ang_issues_get_worst (issues));
  gtk_label_set_text (self->text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
}

static gboolean
is_checked (AngRecord *identifier)
{
  return ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND) != ANG_IDENTIFIER_KIND_OTHER;
}

static void
update (AngNumberCell *self)
{
  g_autoptr (AngRecord) identifier = g_signal_group_dup_target (self->identifier);
  g_autoptr (AngRecord) person = g_signal_group_dup_target (self->person);
  gboolean checked = identifier != NULL && person != NULL && is_checked (identifier);
  g_autoptr (GArray) issues = NULL;

  gtk_widget_set_visible (self->box, checked);
  if (!checked)
    return;

  issues = ang_number_check (person, (AngIdentifierKind) ang_record_get_integer (identifier, ANG_IDENTIFIER_KIND),
                             ang_record_get_text (identifier, ANG_IDENTIFIER_VALUE));
  show_issues (self, issues);
}

static void
ang_number_cell_dispose (GObject *object)
{
  AngNumberCell *self = ANG_NUMBER_CELL (object);

  g_clear_object (&self->row);
  g_clear_object (&self->part);
  g_clear_object (&self->identifier);
  g_clear_object (&self->person);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_number_cell_parent_class)->dispose (object);
}

static void
ang_number_cell_class_init (AngNumberCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_number_cell_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-number-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, AngNumberCell, box);
  gtk_widget_class_bind_template_child (widget_class, AngNumberCell, icon);
  gtk_widget_class_bind_template_child (widget_class, AngNumberCell, text);
}

static void
ang_number_cell_init (AngNumberCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->identifier = g_signal_group_new (ANG_TYPE_IDENTIFIER);
  g_signal_group_connect_swapped (self->identifier, "notify", G_CALLBACK (update), self);
  g_signal_connect_object (self->identifier, "notify::target", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  self->row = g_binding_group_new ();
  g_binding_group_bind (self->row, "record", self->identifier, "target", G_BINDING_SYNC_CREATE);
  self->person = g_signal_group_new (ANG_TYPE_PERSON);
  g_signal_group_connect_swapped (self->person, "notify", G_CALLBACK (update), self);
  self->part = g_binding_group_new ();
  g_binding_group_bind (self->part, "person", self->person, "target", G_BINDING_SYNC_CREATE);
}

/**
 * ang_number_cell_new:
 * @part: knows whose numbers these are
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
ang_number_cell_new (AngPersonPart *part)
{
  AngNumberCell *self = g_object_new (ANG_TYPE_NUMBER_CELL, NULL);

  g_binding_group_set_source (self->part, part);

  return GTK_WIDGET (self);
}

/**
 * ang_number_cell_set_row:
 * @row: (nullable): the row of the identifier to check
 */
void
ang_number_cell_set_row (AngNumberCell *self,
                         AngRow        *row)
{
  g_binding_group_set_source (self->row, row);
}

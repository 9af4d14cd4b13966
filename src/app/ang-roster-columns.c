#include "config.h"

#include "ang-roster-columns.h"

#include "ang-exchange-error.h"
#include "ang-roster.h"

#include <glib/gi18n.h>

struct _AngRosterColumns
{
  GtkWidget parent_instance;

  GtkWidget         *root;
  GtkListBox        *list;
  AngRosterTemplate *template;
  gboolean           own;
  gboolean           filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* One value in the list: its check button carries the value. */
#define ANG_TYPE_ROSTER_COLUMN_ROW (ang_roster_column_row_get_type ())

G_DECLARE_FINAL_TYPE (AngRosterColumnRow, ang_roster_column_row, ANG, ROSTER_COLUMN_ROW, GtkListBoxRow)

struct _AngRosterColumnRow
{
  GtkListBoxRow parent_instance;

  AngRosterValue  value;
  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (AngRosterColumnRow, ang_roster_column_row, GTK_TYPE_LIST_BOX_ROW)

G_DEFINE_FINAL_TYPE (AngRosterColumns, ang_roster_columns, GTK_TYPE_WIDGET)

static AngRosterColumnRow *
get_row (AngRosterColumns *self,
         int               index)
{
  return (AngRosterColumnRow *) gtk_list_box_get_row_at_index (self->list, index);
}

static void
report_change (AngRosterColumns *self)
{
  if (self->filling)
    return;

  self->own = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
move_row (AngRosterColumns   *self,
          AngRosterColumnRow *row,
          int                 step)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (index + step < 0 || get_row (self, index + step) == NULL)
    return;

  g_object_ref (row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  gtk_list_box_insert (self->list, GTK_WIDGET (row), index + step);
  g_object_unref (row);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
  report_change (self);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AngRosterColumns *self = ANG_ROSTER_COLUMNS (gtk_widget_get_ancestor (widget, ANG_TYPE_ROSTER_COLUMNS));

  move_row (self, ANG_ROSTER_COLUMN_ROW (widget), g_variant_get_int32 (parameter));
}

static void
ang_roster_column_row_class_init (AngRosterColumnRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "column.move", "i", move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "column.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "column.move", "i", 1);
}

static void
ang_roster_column_row_init (AngRosterColumnRow *self)
{
}

static GtkWidget *
create_arrow (const char *icon_name,
              const char *label,
              int         step)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "column.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", step);

  return button;
}

static GtkWidget *
create_row (AngRosterColumns *self,
            AngRosterValue    value,
            const char       *heading,
            gboolean          chosen)
{
  AngRosterColumnRow *row = g_object_new (ANG_TYPE_ROSTER_COLUMN_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  row->value = value;
  row->check = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (heading));
  gtk_check_button_set_active (row->check, chosen);
  gtk_widget_set_hexpand (GTK_WIDGET (row->check), TRUE);
  g_signal_connect_object (row->check, "toggled", G_CALLBACK (report_change), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->check));
  gtk_box_append (GTK_BOX (box), create_arrow ("pan-up-symbolic", _ ("Move Up"), -1));
  gtk_box_append (GTK_BOX (box), create_arrow ("pan-down-symbolic", _ ("Move Down"), 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return GTK_WIDGET (row);
}

static void
add_template_rows (AngRosterColumns *self,
                   AngLanguage       language,
                   gboolean         *used)
{
  for (guint i = 0; i < ang_roster_template_get_n_columns (self->template); i++)
    {
      const AngRosterColumn *column = ang_roster_template_get_column (self->template, i);
      const char *group = ang_roster_template_get_group (self->template, i, language);
      const char *heading = ang_roster_template_get_heading (self->template, i, language);
      g_autofree char *whole = group != NULL ? g_strdup_printf ("%s – %s", group, heading) : g_strdup (heading);

      used[column->value] = TRUE;
      gtk_list_box_append (self->list, create_row (self, column->value, whole, TRUE));
    }
}

static void
add_other_rows (AngRosterColumns *self,
                AngLanguage       language,
                const gboolean   *used)
{
  for (int value = 0; value < ANG_ROSTER_N_VALUES; value++)
    {
      const AngRosterValueInfo *info = ang_roster_value_get_info ((AngRosterValue) value);

      if (!used[value])
        gtk_list_box_append (self->list, create_row (self, (AngRosterValue) value,
                                                     ang_language_translate (language, NULL, info->heading), FALSE));
    }
}

static void
ang_roster_columns_dispose (GObject *object)
{
  AngRosterColumns *self = ANG_ROSTER_COLUMNS (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->template);

  G_OBJECT_CLASS (ang_roster_columns_parent_class)->dispose (object);
}

static void
ang_roster_columns_class_init (AngRosterColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_roster_columns_dispose;

  signals[CHANGED] = g_signal_new ("changed", ANG_TYPE_ROSTER_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-roster-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, AngRosterColumns, root);
  gtk_widget_class_bind_template_child (widget_class, AngRosterColumns, list);
}

static void
ang_roster_columns_init (AngRosterColumns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_roster_columns_set_template:
 * @language: of the headings: the document's
 *
 * Shows the columns of @template as chosen, in its order, and every other value below them.
 */
void
ang_roster_columns_set_template (AngRosterColumns  *self,
                                 AngRosterTemplate *template,
                                 AngLanguage        language)
{
  gboolean used[ANG_ROSTER_N_VALUES] = { FALSE };
  GtkListBoxRow *row;

  g_set_object (&self->template, template);
  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  add_template_rows (self, language, used);
  add_other_rows (self, language, used);
  self->filling = FALSE;
  self->own = FALSE;
}

/**
 * ang_roster_columns_is_own:
 *
 * Returns: whether the user chose other columns, or another order, than the template has
 */
gboolean
ang_roster_columns_is_own (AngRosterColumns *self)
{
  return self->own;
}

/**
 * ang_roster_columns_dup_values:
 *
 * Returns: (transfer full) (element-type AngRosterValue): the chosen columns in their order
 */
GArray *
ang_roster_columns_dup_values (AngRosterColumns *self)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (AngRosterValue));
  AngRosterColumnRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (gtk_check_button_get_active (row->check))
        g_array_append_val (values, row->value);
    }

  return values;
}

/**
 * ang_roster_columns_get_privacy:
 *
 * Returns: the most protected class of what the chosen columns tell
 */
AngPrivacy
ang_roster_columns_get_privacy (AngRosterColumns *self)
{
  AngPrivacy privacy = ANG_PRIVACY_PUBLIC;
  AngRosterColumnRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      if (gtk_check_button_get_active (row->check))
        privacy = MAX (privacy, ang_roster_value_get_info (row->value)->privacy);
    }

  return privacy;
}

/**
 * ang_roster_columns_dup_template:
 *
 * Returns: (transfer full): the template itself, or one like it with the chosen columns
 */
AngRosterTemplate *
ang_roster_columns_dup_template (AngRosterColumns *self)
{
  g_autoptr (GArray) values = NULL;

  if (!self->own)
    return g_object_ref (self->template);

  values = ang_roster_columns_dup_values (self);

  return ang_roster_template_derive (self->template, ang_roster_template_get_name (self->template), NULL, values);
}

/* "Daftar untuk wali kota" → "daftar-untuk-wali-kota" */
static char *
dup_template_name (const char *label)
{
  g_autofree char *lower = g_utf8_strdown (label, -1);
  g_autofree char *ascii = g_str_to_ascii (lower, "C");

  return g_strcanon (g_steal_pointer (&ascii), "abcdefghijklmnopqrstuvwxyz0123456789", '-');
}

/**
 * ang_roster_columns_save:
 * @label: what people call the list
 *
 * Keeps the chosen columns as a template of the user's own.
 *
 * Returns: (transfer full) (nullable): the template's name, or %NULL with @error
 */
char *
ang_roster_columns_save (AngRosterColumns  *self,
                         const char        *label,
                         GError           **error)
{
  g_autoptr (GArray) values = ang_roster_columns_dup_values (self);
  g_autofree char *name = dup_template_name (label);
  g_autoptr (AngRosterTemplate) own = NULL;

  if (values->len == 0)
    {
      g_set_error_literal (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE, _("Choose at least one column."));
      return NULL;
    }

  own = ang_roster_template_derive (self->template, name, label, values);

  return ang_roster_template_save (own, error) ? g_steal_pointer (&name) : NULL;
}

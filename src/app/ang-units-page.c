#include "config.h"

#include "ang-units-page.h"

#include <glib/gi18n.h>

#include "ang-new-record.h"
#include "ang-rename-unit.h"
#include "ang-run-command.h"
#include "ang-split-unit.h"
#include "ang-table.h"
#include "ang-unit-commands.h"
#include "ang-unit-dialogs.h"
#include "ang-unit-panel.h"
#include "ang-unit-tree.h"

struct _AngUnitsPage
{
  AngPage parent_instance;

  GtkStack     *views;
  AngUnitTree  *tree;
  AngUnitPanel *panel;
  AngTable     *table;
  GtkWidget    *closed_check;
};

typedef void (*AngUnitsFunc) (AngUnitsPage *self,
                              GPtrArray    *units);

G_DEFINE_FINAL_TYPE (AngUnitsPage, ang_units_page, ANG_TYPE_PAGE)

static gboolean
is_tree (AngUnitsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "tree") == 0;
}

static void
update_panel (AngUnitsPage *self)
{
  g_autoptr (GPtrArray) units = ang_unit_tree_list_units (self->tree);
  g_autoptr (GPtrArray) selected = ang_unit_tree_list_selected (self->tree);

  ang_unit_panel_show (self->panel, units, selected->len == 1 ? g_ptr_array_index (selected, 0) : NULL, selected->len);
}

/* Of one unit it is known whether it is closed; of several in the list it is not asked. */
static void
update_actions (AngUnitsPage *self)
{
  AngPage *page = ANG_PAGE (self);
  gboolean writable = !ang_store_get_read_only (ang_page_get_store (page));
  g_autoptr (GPtrArray) selected = ang_unit_tree_list_selected (self->tree);
  guint n = is_tree (self) ? selected->len : ang_table_get_n_selected (self->table);
  g_autoptr (AngRecord) only = NULL;
  gboolean open;

  if (n == 1)
    only = is_tree (self) ? g_object_ref (g_ptr_array_index (selected, 0)) : ang_table_get_selected (self->table);
  gtk_widget_set_visible (self->closed_check, is_tree (self));
  open = only != NULL && ang_record_get_boolean (only, ANG_UNIT_ACTIVE);
  ang_page_enable_action (page, "new", writable);
  ang_page_enable_action (page, "open", n == 1);
  ang_page_enable_action (page, "rename-unit", writable && open);
  ang_page_enable_action (page, "split-unit", writable && open);
  ang_page_enable_action (page, "move-unit", writable && only != NULL);
  ang_page_enable_action (page, "close-unit", writable && open);
  ang_page_enable_action (page, "reopen-unit", writable && only != NULL && !open);
  ang_page_enable_action (page, "merge-units", writable && n > 1);
}

static void
on_selection_changed (AngUnitsPage *self)
{
  update_panel (self);
  update_actions (self);
}

typedef struct
{
  AngUnitsPage *page;
  AngUnitsFunc  func;
} AngUnitsCall;

static void
on_selected_read (AngTable     *table,
                  GPtrArray    *units,
                  const GError *error,
                  gpointer      user_data)
{
  AngUnitsCall *call = user_data;

  if (units != NULL && units->len > 0)
    call->func (call->page, units);
}

/* The units selected in the view in sight. */
static void
with_selected (gpointer     user_data,
               AngUnitsFunc func)
{
  AngUnitsPage *self = ANG_UNITS_PAGE (user_data);
  g_autoptr (GPtrArray) selected = NULL;
  AngUnitsCall *call;

  if (!is_tree (self))
    {
      call = g_new0 (AngUnitsCall, 1);
      call->page = self;
      call->func = func;
      ang_table_read_selected (self->table, on_selected_read, call, g_free);
      return;
    }

  selected = ang_unit_tree_list_selected (self->tree);
  if (selected->len > 0)
    func (self, selected);
}

static void
rename_unit (AngUnitsPage *self,
             GPtrArray    *units)
{
  ang_rename_unit_ask (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), g_ptr_array_index (units, 0));
}

static void
merge_units (AngUnitsPage *self,
             GPtrArray    *units)
{
  ang_unit_dialogs_merge (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), units);
}

static void
split_unit (AngUnitsPage *self,
            GPtrArray    *units)
{
  ang_split_unit_present (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), g_ptr_array_index (units, 0));
}

static void
move_unit (AngUnitsPage *self,
           GPtrArray    *units)
{
  ang_unit_dialogs_move (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), g_ptr_array_index (units, 0));
}

static void
close_unit (AngUnitsPage *self,
            GPtrArray    *units)
{
  ang_unit_dialogs_close (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), g_ptr_array_index (units, 0));
}

static void
reopen_unit (AngUnitsPage *self,
             GPtrArray    *units)
{
  AngRecord *unit = g_ptr_array_index (units, 0);
  /* Translators: %s is the name of a unit. */
  g_autofree char *done = g_strdup_printf (_("“%s” is open again"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));

  ang_run_command (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), ang_unit_command_reopen (ang_record_get_id (unit)), done,
                   _("The unit could not be opened again"), NULL);
}

static void
show_in_tree (AngUnitsPage *self,
              GPtrArray    *units)
{
  ang_unit_tree_select (self->tree, ang_record_get_id (g_ptr_array_index (units, 0)));
  gtk_stack_set_visible_child_name (self->views, "tree");
}

#define DEFINE_ACTION(name) \
  static void \
  on_##name (GSimpleAction *action, \
             GVariant      *parameter, \
             gpointer       user_data) \
  { \
    with_selected (user_data, name); \
  }

DEFINE_ACTION (rename_unit)
DEFINE_ACTION (merge_units)
DEFINE_ACTION (split_unit)
DEFINE_ACTION (move_unit)
DEFINE_ACTION (close_unit)
DEFINE_ACTION (reopen_unit)
DEFINE_ACTION (show_in_tree)

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  ang_new_record_ask (GTK_WIDGET (user_data), ang_page_get_store (ANG_PAGE (user_data)), &ang_unit_entity, _("New Unit"));
}

static const GActionEntry entries[] = {
  { "new", on_new },
  { "open", on_show_in_tree },
  { "rename-unit", on_rename_unit },
  { "merge-units", on_merge_units },
  { "split-unit", on_split_unit },
  { "move-unit", on_move_unit },
  { "close-unit", on_close_unit },
  { "reopen-unit", on_reopen_unit },
};

static void
on_activate (AngUnitsPage *self,
             AngRecord    *unit)
{
  ang_unit_tree_select (self->tree, ang_record_get_id (unit));
  gtk_stack_set_visible_child_name (self->views, "tree");
}

static void
on_chosen (AngUnitsPage *self,
           gint64        unit)
{
  ang_unit_tree_select (self->tree, unit);
}

/* One search for both views. */
static void
on_search_changed (AngUnitsPage *self,
                   GtkEditable  *entry)
{
  ang_unit_tree_set_search (self->tree, gtk_editable_get_text (entry));
}

static void
ang_units_page_shown (AngPage *page)
{
  AngUnitsPage *self = ANG_UNITS_PAGE (page);

  gtk_widget_child_focus (is_tree (self) ? GTK_WIDGET (self->tree) : GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

static void
ang_units_page_constructed (GObject *object)
{
  AngUnitsPage *self = ANG_UNITS_PAGE (object);

  G_OBJECT_CLASS (ang_units_page_parent_class)->constructed (object);

  g_signal_connect_object (ang_table_get_search_entry (self->table), "changed", G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  if (ang_page_get_record_id (ANG_PAGE (self)) != 0)
    ang_unit_tree_select (self->tree, ang_page_get_record_id (ANG_PAGE (self)));
  on_selection_changed (self);
}

static void
ang_units_page_class_init (AngUnitsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ang_units_page_constructed;
  ANG_PAGE_CLASS (klass)->shown = ang_units_page_shown;

  g_type_ensure (ANG_TYPE_UNIT_TREE);
  g_type_ensure (ANG_TYPE_UNIT_PANEL);
  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  g_type_ensure (ANG_TYPE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-units-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngUnitsPage, views);
  gtk_widget_class_bind_template_child (widget_class, AngUnitsPage, tree);
  gtk_widget_class_bind_template_child (widget_class, AngUnitsPage, panel);
  gtk_widget_class_bind_template_child (widget_class, AngUnitsPage, table);
  gtk_widget_class_bind_template_child (widget_class, AngUnitsPage, closed_check);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, update_panel);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
ang_units_page_init (AngUnitsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
}

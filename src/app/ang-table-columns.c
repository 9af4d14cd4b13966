#include "config.h"

#include "ang-table-private.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "ang-cell.h"
#include "ang-column-sorter.h"
#include "ang-window.h"

#define REMEMBER_AFTER_MS 400

static void
on_cell_setup (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               AngColumn                *column)
{
  gtk_list_item_set_child (item, ang_cell_new (column));
}

static void
on_cell_bind (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              AngColumn                *column)
{
  ang_cell_bind (ANG_CELL (gtk_list_item_get_child (item)), item);
}

static void
on_cell_unbind (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                AngColumn                *column)
{
  ang_cell_unbind (ANG_CELL (gtk_list_item_get_child (item)));
}

static GtkListItemFactory *
create_factory (AngColumn *column)
{
  GtkListItemFactory *factory = ang_column_get_factory (column);

  if (factory != NULL)
    return g_object_ref (factory);

  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_cell_setup), column, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_cell_bind), column, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_cell_unbind), column, 0);

  return factory;
}

static AngColumn *
find_column (AngTable   *self,
             const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      AngColumn *column = g_ptr_array_index (self->columns, i);

      if (g_strcmp0 (ang_column_get_name (column), name) == 0)
        return column;
    }

  return NULL;
}

static GtkColumnViewColumn *
find_shown (AngTable  *self,
            AngColumn *column)
{
  guint index;

  return g_ptr_array_find (self->columns, column, &index) ? g_ptr_array_index (self->headings, index) : NULL;
}

static AngColumn *
find_declared (AngTable            *self,
               GtkColumnViewColumn *shown)
{
  guint index;

  return g_ptr_array_find (self->headings, shown, &index) ? g_ptr_array_index (self->columns, index) : NULL;
}

/* A column that takes the room that is left has a smallest width instead; its cells see to that. */
static int
get_declared_width (AngColumn *column)
{
  return ang_column_get_expand (column) ? -1 : ang_column_get_width (column);
}

/* What one column is remembered as: its name, and the width the user gave it. */
static char *
describe_column (AngColumn           *column,
                 GtkColumnViewColumn *shown)
{
  int width = gtk_column_view_column_get_fixed_width (shown);

  if (width < 0 || width == get_declared_width (column))
    return g_strdup (ang_column_get_name (column));

  return g_strdup_printf ("%s:%d", ang_column_get_name (column), width);
}

static GVariant *
describe_columns (AngTable *self)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      AngColumn *declared = find_declared (self, column);
      g_autofree char *words = describe_column (declared, column);

      if (gtk_column_view_column_get_visible (column))
        g_variant_builder_add (&builder, "s", words);
    }

  return g_variant_builder_end (&builder);
}

static gboolean
on_remember (gpointer user_data)
{
  AngTable *self = ANG_TABLE (user_data);
  g_autoptr (GVariant) before = g_settings_get_value (self->settings, "list-columns");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name;
  GVariant *value;

  self->remember_timeout = 0;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sas}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&s@as}", &name, &value))
    {
      if (!g_str_equal (name, self->list_name))
        g_variant_builder_add (&builder, "{s@as}", name, value);
    }
  g_variant_builder_add (&builder, "{s@as}", self->list_name, describe_columns (self));
  g_settings_set_value (self->settings, "list-columns", g_variant_builder_end (&builder));

  return G_SOURCE_REMOVE;
}

static void
on_columns_changed (AngTable *self)
{
  if (self->settings == NULL || self->list_name == NULL || self->restoring || self->remember_timeout != 0)
    return;

  self->remember_timeout = g_timeout_add (REMEMBER_AFTER_MS, on_remember, self);
}

static GtkColumnViewColumn *
create_column (AngTable  *self,
               AngColumn *column)
{
  g_autofree char *title = ang_column_dup_title (column);
  GtkColumnViewColumn *shown = gtk_column_view_column_new (title, create_factory (column));

  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_expand (shown, ang_column_get_expand (column));
  gtk_column_view_column_set_visible (shown, ang_column_get_shown (column));
  gtk_column_view_column_set_fixed_width (shown, ang_column_get_shown (column) ? get_declared_width (column) : -1);
  if (ang_column_get_sortable (column))
    {
      g_autoptr (GtkSorter) sorter = ang_column_sorter_new (column, &self->sort_probe);

      gtk_column_view_column_set_sorter (shown, sorter);
    }

  return shown;
}

/* The remembered ones first, in their order; the others behind, hidden. */
static void
restore_columns (AngTable          *self,
                 const char *const *words)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  guint position = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 2);
      AngColumn *column = find_column (self, parts[0]);
      GtkColumnViewColumn *shown = column != NULL ? find_shown (self, column) : NULL;

      if (shown == NULL || !g_hash_table_add (wanted, column))
        continue;
      gtk_column_view_remove_column (self->view, shown);
      gtk_column_view_insert_column (self->view, position++, shown);
      gtk_column_view_column_set_visible (shown, TRUE);
      gtk_column_view_column_set_fixed_width (shown, parts[1] != NULL ? CLAMP (atoi (parts[1]), 24, 2000) : get_declared_width (column));
    }

  for (guint i = 0; position > 0 && i < self->columns->len; i++)
    {
      AngColumn *column = g_ptr_array_index (self->columns, i);

      if (g_hash_table_contains (wanted, column))
        continue;
      gtk_column_view_column_set_visible (find_shown (self, column), FALSE);
      gtk_column_view_column_set_fixed_width (find_shown (self, column), -1);
    }
}

static void
restore (AngTable *self)
{
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) mine = NULL;
  g_autofree const char **words = NULL;

  if (self->settings == NULL || self->list_name == NULL)
    return;

  all = g_settings_get_value (self->settings, "list-columns");
  mine = g_variant_lookup_value (all, self->list_name, G_VARIANT_TYPE ("as"));
  if (mine == NULL)
    return;

  words = g_variant_get_strv (mine, NULL);
  restore_columns (self, words);
}

static GMenuModel *
create_columns_menu (AngTable *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      AngColumn *column = g_ptr_array_index (self->columns, i);
      g_autofree char *title = ang_column_dup_title (column);
      g_autofree char *name = g_strdup_printf ("columns.%s", ang_column_get_name (column));
      g_autoptr (GPropertyAction) action =
        g_property_action_new (ang_column_get_name (column), find_shown (self, column), "visible");

      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
      g_menu_append (menu, title, name);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (actions));

  return G_MENU_MODEL (menu);
}

/* GTK 4.8 counts the fixed width of a hidden column too, and leaves that much room empty. */
static void
on_visible_changed (AngTable            *self,
                    GParamSpec          *pspec,
                    GtkColumnViewColumn *shown)
{
  gboolean visible = gtk_column_view_column_get_visible (shown);

  gtk_column_view_column_set_fixed_width (shown, visible ? get_declared_width (find_declared (self, shown)) : -1);
  on_columns_changed (self);
}

static void
follow_column (AngTable  *self,
               AngColumn *column)
{
  GtkColumnViewColumn *shown = find_shown (self, column);

  g_signal_connect_object (shown, "notify::visible", G_CALLBACK (on_visible_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "notify::fixed-width", G_CALLBACK (on_columns_changed), self, G_CONNECT_SWAPPED);
}

static void
sort_first (AngTable *self)
{
  AngColumn *column = self->sort != NULL ? find_column (self, self->sort) : NULL;

  if (column != NULL)
    gtk_column_view_sort_by_column (self->view, find_shown (self, column),
                                    self->sort_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * ang_table_init_columns:
 *
 * Puts the declared columns into the view, as the user left them.
 */
void
ang_table_init_columns (AngTable *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GMenuModel) menu = NULL;

  if (ANG_IS_WINDOW (window))
    g_set_object (&self->settings, ang_window_get_settings (ANG_WINDOW (window)));

  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkColumnViewColumn *shown = create_column (self, g_ptr_array_index (self->columns, i));

      g_ptr_array_add (self->headings, shown);
      gtk_column_view_append_column (self->view, shown);
    }
  restore (self);
  menu = create_columns_menu (self);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->columns_button), menu);
  for (guint i = 0; i < self->columns->len; i++)
    {
      gtk_column_view_column_set_header_menu (find_shown (self, g_ptr_array_index (self->columns, i)), menu);
      follow_column (self, g_ptr_array_index (self->columns, i));
    }
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed", G_CALLBACK (on_columns_changed),
                           self, G_CONNECT_SWAPPED);
  sort_first (self);
}

/**
 * ang_table_get_shown_columns:
 *
 * Returns: (transfer container) (element-type AngColumn): the columns in sight, in their order; for copy and export
 */
GPtrArray *
ang_table_get_shown_columns (AngTable *self)
{
  GPtrArray *columns = g_ptr_array_new ();
  GListModel *all = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkColumnViewColumn) shown = g_list_model_get_item (all, i);

      if (gtk_column_view_column_get_visible (shown))
        g_ptr_array_add (columns, find_declared (self, shown));
    }

  return columns;
}

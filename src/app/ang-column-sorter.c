#include "config.h"

#include "ang-column-sorter.h"

struct _AngColumnSorter
{
  GtkSorter parent_instance;

  AngColumn  *column;
  AngColumn **probe;
};

G_DEFINE_FINAL_TYPE (AngColumnSorter, ang_column_sorter, GTK_TYPE_SORTER)

static GtkOrdering
ang_column_sorter_compare (GtkSorter *sorter,
                           gpointer   item1,
                           gpointer   item2)
{
  AngColumnSorter *self = ANG_COLUMN_SORTER (sorter);

  *self->probe = self->column;

  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
ang_column_sorter_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
ang_column_sorter_dispose (GObject *object)
{
  g_clear_object (&ANG_COLUMN_SORTER (object)->column);

  G_OBJECT_CLASS (ang_column_sorter_parent_class)->dispose (object);
}

static void
ang_column_sorter_class_init (AngColumnSorterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_column_sorter_dispose;
  GTK_SORTER_CLASS (klass)->compare = ang_column_sorter_compare;
  GTK_SORTER_CLASS (klass)->get_order = ang_column_sorter_get_order;
}

static void
ang_column_sorter_init (AngColumnSorter *self)
{
}

/**
 * ang_column_sorter_new:
 * @probe: where it leaves @column when it is asked; shared by all sorters of one view, and living longer than they
 *
 * Returns: (transfer full): a sorter for a GtkColumnViewColumn
 */
GtkSorter *
ang_column_sorter_new (AngColumn  *column,
                       AngColumn **probe)
{
  AngColumnSorter *self = g_object_new (ANG_TYPE_COLUMN_SORTER, NULL);

  self->column = g_object_ref (column);
  self->probe = probe;

  return GTK_SORTER (self);
}

/**
 * ang_column_sorter_find:
 *
 * Returns: (nullable) (transfer none): the column that @view is sorted by
 */
AngColumn *
ang_column_sorter_find (GtkColumnView  *view,
                        AngColumn     **probe,
                        gboolean       *descending)
{
  g_autoptr (GObject) left = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) right = g_object_new (G_TYPE_OBJECT, NULL);

  *probe = NULL;
  *descending = gtk_sorter_compare (gtk_column_view_get_sorter (view), left, right) == GTK_ORDERING_LARGER;

  return *probe;
}

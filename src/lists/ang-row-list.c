#include "config.h"

#include "ang-row-list.h"

#include "ang-positions.h"

/* GTK's list views hold widgets for about 200 rows from the first one in sight on, in sight or not, and make and drop them
 * within the signal. For rows behind those it makes none. */
#define ROWS_WITH_WIDGETS 240
#define ROWS_AT_A_TIME 48

struct _AngRowList
{
  GObject parent_instance;

  AngRecordList *records;
  guint          n_records;
  AngPositions  *rows;
  guint          n_rows;
  gboolean       replaced; /* and the rows do not show it yet */
  guint          step_idle;
};

enum
{
  SIGNAL_REPLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
ang_row_list_get_item_type (GListModel *model)
{
  return ANG_TYPE_ROW;
}

static guint
ang_row_list_get_n_items (GListModel *model)
{
  return ANG_ROW_LIST (model)->n_rows;
}

static void
fill_row (AngRowList *self,
          AngRow     *row,
          guint       position)
{
  g_autoptr (AngRecord) record = g_list_model_get_item (G_LIST_MODEL (self->records), position);

  ang_row_set_record (row, record);
}

static gpointer
ang_row_list_get_item (GListModel *model,
                       guint       position)
{
  AngRowList *self = ANG_ROW_LIST (model);
  AngRow *row;

  if (position >= self->n_rows)
    return NULL;

  row = ang_positions_look_up (self->rows, position);
  if (row != NULL)
    return g_object_ref (row);

  row = ang_row_new ();
  fill_row (self, row, position);
  ang_positions_place (self->rows, row, position);

  return row;
}

static void
ang_row_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ang_row_list_get_item_type;
  iface->get_n_items = ang_row_list_get_n_items;
  iface->get_item = ang_row_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngRowList, ang_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ang_row_list_iface_init))

/* Rows that go are forgotten, those behind them get their new positions. */
static void
move_rows (AngRowList *self,
           guint       position,
           guint       removed,
           guint       added)
{
  g_autoptr (GArray) positions = ang_positions_get_sorted (self->rows);
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();
  guint n_before = 0;

  for (guint i = 0; i < positions->len; i++)
    {
      guint at = g_array_index (positions, guint, i);
      AngRow *row = ang_positions_look_up (self->rows, at);

      if (at < position + removed)
        n_before++;
      else
        g_ptr_array_add (moved, row);
      if (at >= position)
        ang_positions_displace (self->rows, row);
    }
  for (guint i = 0; i < moved->len; i++)
    ang_positions_place (self->rows, moved->pdata[i], g_array_index (positions, guint, n_before + i) - removed + added);
}

static void
change_rows (AngRowList *self,
             guint       position,
             guint       removed,
             guint       added)
{
  if (removed != added || removed > 0)
    {
      move_rows (self, position, removed, added);
      self->n_rows = self->n_rows - removed + added;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
    }
}

/* At the end only: a list view that loses the row it keeps in sight looks for it among all rows that come with the same
 * signal. */
static void
set_n_rows (AngRowList *self,
            guint       n_rows)
{
  guint n_common = MIN (self->n_rows, n_rows);

  change_rows (self, n_common, self->n_rows - n_common, n_rows - n_common);
}

static void
fill_rows (AngRowList *self)
{
  g_autoptr (GArray) positions = ang_positions_get_sorted (self->rows);

  for (guint i = 0; i < positions->len; i++)
    {
      AngRow *row = ang_positions_look_up (self->rows, g_array_index (positions, guint, i));

      if (row != NULL)
        fill_row (self, row, g_array_index (positions, guint, i));
    }
}

/* The rows behind the last go before the others change: nobody sees rows of two queries. */
static void
replace_some (AngRowList *self)
{
  set_n_rows (self, MIN (self->n_rows, MAX (self->n_records, ROWS_WITH_WIDGETS)));
  if (self->n_rows > self->n_records + ROWS_AT_A_TIME)
    {
      set_n_rows (self, self->n_rows - ROWS_AT_A_TIME);
      return;
    }

  self->replaced = FALSE;
  set_n_rows (self, MIN (self->n_rows, self->n_records));
  fill_rows (self);
  set_n_rows (self, MAX (self->n_rows, MIN (self->n_records, ROWS_AT_A_TIME)));
}

static gboolean
take_step (AngRowList *self)
{
  if (self->replaced)
    replace_some (self);
  else if (self->n_rows < ROWS_WITH_WIDGETS)
    set_n_rows (self, MIN (self->n_records, self->n_rows + ROWS_AT_A_TIME));
  else
    set_n_rows (self, self->n_records);

  return self->replaced || self->n_rows != self->n_records;
}

static gboolean
on_step (gpointer user_data)
{
  AngRowList *self = ANG_ROW_LIST (user_data);

  if (take_step (self))
    return G_SOURCE_CONTINUE;

  self->step_idle = 0;

  return G_SOURCE_REMOVE;
}

static void
replace_rows (AngRowList *self)
{
  self->replaced = TRUE;
  if (self->n_rows > 0)
    g_signal_emit (self, signals[SIGNAL_REPLACED], 0);
  if (take_step (self) && self->step_idle == 0)
    self->step_idle = g_idle_add (on_step, self);
}

static void
on_records_changed (AngRowList *self,
                    guint       position,
                    guint       removed,
                    guint       added)
{
  gboolean all = position == 0 && removed == self->n_records;

  self->n_records = self->n_records - removed + added;
  if (all || self->step_idle != 0)
    replace_rows (self);
  else
    change_rows (self, position, removed, added);
}

static void
ang_row_list_dispose (GObject *object)
{
  AngRowList *self = ANG_ROW_LIST (object);

  g_clear_handle_id (&self->step_idle, g_source_remove);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (ang_row_list_parent_class)->dispose (object);
}

static void
ang_row_list_finalize (GObject *object)
{
  ang_positions_free (ANG_ROW_LIST (object)->rows);

  G_OBJECT_CLASS (ang_row_list_parent_class)->finalize (object);
}

static void
ang_row_list_class_init (AngRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ang_row_list_dispose;
  object_class->finalize = ang_row_list_finalize;

  signals[SIGNAL_REPLACED] =
    g_signal_new ("replaced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ang_row_list_init (AngRowList *self)
{
  self->rows = ang_positions_new ();
}

/**
 * ang_row_list_new:
 *
 * Returns: (transfer full): the rows of @records, now and later
 */
AngRowList *
ang_row_list_new (AngRecordList *records)
{
  AngRowList *self = g_object_new (ANG_TYPE_ROW_LIST, NULL);

  self->records = g_object_ref (records);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (on_records_changed), self, G_CONNECT_SWAPPED);
  on_records_changed (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (records)));

  return self;
}

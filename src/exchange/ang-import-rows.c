#include "config.h"

#include "ang-import-row-private.h"

struct _AngImportBoard
{
  gatomicrefcount     references;
  AngImportPlan      *plan;
  GHashTable         *live; /* row → AngImportRow, not owned */
  AngImportBoardFunc  decided;
  gpointer            user_data;
  gboolean            locked;
};

struct _AngImportRows
{
  GObject parent_instance;

  AngImportBoard *board;
  GArray         *rows; /* (nullable): of guint32, those that are shown; all without */
};

static GType
get_item_type (GListModel *model)
{
  return ANG_TYPE_IMPORT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  AngImportRows *self = ANG_IMPORT_ROWS (model);

  return self->rows != NULL ? self->rows->len : ang_import_plan_get_n_rows (self->board->plan);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  AngImportRows *self = ANG_IMPORT_ROWS (model);

  if (position >= get_n_items (model))
    return NULL;

  return ang_import_board_get_row (self->board, self->rows != NULL ? g_array_index (self->rows, guint32, position) : position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngImportRows, ang_import_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
ang_import_rows_finalize (GObject *object)
{
  AngImportRows *self = ANG_IMPORT_ROWS (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->board, ang_import_board_unref);

  G_OBJECT_CLASS (ang_import_rows_parent_class)->finalize (object);
}

static void
ang_import_rows_class_init (AngImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_import_rows_finalize;
}

static void
ang_import_rows_init (AngImportRows *self)
{
}

/**
 * ang_import_rows_new:
 *
 * Returns: (transfer full): the rows that @filter shows, in the order of the file
 */
GListModel *
ang_import_rows_new (AngImportBoard  *board,
                     AngImportFilter  filter)
{
  AngImportRows *self = g_object_new (ANG_TYPE_IMPORT_ROWS, NULL);

  self->board = ang_import_board_ref (board);
  if (filter == ANG_IMPORT_FILTER_ALL)
    return G_LIST_MODEL (self);

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), board->plan->counts[filter]);
  for (guint32 i = 0; i < ang_import_plan_get_n_rows (board->plan); i++)
    {
      if (ang_import_plan_shows (board->plan, i, filter))
        g_array_append_val (self->rows, i);
    }

  return G_LIST_MODEL (self);
}

/**
 * ang_import_rows_allow:
 * @rows: what ang_import_create_rows() gave
 *
 * As ang_import_row_can_decide(), without making the row: somebody may have selected 100,000 of them.
 *
 * Returns: whether so can be decided about that row
 */
gboolean
ang_import_rows_allow (GListModel        *rows,
                       guint              position,
                       AngImportDecision  decision)
{
  AngImportRows *self = ANG_IMPORT_ROWS (rows);
  guint row = self->rows != NULL ? g_array_index (self->rows, guint32, position) : position;

  return ang_import_plan_allows (self->board->plan, row, decision, ang_import_plan_get_likeliest (self->board->plan, row));
}

/**
 * ang_import_board_new:
 * @decided: called whenever a decision has changed
 *
 * Returns: (transfer full): a board over the rows of @plan
 */
AngImportBoard *
ang_import_board_new (AngImportPlan      *plan,
                      AngImportBoardFunc  decided,
                      gpointer            user_data)
{
  AngImportBoard *self = g_new0 (AngImportBoard, 1);

  g_atomic_ref_count_init (&self->references);
  self->plan = ang_import_plan_ref (plan);
  self->live = g_hash_table_new (NULL, NULL);
  self->decided = decided;
  self->user_data = user_data;

  return self;
}

/** Returns: (transfer full): @self */
AngImportBoard *
ang_import_board_ref (AngImportBoard *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

/** Gives a reference back. */
void
ang_import_board_unref (AngImportBoard *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_hash_table_unref (self->live);
  ang_import_plan_unref (self->plan);
  g_free (self);
}

/** The session is gone, or has another plan: nobody decides any more. */
void
ang_import_board_close (AngImportBoard *self)
{
  self->decided = NULL;
  self->locked = TRUE;
}

/** While the import is stored nobody decides. */
void
ang_import_board_lock (AngImportBoard *self,
                       gboolean        locked)
{
  self->locked = locked;
}

/** Returns: (transfer none): whose rows they are */
AngImportPlan *
ang_import_board_get_plan (AngImportBoard *self)
{
  return self->plan;
}

/** A row is nobody's any more. */
void
ang_import_board_forget (AngImportBoard *self,
                         guint           row)
{
  g_hash_table_remove (self->live, GUINT_TO_POINTER (row));
}

/**
 * ang_import_board_get_row:
 *
 * Returns: (transfer full): that row
 */
AngImportRow *
ang_import_board_get_row (AngImportBoard *self,
                          guint           row)
{
  AngImportRow *object = g_hash_table_lookup (self->live, GUINT_TO_POINTER (row));

  if (object != NULL)
    return g_object_ref (object);

  object = ang_import_row_new (self, row);
  g_hash_table_insert (self->live, GUINT_TO_POINTER (row), object);

  return object;
}

/** Has the rows that are looked at say that their decisions may have changed, and the session too. */
void
ang_import_board_tell (AngImportBoard *self)
{
  GList *rows = g_hash_table_get_values (self->live);

  /* Whoever is told may let go of any of them. */
  for (GList *l = rows; l != NULL; l = l->next)
    g_object_ref (l->data);
  for (GList *l = rows; l != NULL; l = l->next)
    g_object_notify (l->data, "decision");
  g_list_free_full (rows, g_object_unref);
  if (self->decided != NULL)
    self->decided (self->user_data);
}

/**
 * ang_import_board_decide:
 * @person: the candidate that is meant, for ANG_IMPORT_DECISION_PERSON
 *
 * Returns: whether anything has changed
 */
gboolean
ang_import_board_decide (AngImportBoard    *self,
                         guint              row,
                         AngImportDecision  decision,
                         gint64             person)
{
  AngImportEntry *entry = ang_import_plan_get (self->plan, row);
  gboolean changed;

  if (self->locked || !ang_import_plan_allows (self->plan, row, decision, person))
    return FALSE;

  changed = entry->decision != decision;
  entry->decision = decision;
  if (entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS)
    {
      person = decision == ANG_IMPORT_DECISION_PERSON ? person : 0;
      changed |= entry->person != person;
      entry->person = person;
    }

  return changed;
}

#include "config.h"

#include "ang-import-row-private.h"

#include "ang-import-shown.h"

/* What is said of one cell. */
typedef struct
{
  char                 *text;
  AngImportCellVerdict  verdict;
  char                 *message;
} Cell;

struct _AngImportRow
{
  GObject parent_instance;

  AngImportBoard *board;
  guint           row;

  gboolean  read;       /* the following is filled when it is first asked for */
  char     *name;
  char     *reason;
  Cell     *cells;
  guint     n_cells;
  GArray   *changes;    /* of AngImportChange */
  AngImportCandidate *candidates;
  guint     n_candidates;
};

G_DEFINE_FINAL_TYPE (AngImportRow, ang_import_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_NUMBER = 1,
  PROP_SHEET,
  PROP_NAME,
  PROP_VERDICT,
  PROP_PLACE,
  PROP_DECISION,
  PROP_SEVERITY,
  PROP_REASON,
} AngImportRowProps;

static GParamSpec *properties[PROP_REASON + 1];

static AngImportPlan *
get_plan (AngImportRow *self)
{
  return ang_import_board_get_plan (self->board);
}

static const AngImportEntry *
get_entry (AngImportRow *self)
{
  return ang_import_plan_get (get_plan (self), self->row);
}

static void
clear_change (gpointer data)
{
  AngImportChange *change = data;

  g_free ((char *) change->old);
  g_free ((char *) change->new);
}

static void
read_cells (AngImportRow *self)
{
  AngImportPlan *plan = get_plan (self);

  self->n_cells = ang_import_layout_get_n_columns (plan->layout);
  self->cells = g_new0 (Cell, MAX (self->n_cells, 1));
  for (guint i = 0; i < self->n_cells; i++)
    {
      AngSheetValue value = { 0 };

      if (ang_import_layout_get (plan->layout, self->row, i, &value))
        self->cells[i].text = ang_import_shown_dup_cell (&value, ang_import_mapping_get (plan->mapping, i),
                                                         ang_import_shown_is_private (plan->layout, plan->mapping, i));
    }
}

static AngImportCellVerdict
get_verdict_of (AngSeverity severity)
{
  switch (severity)
    {
    case ANG_SEVERITY_ERROR:
      return ANG_IMPORT_CELL_ERROR;
    case ANG_SEVERITY_WARNING:
      return ANG_IMPORT_CELL_WARNING;
    case ANG_SEVERITY_INFO:
    default:
      return ANG_IMPORT_CELL_PLAIN;
    }
}

/* The worst counts; what is said is said line by line. */
static void
mark_cell (AngImportRow         *self,
           int                   column,
           AngImportCellVerdict  verdict,
           const char           *message)
{
  Cell *cell;
  char *joined;

  if (column < 0 || column >= (int) self->n_cells)
    return;

  cell = &self->cells[column];
  cell->verdict = MAX (cell->verdict, verdict);
  if (message == NULL)
    return;
  joined = cell->message != NULL ? g_strconcat (cell->message, "\n", message, NULL) : g_strdup (message);
  g_free (cell->message);
  cell->message = joined;
}

static void
read_issues (AngImportRow         *self,
             const AngImportDraft *draft)
{
  guint n_issues;
  const AngImportIssue *issues = ang_import_draft_get_issues (draft, &n_issues);

  for (guint i = 0; i < n_issues; i++)
    mark_cell (self, issues[i].column, get_verdict_of (issues[i].severity), issues[i].message);
}

static void
add_change (AngImportRow         *self,
            const AngImportDraft *draft,
            const AngImportNote  *note)
{
  AngImportChange change = { .label = ang_import_field_get_label (note->field) };

  if (!ang_import_draft_has (draft, note->field))
    return;

  change.column = ang_import_draft_get_column (draft, note->field);
  change.old = g_strdup (note->old);
  change.new = ang_import_shown_dup_draft (get_plan (self)->store, draft, note->field);
  mark_cell (self, change.column, note->old != NULL ? ANG_IMPORT_CELL_CHANGED : ANG_IMPORT_CELL_NEW, NULL);
  g_array_append_val (self->changes, change);
}

static void
read_changes (AngImportRow         *self,
              const AngImportDraft *draft)
{
  guint32 details = get_entry (self)->details;
  guint n = details != 0 ? ang_import_plan_get_n_details (get_plan (self), details) : 0;
  g_autofree AngImportNote *notes = g_new0 (AngImportNote, MAX (n, 1));

  if (n > 0)
    ang_import_plan_get_notes (get_plan (self), details, notes);
  for (guint i = 0; i < n; i++)
    {
      if (notes[i].field == ANG_IMPORT_FIELD_NAME && *self->name == '\0')
        {
          g_free (self->name);
          self->name = g_strdup (notes[i].old);
        }
      add_change (self, draft, &notes[i]);
    }
}

static void
mark_new (AngImportRow         *self,
          const AngImportDraft *draft)
{
  for (guint i = 1; i < ANG_IMPORT_N_FIELDS; i++)
    {
      if (ang_import_draft_has (draft, (AngImportFieldId) i))
        mark_cell (self, ang_import_draft_get_column (draft, (AngImportFieldId) i), ANG_IMPORT_CELL_NEW, NULL);
    }
}

static void
read_candidates (AngImportRow *self)
{
  guint32 details = get_entry (self)->details;

  if (details == 0)
    return;
  self->n_candidates = ang_import_plan_get_n_details (get_plan (self), details);
  self->candidates = g_new0 (AngImportCandidate, self->n_candidates);
  ang_import_plan_get_candidates (get_plan (self), details, self->candidates);
}

static void
read_row (AngImportRow *self)
{
  const AngImportEntry *entry = get_entry (self);
  g_autoptr (AngImportDraft) draft = NULL;

  if (self->read)
    return;

  self->read = TRUE;
  draft = ang_import_plan_create_draft (get_plan (self));
  ang_import_plan_read (get_plan (self), self->row, draft);
  self->name = ang_import_shown_dup_name (draft);
  self->reason = ang_import_plan_join_reason (get_plan (self), ang_import_plan_get_reason (get_plan (self), entry->reason), entry->twin);
  self->changes = g_array_new (FALSE, TRUE, sizeof (AngImportChange));
  g_array_set_clear_func (self->changes, clear_change);
  read_cells (self);
  if (entry->verdict == ANG_IMPORT_VERDICT_AMBIGUOUS)
    read_candidates (self);
  else if (entry->verdict != ANG_IMPORT_VERDICT_REJECTED)
    read_changes (self, draft);
  if (entry->verdict == ANG_IMPORT_VERDICT_NEW)
    mark_new (self, draft);
  read_issues (self, draft);
}

static void
ang_import_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AngImportRow *self = ANG_IMPORT_ROW (object);

  switch ((AngImportRowProps) prop_id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, ang_import_row_get_number (self));
      break;
    case PROP_SHEET:
      g_value_set_string (value, ang_import_row_get_sheet (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, ang_import_row_get_name (self));
      break;
    case PROP_VERDICT:
      g_value_set_uint (value, ang_import_row_get_verdict (self));
      break;
    case PROP_PLACE:
      g_value_set_uint (value, ang_import_row_get_place (self));
      break;
    case PROP_DECISION:
      g_value_set_uint (value, ang_import_row_get_decision (self));
      break;
    case PROP_SEVERITY:
      g_value_set_uint (value, get_entry (self)->severity);
      break;
    case PROP_REASON:
      g_value_set_string (value, ang_import_row_get_reason (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
ang_import_row_finalize (GObject *object)
{
  AngImportRow *self = ANG_IMPORT_ROW (object);

  ang_import_board_forget (self->board, self->row);
  for (guint i = 0; i < self->n_cells; i++)
    {
      g_free (self->cells[i].text);
      g_free (self->cells[i].message);
    }
  g_free (self->cells);
  g_free (self->candidates);
  g_free (self->name);
  g_free (self->reason);
  g_clear_pointer (&self->changes, g_array_unref);
  ang_import_board_unref (self->board);

  G_OBJECT_CLASS (ang_import_row_parent_class)->finalize (object);
}

static void
ang_import_row_class_init (AngImportRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ang_import_row_get_property;
  object_class->finalize = ang_import_row_finalize;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SHEET] = g_param_spec_string ("sheet", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_VERDICT] = g_param_spec_uint ("verdict", NULL, NULL, 0, ANG_IMPORT_N_VERDICTS, 0, flags);
  properties[PROP_PLACE] = g_param_spec_uint ("place", NULL, NULL, 0, ANG_IMPORT_PLACE_PRESENT, 0, flags);
  properties[PROP_DECISION] = g_param_spec_uint ("decision", NULL, NULL, 0, ANG_IMPORT_DECISION_NEW_PERSON, 0, flags);
  properties[PROP_SEVERITY] = g_param_spec_uint ("severity", NULL, NULL, 0, ANG_SEVERITY_ERROR, 0, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ang_import_row_init (AngImportRow *self)
{
}

/** Returns: (transfer full): the object of one row; to be called by the board alone */
AngImportRow *
ang_import_row_new (AngImportBoard *board,
                    guint           row)
{
  AngImportRow *self = g_object_new (ANG_TYPE_IMPORT_ROW, NULL);

  self->board = ang_import_board_ref (board);
  self->row = row;

  return self;
}

/** Returns: which row of the spreadsheet, or line of the text, it is */
guint
ang_import_row_get_number (AngImportRow *self)
{
  return ang_import_plan_get_number (get_plan (self), self->row);
}

/** Returns: (transfer none): the name of its sheet */
const char *
ang_import_row_get_sheet (AngImportRow *self)
{
  return ang_import_plan_get_sheet (get_plan (self), self->row);
}

/** Returns: (transfer none): the name with its titles, as in the file, else as in the register; "" without */
const char *
ang_import_row_get_name (AngImportRow *self)
{
  read_row (self);

  return self->name;
}

/** Returns: what the row is for the register */
AngImportVerdict
ang_import_row_get_verdict (AngImportRow *self)
{
  return (AngImportVerdict) get_entry (self)->verdict;
}

/** Returns: what becomes of the row in the cohort */
AngImportPlace
ang_import_row_get_place (AngImportRow *self)
{
  return (AngImportPlace) get_entry (self)->place;
}

/** Returns: the id of the person of the register whom the row is about; 0: none, or not decided */
gint64
ang_import_row_get_person (AngImportRow *self)
{
  return get_entry (self)->person;
}

/** Returns: (transfer none) (nullable): why the row is rejected, ambiguous or odd, in the interface's language */
const char *
ang_import_row_get_reason (AngImportRow *self)
{
  read_row (self);

  return self->reason;
}

/** Returns: how many columns the session has */
guint
ang_import_row_get_n_cells (AngImportRow *self)
{
  read_row (self);

  return self->n_cells;
}

/** Returns: (transfer none): the cell as it stands in the file, class C masked; "" for an empty one */
const char *
ang_import_row_get_cell (AngImportRow *self,
                         guint         column)
{
  read_row (self);
  if (column >= self->n_cells || self->cells[column].text == NULL)
    return "";

  return self->cells[column].text;
}

/** Returns: what is said of that cell */
AngImportCellVerdict
ang_import_row_get_cell_verdict (AngImportRow *self,
                                 guint         column)
{
  read_row (self);

  return column < self->n_cells ? self->cells[column].verdict : ANG_IMPORT_CELL_PLAIN;
}

/** Returns: (transfer none) (nullable): what is odd or not understood about that cell, one thing a line */
const char *
ang_import_row_get_cell_message (AngImportRow *self,
                                 guint         column)
{
  read_row (self);

  return column < self->n_cells ? self->cells[column].message : NULL;
}

/**
 * ang_import_row_get_changes:
 *
 * Returns: (transfer none) (array length=n_changes): what the row says that the register does not, or not so; of somebody who
 *   is in the register
 */
const AngImportChange *
ang_import_row_get_changes (AngImportRow *self,
                            guint        *n_changes)
{
  read_row (self);
  *n_changes = self->changes->len;

  return (const AngImportChange *) (gpointer) self->changes->data;
}

/**
 * ang_import_row_get_candidates:
 *
 * Returns: (transfer none) (array length=n_candidates): whom an ambiguous row may mean, the likeliest first
 */
const AngImportCandidate *
ang_import_row_get_candidates (AngImportRow *self,
                               guint        *n_candidates)
{
  read_row (self);
  *n_candidates = self->n_candidates;

  return self->candidates;
}

/** Returns: what is to be done with the row */
AngImportDecision
ang_import_row_get_decision (AngImportRow *self)
{
  return (AngImportDecision) get_entry (self)->decision;
}

/** Returns: whether so can be decided about this row at all; for PERSON: whether there is anybody to choose */
gboolean
ang_import_row_can_decide (AngImportRow      *self,
                           AngImportDecision  decision)
{
  return ang_import_plan_allows (get_plan (self), self->row, decision, ang_import_plan_get_likeliest (get_plan (self), self->row));
}

/**
 * ang_import_row_decide:
 * @person: the candidate who is meant, for ANG_IMPORT_DECISION_PERSON; 0 otherwise
 *
 * What cannot be decided so, or not any more, stays as it is.
 */
void
ang_import_row_decide (AngImportRow      *self,
                       AngImportDecision  decision,
                       gint64             person)
{
  if (ang_import_board_decide (self->board, self->row, decision, person))
    ang_import_board_tell (self->board);
}

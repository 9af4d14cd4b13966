#include "config.h"

#include "ang-paste-row.h"

G_DEFINE_FINAL_TYPE (AngPasteRow, ang_paste_row, G_TYPE_OBJECT)

static void
ang_paste_row_finalize (GObject *object)
{
  AngPasteRow *self = ANG_PASTE_ROW (object);

  g_free (self->name);
  g_free (self->number);
  g_free (self->nik);
  g_free (self->reason);
  g_clear_object (&self->person);
  g_clear_object (&self->employment);

  G_OBJECT_CLASS (ang_paste_row_parent_class)->finalize (object);
}

static void
ang_paste_row_class_init (AngPasteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_paste_row_finalize;
}

static void
ang_paste_row_init (AngPasteRow *self)
{
}

/**
 * ang_paste_row_get_line:
 *
 * Returns: where the row stands in what was pasted, from 1
 */
guint
ang_paste_row_get_line (AngPasteRow *self)
{
  return self->line;
}

/**
 * ang_paste_row_get_name:
 *
 * Returns: the name as the register has it, else as it was pasted; "" for a row without
 */
const char *
ang_paste_row_get_name (AngPasteRow *self)
{
  return self->name;
}

/**
 * ang_paste_row_get_number:
 *
 * Returns: (nullable): the NIP that was pasted
 */
const char *
ang_paste_row_get_number (AngPasteRow *self)
{
  return self->number;
}

/** Returns: what becomes of the row */
AngPasteVerdict
ang_paste_row_get_verdict (AngPasteRow *self)
{
  return self->verdict;
}

/**
 * ang_paste_row_get_reason:
 *
 * Returns: (nullable): why the row is not taken, in the interface language
 */
const char *
ang_paste_row_get_reason (AngPasteRow *self)
{
  return self->reason;
}

/**
 * ang_paste_row_judge:
 * @reason: (transfer full) (nullable): why
 */
void
ang_paste_row_judge (AngPasteRow     *self,
                     AngPasteVerdict  verdict,
                     char            *reason)
{
  self->verdict = verdict;
  g_free (self->reason);
  self->reason = reason;
}

#include "config.h"

#include "ang-certificates-model.h"

#include <glib/gi18n.h>

#include "ang-cohort-state.h"
#include "ang-cohort.h"
#include "ang-date.h"
#include "ang-facts.h"
#include "ang-participation.h"
#include "ang-programme.h"
#include "ang-running-number.h"

struct _AngCertificatesModel
{
  GObject parent_instance;

  AngStore     *store;
  AngRecord    *cohort;
  AngRecordSet *participations;
  GPtrArray    *rows;    /* of AngParticipation */
  GHashTable   *pending; /* (nullable): while a command is put together: participation to its changed copy */
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
ang_certificates_model_get_n_rows (AngMatrixModel *model)
{
  return ANG_CERTIFICATES_MODEL (model)->rows->len;
}

static guint
ang_certificates_model_get_n_columns (AngMatrixModel *model)
{
  return ANG_CERTIFICATE_N_COLUMNS;
}

static void
ang_certificates_model_get_row (AngMatrixModel   *model,
                                guint             row,
                                AngMatrixHeading *heading)
{
  AngRecord *participation = g_ptr_array_index (ANG_CERTIFICATES_MODEL (model)->rows, row);

  heading->id = ang_record_get_id (participation);
  heading->title = g_strdup (ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
}

static void
ang_certificates_model_get_column (AngMatrixModel   *model,
                                   guint             column,
                                   AngMatrixHeading *heading)
{
  static const struct { const char *title; int width; gboolean numeric; } columns[] = {
    { N_ ("Number of the certificate"), 32, FALSE },
    { N_ ("Date"), 14, FALSE },
    { N_ ("JP"), 8, TRUE },
  };

  heading->id = column + 1;
  heading->title = g_strdup (_(columns[column].title));
  heading->width_chars = columns[column].width;
  heading->numeric = columns[column].numeric;
}

static char *
dup_date (AngRecord *participation)
{
  AngDate date = ang_record_get_date (participation, ANG_PARTICIPATION_CERTIFICATE_DATE);

  return ang_date_is_known (date) ? ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_SLASH) : NULL;
}

static char *
dup_jp (AngRecord *participation)
{
  if (!ang_record_is_set (participation, ANG_PARTICIPATION_CERTIFICATE_JP))
    return NULL;

  return ang_jp_format (ang_record_get_real (participation, ANG_PARTICIPATION_CERTIFICATE_JP), ang_language_get_interface ());
}

static void
ang_certificates_model_get_cell (AngMatrixModel *model,
                                 guint           row,
                                 guint           column,
                                 AngMatrixCell  *cell)
{
  AngRecord *participation = g_ptr_array_index (ANG_CERTIFICATES_MODEL (model)->rows, row);

  if (column == ANG_CERTIFICATE_COLUMN_NUMBER)
    cell->text = g_strdup (ang_record_get_text (participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER));
  else if (column == ANG_CERTIFICATE_COLUMN_DATE)
    cell->text = dup_date (participation);
  else
    cell->text = dup_jp (participation);
}

/* Entering */

static void
ang_certificates_model_begin_command (AngMatrixModel  *model,
                                      AngMatrixChange  change,
                                      guint            n_cells)
{
  AngCertificatesModel *self = ANG_CERTIFICATES_MODEL (model);

  g_clear_pointer (&self->pending, g_hash_table_unref);
  self->pending = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

static AngRecord *
get_pending (AngCertificatesModel *self,
             guint                 row)
{
  AngRecord *participation = g_ptr_array_index (self->rows, row);
  AngRecord *copy = g_hash_table_lookup (self->pending, participation);

  if (copy == NULL)
    {
      copy = ang_record_copy (participation);
      g_hash_table_insert (self->pending, participation, copy);
    }

  return copy;
}

static void
on_committed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AngCertificatesModel) self = ANG_CERTIFICATES_MODEL (user_data);
  g_autoptr (GError) error = NULL;

  if (!ang_store_commit_finish (ANG_STORE (source), result, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static gboolean
is_changed (AngRecord *participation)
{
  return ang_record_is_changed (participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER) ||
         ang_record_is_changed (participation, ANG_PARTICIPATION_CERTIFICATE_DATE) ||
         ang_record_is_changed (participation, ANG_PARTICIPATION_CERTIFICATE_JP);
}

static void
ang_certificates_model_end_command (AngMatrixModel *model)
{
  AngCertificatesModel *self = ANG_CERTIFICATES_MODEL (model);
  g_autoptr (AngTransaction) transaction =
    ang_transaction_new (N_ ("Certificates of %s"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));
  GHashTableIter iter;
  gpointer copy;

  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  g_hash_table_iter_init (&iter, self->pending);
  while (g_hash_table_iter_next (&iter, NULL, &copy))
    {
      if (is_changed (copy))
        ang_transaction_save (transaction, copy);
    }
  g_clear_pointer (&self->pending, g_hash_table_unref);
  if (!ang_transaction_is_empty (transaction))
    ang_store_commit_async (self->store, transaction, NULL, on_committed, g_object_ref (self));
}

static gboolean
set_date (AngRecord  *participation,
          const char *text)
{
  g_autofree char *iso = NULL;
  AngDate date;

  if (text != NULL && !ang_date_parse (text, &date))
    return FALSE;
  iso = text != NULL ? ang_date_to_iso (date) : NULL;
  ang_record_set_text (participation, ANG_PARTICIPATION_CERTIFICATE_DATE, iso);

  return TRUE;
}

static gboolean
set_jp (AngRecord  *participation,
        const char *text)
{
  double jp;

  if (text == NULL)
    {
      ang_record_unset (participation, ANG_PARTICIPATION_CERTIFICATE_JP);
      return TRUE;
    }
  if (!ang_jp_parse (text, &jp))
    return FALSE;
  ang_record_set_real (participation, ANG_PARTICIPATION_CERTIFICATE_JP, jp);

  return TRUE;
}

static gboolean
ang_certificates_model_set_text (AngMatrixModel *model,
                                 guint           row,
                                 guint           column,
                                 const char     *text)
{
  AngRecord *participation = get_pending (ANG_CERTIFICATES_MODEL (model), row);

  switch ((AngCertificateColumn) column)
    {
    case ANG_CERTIFICATE_COLUMN_NUMBER:
      ang_record_set_text (participation, ANG_PARTICIPATION_CERTIFICATE_NUMBER, text);
      return TRUE;
    case ANG_CERTIFICATE_COLUMN_DATE:
      return set_date (participation, text);
    case ANG_CERTIFICATE_COLUMN_JP:
      return set_jp (participation, text);
    case ANG_CERTIFICATE_N_COLUMNS:
    default:
      return FALSE;
    }
}

static void
ang_certificates_model_iface_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = ang_certificates_model_get_n_rows;
  iface->get_n_columns = ang_certificates_model_get_n_columns;
  iface->get_row = ang_certificates_model_get_row;
  iface->get_column = ang_certificates_model_get_column;
  iface->get_cell = ang_certificates_model_get_cell;
  iface->begin_command = ang_certificates_model_begin_command;
  iface->end_command = ang_certificates_model_end_command;
  iface->set_text = ang_certificates_model_set_text;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AngCertificatesModel, ang_certificates_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_certificates_model_iface_init))

static void
collect_rows (AngCertificatesModel *self)
{
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->participations)); i++)
    {
      AngRecord *row = ang_record_set_get (self->participations, i);

      if (ang_participation_state_takes_place ((AngParticipationState) ang_record_get_integer (row, ANG_PARTICIPATION_STATE)))
        g_ptr_array_add (self->rows, g_object_ref (row));
    }
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

static void
ang_certificates_model_dispose (GObject *object)
{
  AngCertificatesModel *self = ANG_CERTIFICATES_MODEL (object);

  g_clear_object (&self->participations);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_certificates_model_parent_class)->dispose (object);
}

static void
ang_certificates_model_finalize (GObject *object)
{
  g_ptr_array_unref (ANG_CERTIFICATES_MODEL (object)->rows);

  G_OBJECT_CLASS (ang_certificates_model_parent_class)->finalize (object);
}

static void
ang_certificates_model_class_init (AngCertificatesModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ang_certificates_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_certificates_model_finalize;

  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
ang_certificates_model_init (AngCertificatesModel *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * ang_certificates_model_new:
 * @participations: of @cohort, in roster order; those who do not go are left out
 *
 * Returns: (transfer full): what a matrix shows of their certificates
 */
AngCertificatesModel *
ang_certificates_model_new (AngStore     *store,
                            AngRecord    *cohort,
                            AngRecordSet *participations)
{
  AngCertificatesModel *self = g_object_new (ANG_TYPE_CERTIFICATES_MODEL, NULL);

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = g_object_ref (participations);
  g_signal_connect_object (participations, "read", G_CALLBACK (collect_rows), self, G_CONNECT_SWAPPED);

  return self;
}

/* Date and hours of the one above, where the row has none. */
static void
continue_row (AngRecord *above,
              AngRecord *row)
{
  if (!ang_record_is_set (row, ANG_PARTICIPATION_CERTIFICATE_DATE))
    ang_record_set_text (row, ANG_PARTICIPATION_CERTIFICATE_DATE, ang_record_get_text (above, ANG_PARTICIPATION_CERTIFICATE_DATE));
  if (!ang_record_is_set (row, ANG_PARTICIPATION_CERTIFICATE_JP) && ang_record_is_set (above, ANG_PARTICIPATION_CERTIFICATE_JP))
    ang_record_set_real (row, ANG_PARTICIPATION_CERTIFICATE_JP, ang_record_get_real (above, ANG_PARTICIPATION_CERTIFICATE_JP));
}

/**
 * ang_certificates_model_number:
 * @row: with a number to go on from
 *
 * Gives the rows below that have no number the next ones, with the same date and hours; one step of undo.
 *
 * Returns: how many got one
 */
guint
ang_certificates_model_number (AngCertificatesModel *self,
                               guint                 row)
{
  const char *number = row < self->rows->len ? ang_record_get_text (g_ptr_array_index (self->rows, row), ANG_PARTICIPATION_CERTIFICATE_NUMBER) : NULL;
  g_autofree char *next = ang_running_number_step (number, 1);
  AngRecord *above = row < self->rows->len ? g_ptr_array_index (self->rows, row) : NULL;
  guint n = 0;

  if (next == NULL)
    return 0;

  ang_certificates_model_begin_command (ANG_MATRIX_MODEL (self), ANG_MATRIX_CHANGE_FILL, self->rows->len - row);
  for (guint i = row + 1; i < self->rows->len; i++)
    {
      AngRecord *copy;
      char *after;

      if (ang_record_is_set (g_ptr_array_index (self->rows, i), ANG_PARTICIPATION_CERTIFICATE_NUMBER))
        continue;
      copy = get_pending (self, i);
      ang_record_set_text (copy, ANG_PARTICIPATION_CERTIFICATE_NUMBER, next);
      continue_row (above, copy);
      after = ang_running_number_step (next, 1);
      g_free (next);
      next = after;
      n++;
    }
  ang_certificates_model_end_command (ANG_MATRIX_MODEL (self));

  return n;
}

/**
 * ang_certificates_model_count:
 * @received: (out): how many certificates have a number or a date
 * @all: (out): how many participants there are
 */
void
ang_certificates_model_count (AngCertificatesModel *self,
                              guint                *received,
                              guint                *all)
{
  *received = 0;
  *all = self->rows->len;
  for (guint i = 0; i < self->rows->len; i++)
    {
      AngRecord *row = g_ptr_array_index (self->rows, i);

      if (ang_record_is_set (row, ANG_PARTICIPATION_CERTIFICATE_NUMBER) || ang_record_is_set (row, ANG_PARTICIPATION_CERTIFICATE_DATE))
        (*received)++;
    }
}

#include "config.h"

#include "ang-document-drop.h"

#include <glib/gi18n.h>

#include "ang-attachment.h"
#include "ang-cohort.h"
#include "ang-document.h"
#include "ang-feedback.h"
#include "ang-kept-files.h"
#include "ang-requirement.h"

/* What a matrix needs to know while files are dragged over it. */
typedef struct
{
  AngMatrix           *matrix; /* unowned: its controller holds this */
  AngDocumentsEdit    *edit;
  AngDocumentDropFunc  func;
} Drop;

/* A file on its way into the register, and the document that it is of. */
typedef struct
{
  AngMatrix        *matrix;
  AngDocumentsEdit *edit;
  AngRecord        *requirement;
  AngRecord        *participation;
} Arrival;

static void
drop_free (gpointer  data,
           GClosure *closure)
{
  Drop *drop = data;

  g_object_unref (drop->edit);
  g_free (drop);
}

static void
arrival_free (Arrival *arrival)
{
  g_object_unref (arrival->matrix);
  g_object_unref (arrival->edit);
  g_object_unref (arrival->requirement);
  g_clear_object (&arrival->participation);
  g_free (arrival);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

static AngTransaction *
build_transaction (Arrival   *arrival,
                   AngRecord *file)
{
  AngRecord *cohort = ang_documents_get_cohort (ang_documents_edit_get (arrival->edit));
  AngTransaction *transaction = ang_transaction_new (N_ ("Add a file to a document of %s"), ang_record_get_text (cohort, ANG_COHORT_CODE));
  g_autoptr (AngRecord) draft = NULL;

  ang_documents_edit_begin (arrival->edit, NULL);
  draft = ang_record_copy (ang_documents_edit_draft (arrival->edit, arrival->requirement, arrival->participation));
  ang_documents_edit_begin (arrival->edit, NULL);
  ang_record_set_boolean (file, ANG_ATTACHMENT_PRIVATE, ang_record_get_boolean (arrival->requirement, ANG_REQUIREMENT_PRIVATE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (cohort));
  ang_transaction_save (transaction, file);
  ang_record_set_integer (draft, ANG_DOCUMENT_ATTACHMENT_ID, ang_record_get_id (file));
  if (!ang_document_state_is_there ((AngDocumentState) ang_record_get_integer (draft, ANG_DOCUMENT_STATE)))
    ang_record_set_integer (draft, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_RECEIVED);
  ang_transaction_save (transaction, draft);

  return transaction;
}

static void
on_added (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRecord) file = ang_kept_file_add_finish (result, &error);
  g_autoptr (AngTransaction) transaction = NULL;
  g_autofree char *said = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (arrival->matrix)) == NULL)
    return;
  if (file == NULL)
    {
      ang_feedback_error (GTK_WIDGET (arrival->matrix), _ ("The file could not be added"), error);
      return;
    }

  said = g_strdup_printf (_ ("“%s” was added"), ang_record_get_text (file, ANG_ATTACHMENT_NAME));
  transaction = build_transaction (arrival, file);
  ang_documents_edit_commit (arrival->edit, transaction);
  ang_feedback_done (GTK_WIDGET (arrival->matrix), said);
}

static GdkDragAction
on_motion (GtkDropTarget *target,
           double         x,
           double         y,
           Drop          *drop)
{
  guint row = 0;
  guint column = 0;
  gboolean on_cell = ang_matrix_pick_cell (drop->matrix, x, y, &row, &column);

  ang_matrix_show_drop (drop->matrix, on_cell, row, column);

  return on_cell ? GDK_ACTION_COPY : 0;
}

static void
on_leave (GtkDropTarget *target,
          Drop          *drop)
{
  ang_matrix_show_drop (drop->matrix, FALSE, 0, 0);
}

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         Drop          *drop)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));
  Arrival *arrival;
  AngRecord *requirement = NULL;
  AngRecord *participation = NULL;
  guint row;
  guint column;

  on_leave (target, drop);
  if (path == NULL || !ang_matrix_pick_cell (drop->matrix, x, y, &row, &column))
    return FALSE;

  drop->func (ang_matrix_get_model (drop->matrix), row, column, &requirement, &participation);
  arrival = g_new0 (Arrival, 1);
  arrival->matrix = g_object_ref (drop->matrix);
  arrival->edit = g_object_ref (drop->edit);
  arrival->requirement = g_object_ref (requirement);
  arrival->participation = participation != NULL ? g_object_ref (participation) : NULL;
  ang_matrix_go_to (drop->matrix, row, column);
  ang_kept_file_add_async (ang_documents_edit_get_store (drop->edit), path, NULL, NULL, NULL, on_added, arrival);

  return TRUE;
}

/**
 * ang_document_drop_follow:
 * @func: says which document a cell is of
 *
 * Lets files be dropped on the cells of @matrix: each becomes the file of the document there, as one step.
 */
void
ang_document_drop_follow (AngMatrix           *matrix,
                          AngDocumentsEdit    *edit,
                          AngDocumentDropFunc  func)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  Drop *drop = g_new0 (Drop, 1);

  drop->matrix = matrix;
  drop->edit = g_object_ref (edit);
  drop->func = func;
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), drop);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), drop);
  g_signal_connect_data (target, "drop", G_CALLBACK (on_drop), drop, drop_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (matrix), GTK_EVENT_CONTROLLER (target));
}

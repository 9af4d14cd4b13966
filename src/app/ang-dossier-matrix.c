#include "config.h"

#include "ang-dossier-matrix.h"

#include <glib/gi18n.h>

#include "ang-attachment.h"
#include "ang-document-matrix.h"
#include "ang-document.h"
#include "ang-requirement.h"

struct _AngDossierMatrix
{
  GObject parent_instance;

  AngDocumentsEdit *edit;
  GPtrArray        *rows;
};

static const struct
{
  guint field;
  int   width;
} columns[] = {
  { ANG_DOCUMENT_STATE, 0 },
  { ANG_DOCUMENT_NUMBER, 20 },
  { ANG_DOCUMENT_DATE, 13 },
  { ANG_DOCUMENT_ISSUER, 18 },
  { ANG_DOCUMENT_DUE, 13 },
  { ANG_DOCUMENT_ATTACHMENT_ID, 18 },
  { ANG_DOCUMENT_CHECKED_BY, 14 },
  { ANG_DOCUMENT_NOTE, 24 },
};

static guint open_signal;

static void ang_dossier_matrix_model_init (AngMatrixModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngDossierMatrix, ang_dossier_matrix, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_dossier_matrix_model_init))

static void
collect (AngDossierMatrix *self)
{
  AngDocuments *documents = ang_documents_edit_get (self->edit);
  GPtrArray *kinds = documents != NULL ? ang_documents_list (documents, ANG_DOCUMENT_SCOPE_COHORT) : NULL;

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    g_ptr_array_add (self->rows, g_object_ref (g_ptr_array_index (kinds, i)));
}

static void
on_changed (AngDossierMatrix *self)
{
  collect (self);
  ang_matrix_model_rows_changed (ANG_MATRIX_MODEL (self));
}

static void
on_touched (AngDossierMatrix *self)
{
  ang_matrix_model_cell_changed (ANG_MATRIX_MODEL (self), G_MAXUINT, G_MAXUINT);
}

static void
get_slot (AngDossierMatrix *self,
          guint             row,
          AngDocumentSlot  *slot)
{
  ang_documents_get_slot (ang_documents_edit_get (self->edit), g_ptr_array_index (self->rows, row), NULL, slot);
}

static guint
ang_dossier_matrix_get_n_rows (AngMatrixModel *model)
{
  return ANG_DOSSIER_MATRIX (model)->rows->len;
}

static guint
ang_dossier_matrix_get_n_columns (AngMatrixModel *model)
{
  return G_N_ELEMENTS (columns);
}

static void
ang_dossier_matrix_get_row (AngMatrixModel   *model,
                            guint             row,
                            AngMatrixHeading *heading)
{
  AngRecord *requirement = g_ptr_array_index (ANG_DOSSIER_MATRIX (model)->rows, row);

  heading->id = ang_record_get_id (requirement);
  heading->title = ang_documents_dup_kind_name (requirement);
  heading->tooltip = g_strdup (ang_record_get_text (requirement, ANG_REQUIREMENT_SOURCE));
}

static void
ang_dossier_matrix_get_column (AngMatrixModel   *model,
                               guint             column,
                               AngMatrixHeading *heading)
{
  heading->id = columns[column].field;
  heading->title = g_strdup (_ (ang_document_entity.fields[columns[column].field].label));
  heading->width_chars = columns[column].width;
}

static char *
dup_field (AngDossierMatrix      *self,
           const AngDocumentSlot *slot,
           guint                  field)
{
  AngLanguage language = ang_language_get_interface ();
  AngRecord *file;

  if (field == ANG_DOCUMENT_DUE)
    return ang_date_is_known (slot->due) ? ang_date_format (slot->due, language, ANG_DATE_STYLE_SHORT) : NULL;
  if (slot->document == NULL || !ang_record_is_set (slot->document, field))
    return NULL;
  if (field == ANG_DOCUMENT_DATE)
    return ang_date_format (ang_record_get_date (slot->document, field), language, ANG_DATE_STYLE_SHORT);
  if (field != ANG_DOCUMENT_ATTACHMENT_ID)
    return g_strdup (ang_record_get_text (slot->document, field));

  file = ang_facts_get (ang_documents_get_facts (ang_documents_edit_get (self->edit)), &ang_attachment_entity,
                        ang_record_get_integer (slot->document, field));

  return g_strdup (file != NULL ? ang_record_get_text (file, ANG_ATTACHMENT_NAME) : "…");
}

static void
ang_dossier_matrix_get_cell (AngMatrixModel *model,
                             guint           row,
                             guint           column,
                             AngMatrixCell  *cell)
{
  AngDossierMatrix *self = ANG_DOSSIER_MATRIX (model);
  AngDocumentSlot slot;

  get_slot (self, row, &slot);
  if (columns[column].field == ANG_DOCUMENT_STATE)
    {
      ang_document_cell_fill (cell, ang_documents_edit_get (self->edit), &slot);
      cell->mark_icon = NULL;
      return;
    }

  cell->text = dup_field (self, &slot, columns[column].field);
  cell->tooltip = g_strdup (cell->text);
  if (columns[column].field == ANG_DOCUMENT_ATTACHMENT_ID && cell->text != NULL)
    cell->icon_name = "mail-attachment-symbolic";
  /* The usual day is dim, one that was set is not. */
  if (columns[column].field == ANG_DOCUMENT_DUE && !(slot.document != NULL && ang_record_is_set (slot.document, ANG_DOCUMENT_DUE)))
    cell->style_class = "planned";
}

static char *
ang_dossier_matrix_dup_text (AngMatrixModel *model,
                             guint           row,
                             guint           column)
{
  AngDossierMatrix *self = ANG_DOSSIER_MATRIX (model);
  AngDocumentSlot slot;

  get_slot (self, row, &slot);
  if (columns[column].field == ANG_DOCUMENT_STATE)
    return g_strdup (ang_enumeration_get_label (&ang_document_state_enumeration, (int) slot.state, ang_language_get_interface ()));

  return dup_field (self, &slot, columns[column].field);
}

static gboolean
ang_dossier_matrix_takes_text (AngMatrixModel *model,
                               guint           row,
                               guint           column)
{
  return columns[column].field != ANG_DOCUMENT_STATE && columns[column].field != ANG_DOCUMENT_ATTACHMENT_ID;
}

static void
ang_dossier_matrix_begin_command (AngMatrixModel  *model,
                                  AngMatrixChange  change,
                                  guint            n_cells)
{
  ang_documents_edit_begin (ANG_DOSSIER_MATRIX (model)->edit, n_cells > 1 ? N_ ("Change documents of %s") : N_ ("Change a document of %s"));
}

static void
ang_dossier_matrix_end_command (AngMatrixModel *model)
{
  ang_documents_edit_end (ANG_DOSSIER_MATRIX (model)->edit);
}

static gboolean
set_state (AngDossierMatrix *self,
           guint             row,
           const char       *text)
{
  AngDocumentState state = ANG_DOCUMENT_STATE_MISSING;

  if (text != NULL && !ang_document_state_from_text (text, &state))
    return FALSE;
  ang_documents_edit_set_state (self->edit, g_ptr_array_index (self->rows, row), NULL, state);

  return TRUE;
}

/* Whoever writes a letter's number or date has the letter. */
static void
set_field (AngDossierMatrix *self,
           guint             row,
           guint             field,
           const char       *text)
{
  AngRecord *draft = ang_documents_edit_draft (self->edit, g_ptr_array_index (self->rows, row), NULL);

  ang_record_set_text (draft, field, text);
  if (text != NULL && (field == ANG_DOCUMENT_NUMBER || field == ANG_DOCUMENT_DATE)
      && !ang_document_state_is_there ((AngDocumentState) ang_record_get_integer (draft, ANG_DOCUMENT_STATE)))
    ang_record_set_integer (draft, ANG_DOCUMENT_STATE, ANG_DOCUMENT_STATE_RECEIVED);
}

static gboolean
ang_dossier_matrix_set_text (AngMatrixModel *model,
                             guint           row,
                             guint           column,
                             const char     *text)
{
  AngDossierMatrix *self = ANG_DOSSIER_MATRIX (model);
  guint field = columns[column].field;
  g_autofree char *iso = NULL;
  AngDate date;

  if (field == ANG_DOCUMENT_STATE)
    return set_state (self, row, text);
  if (field == ANG_DOCUMENT_ATTACHMENT_ID)
    return FALSE;
  if (text == NULL || ang_document_entity.fields[field].type != ANG_FIELD_DATE)
    {
      set_field (self, row, field, text);
      return TRUE;
    }
  if (!ang_date_parse (text, &date) || !ang_date_is_complete (date))
    return FALSE;

  iso = ang_date_to_iso (date);
  set_field (self, row, field, iso);

  return TRUE;
}

static gboolean
ang_dossier_matrix_press_key (AngMatrixModel *model,
                              guint           row,
                              guint           column,
                              gunichar        letter)
{
  AngDossierMatrix *self = ANG_DOSSIER_MATRIX (model);
  AngDocumentState state;

  if (columns[column].field != ANG_DOCUMENT_STATE || !ang_document_state_from_letter (letter, &state))
    return FALSE;
  ang_documents_edit_set_state (self->edit, g_ptr_array_index (self->rows, row), NULL, state);

  return TRUE;
}

static gboolean
ang_dossier_matrix_activate (AngMatrixModel     *model,
                             guint               row,
                             guint               column,
                             GtkWidget          *parent,
                             const GdkRectangle *place)
{
  g_signal_emit (model, open_signal, 0, g_ptr_array_index (ANG_DOSSIER_MATRIX (model)->rows, row));

  return TRUE;
}

static void
ang_dossier_matrix_model_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = ang_dossier_matrix_get_n_rows;
  iface->get_n_columns = ang_dossier_matrix_get_n_columns;
  iface->get_row = ang_dossier_matrix_get_row;
  iface->get_column = ang_dossier_matrix_get_column;
  iface->get_cell = ang_dossier_matrix_get_cell;
  iface->dup_text = ang_dossier_matrix_dup_text;
  iface->takes_text = ang_dossier_matrix_takes_text;
  iface->begin_command = ang_dossier_matrix_begin_command;
  iface->end_command = ang_dossier_matrix_end_command;
  iface->set_text = ang_dossier_matrix_set_text;
  iface->press_key = ang_dossier_matrix_press_key;
  iface->activate = ang_dossier_matrix_activate;
}

static void
ang_dossier_matrix_finalize (GObject *object)
{
  AngDossierMatrix *self = ANG_DOSSIER_MATRIX (object);

  g_clear_object (&self->edit);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (ang_dossier_matrix_parent_class)->finalize (object);
}

static void
ang_dossier_matrix_class_init (AngDossierMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_dossier_matrix_finalize;

  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ANG_TYPE_RECORD);
}

static void
ang_dossier_matrix_init (AngDossierMatrix *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/** Returns: (transfer full): the cohort's own documents */
AngDossierMatrix *
ang_dossier_matrix_new (AngDocumentsEdit *edit)
{
  AngDossierMatrix *self = g_object_new (ANG_TYPE_DOSSIER_MATRIX, NULL);

  self->edit = g_object_ref (edit);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "touched", G_CALLBACK (on_touched), self, G_CONNECT_SWAPPED);
  collect (self);

  return self;
}

/** Returns: (transfer none): which kind of document stands in a row */
AngRecord *
ang_dossier_matrix_get_requirement (AngDossierMatrix *self,
                                    guint             row)
{
  return g_ptr_array_index (self->rows, row);
}

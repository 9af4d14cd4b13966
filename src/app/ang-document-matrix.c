#include "config.h"

#include "ang-document-matrix.h"

#include <glib/gi18n.h>

#include "ang-attachment.h"
#include "ang-document.h"
#include "ang-participation.h"
#include "ang-requirement.h"

struct _AngDocumentMatrix
{
  GObject parent_instance;

  AngDocumentsEdit *edit;
  AngDocumentFilter filter;
  GPtrArray        *rows;
  GPtrArray        *columns;
};

static guint open_signal;

static void ang_document_matrix_model_init (AngMatrixModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AngDocumentMatrix, ang_document_matrix, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ANG_TYPE_MATRIX_MODEL, ang_document_matrix_model_init))

static AngDocuments *
get_documents (AngDocumentMatrix *self)
{
  return ang_documents_edit_get (self->edit);
}

static gboolean
is_shown (AngDocumentMatrix      *self,
          const AngDocumentCount *count)
{
  switch (self->filter)
    {
    case ANG_DOCUMENT_FILTER_MISSING:
      return count->there < count->needed;
    case ANG_DOCUMENT_FILTER_OVERDUE:
      return count->overdue > 0;
    case ANG_DOCUMENT_FILTER_ALL:
    default:
      return TRUE;
    }
}

static void
collect (AngDocumentMatrix *self)
{
  AngDocuments *documents = get_documents (self);
  GPtrArray *people = documents != NULL ? ang_documents_list_people (documents) : NULL;
  GPtrArray *kinds = documents != NULL ? ang_documents_list (documents, ANG_DOCUMENT_SCOPE_PARTICIPANT) : NULL;
  AngDocumentCount count;

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      ang_documents_count_person (documents, g_ptr_array_index (people, i), &count);
      if (is_shown (self, &count))
        g_ptr_array_add (self->rows, g_object_ref (g_ptr_array_index (people, i)));
    }
  for (guint i = 0; kinds != NULL && i < kinds->len; i++)
    {
      ang_documents_count_kind (documents, g_ptr_array_index (kinds, i), &count);
      if (is_shown (self, &count))
        g_ptr_array_add (self->columns, g_object_ref (g_ptr_array_index (kinds, i)));
    }
}

static void
on_changed (AngDocumentMatrix *self)
{
  collect (self);
  ang_matrix_model_columns_changed (ANG_MATRIX_MODEL (self));
}

static void
on_touched (AngDocumentMatrix *self)
{
  ang_matrix_model_cell_changed (ANG_MATRIX_MODEL (self), G_MAXUINT, G_MAXUINT);
}

static guint
ang_document_matrix_get_n_rows (AngMatrixModel *model)
{
  return ANG_DOCUMENT_MATRIX (model)->rows->len;
}

static guint
ang_document_matrix_get_n_columns (AngMatrixModel *model)
{
  return ANG_DOCUMENT_MATRIX (model)->columns->len;
}

static void
ang_document_matrix_get_row (AngMatrixModel   *model,
                             guint             row,
                             AngMatrixHeading *heading)
{
  AngDocumentMatrix *self = ANG_DOCUMENT_MATRIX (model);
  AngRecord *participation = g_ptr_array_index (self->rows, row);
  AngDocumentCount count;

  ang_documents_count_person (get_documents (self), participation, &count);
  heading->id = ang_record_get_id (participation);
  heading->title = g_strdup (ang_record_get_text (participation, ANG_PARTICIPATION_FULL_NAME));
  heading->subtitle = g_strdup_printf ("%u/%u", count.there, count.needed);
}

static char *
dup_kind_tooltip (AngRecord              *requirement,
                  const AngDocumentCount *count)
{
  g_autofree char *name = ang_documents_dup_kind_name (requirement);
  GString *text = g_string_new (name);
  const char *needed_by = ang_record_get_text (requirement, ANG_REQUIREMENT_NEEDED_BY);

  if (needed_by != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s names offices. */
      g_string_append_printf (text, _ ("Needed by: %s"), needed_by);
    }
  if (ang_date_is_known (count->due))
    {
      g_autofree char *day = ang_date_format (count->due, ang_language_get_interface (), ANG_DATE_STYLE_LONG);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Due on %s"), day);
    }

  return g_string_free (text, FALSE);
}

static void
ang_document_matrix_get_column (AngMatrixModel   *model,
                                guint             column,
                                AngMatrixHeading *heading)
{
  AngDocumentMatrix *self = ANG_DOCUMENT_MATRIX (model);
  AngRecord *requirement = g_ptr_array_index (self->columns, column);
  AngDocumentCount count;

  ang_documents_count_kind (get_documents (self), requirement, &count);
  heading->id = ang_record_get_id (requirement);
  heading->title = ang_documents_dup_kind_name (requirement);
  heading->subtitle = g_strdup_printf ("%u/%u", count.there, count.needed);
  heading->tooltip = dup_kind_tooltip (requirement, &count);
  heading->private = ang_record_get_boolean (requirement, ANG_REQUIREMENT_PRIVATE);
}

static const char *
get_style (AngDocumentState state)
{
  switch (state)
    {
    case ANG_DOCUMENT_STATE_REQUESTED:
      return "info";
    case ANG_DOCUMENT_STATE_RECEIVED:
      return NULL;
    case ANG_DOCUMENT_STATE_VERIFIED:
      return "done";
    case ANG_DOCUMENT_STATE_MISSING:
    case ANG_DOCUMENT_STATE_NOT_NEEDED:
    default:
      return "planned";
    }
}

static void
append_line (GString    *text,
             const char *label,
             const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", label, value);
}

static void
append_field (GString   *text,
              AngRecord *document,
              guint      field)
{
  const AngField *info = &ang_document_entity.fields[field];
  g_autofree char *value = NULL;

  if (!ang_record_is_set (document, field))
    return;

  value = info->type == ANG_FIELD_DATE
          ? ang_date_format (ang_record_get_date (document, field), ang_language_get_interface (), ANG_DATE_STYLE_LONG)
          : g_strdup (ang_record_get_text (document, field));
  append_line (text, _ (info->label), value);
}

/* More than the word. What is in class C documents is not told by pointing at them. */
static char *
dup_tooltip (AngDocuments          *documents,
             const AngDocumentSlot *slot)
{
  GString *text = g_string_new (NULL);
  gboolean private = ang_record_get_boolean (slot->requirement, ANG_REQUIREMENT_PRIVATE);
  AngRecord *file = slot->document != NULL
                    ? ang_facts_get (ang_documents_get_facts (documents), &ang_attachment_entity,
                                     ang_record_get_integer (slot->document, ANG_DOCUMENT_ATTACHMENT_ID))
                    : NULL;

  append_line (text, _ ("State"), ang_enumeration_get_label (&ang_document_state_enumeration, (int) slot->state, ang_language_get_interface ()));
  if (slot->need != ANG_DOCUMENT_NEED_NO && !ang_document_state_is_there (slot->state) && ang_date_is_known (slot->due))
    {
      g_autofree char *day = ang_date_format (slot->due, ang_language_get_interface (), ANG_DATE_STYLE_LONG);

      append_line (text, _ ("Due on"), day);
    }
  if (slot->document != NULL && !private)
    {
      append_field (text, slot->document, ANG_DOCUMENT_NUMBER);
      append_field (text, slot->document, ANG_DOCUMENT_DATE);
      append_field (text, slot->document, ANG_DOCUMENT_EXPIRY);
      append_field (text, slot->document, ANG_DOCUMENT_ISSUER);
    }
  if (slot->document != NULL)
    append_field (text, slot->document, ANG_DOCUMENT_NOTE);
  if (file != NULL)
    append_line (text, _ ("File"), private ? _ ("kept, opens on a click") : ang_record_get_text (file, ANG_ATTACHMENT_NAME));
  if (slot->derived)
    g_string_append_printf (text, "\n%s", _ ("This follows from what is recorded for the person."));

  return g_string_free (text, FALSE);
}

/**
 * ang_document_cell_fill:
 * @cell: (out caller-allocates): shows @slot
 *
 * How a document looks in a matrix, by its state and by whether it is late.
 */
void
ang_document_cell_fill (AngMatrixCell         *cell,
                        AngDocuments          *documents,
                        const AngDocumentSlot *slot)
{
  const AngChoice *choice = ang_enumeration_find (&ang_document_state_enumeration, (int) slot->state);
  gboolean there = ang_document_state_is_there (slot->state);

  cell->style_class = get_style (slot->state);
  if (slot->need == ANG_DOCUMENT_NEED_NO && slot->document == NULL)
    {
      cell->text = g_strdup ("–");
      cell->style_class = "planned";
      cell->tooltip = g_strdup (_ ("Not needed here"));
      return;
    }
  if (slot->overdue)
    {
      cell->text = g_strdup (C_ ("document", "Overdue"));
      cell->icon_name = "ang-finding-error-symbolic";
      cell->style_class = "error";
    }
  else if (slot->need == ANG_DOCUMENT_NEED_OPTIONAL && !there && slot->state == ANG_DOCUMENT_STATE_MISSING)
    {
      cell->text = g_strdup (C_ ("document", "Optional"));
      cell->style_class = "planned";
    }
  else
    {
      cell->text = g_strdup (ang_enumeration_get_label (&ang_document_state_enumeration, (int) slot->state, ang_language_get_interface ()));
      cell->icon_name = choice->icon;
    }
  if (slot->document != NULL && ang_record_is_set (slot->document, ANG_DOCUMENT_ATTACHMENT_ID))
    cell->mark_icon = "mail-attachment-symbolic";
  cell->tooltip = dup_tooltip (documents, slot);
}

static void
get_slot (AngDocumentMatrix *self,
          guint              row,
          guint              column,
          AngDocumentSlot   *slot)
{
  ang_documents_get_slot (get_documents (self), g_ptr_array_index (self->columns, column), g_ptr_array_index (self->rows, row), slot);
}

static void
ang_document_matrix_get_cell (AngMatrixModel *model,
                              guint           row,
                              guint           column,
                              AngMatrixCell  *cell)
{
  AngDocumentMatrix *self = ANG_DOCUMENT_MATRIX (model);
  AngDocumentSlot slot;

  get_slot (self, row, column, &slot);
  ang_document_cell_fill (cell, get_documents (self), &slot);
}

static char *
ang_document_matrix_dup_text (AngMatrixModel *model,
                              guint           row,
                              guint           column)
{
  AngDocumentSlot slot;

  get_slot (ANG_DOCUMENT_MATRIX (model), row, column, &slot);

  return g_strdup (ang_enumeration_get_label (&ang_document_state_enumeration, (int) slot.state, ang_language_get_interface ()));
}

static gboolean
ang_document_matrix_takes_text (AngMatrixModel *model,
                                guint           row,
                                guint           column)
{
  return FALSE;
}

static void
ang_document_matrix_begin_command (AngMatrixModel  *model,
                                   AngMatrixChange  change,
                                   guint            n_cells)
{
  ang_documents_edit_begin (ANG_DOCUMENT_MATRIX (model)->edit, n_cells > 1 ? N_ ("Change documents of %s") : N_ ("Change a document of %s"));
}

static void
ang_document_matrix_end_command (AngMatrixModel *model)
{
  ang_documents_edit_end (ANG_DOCUMENT_MATRIX (model)->edit);
}

static void
set_state (AngDocumentMatrix *self,
           guint              row,
           guint              column,
           AngDocumentState   state)
{
  ang_documents_edit_set_state (self->edit, g_ptr_array_index (self->columns, column), g_ptr_array_index (self->rows, row), state);
}

static gboolean
ang_document_matrix_set_text (AngMatrixModel *model,
                              guint           row,
                              guint           column,
                              const char     *text)
{
  AngDocumentState state = ANG_DOCUMENT_STATE_MISSING;

  if (text != NULL && !ang_document_state_from_text (text, &state))
    return FALSE;
  set_state (ANG_DOCUMENT_MATRIX (model), row, column, state);

  return TRUE;
}

static gboolean
ang_document_matrix_press_key (AngMatrixModel *model,
                               guint           row,
                               guint           column,
                               gunichar        letter)
{
  AngDocumentState state;

  if (!ang_document_state_from_letter (letter, &state))
    return FALSE;
  set_state (ANG_DOCUMENT_MATRIX (model), row, column, state);

  return TRUE;
}

static gboolean
ang_document_matrix_activate (AngMatrixModel     *model,
                              guint               row,
                              guint               column,
                              GtkWidget          *parent,
                              const GdkRectangle *place)
{
  AngDocumentMatrix *self = ANG_DOCUMENT_MATRIX (model);

  g_signal_emit (self, open_signal, 0, g_ptr_array_index (self->columns, column), g_ptr_array_index (self->rows, row));

  return TRUE;
}

static void
ang_document_matrix_model_init (AngMatrixModelInterface *iface)
{
  iface->get_n_rows = ang_document_matrix_get_n_rows;
  iface->get_n_columns = ang_document_matrix_get_n_columns;
  iface->get_row = ang_document_matrix_get_row;
  iface->get_column = ang_document_matrix_get_column;
  iface->get_cell = ang_document_matrix_get_cell;
  iface->dup_text = ang_document_matrix_dup_text;
  iface->takes_text = ang_document_matrix_takes_text;
  iface->begin_command = ang_document_matrix_begin_command;
  iface->end_command = ang_document_matrix_end_command;
  iface->set_text = ang_document_matrix_set_text;
  iface->press_key = ang_document_matrix_press_key;
  iface->activate = ang_document_matrix_activate;
}

static void
ang_document_matrix_finalize (GObject *object)
{
  AngDocumentMatrix *self = ANG_DOCUMENT_MATRIX (object);

  g_clear_object (&self->edit);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);

  G_OBJECT_CLASS (ang_document_matrix_parent_class)->finalize (object);
}

static void
ang_document_matrix_class_init (AngDocumentMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ang_document_matrix_finalize;

  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                              ANG_TYPE_RECORD, ANG_TYPE_RECORD);
}

static void
ang_document_matrix_init (AngDocumentMatrix *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
}

/** Returns: (transfer full): participants times kinds of documents */
AngDocumentMatrix *
ang_document_matrix_new (AngDocumentsEdit *edit)
{
  AngDocumentMatrix *self = g_object_new (ANG_TYPE_DOCUMENT_MATRIX, NULL);

  self->edit = g_object_ref (edit);
  g_signal_connect_object (edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "touched", G_CALLBACK (on_touched), self, G_CONNECT_SWAPPED);
  collect (self);

  return self;
}

/** Shows only rows and columns in which something is missing, or late. */
void
ang_document_matrix_set_filter (AngDocumentMatrix *self,
                                AngDocumentFilter  filter)
{
  if (self->filter == filter)
    return;

  self->filter = filter;
  on_changed (self);
}

/** Returns: (transfer none): who stands in a row */
AngRecord *
ang_document_matrix_get_participant (AngDocumentMatrix *self,
                                     guint              row)
{
  return g_ptr_array_index (self->rows, row);
}

/** Returns: (transfer none): which kind of document stands in a column */
AngRecord *
ang_document_matrix_get_requirement (AngDocumentMatrix *self,
                                     guint              column)
{
  return g_ptr_array_index (self->columns, column);
}

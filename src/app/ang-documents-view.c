#include "config.h"

#include "ang-documents-view.h"

#include <glib/gi18n.h>

#include "ang-cohort-dues.h"
#include "ang-cohort-findings.h"
#include "ang-deadline-matrix.h"
#include "ang-deadline.h"
#include "ang-document-drop.h"
#include "ang-document-form.h"
#include "ang-document-matrix.h"
#include "ang-documents-edit.h"
#include "ang-dossier-matrix.h"
#include "ang-empty-state.h"
#include "ang-feedback.h"
#include "ang-field-row.h"
#include "ang-focus.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-lead-time.h"
#include "ang-matrix.h"
#include "ang-participation.h"
#include "ang-requirement.h"
#include "ang-run-command.h"
#include "ang-usual-button.h"

struct _AngDocumentsView
{
  GtkWidget parent_instance;

  AngStore          *store;
  AngRecord         *cohort;
  AngDocumentsEdit  *edit;
  AngDocumentMatrix *people;
  AngDossierMatrix  *dossier;
  AngDeadlineMatrix *deadlines;

  GtkStack        *stack;
  GtkStack        *parts;
  GtkStackPage    *people_page;
  GtkStackPage    *dossier_page;
  GtkStackPage    *deadlines_page;
  GtkStack        *people_stack;
  AngMatrix       *people_matrix;
  AngMatrix       *dossier_matrix;
  AngMatrix       *deadlines_matrix;
  GtkWidget       *cap_expander;
  AngForm         *cap_form;
  GtkToggleButton *missing_button;
  GtkToggleButton *overdue_button;
  GtkWidget       *add_button;
  GtkPopover      *add_popover;
  GtkEntry        *title_entry;
  GtkWidget       *create_button;
  GtkLabel        *count;
  GtkLabel        *keys;
};

G_DEFINE_FINAL_TYPE (AngDocumentsView, ang_documents_view, GTK_TYPE_WIDGET)

static gboolean
shows (AngDocumentsView *self,
       const char       *part)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->parts), part) == 0;
}

static void
set_title (GtkStackPage *page,
           const char   *name,
           guint         there,
           guint         needed)
{
  g_autofree char *title = g_strdup_printf ("%s %u/%u", name, there, needed);

  gtk_stack_page_set_title (page, needed > 0 ? title : name);
}

static void
set_late_title (GtkStackPage *page,
                guint         n_late)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Deadlines: %u overdue", "Deadlines: %u overdue", n_late), n_late);

  gtk_stack_page_set_title (page, n_late > 0 ? title : _ ("Deadlines"));
}

static void
append (GString *text,
        char    *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static void
append_count (GString                *text,
              const AngDocumentCount *count)
{
  append (text, g_strdup_printf (_ ("%u of %u there"), count->there, count->needed));
  if (count->verified > 0)
    append (text, g_strdup_printf (ngettext ("%u verified", "%u verified", count->verified), count->verified));
  if (count->overdue > 0)
    append (text, g_strdup_printf (ngettext ("%u overdue", "%u overdue", count->overdue), count->overdue));
}

static void
update_counts (AngDocumentsView *self)
{
  AngDocuments *documents = ang_documents_edit_get (self->edit);
  g_autoptr (GString) text = g_string_new (NULL);
  AngDocumentCount people;
  AngDocumentCount dossier;

  ang_documents_count_scope (documents, ANG_DOCUMENT_SCOPE_PARTICIPANT, &people);
  ang_documents_count_scope (documents, ANG_DOCUMENT_SCOPE_COHORT, &dossier);
  set_title (self->people_page, _ ("Participants"), people.there, people.needed);
  set_title (self->dossier_page, _ ("Dossier"), dossier.there, dossier.needed);
  set_late_title (self->deadlines_page, ang_deadline_matrix_count_late (self->deadlines));
  if (!shows (self, "deadlines"))
    append_count (text, shows (self, "people") ? &people : &dossier);
  gtk_label_set_text (self->count, text->str);
}

static void
append_key (GString    *text,
            const char *key,
            const char *meaning)
{
  g_string_append_printf (text, "%s%s %s", text->len > 0 ? "  ·  " : "", key, meaning);
}

/* Which letters may be typed. */
static void
update_keys (AngDocumentsView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const AngEnumeration *states = &ang_document_state_enumeration;

  if (shows (self, "deadlines"))
    {
      append_key (text, C_ ("letter of done", "d"), C_ ("deadline", "Done"));
      append_key (text, C_ ("letter of open", "o"), C_ ("deadline", "Open"));
      append_key (text, C_ ("letter of not needed", "n"), C_ ("deadline", "Not needed"));
    }
  for (guint i = 0; !shows (self, "deadlines") && i < states->n_choices; i++)
    append_key (text, ang_document_state_get_letter ((AngDocumentState) states->choices[i].value),
                ang_enumeration_get_label (states, states->choices[i].value, ang_language_get_interface ()));
  if (!shows (self, "deadlines"))
    append_key (text, _ ("Enter"), _ ("more"));
  gtk_label_set_text (self->keys, text->str);
}

/* Only where the limit is passed, or an exception is noted, somebody wants to read of it. */
static void
update_cap (AngDocumentsView *self)
{
  AngDocuments *documents = ang_documents_edit_get (self->edit);
  gint64 cap = ang_facts_get_parameter (ang_documents_get_facts (documents), ANG_RULES_TRAINING_CAP, ANG_RULES_TRAINING_CAP_DEFAULT);
  gboolean noted = ang_record_is_set (self->cohort, ANG_COHORT_CAP_LETTER_NUMBER) || ang_record_is_set (self->cohort, ANG_COHORT_CAP_LETTER_DATE)
                   || ang_record_is_set (self->cohort, ANG_COHORT_CAP_REASON);
  gboolean passed = cap > 0 && ang_documents_list_people (documents)->len > cap && ang_cohort_goes_abroad (ANG_COHORT (self->cohort));

  gtk_widget_set_visible (self->cap_expander, noted || passed);
}

static void
update_places (AngDocumentsView *self)
{
  AngDocuments *documents = ang_documents_edit_get (self->edit);
  gboolean known = ang_facts_list_all (ang_documents_get_facts (documents), &ang_requirement_entity)->len > 0;
  gboolean filtered = gtk_toggle_button_get_active (self->missing_button) || gtk_toggle_button_get_active (self->overdue_button);
  const char *place = "matrix";

  gtk_stack_set_visible_child_name (self->stack, known ? "documents" : "empty");
  if (ang_documents_list_people (documents)->len == 0)
    place = "nobody";
  else if (filtered && (ang_matrix_model_get_n_rows (ANG_MATRIX_MODEL (self->people)) == 0
                        || ang_matrix_model_get_n_columns (ANG_MATRIX_MODEL (self->people)) == 0))
    place = "all-there";
  gtk_stack_set_visible_child_name (self->people_stack, place);
}

static void
on_changed (AngDocumentsView *self)
{
  update_places (self);
  update_counts (self);
  update_cap (self);
}

static void
on_touched (AngDocumentsView *self)
{
  update_counts (self);
}

static void
on_failed (AngDocumentsView *self,
           const char       *what,
           GError           *error)
{
  ang_feedback_error (GTK_WIDGET (self), what, error);
}

static void
on_part_changed (AngDocumentsView *self)
{
  gboolean of_people = shows (self, "people");

  gtk_widget_set_visible (GTK_WIDGET (self->missing_button), of_people);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue_button), of_people);
  gtk_widget_set_visible (self->add_button, shows (self, "deadlines") && self->store != NULL && !ang_store_get_read_only (self->store));
  update_keys (self);
  if (self->edit != NULL && ang_documents_edit_get (self->edit) != NULL)
    update_counts (self);
}

/* One of them at most is on. */
static void
on_filter_toggled (AngDocumentsView *self,
                   GtkToggleButton  *button)
{
  GtkToggleButton *other = button == self->missing_button ? self->overdue_button : self->missing_button;
  AngDocumentFilter filter = ANG_DOCUMENT_FILTER_ALL;

  if (gtk_toggle_button_get_active (button))
    gtk_toggle_button_set_active (other, FALSE);
  if (gtk_toggle_button_get_active (self->overdue_button))
    filter = ANG_DOCUMENT_FILTER_OVERDUE;
  else if (gtk_toggle_button_get_active (self->missing_button))
    filter = ANG_DOCUMENT_FILTER_MISSING;
  if (self->people == NULL)
    return;

  ang_document_matrix_set_filter (self->people, filter);
  if (ang_documents_edit_get (self->edit) != NULL)
    update_places (self);
}

static void
on_open (AngDocumentsView *self,
         AngRecord        *requirement,
         AngRecord        *participation)
{
  if (!ang_store_get_read_only (self->store))
    ang_document_form_open (GTK_WIDGET (self), self->edit, requirement, participation);
}

static void
on_open_dossier (AngDocumentsView *self,
                 AngRecord        *requirement)
{
  on_open (self, requirement, NULL);
}

static void
on_row_activated (AngDocumentsView *self,
                  guint             row)
{
  AngRecord *participation = ang_document_matrix_get_participant (self->people, row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", "person",
                              ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID));
}

static void
on_title_changed (AngDocumentsView *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_entry))));

  gtk_widget_set_sensitive (self->create_button, *title != '\0');
}

static void
add_deadline (AngDocumentsView *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_entry))));
  g_autoptr (AngRecord) deadline = ang_record_new (&ang_deadline_entity);
  AngTransaction *transaction = ang_transaction_new (N_ ("New deadline of %s"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));

  ang_record_set_integer (deadline, ANG_DEADLINE_COHORT_ID, ang_record_get_id (self->cohort));
  ang_record_set_text (deadline, ANG_DEADLINE_TITLE, title);
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  ang_transaction_save (transaction, deadline);
  ang_run_transaction (GTK_WIDGET (self), self->store, transaction, _ ("Deadline added; write its day beside it"),
                       _ ("The deadline could not be added"));
  gtk_popover_popdown (self->add_popover);
  gtk_editable_set_text (GTK_EDITABLE (self->title_entry), "");
}

static AngRecord *
get_own_deadline (AngDocumentsView *self)
{
  guint row;
  guint column;
  AngDue *due;

  if (!ang_matrix_get_cursor (self->deadlines_matrix, &row, &column))
    return NULL;
  due = ang_deadline_matrix_get_due (self->deadlines, row);

  return ang_due_get_lead_time (due) == NULL ? ang_due_get_deadline (due) : NULL;
}

static void
remove_deadline (AngDocumentsView *self)
{
  AngRecord *deadline = get_own_deadline (self);
  AngTransaction *transaction;

  if (deadline == NULL)
    {
      ang_feedback_toast (GTK_WIDGET (self), _ ("This one follows from a lead time; say “Not needed” instead."));
      return;
    }

  transaction = ang_transaction_new (N_ ("Remove a deadline of %s"), ang_record_get_text (self->cohort, ANG_COHORT_CODE));
  ang_transaction_set_about (transaction, &ang_cohort_entity, ang_record_get_id (self->cohort));
  ang_transaction_remove (transaction, &ang_deadline_entity, ang_record_get_id (deadline));
  ang_run_transaction (GTK_WIDGET (self), self->store, transaction, _ ("Deadline removed"), _ ("The deadline could not be removed"));
}

static void
toggle_done (AngDocumentsView *self)
{
  guint row;
  guint column;

  if (!ang_matrix_get_cursor (self->deadlines_matrix, &row, &column))
    return;

  ang_matrix_go_to (self->deadlines_matrix, row, 0);
  ang_matrix_activate (self->deadlines_matrix);
}

static void
add_usual (AngDocumentsView *self)
{
  ang_usual_documents_add (GTK_WIDGET (self), self->store);
}

static void
show_all (AngDocumentsView *self)
{
  gtk_toggle_button_set_active (self->missing_button, FALSE);
  gtk_toggle_button_set_active (self->overdue_button, FALSE);
}

static const struct
{
  const char *name;
  void        (*run) (AngDocumentsView *self);
} actions[] = {
  { "documents.add-usual", add_usual },
  { "documents.add-deadline", add_deadline },
  { "documents.remove-deadline", remove_deadline },
  { "documents.toggle-done", toggle_done },
  { "documents.show-all", show_all },
};

static void
on_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].name, name))
        actions[i].run (ANG_DOCUMENTS_VIEW (widget));
    }
}

/* Work begins in the cells. */
static gboolean
ang_documents_view_grab_focus (GtkWidget *widget)
{
  AngDocumentsView *self = ANG_DOCUMENTS_VIEW (widget);
  AngMatrix *matrix = self->people_matrix;

  if (shows (self, "dossier"))
    matrix = self->dossier_matrix;
  else if (shows (self, "deadlines"))
    matrix = self->deadlines_matrix;

  return gtk_widget_get_mapped (GTK_WIDGET (matrix)) && gtk_widget_grab_focus (GTK_WIDGET (matrix));
}

static void
ang_documents_view_dispose (GObject *object)
{
  AngDocumentsView *self = ANG_DOCUMENTS_VIEW (object);

  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);
  g_clear_object (&self->people);
  g_clear_object (&self->dossier);
  g_clear_object (&self->deadlines);
  g_clear_object (&self->edit);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_documents_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-documents-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, parts);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, people_page);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, dossier_page);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, deadlines_page);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, people_stack);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, people_matrix);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, dossier_matrix);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, deadlines_matrix);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, cap_expander);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, cap_form);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, missing_button);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, overdue_button);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, add_button);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, add_popover);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, title_entry);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, create_button);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, count);
  gtk_widget_class_bind_template_child (widget_class, AngDocumentsView, keys);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_part_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
}

static void
ang_documents_view_class_init (AngDocumentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_documents_view_dispose;
  widget_class->grab_focus = ang_documents_view_grab_focus;
  widget_class->focus = ang_focus_start;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_MATRIX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, on_action);
}

static void
ang_documents_view_init (AngDocumentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_keys (self);
}

static void
find_of_people (gpointer    model,
                guint       row,
                guint       column,
                AngRecord **requirement,
                AngRecord **participation)
{
  *requirement = ang_document_matrix_get_requirement (model, column);
  *participation = ang_document_matrix_get_participant (model, row);
}

static void
find_of_cohort (gpointer    model,
                guint       row,
                guint       column,
                AngRecord **requirement,
                AngRecord **participation)
{
  *requirement = ang_dossier_matrix_get_requirement (model, row);
}

static void
create_matrices (AngDocumentsView *self)
{
  gboolean editable = !ang_store_get_read_only (self->store);

  self->people = ang_document_matrix_new (self->edit);
  self->dossier = ang_dossier_matrix_new (self->edit);
  self->deadlines = ang_deadline_matrix_new (self->edit);
  g_object_set (self->people_matrix, "model", self->people, "editable", editable, NULL);
  g_object_set (self->dossier_matrix, "model", self->dossier, "editable", editable, NULL);
  g_object_set (self->deadlines_matrix, "model", self->deadlines, "editable", editable, NULL);
  g_signal_connect_object (self->people, "open", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dossier, "open", G_CALLBACK (on_open_dossier), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people_matrix, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "documents.add-usual", editable);
  if (!editable)
    return;

  ang_document_drop_follow (self->people_matrix, self->edit, find_of_people);
  ang_document_drop_follow (self->dossier_matrix, self->edit, find_of_cohort);
}

/**
 * ang_documents_view_set_cohort:
 * @cohort: the cohort, as its page has it
 *
 * Shows the documents of a cohort. To be called once.
 */
void
ang_documents_view_set_cohort (AngDocumentsView *self,
                               AngStore         *store,
                               AngRecord        *cohort)
{
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->edit = ang_documents_edit_new (store, ang_record_get_id (cohort));
  create_matrices (self);
  g_signal_connect_object (self->edit, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit, "touched", G_CALLBACK (on_touched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_object_set (self->cap_form, "store", store, "record", cohort, "read-only", ang_store_get_read_only (store), NULL);
  on_part_changed (self);
}

/** Returns: whether a finding with that cause is mended here */
gboolean
ang_documents_view_shows (const AngEntity *entity,
                          guint            field)
{
  return entity == &ang_requirement_entity || entity == &ang_lead_time_entity || entity == &ang_deadline_entity
         || (entity == &ang_participation_entity && field == ANG_PARTICIPATION_PASSPORT_ID)
         || (entity == &ang_cohort_entity && field >= ANG_COHORT_CAP_LETTER_NUMBER && field <= ANG_COHORT_CAP_REASON);
}

static gboolean
go_to_id (AngMatrix *matrix,
          gint64     id,
          gboolean   in_rows)
{
  AngMatrixModel *model = ang_matrix_get_model (matrix);
  guint n = in_rows ? ang_matrix_model_get_n_rows (model) : ang_matrix_model_get_n_columns (model);

  for (guint i = 0; i < n; i++)
    {
      g_auto (AngMatrixHeading) heading = { 0 };

      if (in_rows)
        ang_matrix_model_get_row (model, i, &heading);
      else
        ang_matrix_model_get_column (model, i, &heading);
      if (heading.id != id)
        continue;
      ang_matrix_go_to (matrix, in_rows ? i : 0, in_rows ? 0 : i);
      return TRUE;
    }

  return FALSE;
}

/**
 * ang_documents_view_jump:
 * @entity: what is the cause of a finding, with its @id
 *
 * Shows where it is mended, with the keyboard there.
 */
void
ang_documents_view_jump (AngDocumentsView *self,
                         const AngEntity  *entity,
                         gint64            id)
{
  AngMatrix *matrix = self->people_matrix;

  show_all (self);
  if (entity == &ang_lead_time_entity || entity == &ang_deadline_entity)
    {
      gtk_stack_set_visible_child_name (self->parts, "deadlines");
      go_to_id (self->deadlines_matrix, id, TRUE);
      matrix = self->deadlines_matrix;
    }
  else if (entity == &ang_cohort_entity || (entity == &ang_requirement_entity && go_to_id (self->dossier_matrix, id, TRUE)))
    {
      gtk_stack_set_visible_child_name (self->parts, "dossier");
      gtk_expander_set_expanded (GTK_EXPANDER (self->cap_expander), entity == &ang_cohort_entity);
      matrix = self->dossier_matrix;
    }
  else
    {
      gtk_stack_set_visible_child_name (self->parts, "people");
      go_to_id (self->people_matrix, id, entity == &ang_participation_entity);
    }
  gtk_widget_grab_focus (GTK_WIDGET (matrix));
}

#include "config.h"

#include "ang-attendance-view.h"

#include <glib/gi18n.h>

#include "ang-attendance-code.h"
#include "ang-attendance-model.h"
#include "ang-certificates-model.h"
#include "ang-empty-state.h"
#include "ang-feedback.h"
#include "ang-incidents-view.h"
#include "ang-matrix.h"
#include "ang-participation.h"
#include "ang-session.h"

struct _AngAttendanceView
{
  GtkWidget parent_instance;

  AngStore             *store;
  AngRecord            *cohort;
  AngRecordSet         *participations; /* (nullable): before it was in sight */
  AngRecordSet         *sessions;
  AngAttendanceModel   *model;
  AngCertificatesModel *certificates_model;

  GtkWidget        *root;
  GtkStack         *stack;
  GtkStack         *tools;
  AngMatrix        *matrix;
  AngMatrix        *certificates;
  AngIncidentsView *incidents;
  GtkToggleButton  *certificates_button;
  GtkToggleButton  *incidents_button;
  GtkCheckButton   *all_sessions;
  GtkLabel         *count;
};

G_DEFINE_FINAL_TYPE (AngAttendanceView, ang_attendance_view, GTK_TYPE_WIDGET)

static const char *
get_part (AngAttendanceView *self)
{
  if (gtk_toggle_button_get_active (self->certificates_button))
    return "certificates";

  return gtk_toggle_button_get_active (self->incidents_button) ? "incidents" : "attendance";
}

static gboolean
is_empty (AngAttendanceView *self)
{
  return self->model == NULL || ang_matrix_model_get_n_rows (ANG_MATRIX_MODEL (self->model)) == 0
         || ang_matrix_model_get_n_columns (ANG_MATRIX_MODEL (self->model)) == 0;
}

/* The letters, what they mean, and how often they are there. */
static char *
dup_attendance_count (AngAttendanceView *self)
{
  AngLanguage language = ang_language_get_interface ();
  AngAttendanceCounts counts = ang_attendance_model_count (self->model);
  GString *text = g_string_new (NULL);

  if (counts.noted > 0)
    /* Translators: how many of the noted attendances were there, in per cent. */
    g_string_append_printf (text, _("%u %% there"), (counts.there * 100 + counts.noted / 2) / counts.noted);
  for (guint i = 0; i < ang_attendance_enumeration.n_choices; i++)
    {
      int value = ang_attendance_enumeration.choices[i].value;
      g_autofree char *letter = ang_attendance_code_format ((AngAttendanceValue) value, ANG_UNSET, language);

      g_string_append_printf (text, "%s%s %s: %u", text->len > 0 ? " · " : "", letter,
                              ang_enumeration_get_label (&ang_attendance_enumeration, value, language), counts.values[value]);
    }
  if (counts.values[0] > 0)
    g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "", _("Not noted yet"), counts.values[0]);

  return g_string_free (text, FALSE);
}

static char *
dup_certificates_count (AngAttendanceView *self)
{
  guint received;
  guint all;

  ang_certificates_model_count (self->certificates_model, &received, &all);

  /* Translators: how many participants have their certificate. */
  return g_strdup_printf (ngettext ("%u of %u certificate received", "%u of %u certificates received", all), received, all);
}

static void
update_count (AngAttendanceView *self)
{
  g_autofree char *text = NULL;

  if (self->model == NULL)
    return;
  if (g_str_equal (get_part (self), "attendance") && !is_empty (self))
    text = dup_attendance_count (self);
  else if (g_str_equal (get_part (self), "certificates"))
    text = dup_certificates_count (self);
  gtk_label_set_text (self->count, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), text != NULL && *text != '\0');
}

static gboolean
can_number (AngAttendanceView *self)
{
  g_auto (AngMatrixCell) cell = { 0 };
  guint row;
  guint column;

  if (self->certificates_model == NULL || !ang_matrix_get_cursor (self->certificates, &row, &column)
      || row >= ang_matrix_model_get_n_rows (ANG_MATRIX_MODEL (self->certificates_model)))
    return FALSE;
  ang_matrix_model_get_cell (ANG_MATRIX_MODEL (self->certificates_model), row, ANG_CERTIFICATE_COLUMN_NUMBER, &cell);

  return cell.text != NULL;
}

static void
update_actions (AngAttendanceView *self)
{
  gboolean writable = self->store != NULL && !ang_store_get_read_only (self->store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance.all-present", writable && !is_empty (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "attendance.next-numbers", writable && can_number (self));
}

static void
update_place (AngAttendanceView *self)
{
  const char *part = get_part (self);

  gtk_stack_set_visible_child_name (self->tools, part);
  gtk_stack_set_visible_child_name (self->stack, g_str_equal (part, "attendance") && is_empty (self) ? "empty" : part);
  update_count (self);
  update_actions (self);
}

static void
on_failed (AngAttendanceView *self,
           GError            *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The attendance could not be stored"), error);
}

static void
on_read_failed (AngAttendanceView *self,
                GError            *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The attendance could not be read"), error);
}

static AngRecordSet *
read_set (AngAttendanceView *self,
          const AngEntity   *entity,
          guint              field,
          guint              order)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  AngRecordSet *set;

  ang_query_add_integer (query, field, ANG_COMPARE_EQUAL, ang_record_get_id (self->cohort));
  if (order != 0)
    {
      ang_query_add_sort (query, order, FALSE);
      ang_query_add_sort (query, 0, FALSE);
    }
  set = ang_record_set_new (self->store, query);
  g_signal_connect_object (set, "failed", G_CALLBACK (on_read_failed), self, G_CONNECT_SWAPPED);

  return set;
}

static void
begin_reading (AngAttendanceView *self)
{
  gboolean editable;

  if (self->cohort == NULL || self->participations != NULL)
    return;

  editable = !ang_store_get_read_only (self->store);
  self->participations = read_set (self, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, ANG_PARTICIPATION_ORDER_NO);
  self->sessions = read_set (self, &ang_session_entity, ANG_SESSION_COHORT_ID, 0);
  self->model = ang_attendance_model_new (self->store, ang_record_get_id (self->cohort), self->participations, self->sessions);
  self->certificates_model = ang_certificates_model_new (self->store, self->cohort, self->participations);
  g_signal_connect_object (self->model, "counted", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->certificates_model, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->participations, "read", G_CALLBACK (update_place), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  ang_matrix_set_model (self->matrix, ANG_MATRIX_MODEL (self->model));
  ang_matrix_set_model (self->certificates, ANG_MATRIX_MODEL (self->certificates_model));
  g_object_set (self->matrix, "editable", editable, NULL);
  g_object_set (self->certificates, "editable", editable, NULL);
  ang_incidents_view_set_cohort (self->incidents, self->store, self->cohort, self->participations);
}

static void
on_part_chosen (AngAttendanceView *self)
{
  update_place (self);
}

static void
on_all_sessions (AngAttendanceView *self)
{
  if (self->model != NULL)
    ang_attendance_model_set_all (self->model, gtk_check_button_get_active (self->all_sessions));
}

static void
on_cursor_moved (AngAttendanceView *self)
{
  update_actions (self);
}

static void
mark_rest (AngAttendanceView *self,
           guint              column)
{
  guint n = ang_store_get_read_only (self->store) ? 0 : ang_attendance_model_mark_rest (self->model, column);
  g_autofree char *done = g_strdup_printf (ngettext ("%u participant noted as present", "%u participants noted as present", n), n);

  if (n > 0)
    ang_feedback_done (GTK_WIDGET (self), done);
  else
    ang_feedback_toast (GTK_WIDGET (self), _("Everybody is noted in this session already"));
}

static void
on_column_activated (AngAttendanceView *self,
                     guint              column)
{
  mark_rest (self, column);
}

static void
on_all_present (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  AngAttendanceView *self = ANG_ATTENDANCE_VIEW (widget);
  guint row;
  guint column;

  if (ang_matrix_get_cursor (self->matrix, &row, &column))
    mark_rest (self, column);
}

static void
on_next_numbers (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AngAttendanceView *self = ANG_ATTENDANCE_VIEW (widget);
  g_autofree char *done = NULL;
  guint row;
  guint column;
  guint n;

  if (!ang_matrix_get_cursor (self->certificates, &row, &column))
    return;

  n = ang_certificates_model_number (self->certificates_model, row);
  done = g_strdup_printf (ngettext ("%u certificate numbered", "%u certificates numbered", n), n);
  if (n > 0)
    ang_feedback_done (widget, done);
  else
    ang_feedback_toast (widget, _("There is no row below without a number, or no number to go on from"));
}

static void
ang_attendance_view_map (GtkWidget *widget)
{
  begin_reading (ANG_ATTENDANCE_VIEW (widget));

  GTK_WIDGET_CLASS (ang_attendance_view_parent_class)->map (widget);
}

static void
ang_attendance_view_dispose (GObject *object)
{
  AngAttendanceView *self = ANG_ATTENDANCE_VIEW (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->certificates_model);
  g_clear_object (&self->model);
  g_clear_object (&self->sessions);
  g_clear_object (&self->participations);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_attendance_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-attendance-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, root);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, tools);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, matrix);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, certificates);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, incidents);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, certificates_button);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, incidents_button);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, all_sessions);
  gtk_widget_class_bind_template_child (widget_class, AngAttendanceView, count);
  gtk_widget_class_bind_template_callback (widget_class, on_part_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_all_sessions);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_column_activated);
}

static void
ang_attendance_view_class_init (AngAttendanceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_attendance_view_dispose;
  widget_class->map = ang_attendance_view_map;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_INCIDENTS_VIEW);
  g_type_ensure (ANG_TYPE_MATRIX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "attendance.all-present", NULL, on_all_present);
  gtk_widget_class_install_action (widget_class, "attendance.next-numbers", NULL, on_next_numbers);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "attendance.all-present", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "attendance.next-numbers", NULL);
}

static void
ang_attendance_view_init (AngAttendanceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_place (self);
}

/**
 * ang_attendance_view_set_cohort:
 * @cohort: the cohort, kept as the store has it
 *
 * To be called once.
 */
void
ang_attendance_view_set_cohort (AngAttendanceView *self,
                                AngStore          *store,
                                AngRecord         *cohort)
{
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin_reading (self);
}

/** Turns to the certificates. */
void
ang_attendance_view_show_certificates (AngAttendanceView *self)
{
  gtk_toggle_button_set_active (self->certificates_button, TRUE);
}

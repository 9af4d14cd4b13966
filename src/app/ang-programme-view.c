#include "config.h"

#include "ang-programme-view-private.h"

#include <glib/gi18n.h>

#include "ang-clock-time.h"
#include "ang-cohort.h"
#include "ang-empty-state.h"
#include "ang-facts.h"
#include "ang-feedback.h"
#include "ang-programme.h"
#include "ang-session-commands.h"
#include "ang-session-form.h"
#include "ang-setting.h"

G_DEFINE_FINAL_TYPE (AngProgrammeView, ang_programme_view, GTK_TYPE_WIDGET)

static gboolean
is_week (AngProgrammeView *self)
{
  return gtk_toggle_button_get_active (self->week_button);
}

static guint
count_sessions (AngProgrammeView *self)
{
  return self->sessions != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->sessions)) : 0;
}

/* Empty states */

static void
update_place (AngProgrammeView *self)
{
  gboolean empty = count_sessions (self) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : is_week (self) ? "week" : "list");
  gtk_widget_set_visible (self->week_buttons, !empty && is_week (self));
}

static double
sum_hours (AngProgrammeView *self)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  for (guint i = 0; i < count_sessions (self); i++)
    g_ptr_array_add (sessions, ang_record_set_get (self->sessions, i));

  return ang_programme_sum_jp (sessions, self->jp_minutes);
}

static void
update_count (AngProgrammeView *self)
{
  AngLanguage language = ang_language_get_interface ();
  guint n = count_sessions (self);
  double sum = sum_hours (self);
  gint64 wanted = ang_record_get_integer (self->cohort, ANG_COHORT_JP);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *hours = ang_jp_format (sum, language);

  g_string_append_printf (text, ngettext ("%u session", "%u sessions", n), n);
  /* Translators: training hours of a whole programme. */
  g_string_append (text, " · ");
  if (wanted == ANG_UNSET)
    {
      g_string_append_printf (text, _("%s JP"), hours);
    }
  else
    {
      g_autofree char *whole = ang_jp_format ((double) wanted, language);

      /* Translators: training hours of the programme, and those that the cohort should have. */
      g_string_append_printf (text, _("%s of %s JP"), hours, whole);
    }
  gtk_label_set_text (self->count, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
}

static void
show_wanted (AngProgrammeView *self)
{
  AngRecord *session = self->wanted != 0 ? ang_record_set_find (self->sessions, self->wanted, NULL) : NULL;
  AngDate date;

  if (session == NULL)
    return;

  self->wanted = 0;
  date = ang_record_get_date (session, ANG_SESSION_DATE);
  if (is_week (self) && ang_date_is_complete (date))
    {
      ang_week_view_show_week (self->week, date);
      ang_week_view_focus (self->week, ang_record_get_id (session));
      return;
    }

  ang_matrix_go_to (self->matrix, ang_programme_model_find_session (self->model, ang_record_get_id (session)),
                    ANG_PROGRAMME_COLUMN_TOPIC);
}

static void
on_read (AngProgrammeView *self)
{
  update_place (self);
  update_count (self);
  ang_programme_view_update_actions (self);
  show_wanted (self);
}

static void
on_read_failed (AngProgrammeView *self,
                GError           *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The programme could not be read"), error);
}

static void
on_write_failed (AngProgrammeView *self,
                 GError           *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The programme could not be changed"), error);
}

static void
read_jp_minutes (AngProgrammeView *self)
{
  self->jp_minutes = ang_store_read_jp_minutes (self->store);
  if (self->model != NULL)
    ang_programme_model_set_jp_minutes (self->model, self->jp_minutes);
}

static void
on_store_changed (AngProgrammeView *self,
                  const AngEntity  *entity)
{
  if (entity == &ang_setting_entity)
    read_jp_minutes (self);
}

static void
on_cohort_changed (AngProgrammeView *self)
{
  ang_week_view_set_course (self->week, ang_record_get_date (self->cohort, ANG_COHORT_COURSE_START),
                            ang_record_get_date (self->cohort, ANG_COHORT_COURSE_END));
  update_count (self);
}

/* Nothing is read before somebody looks. */
static void
begin_reading (AngProgrammeView *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_session_entity);

  if (self->cohort == NULL || self->sessions != NULL)
    return;

  read_jp_minutes (self);
  ang_query_add_integer (query, ANG_SESSION_COHORT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->cohort));
  self->sessions = ang_record_set_new (self->store, query);
  self->model = ang_programme_model_new (self->store, self->sessions, self->cohort);
  ang_programme_model_set_jp_minutes (self->model, self->jp_minutes);
  ang_matrix_set_model (self->matrix, ANG_MATRIX_MODEL (self->model));
  g_object_set (self->matrix, "editable", !ang_store_get_read_only (self->store), NULL);
  g_signal_connect_object (self->sessions, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sessions, "failed", G_CALLBACK (on_read_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (on_write_failed), self, G_CONNECT_SWAPPED);
  ang_week_view_set_sessions (self->week, self->sessions);
  on_cohort_changed (self);
  g_signal_connect_object (self->cohort, "notify", G_CALLBACK (on_cohort_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
}

/* What the user does */

static void
on_view_chosen (AngProgrammeView *self)
{
  AngRecord *session = NULL;

  if (self->sessions == NULL)
    return;

  session = ang_programme_view_get_session (self);
  self->wanted = session != NULL ? ang_record_get_id (session) : 0;
  update_place (self);
  ang_programme_view_update_actions (self);
  show_wanted (self);
}

static void
on_cursor_moved (AngProgrammeView *self)
{
  ang_programme_view_update_actions (self);
}

static void
open_session (AngProgrammeView *self,
              AngRecord        *session)
{
  if (!ang_store_get_read_only (self->store))
    ang_session_form_open (GTK_WIDGET (self), self->store, session, self->jp_minutes);
}

static void
on_row_activated (AngProgrammeView *self,
                  guint             row)
{
  AngRecord *session = ang_programme_model_get_session (self->model, row);

  if (session != NULL)
    open_session (self, session);
}

static void
on_week_activated (AngProgrammeView *self,
                   AngRecord        *session)
{
  open_session (self, session);
}

static void
on_place_activated (AngProgrammeView *self,
                    const char       *date,
                    int               minutes)
{
  g_autoptr (AngRecord) session = ang_programme_view_create_session (self, date, minutes);

  open_session (self, session);
}

static void
on_week_changed (AngProgrammeView *self)
{
  g_autofree char *title = ang_week_view_dup_title (self->week);

  gtk_label_set_text (self->week_title, title);
  ang_programme_view_update_actions (self);
}

static void
ang_programme_view_map (GtkWidget *widget)
{
  begin_reading (ANG_PROGRAMME_VIEW (widget));

  GTK_WIDGET_CLASS (ang_programme_view_parent_class)->map (widget);
}

static void
ang_programme_view_dispose (GObject *object)
{
  AngProgrammeView *self = ANG_PROGRAMME_VIEW (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->chooser);
  g_clear_object (&self->model);
  g_clear_object (&self->sessions);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_programme_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-programme-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, root);
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, matrix);
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, week);
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, week_buttons);
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, week_title);
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, week_button);
  gtk_widget_class_bind_template_child (widget_class, AngProgrammeView, count);
  gtk_widget_class_bind_template_callback (widget_class, on_view_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_week_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_place_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_week_changed);
}

static void
ang_programme_view_class_init (AngProgrammeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_programme_view_dispose;
  widget_class->map = ang_programme_view_map;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_MATRIX);
  g_type_ensure (ANG_TYPE_WEEK_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
  ang_programme_view_install_actions (widget_class);
}

static void
ang_programme_view_init (AngProgrammeView *self)
{
  self->jp_minutes = ANG_RULES_JP_MINUTES_DEFAULT;
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_programme_view_update_actions (self);
}

/**
 * ang_programme_view_set_cohort:
 * @cohort: the cohort, kept as the store has it
 *
 * To be called once.
 */
void
ang_programme_view_set_cohort (AngProgrammeView *self,
                               AngStore         *store,
                               AngRecord        *cohort)
{
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  ang_programme_view_update_actions (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin_reading (self);
}

/**
 * ang_programme_view_show:
 * @session: its id
 *
 * Goes to a session, as soon as the programme is read.
 */
void
ang_programme_view_show (AngProgrammeView *self,
                         gint64            session)
{
  begin_reading (self);
  self->wanted = session;
  if (self->sessions != NULL && ang_record_set_get_loaded (self->sessions))
    show_wanted (self);
}

/** Returns: (nullable) (transfer none): the session at the cursor, of the list or of the week */
AngRecord *
ang_programme_view_get_session (AngProgrammeView *self)
{
  guint row;
  guint column;

  if (self->model == NULL)
    return NULL;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "week") == 0)
    return ang_week_view_get_session (self->week);

  return ang_matrix_get_cursor (self->matrix, &row, &column) ? ang_programme_model_get_session (self->model, row) : NULL;
}

/**
 * ang_programme_view_create_session:
 * @date: (nullable): its day
 * @minutes: when it begins, or %ANG_CLOCK_TIME_UNKNOWN
 *
 * Returns: (transfer full): a new session of the cohort, not stored
 */
AngRecord *
ang_programme_view_create_session (AngProgrammeView *self,
                                   const char       *date,
                                   int               minutes)
{
  AngRecord *session = ang_record_new (&ang_session_entity);
  g_autofree char *start = ang_clock_time_to_iso (minutes);
  g_autofree char *end = minutes >= 0 ? ang_clock_time_to_iso (minutes + 2 * (int) self->jp_minutes) : NULL;

  ang_record_set_integer (session, ANG_SESSION_COHORT_ID, ang_record_get_id (self->cohort));
  ang_record_set_integer (session, ANG_SESSION_KIND, ANG_SESSION_KIND_CLASS);
  ang_record_set_text (session, ANG_SESSION_DATE, date != NULL ? date : ang_record_get_text (self->cohort, ANG_COHORT_COURSE_START));
  ang_record_set_text (session, ANG_SESSION_START_TIME, start);
  ang_record_set_text (session, ANG_SESSION_END_TIME, end);

  return session;
}

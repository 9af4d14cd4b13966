#include "config.h"

#include "ang-import-check-step.h"

#include <glib/gi18n.h>

#include "ang-import-row-panel.h"
#include "ang-import-rows-view.h"
#include "ang-import-units-dialog.h"
#include "ang-number.h"

struct _AngImportCheckStep
{
  AngImportStep parent_instance;

  AngImport *import; /* (nullable) */
  int        filter; /* AngImportFilter */
  guint      update; /* source: the counts are to be told anew */

  GtkWidget         *root;
  GtkFlowBox        *filters;
  GtkWidget         *units_button;
  GtkWidget         *buttons[ANG_IMPORT_N_FILTERS];
  AngImportRowsView *rows;
  AngImportRowPanel *panel;
  GtkLabel          *summary;
};

typedef enum
{
  PROP_FILTER = 1,
} AngImportCheckStepProps;

static GParamSpec *properties[PROP_FILTER + 1];

G_DEFINE_FINAL_TYPE (AngImportCheckStep, ang_import_check_step, ANG_TYPE_IMPORT_STEP)

static const char *const filter_labels[ANG_IMPORT_N_FILTERS] = {
  [ANG_IMPORT_FILTER_ALL] = NC_("rows of a file", "All"),
  [ANG_IMPORT_FILTER_PROBLEMS] = NC_("rows of a file", "To look at"),
  [ANG_IMPORT_FILTER_NEW] = NC_("rows of a file", "New people"),
  [ANG_IMPORT_FILTER_CHANGED] = NC_("rows of a file", "Changes"),
  [ANG_IMPORT_FILTER_SAME] = NC_("rows of a file", "Nothing new"),
  [ANG_IMPORT_FILTER_AMBIGUOUS] = NC_("rows of a file", "Who is it?"),
  [ANG_IMPORT_FILTER_REJECTED] = NC_("rows of a file", "Rejected"),
};

static void
tell_filter (GtkWidget *button,
             guint      n_rows,
             guint      filter)
{
  g_autofree char *number = ang_number_format (n_rows, ang_language_get_interface ());
  g_autofree char *label = g_strdup_printf ("%s  %s", g_dpgettext2 (NULL, "rows of a file", filter_labels[filter]), number);

  gtk_button_set_label (GTK_BUTTON (button), label);
}

/* A filter that nothing passes is not offered, but for the one that is on. */
static void
tell_filters (AngImportCheckStep *self)
{
  for (guint i = 0; i < ANG_IMPORT_N_FILTERS; i++)
    {
      guint n_rows = ang_import_count (self->import, (AngImportFilter) i);

      tell_filter (self->buttons[i], n_rows, i);
      gtk_widget_set_visible (gtk_widget_get_parent (self->buttons[i]), i == ANG_IMPORT_FILTER_ALL || n_rows > 0 || (int) i == self->filter);
    }
}

static void
tell_units (AngImportCheckStep *self)
{
  g_autoptr (GPtrArray) units = ang_import_dup_unknown_units (self->import);
  g_autofree char *number = ang_number_format (units->len, ang_language_get_interface ());
  g_autofree char *label = g_strdup_printf (ngettext ("%s _Unknown Unit…", "%s _Unknown Units…", units->len), number);

  gtk_button_set_label (GTK_BUTTON (self->units_button), label);
  gtk_widget_set_visible (self->units_button, units->len > 0);
}

static void
on_learnt (AngImportCheckStep *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "import.check-again", NULL);
}

static void
show_units (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  AngImportUnitsDialog *dialog = ang_import_units_dialog_present (widget, ANG_IMPORT_CHECK_STEP (widget)->import);

  g_signal_connect_object (dialog, "learnt", G_CALLBACK (on_learnt), widget, G_CONNECT_SWAPPED);
}

static guint
count_stored (AngImportResult *outcome)
{
  return ang_import_result_count (outcome, ANG_IMPORT_OUTCOME_CREATED) + ang_import_result_count (outcome, ANG_IMPORT_OUTCOME_UPDATED) +
         ang_import_result_count (outcome, ANG_IMPORT_OUTCOME_JOINED);
}

static void
tell_outcome (AngImportCheckStep *self)
{
  g_autoptr (AngImportResult) outcome = ang_import_predict (self->import);
  g_autofree char *summary = ang_import_result_dup_summary (outcome);
  guint n_stored = count_stored (outcome);
  g_autofree char *number = ang_number_format (n_stored, ang_language_get_interface ());
  g_autofree char *next = g_strdup_printf (ngettext ("_Import %s Row", "_Import %s Rows", n_stored), number);

  gtk_label_set_text (self->summary, summary);
  ang_import_step_set_next_label (ANG_IMPORT_STEP (self), n_stored > 0 ? next : _("_Finish"));
}

static gboolean
on_idle (gpointer user_data)
{
  AngImportCheckStep *self = ANG_IMPORT_CHECK_STEP (user_data);

  self->update = 0;
  ang_import_rows_view_update (self->rows);
  ang_import_row_panel_update (self->panel);
  tell_outcome (self);

  return G_SOURCE_REMOVE;
}

/* Many rows may be decided on at once. */
static void
on_decided (AngImportCheckStep *self)
{
  if (self->update == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update = g_idle_add (on_idle, self);
}

static void
show_row (AngImportCheckStep *self)
{
  guint n_selected = ang_import_rows_view_get_n_selected (self->rows);
  g_autoptr (AngImportRow) row = n_selected == 1 ? ang_import_rows_view_dup_selected (self->rows) : NULL;

  if (row != NULL)
    ang_import_row_panel_show (self->panel, self->import, row);
  else
    ang_import_row_panel_show_many (self->panel, n_selected);
}

static void
set_filter (AngImportCheckStep *self,
            int                 filter)
{
  if (self->filter == filter)
    return;

  self->filter = filter;
  if (self->import != NULL && ang_import_is_checked (self->import))
    ang_import_rows_view_set_filter (self->rows, (AngImportFilter) filter);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

/* (uu): an AngImportVerdict and an AngImportDecision, for all rows of the verdict */
static void
decide_all (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  AngImportCheckStep *self = ANG_IMPORT_CHECK_STEP (widget);
  guint verdict, decision;

  g_variant_get (parameter, "(uu)", &verdict, &decision);
  ang_import_decide_all (self->import, (AngImportVerdict) verdict, (AngImportDecision) decision);
}

static void
ang_import_check_step_shown (AngImportStep *step)
{
  AngImportCheckStep *self = ANG_IMPORT_CHECK_STEP (step);

  self->filter = ANG_IMPORT_FILTER_ALL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
  tell_filters (self);
  tell_units (self);
  ang_import_rows_view_show (self->rows, self->import);
  ang_import_rows_view_set_filter (self->rows, ANG_IMPORT_FILTER_ALL);
  g_clear_handle_id (&self->update, g_source_remove);
  tell_outcome (self);
  ang_import_step_set_ready (step, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->rows), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_filter (guint filter)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "check.filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) filter);
  gtk_widget_add_css_class (button, "chip");

  return button;
}

static void
add_filters (AngImportCheckStep *self)
{
  for (guint i = 0; i < ANG_IMPORT_N_FILTERS; i++)
    {
      self->buttons[i] = create_filter (i);
      gtk_flow_box_insert (self->filters, self->buttons[i], -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (self->buttons[i]), FALSE);
    }
}

static void
ang_import_check_step_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch ((AngImportCheckStepProps) prop_id)
    {
    case PROP_FILTER:
      g_value_set_int (value, ANG_IMPORT_CHECK_STEP (object)->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_import_check_step_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch ((AngImportCheckStepProps) prop_id)
    {
    case PROP_FILTER:
      set_filter (ANG_IMPORT_CHECK_STEP (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_import_check_step_dispose (GObject *object)
{
  AngImportCheckStep *self = ANG_IMPORT_CHECK_STEP (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (ang_import_check_step_parent_class)->dispose (object);
}

static void
ang_import_check_step_class_init (AngImportCheckStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_import_check_step_get_property;
  object_class->set_property = ang_import_check_step_set_property;
  object_class->dispose = ang_import_check_step_dispose;
  ANG_IMPORT_STEP_CLASS (klass)->shown = ang_import_check_step_shown;

  properties[PROP_FILTER] = g_param_spec_int ("filter", NULL, NULL, 0, ANG_IMPORT_N_FILTERS - 1, 0,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (ANG_TYPE_IMPORT_ROWS_VIEW);
  g_type_ensure (ANG_TYPE_IMPORT_ROW_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-check-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportCheckStep, root);
  gtk_widget_class_bind_template_child (widget_class, AngImportCheckStep, filters);
  gtk_widget_class_bind_template_child (widget_class, AngImportCheckStep, units_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportCheckStep, rows);
  gtk_widget_class_bind_template_child (widget_class, AngImportCheckStep, panel);
  gtk_widget_class_bind_template_child (widget_class, AngImportCheckStep, summary);
  gtk_widget_class_bind_template_callback (widget_class, show_row);
  gtk_widget_class_install_property_action (widget_class, "check.filter", "filter");
  gtk_widget_class_install_action (widget_class, "check.decide-all", "(uu)", decide_all);
  gtk_widget_class_install_action (widget_class, "check.show-units", NULL, show_units);
}

static void
ang_import_check_step_init (AngImportCheckStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_filters (self);
}

/**
 * ang_import_check_step_set_import:
 *
 * Shows the rows of @import from now on, once they are checked.
 */
void
ang_import_check_step_set_import (AngImportCheckStep *self,
                                  AngImport          *import)
{
  if (self->import == import)
    return;

  if (self->import != NULL)
    g_signal_handlers_disconnect_by_data (self->import, self);
  g_set_object (&self->import, import);
  g_signal_connect_object (import, "decided", G_CALLBACK (on_decided), self, G_CONNECT_SWAPPED);
}

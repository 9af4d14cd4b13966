#include "config.h"

#include "ang-findings-view.h"

#include <glib/gi18n.h>

#include "ang-feedback.h"
#include "ang-finding-actions.h"
#include "ang-finding-row.h"
#include "ang-store-findings.h"

/* Several changes in a row are looked at together. */
#define DELAY_MS 150

struct _AngFindingsView
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkStack *stack;
  GtkListBox *open_list;
  GtkExpander *aside_expander;
  GtkListBox *aside_list;
  GListStore *open;
  GListStore *aside;
  AngStore *store;
  GSignalGroup *store_signals;
  GCancellable *cancellable;
  gint64 cohort_id;
  gint64 person_id;
  guint timeout;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_COHORT_ID,
  PROP_PERSON_ID,
  PROP_N_FINDINGS,
} AngFindingsViewProps;

static GParamSpec *properties[PROP_N_FINDINGS + 1];

enum
{
  SIGNAL_JUMP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngFindingsView, ang_findings_view, GTK_TYPE_WIDGET)

static gboolean
is_same (AngFinding *a,
         AngFinding *b)
{
  g_autofree char *text_a = ang_finding_describe (a, ang_language_get_interface ());
  g_autofree char *text_b = ang_finding_describe (b, ang_language_get_interface ());

  return g_strcmp0 (ang_finding_get_key (a), ang_finding_get_key (b)) == 0
         && ang_finding_get_severity (a) == ang_finding_get_severity (b)
         && g_strcmp0 (ang_finding_get_reason (a), ang_finding_get_reason (b)) == 0
         && g_strcmp0 (text_a, text_b) == 0;
}

/* Rows that say the same stay, with the focus and with what is being typed in them. */
static void
replace (GListStore *list,
         GPtrArray  *findings)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint start = 0;
  guint end = 0;

  for (; start < n_old && start < findings->len; start++)
    {
      g_autoptr (AngFinding) old = g_list_model_get_item (G_LIST_MODEL (list), start);

      if (!is_same (old, g_ptr_array_index (findings, start)))
        break;
    }
  for (; end < n_old - start && end < findings->len - start; end++)
    {
      g_autoptr (AngFinding) old = g_list_model_get_item (G_LIST_MODEL (list), n_old - 1 - end);

      if (!is_same (old, g_ptr_array_index (findings, findings->len - 1 - end)))
        break;
    }

  g_list_store_splice (list, start, n_old - start - end, findings->pdata != NULL ? findings->pdata + start : NULL,
                       findings->len - start - end);
}

static void
show_counts (AngFindingsView *self)
{
  guint n_aside = g_list_model_get_n_items (G_LIST_MODEL (self->aside));
  g_autofree char *title = g_strdup_printf (ngettext ("%u finding set aside", "%u findings set aside", n_aside), n_aside);

  gtk_stack_set_visible_child_name (self->stack, ang_findings_view_get_n_findings (self) > 0 ? "some" : "none");
  gtk_expander_set_label (self->aside_expander, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->aside_expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->aside_expander), n_aside > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FINDINGS]);
}

static void
show_findings (AngFindingsView *self,
               GPtrArray       *findings)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) aside = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      AngFinding *finding = g_ptr_array_index (findings, i);

      g_ptr_array_add (ang_finding_get_waived (finding) ? aside : open, finding);
    }

  replace (self->open, open);
  replace (self->aside, aside);
  show_counts (self);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (AngFindingsView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = ang_store_read_findings_finish (ANG_STORE (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (findings == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("The findings could not be read."), error);
      return;
    }

  show_findings (self, findings);
}

static void
start_reading (AngFindingsView *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->store == NULL || (self->cohort_id == 0 && self->person_id == 0))
    return;

  self->cancellable = g_cancellable_new ();
  if (self->cohort_id != 0)
    ang_store_read_cohort_findings_async (self->store, self->cohort_id, ang_date_today (), self->cancellable, on_read, g_object_ref (self));
  else
    ang_store_read_person_findings_async (self->store, self->person_id, ang_date_today (), self->cancellable, on_read, g_object_ref (self));
}

static gboolean
on_timeout (gpointer user_data)
{
  AngFindingsView *self = user_data;

  self->timeout = 0;
  start_reading (self);

  return G_SOURCE_REMOVE;
}

/* Nobody sees them while the page is hidden: they are read when it is shown. */
static void
read_soon (AngFindingsView *self)
{
  if (self->timeout == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->timeout = g_timeout_add (DELAY_MS, on_timeout, self);
}

static void
forget (AngFindingsView *self)
{
  g_list_store_remove_all (self->open);
  g_list_store_remove_all (self->aside);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_widget_set_visible (GTK_WIDGET (self->aside_expander), FALSE);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    start_reading (self);
}

static void
on_set_aside (AngFindingsView *self,
              const char      *reason,
              AngFindingRow   *row)
{
  ang_finding_actions_set_aside (GTK_WIDGET (self), self->store, ang_finding_row_get_finding (row), reason);
}

static void
on_bring_back (AngFindingsView *self,
               AngFindingRow   *row)
{
  ang_finding_actions_bring_back (GTK_WIDGET (self), self->store, ang_finding_row_get_finding (row));
}

static gboolean
open_record (AngFindingsView *self,
             AngFinding      *finding)
{
  return ang_finding_actions_open (GTK_WIDGET (self), finding, self->cohort_id, self->person_id);
}

static void
jump (AngFindingsView *self,
      AngFindingRow   *row)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[SIGNAL_JUMP], 0, ang_finding_row_get_finding (row), &handled);
}

static void
on_row_activated (AngFindingsView *self,
                  GtkListBoxRow   *row)
{
  jump (self, ANG_FINDING_ROW (row));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  AngFindingsView *self = user_data;
  GtkWidget *row = ang_finding_row_new (item, self->store != NULL && !ang_store_get_read_only (self->store));

  g_signal_connect_object (row, "jump", G_CALLBACK (jump), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "set-aside", G_CALLBACK (on_set_aside), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "bring-back", G_CALLBACK (on_bring_back), self, G_CONNECT_SWAPPED);

  return row;
}

static void
set_store (AngFindingsView *self,
           AngStore        *store)
{
  if (!g_set_object (&self->store, store))
    return;

  g_signal_group_set_target (self->store_signals, store);
  forget (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORE]);
}

static void
set_id (AngFindingsView *self,
        gint64          *member,
        gint64           id,
        GParamSpec      *pspec)
{
  if (*member == id)
    return;

  *member = id;
  forget (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
ang_findings_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_findings_view_parent_class)->map (widget);

  start_reading (ANG_FINDINGS_VIEW (widget));
}

static void
ang_findings_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AngFindingsView *self = ANG_FINDINGS_VIEW (object);

  switch ((AngFindingsViewProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_COHORT_ID:
      g_value_set_int64 (value, self->cohort_id);
      break;
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    case PROP_N_FINDINGS:
      g_value_set_uint (value, ang_findings_view_get_n_findings (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_findings_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AngFindingsView *self = ANG_FINDINGS_VIEW (object);

  switch ((AngFindingsViewProps) prop_id)
    {
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    case PROP_COHORT_ID:
      set_id (self, &self->cohort_id, g_value_get_int64 (value), pspec);
      break;
    case PROP_PERSON_ID:
      set_id (self, &self->person_id, g_value_get_int64 (value), pspec);
      break;
    case PROP_N_FINDINGS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_findings_view_dispose (GObject *object)
{
  AngFindingsView *self = ANG_FINDINGS_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->store_signals);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->open);
  g_clear_object (&self->aside);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_findings_view_parent_class)->dispose (object);
}

static void
ang_findings_view_class_init (AngFindingsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ang_findings_view_get_property;
  object_class->set_property = ang_findings_view_set_property;
  object_class->dispose = ang_findings_view_dispose;
  widget_class->map = ang_findings_view_map;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, flags);
  properties[PROP_COHORT_ID] = g_param_spec_int64 ("cohort-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PERSON_ID] = g_param_spec_int64 ("person-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_N_FINDINGS] = g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_JUMP] = g_signal_new_class_handler ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, G_CALLBACK (open_record),
                                                     g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                                     ANG_TYPE_FINDING);

  gtk_widget_class_set_css_name (widget_class, "findings");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-findings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngFindingsView, root);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsView, stack);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsView, open_list);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsView, aside_expander);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsView, aside_list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
ang_findings_view_init (AngFindingsView *self)
{
  self->open = g_list_store_new (ANG_TYPE_FINDING);
  self->aside = g_list_store_new (ANG_TYPE_FINDING);
  self->store_signals = g_signal_group_new (ANG_TYPE_STORE);
  g_signal_group_connect_object (self->store_signals, "changed", G_CALLBACK (read_soon), self, G_CONNECT_SWAPPED);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->open_list, G_LIST_MODEL (self->open), create_row, self, NULL);
  gtk_list_box_bind_model (self->aside_list, G_LIST_MODEL (self->aside), create_row, self, NULL);
}

/** Returns: (transfer floating): a view without findings, until it has a store and somebody to look at */
GtkWidget *
ang_findings_view_new (void)
{
  return g_object_new (ANG_TYPE_FINDINGS_VIEW, NULL);
}

/** Returns: how many findings there are, without those set aside; 0 while they are being read for the first time */
guint
ang_findings_view_get_n_findings (AngFindingsView *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->open));
}

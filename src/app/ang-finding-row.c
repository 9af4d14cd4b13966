#include "config.h"

#include "ang-finding-row.h"

#include <glib/gi18n.h>

#include "ang-pill.h"
#include "ang-reason-popover.h"

struct _AngFindingRow
{
  GtkListBoxRow parent_instance;

  AngPill *pill;
  GtkWidget *sentence;
  GtkWidget *reason;
  GtkWidget *jump_button;
  GtkWidget *aside_button;
  GtkWidget *back_button;
  AngFinding *finding;
};

enum
{
  SIGNAL_JUMP,
  SIGNAL_SET_ASIDE,
  SIGNAL_BRING_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngFindingRow, ang_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_jump_clicked (AngFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_JUMP], 0);
}

static void
on_back_clicked (AngFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_BRING_BACK], 0);
}

static void
on_confirmed (AngFindingRow *self,
              const char    *reason)
{
  g_signal_emit (self, signals[SIGNAL_SET_ASIDE], 0, reason);
}

/* A long list would make hundreds of them: only when it is asked for. */
static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  GtkWidget *popover = ang_reason_popover_new ();

  g_signal_connect_object (popover, "confirmed", G_CALLBACK (on_confirmed), user_data, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
describe_button (AngFindingRow *self,
                 GtkWidget     *button)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->sentence, NULL, -1);
}

static void
show_reason (AngFindingRow *self)
{
  const char *reason = ang_finding_get_reason (self->finding);
  /* Translators: %s is what somebody wrote */
  g_autofree char *text = reason != NULL ? g_strdup_printf (_("Set aside: %s"), reason) : NULL;

  gtk_label_set_text (GTK_LABEL (self->reason), text != NULL ? text : "");
  gtk_widget_set_visible (self->reason, text != NULL);
}

static void
show_finding (AngFindingRow *self,
              gboolean       editable)
{
  g_autofree char *text = ang_finding_describe (self->finding, ang_language_get_interface ());
  gboolean waived = ang_finding_get_waived (self->finding);

  ang_pill_set_choice (self->pill, &ang_severity_enumeration, (int) ang_finding_get_severity (self->finding));
  gtk_label_set_text (GTK_LABEL (self->sentence), text);
  show_reason (self);
  gtk_widget_set_visible (self->jump_button, ang_finding_get_cause (self->finding, NULL, NULL) != NULL);
  gtk_widget_set_visible (self->aside_button, editable && !waived);
  gtk_widget_set_visible (self->back_button, editable && waived);
  describe_button (self, self->jump_button);
  describe_button (self, self->aside_button);
  describe_button (self, self->back_button);
}

static void
ang_finding_row_dispose (GObject *object)
{
  g_clear_object (&ANG_FINDING_ROW (object)->finding);

  G_OBJECT_CLASS (ang_finding_row_parent_class)->dispose (object);
}

static void
ang_finding_row_class_init (AngFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_finding_row_dispose;

  signals[SIGNAL_JUMP] = g_signal_new ("jump", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SET_ASIDE] = g_signal_new ("set-aside", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_BRING_BACK] = g_signal_new ("bring-back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ANG_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AngFindingRow, pill);
  gtk_widget_class_bind_template_child (widget_class, AngFindingRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, AngFindingRow, reason);
  gtk_widget_class_bind_template_child (widget_class, AngFindingRow, jump_button);
  gtk_widget_class_bind_template_child (widget_class, AngFindingRow, aside_button);
  gtk_widget_class_bind_template_child (widget_class, AngFindingRow, back_button);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
}

static void
ang_finding_row_init (AngFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->aside_button), create_popover, self, NULL);
}

/**
 * ang_finding_row_new:
 * @editable: whether it may be set aside and brought back
 */
GtkWidget *
ang_finding_row_new (AngFinding *finding,
                     gboolean    editable)
{
  AngFindingRow *self = g_object_new (ANG_TYPE_FINDING_ROW, NULL);

  self->finding = g_object_ref (finding);
  show_finding (self, editable);

  return GTK_WIDGET (self);
}

/** Returns: (transfer none) (nullable): the finding that it shows */
AngFinding *
ang_finding_row_get_finding (AngFindingRow *self)
{
  return self->finding;
}

#include "config.h"

#include "ang-proposal-dialog.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-feedback.h"
#include "ang-participation.h"
#include "ang-pill.h"
#include "ang-run-command.h"
#include "ang-selection-cell.h"
#include "ang-selection-commands.h"
#include "ang-selection-spread.h"

struct _AngProposalDialog
{
  GtkWindow parent_instance;

  AngStore *store;
  AngSelection *selection;
  GPtrArray *proposals;
  GPtrArray *choices; /* the drop-down of each of them */
  GtkWidget *view;    /* hears how it ended */

  GtkSpinButton *n_reserve;
  GtkCheckButton *with_terms;
  GtkSizeGroup *choice_sizes;
  GtkSizeGroup *light_sizes;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *summary;
  GtkWidget *decide_button;
};

/* In the order of the drop-downs. */
static const AngParticipationState states[] = {
  ANG_PARTICIPATION_STATE_ACCEPTED, ANG_PARTICIPATION_STATE_RESERVE, 0,
};

G_DEFINE_FINAL_TYPE (AngProposalDialog, ang_proposal_dialog, GTK_TYPE_WINDOW)

static AngParticipationState
get_choice (AngProposalDialog *self,
            guint              i)
{
  return states[gtk_drop_down_get_selected (g_ptr_array_index (self->choices, i))];
}

static void
update_summary (AngProposalDialog *self)
{
  guint n_accepted = 0;
  guint n_reserve = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->choices->len; i++)
    {
      n_accepted += get_choice (self, i) == ANG_PARTICIPATION_STATE_ACCEPTED;
      n_reserve += get_choice (self, i) == ANG_PARTICIPATION_STATE_RESERVE;
    }
  /* Translators: how many candidates a proposal accepts, puts on reserve and leaves open */
  text = g_strdup_printf (_("Accept: %u · on reserve: %u · left open: %u"), n_accepted, n_reserve, self->choices->len - n_accepted - n_reserve);
  gtk_label_set_text (self->summary, text);
  gtk_widget_set_sensitive (self->decide_button, n_accepted + n_reserve > 0);
}

static GtkWidget *
create_choice (AngProposalDialog *self,
               AngProposal       *proposal)
{
  const char *words[] = { _("Accept"), _("On Reserve"), _("Leave Open"), NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (states[i] == proposal->state)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), i);
    }
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_size_group_add_widget (self->choice_sizes, choice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ang_record_get_text (proposal->candidate->participation, ANG_PARTICIPATION_FULL_NAME), -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);

  return choice;
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_names (AngProposal *proposal)
{
  AngRecord *row = proposal->candidate->participation;
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;
  g_autofree char *reason = ang_sentence_format (proposal->reason, ang_language_get_interface ());
  g_autofree char *unit = g_strdup (ang_record_get_text (row, english ? ANG_PARTICIPATION_UNIT_NAME_EN : ANG_PARTICIPATION_UNIT_NAME_ID));
  g_autofree char *detail = g_strdup_printf ("%s%s%s", reason, unit != NULL ? " · " : "", unit != NULL ? unit : "");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), create_label (ang_record_get_text (row, ANG_PARTICIPATION_FULL_NAME), NULL));
  gtk_box_append (GTK_BOX (box), create_label (detail, "dim-label"));

  return box;
}

static GtkWidget *
create_light (AngProposalDialog *self,
              AngCandidate      *candidate)
{
  GtkWidget *pill = ang_pill_new ();

  ang_pill_set (ANG_PILL (pill), ang_enumeration_get_label (&ang_light_enumeration, (int) candidate->light, ang_language_get_interface ()),
                ang_enumeration_find (&ang_light_enumeration, (int) candidate->light)->icon,
                ang_selection_cell_get_light_class (candidate->light));
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_size_group_add_widget (self->light_sizes, pill);

  return pill;
}

static void
add_row (AngProposalDialog *self,
         AngProposal       *proposal)
{
  g_autofree char *total = ang_total_format (proposal->candidate->total, ang_language_get_interface ());
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = create_label (total, "numeric");
  GtkWidget *choice = create_choice (self, proposal);

  gtk_label_set_width_chars (GTK_LABEL (number), 7);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), create_names (proposal));
  gtk_box_append (GTK_BOX (box), create_light (self, proposal->candidate));
  gtk_box_append (GTK_BOX (box), choice);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->choices, choice);
}

static void
propose (AngProposalDialog *self)
{
  GtkWidget *row;

  if (self->selection == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->choices, 0);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  self->proposals = ang_selection_propose (self->selection, (guint) gtk_spin_button_get_value_as_int (self->n_reserve),
                                           gtk_check_button_get_active (self->with_terms));
  for (guint i = 0; i < self->proposals->len; i++)
    add_row (self, g_ptr_array_index (self->proposals, i));
  gtk_stack_set_visible_child_name (self->stack, self->proposals->len > 0 ? "list" : "nobody");
  update_summary (self);
}

static void
on_decide (AngProposalDialog *self)
{
  g_autoptr (GArray) decisions = g_array_new (FALSE, FALSE, sizeof (AngDecision));

  for (guint i = 0; i < self->proposals->len; i++)
    {
      AngProposal *proposal = g_ptr_array_index (self->proposals, i);
      AngDecision decision = { ang_record_get_id (proposal->candidate->participation), get_choice (self, i) };

      if (decision.state != 0)
        g_array_append_val (decisions, decision);
    }
  ang_run_command (self->view != NULL ? self->view : GTK_WIDGET (self), self->store,
                   ang_selection_command_decide (ang_record_get_id (ang_selection_get_cohort (self->selection)),
                                                 (const AngDecision *) (gpointer) decisions->data, decisions->len, NULL),
                   _("Decided as proposed"), _("The decisions could not be stored"), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ang_proposal_dialog_dispose (GObject *object)
{
  AngProposalDialog *self = ANG_PROPOSAL_DIALOG (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_proposal_dialog_parent_class)->dispose (object);
}

static void
ang_proposal_dialog_finalize (GObject *object)
{
  AngProposalDialog *self = ANG_PROPOSAL_DIALOG (object);

  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (ang_proposal_dialog_parent_class)->finalize (object);
}

static void
ang_proposal_dialog_class_init (AngProposalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_proposal_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_proposal_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-proposal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, n_reserve);
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, with_terms);
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, choice_sizes);
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, light_sizes);
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, list);
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, AngProposalDialog, decide_button);
  gtk_widget_class_bind_template_callback (widget_class, propose);
  gtk_widget_class_bind_template_callback (widget_class, on_decide);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_proposal_dialog_init (AngProposalDialog *self)
{
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_proposal_dialog_present:
 * @widget: any widget of the window it belongs to
 * @selection: who is proposed from; it stays as it is while the dialog is open
 */
void
ang_proposal_dialog_present (GtkWidget    *widget,
                             AngStore     *store,
                             AngSelection *selection)
{
  AngProposalDialog *self = g_object_new (ANG_TYPE_PROPOSAL_DIALOG, "transient-for", gtk_widget_get_root (widget), NULL);
  /* Translators: title of a dialog; %s is the code of a cohort */
  g_autofree char *title = g_strdup_printf (_("Proposal for %s"), ang_record_get_text (ang_selection_get_cohort (selection), ANG_COHORT_CODE));

  gtk_window_set_title (GTK_WINDOW (self), title);
  self->store = g_object_ref (store);
  self->selection = g_object_ref (selection);
  g_set_weak_pointer (&self->view, widget);
  propose (self);
  gtk_window_present (GTK_WINDOW (self));
}

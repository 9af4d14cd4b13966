#include "config.h"

#include "ang-import-row-panel.h"

#include <glib/gi18n.h>

#include "ang-import-verdict-pill.h"
#include "ang-issue-label.h"
#include "ang-number.h"

struct _AngImportRowPanel
{
  GtkWidget parent_instance;

  AngImport    *import; /* (nullable) */
  AngImportRow *row;    /* (nullable) */
  gboolean      showing;
  GPtrArray    *checks; /* of GtkCheckButton, borrowed: the decisions */

  GtkWidget *root;
  GtkStack  *stack;
  GtkLabel  *no_row;
  GtkLabel  *name;
  GtkLabel  *place;
  AngPill   *pill;
  GtkLabel  *reason;
  GtkWidget *decisions_title;
  GtkBox    *decisions;
  GtkWidget *issues_title;
  GtkBox    *issues;
  GtkWidget *changes_title;
  GtkGrid   *changes;
};

G_DEFINE_FINAL_TYPE (AngImportRowPanel, ang_import_row_panel, GTK_TYPE_WIDGET)

static const char *
get_decision_label (AngImportRow      *row,
                    AngImportDecision  decision)
{
  gboolean joins = ang_import_row_get_place (row) == ANG_IMPORT_PLACE_JOINS;

  switch (decision)
    {
    case ANG_IMPORT_DECISION_TAKE:
      if (ang_import_row_get_verdict (row) == ANG_IMPORT_VERDICT_NEW)
        return _("Enter as a new person");
      if (ang_import_row_get_verdict (row) == ANG_IMPORT_VERDICT_UPDATE)
        return _("Store what differs");
      return joins ? _("Joins the cohort") : _("Import");
    case ANG_IMPORT_DECISION_KEEP:
      return _("Joins; keep what the register has");
    case ANG_IMPORT_DECISION_NEW_PERSON:
      return _("None of them: a new person");
    case ANG_IMPORT_DECISION_UNDECIDED:
    case ANG_IMPORT_DECISION_PERSON:
    case ANG_IMPORT_DECISION_SKIP:
    default:
      return _("Leave the row out");
    }
}

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A decision on its button: which one, and whom it means. */
typedef struct
{
  AngImportDecision decision;
  gint64            person;
} Choice;

static void
on_toggled (AngImportRowPanel *self,
            GtkCheckButton    *check)
{
  Choice *choice = g_object_get_data (G_OBJECT (check), "choice");

  if (!self->showing && gtk_check_button_get_active (check))
    ang_import_row_decide (self->row, choice->decision, choice->person);
}

static void
add_choice (AngImportRowPanel *self,
            const char        *text,
            const char        *detail,
            AngImportDecision  decision,
            gint64             person)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice) { decision, person };
  g_object_set_data_full (G_OBJECT (check), "choice", choice, g_free);
  gtk_box_append (GTK_BOX (texts), create_label (text, NULL));
  if (detail != NULL)
    {
      GtkWidget *label = create_label (detail, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), texts);
  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail != NULL ? detail : "", -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  gtk_box_append (self->decisions, check);
}

static void
fill_decisions (AngImportRowPanel *self)
{
  static const AngImportDecision order[] = { ANG_IMPORT_DECISION_TAKE, ANG_IMPORT_DECISION_KEEP, ANG_IMPORT_DECISION_NEW_PERSON,
    ANG_IMPORT_DECISION_SKIP };
  guint n_candidates;
  const AngImportCandidate *candidates = ang_import_row_get_candidates (self->row, &n_candidates);

  g_ptr_array_set_size (self->checks, 0);
  clear (GTK_WIDGET (self->decisions));
  for (guint i = 0; i < n_candidates; i++)
    add_choice (self, candidates[i].name, candidates[i].detail, ANG_IMPORT_DECISION_PERSON, candidates[i].person);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (ang_import_row_can_decide (self->row, order[i]))
        add_choice (self, get_decision_label (self->row, order[i]), NULL, order[i], 0);
    }
  gtk_widget_set_visible (self->decisions_title, self->checks->len > 0);
}

static void
add_issue (AngImportRowPanel *self,
           guint              column)
{
  const char *message = ang_import_row_get_cell_message (self->row, column);
  AngImportCellVerdict verdict = ang_import_row_get_cell_verdict (self->row, column);
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;
  GtkWidget *issue;

  if (message == NULL)
    return;

  heading = ang_import_layout_dup_head (ang_import_get_layout (self->import), column);
  /* Translators: the heading of a column of a file, and what is wrong in it. */
  text = g_strdup_printf (C_("cell of a file", "%s: %s"), heading, message);
  issue = ang_issue_label_new ();
  ang_issue_label_set (ANG_ISSUE_LABEL (issue), text,
                       verdict == ANG_IMPORT_CELL_ERROR ? ANG_SEVERITY_ERROR :
                                                          verdict == ANG_IMPORT_CELL_WARNING ? ANG_SEVERITY_WARNING : ANG_SEVERITY_INFO);
  gtk_box_append (self->issues, issue);
}

static void
fill_issues (AngImportRowPanel *self)
{
  clear (GTK_WIDGET (self->issues));
  for (guint i = 0; i < ang_import_row_get_n_cells (self->row); i++)
    add_issue (self, i);
  gtk_widget_set_visible (self->issues_title, gtk_widget_get_first_child (GTK_WIDGET (self->issues)) != NULL);
}

static void
add_change (AngImportRowPanel     *self,
            const AngImportChange *change,
            int                    at)
{
  GtkWidget *label = create_label (change->label, "caption");
  GtkWidget *new = create_label (change->new, NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, at > 0 ? 6 : 0);
  gtk_grid_attach (self->changes, label, 0, 3 * at, 2, 1);
  if (change->old != NULL)
    {
      GtkWidget *old = create_label (change->old, "dim-label");

      gtk_grid_attach (self->changes, old, 0, 3 * at + 1, 2, 1);
      gtk_grid_attach (self->changes, gtk_label_new ("→"), 0, 3 * at + 2, 1, 1);
    }
  gtk_widget_set_hexpand (new, TRUE);
  gtk_grid_attach (self->changes, new, change->old != NULL ? 1 : 0, 3 * at + 2, change->old != NULL ? 1 : 2, 1);
}

static void
fill_changes (AngImportRowPanel *self)
{
  guint n_changes;
  const AngImportChange *changes = ang_import_row_get_changes (self->row, &n_changes);
  gboolean new_person = ang_import_row_get_verdict (self->row) == ANG_IMPORT_VERDICT_NEW;

  clear (GTK_WIDGET (self->changes));
  for (guint i = 0; i < n_changes; i++)
    add_change (self, &changes[i], (int) i);
  gtk_label_set_text (GTK_LABEL (self->changes_title), new_person ? _("What will be entered") : _("What the register has → what the file says"));
  gtk_widget_set_visible (self->changes_title, n_changes > 0);
}

static char *
dup_place (AngImportRow *row)
{
  const char *sheet = ang_import_row_get_sheet (row);

  if (sheet == NULL || *sheet == '\0')
    /* Translators: a row of a spreadsheet. */
    return g_strdup_printf (_("Row %u"), ang_import_row_get_number (row));

  /* Translators: a row of a spreadsheet, and the name of its sheet. */
  return g_strdup_printf (_("Row %u of “%s”"), ang_import_row_get_number (row), sheet);
}

static void
fill (AngImportRowPanel *self)
{
  g_autofree char *place = dup_place (self->row);
  const char *name = ang_import_row_get_name (self->row);
  const char *reason = ang_import_row_get_reason (self->row);

  gtk_label_set_text (self->name, name != NULL && *name != '\0' ? name : _("Without a name"));
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  fill_decisions (self);
  fill_issues (self);
}

static void
ang_import_row_panel_dispose (GObject *object)
{
  AngImportRowPanel *self = ANG_IMPORT_ROW_PANEL (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->row);
  g_clear_object (&self->import);

  G_OBJECT_CLASS (ang_import_row_panel_parent_class)->dispose (object);
}

static void
ang_import_row_panel_finalize (GObject *object)
{
  g_ptr_array_unref (ANG_IMPORT_ROW_PANEL (object)->checks);

  G_OBJECT_CLASS (ang_import_row_panel_parent_class)->finalize (object);
}

static void
ang_import_row_panel_class_init (AngImportRowPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_row_panel_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_import_row_panel_finalize;

  g_type_ensure (ANG_TYPE_PILL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-row-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, root);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, no_row);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, name);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, place);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, pill);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, reason);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, decisions_title);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, decisions);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, issues_title);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, issues);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, changes_title);
  gtk_widget_class_bind_template_child (widget_class, AngImportRowPanel, changes);
}

static void
ang_import_row_panel_init (AngImportRowPanel *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_import_row_panel_show_many:
 * @n_rows: how many rows are selected: none, or more than one
 *
 * Says how to decide on all of them.
 */
void
ang_import_row_panel_show_many (AngImportRowPanel *self,
                                guint              n_rows)
{
  g_autofree char *number = ang_number_format (n_rows, ang_language_get_interface ());
  g_autofree char *many =
    g_strdup_printf (ngettext ("%s row is selected. Insert imports it, Delete leaves it out; a right click offers more.",
                               "%s rows are selected. Insert imports them, Delete leaves them out; a right click offers more.", n_rows), number);

  g_clear_object (&self->row);
  gtk_label_set_text (self->no_row, n_rows > 0 ? many : _("Select a row to see what becomes of it."));
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/**
 * ang_import_row_panel_show:
 * @row: what to show
 */
void
ang_import_row_panel_show (AngImportRowPanel *self,
                           AngImport         *import,
                           AngImportRow      *row)
{
  g_set_object (&self->import, import);
  g_set_object (&self->row, row);
  gtk_stack_set_visible_child_name (self->stack, "row");
  fill (self);
  ang_import_row_panel_update (self);
}

/**
 * ang_import_row_panel_update:
 *
 * Shows anew what is decided, and what that changes.
 */
void
ang_import_row_panel_update (AngImportRowPanel *self)
{
  if (self->row == NULL)
    return;

  self->showing = TRUE;
  ang_import_verdict_pill_set (self->pill, self->row);
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkCheckButton *check = g_ptr_array_index (self->checks, i);
      Choice *choice = g_object_get_data (G_OBJECT (check), "choice");
      gboolean same_person = choice->decision != ANG_IMPORT_DECISION_PERSON || choice->person == ang_import_row_get_person (self->row);

      gtk_check_button_set_active (check, choice->decision == ang_import_row_get_decision (self->row) && same_person);
    }
  self->showing = FALSE;
  fill_changes (self);
}

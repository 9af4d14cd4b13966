#include "config.h"

#include "ang-import-units-dialog.h"

#include <glib/gi18n.h>

#include "ang-choice-list.h"
#include "ang-choice-popover.h"
#include "ang-employment.h"

/* The most frequent ones first; the others come when these are told. */
#define MAX_LINES 100

/* A choice that is no unit. */
#define AS_IT_STANDS 0
#define NEW_UNIT -1

/* One text of the list, and what it was said to be. */
typedef struct
{
  AngImportUnknownUnit *unknown; /* one of the dialog's */
  gint64                choice;
  GtkWidget            *button;
} Line;

struct _AngImportUnitsDialog
{
  GtkWindow parent_instance;

  AngStore   *store;
  GPtrArray  *units;   /* of AngImportUnknownUnit */
  GArray     *lines;   /* of Line */
  GListModel *offered; /* of AngChoiceItem */
  GtkWidget  *choices; /* the popover that offers them */
  guint       open_line;
  gboolean    busy;

  GtkWidget  *body;
  GtkListBox *list;
  GtkWidget  *apply_button;
  GtkLabel   *rest_label;
  GtkLabel   *error_label;
};

enum
{
  SIGNAL_LEARNT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngImportUnitsDialog, ang_import_units_dialog, GTK_TYPE_WINDOW)

static Line *
get_line (AngImportUnitsDialog *self,
          guint                 line)
{
  return &g_array_index (self->lines, Line, line);
}

static char *
dup_choice_label (AngImportUnitsDialog *self,
                  gint64                choice)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->offered); i++)
    {
      g_autoptr (AngChoiceItem) item = g_list_model_get_item (self->offered, i);

      if (ang_choice_item_get_value (item) == choice)
        return g_strdup (ang_choice_item_get_label (item));
    }

  return g_strdup ("");
}

static void
show_choice (AngImportUnitsDialog *self,
             Line                 *line)
{
  g_autofree char *label = dup_choice_label (self, line->choice);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", line->unknown->text, label);

  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (line->button))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
update_apply (AngImportUnitsDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    any |= get_line (self, i)->choice != AS_IT_STANDS;
  gtk_widget_set_sensitive (self->apply_button, any && !self->busy);
}

static void
on_chosen (AngImportUnitsDialog *self,
           AngChoiceItem        *item)
{
  ang_import_units_dialog_choose (self, self->open_line, ang_choice_item_get_value (item));
}

static void
on_choices_closed (AngImportUnitsDialog *self)
{
  if (self->open_line < self->lines->len)
    gtk_widget_grab_focus (get_line (self, self->open_line)->button);
}

static void
on_button_clicked (GtkWidget            *button,
                   AngImportUnitsDialog *self)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  for (guint i = 0; i < self->lines->len; i++)
    {
      if (get_line (self, i)->button == button)
        self->open_line = i;
    }
  if (!gtk_widget_compute_bounds (button, self->body, &bounds))
    return;
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->choices), &place);
  ang_choice_popover_open (ANG_CHOICE_POPOVER (self->choices), get_line (self, self->open_line)->choice, NULL);
}

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);

  return label;
}

static void
add_line (AngImportUnitsDialog *self,
          AngImportUnknownUnit *unknown)
{
  Line line = { unknown, AS_IT_STANDS, gtk_button_new () };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = create_label (unknown->text);
  GtkWidget *label = create_label (NULL);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row", "%u rows", unknown->n_rows), unknown->n_rows);
  GtkWidget *count = gtk_label_new (rows);

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_label_set_width_chars (GTK_LABEL (label), 26);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_button_set_child (GTK_BUTTON (line.button), label);
  g_signal_connect_object (line.button, "clicked", G_CALLBACK (on_button_clicked), self, 0);
  gtk_box_append (GTK_BOX (row), text);
  gtk_box_append (GTK_BOX (row), count);
  gtk_box_append (GTK_BOX (row), line.button);
  gtk_list_box_append (self->list, row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (row)), FALSE);
  gtk_widget_set_focusable (gtk_widget_get_parent (row), FALSE);
  g_array_append_val (self->lines, line);
  show_choice (self, get_line (self, self->lines->len - 1));
}

/* No unit, a new one, those of the register. */
static GListModel *
create_offered (AngStore *store)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListStore) others = g_list_store_new (ANG_TYPE_CHOICE_ITEM);
  g_autoptr (AngChoiceItem) none = ang_choice_item_new (_("Keep as it stands"), AS_IT_STANDS, NULL);
  g_autoptr (AngChoiceItem) made = ang_choice_item_new (_("New unit of this name"), NEW_UNIT, NULL);
  g_autoptr (AngChoiceList) units = ang_choice_list_get (store, &ang_employment_entity.fields[ANG_EMPLOYMENT_UNIT_ID]);

  g_list_store_append (others, none);
  g_list_store_append (others, made);
  g_list_store_append (parts, others);
  g_list_store_append (parts, units);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

/* Telling */

static void
learn_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GArray *meanings = data;
  GError *error = NULL;

  if (ang_import_units_learn (ANG_IMPORT_UNITS_DIALOG (source)->store, (const AngImportUnitMeaning *) (gpointer) meanings->data,
                              meanings->len, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_learnt (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  AngImportUnitsDialog *self = ANG_IMPORT_UNITS_DIALOG (object);
  g_autoptr (GError) error = NULL;

  gboolean learnt = g_task_propagate_boolean (G_TASK (result), &error);
  gboolean open = gtk_widget_get_mapped (GTK_WIDGET (self));

  self->busy = FALSE;
  if (learnt)
    g_signal_emit (self, signals[SIGNAL_LEARNT], 0);
  if (learnt && open)
    gtk_window_destroy (GTK_WINDOW (self));
  if (learnt || !open)
    return;

  gtk_label_set_text (self->error_label, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), TRUE);
  update_apply (self);
}

static void
ang_import_units_dialog_dispose (GObject *object)
{
  AngImportUnitsDialog *self = ANG_IMPORT_UNITS_DIALOG (object);

  g_clear_pointer (&self->choices, gtk_widget_unparent);
  g_clear_object (&self->offered);

  G_OBJECT_CLASS (ang_import_units_dialog_parent_class)->dispose (object);
}

static void
ang_import_units_dialog_finalize (GObject *object)
{
  AngImportUnitsDialog *self = ANG_IMPORT_UNITS_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_array_unref (self->lines);

  G_OBJECT_CLASS (ang_import_units_dialog_parent_class)->finalize (object);
}

static void
ang_import_units_dialog_class_init (AngImportUnitsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_import_units_dialog_dispose;
  object_class->finalize = ang_import_units_dialog_finalize;

  signals[SIGNAL_LEARNT] =
    g_signal_new ("learnt", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-units-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportUnitsDialog, body);
  gtk_widget_class_bind_template_child (widget_class, AngImportUnitsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, AngImportUnitsDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportUnitsDialog, rest_label);
  gtk_widget_class_bind_template_child (widget_class, AngImportUnitsDialog, error_label);
  gtk_widget_class_bind_template_callback (widget_class, ang_import_units_dialog_apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_import_units_dialog_init (AngImportUnitsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
}

static void
tell_rest (AngImportUnitsDialog *self)
{
  guint n_rest = self->units->len - self->lines->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u more is asked about afterwards.", "%u more are asked about afterwards.", n_rest),
                                           n_rest);

  gtk_label_set_text (self->rest_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_label), n_rest > 0);
}

/**
 * ang_import_units_dialog_present:
 * @import: whose rows are checked
 *
 * Opens the dialog over the window of @parent.
 *
 * Returns: (transfer none): it
 */
AngImportUnitsDialog *
ang_import_units_dialog_present (GtkWidget *parent,
                                 AngImport *import)
{
  AngImportUnitsDialog *self = g_object_new (ANG_TYPE_IMPORT_UNITS_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (ang_import_get_store (import));
  self->units = ang_import_dup_unknown_units (import);
  self->offered = create_offered (self->store);
  self->choices = ang_choice_popover_new (self->offered);
  gtk_widget_set_parent (self->choices, self->body);
  g_signal_connect_object (self->choices, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "closed", G_CALLBACK (on_choices_closed), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < MIN (self->units->len, MAX_LINES); i++)
    add_line (self, g_ptr_array_index (self->units, i));
  tell_rest (self);
  update_apply (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
} // cppcheck-suppress memleak ; GTK owns its windows

/**
 * ang_import_units_dialog_choose:
 * @line: from the top
 * @unit: the id of a unit; 0: the text stays as it stands; -1: a new unit
 */
void
ang_import_units_dialog_choose (AngImportUnitsDialog *self,
                                guint                 line,
                                gint64                unit)
{
  get_line (self, line)->choice = unit;
  show_choice (self, get_line (self, line));
  update_apply (self);
}

/** Tells the register what was chosen, and closes when it is known there. */
void
ang_import_units_dialog_apply (AngImportUnitsDialog *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_learnt, NULL);
  GArray *meanings = g_array_new (FALSE, TRUE, sizeof (AngImportUnitMeaning));

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = get_line (self, i);
      AngImportUnitMeaning meaning = { line->unknown->text, MAX (line->choice, 0), line->choice == NEW_UNIT };

      if (line->choice != AS_IT_STANDS)
        g_array_append_val (meanings, meaning);
    }
  self->busy = TRUE;
  update_apply (self);
  g_task_set_source_tag (task, ang_import_units_dialog_apply);
  g_task_set_task_data (task, meanings, (GDestroyNotify) g_array_unref);
  g_task_run_in_thread (task, learn_in_thread);
}

#include "config.h"

#include "ang-import-file-step.h"

#include <glib/gi18n.h>

#include "ang-choice-drop-down.h"
#include "ang-empty-state.h"
#include "ang-import-grid.h"
#include "ang-import-sheets.h"
#include "ang-issue-label.h"
#include "ang-participation.h"
#include "ang-settings.h"

struct _AngImportFileStep
{
  AngImportStep parent_instance;

  AngStore     *store;
  AngImport    *import;      /* (nullable): the file that is open */
  GCancellable *cancellable; /* (nullable): of what is being read */
  gboolean      fresh;       /* the file was chosen after the target: what it says of itself goes first */
  guint         sheet;       /* which one to begin with; 0: the main one */
  gboolean      again;       /* read anew as soon as the reading has ended */
  char         *path;        /* (nullable) */
  char         *text;        /* (nullable): rows of the clipboard instead of a file */

  GtkWidget       *root;
  GtkDropDown     *target;
  GtkBox          *cohort_place;
  GtkWidget       *cohort;
  GtkLabel        *file;
  GtkLabel        *format;
  GtkWidget       *file_button;
  AngIssueLabel   *issue;
  GtkStack        *stack;
  GtkProgressBar  *progress;
  AngEmptyState   *failed;
  AngImportSheets *sheets;
  GtkWidget       *sheets_pane;
  AngImportGrid   *grid;
  GtkLabel        *lines;
};

enum
{
  SIGNAL_RENEWED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngImportFileStep, ang_import_file_step, ANG_TYPE_IMPORT_STEP)

static void load (AngImportFileStep *self);

static void
show_failed (AngImportFileStep *self,
             const GError      *error)
{
  g_object_set (self->failed, "text", error->message, NULL);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static char *
describe_place (const AngImportSection *place,
                guint                   n_rows)
{
  if (!place->has_list)
    return g_strdup (_("No list was found here. Click on the row that holds the headings."));
  if (n_rows == 0)
    return g_strdup (_("Nothing is filled in here: no row of the list holds a person."));
  if (place->head_first == 0)
    /* Translators: rows of a spreadsheet, from %u to %u. */
    return g_strdup_printf (_("The list is in the rows %u–%u and has no headings. If it has, click on their row."), place->first, place->last);
  if (place->head_first == place->head_last)
    /* Translators: a row, and rows from %u to %u, of a spreadsheet. */
    return g_strdup_printf (_("The headings are in row %u, the list in the rows %u–%u. If that is wrong, click on the row of the headings; a right click offers more."),
                            place->head_first, place->first, place->last);

  /* Translators: rows of a spreadsheet, from %u to %u. */
  return g_strdup_printf (_("The headings are in the rows %u–%u, the list in the rows %u–%u. If that is wrong, click on the row of the headings; a right click offers more."),
                          place->head_first, place->head_last, place->first, place->last);
}

static void
show_place (AngImportFileStep *self)
{
  const AngImportLayout *layout = ang_import_get_layout (self->import);
  g_autofree char *text = describe_place (ang_import_layout_get_section (layout, ang_import_sheets_get_selected (self->sheets)),
                                          ang_import_layout_get_n_rows (layout));

  gtk_label_set_text (self->lines, text);
  ang_import_sheets_tell_counts (self->sheets, self->import);
}

static gboolean
has_rows (AngImportFileStep *self)
{
  const AngImportLayout *layout = self->import != NULL ? ang_import_get_layout (self->import) : NULL;

  return self->cancellable == NULL && layout != NULL && ang_import_layout_get_n_rows (layout) > 0;
}

static void
update_ready (AngImportFileStep *self)
{
  gboolean has_target = ang_import_file_step_get_target (self) != ANG_IMPORT_PARTICIPANTS ||
                        ang_choice_drop_down_get_value (ANG_CHOICE_DROP_DOWN (self->cohort)) != 0;

  ang_issue_label_set (self->issue, has_target ? NULL : _("Choose the cohort that the participants belong to."), ANG_SEVERITY_WARNING);
  ang_import_step_set_ready (ANG_IMPORT_STEP (self), has_target && has_rows (self));
}

static void
show_sheet (AngImportFileStep *self)
{
  guint sheet = ang_import_sheets_get_selected (self->sheets);

  if (self->import == NULL || ang_import_get_layout (self->import) == NULL ||
      sheet >= ang_import_layout_get_n_sections (ang_import_get_layout (self->import)))
    return;

  ang_import_grid_show (self->grid, self->import, sheet);
  show_place (self);
  gtk_stack_set_visible_child_name (self->stack, "lines");
}

static void
on_lines_changed (AngImportFileStep *self)
{
  show_place (self);
  update_ready (self);
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  gtk_progress_bar_set_fraction (ANG_IMPORT_FILE_STEP (user_data)->progress, fraction);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngImportFileStep) self = ANG_IMPORT_FILE_STEP (user_data);
  g_autoptr (GError) error = NULL;
  gboolean loaded = ang_import_load_finish (ANG_IMPORT (source), result, &error);

  if (self->root == NULL || self->import != ANG_IMPORT (source))
    return;

  g_clear_object (&self->cancellable);
  if (self->again)
    load (self);
  else if (loaded)
    show_sheet (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failed (self, error);
  update_ready (self);
}

/* What is being read is ended first: one file, one reader. */
static void
load (AngImportFileStep *self)
{
  g_autoptr (GArray) chosen = NULL;

  self->again = self->cancellable != NULL;
  if (self->again)
    {
      g_cancellable_cancel (self->cancellable);
      return;
    }

  chosen = ang_import_sheets_dup_chosen (self->sheets);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  ang_import_load_async (self->import, (const guint *) (gpointer) chosen->data, chosen->len, on_progress, self, self->cancellable, on_loaded,
                         g_object_ref (self));
  update_ready (self);
}

static void
on_sheets_chosen (AngImportFileStep *self)
{
  if (self->import != NULL)
    load (self);
}

static void
show_sheets (AngImportFileStep *self)
{
  g_autofree char *format = ang_import_dup_format (self->import);

  gtk_label_set_text (self->format, format != NULL ? format : "");
  ang_import_sheets_fill (self->sheets, self->import);
  if (self->sheet > 0 && self->sheet < ang_import_get_n_sheets (self->import))
    ang_import_sheets_choose (self->sheets, self->sheet);
  self->sheet = 0;
  gtk_widget_set_visible (self->sheets_pane, ang_import_get_n_sheets (self->import) > 1);
  load (self);
}

static void renew (AngImportFileStep *self);

/* A nomination workbook says itself into which cohort it goes; the user can still choose another target afterwards. */
static gboolean
follow_nomination (AngImportFileStep *self)
{
  gint64 cohort = self->fresh ? ang_import_get_nominated (self->import) : 0;
  gboolean for_participants = ang_import_file_step_get_target (self) == ANG_IMPORT_PARTICIPANTS;

  self->fresh = FALSE;
  if (cohort == 0 || (for_participants && ang_choice_drop_down_get_value (ANG_CHOICE_DROP_DOWN (self->cohort)) == cohort))
    return FALSE;

  ang_choice_drop_down_set (ANG_CHOICE_DROP_DOWN (self->cohort), cohort, NULL);
  if (for_participants)
    renew (self);
  else
    gtk_drop_down_set_selected (self->target, ANG_IMPORT_PARTICIPANTS - ANG_IMPORT_PEOPLE);

  return TRUE;
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AngImportFileStep) self = ANG_IMPORT_FILE_STEP (user_data);
  g_autoptr (GError) error = NULL;
  gboolean opened = ang_import_open_finish (ANG_IMPORT (source), result, &error);

  if (self->root == NULL || self->import != ANG_IMPORT (source))
    return;

  g_clear_object (&self->cancellable);
  if (opened && follow_nomination (self))
    return;
  if (opened)
    show_sheets (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failed (self, error);
}

static void
forget_import (AngImportFileStep *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->import);
  self->again = FALSE;
}

/* A file is opened anew for another target: what a column means depends on it. */
static void
renew (AngImportFileStep *self)
{
  AngImportTarget target = ang_import_file_step_get_target (self);
  gint64 cohort = target == ANG_IMPORT_PARTICIPANTS ? ang_choice_drop_down_get_value (ANG_CHOICE_DROP_DOWN (self->cohort)) : 0;

  forget_import (self);
  gtk_label_set_text (self->format, "");
  gtk_widget_set_visible (GTK_WIDGET (self->cohort_place), target == ANG_IMPORT_PARTICIPANTS);
  if (self->path != NULL || self->text != NULL)
    self->import = ang_import_new (self->store, target, cohort);
  update_ready (self);
  g_signal_emit (self, signals[SIGNAL_RENEWED], 0);
  if (self->text != NULL)
    {
      ang_import_open_text (self->import, self->text);
      show_sheets (self);
    }
  else if (self->path == NULL)
    gtk_stack_set_visible_child_name (self->stack, "choose");
  else
    {
      self->cancellable = g_cancellable_new ();
      gtk_stack_set_visible_child_name (self->stack, "reading");
      ang_import_open_async (self->import, self->path, self->cancellable, on_opened, g_object_ref (self));
    }
}

static void
on_target_changed (AngImportFileStep *self)
{
  if (self->store != NULL)
    renew (self);
}

static void
show_source (AngImportFileStep *self)
{
  g_autofree char *name = self->path != NULL ? g_path_get_basename (self->path) : NULL;

  gtk_label_set_text (self->file, self->text != NULL ? _("Rows from the clipboard") : name != NULL ? name : _("No file chosen yet"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file), self->path);
  gtk_widget_set_visible (self->file_button, self->path != NULL || self->text != NULL);
}

static void
on_file_chosen (GtkNativeDialog   *chooser,
                int                response,
                AngImportFileStep *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        ang_import_file_step_open (self, path);
    }
  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  if (suffixes[0] == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
choose_file (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  static const char *const tables[] = { "xlsx", "xlsm", "csv", "tsv", "txt", NULL };
  static const char *const all[] = { NULL };
  AngImportFileStep *self = ANG_IMPORT_FILE_STEP (widget);
  g_autoptr (GSettings) settings = ang_settings_new ();
  g_autofree char *folder_path = g_settings_get_string (settings, "last-import-folder");
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Choose the File to Import"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"), _("_Cancel"));

  if (*folder_path != '\0' && g_file_test (folder_path, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) folder = g_file_new_for_path (folder_path);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  add_filter (GTK_FILE_CHOOSER (chooser), _("Tables (.xlsx, .csv, .tsv)"), tables);
  add_filter (GTK_FILE_CHOOSER (chooser), _("All files"), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AngImportFileStep) self = ANG_IMPORT_FILE_STEP (user_data);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->root != NULL && text != NULL && *text != '\0')
    ang_import_file_step_open_text (self, text);
}

static void
paste (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_clipboard_read, g_object_ref (widget));
}

static void
ang_import_file_step_shown (AngImportStep *step)
{
  AngImportFileStep *self = ANG_IMPORT_FILE_STEP (step);

  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
ang_import_file_step_dispose (GObject *object)
{
  AngImportFileStep *self = ANG_IMPORT_FILE_STEP (object);

  forget_import (self);
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_import_file_step_parent_class)->dispose (object);
}

static void
ang_import_file_step_finalize (GObject *object)
{
  AngImportFileStep *self = ANG_IMPORT_FILE_STEP (object);

  g_free (self->path);
  g_free (self->text);

  G_OBJECT_CLASS (ang_import_file_step_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-file-step.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, root);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, target);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, cohort_place);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, file);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, file_button);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, format);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, issue);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, stack);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, progress);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, failed);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, sheets);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, sheets_pane);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, grid);
  gtk_widget_class_bind_template_child (widget_class, AngImportFileStep, lines);
  gtk_widget_class_bind_template_callback (widget_class, on_target_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_sheets_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_lines_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_sheet);
}

static void
ang_import_file_step_class_init (AngImportFileStepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_file_step_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_import_file_step_finalize;
  ANG_IMPORT_STEP_CLASS (klass)->shown = ang_import_file_step_shown;

  signals[SIGNAL_RENEWED] =
    g_signal_new ("renewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_IMPORT_GRID);
  g_type_ensure (ANG_TYPE_IMPORT_SHEETS);
  g_type_ensure (ANG_TYPE_ISSUE_LABEL);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "file.choose", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "file.paste", NULL, paste);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "file.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "file.paste", NULL);
}

static void
ang_import_file_step_init (AngImportFileStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_import_file_step_start:
 * @cohort: whose participants they are, 0: to be chosen
 *
 * Begins without a file. To be called once.
 */
void
ang_import_file_step_start (AngImportFileStep *self,
                            AngStore          *store,
                            AngImportTarget    target,
                            gint64             cohort)
{
  self->cohort = ang_choice_drop_down_new (store, &ang_participation_entity.fields[ANG_PARTICIPATION_COHORT_ID]);
  ang_choice_drop_down_set (ANG_CHOICE_DROP_DOWN (self->cohort), cohort, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (ang_choice_drop_down_get_inner (ANG_CHOICE_DROP_DOWN (self->cohort))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Cohort"), -1);
  gtk_widget_set_hexpand (self->cohort, TRUE);
  gtk_box_append (self->cohort_place, self->cohort);
  g_signal_connect_object (self->cohort, "chosen", G_CALLBACK (on_target_changed), self, G_CONNECT_SWAPPED);
  gtk_drop_down_set_selected (self->target, target - ANG_IMPORT_PEOPLE);
  g_set_object (&self->store, store);
  on_target_changed (self);
  show_source (self);
}

/**
 * ang_import_file_step_set_target:
 * @cohort: whose participants they are, 0: to be chosen
 *
 * Begins anew, without a file, for another target.
 */
void
ang_import_file_step_set_target (AngImportFileStep *self,
                                 AngImportTarget    target,
                                 gint64             cohort)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->text, g_free);
  ang_choice_drop_down_set (ANG_CHOICE_DROP_DOWN (self->cohort), cohort, NULL);
  gtk_drop_down_set_selected (self->target, target - ANG_IMPORT_PEOPLE);
  show_source (self);
  renew (self);
}

/**
 * ang_import_file_step_open:
 *
 * Reads a file, instead of what there was.
 */
void
ang_import_file_step_open (AngImportFileStep *self,
                           const char        *path)
{
  g_autoptr (GSettings) settings = ang_settings_new ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_settings_set_string (settings, "last-import-folder", folder);
  g_clear_pointer (&self->text, g_free);
  g_free (self->path);
  self->path = g_strdup (path);
  self->fresh = TRUE;
  show_source (self);
  renew (self);
}

/**
 * ang_import_file_step_open_text:
 * @text: rows that were copied in a spreadsheet
 *
 * Reads the rows, instead of what there was.
 */
void
ang_import_file_step_open_text (AngImportFileStep *self,
                                const char        *text)
{
  g_clear_pointer (&self->path, g_free);
  g_free (self->text);
  self->text = g_strdup (text);
  show_source (self);
  renew (self);
}

/** Returns: (nullable) (transfer none): what is being imported */
AngImport *
ang_import_file_step_get_import (AngImportFileStep *self)
{
  return self->import;
}

/** Returns: what the rows become */
AngImportTarget
ang_import_file_step_get_target (AngImportFileStep *self)
{
  return (AngImportTarget) (ANG_IMPORT_PEOPLE + gtk_drop_down_get_selected (self->target));
}

/** Returns: whether the rows come from the clipboard, not from a file */
gboolean
ang_import_file_step_is_pasted (AngImportFileStep *self)
{
  return self->text != NULL;
}

/** Returns: (transfer none) (nullable): what the sheet behind those that are read is called */
const char *
ang_import_file_step_get_next_sheet (AngImportFileStep *self)
{
  guint next = self->import != NULL && self->path != NULL ? ang_import_sheets_get_next (self->sheets, self->import) : 0;

  return next > 0 ? ang_import_get_sheet_name (self->import, next) : NULL;
}

/** Begins anew with the sheet behind those that are read: of another year, for another cohort. */
void
ang_import_file_step_take_next_sheet (AngImportFileStep *self)
{
  self->sheet = ang_import_sheets_get_next (self->sheets, self->import);
  renew (self);
}

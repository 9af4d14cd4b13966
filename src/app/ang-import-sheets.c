#include "config.h"

#include "ang-import-sheets.h"

#include <glib/gi18n.h>

#include "ang-number.h"

struct _AngImportSheets
{
  GtkWidget parent_instance;

  gboolean   filling;
  GPtrArray *checks; /* of GtkCheckButton, borrowed, by sheet */
  GPtrArray *counts; /* of GtkLabel, borrowed, by sheet */

  GtkWidget  *root;
  GtkListBox *list;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngImportSheets, ang_import_sheets, GTK_TYPE_WIDGET)

static gboolean
is_chosen (AngImportSheets *self,
           guint            sheet)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, sheet));
}

static void
choose_only (AngImportSheets *self,
             guint            sheet)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), i == sheet);
  self->filling = FALSE;
}

/* A click on a sheet that is read shows it; on another one, that one is read in their place. */
static void
on_row_activated (AngImportSheets *self,
                  GtkListBoxRow   *row)
{
  guint sheet = (guint) gtk_list_box_row_get_index (row);

  if (is_chosen (self, sheet))
    {
      g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
      return;
    }

  choose_only (self, sheet);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
on_toggled (AngImportSheets *self,
            GtkCheckButton  *check)
{
  g_autoptr (GArray) chosen = NULL;
  guint sheet = 0;

  if (self->filling)
    return;

  chosen = ang_import_sheets_dup_chosen (self);
  g_ptr_array_find (self->checks, check, &sheet);
  if (chosen->len == 0)
    {
      choose_only (self, sheet);
      return;
    }
  if (gtk_check_button_get_active (check))
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) sheet));
  else if (ang_import_sheets_get_selected (self) == G_MAXUINT)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) g_array_index (chosen, guint, 0)));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
add_sheet (AngImportSheets *self,
           const char      *name,
           gboolean         hidden)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *count = gtk_label_new (hidden ? _("Hidden in the file") : "");
  /* Translators: %s is the name of a sheet of a workbook. */
  g_autofree char *check_name = g_strdup_printf (_("Read the sheet %s"), name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (count), 0);
  gtk_label_set_ellipsize (GTK_LABEL (count), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), count);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, name);
  gtk_widget_set_tooltip_text (check, check_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, check_name, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->counts, count);
  gtk_list_box_append (self->list, row);
}

static void
ang_import_sheets_dispose (GObject *object)
{
  g_clear_pointer (&ANG_IMPORT_SHEETS (object)->root, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_import_sheets_parent_class)->dispose (object);
}

static void
ang_import_sheets_finalize (GObject *object)
{
  AngImportSheets *self = ANG_IMPORT_SHEETS (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->counts);

  G_OBJECT_CLASS (ang_import_sheets_parent_class)->finalize (object);
}

static void
ang_import_sheets_class_init (AngImportSheetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_import_sheets_dispose;
  object_class->finalize = ang_import_sheets_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SELECTED] =
    g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-import-sheets.ui");
  gtk_widget_class_bind_template_child (widget_class, AngImportSheets, root);
  gtk_widget_class_bind_template_child (widget_class, AngImportSheets, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
ang_import_sheets_init (AngImportSheets *self)
{
  self->checks = g_ptr_array_new ();
  self->counts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_import_sheets_fill:
 * @import: with its file open
 *
 * Shows the sheets, with a tick at the one to begin with.
 */
void
ang_import_sheets_fill (AngImportSheets *self,
                        AngImport       *import)
{
  guint main_sheet = ang_import_get_main_sheet (import);
  GtkListBoxRow *row;

  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->counts, 0);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = 0; i < ang_import_get_n_sheets (import); i++)
    add_sheet (self, ang_import_get_sheet_name (import, i), ang_import_get_sheet_hidden (import, i));
  if (self->checks->len == 0)
    return;
  ang_import_sheets_choose (self, main_sheet);
}

/** Gives the tick to @sheet alone, and shows it; to tell nobody is the caller's business. */
void
ang_import_sheets_choose (AngImportSheets *self,
                          guint            sheet)
{
  choose_only (self, sheet);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) sheet));
}

/** Returns: the sheet behind all that have a tick, unless it is hidden in the file; 0: there is none */
guint
ang_import_sheets_get_next (AngImportSheets *self,
                            AngImport       *import)
{
  guint next = 0;

  for (guint i = 0; i < self->checks->len; i++)
    {
      if (is_chosen (self, i))
        next = i + 1;
    }

  return next < self->checks->len && !ang_import_get_sheet_hidden (import, next) ? next : 0;
}

static char *
dup_count (const AngImportSection *place)
{
  guint n_rows = place->has_list ? place->last - place->first + 1 : 0;
  g_autofree char *number = ang_number_format (n_rows, ang_language_get_interface ());

  return g_strdup_printf (ngettext ("%s row", "%s rows", n_rows), number);
}

/**
 * ang_import_sheets_tell_counts:
 * @import: with the chosen sheets loaded
 *
 * Says how many rows the sheets have, as far as that is known.
 */
void
ang_import_sheets_tell_counts (AngImportSheets *self,
                               AngImport       *import)
{
  const AngImportLayout *layout = ang_import_get_layout (import);
  guint section = 0;

  for (guint i = 0; i < self->counts->len; i++)
    {
      g_autofree char *text = NULL;

      if (!is_chosen (self, i) || section >= ang_import_layout_get_n_sections (layout))
        continue;
      text = dup_count (ang_import_layout_get_section (layout, section++));
      gtk_label_set_text (g_ptr_array_index (self->counts, i), text);
    }
}

/** Returns: (transfer full) (element-type guint): the sheets with a tick, in the order of the file */
GArray *
ang_import_sheets_dup_chosen (AngImportSheets *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->checks->len; i++)
    {
      if (is_chosen (self, i))
        g_array_append_val (chosen, i);
    }

  return chosen;
}

/**
 * ang_import_sheets_get_selected:
 *
 * Returns: the sheet to see, counted among those with a tick; %G_MAXUINT when it has none
 */
guint
ang_import_sheets_get_selected (AngImportSheets *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  guint selected = row != NULL ? (guint) gtk_list_box_row_get_index (row) : 0;
  guint n_before = 0;

  if (selected >= self->checks->len || !is_chosen (self, selected))
    return G_MAXUINT;

  for (guint i = 0; i < selected; i++)
    n_before += is_chosen (self, i);

  return n_before;
}

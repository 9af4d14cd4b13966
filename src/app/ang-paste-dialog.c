#include "config.h"

#include "ang-paste-dialog.h"

#include <glib/gi18n.h>

#include "ang-identity.h"
#include "ang-pill.h"

struct _AngPasteDialog
{
  GtkWindow parent_instance;

  AngStore       *store;
  AngRosterPaste *paste;
  GtkWidget      *view; /* (nullable): the widget of the page into which is pasted */

  GtkLabel      *summary;
  GtkColumnView *column_view;
  GtkButton     *accept_button;
};

G_DEFINE_FINAL_TYPE (AngPasteDialog, ang_paste_dialog, GTK_TYPE_WINDOW)

typedef enum
{
  COLUMN_LINE,
  COLUMN_NAME,
  COLUMN_NUMBER,
  COLUMN_VERDICT,
  COLUMN_REASON,
} AngPasteDialogColumn;

static const struct
{
  const char *title;
  int         width;
  gboolean    expand;
} columns[] = {
  [COLUMN_LINE] = { N_("Line"), 54, FALSE },
  [COLUMN_NAME] = { N_("Name"), 210, TRUE },
  [COLUMN_NUMBER] = { N_("NIP"), 174, FALSE },
  [COLUMN_VERDICT] = { N_("Result"), 144, FALSE },
  [COLUMN_REASON] = { N_("Reason"), 288, TRUE },
};

static guint
count_taken (AngPasteDialog *self)
{
  return ang_roster_paste_count (self->paste, ANG_PASTE_VERDICT_ADD) + ang_roster_paste_count (self->paste, ANG_PASTE_VERDICT_NEW);
}

static void
add_part (GString *text,
          guint    n,
          char    *part)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static void
update_summary (AngPasteDialog *self)
{
  guint n_known = ang_roster_paste_count (self->paste, ANG_PASTE_VERDICT_ADD);
  guint n_new = ang_roster_paste_count (self->paste, ANG_PASTE_VERDICT_NEW);
  guint n_present = ang_roster_paste_count (self->paste, ANG_PASTE_VERDICT_PRESENT);
  guint n_refused = ang_roster_paste_count (self->paste, ANG_PASTE_VERDICT_REFUSED);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = count_taken (self);
  g_autofree char *label = NULL;

  add_part (text, n_known, g_strdup_printf (ngettext ("%u person of the register", "%u people of the register", n_known), n_known));
  add_part (text, n_new, g_strdup_printf (ngettext ("%u new person", "%u new people", n_new), n_new));
  add_part (text, n_present, g_strdup_printf (ngettext ("%u already there", "%u already there", n_present), n_present));
  add_part (text, n_refused, g_strdup_printf (ngettext ("%u row not understood", "%u rows not understood", n_refused), n_refused));
  gtk_label_set_text (self->summary, text->len > 0 ? text->str : _("There are no rows on the clipboard."));

  label = n > 0 ? g_strdup_printf (ngettext ("Add %u Person", "Add %u People", n), n) : g_strdup (_("Add"));
  gtk_button_set_label (self->accept_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept_button), n > 0);
}

static void
set_verdict (AngPill         *pill,
             AngPasteVerdict  verdict)
{
  switch (verdict)
    {
    case ANG_PASTE_VERDICT_ADD:
      ang_pill_set (pill, C_("pasted row", "Joins"), "ang-state-done-symbolic", "done");
      break;
    case ANG_PASTE_VERDICT_NEW:
      ang_pill_set (pill, C_("pasted row", "New person"), "ang-person-symbolic", "info");
      break;
    case ANG_PASTE_VERDICT_PRESENT:
      ang_pill_set (pill, C_("pasted row", "Left out"), "ang-state-planned-symbolic", "planned");
      break;
    case ANG_PASTE_VERDICT_REFUSED:
    default:
      ang_pill_set (pill, C_("pasted row", "Not understood"), "ang-finding-warning-symbolic", "warning");
      break;
    }
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *child;

  if (GPOINTER_TO_INT (column) == COLUMN_VERDICT)
    child = ang_pill_new ();
  else
    {
      child = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (child), 0);
      if (GPOINTER_TO_INT (column) == COLUMN_REASON)
        gtk_label_set_wrap (GTK_LABEL (child), TRUE);
      else
        gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
    }
  gtk_list_item_set_child (item, child);
}

static char *
dup_text (AngPasteRow          *row,
          AngPasteDialogColumn  column)
{
  switch (column)
    {
    case COLUMN_LINE:
      return g_strdup_printf ("%u", ang_paste_row_get_line (row));
    case COLUMN_NAME:
      return g_strdup (ang_paste_row_get_name (row));
    case COLUMN_NUMBER:
      return ang_paste_row_get_number (row) != NULL ? ang_identity_format (ang_paste_row_get_number (row)) : g_strdup ("");
    case COLUMN_REASON:
      return g_strdup (ang_paste_row_get_reason (row));
    case COLUMN_VERDICT:
    default:
      return NULL;
    }
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  AngPasteRow *row = ANG_PASTE_ROW (gtk_list_item_get_item (item));
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  if (GPOINTER_TO_INT (column) == COLUMN_VERDICT)
    {
      set_verdict (ANG_PILL (child), ang_paste_row_get_verdict (row));
      return;
    }

  text = dup_text (row, (AngPasteDialogColumn) GPOINTER_TO_INT (column));
  gtk_label_set_text (GTK_LABEL (child), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (child, text);
}

static void
add_columns (AngPasteDialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_(columns[i].title), factory);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_append_column (self->column_view, column);
    }
}

static void
on_add (AngPasteDialog *self)
{
  guint n = count_taken (self);
  g_autofree char *done = g_strdup_printf (ngettext ("%u person was added", "%u people were added", n), n);

  if (self->view != NULL && n > 0)
    ang_run_transaction (self->view, self->store, ang_roster_paste_create_transaction (self->paste), done,
                         _("The rows could not be stored"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ang_paste_dialog_dispose (GObject *object)
{
  AngPasteDialog *self = ANG_PASTE_DIALOG (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->paste);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_paste_dialog_parent_class)->dispose (object);
}

static void
ang_paste_dialog_class_init (AngPasteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_paste_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPasteDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, AngPasteDialog, column_view);
  gtk_widget_class_bind_template_child (widget_class, AngPasteDialog, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_paste_dialog_init (AngPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_columns (self);
}

/**
 * ang_paste_dialog_present:
 * @paste: the rows, read
 * @view: the widget into which is pasted
 *
 * Opens the dialog over the window of @view.
 */
void
ang_paste_dialog_present (AngStore       *store,
                          AngRosterPaste *paste,
                          GtkWidget      *view)
{
  AngPasteDialog *self = g_object_new (ANG_TYPE_PASTE_DIALOG, "transient-for", gtk_widget_get_root (view), NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (ang_roster_paste_get_rows (paste)));

  self->store = g_object_ref (store);
  self->paste = g_object_ref (paste);
  g_set_weak_pointer (&self->view, view);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
  update_summary (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->accept_button));
}

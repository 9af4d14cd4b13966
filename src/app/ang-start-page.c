#include "config.h"

#include "ang-start-page.h"

#include <glib/gi18n.h>

struct _AngStartPage
{
  GtkWidget parent_instance;

  GtkWidget   *root;
  GtkWidget   *header;
  GtkWidget   *trouble;
  GtkLabel    *trouble_what;
  GtkLabel    *trouble_why;
  GtkWidget   *commands;
  GtkWidget   *busy;
  GtkLabel    *busy_text;
  GtkWidget   *recent;
  GtkListBox  *recent_list;
};

G_DEFINE_FINAL_TYPE (AngStartPage, ang_start_page, GTK_TYPE_WIDGET)

static void
on_recent_activated (AngStartPage  *self,
                     GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-recent", "s", gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkWidget *
create_recent_row (GFile *file)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *place = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  GtkWidget *name_label = gtk_label_new (name);
  GtkWidget *place_label = gtk_label_new (place);

  gtk_label_set_xalign (GTK_LABEL (name_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name_label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (place_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place_label), PANGO_ELLIPSIZE_START);
  gtk_widget_add_css_class (place_label, "caption");
  gtk_widget_add_css_class (place_label, "dim-label");
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), place_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
fill_recent (AngStartPage *self,
             GSettings    *settings)
{
  g_auto (GStrv) uris = g_settings_get_strv (settings, "recent-registers");

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      gtk_list_box_append (self->recent_list, create_recent_row (file));
    }
  gtk_widget_set_visible (self->recent, uris[0] != NULL);
}

static void
ang_start_page_dispose (GObject *object)
{
  g_clear_pointer (&ANG_START_PAGE (object)->root, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_start_page_parent_class)->dispose (object);
}

static void
ang_start_page_class_init (AngStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_start_page_dispose;

  gtk_widget_class_set_css_name (widget_class, "startpage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, root);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, header);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, trouble_what);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, trouble_why);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, commands);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, busy);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, busy_text);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, AngStartPage, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_activated);
}

static void
ang_start_page_init (AngStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_start_page_new:
 *
 * Returns: (transfer floating): a start page with the registers that @settings remember
 */
GtkWidget *
ang_start_page_new (GSettings *settings)
{
  AngStartPage *self = g_object_new (ANG_TYPE_START_PAGE, NULL);

  fill_recent (self, settings);

  return GTK_WIDGET (self);
}

/**
 * ang_start_page_get_header:
 *
 * Returns: (transfer none): the header bar that belongs to it
 */
GtkWidget *
ang_start_page_get_header (AngStartPage *self)
{
  return self->header;
}

/**
 * ang_start_page_set_busy:
 * @text: (nullable): what is going on; %NULL when it is over
 */
void
ang_start_page_set_busy (AngStartPage *self,
                         const char   *text)
{
  gtk_label_set_text (self->busy_text, text != NULL ? text : "");
  gtk_widget_set_visible (self->busy, text != NULL);
  gtk_widget_set_sensitive (self->commands, text == NULL);
  gtk_widget_set_sensitive (self->recent, text == NULL);
  if (text != NULL)
    gtk_widget_set_visible (self->trouble, FALSE);
}

/**
 * ang_start_page_set_trouble:
 * @what: what did not work
 * @why: why, or ""
 */
void
ang_start_page_set_trouble (AngStartPage *self,
                            const char   *what,
                            const char   *why)
{
  gtk_label_set_text (self->trouble_what, what);
  gtk_label_set_text (self->trouble_why, why);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_why), *why != '\0');
  gtk_widget_set_visible (self->trouble, TRUE);
}

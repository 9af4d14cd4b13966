#include "config.h"

#include "ang-issue-label.h"

struct _AngIssueLabel
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (AngIssueLabel, ang_issue_label, GTK_TYPE_WIDGET)

static void
ang_issue_label_dispose (GObject *object)
{
  AngIssueLabel *self = ANG_ISSUE_LABEL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_issue_label_parent_class)->dispose (object);
}

static void
ang_issue_label_class_init (AngIssueLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_issue_label_dispose;
  gtk_widget_class_set_css_name (widget_class, "issue");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
ang_issue_label_init (AngIssueLabel *self)
{
  self->icon = gtk_image_new ();
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** Returns: (transfer floating): a label that is not shown yet */
GtkWidget *
ang_issue_label_new (void)
{
  return g_object_new (ANG_TYPE_ISSUE_LABEL, NULL);
}

/**
 * ang_issue_label_get_class:
 *
 * Returns: the CSS class of @severity, which is also in the name of its icon
 */
const char *
ang_issue_label_get_class (AngSeverity severity)
{
  switch (severity)
    {
    case ANG_SEVERITY_ERROR:
      return "error";
    case ANG_SEVERITY_WARNING:
      return "warning";
    case ANG_SEVERITY_INFO:
    default:
      return "info";
    }
}

/**
 * ang_issue_label_set:
 * @text: (nullable): what to say, for people; nothing hides it
 */
void
ang_issue_label_set (AngIssueLabel *self,
                     const char    *text,
                     AngSeverity    severity)
{
  g_autofree char *icon = g_strdup_printf ("ang-finding-%s-symbolic", ang_issue_label_get_class (severity));

  for (int other = ANG_SEVERITY_INFO; other <= ANG_SEVERITY_ERROR; other++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), ang_issue_label_get_class ((AngSeverity) other));
  gtk_widget_add_css_class (GTK_WIDGET (self), ang_issue_label_get_class (severity));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_label_set_text (GTK_LABEL (self->text), text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL && *text != '\0');
}

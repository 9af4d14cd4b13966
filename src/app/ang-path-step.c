#include "config.h"

#include "ang-path-step.h"

#include <glib/gi18n.h>

static const char *const css_classes[] = {
  [ANG_PATH_STEP_AHEAD] = "ahead",
  [ANG_PATH_STEP_DONE] = "done",
  [ANG_PATH_STEP_CURRENT] = "current",
  [ANG_PATH_STEP_SIDE] = "side",
};

/**
 * ang_path_step_new:
 * @icon_name: (nullable): stands before the title
 *
 * Returns: (transfer floating): one step of a way that is shown as a row of steps
 */
GtkWidget *
ang_path_step_new (const char       *title,
                   const char       *icon_name,
                   AngPathStepPlace  place)
{
  GtkWidget *step = g_object_new (GTK_TYPE_BOX, "css-name", "step", "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "spacing", 6, "hexpand", TRUE, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (step, css_classes[place]);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (content, TRUE);
  if (icon_name != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

      gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
      gtk_box_append (GTK_BOX (content), image);
    }
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (step), content);
  gtk_widget_set_tooltip_text (step, title);

  return step;
}

/**
 * ang_path_step_describe:
 * @number: the step's place on the way, from 1
 *
 * Says to those who cannot see the colours what the step is called and how far it is.
 */
void
ang_path_step_describe (GtkWidget        *step,
                        const char       *title,
                        AngPathStepPlace  place,
                        guint             number,
                        guint             n_steps)
{
  g_autofree char *text = NULL;

  if (place == ANG_PATH_STEP_CURRENT || place == ANG_PATH_STEP_SIDE)
    /* Translators: said by a screen reader: a state, such as "Approved", and its place on the way. */
    text = g_strdup_printf (_("%s, the present state, step %u of %u"), title, number, n_steps);
  else if (place == ANG_PATH_STEP_DONE)
    /* Translators: said by a screen reader of a step that is behind. */
    text = g_strdup_printf (_("%s, done"), title);
  else
    /* Translators: said by a screen reader of a step that is ahead. */
    text = g_strdup_printf (_("%s, not reached"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * ang_path_clear:
 * @path: a widget whose children are steps
 *
 * Takes all steps away.
 */
void
ang_path_clear (GtkWidget *path)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (path)) != NULL)
    gtk_widget_unparent (child);
}

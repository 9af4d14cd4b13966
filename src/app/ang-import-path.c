#include "config.h"

#include "ang-import-path.h"

#include <glib/gi18n.h>

#include "ang-path-step.h"

struct _AngImportPath
{
  GtkWidget parent_instance;

  GStrv titles;
  guint current;
};

G_DEFINE_FINAL_TYPE (AngImportPath, ang_import_path, GTK_TYPE_WIDGET)

static void
fill (AngImportPath *self)
{
  guint n_steps = self->titles != NULL ? g_strv_length (self->titles) : 0;

  ang_path_clear (GTK_WIDGET (self));
  for (guint i = 0; i < n_steps; i++)
    {
      AngPathStepPlace place = i < self->current ? ANG_PATH_STEP_DONE : i == self->current ? ANG_PATH_STEP_CURRENT : ANG_PATH_STEP_AHEAD;
      g_autofree char *title = g_strdup_printf ("%u  %s", i + 1, self->titles[i]);
      GtkWidget *step = ang_path_step_new (title, place == ANG_PATH_STEP_DONE ? "object-select-symbolic" : NULL, place);

      ang_path_step_describe (step, self->titles[i], place, i + 1, n_steps);
      gtk_widget_set_parent (step, GTK_WIDGET (self));
    }
}

static void
ang_import_path_dispose (GObject *object)
{
  ang_path_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (ang_import_path_parent_class)->dispose (object);
}

static void
ang_import_path_finalize (GObject *object)
{
  g_strfreev (ANG_IMPORT_PATH (object)->titles);

  G_OBJECT_CLASS (ang_import_path_parent_class)->finalize (object);
}

static void
ang_import_path_class_init (AngImportPathClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_import_path_dispose;
  G_OBJECT_CLASS (klass)->finalize = ang_import_path_finalize;

  gtk_widget_class_set_css_name (widget_class, "statepath");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ang_import_path_init (AngImportPath *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"), -1);
}

/**
 * ang_import_path_set_steps:
 * @titles: (array zero-terminated=1): what the steps are called
 */
void
ang_import_path_set_steps (AngImportPath     *self,
                           const char *const *titles)
{
  if (self->titles != NULL && g_strv_equal ((const char *const *) self->titles, titles))
    return;

  g_strfreev (self->titles);
  self->titles = g_strdupv ((char **) titles);
  fill (self);
}

/**
 * ang_import_path_set_current:
 * @current: the step that is in sight, from 0; all before it are done
 */
void
ang_import_path_set_current (AngImportPath *self,
                             guint          current)
{
  if (self->current == current)
    return;

  self->current = current;
  fill (self);
}

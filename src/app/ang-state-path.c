#include "config.h"

#include "ang-state-path.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-state.h"

struct _AngStatePath
{
  GtkWidget parent_instance;

  int state;
};

typedef enum
{
  PROP_STATE = 1,
} AngStatePathProps;

static GParamSpec *properties[PROP_STATE + 1];

G_DEFINE_FINAL_TYPE (AngStatePath, ang_state_path, GTK_TYPE_WIDGET)

static const char *
get_word (int state)
{
  return ang_enumeration_get_label (&ang_cohort_state_enumeration, state, ang_language_get_interface ());
}

static void
describe_step (GtkWidget  *step,
               int         state,
               const char *kind,
               guint       number,
               guint       n_steps)
{
  g_autofree char *text = NULL;

  if (g_str_equal (kind, "current"))
    /* Translators: said by a screen reader: a state, such as "Approved", and its place on the way. */
    text = g_strdup_printf (_("%s, the present state, step %u of %u"), get_word (state), number, n_steps);
  else if (g_str_equal (kind, "done"))
    /* Translators: said by a screen reader of a step that is behind. */
    text = g_strdup_printf (_("%s, done"), get_word (state));
  else
    /* Translators: said by a screen reader of a step that is ahead. */
    text = g_strdup_printf (_("%s, not reached"), get_word (state));

  gtk_accessible_update_property (GTK_ACCESSIBLE (step), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
create_step (int         state,
             const char *kind,
             const char *icon)
{
  GtkWidget *step = g_object_new (GTK_TYPE_BOX, "css-name", "step", "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "spacing", 6, "hexpand", TRUE, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (get_word (state));

  gtk_widget_add_css_class (step, kind);
  gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (content, TRUE);
  if (icon != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
      gtk_box_append (GTK_BOX (content), image);
    }
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (step), content);
  gtk_widget_set_tooltip_text (step, get_word (state));

  return step;
}

static void
clear (AngStatePath *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
fill (AngStatePath *self)
{
  guint n_states;
  const AngCohortState *states = ang_cohort_state_list_path (&n_states);
  gboolean side = ang_cohort_state_is_side ((AngCohortState) self->state);

  clear (self);
  for (guint i = 0; i < n_states; i++)
    {
      const char *kind = side || (int) states[i] > self->state ? "ahead" : (int) states[i] == self->state ? "current" : "done";
      GtkWidget *step = create_step ((int) states[i], kind, g_str_equal (kind, "done") ? "object-select-symbolic" : NULL);

      describe_step (step, (int) states[i], kind, i + 1, n_states);
      gtk_widget_set_parent (step, GTK_WIDGET (self));
    }

  if (side)
    {
      const AngChoice *choice = ang_enumeration_find (&ang_cohort_state_enumeration, self->state);
      GtkWidget *step = create_step (self->state, "side", choice != NULL ? choice->icon : NULL);

      describe_step (step, self->state, "current", n_states, n_states);
      gtk_widget_set_parent (step, GTK_WIDGET (self));
    }
}

static void
ang_state_path_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((AngStatePathProps) prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, ang_state_path_get_state (ANG_STATE_PATH (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_state_path_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((AngStatePathProps) prop_id)
    {
    case PROP_STATE:
      ang_state_path_set_state (ANG_STATE_PATH (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_state_path_dispose (GObject *object)
{
  clear (ANG_STATE_PATH (object));

  G_OBJECT_CLASS (ang_state_path_parent_class)->dispose (object);
}

static void
ang_state_path_class_init (AngStatePathClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_state_path_get_property;
  object_class->set_property = ang_state_path_set_property;
  object_class->dispose = ang_state_path_dispose;

  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "statepath");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ang_state_path_init (AngStatePath *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("State of the cohort"), -1);
}

/** Returns: (transfer floating): a path without a state yet */
GtkWidget *
ang_state_path_new (void)
{
  return g_object_new (ANG_TYPE_STATE_PATH, NULL);
}

/** Returns: an #AngCohortState */
int
ang_state_path_get_state (AngStatePath *self)
{
  return self->state;
}

/** @state: an #AngCohortState */
void
ang_state_path_set_state (AngStatePath *self,
                          int           state)
{
  if (self->state == state)
    return;

  self->state = state;
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

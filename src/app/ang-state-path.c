#include "config.h"

#include "ang-state-path.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cohort-state.h"
#include "ang-path-step.h"

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
add_step (AngStatePath     *self,
          int               state,
          AngPathStepPlace  place,
          const char       *icon,
          guint             number,
          guint             n_steps)
{
  GtkWidget *step = ang_path_step_new (get_word (state), icon, place);

  ang_path_step_describe (step, get_word (state), place, number, n_steps);
  gtk_widget_set_parent (step, GTK_WIDGET (self));
}

static void
fill (AngStatePath *self)
{
  guint n_states;
  const AngCohortState *states = ang_cohort_state_list_path (&n_states);
  gboolean side = ang_cohort_state_is_side ((AngCohortState) self->state);

  ang_path_clear (GTK_WIDGET (self));
  for (guint i = 0; i < n_states; i++)
    {
      AngPathStepPlace place = ANG_PATH_STEP_AHEAD;

      if (!side && (int) states[i] <= self->state)
        place = (int) states[i] == self->state ? ANG_PATH_STEP_CURRENT : ANG_PATH_STEP_DONE;
      add_step (self, (int) states[i], place, place == ANG_PATH_STEP_DONE ? "object-select-symbolic" : NULL, i + 1, n_states);
    }

  if (side)
    {
      const AngChoice *choice = ang_enumeration_find (&ang_cohort_state_enumeration, self->state);

      add_step (self, self->state, ANG_PATH_STEP_SIDE, choice != NULL ? choice->icon : NULL, n_states, n_states);
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
  ang_path_clear (GTK_WIDGET (object));

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

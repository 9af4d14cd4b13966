#include "config.h"

#include "ang-travel-view.h"

#include "ang-cohort-funding.h"
#include "ang-cohort.h"
#include "ang-focus.h"
#include "ang-lodging.h"
#include "ang-room.h"
#include "ang-travel-leg.h"
#include "ang-travel-pages.h"

struct _AngTravelView
{
  GtkWidget parent_instance;

  AngStore       *store;
  AngRecord      *cohort;
  AngTravelPages *pages; /* (nullable): until it is looked at */
};

G_DEFINE_FINAL_TYPE (AngTravelView, ang_travel_view, GTK_TYPE_WIDGET)

static void
ensure_pages (AngTravelView *self)
{
  if (self->pages != NULL || self->cohort == NULL)
    return;

  self->pages = g_object_new (ANG_TYPE_TRAVEL_PAGES, NULL);
  ang_travel_pages_set_cohort (self->pages, self->store, self->cohort);
  gtk_widget_set_parent (GTK_WIDGET (self->pages), GTK_WIDGET (self));
}

static void
ang_travel_view_map (GtkWidget *widget)
{
  ensure_pages (ANG_TRAVEL_VIEW (widget));
  GTK_WIDGET_CLASS (ang_travel_view_parent_class)->map (widget);
}

static void
ang_travel_view_dispose (GObject *object)
{
  AngTravelView *self = ANG_TRAVEL_VIEW (object);
  GtkWidget *pages = (GtkWidget *) g_steal_pointer (&self->pages);

  g_clear_pointer (&pages, gtk_widget_unparent);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_travel_view_parent_class)->dispose (object);
}

static void
ang_travel_view_class_init (AngTravelViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_travel_view_dispose;
  widget_class->map = ang_travel_view_map;
  widget_class->focus = ang_focus_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_travel_view_init (AngTravelView *self)
{
}

/**
 * ang_travel_view_set_cohort:
 * @cohort: a cohort that was read
 *
 * Whose journey it is. To be called once.
 */
void
ang_travel_view_set_cohort (AngTravelView *self,
                            AngStore      *store,
                            AngRecord     *cohort)
{
  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ensure_pages (self);
}

/**
 * ang_travel_view_shows:
 *
 * Returns: whether this tab is where a field of @entity is changed
 */
gboolean
ang_travel_view_shows (const AngEntity *entity,
                       guint            field)
{
  if (entity == &ang_cohort_entity)
    return (field >= ANG_COHORT_SENDOFF_DATE && field <= ANG_COHORT_SENDOFF_BEHALF) || field == ANG_COHORT_MISSION;

  return entity == &ang_travel_leg_entity || entity == &ang_lodging_entity || entity == &ang_room_entity || entity == &ang_cohort_funding_entity;
}

/**
 * ang_travel_view_jump:
 * @entity: one that ang_travel_view_shows()
 *
 * Shows where that is changed. The tab must be in sight.
 */
void
ang_travel_view_jump (AngTravelView   *self,
                      const AngEntity *entity,
                      gint64           id,
                      guint            field)
{
  ensure_pages (self);
  if (self->pages != NULL)
    ang_travel_pages_jump (self->pages, entity, id, field);
}

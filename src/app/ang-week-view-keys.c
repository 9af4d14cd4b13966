#include "config.h"

#include "ang-week-view-private.h"

#include "ang-session-block.h"

/* Drawing and keys of the week's picture. */

static void
draw_line (GtkSnapshot   *snapshot,
           const GdkRGBA *color,
           double         x,
           double         y,
           double         width,
           double         height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static void
draw_hour (AngWeekView   *self,
           GtkSnapshot   *snapshot,
           const GdkRGBA *color,
           int            minutes,
           double         y)
{
  g_autofree char *text = g_strdup_printf ("%02d", minutes / 60);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (36.0f - (float) width, (float) y - (float) height / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/** Draws hours and days below the sessions. */
void
ang_week_view_draw (AngWeekView *self,
                    GtkSnapshot *snapshot)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  AngWeekMetrics metrics;
  GdkRGBA line;
  GdkRGBA ink;

  ang_week_view_get_metrics (self, width, height, &metrics);
  gtk_style_context_get_color (context, &ink);
  line = ink;
  line.alpha = 0.14f;
  ink.alpha = 0.65f;

  for (int minutes = self->from; minutes <= self->to; minutes += 60)
    {
      double y = metrics.top + (minutes - self->from) * metrics.hour / 60;

      draw_line (snapshot, &line, metrics.left - 6, y, width - metrics.left + 6, 1);
      draw_hour (self, snapshot, &ink, minutes, y);
    }
  for (guint i = 0; i <= ANG_WEEK_DAYS; i++)
    draw_line (snapshot, &line, MIN (metrics.left + metrics.day * i, width - 1), metrics.top - metrics.strip, 1,
               height - metrics.top + metrics.strip);
}

static guint
find_current (AngWeekView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (g_ptr_array_index (self->blocks, i) == child)
        return i;
    }

  return G_MAXUINT;
}

static gboolean
go_to (AngWeekView *self,
       guint        index)
{
  if (index < self->blocks->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->blocks, index));

  return TRUE;
}

/* Up and Down stay in the day. */
static gboolean
step (AngWeekView *self,
      guint        current,
      int          by)
{
  guint next = current + (guint) by;

  if (current == G_MAXUINT)
    return go_to (self, 0);
  if (next >= self->blocks->len || g_array_index (self->days, guint, next) != g_array_index (self->days, guint, current))
    return TRUE;

  return go_to (self, next);
}

static int
get_distance (AngWeekView *self,
              guint        a,
              guint        b)
{
  return ABS (g_array_index (self->places, AngDayBlock, a).start - g_array_index (self->places, AngDayBlock, b).start);
}

/* Left and Right go to what is nearest in time on the next day that has something, or to another week. */
static gboolean
step_day (AngWeekView *self,
          guint        current,
          int          by)
{
  int day = current != G_MAXUINT ? (int) g_array_index (self->days, guint, current) + by : 0;

  for (; current != G_MAXUINT && day >= 0 && day < ANG_WEEK_DAYS; day += by)
    {
      guint best = G_MAXUINT;

      for (guint i = 0; i < self->blocks->len; i++)
        {
          if ((int) g_array_index (self->days, guint, i) == day
              && (best == G_MAXUINT || get_distance (self, i, current) < get_distance (self, best, current)))
            best = i;
        }
      if (best != G_MAXUINT)
        return go_to (self, best);
    }

  if (!ang_week_view_can_turn (self, by))
    return TRUE;
  ang_week_view_turn (self, by);

  return go_to (self, by > 0 || self->blocks->len == 0 ? 0 : self->blocks->len - 1);
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        AngWeekView           *self)
{
  guint current = find_current (self);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, current, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, current, 1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step_day (self, current, -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step_day (self, current, 1);
    case GDK_KEY_Home:
      return go_to (self, 0);
    case GDK_KEY_End:
      return self->blocks->len == 0 || go_to (self, self->blocks->len - 1);
    case GDK_KEY_Page_Up:
      ang_week_view_turn (self, -1);
      return go_to (self, 0);
    case GDK_KEY_Page_Down:
      ang_week_view_turn (self, 1);
      return go_to (self, 0);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      if (current == G_MAXUINT)
        return GDK_EVENT_PROPAGATE;
      ang_week_view_activate (self, ang_session_block_get_session (g_ptr_array_index (self->blocks, current)));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/** Lets the arrows walk through the sessions. */
void
ang_week_view_add_keys (AngWeekView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

#include "config.h"

#include "ang-week-view-private.h"

#include <glib/gi18n.h>

#include "ang-clock-time.h"
#include "ang-facts.h"
#include "ang-session-block.h"
#include "ang-session.h"

#define HOUR_HEIGHT 44
#define DAY_WIDTH 96
#define HOURS_WIDTH 48
#define STRIP_LINE 24
#define GAP 2
#define HOUR 60

/* What is shown of a day when nothing begins earlier or ends later. */
#define USUAL_FROM (8 * HOUR)
#define USUAL_TO (17 * HOUR)

/* What has no end, or hardly lasts, is drawn as long as this. */
#define LEAST_MINUTES 30

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_PLACE_ACTIVATED,
  SIGNAL_WEEK_CHANGED,
  SIGNAL_CURSOR_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngWeekView, ang_week_view, GTK_TYPE_WIDGET)

static AngDate
get_monday (AngDate date)
{
  return ang_date_add_days (date, 1 - ang_date_get_weekday (date));
}

/* Sessions without a time stand in a strip above the hours; this is how many there are on the fullest day. */
static guint
count_strip (AngWeekView *self)
{
  guint counts[ANG_WEEK_DAYS] = { 0 };
  guint most = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      guint day = g_array_index (self->days, guint, i);

      if (g_array_index (self->places, AngDayBlock, i).start >= 0)
        continue;
      counts[day]++;
      most = MAX (most, counts[day]);
    }

  return most;
}

/** Where days and hours are in a view of that size. */
void
ang_week_view_get_metrics (AngWeekView    *self,
                           int             width,
                           int             height,
                           AngWeekMetrics *metrics)
{
  int heading = 0;

  for (guint i = 0; i < ANG_WEEK_DAYS; i++)
    {
      int natural;

      gtk_widget_measure (self->headings[i], GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      heading = MAX (heading, natural);
    }

  metrics->left = HOURS_WIDTH;
  metrics->strip = (int) count_strip (self) * STRIP_LINE;
  metrics->top = heading + 6 + metrics->strip;
  metrics->day = MAX ((width - metrics->left) / (double) ANG_WEEK_DAYS, 1);
  metrics->hour = MAX ((height - metrics->top - 6) * (double) HOUR / (self->to - self->from), 1);
}

static void
ang_week_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  AngWeekView *self = ANG_WEEK_VIEW (widget);
  AngWeekMetrics metrics;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = HOURS_WIDTH + ANG_WEEK_DAYS * DAY_WIDTH;
      *natural = HOURS_WIDTH + ANG_WEEK_DAYS * DAY_WIDTH * 2;
      return;
    }

  ang_week_view_get_metrics (self, 0, 0, &metrics);
  *minimum = metrics.top + 6 + (self->to - self->from) * HOUR_HEIGHT / HOUR;
  *natural = *minimum;
}

static void
allocate (GtkWidget *widget,
          double     x,
          double     y,
          double     width,
          double     height)
{
  GtkAllocation place = { (int) x, (int) y, MAX ((int) (x + width) - (int) x, 1), MAX ((int) (y + height) - (int) y, 1) };

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &place, -1);
}

static void
allocate_block (AngWeekView          *self,
                guint                 index,
                const AngWeekMetrics *metrics,
                guint                *strips)
{
  const AngDayBlock *block = &g_array_index (self->places, AngDayBlock, index);
  GtkWidget *widget = g_ptr_array_index (self->blocks, index);
  guint day = g_array_index (self->days, guint, index);
  double x = metrics->left + metrics->day * day;
  double lane;

  if (block->start < 0)
    {
      allocate (widget, x + GAP, metrics->top - metrics->strip + (int) strips[day]++ *STRIP_LINE, metrics->day - 2 * GAP, STRIP_LINE - GAP);
      return;
    }

  lane = (metrics->day - 2 * GAP) / block->n_lanes;
  allocate (widget, x + GAP + lane * block->lane, metrics->top + (block->start - self->from) * metrics->hour / HOUR + 1,
            lane - (block->n_lanes > 1 ? GAP : 0), (block->end - block->start) * metrics->hour / HOUR - GAP);
}

static void
ang_week_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AngWeekView *self = ANG_WEEK_VIEW (widget);
  guint strips[ANG_WEEK_DAYS] = { 0 };
  AngWeekMetrics metrics;

  ang_week_view_get_metrics (self, width, height, &metrics);
  for (guint i = 0; i < ANG_WEEK_DAYS; i++)
    allocate (self->headings[i], metrics.left + metrics.day * i, 3, metrics.day, metrics.top - metrics.strip - 6);
  for (guint i = 0; i < self->blocks->len; i++)
    allocate_block (self, i, &metrics, strips);
}

static void
ang_week_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  ang_week_view_draw (ANG_WEEK_VIEW (widget), snapshot);
  GTK_WIDGET_CLASS (ang_week_view_parent_class)->snapshot (widget, snapshot);
}

/* Filling */

static gboolean
is_in_course (AngWeekView *self,
              AngDate      date)
{
  return ang_date_is_complete (self->first) && ang_date_is_complete (self->last) &&
         ang_date_compare (date, self->first) >= 0 && ang_date_compare (date, self->last) <= 0;
}

static void
update_headings (AngWeekView *self)
{
  AngLanguage language = ang_language_get_interface ();

  for (guint i = 0; i < ANG_WEEK_DAYS; i++)
    {
      AngDate date = ang_date_add_days (self->monday, (int) i);
      g_autofree char *weekday = g_utf8_substring (ang_date_get_weekday_name (ang_date_get_weekday (date), language), 0, 3);
      /* Translators: a day above its column: weekday, day and month: "Mon 27/3". */
      g_autofree char *text = g_strdup_printf (_("%s %d/%d"), weekday, date.day, date.month);

      gtk_label_set_text (GTK_LABEL (self->headings[i]), text);
      if (is_in_course (self, date))
        gtk_widget_remove_css_class (self->headings[i], "dim-label");
      else
        gtk_widget_add_css_class (self->headings[i], "dim-label");
    }
}

static void
clear_blocks (AngWeekView *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->blocks, i));
  g_ptr_array_set_size (self->blocks, 0);
  g_array_set_size (self->places, 0);
  g_array_set_size (self->days, 0);
}

static AngDayBlock
place_session (AngRecord *session)
{
  int start = ang_session_get_start (session);
  int end = ang_session_get_end (session);

  if (start >= 0)
    start = MIN (start, ANG_CLOCK_TIME_DAY - LEAST_MINUTES);

  return (AngDayBlock) { .start = start, .end = start < 0 ? -1 : MAX (end, start + LEAST_MINUTES), .n_lanes = 1 };
}

static void
append_block (AngWeekView *self,
              AngRecord   *session,
              guint        day)
{
  GtkWidget *widget = ang_session_block_new (session);
  AngDayBlock block = place_session (session);

  gtk_widget_set_parent (widget, GTK_WIDGET (self));
  g_ptr_array_add (self->blocks, widget);
  g_array_append_val (self->places, block);
  g_array_append_val (self->days, day);
  if (block.start >= 0)
    {
      self->from = MIN (self->from, block.start / HOUR * HOUR);
      self->to = MAX (self->to, (block.end + HOUR - 1) / HOUR * HOUR);
    }
}

/* What is of the same day stands together; what has no time comes first and is not laid out. */
static void
lay_out_days (AngWeekView *self)
{
  guint first = 0;

  while (first < self->places->len)
    {
      guint next = first;

      while (next < self->places->len && g_array_index (self->days, guint, next) == g_array_index (self->days, guint, first))
        next++;
      while (first < next && g_array_index (self->places, AngDayBlock, first).start < 0)
        first++;
      ang_programme_lay_out (&g_array_index (self->places, AngDayBlock, first), next - first);
      first = next;
    }
}

static void
rebuild (AngWeekView *self)
{
  GListModel *model = G_LIST_MODEL (self->sessions);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  clear_blocks (self);
  self->from = USUAL_FROM;
  self->to = USUAL_TO;
  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      AngRecord *session = ang_record_set_get (self->sessions, i);
      AngDate date = ang_record_get_date (session, ANG_SESSION_DATE);
      int day = ang_date_is_complete (date) && ang_date_is_complete (self->monday) ? ang_date_days_between (self->monday, date) : -1;

      if (day >= 0 && day < ANG_WEEK_DAYS)
        append_block (self, session, (guint) day);
    }
  lay_out_days (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (had_focus)
    ang_week_view_focus (self, self->current);
}

static void
on_sessions_read (AngWeekView *self)
{
  AngRecord *first = ang_record_set_get (self->sessions, 0);

  if (!ang_date_is_complete (self->monday) && first != NULL)
    {
      AngDate date = ang_record_get_date (first, ANG_SESSION_DATE);

      if (ang_date_is_complete (date))
        ang_week_view_show_week (self, date);
    }
  rebuild (self);
  g_signal_emit (self, signals[SIGNAL_WEEK_CHANGED], 0);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AngWeekView     *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *block = picked != NULL ? gtk_widget_get_ancestor (picked, ANG_TYPE_SESSION_BLOCK) : NULL;
  AngWeekMetrics metrics;
  g_autofree char *date = NULL;

  if (block != NULL)
    {
      gtk_widget_grab_focus (block);
      if (n_press == 2)
        ang_week_view_activate (self, ang_session_block_get_session (ANG_SESSION_BLOCK (block)));
      return;
    }

  ang_week_view_get_metrics (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), &metrics);
  if (n_press != 2 || x < metrics.left || y < metrics.top || !ang_date_is_complete (self->monday))
    return;
  date = ang_date_to_iso (ang_date_add_days (self->monday, MIN ((int) ((x - metrics.left) / metrics.day), ANG_WEEK_DAYS - 1)));
  g_signal_emit (self, signals[SIGNAL_PLACE_ACTIVATED], 0, date, self->from + (int) ((y - metrics.top) * 2 / metrics.hour) * HOUR / 2);
}

static void
on_focused (GtkWidget   *widget,
            GParamSpec  *pspec,
            AngWeekView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (child == NULL || !ANG_IS_SESSION_BLOCK (child))
    return;
  self->current = ang_record_get_id (ang_session_block_get_session (ANG_SESSION_BLOCK (child)));
  g_signal_emit (self, signals[SIGNAL_CURSOR_MOVED], 0);
}

static void
ang_week_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ang_week_view_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (on_focused), widget, 0);
}

static void
ang_week_view_dispose (GObject *object)
{
  AngWeekView *self = ANG_WEEK_VIEW (object);

  clear_blocks (self);
  for (guint i = 0; i < ANG_WEEK_DAYS; i++)
    g_clear_pointer (&self->headings[i], gtk_widget_unparent);
  g_clear_object (&self->sessions);

  G_OBJECT_CLASS (ang_week_view_parent_class)->dispose (object);
}

static void
ang_week_view_finalize (GObject *object)
{
  AngWeekView *self = ANG_WEEK_VIEW (object);

  g_ptr_array_unref (self->blocks);
  g_array_unref (self->places);
  g_array_unref (self->days);

  G_OBJECT_CLASS (ang_week_view_parent_class)->finalize (object);
}

static void
ang_week_view_class_init (AngWeekViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_week_view_dispose;
  object_class->finalize = ang_week_view_finalize;
  widget_class->measure = ang_week_view_measure;
  widget_class->size_allocate = ang_week_view_size_allocate;
  widget_class->snapshot = ang_week_view_snapshot;
  widget_class->root = ang_week_view_root;

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ANG_TYPE_RECORD);
  signals[SIGNAL_PLACE_ACTIVATED] =
    g_signal_new ("place-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_STRING, G_TYPE_INT);
  signals[SIGNAL_WEEK_CHANGED] =
    g_signal_new ("week-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CURSOR_MOVED] =
    g_signal_new ("cursor-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "weekview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
ang_week_view_init (AngWeekView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->blocks = g_ptr_array_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (AngDayBlock));
  self->days = g_array_new (FALSE, FALSE, sizeof (guint));
  self->from = USUAL_FROM;
  self->to = USUAL_TO;
  for (guint i = 0; i < ANG_WEEK_DAYS; i++)
    {
      self->headings[i] = gtk_label_new (NULL);
      gtk_label_set_ellipsize (GTK_LABEL (self->headings[i]), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->headings[i], "heading");
      gtk_widget_set_parent (self->headings[i], GTK_WIDGET (self));
    }
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  ang_week_view_add_keys (self);
}

/** @sessions: those of a cohort, in their order */
void
ang_week_view_set_sessions (AngWeekView  *self,
                            AngRecordSet *sessions)
{
  g_set_object (&self->sessions, sessions);
  g_signal_connect_object (sessions, "read", G_CALLBACK (on_sessions_read), self, G_CONNECT_SWAPPED);
  if (ang_record_set_get_loaded (sessions))
    on_sessions_read (self);
}

/**
 * ang_week_view_set_course:
 * @first: the first day of the course, or an unknown one
 *
 * Marks the days of the course, and shows its first week unless one was chosen.
 */
void
ang_week_view_set_course (AngWeekView *self,
                          AngDate      first,
                          AngDate      last)
{
  self->first = first;
  self->last = last;
  if (!ang_date_is_complete (self->monday) && ang_date_is_complete (first))
    self->monday = get_monday (first);
  if (ang_date_is_complete (self->monday))
    update_headings (self);
  if (self->sessions != NULL)
    rebuild (self);
  g_signal_emit (self, signals[SIGNAL_WEEK_CHANGED], 0);
}

/** @date: a day of the week to show */
void
ang_week_view_show_week (AngWeekView *self,
                         AngDate      date)
{
  AngDate monday = get_monday (date);

  if (ang_date_is_complete (self->monday) && ang_date_compare (monday, self->monday) == 0)
    return;
  self->monday = monday;
  update_headings (self);
  rebuild (self);
  g_signal_emit (self, signals[SIGNAL_WEEK_CHANGED], 0);
}

/** @by: so many weeks further */
void
ang_week_view_turn (AngWeekView *self,
                    int          by)
{
  if (ang_week_view_can_turn (self, by))
    ang_week_view_show_week (self, ang_date_add_days (self->monday, by * ANG_WEEK_DAYS));
}

/* The weeks between the first and the last session or day of the course. */
static void
get_bounds (AngWeekView *self,
            AngDate     *first,
            AngDate     *last)
{
  guint n = self->sessions != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->sessions)) : 0;

  *first = self->first;
  *last = self->last;
  for (guint i = 0; i < n; i++)
    {
      AngDate date = ang_record_get_date (ang_record_set_get (self->sessions, i), ANG_SESSION_DATE);

      if (!ang_date_is_complete (date))
        continue;
      if (!ang_date_is_complete (*first) || ang_date_compare (date, *first) < 0)
        *first = date;
      if (!ang_date_is_complete (*last) || ang_date_compare (date, *last) > 0)
        *last = date;
    }
}

/** Returns: whether there is something to see so many weeks further */
gboolean
ang_week_view_can_turn (AngWeekView *self,
                        int          by)
{
  AngDate first;
  AngDate last;
  AngDate monday;

  if (!ang_date_is_complete (self->monday))
    return FALSE;
  get_bounds (self, &first, &last);
  monday = ang_date_add_days (self->monday, by * ANG_WEEK_DAYS);

  return by < 0 ? ang_date_is_complete (first) && ang_date_compare (ang_date_add_days (monday, ANG_WEEK_DAYS - 1), first) >= 0
                : ang_date_is_complete (last) && ang_date_compare (monday, last) <= 0;
}

/** Returns: (transfer full): the days in sight, "27 March – 2 April 2023" */
char *
ang_week_view_dup_title (AngWeekView *self)
{
  if (!ang_date_is_complete (self->monday))
    return g_strdup ("");

  return ang_date_format_range (self->monday, ang_date_add_days (self->monday, ANG_WEEK_DAYS - 1), ang_language_get_interface ());
}

/** Returns: (nullable) (transfer none): the session the keys go on from, if it is in sight */
AngRecord *
ang_week_view_get_session (AngWeekView *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      AngRecord *session = ang_session_block_get_session (g_ptr_array_index (self->blocks, i));

      if (ang_record_get_id (session) == self->current)
        return session;
    }

  return NULL;
}

/** Returns: the day to put something new on: that of the session, else the first of the week that is in the course */
AngDate
ang_week_view_get_day (AngWeekView *self)
{
  AngRecord *session = ang_week_view_get_session (self);

  if (session != NULL)
    return ang_record_get_date (session, ANG_SESSION_DATE);
  if (ang_date_is_complete (self->monday) && is_in_course (self, self->first) && ang_date_compare (self->first, self->monday) > 0)
    return self->first;

  return self->monday;
}

/**
 * ang_week_view_focus:
 * @session: the id of one that is in sight; the first one is taken when it is not
 */
void
ang_week_view_focus (AngWeekView *self,
                     gint64       session)
{
  GtkWidget *wanted = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, 0) : GTK_WIDGET (self);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (ang_record_get_id (ang_session_block_get_session (g_ptr_array_index (self->blocks, i))) == session)
        wanted = g_ptr_array_index (self->blocks, i);
    }
  gtk_widget_grab_focus (wanted);
}

/** Says that the session is to be opened. */
void
ang_week_view_activate (AngWeekView *self,
                        AngRecord   *session)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

#include "config.h"

#include "ang-session-block.h"

#include <glib/gi18n.h>

#include "ang-clock-time.h"
#include "ang-facts.h"
#include "ang-programme.h"
#include "ang-session.h"

struct _AngSessionBlock
{
  GtkWidget parent_instance;

  AngRecord *session;
  GtkWidget *topic;
  GtkWidget *detail;
};

G_DEFINE_FINAL_TYPE (AngSessionBlock, ang_session_block, GTK_TYPE_WIDGET)

static const char *
pick_topic (AngRecord *session)
{
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH;
  const char *topic = ang_record_get_text (session, english ? ANG_SESSION_TOPIC_EN : ANG_SESSION_TOPIC_ID);

  if (topic == NULL)
    topic = ang_record_get_text (session, english ? ANG_SESSION_TOPIC_ID : ANG_SESSION_TOPIC_EN);

  return topic != NULL ? topic : ang_enumeration_get_label (&ang_session_kind_enumeration,
                                                            (int) ang_record_get_integer (session, ANG_SESSION_KIND),
                                                            ang_language_get_interface ());
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* Everything about it in one text: what a small block has no room for, and what a screen reader says. */
static char *
describe (AngSessionBlock *self)
{
  AngLanguage language = ang_language_get_interface ();
  AngDate date = ang_record_get_date (self->session, ANG_SESSION_DATE);
  g_autofree char *day = ang_date_is_known (date) ? ang_date_format (date, language, ANG_DATE_STYLE_WEEKDAY) : NULL;
  g_autofree char *time =
    ang_clock_time_format_range (ang_session_get_start (self->session), ang_session_get_end (self->session), language);
  GString *text = g_string_new (NULL);

  append_line (text, pick_topic (self->session));
  append_line (text, day);
  append_line (text, time);
  append_line (text, ang_enumeration_get_label (&ang_session_kind_enumeration,
                                                (int) ang_record_get_integer (self->session, ANG_SESSION_KIND), language));
  append_line (text, ang_record_get_text (self->session, ANG_SESSION_SPEAKERS));
  append_line (text, ang_record_get_text (self->session, ANG_SESSION_PLACE));

  return g_string_free (text, FALSE);
}

static GtkWidget *
create_label (AngSessionBlock *self,
              const char      *text,
              gboolean         wrap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (wrap)
    gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
ang_session_block_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

/* The topic first; the time and place below it where there is room for another line. */
static void
ang_session_block_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AngSessionBlock *self = ANG_SESSION_BLOCK (widget);
  GtkAllocation place = { 0, 0, MAX (width, 1), 1 };
  int line;
  int topic;

  gtk_widget_measure (self->detail, GTK_ORIENTATION_VERTICAL, -1, &line, NULL, NULL, NULL);
  gtk_widget_measure (self->topic, GTK_ORIENTATION_VERTICAL, width, NULL, &topic, NULL, NULL);
  topic = MIN (topic, height);
  gtk_widget_set_child_visible (self->detail, height - topic >= line);
  place.height = MAX (topic, 1);
  gtk_widget_size_allocate (self->topic, &place, -1);
  place.y = topic;
  place.height = line;
  gtk_widget_size_allocate (self->detail, &place, -1);
}

static void
ang_session_block_dispose (GObject *object)
{
  AngSessionBlock *self = ANG_SESSION_BLOCK (object);

  g_clear_pointer (&self->topic, gtk_widget_unparent);
  g_clear_pointer (&self->detail, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (ang_session_block_parent_class)->dispose (object);
}

static void
ang_session_block_class_init (AngSessionBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_session_block_dispose;
  widget_class->measure = ang_session_block_measure;
  widget_class->size_allocate = ang_session_block_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "sessionblock");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
ang_session_block_init (AngSessionBlock *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static char *
dup_detail (AngRecord *session)
{
  g_autofree char *time = ang_clock_time_format_range (ang_session_get_start (session), ang_session_get_end (session),
                                                       ang_language_get_interface ());
  const char *place = ang_record_get_text (session, ANG_SESSION_PLACE);

  if (place == NULL || *time == '\0')
    return g_strdup (place != NULL ? place : time);

  return g_strdup_printf ("%s · %s", time, place);
}

/** Returns: (transfer floating): the block of @session as it is now */
GtkWidget *
ang_session_block_new (AngRecord *session)
{
  AngSessionBlock *self = g_object_new (ANG_TYPE_SESSION_BLOCK, NULL);
  int kind = (int) ang_record_get_integer (session, ANG_SESSION_KIND);
  g_autofree char *detail = dup_detail (session);
  g_autofree char *text = NULL;

  self->session = g_object_ref (session);
  self->topic = create_label (self, pick_topic (session), TRUE);
  self->detail = create_label (self, detail, FALSE);
  gtk_widget_add_css_class (self->detail, "caption");
  if (kind != 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), ang_enumeration_get_nick (&ang_session_kind_enumeration, kind));
  text = describe (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  g_strdelimit (text, "\n", ' ');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return GTK_WIDGET (self);
}

/** Returns: (transfer none): what it shows */
AngRecord *
ang_session_block_get_session (AngSessionBlock *self)
{
  return self->session;
}

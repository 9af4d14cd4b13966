#include "config.h"

#include "ang-date-entry.h"

#include <glib/gi18n.h>

#include "ang-date.h"
#include "ang-focus.h"

struct _AngDateEntry
{
  GtkWidget parent_instance;

  GtkWidget   *entry;
  GtkWidget   *button;
  GtkCalendar *calendar;
  gboolean     showing;
};

typedef enum
{
  PROP_DATE = 1,
} AngDateEntryProps;

enum
{
  SIGNAL_EDITED,
  SIGNAL_COMMIT,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_DATE + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngDateEntry, ang_date_entry, GTK_TYPE_WIDGET)

static gboolean
parse (AngDateEntry *self,
       AngDate      *date)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  *date = ang_date_unknown ();

  return *text == '\0' || ang_date_parse (text, date);
}

static void
on_changed (AngDateEntry *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
commit (AngDateEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_COMMIT], 0);
}

static void
on_calendar_shown (AngDateEntry *self)
{
  AngDate date;
  g_autoptr (GDateTime) day = NULL;

  if (!parse (self, &date) || !ang_date_is_complete (date))
    return;

  day = g_date_time_new_local (date.year, date.month, date.day, 12, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

static void
on_day_selected (AngDateEntry *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *iso = NULL;

  if (self->showing)
    return;

  day = gtk_calendar_get_date (self->calendar);
  iso = g_date_time_format (day, "%Y-%m-%d");
  ang_date_entry_set_date (self, iso);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
  commit (self);
}

static gboolean
ang_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ANG_DATE_ENTRY (widget)->entry);
}

static void
ang_date_entry_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  char *iso = NULL;

  switch ((AngDateEntryProps) prop_id)
    {
    case PROP_DATE:
      ang_date_entry_get_date (ANG_DATE_ENTRY (object), &iso);
      g_value_take_string (value, iso);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_date_entry_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((AngDateEntryProps) prop_id)
    {
    case PROP_DATE:
      ang_date_entry_set_date (ANG_DATE_ENTRY (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_date_entry_dispose (GObject *object)
{
  AngDateEntry *self = ANG_DATE_ENTRY (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_date_entry_parent_class)->dispose (object);
}

static void
ang_date_entry_class_init (AngDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_date_entry_get_property;
  object_class->set_property = ang_date_entry_set_property;
  object_class->dispose = ang_date_entry_dispose;
  widget_class->focus = ang_focus_children;
  widget_class->grab_focus = ang_date_entry_grab_focus;

  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COMMIT] =
    g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "dateentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AngDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, AngDateEntry, button);
  gtk_widget_class_bind_template_child (widget_class, AngDateEntry, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, commit);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
}

static void
ang_date_entry_init (AngDateEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** Returns: (transfer floating): an empty entry */
GtkWidget *
ang_date_entry_new (void)
{
  return g_object_new (ANG_TYPE_DATE_ENTRY, NULL);
}

/** Returns: (transfer none): the widget that takes the focus, for its accessible name */
GtkWidget *
ang_date_entry_get_entry (AngDateEntry *self)
{
  return self->entry;
}

/**
 * ang_date_entry_get_date:
 * @iso: (out) (nullable): the date in ISO 8601; %NULL when nothing is typed
 *
 * Returns: whether what is typed is a date, or nothing
 */
gboolean
ang_date_entry_get_date (AngDateEntry  *self,
                         char         **iso)
{
  AngDate date;

  *iso = NULL;
  if (!parse (self, &date))
    return FALSE;
  if (ang_date_is_known (date))
    *iso = ang_date_to_iso (date);

  return TRUE;
}

/**
 * ang_date_entry_set_date:
 * @iso: (nullable): what to show
 */
void
ang_date_entry_set_date (AngDateEntry *self,
                         const char   *iso)
{
  g_autofree char *text = NULL;
  AngDate date;

  if (iso != NULL && ang_date_parse_iso (iso, &date))
    text = ang_date_format (date, ang_language_get_interface (), ANG_DATE_STYLE_LONG);

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->showing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

/** @read_only: whether the text can be selected and copied, but neither edited nor taken from the calendar */
void
ang_date_entry_set_read_only (AngDateEntry *self,
                              gboolean      read_only)
{
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), !read_only);
  gtk_widget_set_sensitive (self->button, !read_only);
}

#include "config.h"

#include "ang-home-section.h"

struct _AngHomeSection
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkWidget *heading;
  GtkLabel *count;
  GtkLabel *message;
  GtkListBox *list;
  GtkButton *more;
  char *title;
  char *empty_text;
  char *contents; /* what the rows say, to see whether they would say anything else */
  guint n_rows;
  int focused; /* the row that had the focus, or -1 */
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_EMPTY_TEXT,
} AngHomeSectionProps;

static GParamSpec *properties[PROP_EMPTY_TEXT + 1];

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_MORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngHomeSection, ang_home_section, GTK_TYPE_WIDGET)

static void
on_row_activated (AngHomeSection *self,
                  GtkListBoxRow  *row)
{
  if (!ANG_IS_AGENDA_ROW (row) || !ang_agenda_row_open (ANG_AGENDA_ROW (row)))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, row);
}

static void
on_more_clicked (AngHomeSection *self)
{
  g_signal_emit (self, signals[SIGNAL_MORE], 0);
}

static void
ang_home_section_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AngHomeSection *self = ANG_HOME_SECTION (object);

  switch ((AngHomeSectionProps) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, self->empty_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_home_section_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AngHomeSection *self = ANG_HOME_SECTION (object);

  switch ((AngHomeSectionProps) prop_id)
    {
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_EMPTY_TEXT:
      g_free (self->empty_text);
      self->empty_text = g_value_dup_string (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_home_section_dispose (GObject *object)
{
  g_clear_pointer (&ANG_HOME_SECTION (object)->root, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_home_section_parent_class)->dispose (object);
}

static void
ang_home_section_finalize (GObject *object)
{
  AngHomeSection *self = ANG_HOME_SECTION (object);

  g_free (self->title);
  g_free (self->empty_text);
  g_free (self->contents);

  G_OBJECT_CLASS (ang_home_section_parent_class)->finalize (object);
}

static void
ang_home_section_class_init (AngHomeSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = ang_home_section_get_property;
  object_class->set_property = ang_home_section_set_property;
  object_class->dispose = ang_home_section_dispose;
  object_class->finalize = ang_home_section_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_LIST_BOX_ROW);
  signals[SIGNAL_MORE] = g_signal_new ("more", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "homesection");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-home-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AngHomeSection, root);
  gtk_widget_class_bind_template_child (widget_class, AngHomeSection, heading);
  gtk_widget_class_bind_template_child (widget_class, AngHomeSection, count);
  gtk_widget_class_bind_template_child (widget_class, AngHomeSection, message);
  gtk_widget_class_bind_template_child (widget_class, AngHomeSection, list);
  gtk_widget_class_bind_template_child (widget_class, AngHomeSection, more);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
}

static void
ang_home_section_init (AngHomeSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_home_section_begin:
 * @contents: all that the rows are going to say
 *
 * Rows that would say the same stay, with the focus and what is being typed in them.
 *
 * Returns: whether rows are to be made: they are gone now
 */
gboolean
ang_home_section_begin (AngHomeSection *self,
                        const char     *contents)
{
  GtkWidget *child;

  if (g_strcmp0 (self->contents, contents) == 0)
    return FALSE;

  g_free (self->contents);
  self->contents = g_strdup (contents);
  self->n_rows = 0;
  self->focused = -1;
  for (int i = 0; (child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, i))) != NULL; i++)
    {
      GtkRoot *root = gtk_widget_get_root (child);
      GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

      if (focus != NULL && (focus == child || gtk_widget_is_ancestor (focus, child)))
        self->focused = i;
    }
  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, child);

  return TRUE;
}

/** @row: (transfer floating): a GtkListBoxRow */
void
ang_home_section_append (AngHomeSection *self,
                         GtkWidget      *row)
{
  gtk_list_box_append (self->list, row);
  self->n_rows++;
}

/**
 * ang_home_section_end:
 * @count: (nullable): what stands beside the heading
 * @more: (nullable): the label of the button beneath the rows
 */
void
ang_home_section_end (AngHomeSection *self,
                      const char     *count,
                      const char     *more)
{
  gtk_label_set_text (self->count, count != NULL ? count : "");
  gtk_label_set_text (self->message, self->empty_text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), self->n_rows == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->n_rows > 0);
  gtk_button_set_label (self->more, more != NULL ? more : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), more != NULL);
  if (self->focused >= 0 && self->n_rows > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) MIN ((guint) self->focused, self->n_rows - 1))));
}

/** Says why there is nothing to show. */
void
ang_home_section_fail (AngHomeSection *self,
                       const char     *why)
{
  if (!ang_home_section_begin (self, why))
    return;

  ang_home_section_end (self, NULL, NULL);
  gtk_label_set_text (self->message, why);
}

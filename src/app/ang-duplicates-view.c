#include "config.h"

#include "ang-duplicates-view.h"

#include <glib/gi18n.h>

#include "ang-identity.h"
#include "ang-text-label.h"

struct _AngDuplicatesView
{
  GtkWidget parent_instance;

  char *button_label;
  char *renew_label; /* (nullable) */

  GtkWidget *root;
  GtkBox    *rows;
};

typedef enum
{
  PROP_BUTTON_LABEL = 1,
  PROP_RENEW_LABEL,
} AngDuplicatesViewProps;

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_RENEWED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_RENEW_LABEL + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngDuplicatesView, ang_duplicates_view, GTK_TYPE_WIDGET)

static const char *
get_reason (AngDuplicateReason reason)
{
  switch (reason)
    {
    case ANG_DUPLICATE_NUMBER:
      return _ ("The same number");
    case ANG_DUPLICATE_CONTRACT:
      return _ ("A number of an earlier contract, the same date of birth and a similar name");
    case ANG_DUPLICATE_BIRTH:
      return _ ("The same date of birth and a similar name");
    case ANG_DUPLICATE_NAME:
    default:
      return _ ("A similar name; a date of birth is unknown");
    }
}

static void
add_fact (GString    *facts,
          const char *fact)
{
  if (fact != NULL && *fact != '\0')
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", fact);
}

static char *
describe (AngDuplicate *duplicate)
{
  AngRecord *person = ANG_RECORD (ang_duplicate_get_person (duplicate));
  g_autofree char *number = ang_identity_format (ang_record_get_text (person, ANG_PERSON_NIP));
  g_autoptr (GString) facts = g_string_new (get_reason (ang_duplicate_get_reason (duplicate)));

  add_fact (facts, number);
  add_fact (facts, ang_record_get_text (person, ang_language_get_interface () == ANG_LANGUAGE_INDONESIAN ? ANG_PERSON_UNIT_NAME_ID
                                                                                                         : ANG_PERSON_UNIT_NAME_EN));

  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
on_clicked (AngDuplicatesView *self,
            GtkWidget         *button)
{
  const char *name = gtk_widget_get_name (button);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_ascii_strtoll (name, NULL, 10));
}

static void
on_renewed (AngDuplicatesView *self,
            GtkWidget         *button)
{
  g_signal_emit (self, signals[SIGNAL_RENEWED], 0, g_ascii_strtoll (gtk_widget_get_name (button), NULL, 10));
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = ang_text_label_new (text, style);

  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static GtkWidget *
create_button (AngDuplicatesView *self,
               AngRecord         *person,
               const char        *label,
               GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_id (person));
  g_autofree char *name = NULL;

  /* Translators: the accessible name of a button: what it does, and whom it is about. */
  name = g_strdup_printf (C_ ("button", "%s: %s"), label, ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  gtk_widget_set_name (button, id);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_row (AngDuplicatesView *self,
         AngDuplicate      *duplicate)
{
  AngRecord *person = ANG_RECORD (ang_duplicate_get_person (duplicate));
  g_autofree char *facts = describe (duplicate);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), create_label (ang_record_get_text (person, ANG_PERSON_FULL_NAME), "heading"));
  gtk_box_append (GTK_BOX (words), create_label (facts, "caption"));
  gtk_box_append (GTK_BOX (row), words);
  if (self->renew_label != NULL && ang_duplicate_get_reason (duplicate) == ANG_DUPLICATE_CONTRACT)
    gtk_box_append (GTK_BOX (row), create_button (self, person, self->renew_label, G_CALLBACK (on_renewed)));
  gtk_box_append (GTK_BOX (row), create_button (self, person, self->button_label, G_CALLBACK (on_clicked)));
  gtk_box_append (self->rows, row);
}

static void
ang_duplicates_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((AngDuplicatesViewProps) prop_id)
    {
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, ANG_DUPLICATES_VIEW (object)->button_label);
      break;
    case PROP_RENEW_LABEL:
      g_value_set_string (value, ANG_DUPLICATES_VIEW (object)->renew_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_duplicates_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AngDuplicatesView *self = ANG_DUPLICATES_VIEW (object);

  switch ((AngDuplicatesViewProps) prop_id)
    {
    case PROP_BUTTON_LABEL:
      g_free (self->button_label);
      self->button_label = g_value_dup_string (value);
      break;
    case PROP_RENEW_LABEL:
      g_free (self->renew_label);
      self->renew_label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_duplicates_view_dispose (GObject *object)
{
  AngDuplicatesView *self = ANG_DUPLICATES_VIEW (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_pointer (&self->button_label, g_free);
  g_clear_pointer (&self->renew_label, g_free);

  G_OBJECT_CLASS (ang_duplicates_view_parent_class)->dispose (object);
}

static void
ang_duplicates_view_class_init (AngDuplicatesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_duplicates_view_get_property;
  object_class->set_property = ang_duplicates_view_set_property;
  object_class->dispose = ang_duplicates_view_dispose;

  properties[PROP_BUTTON_LABEL] =
    g_param_spec_string ("button-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RENEW_LABEL] =
    g_param_spec_string ("renew-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  signals[SIGNAL_RENEWED] =
    g_signal_new ("renewed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-duplicates-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AngDuplicatesView, root);
  gtk_widget_class_bind_template_child (widget_class, AngDuplicatesView, rows);
}

static void
ang_duplicates_view_init (AngDuplicatesView *self)
{
  self->button_label = g_strdup (_ ("Open"));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ang_duplicates_view_set:
 * @duplicates: (nullable) (element-type AngDuplicate): who was found
 */
void
ang_duplicates_view_set (AngDuplicatesView *self,
                         GPtrArray         *duplicates)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; duplicates != NULL && i < duplicates->len; i++)
    add_row (self, g_ptr_array_index (duplicates, i));
  gtk_widget_set_visible (GTK_WIDGET (self), duplicates != NULL && duplicates->len > 0);
}

#include "config.h"

#include "ang-filter-bar.h"

#include <glib/gi18n.h>

#include "ang-filter-button.h"

struct _AngFilterBar
{
  GtkWidget parent_instance;

  GtkWidget  *root;
  GtkFlowBox *buttons;
  GtkFlowBox *chips;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngFilterBar, ang_filter_bar, GTK_TYPE_WIDGET)

/* What a chip stands for; none of it for the one that clears everything. */
typedef struct
{
  AngFilterButton *button;
  AngChoiceItem   *item;
} AngChip;

static void
free_chip (gpointer  data,
           GClosure *closure)
{
  AngChip *chip = data;

  g_clear_object (&chip->item);
  g_free (chip);
}

static void
on_chip_clicked (GtkButton *button,
                 AngChip   *chip)
{
  g_autoptr (AngChoiceItem) item = g_object_ref (chip->item);

  ang_filter_button_drop (chip->button, item);
}

/* A place in a flow box cannot be focused, only what is in it. */
static void
append (GtkFlowBox *box,
        GtkWidget  *widget)
{
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), widget);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (box, child);
}

/* Returns: (transfer none): the button in a place of the flow box of buttons */
static AngFilterButton *
get_button (GtkWidget *child)
{
  return ANG_FILTER_BUTTON (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)));
}

static void
add_chip (AngFilterBar    *self,
          AngFilterButton *button,
          AngChoiceItem   *item)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *title = ang_filter_dup_title (ang_filter_button_get_filter (button));
  /* Translators: a filter that is on: "Scheme: SCP" */
  g_autofree char *text = g_strdup_printf (C_ ("filter", "%s: %s"), title, ang_choice_item_get_label (item));
  /* Translators: %s is a filter that is on: "Scheme: SCP" */
  g_autofree char *hint = g_strdup_printf (_("Remove the filter “%s”"), text);
  GtkWidget *label = gtk_label_new (text);
  AngChip *data = g_new0 (AngChip, 1);

  data->button = button;
  data->item = g_object_ref (item);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, hint);
  g_signal_connect_data (chip, "clicked", G_CALLBACK (on_chip_clicked), data, free_chip, 0);
  append (self->chips, chip);
}

static void
add_clear_chip (AngFilterBar *self)
{
  GtkWidget *chip = gtk_button_new_with_label (_("Clear Filters"));

  gtk_widget_add_css_class (chip, "flat");
  gtk_widget_add_css_class (chip, "chip");
  g_signal_connect_object (chip, "clicked", G_CALLBACK (ang_filter_bar_clear), self, G_CONNECT_SWAPPED);
  append (self->chips, chip);
}

static void
update_chips (AngFilterBar *self)
{
  GtkWidget *child;
  guint n_chips = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GPtrArray *chosen = ang_filter_button_get_chosen (get_button (child));

      for (guint i = 0; i < chosen->len; i++, n_chips++)
        add_chip (self, get_button (child), g_ptr_array_index (chosen, i));
    }
  if (n_chips > 1)
    add_clear_chip (self);
  gtk_widget_set_visible (GTK_WIDGET (self->chips), n_chips > 0);
}

static void
on_button_changed (AngFilterBar *self)
{
  update_chips (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ang_filter_bar_dispose (GObject *object)
{
  g_clear_pointer (&ANG_FILTER_BAR (object)->root, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_filter_bar_parent_class)->dispose (object);
}

static void
ang_filter_bar_class_init (AngFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_filter_bar_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AngFilterBar, root);
  gtk_widget_class_bind_template_child (widget_class, AngFilterBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, AngFilterBar, chips);
}

static void
ang_filter_bar_init (AngFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_filter_bar_add:
 * @filter: resolved
 */
void
ang_filter_bar_add (AngFilterBar *self,
                    AngFilter    *filter,
                    AngStore     *store)
{
  GtkWidget *button = ang_filter_button_new (filter, store);

  g_signal_connect_object (button, "changed", G_CALLBACK (on_button_changed), self, G_CONNECT_SWAPPED);
  append (self->buttons, button);
}

/**
 * ang_filter_bar_apply:
 *
 * Adds what is chosen to @query.
 */
void
ang_filter_bar_apply (AngFilterBar *self,
                      AngQuery     *query)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AngFilterButton *button = get_button (child);
      GPtrArray *chosen = ang_filter_button_get_chosen (button);

      if (ang_filter_button_is_on (button))
        ang_filter_apply (ang_filter_button_get_filter (button), NULL, query);
      for (guint i = 0; i < chosen->len; i++)
        ang_filter_apply (ang_filter_button_get_filter (button), g_ptr_array_index (chosen, i), query);
    }
}

static gboolean
fits_button (AngFilterButton *button,
             AngRecord       *record)
{
  AngFilter *filter = ang_filter_button_get_filter (button);
  GPtrArray *chosen = ang_filter_button_get_chosen (button);

  if (ang_filter_is_switch (filter))
    return !ang_filter_button_is_on (button) || ang_filter_matches (filter, NULL, record);

  for (guint i = 0; i < chosen->len; i++)
    {
      if (ang_filter_matches (filter, g_ptr_array_index (chosen, i), record))
        return TRUE;
    }

  return chosen->len == 0;
}

/**
 * ang_filter_bar_matches:
 *
 * For a list that is read whole.
 *
 * Returns: whether @record fits what is chosen: one of the values of every filter
 */
gboolean
ang_filter_bar_matches (AngFilterBar *self,
                        AngRecord    *record)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!fits_button (get_button (child), record))
        return FALSE;
    }

  return TRUE;
}

/**
 * ang_filter_bar_is_active:
 *
 * Returns: whether anything is left out by a filter
 */
gboolean
ang_filter_bar_is_active (AngFilterBar *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AngFilterButton *button = get_button (child);

      if (ang_filter_button_is_on (button) || ang_filter_button_get_chosen (button)->len > 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * ang_filter_bar_clear:
 *
 * Switches all filters off.
 */
void
ang_filter_bar_clear (AngFilterBar *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    ang_filter_button_clear (get_button (child));
}

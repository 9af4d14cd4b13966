#include "config.h"

#include "ang-rules-editor.h"

#include <glib/gi18n.h>

#include "ang-rules.h"
#include "ang-run-command.h"
#include "ang-setting-commands.h"
#include "ang-setting.h"
#include "ang-text-label.h"

struct _AngRulesEditor
{
  GtkWidget parent_instance;

  AngStore  *store;
  GPtrArray *spins; /* of GtkSpinButton, in the order of the rules */
  gboolean   filling;

  GtkWidget *root;
  GtkGrid   *grid;
};

typedef enum
{
  PROP_STORE = 1,
} AngRulesEditorProps;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (AngRulesEditor, ang_rules_editor, GTK_TYPE_WIDGET)

static gint64
read_value (AngRulesEditor *self,
            const AngRule  *rule)
{
  g_autofree char *text = ang_store_dup_setting (self->store, rule->key);
  char *end = NULL;
  gint64 value = text != NULL ? g_ascii_strtoll (text, &end, 10) : 0;

  return text != NULL && end != text ? value : rule->fallback;
}

static void
fill (AngRulesEditor *self)
{
  guint n_rules;
  const AngRule *rules = ang_rules_list (&n_rules);

  self->filling = TRUE;
  for (guint i = 0; i < self->spins->len; i++)
    gtk_spin_button_set_value (g_ptr_array_index (self->spins, i), (double) read_value (self, &rules[i]));
  self->filling = FALSE;
}

static void
on_changed (AngRulesEditor *self,
            GtkSpinButton  *spin)
{
  guint n_rules;
  const AngRule *rules = ang_rules_list (&n_rules);
  guint i;

  if (self->filling || !g_ptr_array_find (self->spins, spin, &i))
    return;
  if ((gint64) gtk_spin_button_get_value_as_int (spin) == read_value (self, &rules[i]))
    return;

  ang_run_command (GTK_WIDGET (self), self->store, ang_setting_command_set_rule (rules[i].key, gtk_spin_button_get_value_as_int (spin)),
                   _ ("The rule was changed"), _ ("The rule could not be changed"), NULL);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = ang_text_label_new (text, style);

  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
add_rule (AngRulesEditor *self,
          const AngRule  *rule,
          int             row)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *source = create_label (_ (rule->source), "caption");
  GtkWidget *spin = gtk_spin_button_new_with_range ((double) rule->least, (double) rule->most, 1);

  gtk_widget_add_css_class (source, "dim-label");
  gtk_box_append (GTK_BOX (words), create_label (_ (rule->label), NULL));
  gtk_box_append (GTK_BOX (words), source);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (spin, !ang_store_get_read_only (self->store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (rule->label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (rule->source), -1);
  g_ptr_array_add (self->spins, spin);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, words, 0, row, 1, 1);
  gtk_grid_attach (self->grid, spin, 1, row, 1, 1);
}

static void
on_store_changed (AngRulesEditor  *self,
                  const AngEntity *entity)
{
  if (entity == &ang_setting_entity)
    fill (self);
}

static void
set_store (AngRulesEditor *self,
           AngStore       *store)
{
  guint n_rules;
  const AngRule *rules = ang_rules_list (&n_rules);

  if (!g_set_object (&self->store, store) || store == NULL || self->spins->len > 0)
    return;

  self->filling = TRUE;
  for (guint i = 0; i < n_rules; i++)
    add_rule (self, &rules[i], (int) i);
  fill (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
}

static void
ang_rules_editor_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((AngRulesEditorProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, ANG_RULES_EDITOR (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_rules_editor_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((AngRulesEditorProps) prop_id)
    {
    case PROP_STORE:
      set_store (ANG_RULES_EDITOR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_rules_editor_dispose (GObject *object)
{
  AngRulesEditor *self = ANG_RULES_EDITOR (object);

  self->filling = TRUE;
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_pointer (&self->spins, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_rules_editor_parent_class)->dispose (object);
}

static void
ang_rules_editor_class_init (AngRulesEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_rules_editor_get_property;
  object_class->set_property = ang_rules_editor_set_property;
  object_class->dispose = ang_rules_editor_dispose;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-rules-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AngRulesEditor, root);
  gtk_widget_class_bind_template_child (widget_class, AngRulesEditor, grid);
}

static void
ang_rules_editor_init (AngRulesEditor *self)
{
  self->spins = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

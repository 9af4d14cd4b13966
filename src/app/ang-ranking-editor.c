#include "config.h"

#include "ang-ranking-editor.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "ang-criterion.h"
#include "ang-run-command.h"
#include "ang-selection-commands.h"
#include "ang-selection-rules.h"
#include "ang-setting.h"
#include "ang-starter.h"

struct _AngRankingEditor
{
  GtkWidget parent_instance;

  AngStore *store;
  AngSelectionRules rules;
  gboolean filling;

  GtkWidget *root;
  GtkListBox *ties;
  GtkCheckButton *never_sent_first;
  GtkEntry *source;
  GtkWidget *add_usual;
};

typedef enum
{
  PROP_STORE = 1,
} AngRankingEditorProps;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (AngRankingEditor, ang_ranking_editor, GTK_TYPE_WIDGET)

static void
set_rule (AngRankingEditor *self,
          const char       *key,
          const char       *value)
{
  ang_run_command (GTK_WIDGET (self), self->store, ang_selection_command_set_rule (key, value), _("Ranking changed"),
                   _("The ranking could not be changed"), NULL);
}

static void
store_ties (AngRankingEditor *self)
{
  g_autofree char *words = ang_selection_rules_dup_ties (&self->rules);

  set_rule (self, ANG_SELECTION_TIES, words);
}

static int
find_tie (AngRankingEditor *self,
          AngTie            tie)
{
  for (guint i = 0; i < self->rules.n_ties; i++)
    {
      if (self->rules.ties[i] == tie)
        return (int) i;
    }

  return -1;
}

static AngTie
get_row_tie (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return (AngTie) atoi (gtk_widget_get_name (row));
}

static void
on_toggled (AngRankingEditor *self,
            GtkCheckButton   *check)
{
  AngTie tie = get_row_tie (GTK_WIDGET (check));
  int place = find_tie (self, tie);

  if (self->filling)
    return;
  if (place < 0)
    {
      self->rules.ties[self->rules.n_ties++] = tie;
    }
  else
    {
      for (guint i = (guint) place; i + 1 < self->rules.n_ties; i++)
        self->rules.ties[i] = self->rules.ties[i + 1];
      self->rules.n_ties--;
    }
  store_ties (self);
}

static void
move (AngRankingEditor *self,
      GtkWidget        *button,
      int               by)
{
  int from = find_tie (self, get_row_tie (button));
  int to = from + by;
  AngTie tie;

  if (from < 0 || to < 0 || to >= (int) self->rules.n_ties)
    return;

  tie = self->rules.ties[from];
  self->rules.ties[from] = self->rules.ties[to];
  self->rules.ties[to] = tie;
  store_ties (self);
}

static void
on_up (AngRankingEditor *self,
       GtkWidget        *button)
{
  move (self, button, -1);
}

static void
on_down (AngRankingEditor *self,
         GtkWidget        *button)
{
  move (self, button, 1);
}

static GtkWidget *
create_button (AngRankingEditor *self,
               const char       *icon_name,
               const char       *label,
               GCallback         callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_tie (AngRankingEditor *self,
         AngTie            tie)
{
  int place = find_tie (self, tie);
  const char *label = ang_enumeration_get_label (&ang_tie_enumeration, (int) tie, ang_language_get_interface ());
  g_autofree char *name = g_strdup_printf ("%d", (int) tie);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new_with_label (label);
  GtkWidget *up = create_button (self, "go-up-symbolic", _("Decides Earlier"), G_CALLBACK (on_up));
  GtkWidget *down = create_button (self, "go-down-symbolic", _("Decides Later"), G_CALLBACK (on_down));

  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), place >= 0);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_sensitive (up, place > 0);
  gtk_widget_set_sensitive (down, place >= 0 && place + 1 < (int) self->rules.n_ties);
  gtk_widget_set_name (row, name);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), up);
  gtk_box_append (GTK_BOX (box), down);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_sensitive (box, !ang_store_get_read_only (self->store));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->ties, row);
}

static void
show_ties (AngRankingEditor *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->ties))) != NULL)
    gtk_list_box_remove (self->ties, row);
  for (guint i = 0; i < self->rules.n_ties; i++)
    add_tie (self, self->rules.ties[i]);
  for (guint i = 0; i < ang_tie_enumeration.n_choices; i++)
    {
      if (find_tie (self, (AngTie) ang_tie_enumeration.choices[i].value) < 0)
        add_tie (self, (AngTie) ang_tie_enumeration.choices[i].value);
    }
}

static void
fill (AngRankingEditor *self)
{
  g_autofree char *ties = ang_store_dup_setting (self->store, ANG_SELECTION_TIES);
  g_autofree char *first = ang_store_dup_setting (self->store, ANG_SELECTION_NEVER_SENT_FIRST);
  g_autofree char *source = ang_store_dup_setting (self->store, ANG_SELECTION_TIES_SOURCE);

  self->filling = TRUE;
  ang_selection_rules_set_ties (&self->rules, ties != NULL ? ties : ANG_SELECTION_TIES_DEFAULT);
  show_ties (self);
  gtk_check_button_set_active (self->never_sent_first, g_strcmp0 (first, "1") == 0);
  gtk_editable_set_text (GTK_EDITABLE (self->source), source != NULL ? source : "");
  self->filling = FALSE;
}

static void
on_never_sent_first (AngRankingEditor *self)
{
  if (!self->filling)
    set_rule (self, ANG_SELECTION_NEVER_SENT_FIRST, gtk_check_button_get_active (self->never_sent_first) ? "1" : "0");
}

static void
on_source_left (AngRankingEditor *self)
{
  g_autofree char *known = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->source));

  if (self->filling || self->store == NULL)
    return;
  known = ang_store_dup_setting (self->store, ANG_SELECTION_TIES_SOURCE);
  if (g_strcmp0 (known != NULL ? known : "", text) != 0)
    set_rule (self, ANG_SELECTION_TIES_SOURCE, *text != '\0' ? text : NULL);
}

/* A register that was made before has none. */
static void
on_counted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AngRankingEditor) self = ANG_RANKING_EDITOR (user_data);
  guint64 n = 0;

  if (ang_store_count_finish (ANG_STORE (source), result, &n, NULL) && self->root != NULL)
    gtk_widget_set_visible (self->add_usual, n == 0 && !ang_store_get_read_only (self->store));
}

static void
count_usual (AngRankingEditor *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_criterion_entity);

  ang_query_add_integer (query, ANG_CRITERION_COHORT_ID, ANG_COMPARE_EQUAL, 0);
  ang_store_count_async (self->store, query, NULL, on_counted, g_object_ref (self));
}

static void
on_add_usual (AngRankingEditor *self)
{
  g_autoptr (GError) error = NULL;
  AngTransaction *transaction = ang_starter_new_criteria (&error);

  if (transaction != NULL)
    ang_run_transaction (GTK_WIDGET (self), self->store, transaction, _("The usual criteria were added"),
                         _("The criteria could not be added"));
}

static void
on_store_changed (AngRankingEditor *self,
                  const AngEntity  *entity)
{
  if (entity == &ang_setting_entity)
    fill (self);
  else if (entity == &ang_criterion_entity)
    count_usual (self);
}

static void
ang_ranking_editor_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((AngRankingEditorProps) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, ANG_RANKING_EDITOR (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_ranking_editor_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AngRankingEditor *self = ANG_RANKING_EDITOR (object);

  switch ((AngRankingEditorProps) prop_id)
    {
    case PROP_STORE:
      if (!g_set_object (&self->store, g_value_get_object (value)) || self->store == NULL)
        return;
      fill (self);
      count_usual (self);
      gtk_widget_set_sensitive (GTK_WIDGET (self->never_sent_first), !ang_store_get_read_only (self->store));
      gtk_widget_set_sensitive (GTK_WIDGET (self->source), !ang_store_get_read_only (self->store));
      g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_ranking_editor_dispose (GObject *object)
{
  AngRankingEditor *self = ANG_RANKING_EDITOR (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_ranking_editor_parent_class)->dispose (object);
}

static void
ang_ranking_editor_class_init (AngRankingEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_ranking_editor_get_property;
  object_class->set_property = ang_ranking_editor_set_property;
  object_class->dispose = ang_ranking_editor_dispose;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ANG_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-ranking-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AngRankingEditor, root);
  gtk_widget_class_bind_template_child (widget_class, AngRankingEditor, ties);
  gtk_widget_class_bind_template_child (widget_class, AngRankingEditor, never_sent_first);
  gtk_widget_class_bind_template_child (widget_class, AngRankingEditor, source);
  gtk_widget_class_bind_template_child (widget_class, AngRankingEditor, add_usual);
  gtk_widget_class_bind_template_callback (widget_class, on_never_sent_first);
  gtk_widget_class_bind_template_callback (widget_class, on_source_left);
  gtk_widget_class_bind_template_callback (widget_class, on_add_usual);
}

static void
ang_ranking_editor_init (AngRankingEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

#include "config.h"

#include "ang-merge-fields.h"

#include <glib/gi18n.h>

#include "ang-cell-format.h"
#include "ang-choices.h"
#include "ang-identity.h"
#include "ang-participation.h"
#include "ang-person.h"
#include "ang-private-details.h"
#include "ang-text-label.h"

struct _AngMergeFields
{
  GtkWidget parent_instance;

  AngStore       *store;
  AngPersonMerge *merge;
  gboolean        revealed;

  GtkWidget *root;
  GtkGrid   *grid;
  int        row;
};

/* What a radio button chooses. */
typedef struct
{
  AngMergeFields   *self;
  AngMergeField    *field;    /* (nullable) */
  AngMergeConflict *conflict; /* (nullable) */
  guint             place;
} Choice;

enum
{
  SIGNAL_OPEN_COHORT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngMergeFields, ang_merge_fields, GTK_TYPE_WIDGET)

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static void
on_chosen (GtkCheckButton *button,
           Choice         *choice)
{
  if (!gtk_check_button_get_active (button))
    return;
  if (choice->field != NULL)
    choice->field->chosen = choice->place;
  else if (choice->conflict != NULL)
    choice->conflict->chosen = (int) choice->place;
  else
    ang_person_merge_set_kept (choice->self->merge, choice->place);
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = ang_text_label_new (text, style);

  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/* A radio button with a text that wraps. */
static GtkWidget *
create_choice (AngMergeFields *self,
               const char     *text,
               const char     *name,
               gboolean        active,
               GtkWidget      *group,
               Choice         *choice)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = create_label (text, NULL);
  g_autofree char *accessible = g_strdup_printf (C_ ("button", "%s: %s"), name, text);

  gtk_label_set_width_chars (GTK_LABEL (label), 18);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, accessible, -1);
  g_signal_connect_data (button, "toggled", G_CALLBACK (on_chosen), choice, choice_free, 0);

  return button;
}

static Choice *
choice_new (AngMergeFields   *self,
            AngMergeField    *field,
            AngMergeConflict *conflict,
            guint             place)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->self = self;
  choice->field = field;
  choice->conflict = conflict;
  choice->place = place;

  return choice;
}

static const char *
get_field_name (const AngMergeField *field)
{
  if (field->entity == &ang_person_entity && field->field == ANG_PERSON_POST_ID)
    return _ ("Employment of today");

  return ang_language_translate (ang_language_get_interface (), NULL, field->entity->fields[field->field].label);
}

static char *
describe_employment (AngMergeFields *self,
                     AngRecord      *person)
{
  AngLanguage language = ang_language_get_interface ();
  const guint fields[] = { ANG_PERSON_EMP_STATUS, ANG_PERSON_RANK_CODE, ANG_PERSON_POST_ID,
    language == ANG_LANGUAGE_ENGLISH ? ANG_PERSON_UNIT_NAME_EN : ANG_PERSON_UNIT_NAME_ID };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = ang_record_is_set (person, fields[i]) ? ang_cell_format_field (self->store, person, fields[i], language) : NULL;

      if (value != NULL && *value != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What is protected is seen on demand only. */
static char *
format_value (AngMergeFields      *self,
              const AngMergeField *field,
              AngRecord           *record)
{
  AngLanguage language = ang_language_get_interface ();
  g_autofree char *text = NULL;

  if (record == NULL || !ang_record_is_set (record, field->field))
    return g_strdup ("–");
  if (field->entity == &ang_person_entity && field->field == ANG_PERSON_POST_ID)
    return describe_employment (self, record);

  if (field->entity == &ang_person_entity && field->field == ANG_PERSON_NIK)
    return self->revealed ? g_strdup (ang_record_get_text (record, field->field))
           : ang_identity_mask (ang_record_get_text (record, field->field));
  if (field->entity == &ang_private_details_entity && !self->revealed)
    return g_strdup ("••••");
  if (field->entity == &ang_person_entity && field->field == ANG_PERSON_NIP)
    return ang_identity_format (ang_record_get_text (record, field->field));

  /* A year is no count: it has no thousands. */
  if (field->entity == &ang_person_entity && field->field == ANG_PERSON_EDUCATION_YEAR)
    return g_strdup_printf ("%" G_GINT64_FORMAT, ang_record_get_integer (record, field->field));
  text = ang_cell_format_field (self->store, record, field->field, language);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : g_strdup ("–");
}

static void
add_heading (AngMergeFields *self,
             const char     *text)
{
  GtkWidget *label = create_label (text, "heading");

  gtk_widget_set_margin_top (label, self->row > 0 ? 12 : 0);
  gtk_grid_attach (self->grid, label, 0, self->row++, (int) ang_person_merge_get_n_people (self->merge) + 1, 1);
}

static void
add_people (AngMergeFields *self)
{
  GtkWidget *group = NULL;

  gtk_grid_attach (self->grid, create_label (_ ("The record that stays"), "field-label"), 0, self->row, 1, 1);
  for (guint i = 0; i < ang_person_merge_get_n_people (self->merge); i++)
    {
      AngRecord *person = ang_person_merge_get_record (self->merge, i, &ang_person_entity);
      guint linked = ang_person_merge_count_linked (self->merge, i);
      g_autofree char *count = g_strdup_printf (ngettext ("%u entry belongs to it", "%u entries belong to it", linked), linked);
      g_autofree char *text = g_strdup_printf ("%s\n%s", ang_record_get_text (person, ANG_PERSON_FULL_NAME), count);
      GtkWidget *button = create_choice (self, text, _ ("The record that stays"), i == ang_person_merge_get_kept (self->merge), group,
                                         choice_new (self, NULL, NULL, i));

      group = group != NULL ? group : button;
      gtk_grid_attach (self->grid, button, (int) i + 1, self->row, 1, 1);
    }
  self->row++;
}

static void
add_field (AngMergeFields *self,
           AngMergeField  *field)
{
  GtkWidget *group = NULL;

  gtk_grid_attach (self->grid, create_label (get_field_name (field), "field-label"), 0, self->row, 1, 1);
  for (guint i = 0; i < ang_person_merge_get_n_people (self->merge); i++)
    {
      g_autofree char *text = format_value (self, field, ang_person_merge_get_record (self->merge, i, field->entity));
      GtkWidget *button =
        create_choice (self, text, get_field_name (field), i == field->chosen, group, choice_new (self, field, NULL, i));

      group = group != NULL ? group : button;
      gtk_grid_attach (self->grid, button, (int) i + 1, self->row, 1, 1);
    }
  self->row++;
}

static void
add_fields (AngMergeFields *self,
            const char     *heading,
            gboolean        differs)
{
  guint n_fields;
  AngMergeField *fields = ang_person_merge_list_fields (self->merge, &n_fields);
  gboolean any = FALSE;

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].differs != differs)
        continue;
      if (!any)
        add_heading (self, heading);
      any = TRUE;
      add_field (self, &fields[i]);
    }
}

static void
on_open_clicked (AngMergeFields *self,
                 GtkWidget      *button)
{
  g_signal_emit (self, signals[SIGNAL_OPEN_COHORT], 0, g_ascii_strtoll (gtk_widget_get_name (button), NULL, 10));
}

static GtkWidget *
create_cohort (AngMergeFields   *self,
               AngMergeConflict *conflict)
{
  GtkWidget *button = gtk_button_new_with_label (conflict->code);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, conflict->cohort);

  gtk_widget_set_name (button, id);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Open the cohort; nothing is merged"));
  gtk_widget_add_css_class (button, "chip");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_open_clicked), self, G_CONNECT_SWAPPED);

  return button;
}

static char *
describe_row (AngRecord *row)
{
  AngLanguage language = ang_language_get_interface ();
  const char *state = ang_enumeration_get_label (&ang_participation_state_enumeration,
                                                 (int) ang_record_get_integer (row, ANG_PARTICIPATION_STATE), language);
  const char *role = ang_enumeration_get_label (&ang_participation_role_enumeration,
                                                (int) ang_record_get_integer (row, ANG_PARTICIPATION_ROLE), language);

  return g_strdup_printf ("%s · %s", state, role);
}

static void
add_conflict (AngMergeFields   *self,
              AngMergeConflict *conflict)
{
  GtkWidget *group = NULL;

  gtk_grid_attach (self->grid, create_cohort (self, conflict), 0, self->row, 1, 1);
  for (guint i = 0; i < conflict->rows->len; i++)
    {
      AngRecord *row = g_ptr_array_index (conflict->rows, i);
      g_autofree char *text = row != NULL ? describe_row (row) : NULL;
      GtkWidget *button;

      if (row == NULL)
        continue;
      button = create_choice (self, text, conflict->code, conflict->chosen == (int) i, group, choice_new (self, NULL, conflict, i));
      group = group != NULL ? group : button;
      gtk_grid_attach (self->grid, button, (int) i + 1, self->row, 1, 1);
    }
  self->row++;
}

static void
add_conflicts (AngMergeFields *self)
{
  guint n_conflicts;
  AngMergeConflict *conflicts = ang_person_merge_list_conflicts (self->merge, &n_conflicts);

  if (n_conflicts == 0)
    return;

  add_heading (self, _ ("They are in the same cohort: choose which row is kept; the other one goes with its documents and scores"));
  for (guint i = 0; i < n_conflicts; i++)
    add_conflict (self, &conflicts[i]);
}

static void
rebuild (AngMergeFields *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->row = 0;
  if (self->merge == NULL)
    return;

  add_people (self);
  add_conflicts (self);
  add_fields (self, _ ("What differs"), TRUE);
  add_fields (self, _ ("What is alike, or only in one of them"), FALSE);
}

static void
ang_merge_fields_dispose (GObject *object)
{
  AngMergeFields *self = ANG_MERGE_FIELDS (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->merge);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_merge_fields_parent_class)->dispose (object);
}

static void
ang_merge_fields_class_init (AngMergeFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_merge_fields_dispose;

  signals[SIGNAL_OPEN_COHORT] =
    g_signal_new ("open-cohort", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-merge-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, AngMergeFields, root);
  gtk_widget_class_bind_template_child (widget_class, AngMergeFields, grid);
}

static void
ang_merge_fields_init (AngMergeFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_merge_fields_set:
 * @merge: what is chosen goes into it
 */
void
ang_merge_fields_set (AngMergeFields *self,
                      AngStore       *store,
                      AngPersonMerge *merge)
{
  g_set_object (&self->store, store);
  g_set_object (&self->merge, merge);
  rebuild (self);
}

/**
 * ang_merge_fields_reveal:
 * @revealed: whether what is protected is shown
 */
void
ang_merge_fields_reveal (AngMergeFields *self,
                         gboolean        revealed)
{
  self->revealed = revealed;
  rebuild (self);
}

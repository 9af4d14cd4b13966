#include "config.h"

#include "ang-split-unit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ang-form.h"
#include "ang-name.h"
#include "ang-person.h"
#include "ang-record-dialog.h"
#include "ang-unit-commands.h"
#include "ang-unit-dialogs.h"

/* More people of one unit are not asked about one by one. */
#define MAX_PEOPLE 5000

struct _AngSplitUnit
{
  GtkWidget parent_instance;

  AngStore   *store;
  AngRecord  *unit;
  GPtrArray  *drafts;   /* of AngUnit: the part that continues it first */
  GHashTable *places;   /* person's id → number of the part; who is missing goes to the first */
  GListStore *people;
  char       *search;   /* (nullable): folded */

  GtkWidget         *root;
  GtkBox            *forms;
  GtkFilter         *filter;
  GtkMultiSelection *selection;
  GtkDropDown       *target;
  GtkStringList     *targets;
  GtkWidget         *assign_button;
  GtkLabel          *count;
};

G_DEFINE_FINAL_TYPE (AngSplitUnit, ang_split_unit, GTK_TYPE_WIDGET)

static guint
get_place (AngSplitUnit *self,
           gint64        person)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &person));
}

static char *
dup_part_name (AngSplitUnit *self,
               guint         part)
{
  AngRecord *draft = g_ptr_array_index (self->drafts, part);
  const char *name = ang_record_get_text (draft, ANG_UNIT_NAME_ID);

  if (name != NULL)
    return g_strdup (name);

  /* Translators: a part of a unit that has no name yet. */
  return part == 0 ? g_strdup (_("The main part")) : g_strdup_printf (_("Part %u"), part + 1);
}

/* The people */

static void
setup_row (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
      if (i > 0)
        gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_list_item_set_child (item, row);
}

static void
bind_row (AngSplitUnit *self,
          GtkListItem  *item)
{
  AngRecord *person = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *part = dup_part_name (self, get_place (self, ang_record_get_id (person)));
  gboolean english = ang_language_get_interface () == ANG_LANGUAGE_ENGLISH && ang_record_is_set (person, ANG_PERSON_POST_EN);
  const char *post = ang_record_get_text (person, english ? ANG_PERSON_POST_EN : ANG_PERSON_POST_ID);

  gtk_label_set_text (GTK_LABEL (label), ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), post != NULL ? post : "");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (label)), part);
}

/* Draws the rows anew: what they say of the parts has changed. */
static void
refresh_rows (AngSplitUnit *self)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_copy (gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection)));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  g_list_model_items_changed (G_LIST_MODEL (self->people), 0, g_list_model_get_n_items (G_LIST_MODEL (self->people)),
                              g_list_model_get_n_items (G_LIST_MODEL (self->people)));
  if (n == g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    {
      g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, n);

      gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, mask);
    }
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  AngSplitUnit *self = ANG_SPLIT_UNIT (user_data);
  static const guint fields[] = { ANG_PERSON_FULL_NAME, ANG_PERSON_POST_ID, ANG_PERSON_POST_EN };

  if (self->search == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = ang_name_fold (ang_record_get_text (ANG_RECORD (item), fields[i]));

      if (strstr (text, self->search) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
update_count (AngSplitUnit *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  guint n_selected = (guint) gtk_bitset_get_size (selected);
  guint moved = g_hash_table_size (self->places);
  g_autofree char *text =
    /* Translators: how many people there are in a unit, how many of them leave its main part, and how many are selected. */
    g_strdup_printf (_("%u people; %u of them go to another part than the main one; %u selected"), n, moved, n_selected);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->assign_button, n_selected > 0);
}

static void
on_search_changed (AngSplitUnit *self,
                   GtkEditable  *entry)
{
  g_autofree char *folded = ang_name_fold (gtk_editable_get_text (entry));

  g_free (self->search);
  self->search = *folded != '\0' ? g_steal_pointer (&folded) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_count (self);
}

static void
on_select_all (AngSplitUnit *self)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
on_assign (AngSplitUnit *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint part = gtk_drop_down_get_selected (self->target);

  for (guint64 i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr (AngRecord) person = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, (guint) i));
      gint64 id = ang_record_get_id (person);

      if (part == 0)
        g_hash_table_remove (self->places, &id);
      else
        g_hash_table_insert (self->places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (part));
    }
  refresh_rows (self);
  update_count (self);
}

/* The parts */

static void
update_targets (AngSplitUnit *self)
{
  guint selected = gtk_drop_down_get_selected (self->target);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->drafts->len; i++)
    g_ptr_array_add (names, dup_part_name (self, i));
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->targets, 0, g_list_model_get_n_items (G_LIST_MODEL (self->targets)), (const char *const *) names->pdata);
  gtk_drop_down_set_selected (self->target, selected < self->drafts->len ? selected : 1);
  refresh_rows (self);
}

static void
add_part (AngSplitUnit *self)
{
  static const char *const first_fields[] = { "name_id", "name_en", "abbrev", "valid_from", NULL };
  static const char *const fields[] = { "name_id", "name_en", "abbrev", NULL };
  gboolean first = self->drafts->len == 0;
  AngRecord *draft = ang_record_new (&ang_unit_entity);
  GtkWidget *form;

  if (first)
    {
      g_autofree char *today = ang_date_to_iso (ang_date_today ());

      ang_record_set_text (draft, ANG_UNIT_NAME_ID, ang_record_get_text (self->unit, ANG_UNIT_NAME_ID));
      ang_record_set_text (draft, ANG_UNIT_NAME_EN, ang_record_get_text (self->unit, ANG_UNIT_NAME_EN));
      ang_record_set_text (draft, ANG_UNIT_ABBREV, ang_record_get_text (self->unit, ANG_UNIT_ABBREV));
      ang_record_set_text (draft, ANG_UNIT_VALID_FROM, today);
    }
  g_ptr_array_add (self->drafts, draft);
  form = ang_unit_dialogs_create_form (self->store, draft, first ? first_fields : fields,
                                       first ? _("The part that continues the unit: it gets its parts, and everybody whose place is not told.")
                                             : _("Another part that comes out of it."));
  gtk_box_append (self->forms, form);
  g_signal_connect_object (draft, "notify::name-id", G_CALLBACK (update_targets), self, G_CONNECT_SWAPPED);
  if (!first)
    update_targets (self);
}

static void
on_add_part (AngSplitUnit *self)
{
  add_part (self);
}

static void
on_people_read (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AngSplitUnit) self = ANG_SPLIT_UNIT (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = ang_store_read_finish (ANG_STORE (source), result, &error);

  if (self->root == NULL)
    return;
  if (people == NULL)
    {
      gtk_label_set_text (self->count, error->message);
      return;
    }
  g_list_store_splice (self->people, 0, 0, people->pdata, people->len);
  update_count (self);
}

static void
read_people (AngSplitUnit *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_person_entity);

  ang_query_add_integer (query, ANG_PERSON_UNIT_ID, ANG_COMPARE_EQUAL, ang_record_get_id (self->unit));
  ang_store_read_async (self->store, query, 0, MAX_PEOPLE, NULL, on_people_read, g_object_ref (self));
}

static void
ang_split_unit_dispose (GObject *object)
{
  AngSplitUnit *self = ANG_SPLIT_UNIT (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_object (&self->unit);

  G_OBJECT_CLASS (ang_split_unit_parent_class)->dispose (object);
}

static void
ang_split_unit_finalize (GObject *object)
{
  AngSplitUnit *self = ANG_SPLIT_UNIT (object);

  g_ptr_array_unref (self->drafts);
  g_hash_table_unref (self->places);
  g_free (self->search);

  G_OBJECT_CLASS (ang_split_unit_parent_class)->finalize (object);
}

static void
ang_split_unit_class_init (AngSplitUnitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ang_split_unit_dispose;
  object_class->finalize = ang_split_unit_finalize;

  g_type_ensure (ANG_TYPE_PERSON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-split-unit.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, root);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, forms);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, people);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, filter);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, selection);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, target);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, targets);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, assign_button);
  gtk_widget_class_bind_template_child (widget_class, AngSplitUnit, count);
  gtk_widget_class_bind_template_callback (widget_class, setup_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_select_all);
  gtk_widget_class_bind_template_callback (widget_class, on_assign);
  gtk_widget_class_bind_template_callback (widget_class, on_add_part);
  gtk_widget_class_bind_template_callback (widget_class, update_count);
}

static void
ang_split_unit_init (AngSplitUnit *self)
{
  self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), matches, self, NULL);
}

static GArray *
list_people_of (AngSplitUnit *self,
                guint         part)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer person;
  gpointer place;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &person, &place))
    {
      if (GPOINTER_TO_UINT (place) == part)
        g_array_append_val (people, *(gint64 *) person);
    }

  return people;
}

static void
on_save (AngRecordDialog *dialog,
         AngSplitUnit    *self)
{
  AngRecord *main_part = g_ptr_array_index (self->drafts, 0);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) ang_unit_part_free);
  g_autofree char *done = NULL;
  AngDate since;

  if (!ang_unit_dialogs_get_day (main_part, ANG_UNIT_VALID_FROM, &since))
    {
      ang_record_dialog_tell (dialog, _("Say from which day the parts count: day, month and year"));
      return;
    }

  for (guint i = 1; i < self->drafts->len; i++)
    {
      g_autoptr (GArray) people = list_people_of (self, i);

      g_ptr_array_add (parts, ang_unit_part_new (g_ptr_array_index (self->drafts, i), people));
    }
  /* Translators: %s is the name of a unit. */
  done = g_strdup_printf (_("“%s” is split"), ang_record_get_text (self->unit, ANG_UNIT_NAME_ID));
  ang_record_dialog_run (dialog, ang_unit_command_split (ang_record_get_id (self->unit), ANG_UNIT (main_part), parts, since), done);
}

/**
 * ang_split_unit_present:
 * @parent: any widget of the window
 * @unit: a stored unit
 *
 * Asks for the names of the parts, the day, and who goes where, and splits the unit as one command.
 */
void
ang_split_unit_present (GtkWidget *parent,
                        AngStore  *store,
                        AngRecord *unit)
{
  AngSplitUnit *self = g_object_new (ANG_TYPE_SPLIT_UNIT, NULL);
  /* Translators: %s is the name of a unit. */
  g_autofree char *title = g_strdup_printf (_("Split “%s”"), ang_record_get_text (unit, ANG_UNIT_NAME_ID));
  AngRecordDialog *dialog;

  self->store = g_object_ref (store);
  self->unit = g_object_ref (unit);
  add_part (self);
  add_part (self);
  read_people (self);
  dialog = ang_record_dialog_new (parent, store, title, GTK_WIDGET (self));
  ang_record_dialog_set_verb (dialog, _("Split"));
  g_signal_connect_object (dialog, "save", G_CALLBACK (on_save), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

#include "config.h"

#include <gtk/gtk.h>

#include "ang-choices.h"
#include "ang-entities.h"
#include "ang-field-row.h"
#include "ang-filter.h"
#include "ang-focus.h"
#include "ang-form.h"
#include "ang-history.h"
#include "ang-records-editor.h"
#include "ang-whole-list.h"
#include "window-fixture.h"

typedef struct
{
  StoreFixture      store;
  GtkWindow        *window;
  AngRecordsEditor *editor;
  AngForm          *form;
} EditorFixture;

/* What is waited for: how many records of the editor's entity the register has. */
typedef struct
{
  AngStore        *store;
  const AngEntity *entity;
  guint64          count;
} Expected;

static gboolean
has_count (gpointer data)
{
  Expected *expected = data;

  return store_fixture_count (expected->store, expected->entity) == expected->count;
}

static gboolean
shows_stored (gpointer data)
{
  AngRecord *record = ang_records_editor_get_record (data);

  return record != NULL && ang_record_get_id (record) != 0;
}

static gboolean
shows_nothing (gpointer data)
{
  return ang_records_editor_get_record (data) == NULL;
}

static void
set_up (EditorFixture *fixture,
        gconstpointer  data)
{
  store_fixture_set_up (&fixture->store, NULL);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 900, 600);
}

static void
tear_down (EditorFixture *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  turn ();
  store_fixture_tear_down (&fixture->store, NULL);
}

static GtkWidget *
find_row (GtkWidget  *widget,
          const char *field)
{
  if (ANG_IS_FIELD_ROW (widget) && g_strcmp0 (ang_field_row_get_field (ANG_FIELD_ROW (widget)), field) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_text (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type_in (EditorFixture *fixture,
         const char    *field,
         const char    *text)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->form), field);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (find_text (row)), text);
}

static void
act (EditorFixture *fixture,
     const char    *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->editor), action, NULL));
  turn ();
}

static void
declare (EditorFixture *fixture,
         GObject       *child)
{
  GTK_BUILDABLE_GET_IFACE (fixture->editor)->add_child (GTK_BUILDABLE (fixture->editor), NULL, child, NULL);
}

/* An editor with a form of @fields, as a .ui would declare it; by kind, if there are kinds, it can be filtered. */
static void
show_editor (EditorFixture     *fixture,
             const char *const *fields,
             const char        *entity,
             const char        *first_property,
             const char        *first_value,
             gint64             scope)
{
  g_autoptr (AngFilter) filter = g_object_new (ANG_TYPE_FILTER, "field", "kind", NULL);
  guint kind;

  fixture->editor = g_object_new (ANG_TYPE_RECORDS_EDITOR, "entity", entity, "add-label", "New", first_property, first_value,
                                  "scope-id", scope, NULL);
  fixture->form = g_object_new (ANG_TYPE_FORM, NULL);
  for (guint i = 0; fields[i] != NULL; i++)
    gtk_widget_set_parent (g_object_new (ANG_TYPE_FIELD_ROW, "field", fields[i], NULL), GTK_WIDGET (fixture->form));
  declare (fixture, G_OBJECT (fixture->form));
  if (ang_entity_find_field (ang_entities_find (entity), "kind", &kind))
    declare (fixture, G_OBJECT (filter));
  g_object_set (fixture->editor, "store", fixture->store.store, NULL);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->editor));
  gtk_window_present (fixture->window);
  turn ();
}

static gint64
add_partner (EditorFixture *fixture,
             const char    *name)
{
  g_autoptr (AngRecord) partner = ang_record_new (&ang_partner_entity);

  ang_record_set_text (partner, ANG_PARTNER_NAME, name);

  return store_fixture_save (fixture->store.store, partner);
}

static gint64
add_origin (EditorFixture *fixture,
            const char    *name,
            gboolean       own)
{
  g_autoptr (AngRecord) origin = ang_record_new (&ang_origin_entity);

  ang_record_set_text (origin, ANG_ORIGIN_NAME_ID, name);
  ang_record_set_boolean (origin, ANG_ORIGIN_IS_OWN, own);

  return store_fixture_save (fixture->store.store, origin);
}

static gint64
add_unit (EditorFixture *fixture,
          const char    *name,
          gint64         parent)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

  ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
  ang_record_set_integer (unit, ANG_UNIT_PARENT_ID, parent);

  return store_fixture_save (fixture->store.store, unit);
}

/* A contact of one partner: typed, stored as one step, removed, brought back. */
static void
test_contact (EditorFixture *fixture,
              gconstpointer  data)
{
  static const char *const fields[] = { "name", "post", NULL };
  AngStore *store = fixture->store.store;
  gint64 partner = add_partner (fixture, "Kedutaan Contoh");
  Expected expected = { store, &ang_contact_entity, 1 };
  AngRecord *contact;

  show_editor (fixture, fields, "contact", "scope-field", "partner_id", partner);
  g_assert_null (ang_records_editor_get_record (fixture->editor));

  act (fixture, "records.add");
  g_assert_nonnull (ang_records_editor_get_record (fixture->editor));
  act (fixture, "records.create");
  g_assert_cmpuint (store_fixture_count (store, &ang_contact_entity), ==, 0); /* without a name */
  type_in (fixture, "name", "Budi Contoh");
  type_in (fixture, "post", "Atase");
  act (fixture, "records.create");
  g_assert_true (wait_for (has_count, &expected));
  g_assert_true (wait_for (shows_stored, fixture->editor));
  contact = ang_records_editor_get_record (fixture->editor);
  g_assert_cmpstr (ang_record_get_text (contact, ANG_CONTACT_NAME), ==, "Budi Contoh");
  g_assert_cmpint (ang_record_get_integer (contact, ANG_CONTACT_PARTNER_ID), ==, partner);
  g_assert_true (ang_record_get_boolean (contact, ANG_CONTACT_ACTIVE));

  act (fixture, "records.remove");
  expected.count = 0;
  g_assert_true (wait_for (has_count, &expected));
  g_assert_true (wait_for (shows_nothing, fixture->editor));
  g_assert_true (ang_store_undo (store, NULL));
  expected.count = 1;
  g_assert_true (wait_for (has_count, &expected));
  g_assert_true (wait_for (shows_stored, fixture->editor));
}

static void
test_cancel (EditorFixture *fixture,
             gconstpointer  data)
{
  static const char *const fields[] = { "name_id", NULL };

  show_editor (fixture, fields, "theme", "label", "Themes", 0);
  act (fixture, "records.add");
  type_in (fixture, "name_id", "Pengelolaan Air");
  act (fixture, "records.cancel");
  g_assert_null (ang_records_editor_get_record (fixture->editor));
  g_assert_cmpuint (store_fixture_count (fixture->store.store, &ang_theme_entity), ==, 0);
}

static gboolean
is_own (EditorFixture *fixture,
        gint64         id)
{
  g_autoptr (AngRecord) origin = ang_store_get (fixture->store.store, &ang_origin_entity, id, NULL);

  return ang_record_get_boolean (origin, ANG_ORIGIN_IS_OWN);
}

typedef struct
{
  EditorFixture *fixture;
  gint64         id;
} Owner;

static gboolean
is_owner (gpointer data)
{
  Owner *owner = data;

  return is_own (owner->fixture, owner->id);
}

/* Marking one takes the mark from the other, and undo brings both back at once. */
static void
test_exclusive (EditorFixture *fixture,
                gconstpointer  data)
{
  static const char *const fields[] = { "name_id", "is_own", NULL };
  gint64 first = add_origin (fixture, "Pemerintah Kota Contoh", TRUE);
  gint64 second = add_origin (fixture, "Pemerintah Provinsi Contoh", FALSE);
  Owner owner = { fixture, second };
  GtkWidget *row;

  show_editor (fixture, fields, "origin", "exclusive-field", "is_own", 0);
  g_assert_true (wait_for (shows_stored, fixture->editor));
  ang_records_editor_select (fixture->editor, second);
  turn ();
  g_assert_cmpint (ang_record_get_id (ang_records_editor_get_record (fixture->editor)), ==, second);

  row = find_row (GTK_WIDGET (fixture->form), "is_own");
  gtk_widget_grab_focus (row);
  gtk_widget_activate (gtk_window_get_focus (fixture->window));
  g_assert_true (wait_for (is_owner, &owner));
  g_assert_false (is_own (fixture, first));
  g_assert_true (ang_store_undo (fixture->store.store, NULL));
  g_assert_true (is_own (fixture, first));
  g_assert_false (is_own (fixture, second));
  turn ();
}

static GtkWidget *
find_check (GtkWidget  *widget,
            const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_check (child, label);

  return found;
}

static guint
count_rows (EditorFixture *fixture)
{
  GtkWidget *view = find_widget (GTK_WIDGET (fixture->editor), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))));
}

static gboolean
has_two_rows (gpointer data)
{
  return count_rows (data) == 2;
}

static void
show_units (EditorFixture *fixture)
{
  static const char *const fields[] = { "name_id", "kind", NULL };
  g_autoptr (AngRecord) school = ang_record_new (&ang_unit_entity);

  ang_record_set_text (school, ANG_UNIT_NAME_ID, "Sekolah Contoh");
  ang_record_set_integer (school, ANG_UNIT_KIND, ANG_UNIT_KIND_SCHOOL);
  store_fixture_save (fixture->store.store, school);
  add_unit (fixture, "Badan Contoh", 0);
  show_editor (fixture, fields, "unit", "parent-field", "parent_id", 0);
  g_assert_true (wait_for (has_two_rows, fixture));
}

/* A filter of the declaration shows some of the records. */
static void
test_filter (EditorFixture *fixture,
             gconstpointer  data)
{
  GtkWidget *check;

  show_units (fixture);
  check = find_check (GTK_WIDGET (fixture->editor), "School");
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  act (fixture, "records.show-all");
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* From the list to the buttons below it, however many rows there are, and back. */
static void
test_tab (EditorFixture *fixture,
          gconstpointer  data)
{
  GtkWidget *view;

  show_units (fixture);
  view = find_widget (GTK_WIDGET (fixture->editor), GTK_TYPE_LIST_VIEW);
  gtk_widget_child_focus (view, GTK_DIR_DOWN);
  g_assert_true (ang_focus_is_within (view));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->editor), GTK_DIR_TAB_FORWARD));
  g_assert_false (ang_focus_is_within (view));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->editor), GTK_DIR_TAB_BACKWARD));
  g_assert_true (ang_focus_is_within (view));

  /* And back, out of the form too. */
  g_assert_true (gtk_widget_grab_focus (find_row (GTK_WIDGET (fixture->form), "kind")));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->editor), GTK_DIR_TAB_BACKWARD));
  g_assert_true (ang_focus_is_within (find_row (GTK_WIDGET (fixture->form), "name_id")));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->editor), GTK_DIR_TAB_BACKWARD));
  g_assert_false (ang_focus_is_within (GTK_WIDGET (fixture->form)));
}

static gboolean
has_three (gpointer data)
{
  return g_list_model_get_n_items (data) == 3;
}

/* Parts come after their whole, also one that was entered before it or goes round in a circle. */
static void
test_parts (EditorFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_unit_entity);
  gint64 whole = add_unit (fixture, "Sekretariat", 0);
  gint64 other = add_unit (fixture, "Badan", 0);
  gint64 part = add_unit (fixture, "Bagian", whole);
  g_autoptr (AngWholeList) list = ang_whole_list_new (fixture->store.store, query, ANG_UNIT_PARENT_ID);
  g_autoptr (AngRecord) last = NULL;

  g_assert_true (wait_for (has_three, list));
  last = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_cmpint (ang_record_get_id (last), ==, part);
  g_assert_cmpuint (ang_whole_list_get_depth (list, last), ==, 1);
  g_assert_cmpuint (ang_whole_list_get_depth (list, ang_whole_list_find (list, whole)), ==, 0);
  g_assert_cmpuint (ang_whole_list_get_depth (list, ang_whole_list_find (list, other)), ==, 0);
}

#define EDITOR_TEST(path, func) g_test_add (path, EditorFixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  ang_language_init (NULL);
  gtk_test_init (&argc, &argv, NULL);

  EDITOR_TEST ("/records-editor/contact", test_contact);
  EDITOR_TEST ("/records-editor/cancel", test_cancel);
  EDITOR_TEST ("/records-editor/exclusive", test_exclusive);
  EDITOR_TEST ("/records-editor/filter", test_filter);
  EDITOR_TEST ("/records-editor/tab", test_tab);
  EDITOR_TEST ("/whole-list/parts", test_parts);

  return g_test_run ();
}

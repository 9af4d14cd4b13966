#include "config.h"

#include "ang-settings-page.h"

#include "ang-field-row.h"
#include "ang-focus.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-logo-editor.h"
#include "ang-ranking-editor.h"
#include "ang-records-editor.h"
#include "ang-register-info.h"
#include "ang-rename-unit.h"
#include "ang-rules-editor.h"
#include "ang-usual-button.h"
#include "ang-settings.h"
#include "ang-signature-preview.h"

struct _AngSettingsPage
{
  AngPage parent_instance;

  GSettings *settings;

  GtkListBox       *groups;
  GtkStack         *stack;
  AngRecordsEditor *units;
  AngRecordsEditor *lookups;
  GtkDropDown      *lookup_kind;
};

G_DEFINE_FINAL_TYPE (AngSettingsPage, ang_settings_page, ANG_TYPE_PAGE)

/* In the order of the drop-down in the .ui. */
static const char *const lookup_kinds[] = { "rank", "education", "functional_level", "country", "region" };

static GtkWidget *
find_editor (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (ANG_IS_RECORDS_EDITOR (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_editor (child);

  return found;
}

static GtkWidget *
get_editor (AngSettingsPage *self)
{
  return find_editor (gtk_stack_get_visible_child (self->stack));
}

static void
update_actions (AngSettingsPage *self)
{
  gboolean writable = !ang_store_get_read_only (ang_page_get_store (ANG_PAGE (self)));
  AngRecord *unit = ang_records_editor_get_record (self->units);

  ang_page_enable_action (ANG_PAGE (self), "new", writable && get_editor (self) != NULL);
  ang_page_enable_action (ANG_PAGE (self), "rename-unit", writable && unit != NULL && ang_record_get_id (unit) != 0);
}

static void
on_group_selected (AngSettingsPage *self,
                   GtkListBoxRow   *row)
{
  if (row == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, gtk_widget_get_name (GTK_WIDGET (row)));
  update_actions (self);
}

static void
on_lookup_kind (AngSettingsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->lookup_kind);

  if (selected < G_N_ELEMENTS (lookup_kinds))
    ang_records_editor_set_scope_text (self->lookups, lookup_kinds[selected]);
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  GtkWidget *editor = get_editor (ANG_SETTINGS_PAGE (user_data));

  if (editor != NULL)
    gtk_widget_activate_action (editor, "records.add", NULL);
}

static void
on_rename_unit (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngSettingsPage *self = ANG_SETTINGS_PAGE (user_data);
  AngRecord *unit = ang_records_editor_get_record (self->units);

  if (unit != NULL)
    ang_rename_unit_ask (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), unit);
}

static const GActionEntry entries[] = {
  { "new", on_new },
  { "rename-unit", on_rename_unit },
};

/* The choices of the desktop: their buttons are the keys themselves. */
static void
add_settings_actions (AngSettingsPage *self)
{
  static const char *const keys[] = { "language", "theme", "paper", "document-language" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, keys[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "settings", G_ACTION_GROUP (group));
}

static void
ang_settings_page_shown (AngPage *page)
{
  AngSettingsPage *self = ANG_SETTINGS_PAGE (page);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->groups);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->groups));
}

static void
ang_settings_page_constructed (GObject *object)
{
  AngSettingsPage *self = ANG_SETTINGS_PAGE (object);

  G_OBJECT_CLASS (ang_settings_page_parent_class)->constructed (object);

  g_signal_connect_object (self->units, "notify::record", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->units, "notify::is-draft", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  gtk_list_box_select_row (self->groups, gtk_list_box_get_row_at_index (self->groups, 0));
  update_actions (self);
}

static void
ang_settings_page_dispose (GObject *object)
{
  g_clear_object (&ANG_SETTINGS_PAGE (object)->settings);

  G_OBJECT_CLASS (ang_settings_page_parent_class)->dispose (object);
}

static gboolean
ang_settings_page_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GtkWidget *list = GTK_WIDGET (ANG_SETTINGS_PAGE (widget)->groups);

  if (ang_focus_leaves (list, direction))
    return ang_focus_past (list, widget, direction);

  return GTK_WIDGET_CLASS (ang_settings_page_parent_class)->focus (widget, direction);
}

static void
ang_settings_page_class_init (AngSettingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ang_settings_page_constructed;
  object_class->dispose = ang_settings_page_dispose;
  widget_class->focus = ang_settings_page_focus;
  ANG_PAGE_CLASS (klass)->shown = ang_settings_page_shown;

  g_type_ensure (ANG_TYPE_USUAL_BUTTON);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_LOGO_EDITOR);
  g_type_ensure (ANG_TYPE_RANKING_EDITOR);
  g_type_ensure (ANG_TYPE_RECORDS_EDITOR);
  g_type_ensure (ANG_TYPE_REGISTER_INFO);
  g_type_ensure (ANG_TYPE_RULES_EDITOR);
  g_type_ensure (ANG_TYPE_SIGNATURE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-settings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSettingsPage, groups);
  gtk_widget_class_bind_template_child (widget_class, AngSettingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AngSettingsPage, units);
  gtk_widget_class_bind_template_child (widget_class, AngSettingsPage, lookups);
  gtk_widget_class_bind_template_child (widget_class, AngSettingsPage, lookup_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_group_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_lookup_kind);
}

static void
ang_settings_page_init (AngSettingsPage *self)
{
  self->settings = ang_settings_new ();
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
  gtk_widget_init_template (GTK_WIDGET (self));
  add_settings_actions (self);
}

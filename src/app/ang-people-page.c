#include "config.h"

#include "ang-people-page.h"

#include <glib/gi18n.h>

#include "ang-command.h"
#include "ang-merge-people-dialog.h"
#include "ang-new-person-dialog.h"
#include "ang-paste-rows.h"
#include "ang-people-actions.h"
#include "ang-person.h"
#include "ang-table.h"

struct _AngPeoplePage
{
  AngPage parent_instance;

  AngTable *table;
};

/* More records of one person do not stand side by side. */
#define MAX_MERGED 4

G_DEFINE_FINAL_TYPE (AngPeoplePage, ang_people_page, ANG_TYPE_PAGE)

static void
open_person (AngPeoplePage *self,
             gint64         id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", ang_person_entity.name, id);
}

static void
open_record (AngPeoplePage *self,
             AngRecord     *record)
{
  open_person (self, ang_record_get_id (record));
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AngPeoplePage *self = ANG_PEOPLE_PAGE (user_data);
  g_autoptr (AngRecord) record = ang_table_get_selected (self->table);

  if (record != NULL)
    open_record (self, record);
}

static void
on_created (GtkWidget  *widget,
            AngCommand *command)
{
  open_person (ANG_PEOPLE_PAGE (widget), ang_command_get_made (command));
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  ang_new_person_dialog_present (ang_page_get_store (ANG_PAGE (user_data)), NULL, GTK_WIDGET (user_data), on_created);
}

static void
on_selected_read (AngTable     *table,
                  GPtrArray    *people,
                  const GError *error,
                  gpointer      user_data)
{
  if (people != NULL)
    ang_people_delete (GTK_WIDGET (table), ang_page_get_store (ANG_PAGE (user_data)), people, NULL);
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngPeoplePage *self = ANG_PEOPLE_PAGE (user_data);

  ang_table_read_selected (self->table, on_selected_read, g_object_ref (self), g_object_unref);
}

static void
on_merge_read (AngTable     *table,
               GPtrArray    *people,
               const GError *error,
               gpointer      user_data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (people, i));

      g_array_append_val (ids, id);
    }
  if (ids->len > 1)
    ang_merge_people_dialog_present (GTK_WIDGET (table), ang_page_get_store (ANG_PAGE (user_data)), (const gint64 *) (gpointer) ids->data,
                                     ids->len);
}

static void
on_merge (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AngPeoplePage *self = ANG_PEOPLE_PAGE (user_data);

  ang_table_read_selected (self->table, on_merge_read, g_object_ref (self), g_object_unref);
}

static void
on_paste (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  ang_paste_rows (GTK_WIDGET (user_data));
}

static void
update_actions (AngPeoplePage *self)
{
  guint n_selected = ang_table_get_n_selected (self->table);
  gboolean writable = !ang_store_get_read_only (ang_page_get_store (ANG_PAGE (self)));

  ang_page_enable_action (ANG_PAGE (self), "new", writable);
  ang_page_enable_action (ANG_PAGE (self), "open", n_selected == 1);
  ang_page_enable_action (ANG_PAGE (self), "paste", writable);
  ang_page_enable_action (ANG_PAGE (self), "merge", writable && n_selected > 1 && n_selected <= MAX_MERGED);
  ang_page_enable_action (ANG_PAGE (self), "delete", writable && n_selected > 0);
}

static const GActionEntry entries[] = {
  { "new", on_new },
  { "open", on_open },
  { "delete", on_delete },
  { "merge", on_merge },
  { "paste", on_paste },
};

static void
ang_people_page_shown (AngPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (ANG_PEOPLE_PAGE (page)->table));
}

static void
ang_people_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (ang_people_page_parent_class)->constructed (object);

  update_actions (ANG_PEOPLE_PAGE (object));
}

static void
ang_people_page_class_init (AngPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ang_people_page_constructed;
  ANG_PAGE_CLASS (klass)->shown = ang_people_page_shown;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  g_type_ensure (ANG_TYPE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPeoplePage, table);
  gtk_widget_class_bind_template_callback (widget_class, open_record);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.paste", NULL);
}

static void
ang_people_page_init (AngPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
}

#include "config.h"

#include "ang-cohort-list-page.h"

#include <glib/gi18n.h>

#include "ang-cohort-commands.h"
#include "ang-cohort.h"
#include "ang-date.h"
#include "ang-feedback.h"
#include "ang-new-cohort-dialog.h"
#include "ang-run-command.h"
#include "ang-table.h"

struct _AngCohortListPage
{
  AngPage parent_instance;

  AngTable *table;
};

G_DEFINE_FINAL_TYPE (AngCohortListPage, ang_cohort_list_page, ANG_TYPE_PAGE)

static void
open_record (AngCohortListPage *self,
             AngRecord         *record)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", ang_cohort_entity.name,
                              ang_record_get_id (record));
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AngCohortListPage *self = ANG_COHORT_LIST_PAGE (user_data);
  g_autoptr (AngRecord) record = ang_table_get_selected (self->table);

  if (record != NULL)
    open_record (self, record);
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  AngCohortListPage *self = ANG_COHORT_LIST_PAGE (user_data);

  ang_new_cohort_dialog_present (ang_page_get_store (ANG_PAGE (self)), GTK_WIDGET (self));
}

static void
open_made (GtkWidget  *widget,
           AngCommand *command)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", ang_cohort_entity.name, ang_command_get_made (command));
}

static void
on_duplicate (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AngCohortListPage *self = ANG_COHORT_LIST_PAGE (user_data);
  g_autoptr (AngRecord) record = ang_table_get_selected (self->table);

  if (record != NULL)
    ang_run_command (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)),
                     ang_cohort_command_duplicate (ang_record_get_id (record), ang_date_today ().year),
                     _("This is the copy: set its dates"), _("The cohort could not be duplicated"), open_made);
}

static void
delete_records (AngTable     *table,
                GPtrArray    *records,
                const GError *error,
                gpointer      user_data)
{
  AngCohortListPage *self = ANG_COHORT_LIST_PAGE (user_data);
  g_autofree char *codes = NULL;
  g_autofree char *done = NULL;
  AngTransaction *transaction;

  if (records == NULL || records->len == 0)
    {
      ang_feedback_error (GTK_WIDGET (self), _("The cohort could not be deleted"), error);
      return;
    }

  codes = g_strdup (ang_record_get_text (g_ptr_array_index (records, 0), ANG_COHORT_CODE));
  done = records->len == 1 ? g_strdup_printf (_("%s was deleted"), codes)
                           : g_strdup_printf (ngettext ("%u cohort was deleted", "%u cohorts were deleted", records->len), records->len);
  transaction = records->len == 1 ? ang_transaction_new (N_("Delete %s"), codes)
                                  : ang_transaction_new_counted ("Delete %s cohort", "Delete %s cohorts", records->len);
  for (guint i = 0; i < records->len; i++)
    ang_transaction_remove (transaction, &ang_cohort_entity, ang_record_get_id (g_ptr_array_index (records, i)));
  ang_run_transaction (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), transaction, done,
                       _("The cohort could not be deleted"));
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngCohortListPage *self = ANG_COHORT_LIST_PAGE (user_data);

  ang_table_read_selected (self->table, delete_records, g_object_ref (self), g_object_unref);
}

static void
update_actions (AngCohortListPage *self)
{
  AngStore *store = ang_page_get_store (ANG_PAGE (self));
  gboolean writable = store != NULL && !ang_store_get_read_only (store);
  guint n_selected = ang_table_get_n_selected (self->table);

  ang_page_enable_action (ANG_PAGE (self), "new", writable);
  ang_page_enable_action (ANG_PAGE (self), "open", n_selected == 1);
  ang_page_enable_action (ANG_PAGE (self), "duplicate", writable && n_selected == 1);
  ang_page_enable_action (ANG_PAGE (self), "delete", writable && n_selected > 0);
}

static const GActionEntry entries[] = {
  { "new", on_new },
  { "open", on_open },
  { "duplicate", on_duplicate },
  { "delete", on_delete },
};

static void
ang_cohort_list_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (ang_cohort_list_page_parent_class)->constructed (object);

  update_actions (ANG_COHORT_LIST_PAGE (object));
}

static void
ang_cohort_list_page_shown (AngPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (ANG_COHORT_LIST_PAGE (page)->table));
}

static void
ang_cohort_list_page_class_init (AngCohortListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ang_cohort_list_page_constructed;
  ANG_PAGE_CLASS (klass)->shown = ang_cohort_list_page_shown;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  g_type_ensure (ANG_TYPE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-cohort-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngCohortListPage, table);
  gtk_widget_class_bind_template_callback (widget_class, open_record);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
}

static void
ang_cohort_list_page_init (AngCohortListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
}

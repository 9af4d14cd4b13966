#include "config.h"

#include "ang-cohort-list-page.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
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
update_actions (AngCohortListPage *self)
{
  ang_page_enable_action (ANG_PAGE (self), "open", ang_table_get_n_selected (self->table) == 1);
}

static const GActionEntry entries[] = {
  { "open", on_open },
};

static void
ang_cohort_list_page_shown (AngPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (ANG_COHORT_LIST_PAGE (page)->table));
}

static void
ang_cohort_list_page_class_init (AngCohortListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ANG_PAGE_CLASS (klass)->shown = ang_cohort_list_page_shown;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  g_type_ensure (ANG_TYPE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-cohort-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngCohortListPage, table);
  gtk_widget_class_bind_template_callback (widget_class, open_record);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
ang_cohort_list_page_init (AngCohortListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
  update_actions (self);
}

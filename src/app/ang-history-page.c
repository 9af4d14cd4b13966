#include "config.h"

#include "ang-history-page.h"

#include "ang-history-view.h"

struct _AngHistoryPage
{
  AngPage parent_instance;
};

G_DEFINE_FINAL_TYPE (AngHistoryPage, ang_history_page, ANG_TYPE_PAGE)

static void
ang_history_page_class_init (AngHistoryPageClass *klass)
{
  g_type_ensure (ANG_TYPE_HISTORY_VIEW);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/id/angkatan/Angkatan/ui/ang-history-page.ui");
}

static void
ang_history_page_init (AngHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

#include "config.h"

#include "ang-scheme-page.h"

#include "ang-cohort.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-records-editor.h"
#include "ang-scheme-quota.h"
#include "ang-scheme.h"
#include "ang-status-checks.h"
#include "ang-table.h"

struct _AngSchemePage
{
  AngRecordPage parent_instance;

  AngSchemeQuota *quota;
  AngTable       *cohorts;
  gboolean        shown;
};

G_DEFINE_FINAL_TYPE (AngSchemePage, ang_scheme_page, ANG_TYPE_RECORD_PAGE)

static void
on_record (AngSchemePage *self)
{
  AngRecord *scheme = ang_record_page_get_record (ANG_RECORD_PAGE (self));

  if (scheme == NULL || self->shown)
    return;
  self->shown = TRUE;
  ang_scheme_quota_set_scheme (self->quota, ang_page_get_store (ANG_PAGE (self)), scheme);
}

static void
ang_scheme_page_constructed (GObject *object)
{
  AngSchemePage *self = ANG_SCHEME_PAGE (object);
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);

  G_OBJECT_CLASS (ang_scheme_page_parent_class)->constructed (object);

  ang_query_add_integer (query, ANG_COHORT_SCHEME_ID, ANG_COMPARE_EQUAL, ang_page_get_record_id (ANG_PAGE (self)));
  ang_table_set_base_query (self->cohorts, query);
}

static void
ang_scheme_page_class_init (AngSchemePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ang_scheme_page_constructed;
  ANG_RECORD_PAGE_CLASS (klass)->entity = &ang_scheme_entity;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_RECORDS_EDITOR);
  g_type_ensure (ANG_TYPE_SCHEME_QUOTA);
  g_type_ensure (ANG_TYPE_STATUS_CHECKS);
  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-scheme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSchemePage, cohorts);
  gtk_widget_class_bind_template_child (widget_class, AngSchemePage, quota);
  gtk_widget_class_bind_template_callback_full (widget_class, "open_record", G_CALLBACK (ang_record_page_open));
}

static void
ang_scheme_page_init (AngSchemePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self, "notify::record", G_CALLBACK (on_record), self, G_CONNECT_SWAPPED);
}

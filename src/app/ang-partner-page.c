#include "config.h"

#include "ang-partner-page.h"

#include "ang-cohort.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-field-row.h"
#include "ang-partner.h"
#include "ang-plan.h"
#include "ang-records-editor.h"
#include "ang-scheme.h"
#include "ang-table.h"
#include "ang-whole-list.h"

struct _AngPartnerPage
{
  AngRecordPage parent_instance;

  AngWholeList *schemes_list;

  AngTable *plans;
  AngTable *schemes;
  AngTable *cohorts;
  AngTable *hosted;
};

G_DEFINE_FINAL_TYPE (AngPartnerPage, ang_partner_page, ANG_TYPE_RECORD_PAGE)

/* The cohorts of its schemes, whoever hosted them. */
static void
update_cohorts (AngPartnerPage *self)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);
  guint n_schemes = g_list_model_get_n_items (G_LIST_MODEL (self->schemes_list));

  for (guint i = 0; i < n_schemes; i++)
    {
      g_autoptr (AngRecord) scheme = g_list_model_get_item (G_LIST_MODEL (self->schemes_list), i);

      ang_query_add_integer (query, ANG_COHORT_SCHEME_ID, ANG_COMPARE_EQUAL, ang_record_get_id (scheme));
    }
  if (n_schemes == 0)
    ang_query_add_integer (query, ANG_COHORT_ID, ANG_COMPARE_EQUAL, -1);
  ang_table_set_base_query (self->cohorts, query);
}

static void
ang_partner_page_constructed (GObject *object)
{
  AngPartnerPage *self = ANG_PARTNER_PAGE (object);
  gint64 id = ang_page_get_record_id (ANG_PAGE (self));
  g_autoptr (AngQuery) schemes = ang_query_new (&ang_scheme_entity);
  g_autoptr (AngQuery) hosted = ang_query_new (&ang_cohort_entity);
  g_autoptr (AngQuery) plans = ang_query_new (&ang_plan_entity);

  G_OBJECT_CLASS (ang_partner_page_parent_class)->constructed (object);

  ang_query_add_integer (schemes, ANG_SCHEME_PARTNER_ID, ANG_COMPARE_EQUAL, id);
  ang_table_set_base_query (self->schemes, schemes);
  ang_query_add_integer (hosted, ANG_COHORT_HOST_ID, ANG_COMPARE_EQUAL, id);
  ang_table_set_base_query (self->hosted, hosted);
  ang_query_add_integer (plans, ANG_PLAN_PARTNER_ID, ANG_COMPARE_EQUAL, id);
  ang_table_set_base_query (self->plans, plans);
  self->schemes_list = ang_whole_list_new (ang_page_get_store (ANG_PAGE (self)), schemes, 0);
  g_signal_connect_object (self->schemes_list, "items-changed", G_CALLBACK (update_cohorts), self, G_CONNECT_SWAPPED);
  update_cohorts (self);
}

static void
ang_partner_page_dispose (GObject *object)
{
  AngPartnerPage *self = ANG_PARTNER_PAGE (object);

  g_clear_object (&self->schemes_list);

  G_OBJECT_CLASS (ang_partner_page_parent_class)->dispose (object);
}

static void
ang_partner_page_class_init (AngPartnerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ang_partner_page_constructed;
  object_class->dispose = ang_partner_page_dispose;
  ANG_RECORD_PAGE_CLASS (klass)->entity = &ang_partner_entity;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_RECORDS_EDITOR);
  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-partner-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPartnerPage, plans);
  gtk_widget_class_bind_template_child (widget_class, AngPartnerPage, schemes);
  gtk_widget_class_bind_template_child (widget_class, AngPartnerPage, cohorts);
  gtk_widget_class_bind_template_child (widget_class, AngPartnerPage, hosted);
  gtk_widget_class_bind_template_callback_full (widget_class, "open_record", G_CALLBACK (ang_record_page_open));
}

static void
ang_partner_page_init (AngPartnerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

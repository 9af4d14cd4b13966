#include "config.h"

#include "ang-travel-pages.h"

#include <glib/gi18n.h>

#include "ang-child-rows.h"
#include "ang-choices.h"
#include "ang-cohort-funding.h"
#include "ang-cohort.h"
#include "ang-empty-state.h"
#include "ang-facts-view.h"
#include "ang-feedback.h"
#include "ang-field-row.h"
#include "ang-focus.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-funding.h"
#include "ang-journeys-model.h"
#include "ang-lodging.h"
#include "ang-matrix.h"
#include "ang-participation.h"
#include "ang-record-set.h"
#include "ang-records-editor.h"
#include "ang-room.h"
#include "ang-rooms-model.h"
#include "ang-travel-leg.h"
#include "ang-travel-legs.h"

struct _AngTravelPages
{
  GtkWidget parent_instance;

  AngStore     *store;
  AngRecord    *cohort;
  AngRecordSet *participations;
  AngRecordSet *leg_set;
  AngRecordSet *lodging_set;

  GtkWidget        *root;
  GtkStack         *stack;
  AngTravelLegs    *legs;
  GtkStack         *people_stack;
  AngMatrix        *people;
  AngRecordsEditor *lodging;
  GtkStack         *rooms_stack;
  AngMatrix        *rooms;
  AngForm          *funding_form;
  GtkLabel         *words;
  AngChildRows     *funding;
  GtkWidget        *totals_section;
  GtkGrid          *totals;
  AngForm          *sendoff_form;
  AngFactsView     *facts;
};

G_DEFINE_FINAL_TYPE (AngTravelPages, ang_travel_pages, GTK_TYPE_WIDGET)

/* Matrices, or what to do before there are any */

static void
update_matrix (GtkStack  *stack,
               AngMatrix *matrix)
{
  AngMatrixModel *model = ang_matrix_get_model (matrix);
  gboolean any = model != NULL && ang_matrix_model_get_n_rows (model) > 0 && ang_matrix_model_get_n_columns (model) > 0;

  gtk_stack_set_visible_child_name (stack, any ? "matrix" : "empty");
}

static void
update_matrices (AngTravelPages *self)
{
  update_matrix (self->people_stack, self->people);
  update_matrix (self->rooms_stack, self->rooms);
}

static void
on_failed (AngTravelPages *self,
           GError         *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The journey could not be read"), error);
}

static AngRecordSet *
create_set (AngTravelPages  *self,
            const AngEntity *entity,
            guint            link,
            guint            sort)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);
  AngRecordSet *set;

  ang_query_add_integer (query, link, ANG_COMPARE_EQUAL, ang_record_get_id (self->cohort));
  ang_query_add_sort (query, sort, FALSE);
  ang_query_add_sort (query, 0, FALSE);
  set = ang_record_set_new (self->store, query);
  g_signal_connect_object (set, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);

  return set;
}

static void
set_matrices (AngTravelPages *self)
{
  g_autoptr (AngJourneysModel) people = NULL;
  g_autoptr (AngRoomsModel) rooms = NULL;

  people = ang_journeys_model_new (GTK_WIDGET (self), self->store, self->cohort, self->participations, self->leg_set);
  rooms = ang_rooms_model_new (GTK_WIDGET (self), self->store, self->cohort, self->participations, self->lodging_set);
  ang_matrix_set_model (self->people, ANG_MATRIX_MODEL (people));
  ang_matrix_set_model (self->rooms, ANG_MATRIX_MODEL (rooms));
  g_object_set (self->people, "editable", !ang_store_get_read_only (self->store), NULL);
  g_object_set (self->rooms, "editable", !ang_store_get_read_only (self->store), NULL);
  /* After the models, which connected before. */
  g_signal_connect_object (self->participations, "read", G_CALLBACK (update_matrices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leg_set, "read", G_CALLBACK (update_matrices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lodging_set, "read", G_CALLBACK (update_matrices), self, G_CONNECT_SWAPPED);
  update_matrices (self);
}

/* Costs */

static void
add_cell (AngTravelPages *self,
          const char     *text,
          int             column,
          int             row,
          const char     *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->totals, label, column, row, 1, 1);
}

static void
show_totals (AngTravelPages *self,
             GPtrArray      *fundings)
{
  AngLanguage language = ang_language_get_interface ();
  g_autoptr (GPtrArray) totals = ang_funding_list_totals (fundings);

  while (gtk_grid_get_child_at (self->totals, 0, 0) != NULL)
    gtk_grid_remove_row (self->totals, 0);
  for (guint i = 0; i < totals->len; i++)
    {
      const AngFundingTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *text = ang_funding_total_dup_text (total, language);

      add_cell (self, ang_enumeration_get_label (&ang_funding_payer_enumeration, total->payer, language), 0, (int) i, "dim-label");
      add_cell (self, text, 1, (int) i, "numeric");
    }
  gtk_widget_set_visible (self->totals_section, totals->len > 0);
}

static void
update_funding (AngTravelPages *self)
{
  GListModel *records = ang_child_rows_get_records (self->funding);
  g_autoptr (GPtrArray) fundings = g_ptr_array_new_with_free_func (g_object_unref);
  AngLanguage language = ang_language_get_interface ();
  guint name = language == ANG_LANGUAGE_INDONESIAN ? ANG_COHORT_PARTNER_NAME_ID : ANG_COHORT_PARTNER_NAME;
  g_autofree char *words = NULL;

  for (guint i = 0; records != NULL && i < g_list_model_get_n_items (records); i++)
    g_ptr_array_add (fundings, g_list_model_get_item (records, i));
  words = ang_funding_dup_words (fundings, ang_record_get_text (self->cohort, name), language);
  gtk_label_set_text (self->words, *words != '\0' ? words : _("Nobody is recorded yet as paying for anything."));
  show_totals (self, fundings);
}

static void
prepare_funding (AngTravelPages *self,
                 AngRecord      *funding)
{
  ang_record_set_integer (funding, ANG_COHORT_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER);
}

/* GObject */

static void
ang_travel_pages_dispose (GObject *object)
{
  AngTravelPages *self = ANG_TRAVEL_PAGES (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->participations);
  g_clear_object (&self->leg_set);
  g_clear_object (&self->lodging_set);
  g_clear_object (&self->cohort);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_travel_pages_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-travel-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, root);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, stack);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, legs);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, people_stack);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, people);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, lodging);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, rooms_stack);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, rooms);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, funding_form);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, words);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, funding);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, totals_section);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, totals);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, sendoff_form);
  gtk_widget_class_bind_template_child (widget_class, AngTravelPages, facts);
}

static void
ang_travel_pages_class_init (AngTravelPagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_travel_pages_dispose;
  widget_class->focus = ang_focus_children;

  g_type_ensure (ANG_TYPE_CHILD_ROWS);
  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_FACTS_VIEW);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_MATRIX);
  g_type_ensure (ANG_TYPE_RECORDS_EDITOR);
  g_type_ensure (ANG_TYPE_TRAVEL_LEGS);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_travel_pages_init (AngTravelPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->funding, "prepare", G_CALLBACK (prepare_funding), self, G_CONNECT_SWAPPED);
}

/**
 * ang_travel_pages_set_cohort:
 * @cohort: a cohort that was read
 *
 * Reads and shows its journey. To be called once.
 */
void
ang_travel_pages_set_cohort (AngTravelPages *self,
                             AngStore       *store,
                             AngRecord      *cohort)
{
  const char *code = ang_record_get_text (cohort, ANG_COHORT_CODE);

  self->store = g_object_ref (store);
  self->cohort = g_object_ref (cohort);
  self->participations = create_set (self, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, ANG_PARTICIPATION_ORDER_NO);
  self->leg_set = create_set (self, &ang_travel_leg_entity, ANG_TRAVEL_LEG_COHORT_ID, ANG_TRAVEL_LEG_ORDER_NO);
  self->lodging_set = create_set (self, &ang_lodging_entity, ANG_LODGING_COHORT_ID, ANG_LODGING_CHECK_IN);

  ang_travel_legs_set_cohort (self->legs, store, cohort, self->leg_set);
  set_matrices (self);
  g_object_set (self->lodging, "scope-id", ang_record_get_id (cohort), "store", store, NULL);
  g_object_set (self->funding_form, "store", store, "record", cohort, NULL);
  g_object_set (self->funding, "subject", code, "owner-id", ang_record_get_id (cohort), "store", store, NULL);
  g_signal_connect_object (ang_child_rows_get_records (self->funding), "read", G_CALLBACK (update_funding), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cohort, "notify::partner-name", G_CALLBACK (update_funding), self, G_CONNECT_SWAPPED);
  update_funding (self);
  g_object_set (self->sendoff_form, "store", store, "record", cohort, NULL);
  ang_facts_view_set_cohort (self->facts, store, cohort);
}

/**
 * ang_travel_pages_jump:
 *
 * Shows the part where that field of a record is changed, and goes there.
 */
void
ang_travel_pages_jump (AngTravelPages  *self,
                       const AngEntity *entity,
                       gint64           id,
                       guint            field)
{
  if (entity == &ang_travel_leg_entity)
    {
      gboolean of_group = ang_travel_legs_focus (self->legs, id, ang_travel_leg_entity.fields[field].name);

      gtk_stack_set_visible_child_name (self->stack, of_group ? "journey" : "people");
      gtk_widget_grab_focus (of_group ? GTK_WIDGET (self->legs) : GTK_WIDGET (self->people));
    }
  else if (entity == &ang_lodging_entity || entity == &ang_room_entity)
    {
      gtk_stack_set_visible_child_name (self->stack, "rooms");
      gtk_widget_grab_focus (GTK_WIDGET (self->rooms));
    }
  else if (entity == &ang_cohort_funding_entity)
    {
      gtk_stack_set_visible_child_name (self->stack, "funding");
      ang_child_rows_focus (self->funding, id);
    }
  else
    {
      GtkWidget *row = ang_form_find_row (self->sendoff_form, entity->fields[field].name);

      gtk_stack_set_visible_child_name (self->stack, "sendoff");
      if (row != NULL)
        gtk_widget_grab_focus (row);
    }
}

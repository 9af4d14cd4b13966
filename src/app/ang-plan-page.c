#include "config.h"

#include "ang-plan-page.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-history-view.h"
#include "ang-plan-commands.h"
#include "ang-plan.h"
#include "ang-run-command.h"

struct _AngPlanPage
{
  AngRecordPage parent_instance;

  GSignalGroup *changes;
  GtkWidget    *make_button;
  GtkButton    *open_button;
};

G_DEFINE_FINAL_TYPE (AngPlanPage, ang_plan_page, ANG_TYPE_RECORD_PAGE)

static AngRecord *
get_plan (AngPlanPage *self)
{
  return ang_record_page_get_record (ANG_RECORD_PAGE (self));
}

static void
update (AngPlanPage *self)
{
  AngRecord *plan = get_plan (self);
  gboolean made = plan != NULL && ang_record_get_integer (plan, ANG_PLAN_COHORT_ID) != 0;
  gboolean writable = plan != NULL && !ang_store_get_read_only (ang_page_get_store (ANG_PAGE (self)));

  gtk_widget_set_visible (self->make_button, !made);
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), made);
  if (made)
    {
      /* Translators: %s is the code of a cohort. */
      g_autofree char *label = g_strdup_printf (_("Open %s"), ang_record_get_text (plan, ANG_PLAN_COHORT_CODE));

      gtk_button_set_label (self->open_button, label);
    }
  ang_page_enable_action (ANG_PAGE (self), "make-cohort", writable && !made);
  ang_page_enable_action (ANG_PAGE (self), "open-cohort", made);
}

static void
on_record_changed (AngPlanPage *self)
{
  g_signal_group_set_target (self->changes, get_plan (self));
  update (self);
}

static void
open_cohort (GtkWidget *widget,
             gint64     id)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", ang_cohort_entity.name, id);
}

static void
on_open_cohort (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngRecord *plan = get_plan (ANG_PLAN_PAGE (user_data));

  if (plan != NULL)
    open_cohort (GTK_WIDGET (user_data), ang_record_get_integer (plan, ANG_PLAN_COHORT_ID));
}

static void
open_made (GtkWidget  *widget,
           AngCommand *command)
{
  open_cohort (widget, ang_command_get_made (command));
}

static void
on_make_cohort (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngPlanPage *self = ANG_PLAN_PAGE (user_data);

  if (get_plan (self) != NULL)
    ang_run_command (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), ang_plan_command_make_cohort (ang_record_get_id (get_plan (self))),
                     _("The plan has become this cohort"), _("No cohort could be made of the plan"), open_made);
}

static const GActionEntry entries[] = {
  { "make-cohort", on_make_cohort },
  { "open-cohort", on_open_cohort },
};

static void
ang_plan_page_dispose (GObject *object)
{
  g_clear_object (&ANG_PLAN_PAGE (object)->changes);

  G_OBJECT_CLASS (ang_plan_page_parent_class)->dispose (object);
}

static void
ang_plan_page_class_init (AngPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_plan_page_dispose;
  ANG_RECORD_PAGE_CLASS (klass)->entity = &ang_plan_entity;

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_HISTORY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPlanPage, make_button);
  gtk_widget_class_bind_template_child (widget_class, AngPlanPage, open_button);
}

static void
ang_plan_page_init (AngPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
  self->changes = g_signal_group_new (ANG_TYPE_RECORD);
  g_signal_group_connect_object (self->changes, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::record", G_CALLBACK (on_record_changed), self, G_CONNECT_SWAPPED);
  ang_page_enable_action (ANG_PAGE (self), "make-cohort", FALSE);
  ang_page_enable_action (ANG_PAGE (self), "open-cohort", FALSE);
}

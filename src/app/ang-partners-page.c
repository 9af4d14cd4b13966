#include "config.h"

#include "ang-partners-page.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-feedback.h"
#include "ang-new-record.h"
#include "ang-partner.h"
#include "ang-plan-commands.h"
#include "ang-plan.h"
#include "ang-record-label.h"
#include "ang-run-command.h"
#include "ang-scheme.h"
#include "ang-table.h"

struct _AngPartnersPage
{
  AngPage parent_instance;

  GtkStack  *views;
  GtkStack  *searches;
  GtkButton *new_button;
  AngTable  *partners;
  AngTable  *schemes;
  AngTable  *plans;
};

G_DEFINE_FINAL_TYPE (AngPartnersPage, ang_partners_page, ANG_TYPE_PAGE)

static AngTable *
get_table (AngPartnersPage *self)
{
  const char *view = gtk_stack_get_visible_child_name (self->views);

  if (g_strcmp0 (view, "plans") == 0)
    return self->plans;

  return g_strcmp0 (view, "schemes") == 0 ? self->schemes : self->partners;
}

static void
open_record (AngPartnersPage *self,
             AngRecord       *record)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", ang_record_get_entity (record)->name,
                              ang_record_get_id (record));
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AngPartnersPage *self = ANG_PARTNERS_PAGE (user_data);
  g_autoptr (AngRecord) record = ang_table_get_selected (get_table (self));

  if (record != NULL)
    open_record (self, record);
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  AngPartnersPage *self = ANG_PARTNERS_PAGE (user_data);
  AngStore *store = ang_page_get_store (ANG_PAGE (self));

  if (get_table (self) == self->plans)
    ang_new_record_ask (GTK_WIDGET (self), store, &ang_plan_entity, _("New Plan"));
  else if (get_table (self) == self->schemes)
    ang_new_record_ask (GTK_WIDGET (self), store, &ang_scheme_entity, _("New Scheme"));
  else
    ang_new_record_ask (GTK_WIDGET (self), store, &ang_partner_entity, _("New Partner"));
}

static void
open_made (GtkWidget  *widget,
           AngCommand *command)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", ang_cohort_entity.name, ang_command_get_made (command));
}

static void
on_make_cohort (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AngPartnersPage *self = ANG_PARTNERS_PAGE (user_data);
  g_autoptr (AngRecord) plan = get_table (self) == self->plans ? ang_table_get_selected (self->plans) : NULL;

  if (plan != NULL)
    ang_run_command (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), ang_plan_command_make_cohort (ang_record_get_id (plan)),
                     _("The plan has become this cohort"), _("No cohort could be made of the plan"), open_made);
}

static void
on_deleted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GtkWidget) self = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (ang_store_commit_finish (ANG_STORE (source), result, &error))
    ang_feedback_done (self, _("What was selected is deleted"));
  else
    ang_feedback_error (self, _("This could not be deleted"), error);
}

static AngTransaction *
create_deletion (GPtrArray *records)
{
  AngRecord *first = g_ptr_array_index (records, 0);
  g_autofree char *name = NULL;

  if (records->len > 1 && ang_record_get_entity (first) == &ang_scheme_entity)
    return ang_transaction_new_counted ("Delete %s scheme", "Delete %s schemes", records->len);
  if (records->len > 1 && ang_record_get_entity (first) == &ang_plan_entity)
    return ang_transaction_new_counted ("Delete %s plan", "Delete %s plans", records->len);
  if (records->len > 1)
    return ang_transaction_new_counted ("Delete %s partner", "Delete %s partners", records->len);

  name = ang_record_dup_label (first, ang_language_get_interface ());

  return ang_transaction_new (N_("Delete %s"), name);
}

static void
delete_records (AngTable     *table,
                GPtrArray    *records,
                const GError *error,
                gpointer      user_data)
{
  AngPartnersPage *self = ANG_PARTNERS_PAGE (user_data);
  g_autoptr (AngTransaction) transaction = NULL;

  if (records == NULL)
    {
      ang_feedback_error (GTK_WIDGET (self), _("This could not be deleted"), error);
      return;
    }

  if (records->len == 0)
    return;

  transaction = create_deletion (records);
  for (guint i = 0; i < records->len; i++)
    ang_transaction_remove (transaction, ang_record_get_entity (g_ptr_array_index (records, i)),
                            ang_record_get_id (g_ptr_array_index (records, i)));
  if (!ang_transaction_is_empty (transaction))
    ang_store_commit_async (ang_page_get_store (ANG_PAGE (self)), transaction, NULL, on_deleted, g_object_ref (self));
}

static void
on_delete (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AngPartnersPage *self = ANG_PARTNERS_PAGE (user_data);

  ang_table_read_selected (get_table (self), delete_records, g_object_ref (self), g_object_unref);
}

static void
update_actions (AngPartnersPage *self)
{
  gboolean writable = !ang_store_get_read_only (ang_page_get_store (ANG_PAGE (self)));
  guint n_selected = ang_table_get_n_selected (get_table (self));

  ang_page_enable_action (ANG_PAGE (self), "new", writable);
  ang_page_enable_action (ANG_PAGE (self), "open", n_selected == 1);
  ang_page_enable_action (ANG_PAGE (self), "delete", writable && n_selected > 0);
  ang_page_enable_action (ANG_PAGE (self), "make-cohort", writable && n_selected == 1 && get_table (self) == self->plans);
}

/* Search, command and menu are those of the list in sight. */
static void
on_view_changed (AngPartnersPage *self)
{
  AngTable *table = get_table (self);
  const char *label = table == self->plans ? _("New Plan") : table == self->schemes ? _("New Scheme") : _("New Partner");
  const char *tooltip = table == self->plans ? _("Enter a new plan (Ctrl+N)")
                        : table == self->schemes ? _("Enter a new scheme (Ctrl+N)") : _("Enter a new partner (Ctrl+N)");

  g_object_set (self, "table", table, NULL);
  gtk_stack_set_visible_child (self->searches, ang_table_get_search_entry (table));
  gtk_button_set_label (self->new_button, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->new_button), tooltip);
  update_actions (self);
}

static const GActionEntry entries[] = {
  { "new", on_new },
  { "open", on_open },
  { "delete", on_delete },
  { "make-cohort", on_make_cohort },
};

static void
ang_partners_page_shown (AngPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_table (ANG_PARTNERS_PAGE (page))));
}

static void
take_search (AngPartnersPage *self,
             AngTable        *table)
{
  g_autoptr (GtkWidget) entry = ang_table_take_search_entry (table);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 18);
  gtk_stack_add_child (self->searches, entry);
}

static void
ang_partners_page_constructed (GObject *object)
{
  AngPartnersPage *self = ANG_PARTNERS_PAGE (object);

  G_OBJECT_CLASS (ang_partners_page_parent_class)->constructed (object);

  take_search (self, self->partners);
  take_search (self, self->schemes);
  take_search (self, self->plans);
  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  on_view_changed (self);
}

static void
ang_partners_page_class_init (AngPartnersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ang_partners_page_constructed;
  ANG_PAGE_CLASS (klass)->shown = ang_partners_page_shown;

  g_type_ensure (ANG_TYPE_TABLE);
  g_type_ensure (ANG_TYPE_COLUMN);
  g_type_ensure (ANG_TYPE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-partners-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPartnersPage, views);
  gtk_widget_class_bind_template_child (widget_class, AngPartnersPage, searches);
  gtk_widget_class_bind_template_child (widget_class, AngPartnersPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, AngPartnersPage, partners);
  gtk_widget_class_bind_template_child (widget_class, AngPartnersPage, schemes);
  gtk_widget_class_bind_template_child (widget_class, AngPartnersPage, plans);
  gtk_widget_class_bind_template_callback (widget_class, open_record);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "page.delete", NULL);
}

static void
ang_partners_page_init (AngPartnersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
}

#include "config.h"

#include "ang-agenda-row.h"

struct _AngAgendaRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  AngPill *pill;
  const AngEntity *entity;
  gint64 id;
};

G_DEFINE_FINAL_TYPE (AngAgendaRow, ang_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static void
ang_agenda_row_class_init (AngAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ANG_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AngAgendaRow, title);
  gtk_widget_class_bind_template_child (widget_class, AngAgendaRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AngAgendaRow, pill);
}

static void
ang_agenda_row_init (AngAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_agenda_row_new:
 * @subtitle: (nullable): smaller, beneath
 */
GtkWidget *
ang_agenda_row_new (const char *title,
                    const char *subtitle)
{
  AngAgendaRow *self = g_object_new (ANG_TYPE_AGENDA_ROW, NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle != NULL ? subtitle : "", -1);

  return GTK_WIDGET (self);
}

/**
 * ang_agenda_row_set_target:
 * @entity: (nullable): of the record whose page it leads to
 */
void
ang_agenda_row_set_target (AngAgendaRow    *self,
                           const AngEntity *entity,
                           gint64           id)
{
  self->entity = entity;
  self->id = id;
}

/** Returns: (transfer none): the pill at the end, shown from now on */
AngPill *
ang_agenda_row_get_pill (AngAgendaRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->pill), TRUE);

  return self->pill;
}

/** Opens the page of the record that it leads to. */
gboolean
ang_agenda_row_open (AngAgendaRow *self)
{
  return self->entity != NULL && gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", self->entity->name, self->id);
}

#include "config.h"

#include "ang-person-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ang-employment.h"
#include "ang-finding.h"
#include "ang-history-view.h"
#include "ang-identifier.h"
#include "ang-merge-people-dialog.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-private-details.h"

#include "ang-person-page-private.h"

G_DEFINE_FINAL_TYPE (AngPersonPage, ang_person_page, ANG_TYPE_PAGE)

static void
show_tab (AngPersonPage *self,
          GtkWidget     *tab)
{
  gtk_notebook_set_current_page (self->tabs, gtk_notebook_page_num (self->tabs, tab));
}

static gboolean
is_own (AngPersonPage *self,
        AngFinding    *finding)
{
  return ang_finding_get_person (finding) == 0 || ang_finding_get_person (finding) == ang_page_get_record_id (ANG_PAGE (self));
}

static gboolean
is_about_duplicate (AngFinding *finding)
{
  return ang_finding_get_kind (finding) == ANG_FINDING_KIND_DUPLICATE_PERSON
         || ang_finding_get_kind (finding) == ANG_FINDING_KIND_DUPLICATE_NUMBER;
}

/* Both are named in the key: the one, and the other one as its last part. */
static void
compare_with_duplicate (AngPersonPage *self,
                        AngFinding    *finding)
{
  gint64 people[] = { ang_finding_get_person (finding), 0 };
  const char *last = strrchr (ang_finding_get_key (finding), ':');

  people[1] = last != NULL ? g_ascii_strtoll (last + 1, NULL, 10) : 0;
  if (people[1] != 0 && !ang_store_get_read_only (ang_page_get_store (ANG_PAGE (self))))
    ang_merge_people_dialog_present (GTK_WIDGET (self), ang_page_get_store (ANG_PAGE (self)), people, G_N_ELEMENTS (people));
}

/* Where the cause of a finding stands on this page. */
static gboolean
on_jump (AngPersonPage *self,
         AngFinding    *finding)
{
  gint64 id;
  guint field;
  const AngEntity *cause = ang_finding_get_cause (finding, &id, &field);

  if (is_about_duplicate (finding))
    {
      compare_with_duplicate (self, finding);
      return TRUE;
    }
  if (!is_own (self, finding))
    return FALSE;

  if (cause == &ang_person_entity && id == ang_page_get_record_id (ANG_PAGE (self)))
    {
      show_tab (self, GTK_WIDGET (self->profile));
      ang_person_profile_show_field (self->profile, field);
    }
  else if (cause == &ang_identifier_entity || cause == &ang_employment_entity)
    show_tab (self, self->service);
  else if (cause == &ang_passport_entity || cause == &ang_private_details_entity)
    show_tab (self, GTK_WIDGET (self->secrets));
  else if (cause == &ang_participation_entity)
    show_tab (self, GTK_WIDGET (self->trainings));
  else
    return FALSE;

  return TRUE;
}

/* Where an entry of the time line is from. */
static void
on_timeline_jump (AngPersonPage   *self,
                  const AngEntity *entity,
                  gint64           id)
{
  if (entity == &ang_passport_entity)
    show_tab (self, GTK_WIDGET (self->secrets));
  else if (entity == &ang_identifier_entity || entity == &ang_employment_entity)
    show_tab (self, self->service);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", entity->name, id);
}

static void
update_title (AngPersonPage *self)
{
  AngRecord *person = ang_person_page_get_person (self);

  if (person != NULL)
    ang_page_set_title (ANG_PAGE (self), ang_record_get_text (person, ANG_PERSON_FULL_NAME));
}

/* Not by bindings in the template: whoever reads in the background may outlive what it is bound to. */
static void
tell_parts (AngPersonPage *self,
            const char    *property,
            gpointer       value)
{
  gpointer parts[] = { self->header, self->profile, self->numbers, self->employments, self->trainings, self->timeline, self->secrets };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_object_set (parts[i], property, value, NULL);
}

static void
on_record_changed (AngPersonPage *self)
{
  AngRecord *person = ang_person_page_get_person (self);

  if (person != NULL)
    g_signal_connect_object (person, "notify::full-name", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  tell_parts (self, "person", person);
  update_title (self);
  ang_person_page_update_actions (self);
}

static void
on_gone_changed (AngPersonPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, ang_record_watch_get_gone (self->watch) ? "gone" : "person");
  ang_person_page_update_actions (self);
}

static void
ang_person_page_constructed (GObject *object)
{
  AngPersonPage *self = ANG_PERSON_PAGE (object);

  G_OBJECT_CLASS (ang_person_page_parent_class)->constructed (object);

  self->watch = ang_record_watch_new (ang_page_get_store (ANG_PAGE (self)), &ang_person_entity, ang_page_get_record_id (ANG_PAGE (self)));
  g_signal_connect_object (self->watch, "notify::record", G_CALLBACK (on_record_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "notify::gone", G_CALLBACK (on_gone_changed), self, G_CONNECT_SWAPPED);
  tell_parts (self, "store", ang_page_get_store (ANG_PAGE (self)));
  g_object_set (self->history, "record-id", ang_page_get_record_id (ANG_PAGE (self)), "store", ang_page_get_store (ANG_PAGE (self)), NULL);
  ang_person_page_init_actions (self);
  on_record_changed (self);
}

static void
ang_person_page_shown (AngPage *page)
{
  AngPersonPage *self = ANG_PERSON_PAGE (page);
  int current = gtk_notebook_get_current_page (self->tabs);

  gtk_widget_child_focus (gtk_notebook_get_nth_page (self->tabs, current), GTK_DIR_TAB_FORWARD);
}

static void
ang_person_page_dispose (GObject *object)
{
  g_clear_object (&ANG_PERSON_PAGE (object)->watch);
  /* What is bound in the template looks at the page: it goes while the page is still there. */
  gtk_widget_dispose_template (GTK_WIDGET (object), ANG_TYPE_PERSON_PAGE);

  G_OBJECT_CLASS (ang_person_page_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (ANG_TYPE_PERSON_HEADER);
  g_type_ensure (ANG_TYPE_PERSON_PROFILE);
  g_type_ensure (ANG_TYPE_PERSON_NUMBERS);
  g_type_ensure (ANG_TYPE_PERSON_EMPLOYMENTS);
  g_type_ensure (ANG_TYPE_PERSON_TRAININGS);
  g_type_ensure (ANG_TYPE_PERSON_TIMELINE);
  g_type_ensure (ANG_TYPE_PERSON_PRIVATE);
  g_type_ensure (ANG_TYPE_HISTORY_VIEW);
}

static void
ang_person_page_class_init (AngPersonPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ang_person_page_constructed;
  object_class->dispose = ang_person_page_dispose;
  ANG_PAGE_CLASS (klass)->shown = ang_person_page_shown;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, header);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, profile);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, service);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, employments);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, trainings);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, secrets);
  gtk_widget_class_bind_template_child (widget_class, AngPersonPage, history);
  gtk_widget_class_bind_template_callback (widget_class, on_jump);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_jump);
  gtk_widget_class_bind_template_callback (widget_class, ang_person_page_update_actions);
}

static void
ang_person_page_init (AngPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_person_page_get_person:
 *
 * Returns: (transfer none) (nullable): who is shown; %NULL before the person is read, and after it was deleted
 */
AngRecord *
ang_person_page_get_person (AngPersonPage *self)
{
  return self->watch != NULL ? ang_record_watch_get_record (self->watch) : NULL;
}

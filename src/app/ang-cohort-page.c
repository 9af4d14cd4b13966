#include "config.h"

#include "ang-cohort-page-private.h"

#include <glib/gi18n.h>

#include "ang-cohort-facts.h"
#include "ang-cohort.h"
#include "ang-feedback.h"
#include "ang-history-view.h"
#include "ang-participation.h"
#include "ang-session.h"

G_DEFINE_FINAL_TYPE (AngCohortPage, ang_cohort_page, ANG_TYPE_PAGE)

static void
on_cohort_changed (AngCohortPage *self)
{
  g_autofree char *name = ang_cohort_facts_dup_title (self->cohort);
  g_autofree char *title = g_strdup_printf ("%s – %s", ang_record_get_text (self->cohort, ANG_COHORT_CODE), name);

  ang_page_set_title (ANG_PAGE (self), title);
  ang_cohort_page_update_actions (self);
}

static void
show_cohort (AngCohortPage *self)
{
  AngStore *store = ang_page_get_store (ANG_PAGE (self));

  self->cohort = g_object_ref (ang_record_set_get (self->set, 0));
  ang_cohort_overview_set_cohort (self->overview, store, self->cohort);
  ang_participants_view_set_page (self->participants, ANG_PAGE (self), self->cohort);
  ang_travel_view_set_cohort (self->travel, store, self->cohort);
  ang_programme_view_set_cohort (self->programme, store, self->cohort);
  ang_attendance_view_set_cohort (self->attendance, store, self->cohort);
  ang_documents_view_set_cohort (self->documents, store, self->cohort);
  ang_selection_view_set_cohort (self->selection, store, self->cohort);
  g_signal_connect_object (self->cohort, "notify", G_CALLBACK (on_cohort_changed), self, G_CONNECT_SWAPPED);
  on_cohort_changed (self);
}

/* The cohort may have gone: removed here, or by undoing its creation. */
static void
on_read (AngCohortPage *self)
{
  if (ang_record_set_get (self->set, 0) == NULL)
    {
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }

  if (self->cohort == NULL)
    show_cohort (self);
}

static void
on_read_failed (AngCohortPage *self,
                GError        *error)
{
  ang_feedback_error (GTK_WIDGET (self), _("The cohort could not be read"), error);
}

static void
on_jump_participant (AngCohortPage *self,
                     gint64         participation)
{
  gtk_notebook_set_current_page (self->notebook,
                                 gtk_notebook_page_num (self->notebook, GTK_WIDGET (self->participants)));
  ang_participants_view_show (self->participants, participation);
}

static void
show_tab (AngCohortPage *self,
          GtkWidget     *tab)
{
  gtk_notebook_set_current_page (self->notebook, gtk_notebook_page_num (self->notebook, tab));
}

static gboolean
jump_in_programme (AngCohortPage   *self,
                   const AngEntity *entity,
                   gint64           id,
                   guint            field)
{
  if (entity == &ang_session_entity)
    {
      show_tab (self, GTK_WIDGET (self->programme));
      ang_programme_view_show (self->programme, id);
      return TRUE;
    }
  if (entity != &ang_participation_entity || field != ANG_PARTICIPATION_CERTIFICATE_NUMBER)
    return FALSE;

  show_tab (self, GTK_WIDGET (self->attendance));
  ang_attendance_view_show_certificates (self->attendance);

  return TRUE;
}

/* The cause of a finding that is neither on the overview nor among the participants. */
static gboolean
on_jump (AngCohortPage *self,
         AngFinding    *finding)
{
  gint64 id;
  guint field;
  const AngEntity *entity = ang_finding_get_cause (finding, &id, &field);

  if (jump_in_programme (self, entity, id, field))
    return TRUE;
  if (ang_documents_view_shows (entity, field))
    {
      show_tab (self, GTK_WIDGET (self->documents));
      ang_documents_view_jump (self->documents, entity, id);
      return TRUE;
    }
  if (entity == NULL || !ang_travel_view_shows (entity, field))
    return FALSE;

  show_tab (self, GTK_WIDGET (self->travel));
  ang_travel_view_jump (self->travel, entity, id, field);

  return TRUE;
}

/**
 * ang_cohort_page_turn_tab:
 * @by: 1 for the next tab, -1 for the one before
 *
 * Shows another tab, with the focus in it.
 */
void
ang_cohort_page_turn_tab (AngCohortPage *self,
                          int            by)
{
  int n_pages = gtk_notebook_get_n_pages (self->notebook);
  int page = (gtk_notebook_get_current_page (self->notebook) + by + n_pages) % n_pages;

  gtk_notebook_set_current_page (self->notebook, page);
  gtk_widget_child_focus (gtk_notebook_get_nth_page (self->notebook, page), GTK_DIR_TAB_FORWARD);
}

static void
ang_cohort_page_shown (AngPage *page)
{
  AngCohortPage *self = ANG_COHORT_PAGE (page);

  gtk_widget_child_focus (GTK_WIDGET (self->notebook), GTK_DIR_TAB_FORWARD);
}

static void
ang_cohort_page_constructed (GObject *object)
{
  AngCohortPage *self = ANG_COHORT_PAGE (object);
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);

  G_OBJECT_CLASS (ang_cohort_page_parent_class)->constructed (object);

  ang_query_add_integer (query, ANG_COHORT_ID, ANG_COMPARE_EQUAL, ang_page_get_record_id (ANG_PAGE (self)));
  self->set = ang_record_set_new (ang_page_get_store (ANG_PAGE (self)), query);
  g_signal_connect_object (self->set, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->set, "failed", G_CALLBACK (on_read_failed), self, G_CONNECT_SWAPPED);
  ang_cohort_page_init_actions (self);
  ang_cohort_page_update_actions (self);
}

static void
ang_cohort_page_dispose (GObject *object)
{
  AngCohortPage *self = ANG_COHORT_PAGE (object);

  g_clear_object (&self->set);
  g_clear_object (&self->cohort);

  G_OBJECT_CLASS (ang_cohort_page_parent_class)->dispose (object);
}

static void
ang_cohort_page_class_init (AngCohortPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ang_cohort_page_constructed;
  object_class->dispose = ang_cohort_page_dispose;
  ANG_PAGE_CLASS (klass)->shown = ang_cohort_page_shown;

  g_type_ensure (ANG_TYPE_COHORT_OVERVIEW);
  g_type_ensure (ANG_TYPE_DOCUMENTS_VIEW);
  g_type_ensure (ANG_TYPE_HISTORY_VIEW);
  g_type_ensure (ANG_TYPE_PARTICIPANTS_VIEW);
  g_type_ensure (ANG_TYPE_TRAVEL_VIEW);
  g_type_ensure (ANG_TYPE_PROGRAMME_VIEW);
  g_type_ensure (ANG_TYPE_ATTENDANCE_VIEW);
  g_type_ensure (ANG_TYPE_SELECTION_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-cohort-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, notebook);
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, overview);
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, participants);
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, travel);
  gtk_widget_class_bind_template_callback (widget_class, on_jump);
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, programme);
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, attendance);
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, documents);
  gtk_widget_class_bind_template_child (widget_class, AngCohortPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_jump_participant);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "page.turn-tab", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "page.turn-tab", "i", 1);
}

/* What has nothing in it yet, or any more, is left alone. */
static void
set_contents_visible (GtkWidget *tab,
                      gboolean   visible)
{
  GtkWidget *contents = gtk_widget_get_first_child (tab);

  if (contents != NULL)
    gtk_widget_set_visible (contents, visible);
}

static void
on_switch_page (GtkNotebook *notebook,
                GtkWidget   *tab)
{
  set_contents_visible (tab, TRUE);
}

/* A notebook measures all of its pages; what is in those that nobody has looked at is left out until somebody does. */
static void
hide_contents (AngCohortPage *self)
{
  for (int i = 0; i < gtk_notebook_get_n_pages (self->notebook); i++)
    {
      if (i != gtk_notebook_get_current_page (self->notebook))
        set_contents_visible (gtk_notebook_get_nth_page (self->notebook, i), FALSE);
    }
  g_signal_connect (self->notebook, "switch-page", G_CALLBACK (on_switch_page), NULL);
}

static void
ang_cohort_page_init (AngCohortPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hide_contents (self);
}

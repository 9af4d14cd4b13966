#include "config.h"

#include "ang-home-page.h"

#include <glib/gi18n.h>

#include "ang-empty-state.h"
#include "ang-finding-actions.h"
#include "ang-finding-row.h"
#include "ang-home-agenda.h"
#include "ang-home-attention.h"
#include "ang-home-figures.h"
#include "ang-new-cohort-dialog.h"

/* So much of what needs attention is on Home. */
#define MAX_GROUPS 6
#define MAX_FINDINGS 3

struct _AngHomePage
{
  AngPage parent_instance;

  GtkLabel *day;
  GtkLabel *summary;
  GtkWidget *welcome;
  GtkWidget *body;
  AngHomeSection *attention;
  AngHomeSection *dues;
  AngHomeSection *departures;
  AngHomeSection *under_way;
  AngHomeSection *passports;
  AngHomeFigures *figures;
  AngFindingsBoard *board;
  gboolean all_dues;
};

G_DEFINE_FINAL_TYPE (AngHomePage, ang_home_page, ANG_TYPE_PAGE)

static void
add_part (GString    *line,
          const char *part)
{
  if (part != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

static void
add_count (GString    *line,
           guint       n,
           const char *text)
{
  g_autofree char *part = g_strdup_printf ("%u %s", n, text);

  if (n > 0)
    add_part (line, part);
}

/* The day's work in one line. */
static void
show_summary (AngHomePage *self,
              GPtrArray   *groups)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_errors = ang_finding_groups_count (groups, ANG_SEVERITY_ERROR);
  guint n_warnings = ang_finding_groups_count (groups, ANG_SEVERITY_WARNING);
  guint n_overdue = ang_home_agenda_count_overdue (self->board);
  g_autofree char *next = ang_home_agenda_dup_next (self->board);

  add_count (line, n_errors, ngettext ("error", "errors", n_errors));
  add_count (line, n_warnings, ngettext ("warning", "warnings", n_warnings));
  add_count (line, n_overdue, ngettext ("deadline overdue", "deadlines overdue", n_overdue));
  if (line->len == 0)
    add_part (line, _("Nothing needs attention"));
  add_part (line, next);
  gtk_label_set_text (self->summary, line->str);
}

static void
show_day (AngHomePage *self)
{
  g_autofree char *day = ang_date_format (ang_date_today (), ang_language_get_interface (), ANG_DATE_STYLE_WEEKDAY);

  gtk_label_set_text (self->day, day);
}

static void
show_failure (AngHomePage *self,
              const char  *why)
{
  gtk_label_set_text (self->summary, _("The register could not be looked through."));
  ang_home_section_fail (self->attention, why);
}

static void
show_all (AngHomePage *self)
{
  AngFindingFilter filter = { .at_least = ANG_SEVERITY_WARNING, .scope = ANG_FINDING_SCOPE_CURRENT };
  const char *failure = ang_findings_board_get_failure (self->board);
  g_autoptr (GPtrArray) groups = NULL;
  gboolean any;

  show_day (self);
  if (failure != NULL)
    show_failure (self, failure);
  if (failure != NULL || !ang_findings_board_get_ready (self->board))
    return;

  groups = ang_finding_groups_filter (self->board, &filter);
  any = ang_findings_board_get_cohorts (self->board)->len > 0;
  gtk_widget_set_visible (self->welcome, !any);
  show_summary (self, groups);
  ang_home_attention_show (self->attention, ang_page_get_store (ANG_PAGE (self)), groups, MAX_GROUPS, MAX_FINDINGS);
  ang_home_agenda_show_dues (self->dues, self->board, self->all_dues);
  ang_home_agenda_show_departures (self->departures, self->board);
  ang_home_agenda_show_under_way (self->under_way, self->board);
  ang_home_agenda_show_passports (self->passports, self->board);
  ang_home_figures_show (self->figures, ang_findings_board_get_figures (self->board));
}

static void
on_all_dues (AngHomePage *self)
{
  self->all_dues = TRUE;
  ang_home_agenda_show_dues (self->dues, self->board, TRUE);
}

static void
on_all_findings (AngHomePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "findings");
}

/* A finding leads to its cause, the line beneath those of all people to all findings. */
static void
on_finding_activated (AngHomePage   *self,
                      GtkListBoxRow *row)
{
  if (ANG_IS_FINDING_ROW (row))
    ang_finding_actions_open (GTK_WIDGET (self), ang_finding_row_get_finding (ANG_FINDING_ROW (row)), 0, 0);
  else
    on_all_findings (self);
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  ang_new_cohort_dialog_present (ang_page_get_store (ANG_PAGE (user_data)), GTK_WIDGET (user_data));
}

static const GActionEntry entries[] = {
  { "new", on_new },
};

static void
ang_home_page_shown (AngPage *page)
{
  AngHomePage *self = ANG_HOME_PAGE (page);

  gtk_widget_child_focus (GTK_WIDGET (self->attention), GTK_DIR_TAB_FORWARD);
}

/* The first frame does not wait: everything fills in when it is there. */
static void
ang_home_page_constructed (GObject *object)
{
  AngHomePage *self = ANG_HOME_PAGE (object);
  AngStore *store = ang_page_get_store (ANG_PAGE (self));

  G_OBJECT_CLASS (ang_home_page_parent_class)->constructed (object);

  ang_page_enable_action (ANG_PAGE (self), "new", !ang_store_get_read_only (store));
  self->board = ang_findings_board_get (store);
  g_signal_connect_object (self->board, "changed", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "notify::failure", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
  show_all (self);
}

static void
ang_home_page_dispose (GObject *object)
{
  AngHomePage *self = ANG_HOME_PAGE (object);

  g_clear_object (&self->board);

  G_OBJECT_CLASS (ang_home_page_parent_class)->dispose (object);
}

static void
ang_home_page_class_init (AngHomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ang_home_page_constructed;
  object_class->dispose = ang_home_page_dispose;
  ANG_PAGE_CLASS (klass)->shown = ang_home_page_shown;

  g_type_ensure (ANG_TYPE_EMPTY_STATE);
  g_type_ensure (ANG_TYPE_HOME_FIGURES);
  g_type_ensure (ANG_TYPE_HOME_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, day);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, summary);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, welcome);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, body);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, attention);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, dues);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, departures);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, under_way);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, passports);
  gtk_widget_class_bind_template_child (widget_class, AngHomePage, figures);
  gtk_widget_class_bind_template_callback (widget_class, on_all_findings);
  gtk_widget_class_bind_template_callback (widget_class, on_all_dues);
  gtk_widget_class_bind_template_callback (widget_class, on_finding_activated);
}

static void
ang_home_page_init (AngHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ang_page_add_actions (ANG_PAGE (self), entries, G_N_ELEMENTS (entries));
}

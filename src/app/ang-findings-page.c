#include "config.h"

#include "ang-findings-page.h"

#include <glib/gi18n.h>

#include "ang-finding-actions.h"
#include "ang-finding-row.h"
#include "ang-home-attention.h"

/* So many rows are made at once. */
#define STEP 60

struct _AngFindingsPage
{
  AngPage parent_instance;

  GtkDropDown *severity;
  GtkDropDown *kind;
  GtkDropDown *scope;
  GtkCheckButton *waived;
  AngHomeSection *section;
  AngFindingsBoard *board;
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (AngFindingsPage, ang_findings_page, ANG_TYPE_PAGE)

static const AngSeverity severities[] = { 0, ANG_SEVERITY_ERROR, ANG_SEVERITY_WARNING, ANG_SEVERITY_INFO };

static AngFindingFilter
get_filter (AngFindingsPage *self)
{
  guint severity = gtk_drop_down_get_selected (self->severity);
  guint kind = gtk_drop_down_get_selected (self->kind);

  return (AngFindingFilter) {
           .exactly = severity < G_N_ELEMENTS (severities) ? severities[severity] : 0,
           .kind = kind > 0 && kind <= ang_finding_kind_enumeration.n_choices
                   ? (AngFindingKind) ang_finding_kind_enumeration.choices[kind - 1].value : 0,
           .scope = (AngFindingScope) gtk_drop_down_get_selected (self->scope),
           .waived = gtk_check_button_get_active (self->waived),
  };
}

static void
show_findings (AngFindingsPage *self)
{
  AngFindingFilter filter = get_filter (self);
  const char *failure = self->board != NULL ? ang_findings_board_get_failure (self->board) : NULL;
  g_autoptr (GPtrArray) groups = NULL;

  if (failure != NULL)
    ang_home_section_fail (self->section, failure);
  if (self->board == NULL || failure != NULL || !ang_findings_board_get_ready (self->board))
    return;

  groups = ang_finding_groups_filter (self->board, &filter);
  ang_home_attention_show_rows (self->section, ang_page_get_store (ANG_PAGE (self)), groups, self->n_rows);
}

static void
on_filter_changed (AngFindingsPage *self)
{
  self->n_rows = STEP;
  show_findings (self);
}

static void
on_more (AngFindingsPage *self)
{
  self->n_rows += STEP;
  show_findings (self);
}

static void
on_activated (AngFindingsPage *self,
              GtkListBoxRow   *row)
{
  if (ANG_IS_FINDING_ROW (row))
    ang_finding_actions_open (GTK_WIDGET (self), ang_finding_row_get_finding (ANG_FINDING_ROW (row)), 0, 0);
}

static void
fill_kinds (AngFindingsPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, _("About anything"));
  for (guint i = 0; i < ang_finding_kind_enumeration.n_choices; i++)
    gtk_string_list_append (kinds, ang_enumeration_get_label (&ang_finding_kind_enumeration, ang_finding_kind_enumeration.choices[i].value,
                                                              ang_language_get_interface ()));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
}

static void
ang_findings_page_shown (AngPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (ANG_FINDINGS_PAGE (page)->severity));
}

static void
ang_findings_page_constructed (GObject *object)
{
  AngFindingsPage *self = ANG_FINDINGS_PAGE (object);

  G_OBJECT_CLASS (ang_findings_page_parent_class)->constructed (object);

  fill_kinds (self);
  self->board = ang_findings_board_get (ang_page_get_store (ANG_PAGE (self)));
  g_signal_connect_object (self->board, "changed", G_CALLBACK (show_findings), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "notify::failure", G_CALLBACK (show_findings), self, G_CONNECT_SWAPPED);
  show_findings (self);
}

static void
ang_findings_page_dispose (GObject *object)
{
  g_clear_object (&ANG_FINDINGS_PAGE (object)->board);

  G_OBJECT_CLASS (ang_findings_page_parent_class)->dispose (object);
}

static void
ang_findings_page_class_init (AngFindingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ang_findings_page_constructed;
  object_class->dispose = ang_findings_page_dispose;
  ANG_PAGE_CLASS (klass)->shown = ang_findings_page_shown;

  g_type_ensure (ANG_TYPE_HOME_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AngFindingsPage, severity);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsPage, kind);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsPage, scope);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsPage, waived);
  gtk_widget_class_bind_template_child (widget_class, AngFindingsPage, section);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
ang_findings_page_init (AngFindingsPage *self)
{
  self->n_rows = STEP;
  gtk_widget_init_template (GTK_WIDGET (self));
}

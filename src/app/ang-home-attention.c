#include "config.h"

#include "ang-home-attention.h"

#include <glib/gi18n.h>

#include "ang-finding-actions.h"
#include "ang-finding-row.h"

static void
on_jump (GtkWidget *row)
{
  ang_finding_actions_open (row, ang_finding_row_get_finding (ANG_FINDING_ROW (row)), 0, 0);
}

static void
on_set_aside (GtkWidget  *row,
              const char *reason,
              AngStore   *store)
{
  GtkWidget *section = gtk_widget_get_ancestor (row, ANG_TYPE_HOME_SECTION);

  ang_finding_actions_set_aside (section, store, ang_finding_row_get_finding (ANG_FINDING_ROW (row)), reason);
}

static void
on_bring_back (GtkWidget *row,
               AngStore  *store)
{
  GtkWidget *section = gtk_widget_get_ancestor (row, ANG_TYPE_HOME_SECTION);

  ang_finding_actions_bring_back (section, store, ang_finding_row_get_finding (ANG_FINDING_ROW (row)));
}

static GtkWidget *
create_row (AngFinding *finding,
            AngStore   *store)
{
  GtkWidget *row = ang_finding_row_new (finding, !ang_store_get_read_only (store));

  g_signal_connect (row, "jump", G_CALLBACK (on_jump), NULL);
  g_signal_connect_object (row, "set-aside", G_CALLBACK (on_set_aside), store, 0);
  g_signal_connect_object (row, "bring-back", G_CALLBACK (on_bring_back), store, 0);

  return row;
}

static void
append_group (AngHomeSection      *section,
              AngStore            *store,
              const AngShownGroup *group,
              guint                max_findings)
{
  ang_home_section_append (section, ang_finding_groups_new_row (group));
  for (guint i = 0; i < group->findings->len && i < max_findings; i++)
    ang_home_section_append (section, create_row (g_ptr_array_index (group->findings, i), store));

  if (group->findings->len > max_findings)
    {
      guint n = group->findings->len - max_findings;
      g_autofree char *text = g_strdup_printf (ngettext ("%u more finding", "%u more findings", n), n);
      GtkWidget *row = ang_agenda_row_new (text, NULL);

      gtk_widget_add_css_class (row, "rest");
      if (group->cohort != NULL)
        ang_agenda_row_set_target (ANG_AGENDA_ROW (row), ang_record_get_entity (group->cohort), ang_record_get_id (group->cohort));
      ang_home_section_append (section, row);
    }
}

static char *
describe (GPtrArray *groups,
          guint      max_groups,
          guint      max_findings)
{
  g_autofree char *text = ang_finding_groups_describe (groups);

  return g_strdup_printf ("%u|%u|%d\n%s", max_groups, max_findings, (int) ang_language_get_interface (), text);
}

/**
 * ang_home_attention_show:
 * @groups: (element-type AngShownGroup): all of them
 * @max_groups: so many are shown
 * @max_findings: and so many findings of each
 *
 * The button beneath asks for the rest.
 */
void
ang_home_attention_show (AngHomeSection *section,
                         AngStore       *store,
                         GPtrArray      *groups,
                         guint           max_groups,
                         guint           max_findings)
{
  g_autofree char *contents = describe (groups, max_groups, max_findings);
  guint n = ang_finding_groups_count (groups, 0);
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%u finding", "%u findings", n), n) : NULL;

  if (!ang_home_section_begin (section, contents))
    return;

  for (guint i = 0; i < groups->len && i < max_groups; i++)
    append_group (section, store, g_ptr_array_index (groups, i), max_findings);
  ang_home_section_end (section, count, _("All Findings"));
}

/**
 * ang_home_attention_show_rows:
 * @groups: (element-type AngShownGroup): all of them
 * @max_rows: so many findings are shown
 *
 * The button beneath asks for more of them.
 */
void
ang_home_attention_show_rows (AngHomeSection *section,
                              AngStore       *store,
                              GPtrArray      *groups,
                              guint           max_rows)
{
  g_autofree char *contents = describe (groups, max_rows, 0);
  guint n = ang_finding_groups_count (groups, 0);
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%u finding", "%u findings", n), n) : NULL;
  guint n_shown = 0;

  if (!ang_home_section_begin (section, contents))
    return;

  for (guint i = 0; i < groups->len && n_shown < max_rows; i++)
    {
      const AngShownGroup *group = g_ptr_array_index (groups, i);

      ang_home_section_append (section, ang_finding_groups_new_row (group));
      for (guint j = 0; j < group->findings->len && n_shown < max_rows; j++, n_shown++)
        ang_home_section_append (section, create_row (g_ptr_array_index (group->findings, j), store));
    }
  ang_home_section_end (section, count, n_shown < n ? _("Show More") : NULL);
}

#include "config.h"

#include "ang-count-label.h"

#include <glib/gi18n.h>

#include "ang-number.h"

/* Every entity has words of its own: nobody counts "records". */
static const char *
get_format (const AngEntity *entity,
            gulong           n)
{
  if (g_str_equal (entity->name, "cohort"))
    return ngettext ("%s cohort", "%s cohorts", n);
  if (g_str_equal (entity->name, "person"))
    return ngettext ("%s person", "%s people", n);
  if (g_str_equal (entity->name, "participation"))
    return ngettext ("%s participant", "%s participants", n);
  if (g_str_equal (entity->name, "partner"))
    return ngettext ("%s partner", "%s partners", n);
  if (g_str_equal (entity->name, "scheme"))
    return ngettext ("%s scheme", "%s schemes", n);
  if (g_str_equal (entity->name, "unit"))
    return ngettext ("%s unit", "%s units", n);
  if (g_str_equal (entity->name, "contact"))
    return ngettext ("%s contact", "%s contacts", n);
  if (g_str_equal (entity->name, "signatory"))
    return ngettext ("%s signatory", "%s signatories", n);

  return ngettext ("%s entry", "%s entries", n);
}

static char *
format_count (const char *format,
              guint       count)
{
  g_autofree char *number = ang_number_format (count, ang_language_get_interface ());
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (number, parts);
}

/**
 * ang_count_label:
 *
 * Returns: (transfer full): "1,240 people", "1.240 orang"
 */
char *
ang_count_label (const AngEntity *entity,
                 guint            count)
{
  return format_count (get_format (entity, count), count);
}

/**
 * ang_count_label_with_selection:
 *
 * Returns: (transfer full): "1,240 people, 12 selected"; the second part only when something is selected
 */
char *
ang_count_label_with_selection (const AngEntity *entity,
                                guint            count,
                                guint            n_selected)
{
  g_autofree char *all = ang_count_label (entity, count);
  g_autofree char *selected = NULL;

  if (n_selected == 0)
    return g_steal_pointer (&all);

  selected = format_count (ngettext ("%s selected", "%s selected", n_selected), n_selected);

  /* Translators: the count of a list and of the selection in it: "1,240 people, 12 selected" */
  return g_strdup_printf (C_ ("count", "%s, %s"), all, selected);
}

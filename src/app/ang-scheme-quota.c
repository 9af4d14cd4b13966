#include "config.h"

#include "ang-scheme-quota.h"

#include <glib/gi18n.h>

#include "ang-cohort.h"
#include "ang-counting-rule.h"
#include "ang-number.h"
#include "ang-record-set.h"
#include "ang-scheme-usage.h"
#include "ang-scheme.h"

struct _AngSchemeQuota
{
  GtkWidget parent_instance;

  AngRecord    *scheme;
  AngRecordSet *cohorts;

  GtkWidget *root;
  GtkLabel  *sentence;
  GtkGrid   *grid;
  GtkLabel  *rule;
};

G_DEFINE_FINAL_TYPE (AngSchemeQuota, ang_scheme_quota, GTK_TYPE_WIDGET)

static void
add_cell (AngSchemeQuota *self,
          const char     *text,
          int             column,
          int             row,
          const char     *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
add_number (AngSchemeQuota *self,
            gint64          number,
            int             column,
            int             row)
{
  g_autofree char *text = ang_number_format (number, ang_language_get_interface ());

  add_cell (self, text, column, row, row == 1 ? "heading" : "numeric");
}

/* @left: what is free when this is taken; nothing without a quota */
static void
add_usage (AngSchemeQuota       *self,
           const AngSchemeUsage *usage,
           gint64                left,
           int                   row)
{
  g_autofree char *year = usage->year > 0 ? g_strdup_printf ("%d", usage->year) : NULL;

  add_cell (self, year != NULL ? year : row == 1 ? _("In all") : _("Year not known"), 0, row, row == 1 ? "heading" : "numeric");
  add_number (self, usage->cohorts, 1, row);
  add_number (self, usage->used, 2, row);
  add_number (self, usage->reserved, 3, row);
  if (left != ANG_UNSET)
    add_number (self, left, 4, row);
}

static void
show_sentence (AngSchemeQuota       *self,
               const AngSchemeUsage *all)
{
  AngLanguage language = ang_language_get_interface ();
  gint64 quota = ang_record_get_integer (self->scheme, ANG_SCHEME_SCHEME_QUOTA);
  gint64 left = quota - all->used - all->reserved;
  g_autofree char *quota_text = NULL;
  g_autofree char *left_text = NULL;
  g_autofree char *text = NULL;

  if (quota == ANG_UNSET)
    {
      gtk_label_set_text (self->sentence, _("The scheme has no quota of its own; enter it on the tab Details."));
      return;
    }

  quota_text = ang_number_format (quota, language);
  left_text = ang_number_format (ABS (left), language);
  text = left >= 0
         /* Translators: a scheme's quota, and how much of it is free. */
         ? g_strdup_printf (_("Of %s places in all, %s are free."), quota_text, left_text)
         /* Translators: a scheme's quota, and by how much it is exceeded. */
         : g_strdup_printf (_("Of %s places in all, %s too many are taken."), quota_text, left_text);
  gtk_label_set_text (self->sentence, text);
}

/* The latest year stands first after the sum of all. */
static gint64
get_left (GArray *usage,
          guint   row,
          gint64  quota)
{
  gint64 left = quota;

  if (quota == ANG_UNSET)
    return ANG_UNSET;

  for (guint i = MAX (row, 1); i < usage->len; i++)
    left -= g_array_index (usage, AngSchemeUsage, i).used + g_array_index (usage, AngSchemeUsage, i).reserved;

  return left;
}

static void
update (AngSchemeQuota *self)
{
  gint64 quota = ang_record_get_integer (self->scheme, ANG_SCHEME_SCHEME_QUOTA);
  const char *const heads[] = { _("Year"), _("Cohorts"), _("Used"), _("Reserved"), quota != ANG_UNSET ? _("Free after it") : NULL };
  g_autoptr (GPtrArray) cohorts = g_ptr_array_new ();
  g_autoptr (GArray) usage = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->cohorts)); i++)
    g_ptr_array_add (cohorts, ang_record_set_get (self->cohorts, i));
  usage = ang_scheme_usage_compute (cohorts);

  while (gtk_grid_get_child_at (self->grid, 0, 0) != NULL)
    gtk_grid_remove_row (self->grid, 0);
  for (guint i = 0; i < G_N_ELEMENTS (heads) && heads[i] != NULL; i++)
    add_cell (self, heads[i], (int) i, 0, "field-label");
  for (guint i = 0; i < usage->len; i++)
    add_usage (self, &g_array_index (usage, AngSchemeUsage, i), get_left (usage, i, quota), (int) i + 1);
  show_sentence (self, &g_array_index (usage, AngSchemeUsage, 0));
  gtk_label_set_text (self->rule, ang_counting_rule_get_text (ANG_COUNTING_RULE_SCHEME_QUOTA, ang_language_get_interface ()));
}

static void
ang_scheme_quota_dispose (GObject *object)
{
  AngSchemeQuota *self = ANG_SCHEME_QUOTA (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->cohorts);
  g_clear_object (&self->scheme);

  G_OBJECT_CLASS (ang_scheme_quota_parent_class)->dispose (object);
}

static void
ang_scheme_quota_class_init (AngSchemeQuotaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_scheme_quota_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-scheme-quota.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSchemeQuota, root);
  gtk_widget_class_bind_template_child (widget_class, AngSchemeQuota, sentence);
  gtk_widget_class_bind_template_child (widget_class, AngSchemeQuota, grid);
  gtk_widget_class_bind_template_child (widget_class, AngSchemeQuota, rule);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ang_scheme_quota_init (AngSchemeQuota *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_scheme_quota_set_scheme:
 *
 * Whose quota it is. To be called once; afterwards it follows the register.
 */
void
ang_scheme_quota_set_scheme (AngSchemeQuota *self,
                             AngStore       *store,
                             AngRecord      *scheme)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_cohort_entity);

  ang_query_add_integer (query, ANG_COHORT_SCHEME_ID, ANG_COMPARE_EQUAL, ang_record_get_id (scheme));
  self->scheme = g_object_ref (scheme);
  self->cohorts = ang_record_set_new (store, query);
  g_signal_connect_object (self->cohorts, "read", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scheme, "notify::scheme-quota", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

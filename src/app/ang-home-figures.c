#include "config.h"

#include "ang-home-figures.h"

#include <glib/gi18n.h>

#include "ang-counting-rule.h"
#include "ang-number.h"

struct _AngHomeFigures
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *title;
  GtkLabel *cohorts;
  GtkLabel *own;
  GtkLabel *other;
  GtkLabel *persons;
  GtkLabel *women;
  GtkLabel *trips_rule;
  GtkLabel *persons_rule;
};

G_DEFINE_FINAL_TYPE (AngHomeFigures, ang_home_figures, GTK_TYPE_WIDGET)

static void
ang_home_figures_dispose (GObject *object)
{
  g_clear_pointer (&ANG_HOME_FIGURES (object)->root, gtk_widget_unparent);

  G_OBJECT_CLASS (ang_home_figures_parent_class)->dispose (object);
}

static void
ang_home_figures_class_init (AngHomeFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_home_figures_dispose;

  gtk_widget_class_set_css_name (widget_class, "homefigures");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-home-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, root);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, title);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, cohorts);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, own);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, other);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, persons);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, women);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, trips_rule);
  gtk_widget_class_bind_template_child (widget_class, AngHomeFigures, persons_rule);
}

static void
ang_home_figures_init (AngHomeFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_number (GtkLabel *label,
             gint64    number)
{
  g_autofree char *text = ang_number_format (number, ang_language_get_interface ());

  gtk_label_set_text (label, text);
}

static void
show_rule (GtkLabel        *label,
           const char      *what,
           AngCountingRule  rule)
{
  g_autofree char *text = g_strdup_printf ("%s: %s", what, ang_counting_rule_get_text (rule, ang_language_get_interface ()));

  gtk_label_set_text (label, text);
}

/** @figures: of one year */
void
ang_home_figures_show (AngHomeFigures       *self,
                       const AngYearFigures *figures)
{
  /* Translators: %d is the year. */
  g_autofree char *title = g_strdup_printf (_("This year: %d"), figures->year);

  gtk_label_set_text (self->title, title);
  show_number (self->cohorts, figures->cohorts);
  show_number (self->own, figures->trips_own);
  show_number (self->other, figures->trips_other);
  show_number (self->persons, figures->persons);
  if (figures->sex_known > 0)
    {
      g_autofree char *share = g_strdup_printf ("%d %%", (int) ((figures->women * 100 + figures->sex_known / 2) / figures->sex_known));

      gtk_label_set_text (self->women, share);
    }
  else
    {
      gtk_label_set_text (self->women, "–");
    }
  show_rule (self->trips_rule, _("Person-trips"), ANG_COUNTING_RULE_PERSON_TRIPS);
  show_rule (self->persons_rule, _("Persons"), ANG_COUNTING_RULE_PERSONS);
}

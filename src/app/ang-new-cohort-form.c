#include "config.h"

#include "ang-new-cohort-form.h"

#include "ang-choice-list.h"
#include "ang-choices.h"
#include "ang-cohort.h"
#include "ang-facts.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-scheme.h"

struct _AngNewCohortForm
{
  GtkWidget parent_instance;

  AngChoiceList *schemes;  /* (nullable) */
  AngRecord     *draft;    /* (nullable) */
  AngRecord     *proposed; /* what was filled in: as long as it stands there, another scheme may replace it */

  GtkWidget *root;
  AngForm   *form;
  GtkWidget *scheme_row;
};

G_DEFINE_FINAL_TYPE (AngNewCohortForm, ang_new_cohort_form, GTK_TYPE_WIDGET)

static const struct
{
  guint scheme;
  guint cohort;
} defaults[] = {
  { ANG_SCHEME_DEFAULT_HOST_ID, ANG_COHORT_HOST_ID },
  { ANG_SCHEME_DEFAULT_VENUE, ANG_COHORT_VENUE },
  { ANG_SCHEME_DEFAULT_CITY, ANG_COHORT_CITY },
  { ANG_SCHEME_DEFAULT_COUNTRY, ANG_COHORT_COUNTRY },
  { ANG_SCHEME_DEFAULT_MODE, ANG_COHORT_MODE },
  { ANG_SCHEME_DEFAULT_JP, ANG_COHORT_JP },
  { ANG_SCHEME_DEFAULT_QUOTA, ANG_COHORT_QUOTA },
};

static gboolean
is_own_entry (AngNewCohortForm *self,
              guint             field)
{
  if (!ang_record_is_set (self->draft, field))
    return FALSE;
  if (ang_field_holds_text (&ang_cohort_entity.fields[field]))
    return g_strcmp0 (ang_record_get_text (self->draft, field), ang_record_get_text (self->proposed, field)) != 0;

  return ang_record_get_integer (self->draft, field) != ang_record_get_integer (self->proposed, field);
}

static void
propose_text (AngNewCohortForm *self,
              guint             field,
              const char       *text)
{
  if (is_own_entry (self, field))
    return;

  ang_record_set_text (self->draft, field, text);
  ang_record_set_text (self->proposed, field, text);
}

static void
propose_integer (AngNewCohortForm *self,
                 guint             field,
                 gint64            value)
{
  if (is_own_entry (self, field))
    return;

  ang_record_set_integer (self->draft, field, value);
  ang_record_set_integer (self->proposed, field, value);
}

static AngRecord *
get_scheme (AngNewCohortForm *self)
{
  guint position = ang_choice_list_find (self->schemes, ang_record_get_integer (self->draft, ANG_COHORT_SCHEME_ID), NULL);
  g_autoptr (AngChoiceItem) item = NULL;

  if (position == G_MAXUINT)
    return NULL;

  item = g_list_model_get_item (G_LIST_MODEL (self->schemes), position);

  return ang_choice_item_get_record (item);
}

/* A course of the usual length ends so many days after it began. */
static void
propose_end (AngNewCohortForm *self)
{
  AngRecord *scheme = get_scheme (self);
  AngDate start = ang_record_get_date (self->draft, ANG_COHORT_COURSE_START);
  gint64 days = scheme != NULL ? ang_record_get_integer (scheme, ANG_SCHEME_DEFAULT_DAYS) : ANG_UNSET;
  g_autofree char *end = NULL;

  if (ang_date_is_known (start))
    propose_integer (self, ANG_COHORT_YEAR, start.year);
  if (!ang_date_is_complete (start) || days == ANG_UNSET || days < 1)
    return;

  end = ang_date_to_iso (ang_date_add_days (start, (int) days - 1));
  propose_text (self, ANG_COHORT_COURSE_END, end);
}

static void
on_scheme_changed (AngNewCohortForm *self)
{
  AngRecord *scheme = get_scheme (self);

  if (scheme == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    {
      if (ang_field_holds_text (&ang_cohort_entity.fields[defaults[i].cohort]))
        propose_text (self, defaults[i].cohort, ang_record_get_text (scheme, defaults[i].scheme));
      else
        propose_integer (self, defaults[i].cohort, ang_record_get_integer (scheme, defaults[i].scheme));
    }
  if (!ang_record_is_set (scheme, ANG_SCHEME_DEFAULT_COUNTRY))
    propose_text (self, ANG_COHORT_COUNTRY, ang_record_get_text (scheme, ANG_SCHEME_COUNTRY));
  propose_end (self);
}

static void
ang_new_cohort_form_dispose (GObject *object)
{
  AngNewCohortForm *self = ANG_NEW_COHORT_FORM (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->schemes);
  g_clear_object (&self->draft);
  g_clear_object (&self->proposed);

  G_OBJECT_CLASS (ang_new_cohort_form_parent_class)->dispose (object);
}

static void
ang_new_cohort_form_class_init (AngNewCohortFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_new_cohort_form_dispose;

  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-new-cohort-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AngNewCohortForm, root);
  gtk_widget_class_bind_template_child (widget_class, AngNewCohortForm, form);
  gtk_widget_class_bind_template_child (widget_class, AngNewCohortForm, scheme_row);
}

static void
ang_new_cohort_form_init (AngNewCohortForm *self)
{
  self->proposed = ang_record_new (&ang_cohort_entity);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ang_new_cohort_form_set_draft:
 * @draft: a cohort that is not stored yet; what it holds already counts as the user's own
 *
 * Shows @draft, to be completed in place.
 */
void
ang_new_cohort_form_set_draft (AngNewCohortForm *self,
                               AngStore         *store,
                               AngRecord        *draft)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->schemes);
  self->schemes = ang_choice_list_get (store, &ang_cohort_entity.fields[ANG_COHORT_SCHEME_ID]);
  g_set_object (&self->draft, draft);
  if (!ang_record_is_set (draft, ANG_COHORT_YEAR))
    propose_integer (self, ANG_COHORT_YEAR, ang_date_today ().year);
  if (!ang_record_is_set (draft, ANG_COHORT_MODE))
    propose_integer (self, ANG_COHORT_MODE, ANG_COURSE_MODE_ON_SITE);
  /* The code is given when the cohort is made: the next one of its scheme and year. */
  g_signal_connect_object (draft, "notify::scheme-id", G_CALLBACK (on_scheme_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::course-start", G_CALLBACK (propose_end), self, G_CONNECT_SWAPPED);
  g_object_set (self->form, "store", store, "record", draft, NULL);
}

/** Returns: whether nothing is missing; what is, is said beside its field */
gboolean
ang_new_cohort_form_check (AngNewCohortForm *self)
{
  return ang_form_check (self->form);
}

/** Puts the focus where typing starts. */
void
ang_new_cohort_form_focus (AngNewCohortForm *self)
{
  gtk_widget_grab_focus (self->scheme_row);
}

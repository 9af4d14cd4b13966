#include "config.h"

#include "ang-new-cohort-dialog.h"

#include <glib/gi18n.h>

#include "ang-choice-list.h"
#include "ang-cohort-commands.h"
#include "ang-cohort.h"
#include "ang-facts.h"
#include "ang-field-row.h"
#include "ang-form-section.h"
#include "ang-form.h"
#include "ang-run-command.h"
#include "ang-scheme.h"

struct _AngNewCohortDialog
{
  GtkWindow parent_instance;

  AngStore      *store;
  GtkWidget     *parent; /* (nullable): the page from which it was opened */
  AngChoiceList *schemes;
  AngRecord     *draft;
  AngRecord     *proposed; /* what was filled in: as long as it stands there, another scheme may replace it */

  AngForm   *form;
  GtkWidget *scheme_row;
};

G_DEFINE_FINAL_TYPE (AngNewCohortDialog, ang_new_cohort_dialog, GTK_TYPE_WINDOW)

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
is_own_entry (AngNewCohortDialog *self,
              guint               field)
{
  if (!ang_record_is_set (self->draft, field))
    return FALSE;
  if (ang_field_holds_text (&ang_cohort_entity.fields[field]))
    return g_strcmp0 (ang_record_get_text (self->draft, field), ang_record_get_text (self->proposed, field)) != 0;

  return ang_record_get_integer (self->draft, field) != ang_record_get_integer (self->proposed, field);
}

static void
propose_text (AngNewCohortDialog *self,
              guint               field,
              const char         *text)
{
  if (is_own_entry (self, field))
    return;

  ang_record_set_text (self->draft, field, text);
  ang_record_set_text (self->proposed, field, text);
}

static void
propose_integer (AngNewCohortDialog *self,
                 guint               field,
                 gint64              value)
{
  if (is_own_entry (self, field))
    return;

  ang_record_set_integer (self->draft, field, value);
  ang_record_set_integer (self->proposed, field, value);
}

static AngRecord *
get_scheme (AngNewCohortDialog *self)
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
propose_end (AngNewCohortDialog *self)
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
on_scheme_changed (AngNewCohortDialog *self)
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
open_made (GtkWidget  *widget,
           AngCommand *command)
{
  gtk_widget_activate_action (widget, "win.open-record", "(sx)", ang_cohort_entity.name, ang_command_get_made (command));
}

static void
on_create (AngNewCohortDialog *self)
{
  if (!ang_form_check (self->form))
    return;

  if (self->parent != NULL)
    ang_run_command (self->parent, self->store,
                     ang_cohort_command_create (ang_record_get_integer (self->draft, ANG_COHORT_SCHEME_ID), ANG_COHORT (self->draft)),
                     _("The cohort was made"), _("The cohort could not be made"), open_made);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ang_new_cohort_dialog_dispose (GObject *object)
{
  AngNewCohortDialog *self = ANG_NEW_COHORT_DIALOG (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->schemes);
  g_clear_object (&self->draft);
  g_clear_object (&self->proposed);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (ang_new_cohort_dialog_parent_class)->dispose (object);
}

static void
ang_new_cohort_dialog_class_init (AngNewCohortDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_new_cohort_dialog_dispose;

  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-new-cohort-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AngNewCohortDialog, form);
  gtk_widget_class_bind_template_child (widget_class, AngNewCohortDialog, scheme_row);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ang_new_cohort_dialog_init (AngNewCohortDialog *self)
{
  self->draft = ang_record_new (&ang_cohort_entity);
  self->proposed = ang_record_new (&ang_cohort_entity);
  gtk_widget_init_template (GTK_WIDGET (self));
  propose_integer (self, ANG_COHORT_YEAR, ang_date_today ().year);
  propose_integer (self, ANG_COHORT_MODE, ANG_COURSE_MODE_ON_SITE);
  /* The code is given when the cohort is made: the next one of its scheme and year. */
  g_signal_connect_object (self->draft, "notify::scheme-id", G_CALLBACK (on_scheme_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify::course-start", G_CALLBACK (propose_end), self, G_CONNECT_SWAPPED);
}

/**
 * ang_new_cohort_dialog_present:
 * @parent: a widget of the window
 *
 * Opens the dialog over the window of @parent.
 */
void
ang_new_cohort_dialog_present (AngStore  *store,
                               GtkWidget *parent)
{
  AngNewCohortDialog *self = g_object_new (ANG_TYPE_NEW_COHORT_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->store = g_object_ref (store);
  self->schemes = ang_choice_list_get (store, &ang_cohort_entity.fields[ANG_COHORT_SCHEME_ID]);
  g_set_weak_pointer (&self->parent, parent);
  g_object_set (self->form, "store", store, "record", self->draft, NULL);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->scheme_row);
}

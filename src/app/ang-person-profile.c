#include "config.h"

#include "ang-person-profile.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-field-row.h"
#include "ang-focus.h"
#include "ang-form-section.h"
#include "ang-findings-view.h"
#include "ang-form.h"
#include "ang-name.h"
#include "ang-people-actions.h"
#include "ang-phone.h"
#include "ang-side-layout.h"

struct _AngPersonProfile
{
  AngPersonPart parent_instance;

  AngForm     *form;
  GtkWidget   *titles_notice;
  GtkLabel    *titles_text;
  AngFieldRow *email_row;
  AngFieldRow *mobile_row;
  AngFieldRow *office_row;
  GtkWidget   *findings;
};

enum
{
  SIGNAL_JUMP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AngPersonProfile, ang_person_profile, ANG_TYPE_PERSON_PART)

/* "Dr. Budi, M.Si." typed into the field of the name alone. */
static void
update_titles (AngPersonProfile *self,
               AngRecord        *person)
{
  g_autofree char *front = NULL;
  g_autofree char *name = NULL;
  g_autofree char *back = NULL;
  g_autofree char *parts = NULL;
  gboolean split;

  ang_name_split (ang_record_get_text (person, ANG_PERSON_NAME), &front, &name, &back);
  split = *name != '\0' && (*front != '\0' || *back != '\0');
  gtk_widget_set_visible (self->titles_notice, split && ang_person_part_is_writable (ANG_PERSON_PART (self)));
  if (!split)
    return;

  parts = g_strjoin (" | ", *front != '\0' ? front : "–", name, *back != '\0' ? back : "–", NULL);
  gtk_label_set_text (self->titles_text, parts);
}

static void
update_phone (AngFieldRow *row,
              AngRecord   *person,
              guint        field)
{
  g_autofree char *number = ang_phone_normalize (ang_record_get_text (person, field));
  gboolean odd = number != NULL && !ang_phone_is_valid (number);

  ang_field_row_set_issue (row, odd ? _ ("This does not look like a telephone number") : NULL, ANG_SEVERITY_WARNING);
}

static gboolean
is_email (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at > text && strchr (at + 1, '@') == NULL && strchr (at, '.') != NULL && strpbrk (text, " ,;") == NULL;
}

static void
update_email (AngPersonProfile *self,
              AngRecord        *person)
{
  const char *email = ang_record_get_text (person, ANG_PERSON_EMAIL);
  gboolean odd = email != NULL && !is_email (email);

  ang_field_row_set_issue (self->email_row, odd ? _ ("This does not look like an e-mail address") : NULL, ANG_SEVERITY_WARNING);
}

/* Kept the way lists want it: 0812 3456-7890 and +62 812 … are the same number. */
static gboolean
on_phone_commit (AngPersonProfile *self,
                 AngRecord        *changed,
                 AngFieldRow      *row)
{
  guint field = row == self->mobile_row ? ANG_PERSON_PHONE_MOBILE : ANG_PERSON_PHONE_OFFICE;
  g_autofree char *normal = ang_phone_normalize (ang_record_get_text (changed, field));

  if (normal != NULL && ang_phone_is_valid (normal))
    ang_record_set_text (changed, field, normal);

  return FALSE;
}

static gboolean
on_jump (AngPersonProfile *self,
         AngFinding       *finding)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[SIGNAL_JUMP], 0, finding, &handled);

  return handled;
}

/* Not by a binding in the template: whoever reads in the background may outlive what it is bound to. */
static void
ang_person_profile_show (AngPersonPart *part,
                         AngRecord     *person)
{
  g_object_set (ANG_PERSON_PROFILE (part)->findings, "store", ang_person_part_get_store (part),
                "person-id", person != NULL ? ang_record_get_id (person) : 0, NULL);
}

static void
ang_person_profile_update (AngPersonPart *part,
                           AngRecord     *person)
{
  AngPersonProfile *self = ANG_PERSON_PROFILE (part);

  update_titles (self, person);
  update_email (self, person);
  update_phone (self->mobile_row, person, ANG_PERSON_PHONE_MOBILE);
  update_phone (self->office_row, person, ANG_PERSON_PHONE_OFFICE);
}

static gboolean
ang_person_profile_grab_focus (GtkWidget *widget)
{
  ang_person_profile_show_field (ANG_PERSON_PROFILE (widget), ANG_PERSON_NAME);

  return TRUE;
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-profile.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonProfile, form);
  gtk_widget_class_bind_template_child (widget_class, AngPersonProfile, titles_notice);
  gtk_widget_class_bind_template_child (widget_class, AngPersonProfile, titles_text);
  gtk_widget_class_bind_template_child (widget_class, AngPersonProfile, email_row);
  gtk_widget_class_bind_template_child (widget_class, AngPersonProfile, mobile_row);
  gtk_widget_class_bind_template_child (widget_class, AngPersonProfile, office_row);
  gtk_widget_class_bind_template_child (widget_class, AngPersonProfile, findings);
  gtk_widget_class_bind_template_callback (widget_class, on_phone_commit);
  gtk_widget_class_bind_template_callback (widget_class, on_jump);
}

static void
ang_person_profile_class_init (AngPersonProfileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = ang_focus_start;
  widget_class->grab_focus = ang_person_profile_grab_focus;
  ANG_PERSON_PART_CLASS (klass)->show = ang_person_profile_show;
  ANG_PERSON_PART_CLASS (klass)->update = ang_person_profile_update;

  /* The cause of a finding is to be shown: the handler returns whether it is on this page. */
  signals[SIGNAL_JUMP] =
    g_signal_new ("jump", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                  G_TYPE_BOOLEAN, 1, ANG_TYPE_FINDING);

  g_type_ensure (ANG_TYPE_FORM);
  g_type_ensure (ANG_TYPE_FORM_SECTION);
  g_type_ensure (ANG_TYPE_FIELD_ROW);
  g_type_ensure (ANG_TYPE_FINDINGS_VIEW);
  g_type_ensure (ANG_TYPE_SIDE_LAYOUT);
  bind_template (widget_class);
}

static void
ang_person_profile_init (AngPersonProfile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
save (AngPersonProfile *self,
      AngRecord        *changed,
      const char       *label,
      const char       *done)
{
  ang_people_save (GTK_WIDGET (self), ang_person_part_get_store (ANG_PERSON_PART (self)), changed, label, done);
}

static AngRecord *
copy_person (AngPersonProfile *self)
{
  AngPersonPart *part = ANG_PERSON_PART (self);

  return ang_person_part_is_writable (part) ? ang_record_copy (ANG_RECORD (ang_person_part_get_person (part))) : NULL;
}

static void
set_text_if_any (AngRecord  *record,
                 guint       field,
                 const char *text)
{
  if (*text != '\0')
    ang_record_set_text (record, field, text);
}

/**
 * ang_person_profile_split_titles:
 *
 * Puts the titles that stand in the name into their own fields.
 */
void
ang_person_profile_split_titles (AngPersonProfile *self)
{
  g_autoptr (AngRecord) changed = copy_person (self);
  g_autofree char *front = NULL;
  g_autofree char *name = NULL;
  g_autofree char *back = NULL;

  if (changed == NULL)
    return;

  ang_name_split (ang_record_get_text (changed, ANG_PERSON_NAME), &front, &name, &back);
  set_text_if_any (changed, ANG_PERSON_NAME, name);
  set_text_if_any (changed, ANG_PERSON_TITLE_FRONT, front);
  set_text_if_any (changed, ANG_PERSON_TITLE_BACK, back);
  save (self, changed, N_ ("Split the titles of %s"), _ ("Titles split from the name"));
}

/**
 * ang_person_profile_propose_names:
 *
 * Fills in surname and given names the way partners' forms want them, or says that there is a single name.
 */
void
ang_person_profile_propose_names (AngPersonProfile *self)
{
  g_autoptr (AngRecord) changed = copy_person (self);
  g_autofree char *surname = NULL;
  g_autofree char *given = NULL;
  gboolean single;

  if (changed == NULL)
    return;

  single = ang_name_propose (ang_record_get_text (changed, ANG_PERSON_NAME), &surname, &given);
  ang_record_set_text (changed, ANG_PERSON_SURNAME, *surname != '\0' ? surname : NULL);
  ang_record_set_text (changed, ANG_PERSON_GIVEN_NAMES, *given != '\0' ? given : NULL);
  ang_record_set_boolean (changed, ANG_PERSON_MONONYM, single);
  save (self, changed, N_ ("Surname and given names of %s"), _ ("Surname and given names filled in"));
}

/**
 * ang_person_profile_propose_passport:
 *
 * Fills in the name as a passport most likely has it.
 */
void
ang_person_profile_propose_passport (AngPersonProfile *self)
{
  g_autoptr (AngRecord) changed = copy_person (self);
  g_autofree char *name = NULL;

  if (changed == NULL)
    return;

  name = ang_name_to_passport (ang_record_get_text (changed, ANG_PERSON_NAME));
  ang_record_set_text (changed, ANG_PERSON_PASSPORT_NAME, name);
  save (self, changed, N_ ("Name in the passport of %s"), _ ("Name as in passport filled in"));
}

/**
 * ang_person_profile_propose_badge:
 *
 * Fills in the name without titles for the badge.
 */
void
ang_person_profile_propose_badge (AngPersonProfile *self)
{
  g_autoptr (AngRecord) changed = copy_person (self);

  if (changed == NULL)
    return;

  ang_record_set_text (changed, ANG_PERSON_BADGE_NAME, ang_record_get_text (changed, ANG_PERSON_NAME));
  save (self, changed, N_ ("Badge of %s"), _ ("Name on the badge filled in"));
}

/**
 * ang_person_profile_show_field:
 * @field: one of AngPersonField
 *
 * Puts the focus into that field, and the field into sight.
 */
void
ang_person_profile_show_field (AngPersonProfile *self,
                               guint             field)
{
  GtkWidget *row = ang_form_find_row (self->form, ang_person_entity.fields[field].name);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

#include "config.h"

#include "ang-person-header.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-facts.h"
#include "ang-identity.h"
#include "ang-number.h"
#include "ang-pill.h"
#include "ang-rank.h"
#include "ang-record-language.h"

struct _AngPersonHeader
{
  AngPersonPart parent_instance;

  GtkLabel  *name;
  GtkLabel  *post;
  GtkLabel  *facts;
  AngPill   *status;
  GtkWidget *restricted;
};

G_DEFINE_FINAL_TYPE (AngPersonHeader, ang_person_header, ANG_TYPE_PERSON_PART)

static void
add_fact (GString    *facts,
          const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;

  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
}

static const char *
get_in_language (AngRecord *person,
                 guint      indonesian,
                 guint      english)
{
  return ang_record_get_in_language (person, indonesian, english, ang_language_get_interface ());
}

static char *
describe_post (AngRecord *person)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 acting = ang_record_get_integer (person, ANG_PERSON_ACTING);

  if (acting != ANG_ACTING_NONE)
    g_string_append_printf (text, "%s ",
                            ang_enumeration_get_label (&ang_acting_enumeration, (int) acting, ang_language_get_interface ()));
  if (get_in_language (person, ANG_PERSON_POST_ID, ANG_PERSON_POST_EN) != NULL)
    g_string_append (text, get_in_language (person, ANG_PERSON_POST_ID, ANG_PERSON_POST_EN));
  add_fact (text, get_in_language (person, ANG_PERSON_UNIT_NAME_ID, ANG_PERSON_UNIT_NAME_EN));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_number (GString   *facts,
            AngRecord *person)
{
  g_autofree char *number = ang_identity_format (ang_record_get_text (person, ANG_PERSON_NIP));
  g_autofree char *text = NULL;

  if (number == NULL)
    return;

  text = g_strdup_printf ("%s %s",
                          ang_enumeration_get_label (&ang_identifier_kind_enumeration,
                                                     (int) ang_record_get_integer (person, ANG_PERSON_NIP_KIND),
                                                     ang_language_get_interface ()),
                          number);
  add_fact (facts, text);
}

static void
add_rank (GString   *facts,
          AngRecord *person)
{
  const char *code = ang_record_get_text (person, ANG_PERSON_RANK_CODE);
  const AngRank *rank = code != NULL ? ang_rank_find (code) : NULL;
  g_autofree char *text = rank != NULL ? ang_rank_format (rank, ANG_RANK_STYLE_SHORT) : NULL;

  add_fact (facts, text);
}

static void
add_trips (GString   *facts,
           AngRecord *person)
{
  AngLanguage language = ang_language_get_interface ();
  gint64 trips = ang_record_get_integer (person, ANG_PERSON_TRIPS);
  AngDate last = ang_record_get_date (person, ANG_PERSON_LAST_TRIP);
  g_autofree char *number = ang_number_format (MAX (trips, 0), language);
  g_autofree char *date = ang_date_is_known (last) ? ang_date_format (last, language, ANG_DATE_STYLE_LONG) : NULL;
  g_autofree char *text = NULL;

  if (trips <= 0)
    text = g_strdup (_ ("never sent"));
  else if (date == NULL)
    text = g_strdup_printf (ngettext ("%s training", "%s trainings", (gulong) trips), number);
  else
    /* Translators: how often somebody was sent, and when last. */
    text = g_strdup_printf (ngettext ("%s training, on %s", "%s trainings, the last on %s", (gulong) trips), number, date);
  add_fact (facts, text);
}

static char *
describe_facts (AngRecord *person)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  gint64 status = ang_record_get_integer (person, ANG_PERSON_EMP_STATUS);

  add_number (facts, person);
  if (status != 0)
    add_fact (facts, ang_enumeration_get_label (&ang_employment_status_enumeration, (int) status, ang_language_get_interface ()));
  add_rank (facts, person);
  add_trips (facts, person);

  return g_string_free (g_steal_pointer (&facts), FALSE);
}

static void
show_status (AngPersonHeader *self,
             AngRecord       *person)
{
  gint64 status = ang_record_get_integer (person, ANG_PERSON_STATUS);
  gboolean active = status == ANG_PERSON_STATUS_ACTIVE;

  ang_pill_set (self->status,
                ang_enumeration_get_label (&ang_person_status_enumeration, (int) status, ang_language_get_interface ()),
                active ? "ang-state-done-symbolic" : "ang-state-postponed-symbolic", active ? "done" : "warning");
  gtk_widget_set_visible (GTK_WIDGET (self->status), status != 0);
  gtk_widget_set_visible (self->restricted, ang_record_get_boolean (person, ANG_PERSON_RESTRICTED));
}

static void
ang_person_header_update (AngPersonPart *part,
                          AngRecord     *person)
{
  AngPersonHeader *self = ANG_PERSON_HEADER (part);
  g_autofree char *post = describe_post (person);
  g_autofree char *facts = describe_facts (person);

  gtk_label_set_text (self->name, ang_record_get_text (person, ANG_PERSON_FULL_NAME));
  gtk_label_set_text (self->post, post);
  gtk_widget_set_visible (GTK_WIDGET (self->post), *post != '\0');
  gtk_label_set_text (self->facts, facts);
  show_status (self, person);
}

static void
ang_person_header_class_init (AngPersonHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ANG_PERSON_PART_CLASS (klass)->update = ang_person_header_update;

  g_type_ensure (ANG_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-person-header.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPersonHeader, name);
  gtk_widget_class_bind_template_child (widget_class, AngPersonHeader, post);
  gtk_widget_class_bind_template_child (widget_class, AngPersonHeader, facts);
  gtk_widget_class_bind_template_child (widget_class, AngPersonHeader, status);
  gtk_widget_class_bind_template_child (widget_class, AngPersonHeader, restricted);
}

static void
ang_person_header_init (AngPersonHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

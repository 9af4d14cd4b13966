#include "config.h"

#include "ang-passport-choice.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-participation.h"
#include "ang-passport.h"

struct _AngPassportChoice
{
  GtkWidget parent_instance;

  GtkWidget   *root;
  GtkDropDown *drop_down;
  GtkLabel    *note;
  GArray      *ids; /* of gint64: 0 for the one that is valid longest, then the passports */
};

G_DEFINE_FINAL_TYPE (AngPassportChoice, ang_passport_choice, GTK_TYPE_WIDGET)

static void
ang_passport_choice_dispose (GObject *object)
{
  AngPassportChoice *self = ANG_PASSPORT_CHOICE (object);

  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (ang_passport_choice_parent_class)->dispose (object);
}

static void
ang_passport_choice_class_init (AngPassportChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ang_passport_choice_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-passport-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, AngPassportChoice, root);
  gtk_widget_class_bind_template_child (widget_class, AngPassportChoice, drop_down);
  gtk_widget_class_bind_template_child (widget_class, AngPassportChoice, note);
}

static void
ang_passport_choice_init (AngPassportChoice *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (AngRecord *passport)
{
  const char *kind = ang_enumeration_get_label (&ang_passport_kind_enumeration, (int) ang_record_get_integer (passport, ANG_PASSPORT_KIND),
                                                ang_language_get_interface ());
  AngDate expiry = ang_record_get_date (passport, ANG_PASSPORT_EXPIRY_DATE);
  g_autofree char *day = ang_date_is_known (expiry) ? ang_date_format (expiry, ang_language_get_interface (), ANG_DATE_STYLE_LONG) : NULL;

  if (day == NULL)
    return g_strdup_printf (_ ("%s, expiry not known"), kind);

  return g_strdup_printf (_ ("%s, valid until %s"), kind, day);
}

/**
 * ang_passport_choice_fill:
 * @facts: with the passports of the participant
 *
 * Offers the passports, with the choice as it is recorded.
 */
void
ang_passport_choice_fill (AngPassportChoice *self,
                          AngFacts          *facts,
                          AngRecord         *participation)
{
  GPtrArray *passports = ang_facts_list (facts, &ang_passport_entity, ANG_PASSPORT_PERSON_ID,
                                         ang_record_get_integer (participation, ANG_PARTICIPATION_PERSON_ID));
  gint64 chosen = ang_record_get_integer (participation, ANG_PARTICIPATION_PASSPORT_ID);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  gint64 none = 0;
  guint selected = 0;

  g_array_set_size (self->ids, 0);
  g_array_append_val (self->ids, none);
  gtk_string_list_append (labels, _ ("The one that is valid longest"));
  for (guint i = 0; i < passports->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (passports, i));
      g_autofree char *label = describe (g_ptr_array_index (passports, i));

      g_array_append_val (self->ids, id);
      gtk_string_list_append (labels, label);
      if (id == chosen)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->drop_down, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->drop_down), passports->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->note), passports->len == 0);
}

/** Returns: the id of the chosen passport; 0: the one that is valid longest */
gint64
ang_passport_choice_get (AngPassportChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < self->ids->len ? g_array_index (self->ids, gint64, selected) : 0;
}

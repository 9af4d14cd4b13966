#include "config.h"

#include "ang-signature-preview.h"

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-identity.h"
#include "ang-language.h"
#include "ang-rank.h"
#include "ang-signatory.h"

/* What is not filled in yet. */
#define BLANK "………………………"

struct _AngSignaturePreview
{
  GtkWidget parent_instance;

  AngLanguage   language;
  AngRecord    *record;
  GSignalGroup *changes;
  GtkWidget    *paper;
  GtkLabel     *above;
  GtkLabel     *name;
  GtkLabel     *below;
};

typedef enum
{
  PROP_RECORD = 1,
  PROP_ENGLISH,
} AngSignaturePreviewProps;

static GParamSpec *properties[PROP_ENGLISH + 1];

G_DEFINE_FINAL_TYPE (AngSignaturePreview, ang_signature_preview, GTK_TYPE_WIDGET)

/* In the language of the paper, or in the other where that is all there is; so do the documents. */
static char *
dup_raised (AngSignaturePreview *self,
            guint                indonesian,
            guint                english)
{
  gboolean in_english = self->language == ANG_LANGUAGE_ENGLISH;
  const char *wanted = ang_record_get_text (self->record, in_english ? english : indonesian);
  const char *other = ang_record_get_text (self->record, in_english ? indonesian : english);
  const char *text = wanted != NULL ? wanted : other;

  return text != NULL ? g_utf8_strup (text, -1) : NULL;
}

static void
add_place_and_date (AngSignaturePreview *self,
                    GString             *text)
{
  const char *place = ang_record_get_text (self->record, ANG_SIGNATORY_PLACE);
  g_autofree char *date = ang_date_format (ang_date_today (), self->language, ANG_DATE_STYLE_LONG);

  g_string_append_printf (text, "%s, %s", place != NULL ? place : BLANK, date);
}

/* "a.n. WALI KOTA JAMBI / SEKRETARIS DAERAH, / u.b. / Plt. ASISTEN …," */
static void
add_authority (AngSignaturePreview *self,
               GString             *text)
{
  g_autofree char *behalf = dup_raised (self, ANG_SIGNATORY_BEHALF, ANG_SIGNATORY_BEHALF_EN);
  g_autofree char *delegated = dup_raised (self, ANG_SIGNATORY_DELEGATED_BY, ANG_SIGNATORY_DELEGATED_BY);
  g_autofree char *post = dup_raised (self, ANG_SIGNATORY_POST, ANG_SIGNATORY_POST_EN);
  int acting = (int) ang_record_get_integer (self->record, ANG_SIGNATORY_ACTING);

  g_string_append_c (text, '\n');
  if (behalf != NULL)
    {
      g_string_append_printf (text, ang_language_translate (self->language, "roster", NC_("roster", "on behalf of %s")), behalf);
      g_string_append_c (text, '\n');
    }
  if (delegated != NULL)
    g_string_append_printf (text, "%s,\n%s\n", delegated, ang_language_translate (self->language, "roster", NC_("roster", "by delegation")));
  if (acting != ANG_ACTING_NONE)
    g_string_append_printf (text, "%s ", ang_enumeration_get_label (&ang_acting_enumeration, acting, self->language));
  g_string_append_printf (text, "%s,", post != NULL ? post : BLANK);
}

static void
show_below (AngSignaturePreview *self)
{
  const AngRank *rank = ang_rank_find (ang_record_get_text (self->record, ANG_SIGNATORY_RANK_CODE));
  const char *number = ang_record_get_text (self->record, ANG_SIGNATORY_NIP);
  g_autofree char *printed = number != NULL ? ang_identity_format (number) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (rank != NULL)
    {
      g_autofree char *full = ang_rank_format (rank, ANG_RANK_STYLE_FULL);

      g_string_append (text, full);
    }
  if (printed != NULL)
    g_string_append_printf (text, "%sNIP. %s", text->len > 0 ? "\n" : "", printed);

  gtk_label_set_text (self->below, text->str);
}

static void
update (AngSignaturePreview *self)
{
  g_autoptr (GString) above = g_string_new (NULL);
  const char *name;

  gtk_widget_set_visible (self->paper, self->record != NULL);
  if (self->record == NULL)
    return;

  add_place_and_date (self, above);
  add_authority (self, above);
  gtk_label_set_text (self->above, above->str);
  name = ang_record_get_text (self->record, ANG_SIGNATORY_NAME);
  gtk_label_set_text (self->name, name != NULL ? name : BLANK);
  show_below (self);
}

static void
ang_signature_preview_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  AngSignaturePreview *self = ANG_SIGNATURE_PREVIEW (object);

  switch ((AngSignaturePreviewProps) prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_ENGLISH:
      g_value_set_boolean (value, self->language == ANG_LANGUAGE_ENGLISH);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_signature_preview_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  AngSignaturePreview *self = ANG_SIGNATURE_PREVIEW (object);

  switch ((AngSignaturePreviewProps) prop_id)
    {
    case PROP_RECORD:
      if (!g_set_object (&self->record, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->changes, self->record);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ENGLISH:
      self->language = g_value_get_boolean (value) ? ANG_LANGUAGE_ENGLISH : ANG_LANGUAGE_INDONESIAN;
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ang_signature_preview_dispose (GObject *object)
{
  AngSignaturePreview *self = ANG_SIGNATURE_PREVIEW (object);

  g_clear_object (&self->changes);
  g_clear_pointer (&self->paper, gtk_widget_unparent);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (ang_signature_preview_parent_class)->dispose (object);
}

static void
ang_signature_preview_class_init (AngSignaturePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ang_signature_preview_get_property;
  object_class->set_property = ang_signature_preview_set_property;
  object_class->dispose = ang_signature_preview_dispose;

  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, ANG_TYPE_RECORD, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENGLISH] =
    g_param_spec_boolean ("english", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/angkatan/Angkatan/ui/ang-signature-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AngSignaturePreview, paper);
  gtk_widget_class_bind_template_child (widget_class, AngSignaturePreview, above);
  gtk_widget_class_bind_template_child (widget_class, AngSignaturePreview, name);
  gtk_widget_class_bind_template_child (widget_class, AngSignaturePreview, below);
}

static void
ang_signature_preview_init (AngSignaturePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->changes = g_signal_group_new (ANG_TYPE_RECORD);
  g_signal_group_connect_swapped (self->changes, "notify", G_CALLBACK (update), self);
}

#include "config.h"

#include "ang-import-draft-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-import-words.h"
#include "ang-phone.h"

static void
say_unknown (AngImportDraft   *self,
             AngImportFieldId  field)
{
  ang_import_draft_say (self, field, ANG_SEVERITY_ERROR,
                        g_strdup_printf (_("“%s” is not known as “%s”."), ang_import_field_quote (field, self->cells[field].text),
                                         ang_import_field_get_label (field)));
}

/** Reads a choice by its words. */
void
ang_import_draft_read_choice (AngImportDraft       *self,
                              AngImportFieldId      field,
                              const AngEnumeration *choices)
{
  int value;

  if (self->cells[field].text == NULL)
    return;
  value = ang_import_words_find (choices, self->cells[field].text);
  if (value != 0)
    ang_import_draft_set_number (self, field, value, self->cells[field].column);
  else
    say_unknown (self, field);
}

/* P is "perempuan" beside an L, and "pria" beside a W. */
static gboolean
has_w (AngImportDraft *self,
       guint           column)
{
  guint n_rows = MIN (ang_import_layout_get_n_rows (self->layout), 1000);
  AngSheetValue value;

  for (guint i = 0; i < n_rows; i++)
    {
      if (ang_import_layout_get (self->layout, i, column, &value) && g_ascii_strcasecmp (value.text, "W") == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_p_male (AngImportDraft *self,
           guint           column)
{
  g_autofree char *key = ang_import_heading_squeeze (ang_import_layout_get_heading (self->layout, column));

  if (self->letters == ANG_IMPORT_LETTERS_UNKNOWN)
    self->letters = strstr (key, "pw") != NULL || strstr (key, "priawanita") != NULL || has_w (self, column) ? ANG_IMPORT_LETTERS_PW
                                                                                                             : ANG_IMPORT_LETTERS_LP;

  return self->letters == ANG_IMPORT_LETTERS_PW;
}

static void
read_sex (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_SEX];

  if (cell->text != NULL && g_ascii_strcasecmp (cell->text, "P") == 0 && is_p_male (self, (guint) cell->column))
    ang_import_draft_set_number (self, ANG_IMPORT_FIELD_SEX, ANG_SEX_MALE, cell->column);
  else
    ang_import_draft_read_choice (self, ANG_IMPORT_FIELD_SEX, &ang_sex_enumeration);
}

static void
read_text (AngImportDraft   *self,
           AngImportFieldId  field)
{
  ang_import_draft_set (self, field, self->cells[field].text, self->cells[field].column);
}

/* "ASN" says no more than the number does. */
static void
read_status (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_STATUS];
  AngNonAsnCategory category;
  AngEmploymentStatus status;

  if (cell->text == NULL)
    return;
  status = ang_import_words_read_status (cell->text, &category);
  if (status != 0)
    {
      ang_import_draft_set_number (self, ANG_IMPORT_FIELD_STATUS, status, cell->column);
      ang_import_draft_set_number (self, ANG_IMPORT_FIELD_CATEGORY, category, category != 0 ? cell->column : -1);
    }
  else if (g_ascii_strcasecmp (cell->text, "ASN") != 0)
    say_unknown (self, ANG_IMPORT_FIELD_STATUS);
  if (status == 0)
    self->cells[ANG_IMPORT_FIELD_STATUS].text = NULL;
}

static void
read_phone (AngImportDraft   *self,
            AngImportFieldId  field)
{
  const AngImportCell *cell = &self->cells[field];
  const char *text = cell->text;
  const char *number;

  if (text == NULL || !ang_import_draft_expand (self, field, &text))
    return;
  number = ang_import_draft_keep (self, ang_phone_normalize (text));
  ang_import_draft_set (self, field, number, cell->column);
  if (number != NULL && !ang_phone_is_valid (number))
    ang_import_draft_say (self, field, ANG_SEVERITY_WARNING, g_strdup (_("This is not one phone number; it is kept as it stands.")));
}

/* "(0741) 12345 / kantor@contoh.example": each goes where it belongs. */
static void
split_contact (AngImportDraft   *self,
               AngImportFieldId  field)
{
  AngImportCell *cell = &self->cells[field];
  g_auto (GStrv) parts = NULL;

  if (cell->text == NULL || strchr (cell->text, '@') == NULL)
    return;
  parts = g_strsplit_set (cell->text, " /\n,;", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *email = parts[i];

      if (strchr (email, '@') == NULL)
        continue;
      ang_import_draft_give (self, ANG_IMPORT_FIELD_EMAIL, ang_import_draft_keep (self, g_strdup (email)), cell->column);
      *email = '\0';
    }
  cell->text = ang_import_draft_keep (self, g_strstrip (g_strjoinv (" ", parts)));
  if (*cell->text == '\0')
    cell->text = NULL;
}

/* "Siti Umpama, istri, 0812…": who, what to the person, and the number. */
static void
split_emergency (AngImportDraft *self)
{
  AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_EMERGENCY_NAME];
  g_auto (GStrv) parts = cell->text != NULL ? g_strsplit_set (cell->text, ",;/\n", 4) : NULL;
  guint n = parts != NULL ? g_strv_length (parts) : 0;

  if (n < 2 || n > 3 || ang_import_words_count_digits (parts[n - 1]) < 7)
    return;
  ang_import_draft_give (self, ANG_IMPORT_FIELD_EMERGENCY_PHONE, ang_import_draft_keep (self, g_strdup (g_strstrip (parts[n - 1]))),
                         cell->column);
  if (n == 3)
    ang_import_draft_give (self, ANG_IMPORT_FIELD_EMERGENCY_RELATION, ang_import_draft_keep (self, g_strdup (g_strstrip (parts[1]))),
                           cell->column);
  cell->text = ang_import_draft_keep (self, g_strdup (g_strstrip (parts[0])));
}

static void
read_email (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_EMAIL];
  const char *at = cell->text != NULL ? strchr (cell->text, '@') : NULL;

  if (cell->text == NULL)
    return;
  if (at == NULL || at == cell->text || strchr (at + 1, '@') != NULL || strchr (at + 1, '.') == NULL || strpbrk (cell->text, " ,;\n") != NULL)
    ang_import_draft_say (self, ANG_IMPORT_FIELD_EMAIL, ANG_SEVERITY_ERROR,
                          g_strdup_printf (_("“%s” is not an e-mail address."), cell->text));
  else
    read_text (self, ANG_IMPORT_FIELD_EMAIL);
}

static void
read_education (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_EDUCATION];
  AngImportLookups *lookups = self->context->lookups;
  const char *code = NULL;
  const char *field = "";

  if (cell->text == NULL)
    return;
  if (lookups != NULL)
    code = ang_import_lookups_find_code (lookups, "education", cell->text);
  if (code == NULL)
    code = ang_import_words_find_education (cell->text, &field);
  if (code == NULL)
    {
      say_unknown (self, ANG_IMPORT_FIELD_EDUCATION);
      return;
    }
  ang_import_draft_set (self, ANG_IMPORT_FIELD_EDUCATION, code, cell->column);
  ang_import_draft_give (self, ANG_IMPORT_FIELD_EDUCATION_FIELD, field, cell->column);
}

static void
read_year (AngImportDraft   *self,
           AngImportFieldId  field)
{
  const AngImportCell *cell = &self->cells[field];
  AngDate date;

  if (cell->text == NULL)
    return;
  if (ang_date_parse (cell->text, &date) && date.year >= 1940 && date.year <= self->context->today.year + 1)
    ang_import_draft_set_number (self, field, date.year, cell->column);
  else
    ang_import_draft_say (self, field, ANG_SEVERITY_ERROR, g_strdup_printf (_("“%s” is not a year."), cell->text));
}

static void
read_score (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_ENGLISH_SCORE];
  char *number;
  char *end = NULL;

  if (cell->text == NULL)
    return;
  number = g_strdelimit (g_strdup (cell->text), ",", '.');
  ang_import_draft_keep (self, number);
  if (g_ascii_strtod (number, &end) > 0 && end != number && *end == '\0')
    ang_import_draft_set (self, ANG_IMPORT_FIELD_ENGLISH_SCORE, number, cell->column);
  else
    ang_import_draft_say (self, ANG_IMPORT_FIELD_ENGLISH_SCORE, ANG_SEVERITY_ERROR,
                          g_strdup_printf (_("“%s” is not a score."), cell->text));
}

static void
read_nationality (AngImportDraft *self)
{
  static const char *const own[] = { "wni", "indonesia", "indonesian", "id", "ina", "idn" };
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_NATIONALITY];
  const char *code = NULL;

  if (cell->text == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      if (g_ascii_strcasecmp (own[i], cell->text) == 0)
        code = "ID";
    }
  if (code == NULL && self->context->lookups != NULL)
    code = ang_import_lookups_find_code (self->context->lookups, "country", cell->text);
  if (code != NULL)
    ang_import_draft_set (self, ANG_IMPORT_FIELD_NATIONALITY, code, cell->column);
  else
    say_unknown (self, ANG_IMPORT_FIELD_NATIONALITY);
}

static void
read_passport (AngImportDraft *self)
{
  const AngImportCell *cell = &self->cells[ANG_IMPORT_FIELD_PASSPORT_NUMBER];
  const char *text = cell->text;
  const char *number;

  ang_import_draft_read_choice (self, ANG_IMPORT_FIELD_PASSPORT_KIND, &ang_passport_kind_enumeration);
  ang_import_draft_read_date (self, ANG_IMPORT_FIELD_PASSPORT_ISSUE);
  ang_import_draft_read_date (self, ANG_IMPORT_FIELD_PASSPORT_EXPIRY);
  read_text (self, ANG_IMPORT_FIELD_PASSPORT_PLACE);
  if (text == NULL || !ang_import_draft_expand (self, ANG_IMPORT_FIELD_PASSPORT_NUMBER, &text))
    return;
  number = ang_import_draft_keep (self, ang_identity_normalize (text));
  ang_import_draft_set (self, ANG_IMPORT_FIELD_PASSPORT_NUMBER, number, cell->column);
  if (number != NULL && (strlen (number) < 6 || strlen (number) > 10 || strpbrk (number, "0123456789") == NULL))
    ang_import_draft_say (self, ANG_IMPORT_FIELD_PASSPORT_NUMBER, ANG_SEVERITY_WARNING,
                          g_strdup (_("This does not look like the number of a passport.")));
}

/** Reads what a person is, but for name and numbers. */
void
ang_import_draft_read_person (AngImportDraft *self)
{
  static const AngImportFieldId texts[] = {
    ANG_IMPORT_FIELD_EDUCATION_INSTITUTION, ANG_IMPORT_FIELD_ENGLISH_TYPE, ANG_IMPORT_FIELD_ADDRESS, ANG_IMPORT_FIELD_EMERGENCY_NAME,
    ANG_IMPORT_FIELD_EMERGENCY_RELATION, ANG_IMPORT_FIELD_ALLERGY, ANG_IMPORT_FIELD_SHIRT_SIZE,
  };

  split_contact (self, ANG_IMPORT_FIELD_PHONE);
  split_contact (self, ANG_IMPORT_FIELD_PHONE_OFFICE);
  split_emergency (self);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    read_text (self, texts[i]);
  read_sex (self);
  read_status (self);
  ang_import_draft_read_choice (self, ANG_IMPORT_FIELD_CATEGORY, &ang_non_asn_category_enumeration);
  ang_import_draft_read_choice (self, ANG_IMPORT_FIELD_PERSON_STATUS, &ang_person_status_enumeration);
  ang_import_draft_read_choice (self, ANG_IMPORT_FIELD_DIET, &ang_diet_enumeration);
  read_phone (self, ANG_IMPORT_FIELD_PHONE);
  read_phone (self, ANG_IMPORT_FIELD_PHONE_OFFICE);
  read_phone (self, ANG_IMPORT_FIELD_EMERGENCY_PHONE);
  read_email (self);
  read_education (self);
  read_text (self, ANG_IMPORT_FIELD_EDUCATION_FIELD);
  read_year (self, ANG_IMPORT_FIELD_EDUCATION_YEAR);
  read_score (self);
  ang_import_draft_read_date (self, ANG_IMPORT_FIELD_ENGLISH_DATE);
  read_nationality (self);
  read_passport (self);
}

static gboolean
has_person (AngImportDraft *self)
{
  static const AngImportFieldId fields[] = { ANG_IMPORT_FIELD_NAME, ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_NIK, ANG_IMPORT_FIELD_OLD_NIP };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (self->texts[fields[i]] != NULL)
        return TRUE;
    }

  return FALSE;
}

/** Says what is wrong with the row as a whole. */
void
ang_import_draft_check_row (AngImportDraft *self)
{
  AngDate issued;
  AngDate expires;

  if (!has_person (self))
    {
      AngImportIssue issue = { -1, ANG_IMPORT_FIELD_NONE, ANG_SEVERITY_ERROR, _("The row says neither a name nor a number.") };

      g_array_append_val (self->issues, issue);
    }
  if (ang_import_draft_get_date (self, ANG_IMPORT_FIELD_PASSPORT_ISSUE, &issued) &&
      ang_import_draft_get_date (self, ANG_IMPORT_FIELD_PASSPORT_EXPIRY, &expires) && ang_date_compare (expires, issued) <= 0)
    ang_import_draft_say (self, ANG_IMPORT_FIELD_PASSPORT_EXPIRY, ANG_SEVERITY_WARNING,
                          g_strdup (_("The passport would expire before it was issued.")));
}

#include "config.h"

#include "ang-roster-template-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "ang-exchange-error.h"

/* A template as a key file: the words of data/rosters/README.md. */

#define GROUP "Roster"
#define MAX_COLUMNS 60

typedef struct
{
  const char *word;
  int         value;
} Word;

static const Word forms[] = {
  { "plain", ANG_ROSTER_FORM_PLAIN }, { "annex", ANG_ROSTER_FORM_ANNEX }, { "attendance", ANG_ROSTER_FORM_ATTENDANCE },
  { "travel", ANG_ROSTER_FORM_TRAVEL }, { "emergency", ANG_ROSTER_FORM_EMERGENCY }, { "facts", ANG_ROSTER_FORM_FACTS },
  { "programme", ANG_ROSTER_FORM_PROGRAMME }, { NULL }
};
static const Word orientations[] = { { "landscape", TRUE }, { "portrait", FALSE }, { NULL } };
static const Word papers[] = {
  { "f4", ANG_SHEET_PAPER_F4 }, { "a4", ANG_SHEET_PAPER_A4 }, { "a3", ANG_SHEET_PAPER_A3 }, { NULL }
};
static const Word peoples[] = {
  { "participants", ANG_ROSTER_PEOPLE_PARTICIPANTS }, { "candidates", ANG_ROSTER_PEOPLE_CANDIDATES },
  { "all", ANG_ROSTER_PEOPLE_ALL }, { NULL }
};
static const Word notes[] = {
  { "none", ANG_ROSTER_NOTES_NONE }, { "selection", ANG_ROSTER_NOTES_SELECTION }, { "documents", ANG_ROSTER_NOTES_DOCUMENTS }, { NULL }
};
static const Word booleans[] = { { "true", TRUE }, { "false", FALSE }, { NULL } };
static const Word languages[] = { { "any", 0 }, { "en", ANG_LANGUAGE_ENGLISH }, { "id", ANG_LANGUAGE_INDONESIAN }, { NULL } };
static const Word privacies[] = {
  { "A", ANG_PRIVACY_PUBLIC }, { "B", ANG_PRIVACY_PERSONAL }, { "C", ANG_PRIVACY_PROTECTED }, { NULL }
};
static const Word kinds[] = {
  { "text", ANG_ROSTER_KIND_TEXT }, { "identifier", ANG_ROSTER_KIND_IDENTIFIER }, { "date", ANG_ROSTER_KIND_DATE },
  { "number", ANG_ROSTER_KIND_NUMBER }, { "centre", ANG_ROSTER_KIND_CENTRE }, { NULL }
};
static const Word orders[] = {
  { "leader-first", ANG_ROSTER_ORDER_LEADER_FIRST }, { "seniority", ANG_ROSTER_ORDER_SENIORITY },
  { "unit", ANG_ROSTER_ORDER_UNIT }, { "alphabetical", ANG_ROSTER_ORDER_ALPHABETICAL },
  { "manual", ANG_ROSTER_ORDER_MANUAL }, { "ranking", ANG_ROSTER_ORDER_RANKING }, { NULL }
};

static const char *
find_word (const Word *words,
           int         value)
{
  while (words->word != NULL && words->value != value)
    words++;

  return words->word;
}

/* Reading */

static char *
read_string (GKeyFile   *file,
             const char *group,
             const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

  if (text != NULL)
    g_strstrip (text);

  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
read_text (GKeyFile    *file,
           const char  *group,
           const char  *key,
           char       **source,
           char       **indonesian)
{
  g_autofree char *localized = g_strdup_printf ("%s[id]", key);

  *source = read_string (file, group, key);
  *indonesian = read_string (file, group, localized);
}

static gboolean
read_word (GKeyFile    *file,
           const char  *group,
           const char  *key,
           const Word  *words,
           int         *value,
           GError     **error)
{
  g_autofree char *text = read_string (file, group, key);

  if (text == NULL)
    return TRUE;
  while (words->word != NULL && g_ascii_strcasecmp (words->word, text) != 0)
    words++;
  if (words->word == NULL)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE,
                   _("[%s] %s: “%s” is not a word that can stand here."), group, key, text);
      return FALSE;
    }
  *value = words->value;

  return TRUE;
}

static gboolean
read_number (GKeyFile    *file,
             const char  *group,
             const char  *key,
             double       most,
             double      *number,
             GError     **error)
{
  g_autofree char *text = read_string (file, group, key);
  char *end;
  double value;

  if (text == NULL)
    return TRUE;
  value = g_ascii_strtod (text, &end);
  if (*end != '\0' || !isfinite (value) || value < 0 || value > most)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE,
                   _("[%s] %s: “%s” is not a number from 0 to %d."), group, key, text, (int) most);
      return FALSE;
    }
  *number = value;

  return TRUE;
}

static gboolean
read_traits (AngRosterTemplate  *self,
             GKeyFile           *file,
             GError            **error)
{
  struct { const char *key; const Word *words; int value; } fields[] = {
    { "Kind", forms, ANG_ROSTER_FORM_PLAIN },
    { "Orientation", orientations, TRUE },
    { "Paper", papers, ANG_SHEET_PAPER_F4 },
    { "Capitals", booleans, TRUE },
    { "ColumnNumbers", booleans, FALSE },
    { "Signature", booleans, TRUE },
    { "OriginCounts", booleans, FALSE },
    { "People", peoples, ANG_ROSTER_PEOPLE_PARTICIPANTS },
    { "Order", orders, ANG_ROSTER_ORDER_LEADER_FIRST },
    { "Language", languages, 0 },
    { "Privacy", privacies, ANG_PRIVACY_PERSONAL },
    { "Notes", notes, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!read_word (file, GROUP, fields[i].key, fields[i].words, &fields[i].value, error))
        return FALSE;
    }
  self->traits = (AngRosterTraits) {
    .form = fields[0].value, .landscape = fields[1].value, .paper = fields[2].value, .capitals = fields[3].value,
    .column_numbers = fields[4].value, .signature = fields[5].value, .origin_counts = fields[6].value,
    .people = fields[7].value, .order = fields[8].value, .language = fields[9].value, .privacy = fields[10].value,
    .notes = (AngRosterNotes) fields[11].value,
  };

  return read_number (file, GROUP, "FontSize", 24, &self->traits.font_size, error) &&
         read_number (file, GROUP, "RowHeight", 100, &self->traits.row_height, error);
}

static gboolean
read_column (AngRosterTemplate  *self,
             GKeyFile           *file,
             const char         *group,
             GError            **error)
{
  g_autofree char *word = read_string (file, group, "Value");
  const AngRosterValueInfo *info;
  AngRosterColumn column = { 0 };
  int kind;

  if (word == NULL || !ang_roster_value_find (word, &column.value))
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE,
                   _("[%s] Value: there is no value “%s”."), group, word != NULL ? word : "");
      return FALSE;
    }

  info = ang_roster_value_get_info (column.value);
  kind = info->kind;
  column.width = info->width;
  if (!read_word (file, group, "Kind", kinds, &kind, error) ||
      !read_number (file, group, "Width", 400, &column.width, error))
    return FALSE;
  column.kind = kind;
  read_text (file, group, "Heading", &column.heading, &column.heading_id);
  read_text (file, group, "Group", &column.group, &column.group_id);
  g_array_append_val (self->columns, column);

  return TRUE;
}

static gboolean
read_columns (AngRosterTemplate  *self,
              GKeyFile           *file,
              GError            **error)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (g_str_has_prefix (groups[i], "Column") && !read_column (self, file, groups[i], error))
        return FALSE;
    }
  if (self->columns->len == 0 || self->columns->len > MAX_COLUMNS)
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE,
                   _("A template needs 1 to %d groups [Column …]."), MAX_COLUMNS);
      return FALSE;
    }

  return TRUE;
}

/**
 * ang_roster_template_raise_privacy:
 *
 * A column of protected data makes the whole document protected, whatever the file says.
 */
void
ang_roster_template_raise_privacy (AngRosterTemplate *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const AngRosterColumn *column = ang_roster_template_get_column (self, i);

      self->traits.privacy = MAX (self->traits.privacy, ang_roster_value_get_info (column->value)->privacy);
    }
}

/**
 * ang_roster_template_read:
 * @self: a new template
 * @data: the key file
 */
gboolean
ang_roster_template_read (AngRosterTemplate  *self,
                          GBytes             *data,
                          GError            **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_bytes (file, data, G_KEY_FILE_KEEP_TRANSLATIONS, error))
    return FALSE;
  if (!g_key_file_has_group (file, GROUP))
    {
      g_set_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE, _("The group [%s] is missing."), GROUP);
      return FALSE;
    }

  read_text (file, GROUP, "Name", &self->label.source, &self->label.indonesian);
  read_text (file, GROUP, "Description", &self->description.source, &self->description.indonesian);
  read_text (file, GROUP, "Title", &self->title.source, &self->title.indonesian);
  read_text (file, GROUP, "AnnexLabel", &self->annex_label.source, &self->annex_label.indonesian);
  self->purpose = read_string (file, GROUP, "Purpose");
  if (!read_traits (self, file, error) || !read_columns (self, file, error))
    return FALSE;
  ang_roster_template_raise_privacy (self);

  return TRUE;
}

/* Writing */

static void
write_string (GKeyFile   *file,
              const char *group,
              const char *key,
              const char *text)
{
  if (text != NULL && *text != '\0')
    g_key_file_set_string (file, group, key, text);
}

static void
write_text (GKeyFile   *file,
            const char *group,
            const char *key,
            const char *source,
            const char *indonesian)
{
  g_autofree char *localized = g_strdup_printf ("%s[id]", key);

  write_string (file, group, key, source);
  write_string (file, group, localized, indonesian);
}

static void
write_number (GKeyFile   *file,
              const char *group,
              const char *key,
              double      number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (number > 0)
    g_key_file_set_string (file, group, key, g_ascii_formatd (buffer, sizeof buffer, "%.1f", number));
}

static void
write_traits (AngRosterTemplate *self,
              GKeyFile          *file)
{
  const AngRosterTraits *traits = &self->traits;

  write_string (file, GROUP, "Kind", find_word (forms, traits->form));
  write_string (file, GROUP, "Orientation", find_word (orientations, traits->landscape));
  write_string (file, GROUP, "Paper", find_word (papers, traits->paper));
  write_string (file, GROUP, "Capitals", find_word (booleans, traits->capitals));
  write_string (file, GROUP, "ColumnNumbers", find_word (booleans, traits->column_numbers));
  write_string (file, GROUP, "Signature", find_word (booleans, traits->signature));
  write_string (file, GROUP, "OriginCounts", find_word (booleans, traits->origin_counts));
  write_string (file, GROUP, "People", find_word (peoples, traits->people));
  write_string (file, GROUP, "Notes", find_word (notes, (int) traits->notes));
  write_string (file, GROUP, "Order", find_word (orders, traits->order));
  write_string (file, GROUP, "Language", find_word (languages, traits->language));
  write_string (file, GROUP, "Privacy", find_word (privacies, traits->privacy));
  write_number (file, GROUP, "FontSize", traits->font_size);
  write_number (file, GROUP, "RowHeight", traits->row_height);
}

static void
write_column (AngRosterTemplate *self,
              GKeyFile          *file,
              guint              i)
{
  const AngRosterColumn *column = ang_roster_template_get_column (self, i);
  g_autofree char *group = g_strdup_printf ("Column %u", i + 1);

  write_text (file, group, "Heading", column->heading, column->heading_id);
  write_text (file, group, "Group", column->group, column->group_id);
  write_string (file, group, "Value", ang_roster_value_get_info (column->value)->word);
  write_string (file, group, "Kind", find_word (kinds, column->kind));
  write_number (file, group, "Width", column->width);
}

/**
 * ang_roster_template_write:
 *
 * Returns: (transfer full): the template as a key file
 */
GKeyFile *
ang_roster_template_write (AngRosterTemplate *self)
{
  GKeyFile *file = g_key_file_new ();

  write_text (file, GROUP, "Name", self->label.source, self->label.indonesian);
  write_text (file, GROUP, "Description", self->description.source, self->description.indonesian);
  write_text (file, GROUP, "Title", self->title.source, self->title.indonesian);
  write_text (file, GROUP, "AnnexLabel", self->annex_label.source, self->annex_label.indonesian);
  write_string (file, GROUP, "Purpose", self->purpose);
  write_traits (self, file);
  for (guint i = 0; i < self->columns->len; i++)
    write_column (self, file, i);

  return file;
}

#include "config.h"

#include "ang-import-mapping-private.h"

#include "ang-import-content.h"
#include "ang-import-words.h"

/* Content decides between two headings for the same. */
#define N_LOOKED_AT 60u
#define MOST 0.6

typedef struct
{
  const AngImportLayout *layout;
  AngImportMapping *mapping;
  guint *sureness; /* of each column's heading */
} Guess;

/* Returns: which share of the first cells @is_one holds for */
static double
share_of (const AngImportLayout *layout,
          guint                  column,
          gboolean               (*is_one) (const char *text))
{
  AngSheetValue value;
  guint n = 0;
  guint n_are = 0;

  for (guint i = 0; i < MIN (ang_import_layout_get_n_rows (layout), N_LOOKED_AT); i++)
    {
      if (!ang_import_layout_get (layout, i, column, &value))
        continue;
      n++;
      n_are += is_one (value.text);
    }

  return n > 0 ? (double) n_are / n : 0;
}

static gboolean
is_state (const char *text)
{
  return ang_import_words_read_state (text) != 0;
}

static gboolean
is_status (const char *text)
{
  AngNonAsnCategory category;

  return ang_import_words_read_status (text, &category) != 0;
}

static gboolean
is_role (const char *text)
{
  return ang_import_words_read_role (text) != 0;
}

static gboolean
has_no_figures (const char *text)
{
  return ang_import_words_count_digits (text) == 0;
}

/* "LAHIR": where, or when. */
static gboolean
says_only_born (const AngImportLayout *layout,
                guint                  column)
{
  g_autofree char *key = ang_import_heading_squeeze (ang_import_layout_get_heading (layout, column));

  return g_str_equal (key, "lahir") || g_str_equal (key, "lhr") || g_str_equal (key, "born");
}

/* The heading says one thing, and the cells hold it in another form. */
static AngImportFieldId
look_closer (Guess            *guess,
             guint             column,
             AngImportFieldId  field)
{
  const AngImportLayout *layout = guess->layout;
  gboolean of_people = guess->mapping->purpose == ANG_IMPORT_PURPOSE_PEOPLE;

  switch ((int) field)
    {
    case ANG_IMPORT_FIELD_NAME:
      return ang_import_content_agree (layout, column, ANG_IMPORT_FIELD_NAME_NIP) >= MOST ? ANG_IMPORT_FIELD_NAME_NIP : field;
    case ANG_IMPORT_FIELD_BIRTH_DATE:
      if (ang_import_content_agree (layout, column, ANG_IMPORT_FIELD_BIRTH) >= MOST)
        return ANG_IMPORT_FIELD_BIRTH;
      return says_only_born (layout, column) && share_of (layout, column, has_no_figures) >= MOST ? ANG_IMPORT_FIELD_BIRTH_PLACE : field;
    case ANG_IMPORT_FIELD_BIRTH_PLACE:
      return ang_import_content_agree (layout, column, ANG_IMPORT_FIELD_BIRTH) >= MOST ? ANG_IMPORT_FIELD_BIRTH : field;
    case ANG_IMPORT_FIELD_STATUS:
    case ANG_IMPORT_FIELD_STATE:
      if (share_of (layout, column, is_status) >= share_of (layout, column, is_state) && share_of (layout, column, is_status) > 0)
        return ANG_IMPORT_FIELD_STATUS;
      return !of_people && share_of (layout, column, is_state) > 0 ? ANG_IMPORT_FIELD_STATE : field;
    case ANG_IMPORT_FIELD_ROLE:
      return share_of (layout, column, is_role) > 0 || share_of (layout, column, is_status) == 0 ? field : ANG_IMPORT_FIELD_STATUS;
    default:
      return field;
    }
}

/* A column that holds something, and holds what it should, comes before one that is only called so. */
static double
weigh (Guess            *guess,
       guint             column,
       AngImportFieldId  field)
{
  AngImportFieldId seen;
  AngSheetValue value;
  double weight = guess->sureness[column];
  double share;

  for (guint i = 0; i < MIN (ang_import_layout_get_n_rows (guess->layout), 1000); i++)
    {
      if (ang_import_layout_get (guess->layout, i, column, &value))
        {
          weight += 10000;
          break;
        }
    }
  seen = ang_import_content_guess (guess->layout, column, &share);
  if (seen == field || (seen == ANG_IMPORT_FIELD_RANK && field == ANG_IMPORT_FIELD_GRADE))
    weight += 1000 * share;

  return weight;
}

static void
lose (Guess            *guess,
      guint             column,
      AngImportFieldId  field)
{
  guess->mapping->columns[column] = (AngImportMappingColumn) { ANG_IMPORT_FIELD_NONE, ANG_IMPORT_REASON_CONFLICT, field };
}

static void
compete (Guess            *guess,
         guint             column,
         AngImportFieldId  field)
{
  int before = guess->mapping->places[field];

  if (before >= 0 && weigh (guess, (guint) before, field) >= weigh (guess, column, field))
    lose (guess, column, field);
  else
    ang_import_mapping_assign (guess->mapping, column, field, ANG_IMPORT_REASON_HEADING);
}

static void
guess_from_headings (Guess *guess)
{
  for (guint i = 0; i < guess->mapping->n_columns; i++)
    {
      AngImportFieldId field;

      if (!ang_import_heading_find (ang_import_layout_get_group (guess->layout, i), ang_import_layout_get_heading (guess->layout, i),
                                    &field, &guess->sureness[i]))
        continue;
      field = look_closer (guess, i, field);
      if (field == ANG_IMPORT_FIELD_NONE ||
          ((ang_import_field_get (field)->flags & ANG_IMPORT_FIELD_PARTICIPANT) != 0 &&
           guess->mapping->purpose == ANG_IMPORT_PURPOSE_PEOPLE))
        guess->mapping->columns[i].reason = ANG_IMPORT_REASON_USELESS;
      else
        compete (guess, i, field);
    }
}

static gboolean
is_free (Guess            *guess,
         AngImportFieldId  field)
{
  const int *places = guess->mapping->places;

  switch ((int) field)
    {
    case ANG_IMPORT_FIELD_NAME:
    case ANG_IMPORT_FIELD_NAME_NIP:
      return places[ANG_IMPORT_FIELD_NAME] < 0 && places[ANG_IMPORT_FIELD_NAME_NIP] < 0 && places[ANG_IMPORT_FIELD_GIVEN_NAMES] < 0;
    case ANG_IMPORT_FIELD_NIP:
      return places[ANG_IMPORT_FIELD_NIP] < 0 && places[ANG_IMPORT_FIELD_NAME_NIP] < 0;
    case ANG_IMPORT_FIELD_RANK:
      return places[ANG_IMPORT_FIELD_RANK] < 0 && places[ANG_IMPORT_FIELD_GRADE] < 0;
    case ANG_IMPORT_FIELD_BIRTH:
    case ANG_IMPORT_FIELD_BIRTH_DATE:
      return places[ANG_IMPORT_FIELD_BIRTH] < 0 && places[ANG_IMPORT_FIELD_BIRTH_DATE] < 0;
    case ANG_IMPORT_FIELD_POST:
    case ANG_IMPORT_FIELD_UNIT:
      return places[field] < 0 && places[ANG_IMPORT_FIELD_POST_UNIT] < 0;
    default:
      return places[field] < 0;
    }
}

/* Dates and names can be of many things: only a column without any heading is taken for those of the person. */
static gboolean
may_be (Guess            *guess,
        guint             column,
        AngImportFieldId  field)
{
  gboolean headed = *ang_import_layout_get_heading (guess->layout, column) != '\0';

  if (!is_free (guess, field))
    return FALSE;

  return !headed || (field != ANG_IMPORT_FIELD_BIRTH_DATE && field != ANG_IMPORT_FIELD_NAME && field != ANG_IMPORT_FIELD_NUMBER &&
                     field != ANG_IMPORT_FIELD_POST && field != ANG_IMPORT_FIELD_UNIT);
}

static void
guess_from_cells (Guess *guess)
{
  for (guint i = 0; i < guess->mapping->n_columns && i < 256; i++)
    {
      AngImportFieldId field;
      double share;

      if (guess->mapping->columns[i].field != ANG_IMPORT_FIELD_NONE || guess->mapping->columns[i].reason != ANG_IMPORT_REASON_UNKNOWN)
        continue;
      field = ang_import_content_guess (guess->layout, i, &share);
      if (field != ANG_IMPORT_FIELD_NONE && may_be (guess, i, field))
        ang_import_mapping_assign (guess->mapping, i, field, ANG_IMPORT_REASON_CONTENT);
    }
}

/* Rows copied from the participants' grid have its order: name, NIP, rank, position, unit, origin, role, state. */
static void
guess_from_order (Guess *guess)
{
  static const AngImportFieldId order[] = {
    ANG_IMPORT_FIELD_NAME, ANG_IMPORT_FIELD_NIP, ANG_IMPORT_FIELD_RANK, ANG_IMPORT_FIELD_POST, ANG_IMPORT_FIELD_UNIT,
    ANG_IMPORT_FIELD_ORIGIN, ANG_IMPORT_FIELD_ROLE, ANG_IMPORT_FIELD_STATE,
  };
  AngImportMapping *mapping = guess->mapping;
  int name = mapping->places[ANG_IMPORT_FIELD_NAME];

  for (guint i = 0; i < mapping->n_columns; i++)
    {
      if (*ang_import_layout_get_heading (guess->layout, i) != '\0')
        return;
    }
  if (name < 0 || (mapping->places[ANG_IMPORT_FIELD_NIP] != name + 1 && mapping->places[ANG_IMPORT_FIELD_RANK] != name + 2))
    return;
  for (guint i = 1; i < G_N_ELEMENTS (order) && (guint) name + i < mapping->n_columns; i++)
    {
      guint column = (guint) name + i;

      if ((ang_import_field_get (order[i])->flags & ANG_IMPORT_FIELD_PARTICIPANT) != 0 && mapping->purpose == ANG_IMPORT_PURPOSE_PEOPLE)
        break;
      if (mapping->columns[column].field == ANG_IMPORT_FIELD_NONE && mapping->places[order[i]] < 0)
        ang_import_mapping_assign (mapping, column, order[i], ANG_IMPORT_REASON_CONTENT);
    }
}

/**
 * ang_import_mapping_guess:
 *
 * Says of every column what it holds: by its heading; where two hold the same, by what stands in them; where the heading says
 * nothing, by the cells alone.
 *
 * Returns: (transfer full): the mapping
 */
AngImportMapping *
ang_import_mapping_guess (const AngImportLayout *layout,
                          AngImportPurpose       purpose)
{
  AngImportMapping *mapping = ang_import_mapping_new (ang_import_layout_get_n_columns (layout), purpose);
  g_autofree guint *sureness = g_new0 (guint, mapping->n_columns + 1);
  Guess guess = { layout, mapping, sureness };

  guess_from_headings (&guess);
  guess_from_cells (&guess);
  guess_from_order (&guess);

  return mapping;
}

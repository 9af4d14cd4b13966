#include "config.h"

#include "ang-cli.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ang-choices.h"
#include "ang-cli-output.h"
#include "ang-entities.h"
#include "ang-identity.h"

#define MAX_COLUMNS 16
#define N_SECTIONS 3
#define PAGE 1000

static char *format_word;

static const GOptionEntry show_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &format_word, N_ ("How it is written"), "text|json" },
  { NULL }
};

/* The rows of another entity that belong to what is shown. */
typedef struct
{
  const char         *name;
  const char         *label;
  const AngEntity    *entity;
  guint               link;
  const AngCliColumn *columns;
  guint               n_columns;
} Section;

static const AngCliColumn origin_columns[] = {
  { "origin", ANG_COHORT_ORIGIN_ORIGIN_NAME_ID }, { "quota", ANG_COHORT_ORIGIN_QUOTA },
  { "participants", ANG_COHORT_ORIGIN_PARTICIPANTS },
};
static const AngCliColumn funding_columns[] = {
  { "component", ANG_COHORT_FUNDING_COMPONENT }, { "payer", ANG_COHORT_FUNDING_PAYER },
  { "amount", ANG_COHORT_FUNDING_AMOUNT }, { "currency", ANG_COHORT_FUNDING_CURRENCY },
  { "budget_code", ANG_COHORT_FUNDING_BUDGET_CODE }, { "note", ANG_COHORT_FUNDING_NOTE },
};
static const AngCliColumn participant_columns[] = {
  { "person", ANG_PARTICIPATION_PERSON_ID, ANG_CLI_RENDER_ID }, { "full_name", ANG_PARTICIPATION_FULL_NAME },
  { "nip", ANG_PARTICIPATION_NIP }, { "status", ANG_PARTICIPATION_EMP_STATUS },
  { "rank", ANG_PARTICIPATION_RANK_CODE, ANG_CLI_RENDER_GRADE }, { "post", ANG_PARTICIPATION_POST_ID },
  { "unit", ANG_PARTICIPATION_UNIT_NAME_ID }, { "origin", ANG_PARTICIPATION_ORIGIN_NAME_ID },
  { "role", ANG_PARTICIPATION_ROLE }, { "state", ANG_PARTICIPATION_STATE },
};
static const AngCliColumn number_columns[] = {
  { "kind", ANG_IDENTIFIER_KIND }, { "value", ANG_IDENTIFIER_VALUE }, { "valid_from", ANG_IDENTIFIER_VALID_FROM },
  { "valid_to", ANG_IDENTIFIER_VALID_TO },
};
static const AngCliColumn employment_columns[] = {
  { "since", ANG_EMPLOYMENT_SINCE }, { "until", ANG_EMPLOYMENT_UNTIL }, { "status", ANG_EMPLOYMENT_EMP_STATUS },
  { "rank", ANG_EMPLOYMENT_RANK_CODE, ANG_CLI_RENDER_GRADE }, { "post", ANG_EMPLOYMENT_POST_ID },
  { "unit", ANG_EMPLOYMENT_UNIT_NAME_ID },
};
static const AngCliColumn training_columns[] = {
  { "cohort", ANG_PARTICIPATION_COHORT_CODE }, { "title_id", ANG_PARTICIPATION_COHORT_TITLE_ID },
  { "title_en", ANG_PARTICIPATION_COHORT_TITLE_EN }, { "role", ANG_PARTICIPATION_ROLE },
  { "state", ANG_PARTICIPATION_STATE }, { "begins", ANG_PARTICIPATION_COHORT_START },
  { "ends", ANG_PARTICIPATION_COHORT_END },
};

static const Section cohort_sections[N_SECTIONS] = {
  { "origins", N_ ("Origins"), &ang_cohort_origin_entity, ANG_COHORT_ORIGIN_COHORT_ID, origin_columns,
    G_N_ELEMENTS (origin_columns) },
  { "funding", N_ ("Funding"), &ang_cohort_funding_entity, ANG_COHORT_FUNDING_COHORT_ID, funding_columns,
    G_N_ELEMENTS (funding_columns) },
  { "people", N_ ("People"), &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, participant_columns,
    G_N_ELEMENTS (participant_columns) },
};
static const Section person_sections[N_SECTIONS] = {
  { "numbers", N_ ("Numbers"), &ang_identifier_entity, ANG_IDENTIFIER_PERSON_ID, number_columns,
    G_N_ELEMENTS (number_columns) },
  { "employment", N_ ("Employment"), &ang_employment_entity, ANG_EMPLOYMENT_PERSON_ID, employment_columns,
    G_N_ELEMENTS (employment_columns) },
  { "trainings", N_ ("Trainings"), &ang_participation_entity, ANG_PARTICIPATION_PERSON_ID, training_columns,
    G_N_ELEMENTS (training_columns) },
};

typedef struct
{
  AngStore         *store;
  AngRecord        *record;
  const AngCliList *list;
  const Section    *sections;
} Shown;

/* Fields */

static const char *
get_label (const char *msgid)
{
  return ang_language_translate (ang_language_get_interface (), NULL, msgid);
}

static gboolean
is_listed (const AngCliList *list,
           guint             field)
{
  for (guint i = 0; i < list->n_columns; i++)
    {
      if (list->columns[i].field == field)
        return TRUE;
    }

  return FALSE;
}

/* What a list shows comes first; of the rest, what people may see as a field of its own. */
static gboolean
is_shown (Shown *shown,
          guint  field)
{
  const AngField *info = &shown->list->entity->fields[field];

  return (info->flags & (ANG_FIELD_PRIVATE | ANG_FIELD_INTERNAL)) == 0 && info->type != ANG_FIELD_LINK &&
         info->type != ANG_FIELD_BYTES && !is_listed (shown->list, field);
}

/* The lists call the employment "status"; what the register says of the person itself has another name. */
static const char *
get_name (Shown *shown,
          guint  field)
{
  const char *name = shown->list->entity->fields[field].name;

  if (shown->list->entity == &ang_person_entity && field == ANG_PERSON_STATUS)
    return "person_status";

  return name;
}

static AngCliValue
get_cell (AngStore           *store,
          AngRecord          *record,
          const AngCliColumn *column,
          gboolean            for_people)
{
  AngCliRender render = column->render;

  if (ang_record_get_entity (record) == &ang_identifier_entity && column->field == ANG_IDENTIFIER_VALUE &&
      ang_record_get_integer (record, ANG_IDENTIFIER_KIND) == ANG_IDENTIFIER_KIND_NIK)
    render = ANG_CLI_RENDER_MASKED;

  return ang_cli_get_value (store, record, column->field, render, for_people);
}

/* Rows of a section */

typedef gboolean (*RowFunc) (Shown         *shown,
                             const Section *section,
                             AngRecord     *row,
                             gpointer       user_data,
                             GError       **error);

static gboolean
foreach_row (Shown          *shown,
             const Section  *section,
             RowFunc         func,
             gpointer        user_data,
             GError        **error)
{
  guint n = PAGE;

  for (guint offset = 0; n == PAGE; offset += PAGE)
    {
      g_autoptr (AngQuery) query = ang_query_new (section->entity);
      g_autoptr (GPtrArray) page = NULL;

      ang_query_add_integer (query, section->link, ANG_COMPARE_EQUAL, ang_record_get_id (shown->record));
      page = ang_store_read (shown->store, query, offset, PAGE, NULL, error);
      if (page == NULL)
        return FALSE;
      n = page->len;
      for (guint i = 0; i < n; i++)
        {
          if (!func (shown, section, g_ptr_array_index (page, i), user_data, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* JSON */

static void
add_json_value (Shown       *shown,
                AngCliJson  *json,
                const char  *name,
                AngCliValue  value)
{
  ang_cli_json_value (json, name, &value);
  ang_cli_value_clear (&value);
}

static gboolean
add_json_row (Shown          *shown,
              const Section  *section,
              AngRecord      *row,
              gpointer        user_data,
              GError        **error)
{
  AngCliJson *json = user_data;

  ang_cli_json_begin (json, NULL, '{');
  for (guint i = 0; i < section->n_columns; i++)
    add_json_value (shown, json, section->columns[i].name, get_cell (shown->store, row, &section->columns[i], FALSE));
  ang_cli_json_end (json, '}');

  return TRUE;
}

static gboolean
show_json (Shown   *shown,
           GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AngCliJson json = { .text = text };

  ang_cli_json_begin (&json, NULL, '[');
  ang_cli_json_begin (&json, NULL, '{');
  for (guint i = 0; i < shown->list->n_columns; i++)
    add_json_value (shown, &json, shown->list->columns[i].name,
                    get_cell (shown->store, shown->record, &shown->list->columns[i], FALSE));
  for (guint i = 1; i < shown->list->entity->n_fields; i++)
    {
      if (is_shown (shown, i))
        add_json_value (shown, &json, get_name (shown, i), ang_cli_get_value (shown->store, shown->record, i, 0, FALSE));
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      ang_cli_json_begin (&json, shown->sections[i].name, '[');
      if (!foreach_row (shown, &shown->sections[i], add_json_row, &json, error))
        return FALSE;
      ang_cli_json_end (&json, ']');
    }
  ang_cli_json_end (&json, '}');
  ang_cli_json_end (&json, ']');

  return ang_cli_output_write (text, error);
}

/* Text */

static guint
get_label_width (Shown *shown)
{
  guint width = 0;

  for (guint i = 1; i < shown->list->entity->n_fields; i++)
    {
      if (is_listed (shown->list, i) || is_shown (shown, i))
        width = MAX (width, ang_cli_text_get_width (get_label (shown->list->entity->fields[i].label)));
    }

  return width;
}

static void
add_text_line (Shown       *shown,
               guint        field,
               AngCliValue  value,
               guint        width)
{
  const char *label = get_label (shown->list->entity->fields[field].label);
  g_autofree char *text = ang_cli_value_dup (&value, TRUE);

  if (*text != '\0')
    ang_cli_print ("%s:%*s %s\n", label, (int) (width - ang_cli_text_get_width (label)), "", text);
  ang_cli_value_clear (&value);
}

static gboolean
add_table_row (Shown          *shown,
               const Section  *section,
               AngRecord      *row,
               gpointer        user_data,
               GError        **error)
{
  AngCliValue values[MAX_COLUMNS];
  gboolean added;

  for (guint i = 0; i < section->n_columns; i++)
    values[i] = get_cell (shown->store, row, &section->columns[i], TRUE);
  added = ang_cli_output_add (user_data, values, error);
  for (guint i = 0; i < section->n_columns; i++)
    ang_cli_value_clear (&values[i]);

  return added;
}

static gboolean
show_section (Shown          *shown,
              const Section  *section,
              GError        **error)
{
  const char *names[MAX_COLUMNS];
  const char *labels[MAX_COLUMNS];
  g_autoptr (AngCliOutput) output = NULL;

  for (guint i = 0; i < section->n_columns; i++)
    {
      names[i] = section->columns[i].name;
      labels[i] = get_label (section->entity->fields[section->columns[i].field].label);
    }
  output = ang_cli_output_new (ANG_CLI_FORMAT_TABLE, names, labels, section->n_columns);
  ang_cli_print ("\n%s\n", get_label (section->label));

  return foreach_row (shown, section, add_table_row, output, error) && ang_cli_output_finish (output, error);
}

static gboolean
show_text (Shown   *shown,
           GError **error)
{
  guint width = get_label_width (shown);

  for (guint i = 0; i < shown->list->n_columns; i++)
    add_text_line (shown, shown->list->columns[i].field,
                   get_cell (shown->store, shown->record, &shown->list->columns[i], TRUE), width);
  for (guint i = 1; i < shown->list->entity->n_fields; i++)
    {
      if (is_shown (shown, i))
        add_text_line (shown, i, ang_cli_get_value (shown->store, shown->record, i, 0, TRUE), width);
    }
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      if (!show_section (shown, &shown->sections[i], error))
        return FALSE;
    }

  return TRUE;
}

/* What is meant */

static AngRecord *
find_person_of (AngStore    *store,
                const char  *number,
                GError     **error)
{
  g_autoptr (AngQuery) query = ang_query_new (&ang_identifier_entity);
  g_autoptr (GPtrArray) found = NULL;

  ang_query_add_text (query, ANG_IDENTIFIER_VALUE, ANG_COMPARE_EQUAL, number);
  found = ang_store_read (store, query, 0, 1, NULL, error);
  if (found == NULL || found->len == 0)
    return NULL;

  return ang_store_get (store, &ang_person_entity,
                        ang_record_get_integer (g_ptr_array_index (found, 0), ANG_IDENTIFIER_PERSON_ID), error);
}

static AngRecord *
find_person (AngStore    *store,
             const char  *key,
             GError     **error)
{
  g_autofree char *number = ang_identity_normalize (key);
  g_autoptr (GError) ignored = NULL;
  AngRecord *person = NULL;
  gint64 id;

  if (number != NULL)
    person = find_person_of (store, number, error);
  if (person == NULL && (error == NULL || *error == NULL) && g_ascii_string_to_signed (key, 10, 1, G_MAXINT64, &id, NULL))
    person = ang_store_get (store, &ang_person_entity, id, &ignored);
  if (person == NULL && (error == NULL || *error == NULL))
    g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_NOT_FOUND,
                 _("There is no person with the id, NIP or NIPPPK “%s”."), key);

  return person;
}

static gboolean
find (Shown       *shown,
      const char  *word,
      const char  *key,
      GError     **error)
{
  gboolean cohort = g_str_equal (word, "cohort");

  shown->list = ang_cli_list_find (cohort ? "cohorts" : "people");
  shown->sections = cohort ? cohort_sections : person_sections;
  shown->record = cohort ? ang_cli_find_cohort (shown->store, key, error) : find_person (shown->store, key, error);

  return shown->record != NULL;
}

static gboolean
check_words (AngCli    *cli,
             gboolean  *json,
             GError   **error)
{
  const char *word = cli->arguments[0];

  if (!g_str_equal (word, "cohort") && !g_str_equal (word, "person"))
    {
      g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("“%s” cannot be shown: choose cohort or person."), word);
      return FALSE;
    }
  *json = g_strcmp0 (format_word, "json") == 0;
  if (format_word == NULL || *json || g_str_equal (format_word, "text"))
    return TRUE;

  g_set_error (error, ANG_CLI_ERROR, ANG_CLI_ERROR_USAGE, _("There is no format “%s”: choose text or json."), format_word);
  return FALSE;
}

static gboolean
run_show (AngCli  *cli,
          GError **error)
{
  g_autoptr (AngStore) store = NULL;
  Shown shown = { 0 };
  gboolean json;
  gboolean done;

  if (!check_words (cli, &json, error))
    return FALSE;
  store = ang_cli_open (cli, ANG_STORE_OPEN_READ_ONLY, error);
  if (store == NULL)
    return FALSE;
  shown.store = store;
  if (!find (&shown, cli->arguments[0], cli->arguments[1], error))
    return FALSE;
  done = json ? show_json (&shown, error) : show_text (&shown, error);
  g_object_unref (shown.record);

  return done && ang_store_close (store, error);
}

const AngCliCommand ang_cli_show_command = {
  "show", N_ ("cohort|person KEY"), N_ ("Everything about one cohort or person"), show_options, 2, run_show
};

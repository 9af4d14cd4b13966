#include "command-fixture.h"

#include "ang-cohort-commands.h"
#include "ang-cohort-funding.h"
#include "ang-cohort-origin.h"
#include "ang-criterion.h"
#include "ang-employment.h"
#include "ang-history.h"
#include "ang-identifier.h"
#include "ang-nominator.h"
#include "ang-origin.h"
#include "ang-participation-commands.h"
#include "ang-read-many.h"
#include "ang-scheme-funding.h"
#include "ang-scheme.h"
#include "ang-score.h"

static const AngEntity *const written[] = {
  &ang_person_entity, &ang_identifier_entity, &ang_employment_entity, &ang_unit_entity, &ang_cohort_entity,
  &ang_cohort_origin_entity, &ang_cohort_funding_entity, &ang_participation_entity, &ang_waiver_entity,
  &ang_session_entity, &ang_speaker_entity, &ang_session_speaker_entity, &ang_attendance_entity,
  &ang_nominator_entity, &ang_criterion_entity, &ang_score_entity,
};

/* Everything stored, as one text: two registers with the same are in the same state. */
static char *
dump (AngStore *store)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = ang_read_all (store, written[i], &error);

      g_assert_no_error (error);
      for (guint j = 0; j < records->len; j++)
        {
          for (guint field = 0; field < written[i]->n_fields; field++)
            {
              AngFieldType type = written[i]->fields[field].type;

              if (written[i]->fields[field].flags & ANG_FIELD_COMPUTED || type == ANG_FIELD_REAL || type == ANG_FIELD_BYTES)
                continue;
              if (ang_field_holds_text (&written[i]->fields[field]))
                g_string_append_printf (text, "%s|", ang_record_get_text (g_ptr_array_index (records, j), field));
              else
                g_string_append_printf (text, "%" G_GINT64_FORMAT "|", ang_record_get_integer (g_ptr_array_index (records, j), field));
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free (text, FALSE);
}

/* Runs a command, takes it back, and does it again: each of them is one step. */
AngCommand *
command_fixture_run (AngStore   *store,
                     AngCommand *command,
                     const char *label)
{
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *undo_label = NULL;
  g_autoptr (GError) error = NULL;

  ang_command_run (command, store, &error);
  g_assert_no_error (error);
  after = dump (store);
  g_assert_cmpstr (before, !=, after);
  g_object_get (store, "undo-label", &undo_label, NULL);
  g_assert_cmpstr (undo_label, ==, label);

  ang_store_undo (store, &error);
  g_assert_no_error (error);
  undone = dump (store);
  g_assert_cmpstr (undone, ==, before);

  ang_store_redo (store, &error);
  g_assert_no_error (error);
  redone = dump (store);
  g_assert_cmpstr (redone, ==, after);

  return command;
}

/* For when only what it does is looked at. */
void
command_fixture_step (AngStore   *store,
                      AngCommand *command,
                      const char *label)
{
  g_object_unref (command_fixture_run (store, command, label));
}

void
command_fixture_run_to_nothing (AngStore   *store,
                                AngCommand *command)
{
  g_autoptr (AngCommand) owned = command;
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  ang_command_run (owned, store, &error);
  g_assert_no_error (error);
  after = dump (store);
  g_assert_cmpstr (after, ==, before);
}

AngRecord *
command_fixture_get (AngStore        *store,
                     const AngEntity *entity,
                     gint64           id)
{
  g_autoptr (GError) error = NULL;
  AngRecord *record = ang_store_get (store, entity, id, &error);

  g_assert_no_error (error);

  return record;
}

gint64
command_fixture_get_number (AngStore        *store,
                            const AngEntity *entity,
                            gint64           id,
                            guint            field)
{
  g_autoptr (AngRecord) record = command_fixture_get (store, entity, id);

  return ang_record_get_integer (record, field);
}

void
command_fixture_assert_text (AngStore        *store,
                             const AngEntity *entity,
                             gint64           id,
                             guint            field,
                             const char      *expected)
{
  g_autoptr (AngRecord) record = command_fixture_get (store, entity, id);

  g_assert_cmpstr (ang_record_get_text (record, field), ==, expected);
}

GPtrArray *
command_fixture_list (AngStore        *store,
                      const AngEntity *entity,
                      guint            field,
                      gint64           link)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = ang_read_linked (store, entity, field, &link, 1, &error);

  g_assert_no_error (error);

  return records;
}

gint64
command_fixture_add_origin (AngStore   *store,
                            const char *name,
                            gboolean    own)
{
  g_autoptr (AngRecord) origin = ang_record_new (&ang_origin_entity);

  ang_record_set_text (origin, ANG_ORIGIN_NAME_ID, name);
  ang_record_set_boolean (origin, ANG_ORIGIN_IS_OWN, own);

  return store_fixture_save (store, origin);
}

static gint64
add_scheme (AngStore *store)
{
  g_autoptr (AngRecord) scheme = ang_record_new (&ang_scheme_entity);
  g_autoptr (AngRecord) funding = ang_record_new (&ang_scheme_funding_entity);

  ang_record_set_text (scheme, ANG_SCHEME_ABBREV, "SCP");
  ang_record_set_text (scheme, ANG_SCHEME_NAME_ID, "Program Kerja Sama Singapura");
  ang_record_set_text (scheme, ANG_SCHEME_NAME_EN, "Singapore Cooperation Programme");
  ang_record_set_text (scheme, ANG_SCHEME_COUNTRY, "SG");
  ang_record_set_text (scheme, ANG_SCHEME_DEFAULT_CITY, "Singapura");
  ang_record_set_integer (scheme, ANG_SCHEME_DEFAULT_QUOTA, 25);
  ang_record_set_integer (scheme, ANG_SCHEME_DEFAULT_JP, 40);
  ang_record_set_integer (scheme, ANG_SCHEME_DEFAULT_DAYS, 5);
  store_fixture_save (store, scheme);

  ang_record_set_integer (funding, ANG_SCHEME_FUNDING_SCHEME_ID, ang_record_get_id (scheme));
  ang_record_set_integer (funding, ANG_SCHEME_FUNDING_COMPONENT, ANG_FUNDING_COMPONENT_TUITION);
  ang_record_set_integer (funding, ANG_SCHEME_FUNDING_PAYER, ANG_FUNDING_PAYER_PARTNER);
  store_fixture_save (store, funding);

  return ang_record_get_id (scheme);
}

gint64
command_fixture_make_cohort (AngStore *store)
{
  gint64 scheme = add_scheme (store);
  g_autoptr (AngRecord) draft = ang_record_new (&ang_cohort_entity);
  g_autoptr (AngCommand) command = NULL;

  command_fixture_add_origin (store, "Pemerintah Kota Jambi", TRUE);
  ang_record_set_text (draft, ANG_COHORT_COURSE_START, "2024-07-01");
  command = command_fixture_run (store, ang_cohort_command_create (scheme, ANG_COHORT (draft)), "New cohort SCP-2024-1");

  return ang_command_get_made (command);
}

CommandGroup
command_fixture_make_group (AngStore *store)
{
  static const char *const names[] = { "Rahma", "Siti", "Togar" };
  CommandGroup group = { command_fixture_make_cohort (store), { 0 }, { 0 } };
  g_autoptr (AngCommand) command = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < 3; i++)
    group.people[i] = store_fixture_add_person (store, names[i]);
  command = command_fixture_run (store, ang_participation_command_add (group.cohort, group.people, 3, 0, 0), "Add participants to SCP-2024-1");
  g_assert_cmpuint (ang_command_get_done (command), ==, 3);

  rows = command_fixture_list (store, &ang_participation_entity, ANG_PARTICIPATION_COHORT_ID, group.cohort);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_PERSON_ID), ==, group.people[i]);
      g_assert_cmpint (ang_record_get_integer (g_ptr_array_index (rows, i), ANG_PARTICIPATION_ORDER_NO), ==, i + 1);
      group.rows[i] = ang_record_get_id (g_ptr_array_index (rows, i));
    }

  return group;
}

AngRecord *
command_fixture_new_draft (void)
{
  AngRecord *draft = ang_record_new (&ang_person_entity);

  ang_record_set_text (draft, ANG_PERSON_NAME, "Halimah");
  ang_record_set_text (draft, ANG_PERSON_TITLE_BACK, "S.E.");

  return draft;
}

AngRecord *
command_fixture_new_employment (void)
{
  AngRecord *employment = ang_record_new (&ang_employment_entity);

  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, ANG_EMPLOYMENT_STATUS_PNS);
  ang_record_set_text (employment, ANG_EMPLOYMENT_EMPLOYER, "Perumdam Tirta Mayang");
  ang_record_set_text (employment, ANG_EMPLOYMENT_RANK_CODE, "33");

  return employment;
}

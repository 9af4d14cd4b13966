#include "ang-choices.h"
#include "ang-entities.h"

#include <math.h>
#include <string.h>

static void
count_notify (AngRecord  *record,
              GParamSpec *pspec,
              guint      *n_notified)
{
  *n_notified += 1;
}

static void
test_every_entity_is_described (void)
{
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  g_assert_cmpuint (n_entities, >, 20);

  for (guint e = 0; e < n_entities; e++)
    {
      const AngEntity *entity = entities[e];
      g_autoptr (AngRecord) record = ang_record_new (entity);

      g_assert_true (ang_entities_find (entity->name) == entity);
      g_assert_cmpstr (entity->fields[0].name, ==, "id");
      g_assert_cmpint (ang_record_get_id (record), ==, 0);

      for (guint f = 0; f < entity->n_fields; f++)
        {
          const AngField *field = &entity->fields[f];
          guint found;

          g_assert_true (ang_entity_find_field (entity, field->name, &found));
          g_assert_cmpuint (found, ==, f);
          g_assert_true (field->label != NULL && *field->label != '\0');
          g_assert_true ((field->type == ANG_FIELD_CHOICE) == (field->choices != NULL));
          g_assert_true ((field->type == ANG_FIELD_LINK || field->type == ANG_FIELD_LOOKUP) == (field->target != NULL));
          if (field->type == ANG_FIELD_LINK)
            g_assert_nonnull (ang_entities_find (field->target));
          if (field->type != ANG_FIELD_BOOLEAN)
            g_assert_false (ang_record_is_set (record, f));
        }
    }

  g_assert_null (ang_entities_find ("no such thing"));
}

static void
test_setters_notify_once (void)
{
  g_autoptr (AngRecord) record = ang_record_new (&ang_cohort_entity);
  guint n_notified = 0;

  g_signal_connect (record, "notify::title-id", G_CALLBACK (count_notify), &n_notified);

  ang_record_set_text (record, ANG_COHORT_TITLE_ID, "Digital Health");
  ang_record_set_text (record, ANG_COHORT_TITLE_ID, "Digital Health");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (ang_record_is_changed (record, ANG_COHORT_TITLE_ID));
  g_assert_false (ang_record_is_changed (record, ANG_COHORT_TITLE_EN));

  ang_record_set_text (record, ANG_COHORT_TITLE_ID, "");
  g_assert_null (ang_record_get_text (record, ANG_COHORT_TITLE_ID));
  g_assert_cmpuint (n_notified, ==, 2);
}

static void
test_empty_values (void)
{
  g_autoptr (AngRecord) scheme = ang_record_new (&ang_scheme_entity);

  g_assert_cmpint (ang_record_get_integer (scheme, ANG_SCHEME_MAX_AGE), ==, ANG_UNSET);
  g_assert_true (isnan (ang_record_get_real (scheme, ANG_SCHEME_ENGLISH_MIN_SCORE)));

  ang_record_set_integer (scheme, ANG_SCHEME_MAX_AGE, 0);
  ang_record_set_real (scheme, ANG_SCHEME_ENGLISH_MIN_SCORE, 450);
  g_assert_true (ang_record_is_set (scheme, ANG_SCHEME_MAX_AGE));
  g_assert_true (ang_record_is_set (scheme, ANG_SCHEME_ENGLISH_MIN_SCORE));

  ang_record_unset (scheme, ANG_SCHEME_MAX_AGE);
  ang_record_unset (scheme, ANG_SCHEME_ENGLISH_MIN_SCORE);
  g_assert_false (ang_record_is_set (scheme, ANG_SCHEME_MAX_AGE));
  g_assert_false (ang_record_is_set (scheme, ANG_SCHEME_ENGLISH_MIN_SCORE));
}

static void
test_properties (void)
{
  g_autoptr (AngRecord) cohort = ang_record_new (&ang_cohort_entity);
  g_autofree char *title = NULL;
  gint64 quota = 0;
  int state = 0;
  gboolean count_only = FALSE;

  g_object_set (cohort, "title-id", "Inovasi", "quota", (gint64) 29, "state", ANG_COHORT_STATE_APPROVED, "count-only", TRUE, NULL);
  g_object_get (cohort, "title_id", &title, "quota", &quota, "state", &state, "count-only", &count_only, NULL);

  g_assert_cmpstr (title, ==, "Inovasi");
  g_assert_cmpint (quota, ==, 29);
  g_assert_cmpint (state, ==, ANG_COHORT_STATE_APPROVED);
  g_assert_true (count_only);
}

static void
test_copy_is_a_clean_draft (void)
{
  g_autoptr (AngRecord) letterhead = ang_record_new (&ang_letterhead_entity);
  g_autoptr (AngRecord) draft = NULL;
  g_autoptr (GBytes) logo = g_bytes_new_static ("png", 3);

  ang_record_set_integer (letterhead, ANG_LETTERHEAD_ID, 7);
  ang_record_set_text (letterhead, ANG_LETTERHEAD_LINE1, "PEMERINTAH KOTA JAMBI");
  ang_record_set_bytes (letterhead, ANG_LETTERHEAD_LOGO, logo);

  draft = ang_record_copy (letterhead);
  g_assert_true (ang_record_equal (letterhead, draft));
  g_assert_false (ang_record_is_changed (draft, ANG_LETTERHEAD_LINE1));

  ang_record_set_text (draft, ANG_LETTERHEAD_LINE1, "WALI KOTA JAMBI");
  g_assert_false (ang_record_equal (letterhead, draft));
  g_assert_true (ang_record_is_changed (draft, ANG_LETTERHEAD_LINE1));
  g_assert_cmpstr (ang_record_get_text (letterhead, ANG_LETTERHEAD_LINE1), ==, "PEMERINTAH KOTA JAMBI");
}

static void
test_choices (void)
{
  const AngChoice *choice = ang_enumeration_find_nick (&ang_cohort_state_enumeration, "approved");

  g_assert_nonnull (choice);
  g_assert_cmpint (choice->value, ==, ANG_COHORT_STATE_APPROVED);
  g_assert_cmpstr (ang_enumeration_get_label (&ang_cohort_state_enumeration, 5, ANG_LANGUAGE_ENGLISH), ==, "Approved");
  g_assert_cmpstr (ang_enumeration_get_label (&ang_cohort_state_enumeration, 99, ANG_LANGUAGE_ENGLISH), ==, "");
  g_assert_cmpstr (ang_enumeration_get_nick (&ang_cohort_state_enumeration, 99), ==, "");
  g_assert_null (ang_enumeration_find_nick (&ang_cohort_state_enumeration, NULL));
}

static void
test_choices_are_unique (void)
{
  guint n_entities;
  const AngEntity *const *entities = ang_entities_list (&n_entities);

  for (guint e = 0; e < n_entities; e++)
    {
      for (guint f = 0; f < entities[e]->n_fields; f++)
        {
          const AngEnumeration *choices = entities[e]->fields[f].choices;

          for (guint i = 0; choices != NULL && i < choices->n_choices; i++)
            {
              g_assert_true (ang_enumeration_find (choices, choices->choices[i].value) == &choices->choices[i]);
              g_assert_true (ang_enumeration_find_nick (choices, choices->choices[i].nick) == &choices->choices[i]);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/every-entity-is-described", test_every_entity_is_described);
  g_test_add_func ("/record/setters-notify-once", test_setters_notify_once);
  g_test_add_func ("/record/empty-values", test_empty_values);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/copy-is-a-clean-draft", test_copy_is_a_clean_draft);
  g_test_add_func ("/record/choices", test_choices);
  g_test_add_func ("/record/choices-are-unique", test_choices_are_unique);

  return g_test_run ();
}

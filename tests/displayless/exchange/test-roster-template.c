#include "ang-exchange-error.h"
#include "ang-roster-template.h"
#include "ang-roster.h"

#include <string.h>

#include <glib/gstdio.h>

static const char *const shipped[] = {
  "participant-list", "assignment-annex", "setneg-annex", "nominative-list", "attendance-sheet", "partner-list",
  "candidate-list", "selection-record", "travel-list", "document-completeness", "emergency-sheet", "facts-sheet",
  "programme", "attendance-list", "certificate-list",
};

/* The same in both languages. */
static const char *const common[] = { "NO.", "No.", "NIP", "NAME / NIP", "TOTAL", "JP" };

static void
assert_translated (const char *english,
                   const char *indonesian)
{
  if (*english == '\0')
    return;
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    {
      if (g_str_equal (english, common[i]))
        return;
    }
  if (g_str_equal (english, indonesian))
    g_test_message ("%s", english);
  g_assert_cmpstr (english, !=, indonesian);
}

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) templates = ang_roster_template_list (problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (templates->len, ==, G_N_ELEMENTS (shipped));

  for (guint i = 0; i < templates->len; i++)
    {
      AngRosterTemplate *template = g_ptr_array_index (templates, i);
      gboolean of_people = !g_str_equal (shipped[i], "programme");

      g_assert_cmpstr (ang_roster_template_get_name (template), ==, shipped[i]);
      g_assert_false (ang_roster_template_get_own (template));
      g_assert_nonnull (ang_roster_template_get_purpose (template));
      g_assert_cmpint (ang_roster_template_get_column (template, 0)->value, ==,
                       of_people ? ANG_ROSTER_VALUE_NUMBER : ANG_ROSTER_VALUE_SESSION_DAY);
      assert_translated (ang_roster_template_get_label (template, ANG_LANGUAGE_ENGLISH),
                         ang_roster_template_get_label (template, ANG_LANGUAGE_INDONESIAN));
      assert_translated (ang_roster_template_get_title (template, ANG_LANGUAGE_ENGLISH),
                         ang_roster_template_get_title (template, ANG_LANGUAGE_INDONESIAN));
      g_assert_nonnull (strstr (ang_roster_template_get_title (template, ANG_LANGUAGE_INDONESIAN), "{title}"));
      for (guint j = 0; j < ang_roster_template_get_n_columns (template); j++)
        {
          assert_translated (ang_roster_template_get_heading (template, j, ANG_LANGUAGE_ENGLISH),
                             ang_roster_template_get_heading (template, j, ANG_LANGUAGE_INDONESIAN));
          assert_translated (ang_roster_template_get_group (template, j, ANG_LANGUAGE_ENGLISH),
                             ang_roster_template_get_group (template, j, ANG_LANGUAGE_INDONESIAN));
        }
    }
}

/* Only the lists made for it may hold protected data, and they say so. */
static void
test_privacy (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (shipped); i++)
    {
      g_autoptr (AngRosterTemplate) template = ang_roster_template_load (shipped[i], NULL);
      gboolean confidential = g_str_equal (shipped[i], "partner-list") || g_str_equal (shipped[i], "emergency-sheet");

      g_assert_cmpint (ang_roster_template_get_traits (template)->privacy == ANG_PRIVACY_PROTECTED, ==, confidential);
    }
}

static AngRosterTemplate *
parse (const char  *text,
       GError     **error)
{
  g_autoptr (GBytes) data = g_bytes_new_static (text, strlen (text));

  return ang_roster_template_new_for_data ("mine", TRUE, data, error);
}

static void
test_bad_files (void)
{
  static const struct { const char *text; const char *names; } cases[] = {
    { "", "[Roster]" },
    { "[Roster]\nName=x\n", "Column" },
    { "[Roster]\n[Column 1]\nHeading=x\n", "[Column 1] Value" },
    { "[Roster]\n[Column 1]\nValue=shoe-size\n", "shoe-size" },
    { "[Roster]\nPaper=letter\n[Column 1]\nValue=name\n", "letter" },
    { "[Roster]\nOrder=random\n[Column 1]\nValue=name\n", "random" },
    { "[Roster]\n[Column 1]\nValue=name\nWidth=wide\n", "wide" },
    { "[Roster]\n[Column 1]\nValue=name\nWidth=-3\n", "-3" },
    { "[Roster]\n[Column 1]\nValue=name\nWidth=nan\n", "nan" },
    { "[Roster]\n[Column 1]\nValue=name\nKind=picture\n", "picture" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (cases[i].text, &error));
      g_assert_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE);
      g_assert_nonnull (strstr (error->message, cases[i].names));
      g_assert_nonnull (strstr (error->message, "mine.roster"));
    }
}

/* What a file leaves out has a meaning, and columns of class C make the document confidential. */
static void
test_defaults (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRosterTemplate) template =
    parse ("[Roster]\nPrivacy=A\n[Column 1]\nValue=name\nHeading=Who\nHeading[id]=Siapa\n[Column 2]\nValue=passport-number\n", &error);
  const AngRosterTraits *traits;

  g_assert_no_error (error);
  traits = ang_roster_template_get_traits (template);
  g_assert_cmpint (traits->paper, ==, ANG_SHEET_PAPER_F4);
  g_assert_true (traits->landscape);
  g_assert_true (traits->signature);
  g_assert_cmpint (traits->order, ==, ANG_ROSTER_ORDER_LEADER_FIRST);
  g_assert_cmpint (traits->privacy, ==, ANG_PRIVACY_PROTECTED);
  g_assert_cmpint (ang_roster_template_get_needs (template), ==, ANG_ROSTER_NEEDS_PASSPORT);
  g_assert_cmpstr (ang_roster_template_get_heading (template, 0, ANG_LANGUAGE_ENGLISH), ==, "Who");
  g_assert_cmpstr (ang_roster_template_get_heading (template, 0, ANG_LANGUAGE_INDONESIAN), ==, "Siapa");
  g_assert_cmpint (ang_roster_template_get_column (template, 1)->kind, ==, ANG_ROSTER_KIND_IDENTIFIER);
}

static void
test_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AngRosterTemplate) shipped_one = ang_roster_template_load ("assignment-annex", &error);
  g_autoptr (AngRosterTemplate) own = NULL;
  g_autoptr (AngRosterTemplate) again = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GArray) values = ang_roster_dup_values (shipped_one);
  AngRosterValue nik = ANG_ROSTER_VALUE_NIK;

  g_array_append_val (values, nik);
  g_array_remove_index (values, 0);
  own = ang_roster_template_derive (shipped_one, "annex-with-nik", "Lampiran dengan NIK", values);
  g_assert_true (ang_roster_template_save (own, &error));
  g_assert_no_error (error);

  again = ang_roster_template_load ("annex-with-nik", &error);
  g_assert_no_error (error);
  g_assert_true (ang_roster_template_get_own (again));
  g_assert_cmpstr (ang_roster_template_get_label (again, ANG_LANGUAGE_INDONESIAN), ==, "Lampiran dengan NIK");
  g_assert_cmpstr (ang_roster_template_get_annex_label (again, ANG_LANGUAGE_INDONESIAN), ==, "LAMPIRAN SURAT TUGAS");
  g_assert_cmpuint (ang_roster_template_get_n_columns (again), ==, 5);
  g_assert_cmpint (ang_roster_template_get_column (again, 4)->value, ==, ANG_ROSTER_VALUE_NIK);
  g_assert_cmpfloat (ang_roster_template_get_column (again, 0)->width, ==,
                     ang_roster_template_get_column (shipped_one, 1)->width);
  g_assert_cmpint (ang_roster_template_get_traits (again)->privacy, ==, ANG_PRIVACY_PROTECTED);
  g_assert_cmpint (ang_roster_template_get_traits (again)->form, ==, ANG_ROSTER_FORM_ANNEX);

  all = ang_roster_template_list (NULL);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (shipped) + 1);
  g_assert_true (ang_roster_template_remove ("annex-with-nik", &error));
  g_assert_false (ang_roster_template_remove ("annex-with-nik", NULL));
  g_assert_false (ang_roster_template_remove ("../annex-with-nik", NULL));
}

static void
test_names (void)
{
  static const char *const bad[] = { "assignment-annex", "", "Über", "a/b", "..", "with blank" };
  g_autoptr (AngRosterTemplate) shipped_one = ang_roster_template_load ("assignment-annex", NULL);
  g_autoptr (GArray) values = ang_roster_dup_values (shipped_one);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (AngRosterTemplate) own = ang_roster_template_derive (shipped_one, bad[i], "x", values);
      g_autoptr (GError) error = NULL;

      g_assert_false (ang_roster_template_save (own, &error));
      g_assert_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_TEMPLATE);
    }
  g_assert_null (ang_roster_template_load ("../../etc/passwd", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ang_language_init (NULL);
  ang_language_set_interface (ANG_LANGUAGE_ENGLISH);
  g_test_add_func ("/roster-template/shipped", test_shipped);
  g_test_add_func ("/roster-template/privacy", test_privacy);
  g_test_add_func ("/roster-template/bad-files", test_bad_files);
  g_test_add_func ("/roster-template/defaults", test_defaults);
  g_test_add_func ("/roster-template/own", test_own);
  g_test_add_func ("/roster-template/names", test_names);

  return g_test_run ();
}

#include <string.h>

#include "ang-identity.h"

static AngDate
today (void)
{
  return ang_date_new (2026, 11, 22);
}

static AngDate
iso (const char *text)
{
  AngDate date;

  ang_date_parse_iso (text, &date);
  return date;
}

static void
assert_iso (AngDate     date,
            const char *expected)
{
  g_autofree char *text = ang_date_to_iso (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_normalize (void)
{
  static const struct { const char *text; const char *number; } cases[] = {
    { "200012312024121001", "200012312024121001" }, { "20001231 202412 1 001", "200012312024121001" },
    { "NIP. 20001231 202412 1 001", "200012312024121001" }, { "NIP.20001231 202412 1 001", "200012312024121001" },
    { "NIPPPK. 20001231 202421 1 001", "200012312024211001" }, { "nip: 200012312024121001", "200012312024121001" },
    { "NI PPPK 200012312024211001", "200012312024211001" },
    { "'200012312024121001", "200012312024121001" }, { "\342\200\231200012312024121001", "200012312024121001" },
    { "`200012312024121001`", "200012312024121001" }, { "\302\240200012312024121001\302\240", "200012312024121001" },
    { "\357\273\277200012312024121001", "200012312024121001" }, { "20001231\342\200\213202412\342\200\2131001", "200012312024121001" },
    { "20001231.202412.1.001", "200012312024121001" }, { "20001231-202412-1-001", "200012312024121001" },
    { "２０００1231 202412 1 001", "200012312024121001" }, { "NIK 1571013112000001", "1571013112000001" },
    { "a 1234567", "A1234567" }, { "X-123456", "X123456" }, { "1.99001E+17", "199001E+17" }, { "0", "0" }, { "NIP", "NIP" },
    { "NIPAH", "NIPAH" },
    { "-", NULL }, { "", NULL }, { "  ", NULL }, { "...", NULL }, { "'", NULL }, { NULL, NULL }, { "\xff", NULL },
    { "12\xff", NULL },
  };
  g_autofree char *large = g_strnfill (10240, '1');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = ang_identity_normalize (cases[i].text);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
  g_assert_null (ang_identity_normalize (large));
}

static void
test_kind (void)
{
  static const struct { const char *number; AngIdentifierKind kind; } cases[] = {
    { "200012312024121001", ANG_IDENTIFIER_KIND_NIP }, { "200012312024011001", ANG_IDENTIFIER_KIND_NIP },
    { "200012312024211001", ANG_IDENTIFIER_KIND_NIPPPK }, { "200012312024291001", ANG_IDENTIFIER_KIND_NIPPPK },
    { "200012312024131001", 0 }, { "200012312024001001", 0 }, { "200012312024201001", 0 }, { "200012312024301001", 0 },
    { "1571013112000001", ANG_IDENTIFIER_KIND_NIK }, { "123456789", ANG_IDENTIFIER_KIND_OLD_NIP },
    { "12345678", 0 }, { "12345678901234567", 0 }, { "1234567890123456789", 0 }, { "20001231202412100A", 0 }, { "", 0 },
    { NULL, 0 }, { "\xff\xff\xff\xff\xff\xff\xff\xff\xff", 0 },
  };
  g_autofree char *large = g_strnfill (10240, '1');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ang_identity_get_kind (cases[i].number), ==, cases[i].kind);
  g_assert_cmpint (ang_identity_get_kind (large), ==, 0);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *number;
    gboolean whole;
    AngIdentifierKind kind;
    const char *birth;
    const char *appointment;
    int contract;
    AngSex sex;
    int serial;
    const char *region;
  } cases[] = {
    { "200012312024121001", TRUE, ANG_IDENTIFIER_KIND_NIP, "2000-12-31", "2024-12", 0, ANG_SEX_MALE, 1, "" },
    { "197001011995032999", TRUE, ANG_IDENTIFIER_KIND_NIP, "1970-01-01", "1995-03", 0, ANG_SEX_FEMALE, 999, "" },
    { "200012312024211001", TRUE, ANG_IDENTIFIER_KIND_NIPPPK, "2000-12-31", "2024", 1, ANG_SEX_MALE, 1, "" },
    { "200012312024292017", TRUE, ANG_IDENTIFIER_KIND_NIPPPK, "2000-12-31", "2024", 9, ANG_SEX_FEMALE, 17, "" },
    { "200002292024121001", TRUE, ANG_IDENTIFIER_KIND_NIP, "2000-02-29", "2024-12", 0, ANG_SEX_MALE, 1, "" },
    { "199902292024121001", FALSE, ANG_IDENTIFIER_KIND_NIP, NULL, "2024-12", 0, ANG_SEX_MALE, 1, "" },
    { "200000002024121001", FALSE, ANG_IDENTIFIER_KIND_NIP, NULL, "2024-12", 0, ANG_SEX_MALE, 1, "" },
    { "200012312024123001", FALSE, ANG_IDENTIFIER_KIND_NIP, "2000-12-31", "2024-12", 0, ANG_SEX_UNKNOWN, 1, "" },
    { "200012312024120001", FALSE, ANG_IDENTIFIER_KIND_NIP, "2000-12-31", "2024-12", 0, ANG_SEX_UNKNOWN, 1, "" },
    { "200012310000121001", FALSE, ANG_IDENTIFIER_KIND_NIP, "2000-12-31", NULL, 0, ANG_SEX_MALE, 1, "" },
    { "200012312024131001", FALSE, 0, "2000-12-31", NULL, 0, ANG_SEX_MALE, 1, "" },
    { "1571013112000001", TRUE, ANG_IDENTIFIER_KIND_NIK, "2000-12-31", NULL, 0, ANG_SEX_MALE, 1, "157101" },
    { "1571017112000001", TRUE, ANG_IDENTIFIER_KIND_NIK, "2000-12-31", NULL, 0, ANG_SEX_FEMALE, 1, "157101" },
    { "1571010101850012", TRUE, ANG_IDENTIFIER_KIND_NIK, "1985-01-01", NULL, 0, ANG_SEX_MALE, 12, "157101" },
    { "1571014101090012", TRUE, ANG_IDENTIFIER_KIND_NIK, "2009-01-01", NULL, 0, ANG_SEX_FEMALE, 12, "157101" },
    { "1571014101100012", TRUE, ANG_IDENTIFIER_KIND_NIK, "1910-01-01", NULL, 0, ANG_SEX_FEMALE, 12, "157101" },
    { "1571012902000001", TRUE, ANG_IDENTIFIER_KIND_NIK, "2000-02-29", NULL, 0, ANG_SEX_MALE, 1, "157101" },
    { "1571013202000001", FALSE, ANG_IDENTIFIER_KIND_NIK, NULL, NULL, 0, ANG_SEX_UNKNOWN, 1, "157101" },
    { "1571014001000001", FALSE, ANG_IDENTIFIER_KIND_NIK, NULL, NULL, 0, ANG_SEX_UNKNOWN, 1, "157101" },
    { "1571017201000001", FALSE, ANG_IDENTIFIER_KIND_NIK, NULL, NULL, 0, ANG_SEX_UNKNOWN, 1, "157101" },
    { "1571010013000001", FALSE, ANG_IDENTIFIER_KIND_NIK, NULL, NULL, 0, ANG_SEX_UNKNOWN, 1, "157101" },
    { "1571010101000000", TRUE, ANG_IDENTIFIER_KIND_NIK, "2000-01-01", NULL, 0, ANG_SEX_MALE, 0, "157101" },
    { "123456789", TRUE, ANG_IDENTIFIER_KIND_OLD_NIP, NULL, NULL, 0, ANG_SEX_UNKNOWN, 0, "" },
    { "12345", FALSE, 0, NULL, NULL, 0, ANG_SEX_UNKNOWN, 0, "" },
    { "", FALSE, 0, NULL, NULL, 0, ANG_SEX_UNKNOWN, 0, "" },
    { NULL, FALSE, 0, NULL, NULL, 0, ANG_SEX_UNKNOWN, 0, "" },
    { "A2345678901234567B", FALSE, 0, NULL, NULL, 0, ANG_SEX_UNKNOWN, 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngIdentity identity;

      g_test_message ("%s", cases[i].number);
      g_assert_cmpint (ang_identity_parse (cases[i].number, today (), &identity), ==, cases[i].whole);
      g_assert_cmpint (identity.kind, ==, cases[i].kind);
      assert_iso (identity.birth, cases[i].birth);
      assert_iso (identity.appointment, cases[i].appointment);
      g_assert_cmpint (identity.contract, ==, cases[i].contract);
      g_assert_cmpint (identity.sex, ==, cases[i].sex);
      g_assert_cmpint (identity.serial, ==, cases[i].serial);
      g_assert_cmpstr (identity.region, ==, cases[i].region);
    }
}

static void
test_format (void)
{
  static const struct { const char *number; const char *printed; const char *masked; } cases[] = {
    { "200012312024121001", "20001231 202412 1 001", "200**************1" },
    { "200012312024211001", "20001231 202421 1 001", "200**************1" },
    { "1571013112000001", "1571013112000001", "15710131******01" },
    { "A1234567", "A1234567", "A12****7" },
    { "X123456", "X123456", "X12***6" },
    { "A12345", "A12345", "****" }, { "1", "1", "****" }, { "", "", "" }, { NULL, "", "" },
    { "20001231202412100A", "20001231202412100A", "200**************A" },
    { "Ä1234567", "Ä1234567", "****" },
  };
  g_autofree char *large = g_strnfill (10240, '1');
  g_autofree char *printed = ang_identity_format (large);
  g_autofree char *masked = ang_identity_mask (large);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ang_identity_format (cases[i].number);
      g_autofree char *stars = ang_identity_mask (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].printed);
      g_assert_cmpstr (stars, ==, cases[i].masked);
    }
  g_assert_cmpstr (printed, ==, large);
  g_assert_cmpstr (masked, ==, "****");
}

/* What a check found as text: "w7:10" is a warning of code 7 with count 10. */
static char *
summarize (const GArray *issues)
{
  static const char levels[] = "-iwe";
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const AngIssue *issue = &g_array_index (issues, AngIssue, i);

      g_string_append_printf (text, "%s%c%d", i > 0 ? " " : "", levels[issue->level], issue->code);
      if (issue->count != 0)
        g_string_append_printf (text, ":%d", issue->count);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

enum
{
  PNS = ANG_EMPLOYMENT_STATUS_PNS,
  CPNS = ANG_EMPLOYMENT_STATUS_CPNS,
  PPPK = ANG_EMPLOYMENT_STATUS_PPPK,
  PART = ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME,
  NON = ANG_EMPLOYMENT_STATUS_NON_ASN,
};

enum
{
  NIP = ANG_IDENTIFIER_KIND_NIP,
  NIPPPK = ANG_IDENTIFIER_KIND_NIPPPK,
  NIK = ANG_IDENTIFIER_KIND_NIK,
  OLD = ANG_IDENTIFIER_KIND_OLD_NIP,
  OTHER = ANG_IDENTIFIER_KIND_OTHER,
};

static const struct
{
  const char *number;
  int kind;
  const char *birth;
  AngSex sex;
  int status;
  const char *region;
  const char *expected;
} checks[] = {
  /* Nothing to say. */
  { "200012312024121001", 0, "", 0, 0, NULL, "" },
  { "200012312024121001", NIP, "2000-12-31", ANG_SEX_MALE, PNS, NULL, "" },
  { "200012312024121001", NIP, "2000-12", ANG_SEX_MALE, CPNS, NULL, "" },
  { "200012312024121001", NIP, "2000", ANG_SEX_MALE, CPNS, NULL, "" },
  { "200012312024212001", NIPPPK, "2000-12-31", ANG_SEX_FEMALE, PPPK, NULL, "" },
  { "200012312024212001", NIPPPK, "2000-12-31", ANG_SEX_FEMALE, PART, NULL, "" },
  { "1571017112000001", NIK, "2000-12-31", ANG_SEX_FEMALE, PNS, "1571", "" },
  { "1571017112000001", NIK, "1900-12-31", ANG_SEX_FEMALE, NON, "", "" },
  { "123456789", OLD, "1970-01-01", ANG_SEX_MALE, PNS, NULL, "" },
  { "123456789", 0, "1970-01-01", ANG_SEX_MALE, PNS, NULL, "" },
  { "whatever", OTHER, "", 0, 0, NULL, "" },
  { "", NIP, "2000-12-31", ANG_SEX_MALE, PNS, NULL, "" },
  { NULL, NIK, "2000-12-31", ANG_SEX_MALE, PNS, NULL, "" },
  /* Not 18 digits. */
  { "20001231202412100", NIP, "", 0, 0, NULL, "e1:17" },
  { "2000123120241210011", NIP, "", 0, 0, NULL, "e1:19" },
  { "1571013112000001", NIP, "", 0, 0, NULL, "e1:16" },
  { "12345", 0, "", 0, 0, NULL, "e1:5" },
  { "20001231202412100X", NIP, "", 0, 0, NULL, "e2" },
  { "20001231202412100X", NIP, "", 0, PART, NULL, "e2" },
  { "200012312024121E+17", NIP, "", 0, 0, NULL, "e3" },
  { "1.5E+15", NIK, "", 0, 0, NULL, "e3" },
  { "0", NIP, "", 0, 0, NULL, "e4" },
  { "000000000000000000", NIP, "", 0, 0, NULL, "e4" },
  { "0", NIK, "", 0, 0, NULL, "e4" },
  { "15710131120000", NIK, "", 0, 0, NULL, "e1:14" },
  { "200012312024121001", NIK, "", 0, 0, NULL, "e1:18" },
  { "1234567890", OLD, "", 0, 0, NULL, "e1:10" },
  /* Birth. */
  { "200013312024121001", NIP, "", 0, 0, NULL, "e5" },
  { "202712312044121001", NIP, "", 0, 0, NULL, "e6 w13" },
  { "201012312026111001", NIP, "", 0, 0, NULL, "w7:15 w12" },
  { "200911222026111001", NIP, "", 0, 0, NULL, "" },
  { "200911232026111001", NIP, "", 0, 0, NULL, "w7:16" },
  { "195011221975011001", NIP, "", 0, 0, NULL, "w8:76" },
  { "195011231975011001", NIP, "", 0, 0, NULL, "" },
  { "1571013113000001", NIK, "", 0, 0, NULL, "e5" },
  { "1571013502000001", NIK, "", 0, 0, NULL, "e5" },
  /* Kind, sex, serial, appointment. */
  { "200012312024131001", NIP, "", 0, 0, NULL, "e9" },
  { "200012312024131001", NIP, "", 0, PNS, NULL, "e9" },
  { "200012312024001001", 0, "", 0, 0, NULL, "e9" },
  { "200012312024123001", NIP, "", 0, 0, NULL, "e10" },
  { "200012312024121000", NIP, "", 0, 0, NULL, "w11" },
  { "1571013112000000", NIK, "", 0, 0, NULL, "w11" },
  { "200012312017111001", NIP, "", 0, 0, NULL, "w12" },
  { "200012312017121001", NIP, "", 0, 0, NULL, "" },
  { "200012312016211001", NIPPPK, "", 0, 0, NULL, "w12" },
  { "200012312017211001", NIPPPK, "", 0, 0, NULL, "" },
  { "200012312026121001", NIP, "", 0, 0, NULL, "w13" },
  { "200012312027211001", NIPPPK, "", 0, 0, NULL, "w13" },
  { "200013312024133000", NIP, "", 0, 0, NULL, "e5 e9 e10 w11" },
  /* Against the person. */
  { "200012312024121001", NIP, "2000-12-30", 0, 0, NULL, "w14" },
  { "200012312024121001", NIP, "2001", 0, 0, NULL, "w14" },
  { "200012312024121001", NIP, "2000-11", 0, 0, NULL, "w14" },
  { "200012312024121001", NIP, "", ANG_SEX_FEMALE, 0, NULL, "w15" },
  { "200012312024121001", NIP, "2000-12-30", ANG_SEX_FEMALE, PPPK, NULL, "w16 w14 w15" },
  { "200012312024211001", NIPPPK, "", 0, PNS, NULL, "w16" },
  { "200012312024211001", NIPPPK, "", 0, CPNS, NULL, "w16" },
  { "200012312024121001", NIP, "", 0, NON, NULL, "w16" },
  { "200012312024211001", NIP, "", 0, 0, NULL, "w17" },
  { "200012312024121001", NIPPPK, "", 0, 0, NULL, "w17" },
  { "1571013112000001", NIK, "1999-12-31", 0, 0, NULL, "w14" },
  { "1571013112000001", NIK, "", ANG_SEX_FEMALE, 0, NULL, "w15" },
  { "0971013112000001", NIK, "", 0, 0, NULL, "w18" },
  { "1071013112000001", NIK, "", 0, 0, "1571", "w18" },
  { "1171013112000001", NIK, "", 0, 0, NULL, "" },
  { "1571013112000001", NIK, "", 0, 0, "1572", "i19" },
  { "1571013112000001", NIK, "", 0, 0, "157102", "i19" },
  { "1571013112000001", NIK, "", 0, 0, "15", "" },
  /* The pattern of part-time PPPK is not known. */
  { "200012312024131001", NIPPPK, "", 0, PART, NULL, "w9" },
  { "200013312024133000", NIPPPK, "", 0, PART, NULL, "w5 w9 w10 w11" },
  { "20001331202413300", NIPPPK, "", 0, PART, NULL, "e1:17" },
};

static void
test_check (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      AngIdentityFacts facts = { checks[i].kind, iso (checks[i].birth), checks[i].sex, checks[i].status, checks[i].region };
      g_autoptr (GArray) issues = ang_identity_check (checks[i].number, &facts, today ());
      g_autofree char *summary = summarize (issues);

      g_test_message ("%" G_GSIZE_FORMAT " %s", i, checks[i].number);
      g_assert_cmpstr (summary, ==, checks[i].expected);
      g_assert_cmpint (ang_issues_get_worst (issues), ==,
                       strchr (summary, 'e') ? ANG_SEVERITY_ERROR : strchr (summary, 'w') ? ANG_SEVERITY_WARNING :
                       strchr (summary, 'i') ? ANG_SEVERITY_INFO : 0);
      for (guint j = 0; j < issues->len; j++)
        {
          g_autofree char *english = ang_issue_describe (&g_array_index (issues, AngIssue, j), ANG_LANGUAGE_ENGLISH);
          g_autofree char *indonesian = ang_issue_describe (&g_array_index (issues, AngIssue, j), ANG_LANGUAGE_INDONESIAN);

          g_assert_true (g_str_has_suffix (english, "."));
          g_assert_null (strchr (english, '%'));
          g_assert_true (g_str_has_suffix (indonesian, "."));
          g_assert_null (strchr (indonesian, '%'));
        }
    }
}

static void
test_describe (void)
{
  static const struct { const char *number; AngIdentityFacts facts; const char *text; } cases[] = {
    { "2000123120241210", { ANG_IDENTIFIER_KIND_NIP }, "A NIP has 18 digits, this one has 16." },
    { "200012312024121001", { ANG_IDENTIFIER_KIND_NIK }, "A NIK has 16 digits, this one has 18." },
    { "12345678", { ANG_IDENTIFIER_KIND_OLD_NIP }, "An old NIP has 9 digits, this one has 8." },
    { "201012312028121001", { 0 }, "By the number the person is 15 years old." },
    { "202712312044121001", { 0 }, "The date of birth in the number (31 December 2027) is in the future." },
    { "200012312024121001", { ANG_IDENTIFIER_KIND_NIP, { 2001, 1, 0 } },
      "The date of birth in the number (31 December 2000) differs from the one recorded (January 2001)." },
    { "200012312016121001", { 0 },
      "By the number the person, born on 31 December 2000, was appointed before the age of 17 (December 2016)." },
    { "200012312027121001", { 0 }, "The appointment in the number (December 2027) is in the future." },
    { "200012312024121001", { ANG_IDENTIFIER_KIND_NIPPPK }, "This is a NIP of a PNS: its digits 13 and 14 are a month." },
    { "200012312024121001", { 0, { 0 }, 0, ANG_EMPLOYMENT_STATUS_PPPK },
      "This is the number of a PNS, but the person is recorded as a PPPK." },
  };
  AngIssue taken = ang_issue_taken (ANG_IDENTIFIER_KIND_NIP);
  g_autofree char *text = ang_issue_describe (&taken, ANG_LANGUAGE_ENGLISH);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) issues = ang_identity_check (cases[i].number, &cases[i].facts, today ());
      g_autofree char *sentence = NULL;

      g_assert_cmpuint (issues->len, >=, 1);
      sentence = ang_issue_describe (&g_array_index (issues, AngIssue, 0), ANG_LANGUAGE_ENGLISH);
      g_assert_cmpstr (sentence, ==, cases[i].text);
    }
  g_assert_cmpint (taken.level, ==, ANG_SEVERITY_ERROR);
  g_assert_cmpstr (text, ==, "Another living person has the same number.");
}

static void
test_hostile (void)
{
  static const char *const bits[] = { "1", "0", "A", "E+", "\303\251", "\xff", " " };

  for (gsize i = 0; i < G_N_ELEMENTS (bits); i++)
    for (gsize size = 1; size < 10240; size = size * 5 / 4 + 1)
      for (int kind = 0; kind <= ANG_IDENTIFIER_KIND_OTHER; kind++)
        {
          g_autoptr (GString) large = g_string_new (NULL);
          g_autoptr (GArray) issues = NULL;
          AngIdentityFacts facts = { kind };
          AngIdentity identity;

          while (large->len < size)
            g_string_append (large, bits[i]);
          ang_identity_parse (large->str, today (), &identity);
          issues = ang_identity_check (large->str, &facts, today ());
          if (kind != ANG_IDENTIFIER_KIND_OTHER && large->len > 18)
            g_assert_cmpint (ang_issues_get_worst (issues), ==, ANG_SEVERITY_ERROR);
        }
}

/* Invented: the same woman's first contract, later ones, and what is somebody else's. */
static void
test_succeeds (void)
{
  static const struct { const char *number; const char *former; gboolean succeeds; } cases[] = {
    { "200012312022222001", "200012312022212001", TRUE },
    { "200012312024212003", "200012312022222001", TRUE },
    { "200012312024122001", "200012312022212001", TRUE },
    { "200012312022212001", "200012312022222001", FALSE },
    { "200012312022212001", "200012312022212001", FALSE },
    { "200012312022221001", "200012312022212001", FALSE },
    { "200012302022222001", "200012312022212001", FALSE },
    { "200012312022222001", "200012312020122001", FALSE },
    { "200012312020122001", "200012312022212001", FALSE },
    { NULL, "200012312022212001", FALSE },
    { "200012312022222001", NULL, FALSE },
    { "1571017112000001", "200012312022212001", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ang_identity_succeeds (cases[i].number, cases[i].former), ==, cases[i].succeeds);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identity/normalize", test_normalize);
  g_test_add_func ("/identity/kind", test_kind);
  g_test_add_func ("/identity/parse", test_parse);
  g_test_add_func ("/identity/format", test_format);
  g_test_add_func ("/identity/check", test_check);
  g_test_add_func ("/identity/describe", test_describe);
  g_test_add_func ("/identity/hostile", test_hostile);
  g_test_add_func ("/identity/succeeds", test_succeeds);
  return g_test_run ();
}

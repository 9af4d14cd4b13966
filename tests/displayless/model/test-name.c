#include <string.h>

#include "ang-name.h"
#include "ang-text.h"

static const struct { const char *text; const char *front; const char *name; const char *back; const char *joined; } splits[] = {
  { "Dr. dr. H. Maulana, M.K.M.", "Dr. dr. H.", "Maulana", "M.K.M.", NULL },
  { "Budi Santoso", "", "Budi Santoso", "", NULL },
  { "Budi Santoso, S.Kom.", "", "Budi Santoso", "S.Kom.", NULL },
  { "Prof. Dr. Ir. Sutrisno Hadi, M.Sc., Ph.D.", "Prof. Dr. Ir.", "Sutrisno Hadi", "M.Sc., Ph.D.", NULL },
  { "Drs. H. Ahmad Zulkifli, M.Si", "Drs. H.", "Ahmad Zulkifli", "M.Si", NULL },
  { "Dra. Hj. Siti Aminah", "Dra. Hj.", "Siti Aminah", "", NULL },
  { "drg. Rina Wati, Sp.KG", "drg.", "Rina Wati", "Sp.KG", NULL },
  { "drh. Joko", "drh.", "Joko", "", NULL },
  { "K.H. Abdurrahman", "K.H.", "Abdurrahman", "", NULL },
  { "KH. Abdurrahman", "KH.", "Abdurrahman", "", NULL },
  { "R. Ahmad Fauzi", "R.", "Ahmad Fauzi", "", NULL },
  { "Rr. Dewi Lestari", "Rr.", "Dewi Lestari", "", NULL },
  { "R.A. Kartini Putri", "R.A.", "Kartini Putri", "", NULL },
  { "Ns. Sari Dewi, S.Kep.", "Ns.", "Sari Dewi", "S.Kep.", NULL },
  { "apt. Sari Dewi, S.Farm.", "apt.", "Sari Dewi", "S.Farm.", NULL },
  /* Capitals, missing blanks and dots. */
  { "DRS. H. AHMAD ZULKIFLI, M.SI", "DRS. H.", "AHMAD ZULKIFLI", "M.SI", NULL },
  { "Dr.dr.H.Maulana,M.K.M.", "Dr. dr. H.", "Maulana", "M.K.M.", "Dr. dr. H. Maulana, M.K.M." },
  { "K.H.Maulana", "K.H.", "Maulana", "", "K.H. Maulana" },
  { "Drs Ahmad", "Drs.", "Ahmad", "", "Drs. Ahmad" },
  { "Hj Siti Aminah", "Hj.", "Siti Aminah", "", "Hj. Siti Aminah" },
  { "Ir Budi", "Ir.", "Budi", "", "Ir. Budi" },
  { "Budi Santoso,SE,MM", "", "Budi Santoso", "SE, MM", "Budi Santoso, SE, MM" },
  { "Budi Santoso , S.E. , M.M. ,", "", "Budi Santoso", "S.E., M.M.", "Budi Santoso, S.E., M.M." },
  { "  Budi \t Santoso\n, S.E. ", "", "Budi Santoso", "S.E.", "Budi Santoso, S.E." },
  { "Budi\302\240Santoso", "", "Budi Santoso", "", "Budi Santoso" },
  /* The comma forgotten. */
  { "Budi Santoso S.Kom", "", "Budi Santoso", "S.Kom", "Budi Santoso, S.Kom" },
  { "Budi Santoso SE MM", "", "Budi Santoso", "SE, MM", "Budi Santoso, SE, MM" },
  { "Budi Santoso SPd", "", "Budi Santoso", "SPd", "Budi Santoso, SPd" },
  { "Budi Santoso S. Pd", "", "Budi Santoso", "S. Pd", "Budi Santoso, S. Pd" },
  { "Budi Santoso S.E, M.M", "", "Budi Santoso", "S.E, M.M", "Budi Santoso, S.E, M.M" },
  { "Drs. Budi Santoso M.Si", "Drs.", "Budi Santoso", "M.Si", "Drs. Budi Santoso, M.Si" },
  /* Names that only look like titles. */
  { "M. Yusuf", "", "M. Yusuf", "", NULL }, { "Irwan", "", "Irwan", "", NULL }, { "Hjalmar", "", "Hjalmar", "", NULL },
  { "H Ahmad", "", "H Ahmad", "", NULL }, { "R Ahmad", "", "R Ahmad", "", NULL }, { "Drajat", "", "Drajat", "", NULL },
  { "Kharisma", "", "Kharisma", "", NULL }, { "Ahmad M.Yusuf", "", "Ahmad M.Yusuf", "", NULL },
  { "Ahmad M.Ali", "", "Ahmad M.Ali", "", NULL }, { "Sri Ma", "", "Sri Ma", "", NULL }, { "SE", "", "SE", "", NULL },
  { "Dr.", "", "Dr.", "", NULL }, { "H.", "", "H.", "", NULL }, { "Dr. H.", "Dr.", "H.", "", NULL },
  { "Nur'aini", "", "Nur'aini", "", NULL }, { "Zoë Ångström", "", "Zoë Ångström", "", NULL },
  /* Hardly a name. */
  { "", "", "", "", "" }, { "  ", "", "", "", "" }, { ",", "", "", "", "" }, { ", S.E.", "", "", "S.E.", ", S.E." },
  { ",,,", "", "", "", "" }, { NULL, "", "", "", "" },
};

static void
test_split (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_autofree char *front = NULL;
      g_autofree char *name = NULL;
      g_autofree char *back = NULL;
      g_autofree char *joined = NULL;

      g_test_message ("%s", splits[i].text);
      ang_name_split (splits[i].text, &front, &name, &back);
      joined = ang_name_join (front, name, back);
      g_assert_cmpstr (front, ==, splits[i].front);
      g_assert_cmpstr (name, ==, splits[i].name);
      g_assert_cmpstr (back, ==, splits[i].back);
      g_assert_cmpstr (joined, ==, splits[i].joined != NULL ? splits[i].joined : splits[i].text);
    }
}

static void
test_join (void)
{
  static const struct { const char *front; const char *name; const char *back; const char *joined; } cases[] = {
    { NULL, "Maulana", NULL, "Maulana" }, { "", "Maulana", "", "Maulana" }, { "H.", "Maulana", NULL, "H. Maulana" },
    { NULL, "Maulana", "M.K.M.", "Maulana, M.K.M." }, { NULL, NULL, NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *joined = ang_name_join (cases[i].front, cases[i].name, cases[i].back);

      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

static void
test_fold (void)
{
  static const struct { const char *text; const char *key; } cases[] = {
    { "Budi Santoso", "budi santoso" }, { "  BUDI   santoso ", "budi santoso" }, { "M.Yusuf", "m yusuf" },
    { "M. Yusuf", "m yusuf" }, { "Nur'aini", "nuraini" }, { "Nur\342\200\231aini", "nuraini" }, { "Nur-Aini", "nur aini" },
    { "Zoë Ångström", "zoe angstrom" }, { "ZOË", "zoe" }, { "İstanbul ıssız", "istanbul issiz" }, { "Straße", "strasse" },
    { "Søren Łódź", "soren lodz" }, { "III/d", "iii d" }, { "a@b.id", "a b id" }, { "ﬁsh", "fish" }, { "Ａｂ１", "ab1" },
    { "日本 語", "日本 語" }, { "\360\237\230\200 x", "x" }, { "...", "" }, { "", "" }, { "'", "" }, { NULL, "" },
    { "a\xff" "b", "a b" }, { "\xff", "" }, { "e\314\201t", "et" }, { "x\342\200\213y", "xy" }, { "-a-", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = ang_text_fold (cases[i].text);
      g_autofree char *again = ang_text_fold (key);

      g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_cmpstr (again, ==, key);
    }
}

static void
test_name_fold (void)
{
  static const char *const same[] = {
    "Dr. dr. H. Maulana Akbar, M.K.M.", "Maulana Akbar", "MAULANA AKBAR", "H. Maulana  Akbar, S.E., M.M.", "maulana akbar SE",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *key = ang_name_fold (same[i]);

      g_assert_cmpstr (key, ==, "maulana akbar");
    }
}

static void
test_similarity (void)
{
  static const struct { const char *a; const char *b; double least; double most; } cases[] = {
    { "Budi Santoso", "Budi Santoso", 1.0, 1.0 }, { "Dr. Budi Santoso, M.Si", "BUDI SANTOSO", 1.0, 1.0 },
    { "Santoso Budi", "Budi Santoso", 1.0, 1.0 }, { "Muhammad Yusuf", "Mohammad Yusuf", 1.0, 1.0 },
    { "Moh. Yusuf", "Muhammad Yusuf", 1.0, 1.0 }, { "Abd. Rahman", "Abdul Rahman", 1.0, 1.0 },
    { "Nur Aini", "Nuraini", 1.0, 1.0 }, { "M. Yusuf", "Muhammad Yusuf", 0.9, 0.99 }, { "Budi Santosa", "Budi Santoso", 0.85, 0.99 },
    { "Budi Snatoso", "Budi Santoso", 0.85, 0.99 }, { "Siti Aminah", "Siti Nur Aminah", 0.8, 0.95 },
    { "Rahmat Hidayat", "Rachmat Hidayat", 0.85, 0.99 }, { "Abdulrahman", "Abdurrahman", 0.85, 0.99 },
    { "Budi Santoso", "Budi Hartono", 0.2, 0.6 }, { "Siti Aminah", "Siti Rahayu", 0.2, 0.6 },
    { "Budi", "Agus", 0.0, 0.0 }, { "Budi Santoso", "Rina Wati", 0.0, 0.3 }, { "", "", 0.0, 0.0 }, { "Budi", "", 0.0, 0.0 },
    { NULL, "Budi", 0.0, 0.0 }, { "\xff", "Budi", 0.0, 0.0 }, { "a b c d e f g h i j k l m n o p", "a b c d e f g h i j k l m n o p", 1.0, 1.0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double forth = ang_name_similarity (cases[i].a, cases[i].b);
      double back = ang_name_similarity (cases[i].b, cases[i].a);

      g_test_message ("pair %" G_GSIZE_FORMAT, i);
      g_assert_cmpfloat_with_epsilon (forth, back, 1e-9);
      g_assert_cmpfloat (forth, >=, cases[i].least - 1e-9);
      g_assert_cmpfloat (forth, <=, cases[i].most + 1e-9);
    }
}

static void
test_passport (void)
{
  static const struct { const char *text; const char *passport; const char *surname; const char *given; gboolean mononym; } cases[] = {
    { "Dr. Budi Santoso, M.Si", "BUDI SANTOSO", "SANTOSO", "BUDI", FALSE },
    { "Siti Nur'aini", "SITI NURAINI", "NURAINI", "SITI", FALSE }, { "M. Yusuf", "M YUSUF", "YUSUF", "M", FALSE },
    { "Siti Nur Aminah", "SITI NUR AMINAH", "AMINAH", "SITI NUR", FALSE },
    { "Ahmad bin Yusuf", "AHMAD BIN YUSUF", "BIN YUSUF", "AHMAD", FALSE },
    { "Aminah binti Yusuf", "AMINAH BINTI YUSUF", "BINTI YUSUF", "AMINAH", FALSE },
    { "bin Yusuf", "BIN YUSUF", "YUSUF", "BIN", FALSE },
    { "Zoë Ångström", "ZOE ANGSTROM", "ANGSTROM", "ZOE", FALSE }, { "Sukarno", "SUKARNO", "", "SUKARNO", TRUE },
    { "H. Maulana", "MAULANA", "", "MAULANA", TRUE }, { "", "", "", "", FALSE }, { NULL, "", "", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *passport = ang_name_to_passport (cases[i].text);
      g_autofree char *surname = NULL;
      g_autofree char *given = NULL;

      g_assert_cmpint (ang_name_propose (cases[i].text, &surname, &given), ==, cases[i].mononym);
      g_assert_cmpstr (passport, ==, cases[i].passport);
      g_assert_cmpstr (surname, ==, cases[i].surname);
      g_assert_cmpstr (given, ==, cases[i].given);
    }
}

static void
test_hostile (void)
{
  static const char *const bits[] = {
    "a", "Dr. ", "H.", "S.E ", ", ", "M. ", " ", ".", "'", "\303\251", "\xff", "e\314\201", "Budi ", "SE ", "\360\237\230\200",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bits); i++)
    {
      g_autoptr (GString) large = g_string_new (NULL);
      g_autofree char *front = NULL;
      g_autofree char *name = NULL;
      g_autofree char *back = NULL;
      g_autofree char *key = NULL;
      g_autofree char *passport = NULL;
      g_autofree char *surname = NULL;
      g_autofree char *given = NULL;

      while (large->len < 10240)
        g_string_append (large, bits[i]);
      ang_name_split (large->str, &front, &name, &back);
      key = ang_name_fold (large->str);
      passport = ang_name_to_passport (large->str);
      ang_name_propose (large->str, &surname, &given);
      g_assert_true (g_utf8_validate (front, -1, NULL));
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_true (g_utf8_validate (back, -1, NULL));
      g_assert_true (g_utf8_validate (key, -1, NULL));
      g_assert_true (g_utf8_validate (passport, -1, NULL));
      for (gsize j = 0; j < G_N_ELEMENTS (bits); j++)
        {
          double alike = ang_name_similarity (large->str, bits[j]);

          g_assert_cmpfloat (alike, >=, 0.0);
          g_assert_cmpfloat (alike, <=, 1.0);
        }
    }
}

/* Random short names of few letters: the same both ways round, and 1 for itself. */
static void
test_similarity_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20240630);

  for (int i = 0; i < 20000; i++)
    {
      char texts[2][16];

      for (gsize t = 0; t < 2; t++)
        {
          gsize length = g_rand_int_range (random, 1, 15);

          for (gsize j = 0; j < length; j++)
            texts[t][j] = "abc "[g_rand_int_range (random, 0, 4)];
          texts[t][0] = 'a';
          texts[t][length] = '\0';
        }
      g_assert_cmpfloat_with_epsilon (ang_text_folded_similarity (texts[0], texts[0]), 1.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (ang_text_folded_similarity (texts[0], texts[1]),
                                      ang_text_folded_similarity (texts[1], texts[0]), 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name/split", test_split);
  g_test_add_func ("/name/join", test_join);
  g_test_add_func ("/name/text-fold", test_fold);
  g_test_add_func ("/name/fold", test_name_fold);
  g_test_add_func ("/name/similarity", test_similarity);
  g_test_add_func ("/name/similarity/properties", test_similarity_properties);
  g_test_add_func ("/name/passport", test_passport);
  g_test_add_func ("/name/hostile", test_hostile);
  return g_test_run ();
}

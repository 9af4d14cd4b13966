#include "import-fixture.h"

#include "ang-choices.h"
#include "ang-import-draft.h"
#include "ang-lookup.h"
#include "ang-origin.h"
#include "ang-person.h"
#include "ang-unit.h"

#define NIP_A "199001012015011001"
#define NIP_P "199203042022212003"
#define NIK_A "1571010101900001"

/* One row below one row of headings, and what becomes of it. */
typedef struct
{
  AngImportTable   *table;
  AngImportLayout  *layout;
  AngImportMapping *mapping;
  AngImportLookups *lookups;
  AngImportDraft   *draft;
} Row;

static void
add_unit (AngImportLookups *lookups,
          gint64            id,
          const char       *name,
          const char       *abbreviation)
{
  g_autoptr (AngRecord) unit = ang_record_new (&ang_unit_entity);

  ang_record_set_integer (unit, ANG_UNIT_ID, id);
  ang_record_set_text (unit, ANG_UNIT_NAME_ID, name);
  ang_record_set_text (unit, ANG_UNIT_ABBREV, abbreviation);
  ang_record_set_boolean (unit, ANG_UNIT_ACTIVE, TRUE);
  ang_import_lookups_add (lookups, unit);
}

static void
add_origin (AngImportLookups *lookups,
            gint64            id,
            const char       *name,
            gboolean          own)
{
  g_autoptr (AngRecord) origin = ang_record_new (&ang_origin_entity);

  ang_record_set_integer (origin, ANG_ORIGIN_ID, id);
  ang_record_set_text (origin, ANG_ORIGIN_NAME_ID, name);
  ang_record_set_boolean (origin, ANG_ORIGIN_IS_OWN, own);
  ang_import_lookups_add (lookups, origin);
}

static AngImportLookups *
make_lookups (void)
{
  AngImportLookups *lookups = ang_import_lookups_new ();
  g_autoptr (AngRecord) country = ang_record_new (&ang_lookup_entity);

  add_unit (lookups, 11, "Dinas Kesehatan", "Dinkes");
  add_unit (lookups, 12, "Sekretariat Daerah", "Setda");
  add_unit (lookups, 13, "Bagian Kerja Sama", NULL);
  add_unit (lookups, 14, "Kecamatan Telanaipura", NULL);
  add_origin (lookups, 21, "Pemerintah Kota Contoh", TRUE);
  add_origin (lookups, 22, "Pemerintah Provinsi Umpama", FALSE);
  ang_record_set_text (country, ANG_LOOKUP_KIND, "country");
  ang_record_set_text (country, ANG_LOOKUP_CODE, "SG");
  ang_record_set_text (country, ANG_LOOKUP_LABEL_ID, "Singapura");
  ang_import_lookups_add (lookups, country);

  return lookups;
}

static Row *
read_row (const char *sheet)
{
  Row *self = g_new0 (Row, 1);
  AngImportContext context = { { 2026, 11, 22 }, NULL };

  self->table = import_fixture_table (sheet, "");
  self->layout = ang_import_layout_guess (self->table);
  self->mapping = ang_import_mapping_guess (self->layout, ANG_IMPORT_PURPOSE_PARTICIPANTS);
  self->lookups = make_lookups ();
  self->draft = ang_import_draft_new ();
  context.lookups = self->lookups;
  g_assert_cmpuint (ang_import_layout_get_n_rows (self->layout), >, 0);
  ang_import_draft_read (self->draft, self->layout, self->mapping, 0, &context);

  return self;
}

static void
row_free (Row *self)
{
  ang_import_draft_free (self->draft);
  ang_import_mapping_free (self->mapping);
  ang_import_layout_free (self->layout);
  ang_import_lookups_free (self->lookups);
  g_object_unref (self->table);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Row, row_free)

static AngSeverity
get_worst (Row              *row,
           AngImportFieldId  field)
{
  guint n;
  const AngImportIssue *issues = ang_import_draft_get_issues (row->draft, &n);
  AngSeverity worst = 0;

  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", issues[i].message);
      g_assert_cmpstr (issues[i].message, !=, "");
      if (issues[i].field == field)
        worst = MAX (worst, issues[i].severity);
    }

  return worst;
}

/* A cell below its heading, beside a name; what the field is then: in stored form, or the number of a choice. */
typedef struct
{
  const char *heading;
  const char *cell;
  AngImportFieldId field;
  const char *text;
  gint64 number;
  AngSeverity worst;
} Case;

static void
check_case (const Case *c)
{
  g_autofree char *sheet = g_strdup_printf ("NAMA|%s\nBudi Contoh|%s\n", c->heading, c->cell);
  g_autoptr (Row) row = NULL;

  g_test_message ("%s: %s", c->heading, c->cell);
  row = read_row (sheet);
  g_assert_cmpint (get_worst (row, c->field), ==, c->worst);
  g_assert_cmpstr (ang_import_draft_get_text (row->draft, c->field), ==, c->text);
  g_assert_cmpint (ang_import_draft_get_number (row->draft, c->field), ==, c->number);
}

#define F(f) ANG_IMPORT_FIELD_ ## f
#define INFO ANG_SEVERITY_INFO
#define WARNING ANG_SEVERITY_WARNING
#define ERROR ANG_SEVERITY_ERROR

static const Case numbers[] = {
  { "NIP", NIP_A, F (NIP), NIP_A },
  { "NIP BARU", "'" NIP_A, F (NIP), NIP_A },
  { "NIP/NRP", "NIP. 19900101 201501 1 001", F (NIP), NIP_A },
  { "NIP", "19900101.201501.1.001", F (NIP), NIP_A },
  { "NIPPPK", NIP_P, F (NIP), NIP_P },
  { "NIP", "#199001012015011001", F (NIP), NULL, 0, ERROR },
  { "NIP", "#1.99001012015011E+17", F (NIP), NULL, 0, ERROR },
  { "NIP", "1,99001E+17", F (NIP), NULL, 0, ERROR },
  { "NIP", "199001012015011000", F (NIP), "199001012015011000", 0, WARNING },
  { "NIP", "19900101201501100", F (NIP), NULL, 0, ERROR },
  { "NIP", "199013012015011001", F (NIP), NULL, 0, ERROR },
  { "NIP", "-", F (NIP), NULL },
  { "NIP", "", F (NIP), NULL },
  { "NIP", NIK_A, F (NIK), NIK_A },
  { "NIK", NIK_A, F (NIK), NIK_A },
  { "NIK", "#1571010101900000", F (NIK), NULL, 0, ERROR },
  { "NO. KTP", "#1.57101010190E+15", F (NIK), NULL, 0, ERROR },
  { "NIK", "0", F (NIK), NULL, 0, ERROR },
  { "NIK", NIP_A, F (NIP), NIP_A },
  { "NIP LAMA", "#131234567", F (OLD_NIP), "131234567" },
  { "NIP", "131 234 567", F (OLD_NIP), "131234567" },
  { "NO. PASPOR", "c 1234567", F (PASSPORT_NUMBER), "C1234567" },
  { "NO. PASPOR", "x", F (PASSPORT_NUMBER), "X", 0, WARNING },
  { "NO. HP", "0812-3456-7890", F (PHONE), "+6281234567890" },
  { "NO. HP", "#81234567890", F (PHONE), "+6281234567890" },
  { "NO. HP", "#8.123456789E+10", F (PHONE), "+6281234567890" },
  { "NO. HP", "#6281234567890123456", F (PHONE), NULL, 0, ERROR },
  { "WA", "0812 / 0813", F (PHONE), "0812 / 0813", 0, WARNING },
  { "EMAIL", "budi@contoh.example", F (EMAIL), "budi@contoh.example" },
  { "EMAIL", "budi(at)contoh", F (EMAIL), NULL, 0, ERROR },
};

static const Case dates[] = {
  { "TGL LAHIR", "17-03-1985", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "1985-03-17", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "1985-03-17 00:00:00", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "17/3/1985", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "17 Maret 1985", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "17 Mar 1985", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "@1985-03-17", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "@1985-03-17T08:30", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "@T08:30", F (BIRTH_DATE), NULL, 0, ERROR },
  { "TANGGAL LAHIR", "#31123", F (BIRTH_DATE), "1985-03-17", 0, INFO },
  { "TANGGAL LAHIR", "#1985", F (BIRTH_DATE), "1985" },
  { "TANGGAL LAHIR", "19850317", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "17031985", F (BIRTH_DATE), "1985-03-17" },
  { "TANGGAL LAHIR", "17-03-85", F (BIRTH_DATE), "1985-03-17", 0, WARNING },
  { "TANGGAL LAHIR", "17/3/05", F (BIRTH_DATE), "2005-03-17", 0, WARNING },
  { "TANGGAL LAHIR", "3/17/1985", F (BIRTH_DATE), "1985-03-17", 0, WARNING },
  { "TANGGAL LAHIR", "31-02-1985", F (BIRTH_DATE), NULL, 0, ERROR },
  { "TANGGAL LAHIR", "17-03-2085", F (BIRTH_DATE), NULL, 0, ERROR },
  { "TANGGAL LAHIR", "kemarin", F (BIRTH_DATE), NULL, 0, ERROR },
  { "TTL", "Jambi, 12 Mei 1985", F (BIRTH_DATE), "1985-05-12" },
  { "TTL", "Jambi, 12 Mei 1985", F (BIRTH_PLACE), "Jambi" },
  { "TEMPAT/TGL LAHIR", "Muaro Jambi / 12-05-1985", F (BIRTH_PLACE), "Muaro Jambi" },
  { "TEMPAT, TANGGAL LAHIR", "12-05-1985, Jambi", F (BIRTH_PLACE), "Jambi" },
  { "TTL", "12-05-1985, Jambi", F (BIRTH_DATE), "1985-05-12" },
  { "TTL", "Jambi", F (BIRTH_PLACE), "Jambi" },
  { "TTL", "@1985-03-17", F (BIRTH_DATE), "1985-03-17" },
  { "TMT GOLONGAN", "01-04-2020", F (RANK_SINCE), "2020-04-01" },
  { "TAHUN LULUS", "#2008", F (EDUCATION_YEAR), NULL, 2008 },
  { "TAHUN LULUS", "dua", F (EDUCATION_YEAR), NULL, 0, ERROR },
};

static const Case ranks[] = {
  { "GOL", "III/c", F (RANK), "33" },
  { "GOL. RUANG", "IIIc", F (RANK), "33" },
  { "GOLRU", "III C", F (RANK), "33" },
  { "PANGKAT", "Penata Tk. I", F (RANK), "34" },
  { "PANGKAT, GOL. RUANG", "Penata Tk.I (III/d)", F (RANK), "34" },
  { "PANGKAT/GOL", "PENATA MUDA/IIIa", F (RANK), "31" },
  { "PANGKAT/GOL", "Penata Tk. I (III/c)", F (RANK), "33", 0, WARNING },
  { "PANGKAT/GOL/TMT", "Penata, III/c\\n01-04-2020", F (RANK), "33" },
  { "PANGKAT/GOL/TMT", "Penata, III/c\\n01-04-2020", F (RANK_SINCE), "2020-04-01" },
  { "GOLONGAN", "IX", F (RANK), "P09" },
  { "GOLONGAN", "11", F (RANK), NULL, 0, ERROR },
  { "GOL", "Bupati", F (RANK), NULL, 0, ERROR },
  { "GOL", "-", F (RANK), NULL },
};

static const Case words[] = {
  { "L/P", "L", F (SEX), NULL, ANG_SEX_MALE },
  { "JK", "p", F (SEX), NULL, ANG_SEX_FEMALE },
  { "JENIS KELAMIN (L/P)", "Perempuan", F (SEX), NULL, ANG_SEX_FEMALE },
  { "SEX", "Male", F (SEX), NULL, ANG_SEX_MALE },
  { "GENDER", "#2", F (SEX), NULL, ANG_SEX_FEMALE },
  { "JK", "X", F (SEX), NULL, 0, ERROR },
  { "STATUS KEPEGAWAIAN", "PNS", F (STATUS), NULL, ANG_EMPLOYMENT_STATUS_PNS },
  { "STATUS", "PPPK Paruh Waktu", F (STATUS), NULL, ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME },
  { "STATUS", "P3K", F (STATUS), NULL, ANG_EMPLOYMENT_STATUS_PPPK },
  { "STATUS CPNS PNS", "C", F (STATUS), NULL, ANG_EMPLOYMENT_STATUS_CPNS },
  { "STATUS", "Honorer", F (STATUS), NULL, ANG_EMPLOYMENT_STATUS_NON_ASN },
  { "STATUS", "Honorer", F (CATEGORY), NULL, ANG_NON_ASN_CATEGORY_CONTRACT },
  { "STATUS", "Selesai", F (STATE), NULL, ANG_PARTICIPATION_STATE_COMPLETED },
  { "ESELON", "II.b", F (ESELON), NULL, ANG_ESELON_II_B },
  { "ESELON", "IIIa", F (ESELON), NULL, ANG_ESELON_III_A },
  { "ESL", "4-A", F (ESELON), NULL, ANG_ESELON_IV_A },
  { "ESELON", "Non Eselon", F (ESELON), NULL, 0 },
  { "ESELON", "VII", F (ESELON), NULL, 0, ERROR },
  { "PERAN", "Ketua Rombongan", F (ROLE), NULL, ANG_PARTICIPATION_ROLE_LEADER },
  { "KET.", "Ketua Rombongan; vegetarian", F (ROLE), NULL, ANG_PARTICIPATION_ROLE_LEADER },
  { "KET.", "Ketua Rombongan; vegetarian", F (REMARKS), "vegetarian" },
  { "PENDIDIKAN", "S-1 Teknik Informatika", F (EDUCATION), "40" },
  { "PENDIDIKAN", "S-1 Teknik Informatika", F (EDUCATION_FIELD), "Teknik Informatika" },
  { "PENDIDIKAN", "SMA/Sederajat", F (EDUCATION), "15" },
  { "PENDIDIKAN", "D.III Kebidanan", F (EDUCATION), "30" },
  { "PENDIDIKAN", "Sarjana", F (EDUCATION), "40" },
  { "PENDIDIKAN", "banyak", F (EDUCATION), NULL, 0, ERROR },
  { "KEWARGANEGARAAN", "WNI", F (NATIONALITY), "ID" },
  { "NATIONALITY", "Singapura", F (NATIONALITY), "SG" },
  { "KEDUDUKAN HUKUM NAMA", "Aktif", F (PERSON_STATUS), NULL, ANG_PERSON_STATUS_ACTIVE },
  { "JENIS JABATAN NAMA", "Jabatan Fungsional Umum", F (POST_KIND), NULL, ANG_POST_KIND_PELAKSANA },
  { "JABATAN", "Plt. Kepala Bidang", F (ACTING), NULL, ANG_ACTING_PLT },
  { "JABATAN", "Plt. Kepala Bidang", F (POST), "Kepala Bidang" },
  { "JABATAN", "!#REF!", F (POST), NULL, 0, ERROR },
};

static const Case places[] = {
  { "OPD", "Dinas Kesehatan", F (UNIT), "Dinas Kesehatan", 11 },
  { "UNIT KERJA", "dinkes", F (UNIT), "dinkes", 11 },
  { "UNOR NAMA", "Dinas Kesehatan Kota Contoh", F (UNIT), "Dinas Kesehatan Kota Contoh", 11 },
  { "INSTANSI", "Kec. Telanaipura", F (UNIT), "Kec. Telanaipura", 14 },
  { "SKPD", "Bagian Kerja Sama Setda", F (UNIT), "Bagian Kerja Sama Setda", 13 },
  { "OPD", "Puskesmas Umpama, Dinas Kesehatan", F (UNIT), "Puskesmas Umpama, Dinas Kesehatan", 11 },
  { "OPD", "Badan Antah Berantah", F (UNIT), "Badan Antah Berantah", 0, INFO },
  { "OPD", "Dinas Kesehatan Provinsi Umpama", F (UNIT), "Dinas Kesehatan Provinsi Umpama", 0 },
  { "OPD", "Dinas Kesehatan Provinsi Umpama", F (ORIGIN), "Provinsi Umpama", 22 },
  { "OPD", "Dinas Kesehatan\\nPemerintah Provinsi Umpama", F (UNIT), "Dinas Kesehatan", 0 },
  { "ASAL", "Pemprov Umpama", F (ORIGIN), "Pemprov Umpama", 22 },
  { "ASAL DAERAH", "Kota Contoh", F (ORIGIN), "Kota Contoh", 21 },
  { "ASAL", "Kota Lain", F (ORIGIN), "Kota Lain", 0, INFO },
  { "JABATAN/UNIT KERJA", "Analis\\nDinas Kesehatan", F (POST), "Analis" },
  { "JABATAN/UNIT KERJA", "Analis\\nDinas Kesehatan", F (UNIT), "Dinas Kesehatan", 11 },
  { "UNIT / POSITION", "Dinas Kesehatan\\nAnalis", F (POST), "Analis" },
  { "JABATAN/OPD", "Kepala Dinas Kesehatan", F (POST), "Kepala Dinas Kesehatan" },
  { "JABATAN/OPD", "Kepala Dinas Kesehatan", F (UNIT), "Dinas Kesehatan", 11 },
  { "JABATAN/OPD", "Kasi Umum pada Dinas Antah", F (UNIT), "Dinas Antah", 0, INFO },
};

#define CHECK_ALL(cases)                              \
  static void                                         \
  test_##cases (void)                                 \
  {                                                   \
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)  \
      check_case (&cases[i]);                         \
  }

CHECK_ALL (numbers)
CHECK_ALL (dates)
CHECK_ALL (ranks)
CHECK_ALL (words)
CHECK_ALL (places)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-draft/numbers", test_numbers);
  g_test_add_func ("/import-draft/dates", test_dates);
  g_test_add_func ("/import-draft/ranks", test_ranks);
  g_test_add_func ("/import-draft/words", test_words);
  g_test_add_func ("/import-draft/places", test_places);

  return g_test_run ();
}

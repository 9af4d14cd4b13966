#include "import-fixture.h"

#include "ang-choices.h"
#include "ang-employment.h"
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
  { "NIP", "NIP. -", F (NIP), NULL },
  { "NIP", "Honorer", F (STATUS), NULL, ANG_EMPLOYMENT_STATUS_NON_ASN },
  { "NIP", "belum ada", F (NIP), NULL, 0, WARNING },
  { "NIP/NRP", "NRP. 85031234", F (NIP), NULL, 0, WARNING },
  { "NO HP", "6,28123E+12", F (PHONE), NULL, 0, ERROR },
  { "NIP", "", F (NIP), NULL },
  { "NIP", NIK_A, F (NIK), NIK_A },
  { "NIK", NIK_A, F (NIK), NIK_A },
  { "NIK", "#1571010101900000", F (NIK), NULL, 0, ERROR },
  { "NO. KTP", "#1.57101010190E+15", F (NIK), NULL, 0, ERROR },
  { "NIK", "0", F (NIK), NULL },
  { "NIK", "0000000000000000", F (NIK), NULL, 0, ERROR },
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
  { "NO HP / EMAIL", "0812-3456-7890 / budi@contoh.example", F (PHONE), "+6281234567890" },
  { "Office phone / e-mail", "(0741) 123456\\nkantor@contoh.example", F (EMAIL), "kantor@contoh.example" },
  { "Emergency contact (name, relation, phone)", "Siti, istri, 081234567890", F (EMERGENCY_PHONE), "+6281234567890" },
  { "Emergency contact (name, relation, phone)", "Siti, istri, 081234567890", F (EMERGENCY_RELATION), "istri" },
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
  { "RANK / GRADE", "Pembina (IV/a)\\nAdministrator", F (RANK), "41" },
};

static const Case words[] = {
  { "L/P", "L", F (SEX), NULL, ANG_SEX_MALE },
  { "JK", "p", F (SEX), NULL, ANG_SEX_FEMALE },
  { "JENIS KELAMIN (L/P)", "Perempuan", F (SEX), NULL, ANG_SEX_FEMALE },
  { "SEX", "Male", F (SEX), NULL, ANG_SEX_MALE },
  { "GENDER", "#2", F (SEX), NULL, ANG_SEX_FEMALE },
  { "JK", "X", F (SEX), NULL, 0, ERROR },
  { "P/W", "P", F (SEX), NULL, ANG_SEX_MALE },
  { "JENIS KELAMIN", "P\nSiti|W", F (SEX), NULL, ANG_SEX_MALE },
  { "JENIS PEGAWAI NAMA", "PNS Daerah Kab/Kota", F (STATUS), NULL, ANG_EMPLOYMENT_STATUS_PNS },
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

/* Alone in their row: what a name becomes, and what its cell holds besides. */
static const struct
{
  const char *sheet;
  const char *front;
  const char *name;
  const char *back;
  const char *nip;
  const char *rank;
} names[] = {
  { "NAMA|OPD\nDr. dr. H. Budi Contoh, M.K.M.|X\n", "Dr. dr. H.", "Budi Contoh", "M.K.M." },
  { "NAMA|GELAR DEPAN|GELAR BELAKANG\nBUDI CONTOH|Dr.|S.T., M.T.\n", "Dr.", "BUDI CONTOH", "S.T., M.T." },
  { "NAMA|GELAR BELAKANG\nBudi Contoh, S.T.|S.T., M.T.\n", NULL, "Budi Contoh", "S.T., M.T." },
  { "NAMA|OPD\n1. Budi Contoh|X\n", NULL, "Budi Contoh" },
  { "NAMA/NIP|OPD\nBudi Contoh, S.T.\\nNIP. 19900101 201501 1 001|X\n", NULL, "Budi Contoh", "S.T.", NIP_A },
  { "NAMA / NIP|OPD\nBudi Contoh, S.T. / " NIP_A "|X\n", NULL, "Budi Contoh", "S.T.", NIP_A },
  { "NAMA DAN NIP|OPD\nBudi Contoh (" NIP_A ")|X\n", NULL, "Budi Contoh", NULL, NIP_A },
  { "NAMA/NIP|OPD\nBudi Contoh NIP " NIP_A "|X\n", NULL, "Budi Contoh", NULL, NIP_A },
  { "NAMA/NIP|OPD\n" NIP_A "\\nBudi Contoh|X\n", NULL, "Budi Contoh", NULL, NIP_A },
  { "NAMA/NIP|OPD\nBudi Contoh\\n-|X\n", NULL, "Budi Contoh" },
  { "NAMA/NIP|OPD\nBudi Contoh\\nNIPPPK. " NIP_P "|X\n", NULL, "Budi Contoh", NULL, NIP_P },
  { "NAMA/NIP/PANGKAT|OPD\nBudi Contoh\\n" NIP_A "\\nPenata (III/c)|X\n", NULL, "Budi Contoh", NULL, NIP_A, "33" },
  { "NAMA|OPD\nBudi  \t Contoh |X\n", NULL, "Budi Contoh" },
  { "SURNAME|GIVEN NAMES|SEX\nCONTOH|BUDI|M\n", NULL, "BUDI CONTOH" },
  { "NAMA|OPD\nNur'aini|X\n", NULL, "Nur'aini" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (Row) row = NULL;

      g_test_message ("%s", names[i].sheet);
      row = read_row (names[i].sheet);
      g_assert_cmpstr (ang_import_draft_get_text (row->draft, F (TITLE_FRONT)), ==, names[i].front);
      g_assert_cmpstr (ang_import_draft_get_text (row->draft, F (NAME)), ==, names[i].name);
      g_assert_cmpstr (ang_import_draft_get_text (row->draft, F (TITLE_BACK)), ==, names[i].back);
      g_assert_cmpstr (ang_import_draft_get_text (row->draft, F (NIP)), ==, names[i].nip);
      g_assert_cmpstr (ang_import_draft_get_text (row->draft, F (RANK)), ==, names[i].rank);
      g_assert_cmpint (ang_import_draft_get_worst (row->draft), <=, INFO);
    }
}

static void
test_no_name (void)
{
  g_autoptr (Row) number = read_row ("NO|NAMA|NIP\n1|1234|-\n");
  g_autoptr (Row) nobody = read_row ("NO|NAMA|NIP|OPD\n1||-|X\n");
  g_autoptr (Row) leader = read_row ("NAMA|NIP|OPD\nBudi Contoh, S.T. (Ketua Rombongan)|" NIP_A "|X\n");

  g_assert_cmpint (get_worst (number, F (NAME)), ==, ERROR);
  g_assert_cmpint (get_worst (nobody, F (NONE)), ==, ERROR);
  g_assert_cmpint (ang_import_draft_get_number (leader->draft, F (ROLE)), ==, ANG_PARTICIPATION_ROLE_LEADER);
  g_assert_cmpstr (ang_import_draft_get_text (leader->draft, F (TITLE_BACK)), ==, "S.T.");
}

/* What the number says where the row does not, and where it says something else. */
static void
test_contradictions (void)
{
  g_autoptr (Row) derived = read_row ("NAMA|NIP\nBudi|" NIP_P "\n");
  g_autoptr (Row) same = read_row ("NAMA|NIP|NIK|TGL LAHIR|L/P|STATUS\nBudi|" NIP_A "|" NIK_A "|01-01-1990|L|PNS\n");
  g_autoptr (Row) birth = read_row ("NAMA|NIP|TGL LAHIR\nBudi|" NIP_A "|02-01-1990\n");
  g_autoptr (Row) sex = read_row ("NAMA|NIP|L/P\nBudi|" NIP_A "|P\n");
  g_autoptr (Row) status = read_row ("NAMA|NIP|STATUS\nBudi|" NIP_A "|PPPK\n");
  g_autoptr (Row) both = read_row ("NAMA|NIP|NIK\nBudi|" NIP_A "|1571010201900001\n");
  g_autoptr (Row) rank = read_row ("NAMA|NIP|GOL\nBudi|" NIP_P "|III/c\n");
  g_autoptr (Row) passport = read_row ("NAMA|NO PASPOR|TANGGAL TERBIT|BERLAKU S.D.\nBudi|C1234567|01-01-2024|01-01-2020\n");

  g_assert_cmpstr (ang_import_draft_get_text (derived->draft, F (BIRTH_DATE)), ==, "1992-03-04");
  g_assert_cmpint (ang_import_draft_get_column (derived->draft, F (BIRTH_DATE)), ==, -1);
  g_assert_cmpint (ang_import_draft_get_number (derived->draft, F (SEX)), ==, ANG_SEX_FEMALE);
  g_assert_cmpint (ang_import_draft_get_number (derived->draft, F (STATUS)), ==, ANG_EMPLOYMENT_STATUS_PPPK);
  g_assert_cmpint (ang_import_draft_get_column (derived->draft, F (NIP)), ==, 1);
  g_assert_cmpint (ang_import_draft_get_worst (same->draft), ==, 0);
  g_assert_cmpint (get_worst (birth, F (NIP)), ==, WARNING);
  g_assert_cmpstr (ang_import_draft_get_text (birth->draft, F (BIRTH_DATE)), ==, "1990-01-02");
  g_assert_cmpint (get_worst (sex, F (NIP)), ==, WARNING);
  g_assert_cmpint (get_worst (status, F (NIP)), ==, WARNING);
  g_assert_cmpint (get_worst (both, F (NIK)), ==, WARNING);
  g_assert_cmpint (get_worst (rank, F (RANK)), ==, WARNING);
  g_assert_cmpint (get_worst (passport, F (PASSPORT_EXPIRY)), ==, WARNING);
}

/* One date can only have the month first: what may be either is not taken any more. */
static void
test_month_first (void)
{
  g_autoptr (Row) row = read_row ("NAMA|TANGGAL LAHIR\nBudi|03/04/1985\nSiti|03/17/1985\nRina|17-03-1985\nAyu|4 Maret 1985\nJoko|05/05/1985\n");
  AngImportContext context = { { 2026, 11, 22 }, row->lookups };
  static const struct
  {
    const char *date;
    AngSeverity worst;
  } wanted[] = {
    { NULL, ANG_SEVERITY_ERROR }, { "1985-03-17", ANG_SEVERITY_WARNING }, { "1985-03-17" }, { "1985-03-04" }, { "1985-05-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      ang_import_draft_read (row->draft, row->layout, row->mapping, i, &context);
      g_assert_cmpstr (ang_import_draft_get_text (row->draft, F (BIRTH_DATE)), ==, wanted[i].date);
      g_assert_cmpint (get_worst (row, F (BIRTH_DATE)), ==, wanted[i].worst);
    }
}

/* The unit stands over its people. */
static void
test_title_above (void)
{
  g_autoptr (Row) row = read_row ("NO|NAMA|NIP|GOL\nI.|DINAS KESEHATAN\n1|Budi|" NIP_A "|III/c\nJumlah|1\n2|Siti|-|\nII. SETDA\n1|Rina|-|II/a\n");
  AngImportContext context = { { 2026, 11, 22 }, row->lookups };
  static const gint64 units[] = { 11, 11, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      ang_import_draft_read (row->draft, row->layout, row->mapping, i, &context);
      g_assert_cmpint (ang_import_draft_get_number (row->draft, F (UNIT)), ==, units[i]);
    }
}

static void
test_fill (void)
{
  g_autoptr (Row) row = read_row ("NAMA|NIP|PENDIDIKAN|TAHUN LULUS|SKOR TOEFL|GOL|OPD\nDr. Budi|" NIP_A "|S1 Teknik|2012|520|III/c|Dinkes\n");
  g_autoptr (AngRecord) person = ang_record_new (&ang_person_entity);
  g_autoptr (AngRecord) employment = ang_record_new (&ang_employment_entity);

  ang_record_set_text (person, ANG_PERSON_EMAIL, "budi@contoh.example");
  ang_import_draft_fill (row->draft, person);
  ang_import_draft_fill (row->draft, employment);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_TITLE_FRONT), ==, "Dr.");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_BIRTH_DATE), ==, "1990-01-01");
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_EDUCATION_CODE), ==, "40");
  g_assert_cmpint (ang_record_get_integer (person, ANG_PERSON_EDUCATION_YEAR), ==, 2012);
  g_assert_cmpfloat (ang_record_get_real (person, ANG_PERSON_ENGLISH_SCORE), ==, 520);
  g_assert_cmpstr (ang_record_get_text (person, ANG_PERSON_EMAIL), ==, "budi@contoh.example");
  g_assert_cmpstr (ang_record_get_text (employment, ANG_EMPLOYMENT_RANK_CODE), ==, "33");
  g_assert_cmpint (ang_record_get_integer (employment, ANG_EMPLOYMENT_UNIT_ID), ==, 11);
  g_assert_cmpint (ang_record_get_integer (employment, ANG_EMPLOYMENT_EMP_STATUS), ==, ANG_EMPLOYMENT_STATUS_PNS);
}

static void
assert_texts (AngImportDraft *draft)
{
  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    {
      const char *text = ang_import_draft_get_text (draft, i);

      g_assert_true (text == NULL || (*text != '\0' && g_utf8_validate (text, -1, NULL)));
    }
}

/* Every field gets every kind of rubbish: nothing breaks, and what is taken is valid text. */
static void
test_hostile (void)
{
  g_autofree char *large = g_strnfill (70000, 'x');
  g_autofree char *figures = g_strnfill (299, '9');
  g_autofree char *slashes = g_strnfill (299, '/');
  const char *const rubbish[] = {
    large, figures, slashes, "\001\002\003", "\xe2\x80\x8b", "'", "''", "((((", "))))", "NIP", "NIP.", "/", "//", "\\n", "\\n\\n", ",", ", ,", "TMT", "- -",
    "#1e999", "#-1", "#1.5", "#NaN", "@", "@T", "@9999-99-99", "!#DIV/0!", "99-99-9999", "0/0/0", "00-00-00", "12345678", "1E5", "x@", "@x",
    "pada di ", " / ", "Plt.", "Plt. ", "S1", "S", "\xe2\x80\x93", "Ketua (", "(Ketua)", "1. ", "1.", "\xc3\xa9\xcc\x81",
  };

  g_autoptr (AngImportLookups) lookups = make_lookups ();
  AngImportContext context = { { 2026, 11, 22 }, lookups };

  for (guint i = 0; i < G_N_ELEMENTS (rubbish); i++)
    {
      g_autofree char *sheet = g_strdup_printf ("NAMA|Aneh\nBudi Contoh|%s\n", rubbish[i]);
      g_autoptr (AngImportLayout) layout = import_fixture_layout (sheet, "");
      g_autoptr (AngImportMapping) mapping = ang_import_mapping_guess (layout, ANG_IMPORT_PURPOSE_PARTICIPANTS);
      g_autoptr (AngImportDraft) draft = ang_import_draft_new ();

      if (ang_import_layout_get_n_columns (layout) < 2 || ang_import_layout_get_n_rows (layout) == 0)
        continue;
      for (guint field = 1; field < ANG_IMPORT_N_FIELDS; field++)
        {
          ang_import_mapping_set (mapping, 1, field);
          ang_import_draft_read (draft, layout, mapping, 0, &context);
          assert_texts (draft);
        }
    }
}

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
  g_test_add_func ("/import-draft/names", test_names);
  g_test_add_func ("/import-draft/no-name", test_no_name);
  g_test_add_func ("/import-draft/contradictions", test_contradictions);
  g_test_add_func ("/import-draft/month-first", test_month_first);
  g_test_add_func ("/import-draft/title-above", test_title_above);
  g_test_add_func ("/import-draft/fill", test_fill);
  g_test_add_func ("/import-draft/hostile", test_hostile);

  return g_test_run ();
}

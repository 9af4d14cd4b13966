#include "import-fixture.h"

#include <string.h>

#include "ang-exchange-error.h"
#include "ang-import-mapping.h"

#define F(f) ANG_IMPORT_FIELD_ ## f
#define NIP_A "199001012015011001"
#define NIP_B "199203042018012003"
#define NIK_A "1571010101900001"

typedef struct
{
  AngImportLayout  *layout;
  AngImportMapping *mapping;
} Guessed;

static void
guessed_clear (Guessed *self)
{
  ang_import_mapping_free (self->mapping);
  ang_import_layout_free (self->layout);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Guessed, guessed_clear)

static Guessed
guess (const char       *rows,
       const char       *merged,
       AngImportPurpose  purpose)
{
  Guessed self = { import_fixture_layout (rows, merged) };

  self.mapping = ang_import_mapping_guess (self.layout, purpose);

  return self;
}

static void
assert_fields (Guessed                *guessed,
               const AngImportFieldId *fields,
               guint                   n_fields)
{
  g_assert_cmpuint (ang_import_mapping_get_n_columns (guessed->mapping), ==, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *head = ang_import_layout_dup_head (guessed->layout, i);

      g_test_message ("%s: %s", head, ang_import_field_get (ang_import_mapping_get (guessed->mapping, i))->name);
      g_assert_cmpstr (ang_import_field_get (ang_import_mapping_get (guessed->mapping, i))->name, ==,
                       ang_import_field_get (fields[i])->name);
    }
}

#define ASSERT_FIELDS(guessed, ...)                                                   \
  G_STMT_START {                                                                      \
    static const AngImportFieldId fields_[] = { __VA_ARGS__ };                        \
    assert_fields (guessed, fields_, G_N_ELEMENTS (fields_));                         \
  } G_STMT_END

/* The 67 headings of the national personnel agency's export. */
static const char siasn[] =
  "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA|TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|"
  "AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP|EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA|"
  "KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS|TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|"
  "TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA|GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID|"
  "JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|"
  "PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|"
  "INSTANSI INDUK NAMA|INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA|SATUAN KERJA KERJA ID|"
  "SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD\n"
  "A1|'" NIP_A "||BUDI CONTOH|Dr.|S.T.|B1|JAMBI|01-01-1990|M|1|Islam|2|Menikah|'" NIK_A "|081234567890|budi@contoh.example|||'123456789012345|"
                                                                                        "0001234567890|12|PNS Daerah|01|Aktif|P|X|SK/1|01-01-2015|01-01-2015|SK/2|01-01-2016|01-01-2016|31|III/a|33|III/c|01-04-2020|5|3|2|"
                                                                                        "Jabatan Fungsional Tertentu|C1|Analis|01-05-2020|40|S-1/Sarjana|5101|S-1 Teknik|2012|1|KPPN|2|Jambi|U1|Bagian Kerja Sama|I1|"
                                                                                        "Pemerintah Kota Contoh|I2|Pemerintah Kota Contoh|S1|Dinas X|S2|Dinas Y|1|Universitas Umpama|1\n";

static void
test_siasn (void)
{
  g_auto (Guessed) guessed = guess (siasn, "", ANG_IMPORT_PURPOSE_PEOPLE);
  static const struct
  {
    const char *heading;
    AngImportFieldId field;
  } wanted[] = {
    { "NIP BARU", F (NIP) }, { "NAMA", F (NAME) }, { "GELAR DEPAN", F (TITLE_FRONT) }, { "GELAR BELAKANG", F (TITLE_BACK) },
    { "TEMPAT LAHIR NAMA", F (BIRTH_PLACE) }, { "TANGGAL LAHIR", F (BIRTH_DATE) }, { "JENIS KELAMIN", F (SEX) }, { "NIK", F (NIK) },
    { "NOMOR HP", F (PHONE) }, { "EMAIL", F (EMAIL) }, { "ALAMAT", F (ADDRESS) }, { "KEDUDUKAN HUKUM NAMA", F (PERSON_STATUS) },
    { "STATUS CPNS PNS", F (STATUS) }, { "GOL AKHIR NAMA", F (GRADE) }, { "TMT GOLONGAN", F (RANK_SINCE) },
    { "JENIS JABATAN NAMA", F (POST_KIND) }, { "JABATAN NAMA", F (POST) }, { "TMT JABATAN", F (POST_SINCE) },
    { "TINGKAT PENDIDIKAN NAMA", F (EDUCATION) }, { "PENDIDIKAN NAMA", F (EDUCATION_FIELD) }, { "TAHUN LULUS", F (EDUCATION_YEAR) },
    { "UNOR NAMA", F (UNIT) }, { "NAMA SEKOLAH", F (EDUCATION_INSTITUTION) }, { "NIP LAMA", F (OLD_NIP) },
  };
  guint n_used = 0;

  g_assert_cmpuint (ang_import_layout_get_n_columns (guessed.layout), ==, 67);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint column;
      g_autofree char *head = NULL;

      g_test_message ("%s", wanted[i].heading);
      g_assert_true (ang_import_mapping_find (guessed.mapping, wanted[i].field, &column));
      head = ang_import_layout_dup_head (guessed.layout, column);
      g_assert_cmpstr (head, ==, wanted[i].heading);
    }
  for (guint i = 0; i < 67; i++)
    {
      const char *heading = ang_import_layout_get_heading (guessed.layout, i);

      n_used += ang_import_mapping_get (guessed.mapping, i) != ANG_IMPORT_FIELD_NONE;
      if (g_str_has_suffix (heading, " ID"))
        g_assert_cmpint (ang_import_mapping_get_reason (guessed.mapping, i), ==, ANG_IMPORT_REASON_USELESS);
    }
  /* The parent unit comes with them. */
  g_assert_cmpuint (n_used, ==, G_N_ELEMENTS (wanted) + 1);
}

static void
test_second_dialect (void)
{
  g_auto (Guessed) guessed = guess (
    "Namapns|Nip Baru|Nip Lama|Gelar Depan|Gelar Blk|Tgl Lhr|Jenis Kelamin|Golongan|Golru|Pangkat|Nama Jabatan|Eselon|Jenis Asn|"
    "Nama Unor|Tgl Awal Kontrak|Tgl Akhir Kontrak|Nomor Hp|Email\n"
    "Budi Contoh|" NIP_A "|||S.T.|01-01-1990|Pria|III|III/c|Penata|Analis|-|PNS|Dinas X|||0812|a@b.example\n",
    "", ANG_IMPORT_PURPOSE_PEOPLE);

  ASSERT_FIELDS (&guessed, F (NAME), F (NIP), F (OLD_NIP), F (TITLE_FRONT), F (TITLE_BACK), F (BIRTH_DATE), F (SEX), F (NONE), F (GRADE),
                 F (RANK), F (POST), F (ESELON), F (STATUS), F (UNIT), F (NONE), F (NONE), F (PHONE), F (EMAIL));
  g_assert_cmpint (ang_import_mapping_get_reason (guessed.mapping, 7), ==, ANG_IMPORT_REASON_CONFLICT);
  g_assert_cmpint (ang_import_mapping_get_rival (guessed.mapping, 7), ==, F (GRADE));
}

static void
test_headings (void)
{
  static const struct
  {
    const char *heading;
    AngImportFieldId field;
  } cases[] = {
    { "NAMA/NIP", F (NAME_NIP) }, { "Nama / NIP", F (NAME_NIP) }, { "NAMA DAN NIP", F (NAME_NIP) }, { "Nama, NIP", F (NAME_NIP) },
    { "NAMA PEGAWAI / NIP", F (NAME_NIP) }, { "NAMA/NIP/PANGKAT", F (NAME_NIP) }, { "N A M A", F (NAME) }, { "Nama Lengkap*", F (NAME) },
    { "Nama Lengkap (dengan gelar)", F (NAME) }, { "a. Nama", F (NAME) }, { "NAMA & GELAR", F (NAME) }, { "No. NIP", F (NIP) },
    { "NIP/NIPPPK", F (NIP) }, { "NIP / NRP", F (NIP) }, { "NIP/NIK", F (NIP) }, { "N.I.P.", F (NIP) }, { "PANGKAT/GOL", F (RANK) },
    { "PANGKAT, GOL. RUANG", F (RANK) }, { "Pangkat / Golongan / Ruang", F (RANK) }, { "Pangkat dan Golongan", F (RANK) },
    { "GOL/RUANG", F (GRADE) }, { "TTL", F (BIRTH) }, { "Tempat, Tanggal Lahir", F (BIRTH) }, { "Tempat/Tgl. Lahir", F (BIRTH) },
    { "JK (L/P)", F (SEX) }, { "L/P", F (SEX) }, { "No. HP / WA", F (PHONE) }, { "Jabatan/Unit Kerja", F (POST_UNIT) },
    { "Jabatan dan Instansi", F (POST_UNIT) }, { "Asal Instansi", F (UNIT) }, { "PERANGKAT DAERAH", F (UNIT) }, { "KET.", F (REMARKS) },
    { "NO. PASPOR", F (PASSPORT_NUMBER) }, { "BERLAKU S.D.", F (PASSPORT_EXPIRY) }, { "BERLAKU PASPOR", F (PASSPORT_EXPIRY) }, { "LAHIR", F (BIRTH_DATE) },
    { "LAHIR TGL.", F (BIRTH_DATE) }, { "Designation", F (POST) }, { "DOB", F (BIRTH_DATE) },
    { "AGAMA ID", F (NONE) }, { "Usia", F (NONE) }, { "Tanda Tangan", F (NONE) }, { "Something ID", F (NONE) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngImportFieldId field;
      guint sureness;

      g_test_message ("%s", cases[i].heading);
      g_assert_true (ang_import_heading_find (NULL, cases[i].heading, &field, &sureness));
      g_assert_cmpstr (ang_import_field_get (field)->name, ==, ang_import_field_get (cases[i].field)->name);
    }
}

static void
test_groups (void)
{
  static const struct
  {
    const char *group;
    const char *heading;
    AngImportFieldId field;
    gboolean known;
  } cases[] = {
    { "PANGKAT", "GOL", F (GRADE), TRUE }, { "PANGKAT", "TMT", F (RANK_SINCE), TRUE }, { "JABATAN", "NAMA", F (POST), TRUE },
    { "JABATAN", "TMT", F (POST_SINCE), TRUE }, { "PENDIDIKAN", "TINGKAT", F (EDUCATION), TRUE },
    { "PENDIDIKAN", "LULUS", F (EDUCATION_YEAR), TRUE }, { "LAHIR", "TEMPAT", F (BIRTH_PLACE), TRUE }, { "DATA PRIBADI", "NAMA", F (NAME), TRUE },
    { "KONTAK DARURAT", "NO HP", F (EMERGENCY_PHONE), TRUE }, { "KONTAK DARURAT", "NAMA", F (EMERGENCY_NAME), TRUE },
    { "ATASAN LANGSUNG", "NIP", F (NONE), FALSE }, { "ATASAN LANGSUNG", "NAMA", F (NONE), FALSE }, { "MASA KERJA", "THN", F (NONE), TRUE },
    { "LATIHAN JABATAN", "NAMA", F (NONE), TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AngImportFieldId field;
      guint sureness;

      g_test_message ("%s / %s", cases[i].group, cases[i].heading);
      g_assert_cmpint (ang_import_heading_find (cases[i].group, cases[i].heading, &field, &sureness), ==, cases[i].known);
      g_assert_cmpstr (ang_import_field_get (field)->name, ==, ang_import_field_get (cases[i].field)->name);
    }
}

static void
test_conflict (void)
{
  g_auto (Guessed) guessed = guess ("NIP|Nama|NIP Baru|Nama Pegawai\n"
                                    "|Budi Contoh|" NIP_A "|\n"
                                                          "|Siti Umpama|" NIP_B "|\n",
                                    "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_autofree char *note = NULL;

  /* What holds something comes before what is empty. */
  ASSERT_FIELDS (&guessed, F (NONE), F (NAME), F (NIP), F (NONE));
  note = ang_import_mapping_dup_note (guessed.mapping, guessed.layout, 0);
  g_assert_nonnull (strstr (note, "NIP Baru"));
}

static void
test_cells (void)
{
  g_auto (Guessed) guessed = guess ("Nama|Kolom A|Kolom B|Kolom C|Kolom D|Kolom E|Kolom F|Kolom G\n"
                                    "Budi Contoh|" NIP_A "|" NIK_A "|081234567890|III/c|L|budi@contoh.example|tujuh\n"
                                                                   "Siti Umpama|" NIP_B "||081234567891|Penata Muda|P|siti@contoh.example|delapan\n",
                                    "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_autofree char *note = NULL;

  ASSERT_FIELDS (&guessed, F (NAME), F (NIP), F (NIK), F (PHONE), F (RANK), F (SEX), F (EMAIL), F (NONE));
  g_assert_cmpint (ang_import_mapping_get_reason (guessed.mapping, 1), ==, ANG_IMPORT_REASON_CONTENT);
  g_assert_cmpint (ang_import_mapping_get_reason (guessed.mapping, 7), ==, ANG_IMPORT_REASON_UNKNOWN);
  note = ang_import_mapping_dup_note (guessed.mapping, guessed.layout, 1);
  g_assert_nonnull (note);
}

static void
test_other_form (void)
{
  g_auto (Guessed) guessed = guess ("No|Nama|Tanggal Lahir\n"
                                    "1|Budi Contoh, S.T.\\nNIP. " NIP_A "|Jambi, 1 Januari 1990\n",
                                    "", ANG_IMPORT_PURPOSE_PEOPLE);

  ASSERT_FIELDS (&guessed, F (NUMBER), F (NAME_NIP), F (BIRTH));
}

/* "LAHIR" alone: what stands below it says whether a place, a date or both. */
static void
test_born (void)
{
  g_auto (Guessed) date = guess ("Nama|LAHIR\nBudi Contoh|01-01-1990\n", "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_auto (Guessed) both = guess ("Nama|LAHIR\nBudi Contoh|Jambi, 01-01-1990\n", "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_auto (Guessed) two = guess ("Nama|LAHIR|TGL LAHIR\nBudi Contoh|Jambi|01-01-1990\n", "", ANG_IMPORT_PURPOSE_PEOPLE);

  ASSERT_FIELDS (&date, F (NAME), F (BIRTH_DATE));
  ASSERT_FIELDS (&both, F (NAME), F (BIRTH));
  ASSERT_FIELDS (&two, F (NAME), F (BIRTH_PLACE), F (BIRTH_DATE));
}

static void
test_without_heading (void)
{
  g_auto (Guessed) grid = guess ("1|Budi Contoh|" NIP_A "|III/c|Analis|Dinas X|Kota Contoh|Peserta|Diterima\n"
                                                        "2|Siti Umpama|" NIP_B "|III/b|Guru|Dinas Y|Kota Contoh|Ketua|Diterima\n",
                                 "", ANG_IMPORT_PURPOSE_PARTICIPANTS);
  g_auto (Guessed) names = guess ("Budi Contoh\nSiti Umpama, S.E.\n", "", ANG_IMPORT_PURPOSE_PARTICIPANTS);
  g_auto (Guessed) numbers = guess (NIP_A "\n" NIP_B "\n", "", ANG_IMPORT_PURPOSE_PARTICIPANTS);

  ASSERT_FIELDS (&grid, F (NUMBER), F (NAME), F (NIP), F (RANK), F (POST), F (UNIT), F (ORIGIN), F (ROLE), F (STATE));
  ASSERT_FIELDS (&names, F (NAME));
  ASSERT_FIELDS (&numbers, F (NIP));
}

static void
test_purpose (void)
{
  static const char rows[] = "Nama|Peran|Status|Ket\nBudi|Ketua|Selesai|x\n";
  g_auto (Guessed) people = guess (rows, "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_auto (Guessed) participants = guess (rows, "", ANG_IMPORT_PURPOSE_PARTICIPANTS);

  ASSERT_FIELDS (&people, F (NAME), F (NONE), F (STATUS), F (NONE));
  ASSERT_FIELDS (&participants, F (NAME), F (ROLE), F (STATE), F (REMARKS));
}

static void
test_set_heading (void)
{
  g_auto (Guessed) guessed = guess ("Nama|Aneh|NIP\nBudi|" NIP_B "|" NIP_A "\n", "", ANG_IMPORT_PURPOSE_PEOPLE);
  GError *error = NULL;
  guint column;

  g_assert_true (ang_import_mapping_set_heading (guessed.mapping, guessed.layout, "nip=aneh", &error));
  g_assert_no_error (error);
  ASSERT_FIELDS (&guessed, F (NAME), F (NIP), F (NONE));
  g_assert_true (ang_import_mapping_set_heading (guessed.mapping, guessed.layout, "NIK=C", &error));
  g_assert_true (ang_import_mapping_find (guessed.mapping, F (NIK), &column));
  g_assert_cmpuint (column, ==, 2);

  g_assert_false (ang_import_mapping_set_heading (guessed.mapping, guessed.layout, "nip=nothing", &error));
  g_assert_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA);
  g_assert_nonnull (strstr (error->message, "Aneh"));
  g_clear_error (&error);
  g_assert_false (ang_import_mapping_set_heading (guessed.mapping, guessed.layout, "colour=Aneh", &error));
  g_assert_nonnull (strstr (error->message, "title_front"));
  g_clear_error (&error);
  g_assert_false (ang_import_mapping_set_heading (guessed.mapping, guessed.layout, "nip", &error));
  g_clear_error (&error);
}

static void
test_remembered (void)
{
  g_auto (Guessed) guessed = guess ("Nama|Aneh|Nama|NIP\nBudi|x|y|" NIP_A "\n", "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_auto (Guessed) again = guess ("NIP|nama|Nama|ANEH\n" NIP_A "|Budi|y|x\n", "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_auto (Guessed) other = guess ("NIP|Nama\n" NIP_A "|Budi\n", "", ANG_IMPORT_PURPOSE_PEOPLE);
  g_autofree char *signature = ang_import_layout_dup_signature (guessed.layout);
  g_autofree char *same = ang_import_layout_dup_signature (again.layout);
  g_autofree char *different = ang_import_layout_dup_signature (other.layout);
  g_autofree char *text = NULL;

  g_assert_cmpstr (signature, ==, same);
  g_assert_cmpstr (signature, !=, different);
  ang_import_mapping_set (guessed.mapping, 1, F (POST));
  ang_import_mapping_set (guessed.mapping, 2, F (BADGE_NAME));
  text = ang_import_mapping_to_text (guessed.mapping, guessed.layout);
  g_assert_true (ang_import_mapping_apply_text (again.mapping, again.layout, text));
  ASSERT_FIELDS (&again, F (NIP), F (NAME), F (BADGE_NAME), F (POST));
  g_assert_false (ang_import_mapping_apply_text (again.mapping, again.layout, "nosuch\tnip\nrubbish\nnip\tnosuch\n"));
}

static void
test_check (void)
{
  g_auto (Guessed) named = guess ("Nama|NIP\nBudi|" NIP_A "\n", "", ANG_IMPORT_PURPOSE_PEOPLE);
  GError *error = NULL;

  g_assert_true (ang_import_mapping_check (named.mapping, &error));
  ang_import_mapping_set (named.mapping, 0, F (NONE));
  ang_import_mapping_set (named.mapping, 1, F (NONE));
  g_assert_false (ang_import_mapping_check (named.mapping, &error));
  g_assert_error (error, ANG_EXCHANGE_ERROR, ANG_EXCHANGE_ERROR_BAD_DATA);
  g_clear_error (&error);
}

static void
test_fields (void)
{
  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    {
      const AngImportField *field = ang_import_field_get (i);

      g_assert_cmpint (field->id, ==, i);
      g_assert_cmpstr (ang_import_field_get_label (i), !=, "");
      g_assert_true (ang_import_field_find (field->name) == field);
    }
  g_assert_true (ang_import_field_find ("Birth-Date") == ang_import_field_get (F (BIRTH_DATE)));
  g_assert_null (ang_import_field_find ("nosuch"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-mapping/siasn", test_siasn);
  g_test_add_func ("/import-mapping/second-dialect", test_second_dialect);
  g_test_add_func ("/import-mapping/headings", test_headings);
  g_test_add_func ("/import-mapping/groups", test_groups);
  g_test_add_func ("/import-mapping/conflict", test_conflict);
  g_test_add_func ("/import-mapping/cells", test_cells);
  g_test_add_func ("/import-mapping/other-form", test_other_form);
  g_test_add_func ("/import-mapping/born", test_born);
  g_test_add_func ("/import-mapping/without-heading", test_without_heading);
  g_test_add_func ("/import-mapping/purpose", test_purpose);
  g_test_add_func ("/import-mapping/set-heading", test_set_heading);
  g_test_add_func ("/import-mapping/remembered", test_remembered);
  g_test_add_func ("/import-mapping/check", test_check);
  g_test_add_func ("/import-mapping/fields", test_fields);

  return g_test_run ();
}

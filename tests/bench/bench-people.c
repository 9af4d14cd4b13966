#include "bench-people.h"

#include "ang-choices.h"
#include "ang-date.h"
#include "ang-entities.h"

#define SEED 20240701
#define MAX_UNITS 10000

/* Every so many-th person was in a cohort once. */
#define TRIP_EVERY 40
#define COHORT_SIZE 25

static const char *const male[] = {
  "Muhammad", "Ahmad", "Abdul", "Zulkifli", "Rahmat", "Budi", "Hendra", "Rizki", "Fadhil", "Iskandar", "Syaiful", "Edi",
  "Joni", "Marulam", "Teguh", "Bambang", "Agus", "Dedi", "Irwan", "Yusuf", "Ilham", "Fauzan", "Rizal", "Sofyan",
  "Zainal", "Hasan", "Darmawan", "Ramadhan", "Arif", "Nasrul", "Afrizal", "Taufik", "Andi", "Robert", "Samuel", "Wahyu",
  "Eko", "Dwi", "Tri", "Gunawan", "Junaidi", "Mursalin", "Khairul", "Amirullah", "Nurdin", "Suparman", "Raden", "M.",
};

static const char *const female[] = {
  "Siti", "Nur", "Sri", "Dewi", "Fitri", "Yuliana", "Rahmawati", "Herawati", "Rita", "Yuniarti", "Dian", "Ratna",
  "Maya", "Eka", "Lestari", "Rosmala", "Zubaidah", "Nurlaila", "Kartika", "Melati", "Putri", "Indah", "Wulan", "Ayu",
  "Fatimah", "Aisyah", "Khadijah", "Halimah", "Rina", "Desi", "Novita", "Oktavia", "Septi", "Juliana", "Mariana", "Tiur",
  "Nur'aini", "Asmawati", "Hafsah", "Mardiana", "Suryani", "Yanti", "Elvi", "Reni", "Susilawati", "Anggun", "Citra", "Intan",
};

static const char *const middle[] = {
  "Akbar", "Hidayat", "Kurniawan", "Saputra", "Maulana", "Firmansyah", "Alamsyah", "Setiawan", "Nugroho", "Pratama",
  "Handayani", "Permata", "Puspita", "Anggraini", "Oktaviani", "Wahyuni", "Safitri", "Ramadhani", "Azhar", "Karim",
  "Rahman", "Hakim", "Fikri", "Syafei", "Amin", "Basri", "Efendi", "Fahmi", "Ghani", "Halim", "Idris", "Jamil",
  "Latif", "Mukhtar", "Nasir", "Qodir", "Rasyid", "Salim", "Tahir", "Umar", "Wahid", "Yazid", "Zakaria", "Bakri",
  "Chandra", "Dharma", "Surya", "Lukman", "Rizqi", "Aditya", "Bayu", "Galih", "Kirana", "Larasati", "Paramitha", "Utami",
};

static const char *const family[] = {
  "Nasution", "Siregar", "Lubis", "Harahap", "Simanjuntak", "Hutasoit", "Sitompul", "Pasaribu", "Marpaung", "Silalahi",
  "Tanjung", "Chaniago", "Piliang", "Koto", "Sikumbang", "Guci", "Jambak", "Caniago", "Melayu", "Bodi", "Wijaya",
  "Santoso", "Wibowo", "Susanto", "Hartono", "Suryadi", "Purnomo", "Prasetyo", "Wicaksono", "Utomo", "Raharjo", "Mulyono",
  "Syahputra", "Fahlevi", "Zulkarnain", "Hasibuan", "Batubara", "Dalimunthe", "Rangkuti", "Daulay", "Matondang", "Pulungan",
  "Ritonga", "Tambunan", "Sinaga", "Situmorang", "Manurung", "Gultom", "Panjaitan", "Nainggolan", "Alfarizi", "Baharuddin",
  "Burhanuddin", "Fachruddin", "Jalaluddin", "Kamaruddin", "Mahyuddin", "Nuruddin", "Sabaruddin", "Tajuddin", "Hamzah",
  "Usman", "Yahya", "Ismail", "Ibrahim", "Sulaiman", "Thaha", "Hambali", "Rozali", "Mahmud", "Kusuma", "Kusumaningrum",
};

static const char *const titles[] = {
  "S.E.", "S.Kom.", "S.H.", "S.Pd.", "S.Sos.", "S.T.", "S.IP.", "S.Kep.", "A.Md.", "S.E., M.M.", "S.H., M.H.", "S.Pd., M.Pd.",
};

static const char *const places[] = {
  "Jambi", "Muaro Jambi", "Batanghari", "Kerinci", "Sungai Penuh", "Bungo", "Tebo", "Merangin", "Sarolangun", "Palembang",
};

static const struct { const char *code; int share; } ranks[] = {
  { "21", 2 }, { "22", 3 }, { "23", 8 }, { "24", 8 }, { "31", 18 }, { "32", 18 }, { "33", 15 }, { "34", 16 }, { "41", 7 },
  { "42", 3 }, { "43", 1 }, { "44", 1 },
};

static const struct { const char *id, *en; AngPostKind kind; } posts[] = {
  { "Analis Kebijakan Ahli Muda", "Policy Analyst (Junior Expert)", ANG_POST_KIND_FUNGSIONAL },
  { "Guru Ahli Pertama", "Teacher (First Expert)", ANG_POST_KIND_FUNGSIONAL },
  { "Guru Ahli Madya", "Teacher (Middle Expert)", ANG_POST_KIND_FUNGSIONAL },
  { "Perawat Terampil", "Nurse (Skilled)", ANG_POST_KIND_FUNGSIONAL },
  { "Dokter Ahli Muda", "Physician (Junior Expert)", ANG_POST_KIND_FUNGSIONAL },
  { "Pranata Komputer Ahli Pertama", "Computer Specialist (First Expert)", ANG_POST_KIND_FUNGSIONAL },
  { "Penelaah Teknis Kebijakan", "Technical Policy Reviewer", ANG_POST_KIND_PELAKSANA },
  { "Pengadministrasi Perkantoran", "Office Administrator", ANG_POST_KIND_PELAKSANA },
  { "Pengolah Data dan Informasi", "Data and Information Processor", ANG_POST_KIND_PELAKSANA },
  { "Kepala Subbagian Umum dan Kepegawaian", "Head of the General and Personnel Subdivision", ANG_POST_KIND_PENGAWAS },
  { "Kepala Seksi Pemerintahan", "Head of the Government Section", ANG_POST_KIND_PENGAWAS },
  { "Kepala Bidang Aplikasi Informatika", "Head of the Informatics Applications Division", ANG_POST_KIND_ADMINISTRATOR },
};

struct _BenchPeople
{
  guint    n_people;
  guint    next;  /* the number of the person who is made next */
  GRand   *random;
  gint64   person_id;
  AngSex   sex;
  AngDate  birth;
  AngEmploymentStatus emp_status;
  GArray  *units; /* of gint64 */
  gint64   scheme_id;
  gint64   cohort_id;
};

static guint
choose (BenchPeople *self,
        guint        n)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) n);
}

#define CHOOSE(self, array) ((array)[choose ((self), G_N_ELEMENTS (array))])

/* Few given names are very common, as everywhere: the smaller of two throws. */
static const char *
choose_given (BenchPeople *self)
{
  guint a = choose (self, G_N_ELEMENTS (male));
  guint b = choose (self, G_N_ELEMENTS (male));

  return self->sex == ANG_SEX_MALE ? male[MIN (a, b)] : female[MIN (a, b)];
}

static char *
make_name (BenchPeople *self)
{
  const char *given = choose_given (self);

  switch (choose (self, 10))
    {
    case 0:
      return g_strdup_printf ("%s %s", given, CHOOSE (self, middle));
    case 1:
    case 2:
    case 3:
      return g_strdup_printf ("%s %s", given, CHOOSE (self, family));
    default:
      return g_strdup_printf ("%s %s %s", given, CHOOSE (self, middle), CHOOSE (self, family));
    }
}

static AngRecord *
make_person (BenchPeople *self)
{
  AngRecord *person = ang_record_new (&ang_person_entity);
  g_autofree char *name = NULL;
  g_autofree char *birth = NULL;
  g_autofree char *phone = NULL;
  guint kind = choose (self, 100);

  self->sex = choose (self, 2) == 0 ? ANG_SEX_MALE : ANG_SEX_FEMALE;
  self->birth = (AngDate) { 1966 + (int) choose (self, 35), 1 + (int) choose (self, 12), 1 + (int) choose (self, 28) };
  self->emp_status = kind < 70 ? ANG_EMPLOYMENT_STATUS_PNS : kind < 95 ? ANG_EMPLOYMENT_STATUS_PPPK : ANG_EMPLOYMENT_STATUS_NON_ASN;

  name = make_name (self);
  birth = ang_date_to_iso (self->birth);
  phone = g_strdup_printf ("0812%08u", self->next);
  ang_record_set_text (person, ANG_PERSON_NAME, name);
  if (choose (self, 3) > 0)
    ang_record_set_text (person, ANG_PERSON_TITLE_BACK, CHOOSE (self, titles));
  ang_record_set_integer (person, ANG_PERSON_SEX, self->sex);
  ang_record_set_text (person, ANG_PERSON_BIRTH_DATE, birth);
  ang_record_set_text (person, ANG_PERSON_BIRTH_PLACE, CHOOSE (self, places));
  ang_record_set_text (person, ANG_PERSON_PHONE_MOBILE, phone);
  ang_record_set_text (person, ANG_PERSON_NATIONALITY, "ID");
  ang_record_set_integer (person, ANG_PERSON_STATUS, choose (self, 20) == 0 ? ANG_PERSON_STATUS_RETIRED : ANG_PERSON_STATUS_ACTIVE);

  return person;
}

/* Serials from 900 on: well-formed numbers that were given to nobody. */
static char *
make_number (BenchPeople *self)
{
  int year = self->birth.year + 22 + (int) choose (self, 12);

  switch (self->emp_status)
    {
    case ANG_EMPLOYMENT_STATUS_PNS:
    case ANG_EMPLOYMENT_STATUS_CPNS:
      return g_strdup_printf ("%04d%02d%02d%04d%02u%d%03u", self->birth.year, self->birth.month, self->birth.day,
                              MIN (year, 2024), 1 + choose (self, 12), self->sex, 900 + choose (self, 100));
    case ANG_EMPLOYMENT_STATUS_PPPK:
    case ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME:
      return g_strdup_printf ("%04d%02d%02d%04u21%d%03u", self->birth.year, self->birth.month, self->birth.day,
                              2021 + choose (self, 4), self->sex, 900 + choose (self, 100));
    case ANG_EMPLOYMENT_STATUS_NON_ASN:
    default:
      return g_strdup_printf ("157199%02d%02d%02d%04u", self->birth.day + (self->sex == ANG_SEX_FEMALE ? 40 : 0),
                              self->birth.month, self->birth.year % 100, 9000 + choose (self, 1000));
    }
}

static AngRecord *
make_identifier (BenchPeople *self)
{
  AngRecord *identifier = ang_record_new (&ang_identifier_entity);
  g_autofree char *number = make_number (self);
  AngIdentifierKind kind = ANG_IDENTIFIER_KIND_NIP;

  if (self->emp_status == ANG_EMPLOYMENT_STATUS_PPPK)
    kind = ANG_IDENTIFIER_KIND_NIPPPK;
  else if (self->emp_status == ANG_EMPLOYMENT_STATUS_NON_ASN)
    kind = ANG_IDENTIFIER_KIND_NIK;
  ang_record_set_integer (identifier, ANG_IDENTIFIER_PERSON_ID, self->person_id);
  ang_record_set_integer (identifier, ANG_IDENTIFIER_KIND, kind);
  ang_record_set_text (identifier, ANG_IDENTIFIER_VALUE, number);
  ang_record_set_boolean (identifier, ANG_IDENTIFIER_IS_PRIMARY, TRUE);

  return identifier;
}

static const char *
choose_rank (BenchPeople *self)
{
  int at = (int) choose (self, 100);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (ranks) && at >= ranks[i].share)
    at -= ranks[i++].share;

  return ranks[i].code;
}

static AngRecord *
make_employment (BenchPeople *self)
{
  AngRecord *employment = ang_record_new (&ang_employment_entity);
  guint post = choose (self, G_N_ELEMENTS (posts));
  g_autofree char *since = g_strdup_printf ("%04u-%02u-01", 2015 + choose (self, 10), 1 + choose (self, 12));

  ang_record_set_integer (employment, ANG_EMPLOYMENT_PERSON_ID, self->person_id);
  ang_record_set_text (employment, ANG_EMPLOYMENT_SINCE, since);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_EMP_STATUS, self->emp_status);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_UNIT_ID, g_array_index (self->units, gint64, choose (self, self->units->len)));
  if (self->emp_status == ANG_EMPLOYMENT_STATUS_PNS)
    ang_record_set_text (employment, ANG_EMPLOYMENT_RANK_CODE, choose_rank (self));
  else if (self->emp_status == ANG_EMPLOYMENT_STATUS_PPPK)
    ang_record_set_text (employment, ANG_EMPLOYMENT_RANK_CODE, choose (self, 2) == 0 ? "P07" : "P09");
  ang_record_set_text (employment, ANG_EMPLOYMENT_POST_ID, posts[post].id);
  ang_record_set_text (employment, ANG_EMPLOYMENT_POST_EN, posts[post].en);
  ang_record_set_integer (employment, ANG_EMPLOYMENT_POST_KIND, posts[post].kind);

  return employment;
}

static AngRecord *
make_cohort (BenchPeople *self)
{
  AngRecord *cohort = ang_record_new (&ang_cohort_entity);
  guint number = self->next / TRIP_EVERY / COHORT_SIZE + 1;
  int year = 2006 + (int) (number % 19);
  g_autofree char *code = g_strdup_printf ("SCP-%d-%u", year, number);
  g_autofree char *title = g_strdup_printf ("Pelatihan Tata Kelola Angkatan %u", number);
  g_autofree char *start = g_strdup_printf ("%d-%02u-01", year, 1 + number % 12);
  g_autofree char *end = g_strdup_printf ("%d-%02u-05", year, 1 + number % 12);

  ang_record_set_text (cohort, ANG_COHORT_CODE, code);
  ang_record_set_integer (cohort, ANG_COHORT_SCHEME_ID, self->scheme_id);
  ang_record_set_integer (cohort, ANG_COHORT_YEAR, year);
  ang_record_set_text (cohort, ANG_COHORT_TITLE_ID, title);
  ang_record_set_text (cohort, ANG_COHORT_COURSE_START, start);
  ang_record_set_text (cohort, ANG_COHORT_COURSE_END, end);
  ang_record_set_integer (cohort, ANG_COHORT_QUOTA, COHORT_SIZE);
  ang_record_set_integer (cohort, ANG_COHORT_STATE, ANG_COHORT_STATE_REPORTED);

  return cohort;
}

static AngRecord *
make_participation (BenchPeople *self)
{
  AngRecord *participation = ang_record_new (&ang_participation_entity);

  ang_record_set_integer (participation, ANG_PARTICIPATION_COHORT_ID, self->cohort_id);
  ang_record_set_integer (participation, ANG_PARTICIPATION_PERSON_ID, self->person_id);
  ang_record_set_integer (participation, ANG_PARTICIPATION_STATE, ANG_PARTICIPATION_STATE_COMPLETED);

  return participation;
}

static gint64
save (AngTransaction *transaction,
      AngRecord      *record)
{
  gint64 id;

  ang_transaction_save (transaction, record);
  id = ang_record_get_id (record);
  g_object_unref (record);

  return id;
}

/**
 * bench_people_give:
 *
 * An AngTransactionFunc: the next person with number and post; of some also the cohort they were in, with their place in it.
 */
gboolean
bench_people_give (AngTransaction  *transaction,
                   gboolean        *more,
                   gpointer         user_data,
                   GError         **error)
{
  BenchPeople *self = user_data;

  *more = self->next < self->n_people;
  if (!*more)
    return TRUE;

  self->person_id = save (transaction, make_person (self));
  save (transaction, make_identifier (self));
  save (transaction, make_employment (self));
  if (self->next % (TRIP_EVERY * COHORT_SIZE) == 0)
    self->cohort_id = save (transaction, make_cohort (self));
  if (self->next % TRIP_EVERY == 0)
    save (transaction, make_participation (self));
  self->next++;

  return TRUE;
}

static GPtrArray *
read_all (AngStore         *store,
          const AngEntity  *entity,
          GError          **error)
{
  g_autoptr (AngQuery) query = ang_query_new (entity);

  return ang_store_read (store, query, 0, MAX_UNITS, NULL, error);
}

/**
 * bench_people_new:
 * @store: a register with the starter data, whose units and first scheme are used
 *
 * Returns: (transfer full): a source of @n_people people
 */
BenchPeople *
bench_people_new (AngStore  *store,
                  guint      n_people,
                  GError   **error)
{
  g_autoptr (BenchPeople) self = g_new0 (BenchPeople, 1);
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) schemes = NULL;

  self->n_people = n_people;
  self->random = g_rand_new_with_seed (SEED);
  self->units = g_array_new (FALSE, FALSE, sizeof (gint64));

  units = read_all (store, &ang_unit_entity, error);
  schemes = units != NULL ? read_all (store, &ang_scheme_entity, error) : NULL;
  if (schemes == NULL)
    return NULL;

  g_assert (units->len > 0 && schemes->len > 0);
  for (guint i = 0; i < units->len; i++)
    {
      gint64 id = ang_record_get_id (g_ptr_array_index (units, i));

      g_array_append_val (self->units, id);
    }
  self->scheme_id = ang_record_get_id (g_ptr_array_index (schemes, 0));

  return g_steal_pointer (&self);
}

void
bench_people_free (BenchPeople *self)
{
  g_array_unref (self->units);
  g_rand_free (self->random);
  g_free (self);
}

#include "config.h"

#include "ang-import-words.h"

#include <string.h>

#include "ang-language.h"
#include "ang-text.h"

typedef struct
{
  const AngEnumeration *choices;
  int value;
  const char *words; /* folded, a comma between two */
} Words;

static const Words synonyms[] = {
  { &ang_sex_enumeration, ANG_SEX_MALE, "l,lk,laki laki,laki,lakilaki,pria,m,male,man,1,mr,bapak,tuan" },
  { &ang_sex_enumeration, ANG_SEX_FEMALE, "p,pr,perempuan,prempuan,wanita,w,f,female,woman,2,mrs,ms,ibu,nyonya" },
  { &ang_employment_status_enumeration, ANG_EMPLOYMENT_STATUS_PNS,
    "pns,p,pegawai negeri sipil,pns daerah,pns pusat,pnsd,pns aktif,pns dpk,pns dpb" },
  { &ang_employment_status_enumeration, ANG_EMPLOYMENT_STATUS_CPNS, "cpns,c,calon pns,calon pegawai negeri sipil,cpns aktif" },
  { &ang_employment_status_enumeration, ANG_EMPLOYMENT_STATUS_PPPK,
    "pppk,p3k,pegawai pemerintah dengan perjanjian kerja,pppk aktif,pppk penuh waktu,p3k penuh waktu,pppk guru,pppk teknis" },
  { &ang_employment_status_enumeration, ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME,
    "pppk paruh waktu,p3k paruh waktu,pppk pw,p3k pw,pppk part time,part time pppk,paruh waktu" },
  { &ang_employment_status_enumeration, ANG_EMPLOYMENT_STATUS_NON_ASN,
    "non asn,nonasn,non pns,nonpns,bukan asn,bukan pns,tni,polri,non civil servant" },
  { &ang_non_asn_category_enumeration, ANG_NON_ASN_CATEGORY_CONTRACT,
    "honorer,honor,tenaga honorer,thl,phl,ptt,tkk,thk,tks,kontrak,tenaga kontrak,pegawai kontrak,tenaga harian lepas,tenaga honor,"
    "tenaga ahli,outsourcing,gtt,guru honorer,pegawai tidak tetap" },
  { &ang_non_asn_category_enumeration, ANG_NON_ASN_CATEGORY_BUMD, "bumd,pdam,perumdam,perumda,pegawai bumd,pegawai perumdam,karyawan bumd" },
  { &ang_non_asn_category_enumeration, ANG_NON_ASN_CATEGORY_DPRD, "dprd,anggota dprd" },
  { &ang_non_asn_category_enumeration, ANG_NON_ASN_CATEGORY_PKK, "pkk,tp pkk,tim penggerak pkk,kader pkk" },
  { &ang_non_asn_category_enumeration, ANG_NON_ASN_CATEGORY_ACADEMIC, "akademisi,dosen,mahasiswa,academic,lecturer" },
  { &ang_non_asn_category_enumeration, ANG_NON_ASN_CATEGORY_PRIVATE, "swasta,karyawan swasta,wiraswasta,private" },
  { &ang_participation_role_enumeration, ANG_PARTICIPATION_ROLE_PARTICIPANT, "peserta,anggota,anggota rombongan,participant,member" },
  { &ang_participation_role_enumeration, ANG_PARTICIPATION_ROLE_LEADER,
    "ketua,ketua rombongan,ketua delegasi,ketua tim,pimpinan rombongan,kepala rombongan,kepala delegasi,pimpinan delegasi,"
    "head of delegation,leader,delegation leader,ketua kelompok" },
  { &ang_participation_role_enumeration, ANG_PARTICIPATION_ROLE_DEPUTY,
    "wakil ketua,wakil ketua rombongan,wakil ketua delegasi,deputy,deputy leader" },
  { &ang_participation_role_enumeration, ANG_PARTICIPATION_ROLE_COMPANION, "pendamping,companion,official,panitia" },
  { &ang_participation_role_enumeration, ANG_PARTICIPATION_ROLE_RESERVE, "cadangan,peserta cadangan,reserve,standby" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_NOMINATED, "diusulkan,usulan,usul,calon,calon peserta,nominasi" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_ASSESSED, "dinilai" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_ACCEPTED, "diterima,lolos,lulus seleksi,terpilih,disetujui" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_RESERVE, "cadangan" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_REJECTED, "ditolak,tidak diterima,tidak lolos" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_CONFIRMED, "dikonfirmasi,konfirmasi,bersedia" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_DEPARTED, "berangkat,sudah berangkat,diberangkatkan" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_COMPLETED, "selesai,lulus,hadir,mengikuti,tamat" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_WITHDRAWN, "mengundurkan diri,mundur,undur diri" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_CANCELLED, "batal,dibatalkan,tidak berangkat,canceled" },
  { &ang_participation_state_enumeration, ANG_PARTICIPATION_STATE_FAILED, "tidak lulus,gagal" },
  { &ang_post_kind_enumeration, ANG_POST_KIND_JPT_UTAMA, "jabatan pimpinan tinggi utama" },
  { &ang_post_kind_enumeration, ANG_POST_KIND_JPT_MADYA, "jabatan pimpinan tinggi madya" },
  { &ang_post_kind_enumeration, ANG_POST_KIND_JPT_PRATAMA, "jabatan pimpinan tinggi pratama,jpt,pimpinan tinggi pratama" },
  { &ang_post_kind_enumeration, ANG_POST_KIND_ADMINISTRATOR, "jabatan administrator" },
  { &ang_post_kind_enumeration, ANG_POST_KIND_PENGAWAS, "jabatan pengawas" },
  { &ang_post_kind_enumeration, ANG_POST_KIND_FUNGSIONAL,
    "jabatan fungsional,fungsional tertentu,jabatan fungsional tertentu,jft,jf,functional" },
  { &ang_post_kind_enumeration, ANG_POST_KIND_PELAKSANA,
    "jabatan pelaksana,fungsional umum,jabatan fungsional umum,jfu,staf,pelaksana umum" },
  { &ang_person_status_enumeration, ANG_PERSON_STATUS_ACTIVE,
    "aktif,pns aktif,cpns aktif,pppk aktif,asn aktif,tugas belajar,cltn,cuti luar tanggungan negara,diperbantukan,dipekerjakan,"
    "kepala daerah" },
  { &ang_person_status_enumeration, ANG_PERSON_STATUS_RETIRED, "pensiun,purna tugas,purnatugas,mpp,masa persiapan pensiun,pensiun bup" },
  { &ang_person_status_enumeration, ANG_PERSON_STATUS_TRANSFERRED, "pindah,pindah instansi,pindah tugas,mutasi,mutasi keluar" },
  { &ang_person_status_enumeration, ANG_PERSON_STATUS_LEFT,
    "berhenti,diberhentikan,mengundurkan diri,keluar,pemberhentian,putus kontrak" },
  { &ang_person_status_enumeration, ANG_PERSON_STATUS_DECEASED, "meninggal,meninggal dunia,wafat,tewas,almarhum,almarhumah" },
  { &ang_passport_kind_enumeration, ANG_PASSPORT_KIND_ORDINARY, "biasa,paspor biasa,hijau,umum,regular" },
  { &ang_passport_kind_enumeration, ANG_PASSPORT_KIND_SERVICE, "dinas,paspor dinas,biru,official" },
  { &ang_passport_kind_enumeration, ANG_PASSPORT_KIND_DIPLOMATIC, "diplomatik,paspor diplomatik,hitam" },
  { &ang_diet_enumeration, ANG_DIET_HALAL, "makanan halal,halal food" },
  { &ang_diet_enumeration, ANG_DIET_VEGETARIAN, "veg" },
};

static void
add_word (GHashTable           *words,
          const AngEnumeration *choices,
          const char           *word,
          int                   value)
{
  char *key = g_strconcat (choices->name, ":", word, NULL);

  if (*word == '\0' || g_hash_table_contains (words, key))
    g_free (key);
  else
    g_hash_table_insert (words, key, GINT_TO_POINTER (value));
}

static void
add_choices (GHashTable           *words,
             const AngEnumeration *choices)
{
  for (guint i = 0; i < choices->n_choices; i++)
    {
      int value = choices->choices[i].value;
      g_autofree char *english = ang_text_fold (ang_enumeration_get_label (choices, value, ANG_LANGUAGE_ENGLISH));
      g_autofree char *indonesian = ang_text_fold (ang_enumeration_get_label (choices, value, ANG_LANGUAGE_INDONESIAN));
      g_autofree char *nick = ang_text_fold (choices->choices[i].nick);

      add_word (words, choices, english, value);
      add_word (words, choices, indonesian, value);
      add_word (words, choices, nick, value);
    }
}

static GHashTable *
get_words (void)
{
  static const AngEnumeration *const all[] = {
    &ang_sex_enumeration, &ang_employment_status_enumeration, &ang_non_asn_category_enumeration, &ang_participation_role_enumeration,
    &ang_participation_state_enumeration, &ang_post_kind_enumeration, &ang_person_status_enumeration, &ang_passport_kind_enumeration,
    &ang_diet_enumeration, &ang_acting_enumeration,
  };
  static gsize once = 0;
  static GHashTable *words = NULL;

  if (!g_once_init_enter (&once))
    return words;

  words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      g_auto (GStrv) list = g_strsplit (synonyms[i].words, ",", -1);

      for (guint j = 0; list[j] != NULL; j++)
        add_word (words, synonyms[i].choices, list[j], synonyms[i].value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    add_choices (words, all[i]);
  g_once_init_leave (&once, 1);

  return words;
}

/**
 * ang_import_words_find:
 * @text: a word of either language, a spelling or short form in use, or the stable word
 *
 * Returns: the choice, 0 if it is none
 */
int
ang_import_words_find (const AngEnumeration *choices,
                       const char           *text)
{
  g_autofree char *folded = ang_text_fold (text);
  char key[96];

  g_strlcpy (key, choices->name, sizeof key);
  g_strlcat (key, ":", sizeof key);
  if (*folded == '\0' || g_strlcat (key, folded, sizeof key) >= sizeof key)
    return 0;

  return GPOINTER_TO_INT (g_hash_table_lookup (get_words (), key));
}

/** Returns: the sex: L, P, Laki-laki, F, 1 … */
AngSex
ang_import_words_read_sex (const char *text)
{
  return (AngSex) ang_import_words_find (&ang_sex_enumeration, text);
}

/* "PNS Daerah di bawah Kabupaten/Kota" */
static AngEmploymentStatus
begin_status (const char *text)
{
  static const struct
  {
    const char *word;
    AngEmploymentStatus status;
  } words[] = {
    { "pns ", ANG_EMPLOYMENT_STATUS_PNS }, { "pnsd ", ANG_EMPLOYMENT_STATUS_PNS }, { "cpns ", ANG_EMPLOYMENT_STATUS_CPNS },
    { "pppk ", ANG_EMPLOYMENT_STATUS_PPPK }, { "p3k ", ANG_EMPLOYMENT_STATUS_PPPK },
  };
  g_autofree char *key = ang_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_has_prefix (key, words[i].word))
        return strstr (key, "paruh waktu") != NULL ? ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME : words[i].status;
    }

  return 0;
}

/**
 * ang_import_words_read_status:
 * @category: (out): of people who are no civil servants, 0 if it does not say
 *
 * Returns: the status of employment; "ASN" alone says none
 */
AngEmploymentStatus
ang_import_words_read_status (const char        *text,
                              AngNonAsnCategory *category)
{
  AngEmploymentStatus status = (AngEmploymentStatus) ang_import_words_find (&ang_employment_status_enumeration, text);

  *category = 0;
  if (status == 0)
    status = begin_status (text);
  if (status != 0)
    return status;
  *category = (AngNonAsnCategory) ang_import_words_find (&ang_non_asn_category_enumeration, text);

  return *category != 0 ? ANG_EMPLOYMENT_STATUS_NON_ASN : 0;
}

/** Returns: the part in a group: Peserta, Ketua Rombongan … */
AngParticipationRole
ang_import_words_read_role (const char *text)
{
  return (AngParticipationRole) ang_import_words_find (&ang_participation_role_enumeration, text);
}

/** Returns: how far somebody is with a training: Diusulkan, Selesai … */
AngParticipationState
ang_import_words_read_state (const char *text)
{
  return (AngParticipationState) ang_import_words_find (&ang_participation_state_enumeration, text);
}

/* II.a, IIa, II/A, 2a, "Eselon II a" as "iia" */
static void
plain_eselon (const char *text,
              char        plain[8])
{
  static const char *const romans[] = { "", "i", "ii", "iii", "iv", "v" };
  g_autofree char *key = ang_text_fold (text);
  const char *p = key;
  gsize n = 0;

  if (g_str_has_prefix (p, "eselon"))
    p += strlen ("eselon");
  for (; *p != '\0' && n < 6; p++)
    {
      if (*p >= '1' && *p <= '5')
        n += g_strlcpy (plain + n, romans[*p - '0'], 8 - n);
      else if (*p != ' ')
        plain[n++] = *p;
    }
  plain[MIN (n, 7)] = '\0';
}

/**
 * ang_import_words_read_eselon:
 * @eselon: (out): the eselon; %ANG_ESELON_NONE for "non eselon"
 *
 * Returns: whether it says one, or that there is none; a level without its letter is not known
 */
gboolean
ang_import_words_read_eselon (const char *text,
                              AngEselon  *eselon)
{
  char plain[8];

  *eselon = ANG_ESELON_NONE;
  plain_eselon (text, plain);
  if (g_str_has_prefix (plain, "non") || g_str_has_prefix (plain, "tidak"))
    return TRUE;
  for (guint i = 0; i < ang_eselon_enumeration.n_choices; i++)
    {
      g_auto (GStrv) parts = g_strsplit (ang_eselon_enumeration.choices[i].nick, ".", 2);
      g_autofree char *nick = g_strjoinv ("", parts);

      if (!g_str_equal (nick, plain))
        continue;
      *eselon = (AngEselon) ang_eselon_enumeration.choices[i].value;
      return TRUE;
    }

  return FALSE;
}

/**
 * ang_import_words_take_acting:
 * @post: "Plt. Kepala Dinas"
 * @rest: (out): the post without what was taken
 *
 * Returns: how the post is held
 */
AngActing
ang_import_words_take_acting (const char  *post,
                              const char **rest)
{
  static const struct
  {
    const char *word;
    AngActing acting;
  } words[] = { { "pjs", ANG_ACTING_PJS }, { "pj", ANG_ACTING_PJ }, { "plt", ANG_ACTING_PLT }, { "plh", ANG_ACTING_PLH } };

  *rest = post;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      if (g_ascii_strncasecmp (post, words[i].word, length) != 0 || (post[length] != '.' && post[length] != ' '))
        continue;
      *rest = post + length + strspn (post + length, ". ");
      return words[i].acting;
    }

  return ANG_ACTING_NONE;
}

/**
 * ang_import_words_find_education:
 * @text: "S1", "D-III Keperawatan", "SMA/Sederajat"
 * @field: (out): what follows the level: the field of study, "" without
 *
 * Returns: (nullable): the code of the level, after the national personnel agency
 */
const char *
ang_import_words_find_education (const char  *text,
                                 const char **field)
{
  /* Letters and figures alone; the longer before what they begin with. */
  static const struct
  {
    const char *word;
    const char *code;
  } levels[] = {
    { "strata3", "50" }, { "strata2", "45" }, { "strata1", "40" }, { "stratai", "40" }, { "sarjanamuda", "30" }, { "subspesialis", "49" },
    { "spesialis", "47" }, { "profesi", "42" }, { "professional", "42" }, { "subspecialist", "49" }, { "specialist", "47" }, { "doktor", "50" }, { "magister", "45" }, { "sarjana", "40" }, { "diplomaiv", "35" },
    { "diplomaiii", "30" }, { "diplomaii", "25" }, { "diplomai", "20" }, { "diploma4", "35" }, { "diploma3", "30" }, { "diploma2", "25" },
    { "diploma1", "20" }, { "bachelor", "40" }, { "master", "45" }, { "doctorate", "50" }, { "phd", "50" }, { "sekolahdasar", "05" },
    { "s3", "50" }, { "s2", "45" }, { "s1", "40" }, { "siii", "50" }, { "sii", "45" }, { "si", "40" }, { "div", "35" }, { "diii", "30" },
    { "dii", "25" }, { "di", "20" }, { "d4", "35" }, { "d3", "30" }, { "d2", "25" }, { "d1", "20" }, { "sltakejuruan", "17" },
    { "sltakeguruan", "18" }, { "slta", "15" }, { "sltp", "10" }, { "smk", "17" }, { "stm", "17" }, { "smea", "17" }, { "spg", "18" },
    { "sma", "15" }, { "smu", "15" }, { "aliyah", "15" }, { "smp", "10" }, { "tsanawiyah", "10" }, { "sd", "05" },
  };

  *field = "";
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const char *word = levels[i].word;
      const char *p = text;

      for (; *p != '\0' && *word != '\0'; p++)
        {
          if (g_ascii_tolower (*p) == *word)
            word++;
          else if (strchr (" -.", *p) == NULL)
            break;
        }
      if (*word != '\0' || g_ascii_isalnum (*p))
        continue;
      if (g_ascii_strncasecmp (p, "/sederajat", 10) == 0)
        p += 10;
      *field = p + strspn (p, " .,-/()");
      return levels[i].code;
    }

  return NULL;
}

/** Returns: whether the text is what lists have for nothing: "-", "–", "nihil", "n/a" */
gboolean
ang_import_words_is_nothing (const char *text)
{
  static const char *const words[] = { "nihil", "n/a", "#n/a", "tidak ada", "null", "kosong", "none", "(kosong)", "tdk ada", "n.a.", "na" };
  const char *p = text;

  /* Nearly all cells. */
  if (g_ascii_isalnum (*p) && (strchr ("nNtTkK", *p) == NULL || strlen (p) > 10))
    return FALSE;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iszerowidth (c) && c != '-' && c != '.' && c != '_' && c != '\'' &&
          g_unichar_type (c) != G_UNICODE_DASH_PUNCTUATION)
        break;
    }
  if (*p == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_ascii_strcasecmp (text, words[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

/** Returns: how many figures there are in the text */
guint
ang_import_words_count_digits (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += g_ascii_isdigit (*p);

  return n;
}

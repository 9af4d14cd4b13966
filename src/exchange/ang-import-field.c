#include "config.h"

#include "ang-import-field.h"

#include <glib/gi18n.h>

#include "ang-employment.h"
#include "ang-language.h"
#include "ang-participation.h"
#include "ang-passport.h"
#include "ang-person.h"
#include "ang-private-details.h"

#define PERSON(f) & ang_person_entity, ANG_PERSON_ ## f
#define EMPLOYMENT(f) & ang_employment_entity, ANG_EMPLOYMENT_ ## f
#define PASSPORT(f) & ang_passport_entity, ANG_PASSPORT_ ## f
#define DETAILS(f) & ang_private_details_entity, ANG_PRIVATE_DETAILS_ ## f
#define PARTICIPATION(f) & ang_participation_entity, ANG_PARTICIPATION_ ## f
#define NOWHERE NULL, 0
#define PRIVATE ANG_IMPORT_FIELD_PRIVATE
#define COMBINED ANG_IMPORT_FIELD_COMBINED
#define PARTICIPANT ANG_IMPORT_FIELD_PARTICIPANT

/* Headings of offices' lists, of both dialects of the national personnel agency's exports, of partners' forms, and of the
 * lists and tables that the program itself makes. Headings of two rows are joined: "jabatantmt". A label of NULL is that of
 * the field. */
static const AngImportField fields[] = {
  [ANG_IMPORT_FIELD_NONE] = { ANG_IMPORT_FIELD_NONE, "none", N_ ("Not used"), 0, NOWHERE,
    "pnsid tempatlahirid agamaid agamanama agama jeniskawinid jeniskawinnama statuskawin statusperkawinan npwpnomor npwp bpjs "
    "nobpjs jenispegawaiid kedudukanhukumid kartuasnvirtual karpeg nokarpeg nomorskcpns tanggalskcpns tmtcpns nomorskpns "
    "tanggalskpns tmtpns golawalid golawalnama golawal golakhirid mktahun mkbulan masakerja masakerjatahun masakerjabulan "
    "masakerjathn masakerjabln jenisjabatanid jabatanid tingkatpendidikanid pendidikanid kpknid kpknnama lokasikerjaid "
    "lokasikerjanama unorid instansiindukid instansikerjaid satuankerjaindukid satuankerjakerjaid isvalidnik flagikd "
    "tglawalkontrak tglakhirkontrak usia umur age tandatangan paraf signature foto photo yearsofservice maritalstatus religion "
    "latihanjabatannama latihanjabatantahun latihanjabatanjmljam latihanjabatanjumlahjam lasttrainingname lasttrainingyear "
    "lasttraininghours riwayatpelatihan earliertrainings earliercoursesofthescheme duration jangkawaktu biayapenugasan "
    "costsoftheassignment kegiatan activity tempatpenugasan achievement loyalty integrity prestasi loyalitas integritas nilai "
    "prestasinilai assessmentachievement assessmentloyalty assessmentintegrity serviceyears servicemonths serviceyrs servicemths "
    "title mrmsdr medicalconditiontobetoldvoluntary arrivaldepartureflight cityprovince id uuid pnsidbkn trainings "
    "lasttraining jumlahpelatihan tahun angkatan program negara" },

  [ANG_IMPORT_FIELD_NUMBER] = { ANG_IMPORT_FIELD_NUMBER, "number", N_ ("Running number"), 0, NOWHERE,
    "no nourut nomorurut nomor nr number" },
  [ANG_IMPORT_FIELD_NAME_NIP] = { ANG_IMPORT_FIELD_NAME_NIP, "name_nip", N_ ("Name and number in one cell"), COMBINED, NOWHERE,
    "namanip namadannip namanipnrp namanipnik namanipnipppk namanipppk namalengkapnip namalengkapdannip namapegawainip "
    "namapesertanip namanippangkatgol namanippangkat namanippangkatgolongan namanippangkatgolruang namapangkatnip "
    "namapangkatgolnip namanippangkatgolonganruang namanomorindukpegawai nipnama nipdannama nameandnip" },
  [ANG_IMPORT_FIELD_NAME] = { ANG_IMPORT_FIELD_NAME, "name", N_ ("Name"), 0, PERSON (NAME),
    "namalengkap namalengkapdangelar namalengkapdengangelar namalengkapbesertagelar namalengkapgelar namadangelar namagelar "
    "namapeserta namapegawai namapns namaasn namacalonpeserta namacalon namapejabat namaguru namakaryawan nama nmpegawai "
    "fullname nameofparticipant participantname participant name namewithtitles peserta namaparticipant" },
  [ANG_IMPORT_FIELD_TITLE_FRONT] = { ANG_IMPORT_FIELD_TITLE_FRONT, "title_front", NULL, 0, PERSON (TITLE_FRONT),
    "gelardepan glrdepan gelardpn glrdpn gdepan titlefront" },
  [ANG_IMPORT_FIELD_TITLE_BACK] = { ANG_IMPORT_FIELD_TITLE_BACK, "title_back", NULL, 0, PERSON (TITLE_BACK),
    "gelarbelakang gelarblk glrbelakang glrblk gelarbelakangnama gbelakang titleback" },
  [ANG_IMPORT_FIELD_NIP] = { ANG_IMPORT_FIELD_NIP, "nip", N_ ("NIP"), 0, NOWHERE,
    "nipbaru nip nipnipppk nipnippppk nipppk nippppk nippk nonip nomornip nippegawai nippns ninipppk nipniipppk nipnrp nipnik "
    "nomorindukpegawai nipasn nipbarupegawai nipataunipppk nipnip18 nomorinduk" },
  [ANG_IMPORT_FIELD_OLD_NIP] = { ANG_IMPORT_FIELD_OLD_NIP, "old_nip", N_ ("Old NIP"), 0, NOWHERE, "niplama oldnip" },
  [ANG_IMPORT_FIELD_NIK] = { ANG_IMPORT_FIELD_NIK, "nik", N_ ("NIK"), PRIVATE, NOWHERE,
    "nik nonik nomornik noktp ktp nomorktp nikktp nomorindukkependudukan noindukkependudukan nationalid" },
  [ANG_IMPORT_FIELD_SEX] = { ANG_IMPORT_FIELD_SEX, "sex", NULL, 0, PERSON (SEX),
    "jeniskelamin jk lp jnskelamin jnskel jkel kelamin jeniskelaminlp jklp pw jkpw priawanita jeniskelaminpw lakilakiperempuan sex gender mf" },
  [ANG_IMPORT_FIELD_BIRTH] = { ANG_IMPORT_FIELD_BIRTH, "birth", N_ ("Place and date of birth in one cell"), COMBINED, NOWHERE,
    "ttl tempattanggallahir tempattgllahir tmpttgllahir tempatdantanggallahir tempatdantgllahir tempattgllhr tmptgllahir "
    "placeanddateofbirth placedateofbirth dateandplaceofbirth tanggaltempatlahir kelahiran" },
  [ANG_IMPORT_FIELD_BIRTH_DATE] = { ANG_IMPORT_FIELD_BIRTH_DATE, "birth_date", NULL, 0, PERSON (BIRTH_DATE),
    "tanggallahir tgllahir tgllhr tanggallhr dateofbirth birthdate dob lahirtanggal kelahirantanggal lahirtgl lhrtgl tgllahirpeserta "
    "lahir born lhr" },
  [ANG_IMPORT_FIELD_BIRTH_PLACE] = { ANG_IMPORT_FIELD_BIRTH_PLACE, "birth_place", NULL, 0, PERSON (BIRTH_PLACE),
    "tempatlahirnama tempatlahir tmplahir tmptlahir kotalahir placeofbirth birthplace lahirtempat kelahirantempat" },
  [ANG_IMPORT_FIELD_NATIONALITY] = { ANG_IMPORT_FIELD_NATIONALITY, "nationality", NULL, 0, PERSON (NATIONALITY),
    "kewarganegaraan warganegara nationality citizenship" },
  [ANG_IMPORT_FIELD_PHONE] = { ANG_IMPORT_FIELD_PHONE, "phone", NULL, 0, PERSON (PHONE_MOBILE),
    "nomorhp nohp nohandphone nomorhandphone handphone hp nowa nomorwa wa whatsapp nowhatsapp nomorwhatsapp nohpwa nomorhpwa hpwa "
    "noponsel ponsel nomorponsel notelphp notelepon nomortelepon telepon notelp nomortelp telp notlp tlp telepongenggam mobile "
    "mobilephone mobilewhatsapp mobilenumber cellphone phone phonenumber contactnumber nohandphonewa kontak" },
  [ANG_IMPORT_FIELD_PHONE_OFFICE] = { ANG_IMPORT_FIELD_PHONE_OFFICE, "phone_office", NULL, 0, PERSON (PHONE_OFFICE),
    "teleponkantor telpkantor notelpkantor noteleponkantor officephone officephoneemail phoneoffice" },
  [ANG_IMPORT_FIELD_EMAIL] = { ANG_IMPORT_FIELD_EMAIL, "email", NULL, 0, PERSON (EMAIL),
    "email alamatemail surel posel alamatsurel emailaddress emailpribadi emailaktif emailgov emaildinas" },
  [ANG_IMPORT_FIELD_EDUCATION] = { ANG_IMPORT_FIELD_EDUCATION, "education", NULL, 0, PERSON (EDUCATION_CODE),
    "tingkatpendidikannama tingkatpendidikan jenjangpendidikan pendidikantingkat pendidikanterakhir pddterakhir pendidikan "
    "pendidikanjenjang highesteducation highesteducationfield educationlevel education strata" },
  [ANG_IMPORT_FIELD_EDUCATION_FIELD] = { ANG_IMPORT_FIELD_EDUCATION_FIELD, "education_field", NULL, 0, PERSON (EDUCATION_FIELD),
    "jurusan programstudi prodi pendidikannama namapendidikan bidangstudi pendidikanjurusan educationname fieldofstudy major" },
  [ANG_IMPORT_FIELD_EDUCATION_INSTITUTION] = { ANG_IMPORT_FIELD_EDUCATION_INSTITUTION, "education_institution", NULL, 0,
    PERSON (EDUCATION_INSTITUTION),
    "namasekolah universitas perguruantinggi institusipendidikan sekolah asalsekolah university institution namainstitusi" },
  [ANG_IMPORT_FIELD_EDUCATION_YEAR] = { ANG_IMPORT_FIELD_EDUCATION_YEAR, "education_year", NULL, 0, PERSON (EDUCATION_YEAR),
    "tahunlulus pendidikanlulus pendidikantahunlulus thnlulus lulustahun pendidikantahun educationgraduated yearofgraduation "
    "graduationyear" },
  [ANG_IMPORT_FIELD_ENGLISH_TYPE] = { ANG_IMPORT_FIELD_ENGLISH_TYPE, "english_type", NULL, 0, PERSON (ENGLISH_TYPE),
    "tesbahasainggris jenistesbahasa englishtest" },
  [ANG_IMPORT_FIELD_ENGLISH_SCORE] = { ANG_IMPORT_FIELD_ENGLISH_SCORE, "english_score", N_ ("Score of the English test"), 0,
    PERSON (ENGLISH_SCORE), "skorbahasainggris nilaibahasainggris skortoefl toefl ielts englishscore score skor" },
  [ANG_IMPORT_FIELD_ENGLISH_DATE] = { ANG_IMPORT_FIELD_ENGLISH_DATE, "english_date", N_ ("Date of the English test"), 0,
    PERSON (ENGLISH_DATE), "tanggaltes tgltes englishtestdate dateoftest" },
  [ANG_IMPORT_FIELD_PASSPORT_NAME] = { ANG_IMPORT_FIELD_PASSPORT_NAME, "passport_name", NULL, 0, PERSON (PASSPORT_NAME),
    "namapaspor namadipaspor namasesuaipaspor namadalampaspor namapadapaspor nameasinpassport passportname nameinpassport" },
  [ANG_IMPORT_FIELD_SURNAME] = { ANG_IMPORT_FIELD_SURNAME, "surname", NULL, 0, PERSON (SURNAME),
    "surname familyname lastname namakeluarga namabelakang" },
  [ANG_IMPORT_FIELD_GIVEN_NAMES] = { ANG_IMPORT_FIELD_GIVEN_NAMES, "given_names", NULL, 0, PERSON (GIVEN_NAMES),
    "givennames givenname firstname namadepan" },
  [ANG_IMPORT_FIELD_BADGE_NAME] = { ANG_IMPORT_FIELD_BADGE_NAME, "badge_name", NULL, 0, PERSON (BADGE_NAME),
    "preferrednameonbadge badgename nametag namatandapengenal namapanggilan preferredname" },
  [ANG_IMPORT_FIELD_PERSON_STATUS] = { ANG_IMPORT_FIELD_PERSON_STATUS, "person_status", N_ ("Active or not"), 0, PERSON (STATUS),
    "kedudukanhukumnama kedudukanhukum kedudukanpns kedudukanasn statusaktif keaktifan kedudukanpegawai" },

  [ANG_IMPORT_FIELD_STATUS] = { ANG_IMPORT_FIELD_STATUS, "status", NULL, 0, EMPLOYMENT (EMP_STATUS),
    "statuscpnspns statuskepegawaian statuspegawai jenisasn statusasn jenispegawainama jenispegawai statuspns employment "
    "employmentstatus asnnonasn statuskepeg kepegawaian status" },
  [ANG_IMPORT_FIELD_CATEGORY] = { ANG_IMPORT_FIELD_CATEGORY, "category", NULL, 0, EMPLOYMENT (CATEGORY),
    "kelompok kelompoknonasn kategori category kategorinonasn" },
  [ANG_IMPORT_FIELD_RANK] = { ANG_IMPORT_FIELD_RANK, "rank", NULL, 0, EMPLOYMENT (RANK_CODE),
    "pangkatgolruang pangkatgolonganruang pangkatgol pangkatgolongan pangkatgolru pangkatgolonganruangtmt pangkatdangol "
    "pangkatdangolongan pangkatdangolonganruang pangkatterakhir golonganpangkat golpangkat pangkatgoltmt pangkatgolonganterakhir "
    "pangkat pangkatnama rank rankgrade rankandgrade" },
  [ANG_IMPORT_FIELD_GRADE] = { ANG_IMPORT_FIELD_GRADE, "grade", N_ ("Grade (golongan)"), 0, EMPLOYMENT (RANK_CODE),
    "golakhirnama golru golruang golonganruang golakhir golonganakhir golonganterakhir golpppk pangkatgolonganakhir rankgol golrng "
    "golrg gol golongan grade golonganpppk" },
  [ANG_IMPORT_FIELD_RANK_SINCE] = { ANG_IMPORT_FIELD_RANK_SINCE, "rank_since", NULL, 0, EMPLOYMENT (RANK_SINCE),
    "tmtgolongan tmtpangkat tmtgol tmtgolru pangkattmt golongantmt goltmt tmtpangkatgol pangkatgolongantmt ranksince tmtgolruang" },
  [ANG_IMPORT_FIELD_POST] = { ANG_IMPORT_FIELD_POST, "post", N_ ("Position"), 0, EMPLOYMENT (POST_ID),
    "jabatannama namajabatan jabatanterakhir jabatansekarang jabatansaatini jabatan jab position positionname designation post "
    "jobtitle tugas" },
  [ANG_IMPORT_FIELD_POST_EN] = { ANG_IMPORT_FIELD_POST_EN, "post_en", NULL, 0, EMPLOYMENT (POST_EN),
    "positionenglish jabatanenglish jabatanbahasainggris jabataninggris jabatanen positioninenglish" },
  [ANG_IMPORT_FIELD_POST_KIND] = { ANG_IMPORT_FIELD_POST_KIND, "post_kind", NULL, 0, EMPLOYMENT (POST_KIND),
    "jenisjabatannama jenisjabatan kelompokjabatan jnsjabatan kindofposition" },
  [ANG_IMPORT_FIELD_POST_SINCE] = { ANG_IMPORT_FIELD_POST_SINCE, "post_since", NULL, 0, EMPLOYMENT (POST_SINCE),
    "tmtjabatan jabatantmt tmtjab positionsince" },
  [ANG_IMPORT_FIELD_ESELON] = { ANG_IMPORT_FIELD_ESELON, "eselon", NULL, 0, EMPLOYMENT (ESELON),
    "eselon esl eselonnama namaeselon esselon echelon jabataneselon" },
  [ANG_IMPORT_FIELD_ACTING] = { ANG_IMPORT_FIELD_ACTING, "acting", NULL, 0, EMPLOYMENT (ACTING), "acting pltplh pltpj pjplt" },
  [ANG_IMPORT_FIELD_POST_UNIT] = { ANG_IMPORT_FIELD_POST_UNIT, "post_unit", N_ ("Position and unit in one cell"), COMBINED, NOWHERE,
    "jabatanunitkerja jabatandanunitkerja jabataninstansi jabatandaninstansi jabatanopd jabatanperangkatdaerah jabatanskpd "
    "jabatansatuankerja jabatandanperangkatdaerah jabatandanopd jabatanunit unitposition unitkerjajabatan opdjabatan "
    "perangkatdaerahjabatan instansijabatan positionunit positionorganisation positionandorganisation" },
  [ANG_IMPORT_FIELD_UNIT] = { ANG_IMPORT_FIELD_UNIT, "unit", N_ ("Unit"), 0, EMPLOYMENT (UNIT_ID),
    "unornama namaunor opd namaopd perangkatdaerah namaperangkatdaerah organisasiperangkatdaerah skpd namaskpd unitkerja "
    "namaunitkerja unitorganisasi unitkerjaopd opdunitkerja unor satuankerja satker namasatuankerja tempattugas tempatkerja "
    "asalopd asalunitkerja dinasbadan dinas "
    "satuankerjakerjanama unit workunit instansi namainstansi asalinstansi instansiasal instansiunitkerja organisation organization "
    "institutionorganisation department" },
  [ANG_IMPORT_FIELD_PARENT_UNIT] = { ANG_IMPORT_FIELD_PARENT_UNIT, "parent_unit", N_ ("Superior unit"), 0, NOWHERE,
    "unorinduk unorindukn unorinduknama unitkerjainduk unitinduk satuankerjaindukn satuankerjainduknama opdinduk unitkerjaatasan" },

  [ANG_IMPORT_FIELD_PASSPORT_KIND] = { ANG_IMPORT_FIELD_PASSPORT_KIND, "passport_kind", N_ ("Kind of passport"), PRIVATE,
    PASSPORT (KIND), "jenispaspor passporttype kindofpassport" },
  [ANG_IMPORT_FIELD_PASSPORT_NUMBER] = { ANG_IMPORT_FIELD_PASSPORT_NUMBER, "passport_number", N_ ("Passport number"), PRIVATE,
    PASSPORT (NUMBER), "nopaspor nomorpaspor paspor passportno passportnumber passport nopasport nomorpasport" },
  [ANG_IMPORT_FIELD_PASSPORT_ISSUE] = { ANG_IMPORT_FIELD_PASSPORT_ISSUE, "passport_issue", N_ ("Passport issued on"), PRIVATE,
    PASSPORT (ISSUE_DATE),
    "tanggalterbitpaspor tglterbitpaspor tanggalterbit tglterbit tanggaldikeluarkan dateofissue passportdateofissue issuedate "
    "pasportanggalterbit" },
  [ANG_IMPORT_FIELD_PASSPORT_EXPIRY] = { ANG_IMPORT_FIELD_PASSPORT_EXPIRY, "passport_expiry", N_ ("Passport valid until"), PRIVATE,
    PASSPORT (EXPIRY_DATE),
    "masaberlaku masaberlakupaspor berlakusd berlakuhingga berlakusampai pasporberlakusd tanggalberlaku tanggalhabisberlaku "
    "habisberlaku expirydate dateofexpiry passportexpiry passportexpirydate passportdateofexpiry validuntil pasporberlakuhingga "
    "pasporberlakusampai tanggalkadaluarsa tglhabisberlaku berlakupaspor pasporberlaku masapaspor pasporexpired expiredpaspor "
    "kadaluarsapaspor pasporkadaluarsa masaberlakupasport berlakupasport passportvalidity passportvaliduntil passportexpired "
    "berlakupassport tanggalberlakupaspor tglberlakupaspor tglexpiredpaspor tanggalexpiredpaspor" },
  [ANG_IMPORT_FIELD_PASSPORT_PLACE] = { ANG_IMPORT_FIELD_PASSPORT_PLACE, "passport_place", N_ ("Passport issued at"), PRIVATE,
    PASSPORT (ISSUE_PLACE), "tempatterbit tempatterbitpaspor kantorpenerbit placeofissue passportplaceofissue tempatdikeluarkan" },

  [ANG_IMPORT_FIELD_ADDRESS] = { ANG_IMPORT_FIELD_ADDRESS, "address", NULL, PRIVATE, DETAILS (HOME_ADDRESS),
    "alamat alamatrumah alamattinggal alamatdomisili alamatlengkap homeaddress address" },
  [ANG_IMPORT_FIELD_EMERGENCY_NAME] = { ANG_IMPORT_FIELD_EMERGENCY_NAME, "emergency_name", NULL, PRIVATE, DETAILS (EMERGENCY_NAME),
    "kontakdaruratnama namakontakdarurat kontakdarurat emergencycontactname emergencycontact" },
  [ANG_IMPORT_FIELD_EMERGENCY_RELATION] = { ANG_IMPORT_FIELD_EMERGENCY_RELATION, "emergency_relation", NULL, PRIVATE,
    DETAILS (EMERGENCY_RELATION),
    "kontakdarurathubungan hubungankontakdarurat hubungankeluarga emergencycontactrelation" },
  [ANG_IMPORT_FIELD_EMERGENCY_PHONE] = { ANG_IMPORT_FIELD_EMERGENCY_PHONE, "emergency_phone", NULL, PRIVATE,
    DETAILS (EMERGENCY_PHONE),
    "kontakdaruratnohp kontakdarurattelepon nohpkontakdarurat telpkontakdarurat nomorkontakdarurat nokontakdarurat "
    "kontakdarurattelp emergencycontactphone emergencyphone kontakdaruratnomorhp" },
  [ANG_IMPORT_FIELD_DIET] = { ANG_IMPORT_FIELD_DIET, "diet", NULL, PRIVATE, DETAILS (DIET),
    "dietaryrequirement diet pantangan pantanganmakanan makanan dietary dietaryrequirements" },
  [ANG_IMPORT_FIELD_ALLERGY] = { ANG_IMPORT_FIELD_ALLERGY, "allergy", NULL, PRIVATE, DETAILS (ALLERGY), "alergi allergy allergies" },
  [ANG_IMPORT_FIELD_SHIRT_SIZE] = { ANG_IMPORT_FIELD_SHIRT_SIZE, "shirt_size", NULL, PRIVATE, DETAILS (SHIRT_SIZE),
    "ukuranbaju ukurankaos shirtsize tshirtsize size" },

  [ANG_IMPORT_FIELD_ORIGIN] = { ANG_IMPORT_FIELD_ORIGIN, "origin", N_ ("Origin"), PARTICIPANT, PARTICIPATION (ORIGIN_ID),
    "asal asaldaerah origin pemerintah pemerintahdaerah pemda asalpemda asalpemerintahdaerah kabupatenkota kabkota daerahasal "
    "instansikerjanama instansiinduknama asalkota" },
  [ANG_IMPORT_FIELD_ROLE] = { ANG_IMPORT_FIELD_ROLE, "role", N_ ("Role"), PARTICIPANT, PARTICIPATION (ROLE),
    "peran role kedudukandalamtim kedudukandalamrombongan kedudukan sebagai" },
  [ANG_IMPORT_FIELD_STATE] = { ANG_IMPORT_FIELD_STATE, "state", N_ ("State"), PARTICIPANT, PARTICIPATION (STATE),
    "keadaan state statuspeserta statuskepesertaan statusseleksi hasilseleksi" },
  [ANG_IMPORT_FIELD_REMARKS] = { ANG_IMPORT_FIELD_REMARKS, "remarks", N_ ("Remarks"), PARTICIPANT, PARTICIPATION (REMARKS),
    "keterangan ket catatan remarks remark notes note" },
  [ANG_IMPORT_FIELD_CERTIFICATE_NUMBER] = { ANG_IMPORT_FIELD_CERTIFICATE_NUMBER, "certificate_number", N_ ("Certificate number"),
    PARTICIPANT, PARTICIPATION (CERTIFICATE_NUMBER),
    "nosertifikat nomorsertifikat sertifikat nosertipikat nosttpl certificatenumber certificateno certificate" },
  [ANG_IMPORT_FIELD_CERTIFICATE_DATE] = { ANG_IMPORT_FIELD_CERTIFICATE_DATE, "certificate_date", N_ ("Date of the certificate"),
    PARTICIPANT, PARTICIPATION (CERTIFICATE_DATE), "tanggalsertifikat tglsertifikat certificatedate" },
};

/**
 * ang_import_field_get:
 *
 * Returns: (transfer none): the field
 */
const AngImportField *
ang_import_field_get (AngImportFieldId id)
{
  return &fields[(guint) id < ANG_IMPORT_N_FIELDS ? id : ANG_IMPORT_FIELD_NONE];
}

/**
 * ang_import_field_find:
 * @name: the stable name; case, hyphens and blanks do not matter
 *
 * Returns: (transfer none) (nullable): the field of that name
 */
const AngImportField *
ang_import_field_find (const char *name)
{
  g_autofree char *key = g_strcanon (g_ascii_strdown (name, -1), G_CSET_a_2_z G_CSET_DIGITS, '_');

  for (guint i = 0; i < ANG_IMPORT_N_FIELDS; i++)
    {
      if (g_str_equal (fields[i].name, g_strstrip (key)))
        return &fields[i];
    }

  return NULL;
}

/**
 * ang_import_field_get_label:
 *
 * Returns: (transfer none): what people call the field, in the interface's language
 */
const char *
ang_import_field_get_label (AngImportFieldId id)
{
  const AngImportField *field = ang_import_field_get (id);
  const char *label = field->label != NULL ? field->label : field->entity->fields[field->field].label;

  return ang_language_translate (ang_language_get_interface (), NULL, label);
}

/**
 * ang_import_field_quote:
 * @text: what a cell of this field says
 *
 * Returns: (transfer none): what messages say of it: dots in the place of what is class C
 */
const char *
ang_import_field_quote (AngImportFieldId  id,
                        const char       *text)
{
  return (ang_import_field_get (id)->flags & ANG_IMPORT_FIELD_PRIVATE) != 0 ? ANG_IMPORT_MASK : text;
}

#include "config.h"

#include "ang-choices.h"

#include <glib/gi18n.h>

static const AngChoice person_status_choices[] = {
  { ANG_PERSON_STATUS_ACTIVE, "active", NC_ ("person status", "Active") },
  { ANG_PERSON_STATUS_RETIRED, "retired", NC_ ("person status", "Retired") },
  { ANG_PERSON_STATUS_TRANSFERRED, "transferred", NC_ ("person status", "Transferred") },
  { ANG_PERSON_STATUS_LEFT, "left", NC_ ("person status", "Left") },
  { ANG_PERSON_STATUS_DECEASED, "deceased", NC_ ("person status", "Deceased") },
};

static const AngChoice sex_choices[] = {
  { ANG_SEX_UNKNOWN, "unknown", NC_ ("sex", "Unknown") },
  { ANG_SEX_MALE, "male", NC_ ("sex", "Male") },
  { ANG_SEX_FEMALE, "female", NC_ ("sex", "Female") },
};

static const AngChoice identifier_kind_choices[] = {
  { ANG_IDENTIFIER_KIND_NIP, "nip", N_ ("NIP") },
  { ANG_IDENTIFIER_KIND_NIPPPK, "nipppk", N_ ("NIPPPK") },
  { ANG_IDENTIFIER_KIND_NIK, "nik", N_ ("NIK") },
  { ANG_IDENTIFIER_KIND_OLD_NIP, "old-nip", N_ ("Old NIP") },
  { ANG_IDENTIFIER_KIND_OTHER, "other", N_ ("Other") },
};

static const AngChoice employment_status_choices[] = {
  { ANG_EMPLOYMENT_STATUS_PNS, "pns", NC_ ("employment", "PNS") },
  { ANG_EMPLOYMENT_STATUS_CPNS, "cpns", NC_ ("employment", "CPNS") },
  { ANG_EMPLOYMENT_STATUS_PPPK, "pppk", NC_ ("employment", "PPPK") },
  { ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME, "pppk-part-time", NC_ ("employment", "Part-time PPPK") },
  { ANG_EMPLOYMENT_STATUS_NON_ASN, "non-asn", NC_ ("employment", "Non-ASN") },
};

static const AngChoice non_asn_category_choices[] = {
  { ANG_NON_ASN_CATEGORY_BUMD, "bumd", NC_ ("non-ASN", "Municipal company (BUMD)") },
  { ANG_NON_ASN_CATEGORY_DPRD, "dprd", NC_ ("non-ASN", "City council (DPRD)") },
  { ANG_NON_ASN_CATEGORY_CONTRACT, "contract", NC_ ("non-ASN", "Contract staff") },
  { ANG_NON_ASN_CATEGORY_PKK, "pkk", NC_ ("non-ASN", "Family Welfare Movement (PKK)") },
  { ANG_NON_ASN_CATEGORY_ACADEMIC, "academic", NC_ ("non-ASN", "Academic") },
  { ANG_NON_ASN_CATEGORY_PRIVATE, "private", NC_ ("non-ASN", "Private sector") },
  { ANG_NON_ASN_CATEGORY_TEACHER, "teacher", NC_ ("non-ASN", "Teacher") },
  { ANG_NON_ASN_CATEGORY_DOCTOR, "doctor", NC_ ("non-ASN", "Doctor") },
  { ANG_NON_ASN_CATEGORY_OTHER, "other", NC_ ("non-ASN", "Other") },
};

static const AngChoice post_kind_choices[] = {
  { ANG_POST_KIND_JPT_UTAMA, "jpt-utama", NC_ ("post", "Senior executive, principal") },
  { ANG_POST_KIND_JPT_MADYA, "jpt-madya", NC_ ("post", "Senior executive, middle") },
  { ANG_POST_KIND_JPT_PRATAMA, "jpt-pratama", NC_ ("post", "Senior executive, primary") },
  { ANG_POST_KIND_ADMINISTRATOR, "administrator", NC_ ("post", "Administrator") },
  { ANG_POST_KIND_PENGAWAS, "pengawas", NC_ ("post", "Supervisor") },
  { ANG_POST_KIND_FUNGSIONAL, "fungsional", NC_ ("post", "Functional post") },
  { ANG_POST_KIND_PELAKSANA, "pelaksana", NC_ ("post", "Executing staff") },
  { ANG_POST_KIND_OTHER, "other", NC_ ("post", "Other") },
};

static const AngChoice eselon_choices[] = {
  { ANG_ESELON_NONE, "none", NC_ ("eselon", "None") },
  { ANG_ESELON_I_A, "i.a", NC_ ("eselon", "I.a") },
  { ANG_ESELON_I_B, "i.b", NC_ ("eselon", "I.b") },
  { ANG_ESELON_II_A, "ii.a", NC_ ("eselon", "II.a") },
  { ANG_ESELON_II_B, "ii.b", NC_ ("eselon", "II.b") },
  { ANG_ESELON_III_A, "iii.a", NC_ ("eselon", "III.a") },
  { ANG_ESELON_III_B, "iii.b", NC_ ("eselon", "III.b") },
  { ANG_ESELON_IV_A, "iv.a", NC_ ("eselon", "IV.a") },
  { ANG_ESELON_IV_B, "iv.b", NC_ ("eselon", "IV.b") },
  { ANG_ESELON_V_A, "v.a", NC_ ("eselon", "V.a") },
};

static const AngChoice acting_choices[] = {
  { ANG_ACTING_NONE, "none", NC_ ("acting", "Definitive") },
  { ANG_ACTING_PJ, "pj", NC_ ("acting", "Pj.") },
  { ANG_ACTING_PJS, "pjs", NC_ ("acting", "Pjs.") },
  { ANG_ACTING_PLT, "plt", NC_ ("acting", "Plt.") },
  { ANG_ACTING_PLH, "plh", NC_ ("acting", "Plh.") },
};

static const AngChoice unit_kind_choices[] = {
  { ANG_UNIT_KIND_SECRETARIAT, "secretariat", NC_ ("unit", "Secretariat") },
  { ANG_UNIT_KIND_DIVISION, "division", NC_ ("unit", "Division") },
  { ANG_UNIT_KIND_INSPECTORATE, "inspectorate", NC_ ("unit", "Inspectorate") },
  { ANG_UNIT_KIND_BADAN, "badan", NC_ ("unit", "Agency (badan)") },
  { ANG_UNIT_KIND_DINAS, "dinas", NC_ ("unit", "Office (dinas)") },
  { ANG_UNIT_KIND_UPTD, "uptd", NC_ ("unit", "Technical unit (UPTD)") },
  { ANG_UNIT_KIND_SCHOOL, "school", NC_ ("unit", "School") },
  { ANG_UNIT_KIND_KECAMATAN, "kecamatan", NC_ ("unit", "District (kecamatan)") },
  { ANG_UNIT_KIND_KELURAHAN, "kelurahan", NC_ ("unit", "Urban village (kelurahan)") },
  { ANG_UNIT_KIND_BUMD, "bumd", NC_ ("unit", "Municipal company (BUMD)") },
  { ANG_UNIT_KIND_DPRD, "dprd", NC_ ("unit", "City council (DPRD)") },
  { ANG_UNIT_KIND_COMMUNITY, "community", NC_ ("unit", "Community organisation") },
  { ANG_UNIT_KIND_OTHER, "other", NC_ ("unit", "Other") },
};

static const AngChoice origin_kind_choices[] = {
  { ANG_ORIGIN_KIND_OWN_CITY, "own_city", NC_ ("origin", "Own government") },
  { ANG_ORIGIN_KIND_PROVINCE, "province", NC_ ("origin", "Province") },
  { ANG_ORIGIN_KIND_REGENCY, "regency", NC_ ("origin", "Regency") },
  { ANG_ORIGIN_KIND_CITY, "city", NC_ ("origin", "City") },
  { ANG_ORIGIN_KIND_MINISTRY, "ministry", NC_ ("origin", "Ministry") },
  { ANG_ORIGIN_KIND_BUMD, "bumd", NC_ ("origin", "Regional company") },
  { ANG_ORIGIN_KIND_UNIVERSITY, "university", NC_ ("origin", "University") },
  { ANG_ORIGIN_KIND_OTHER, "other", NC_ ("origin", "Other") },
};

static const AngChoice partner_kind_choices[] = {
  { ANG_PARTNER_KIND_GOVERNMENT, "government", NC_ ("partner", "Government") },
  { ANG_PARTNER_KIND_EMBASSY, "embassy", NC_ ("partner", "Embassy or consulate") },
  { ANG_PARTNER_KIND_FOUNDATION, "foundation", NC_ ("partner", "Foundation") },
  { ANG_PARTNER_KIND_INSTITUTE, "institute", NC_ ("partner", "Training institute") },
  { ANG_PARTNER_KIND_MINISTRY, "ministry", NC_ ("partner", "Ministry") },
  { ANG_PARTNER_KIND_NETWORK, "network", NC_ ("partner", "Network") },
  { ANG_PARTNER_KIND_UNIVERSITY, "university", NC_ ("partner", "University") },
  { ANG_PARTNER_KIND_COMPANY, "company", NC_ ("partner", "Company") },
};

static const AngChoice scheme_kind_choices[] = {
  { ANG_SCHEME_KIND_OVERSEAS_TRAINING, "overseas-training", NC_ ("scheme", "Training abroad") },
  { ANG_SCHEME_KIND_DOMESTIC_TRAINING, "domestic-training", NC_ ("scheme", "Training at home") },
  { ANG_SCHEME_KIND_DEGREE_STUDY, "degree-study", NC_ ("scheme", "Degree study") },
  { ANG_SCHEME_KIND_WORKSHOP, "workshop", NC_ ("scheme", "Workshop") },
  { ANG_SCHEME_KIND_BENCHMARKING, "benchmarking", NC_ ("scheme", "Benchmarking") },
};

static const AngChoice cohort_state_choices[] = {
  { ANG_COHORT_STATE_PLANNED, "planned", NC_ ("cohort state", "Planned"), "ang-state-planned-symbolic" },
  { ANG_COHORT_STATE_OFFERED, "offered", NC_ ("cohort state", "Offered"), "ang-state-planned-symbolic" },
  { ANG_COHORT_STATE_SELECTION, "selection", NC_ ("cohort state", "Selection"), "ang-state-active-symbolic" },
  { ANG_COHORT_STATE_PROPOSED, "proposed", NC_ ("cohort state", "Proposed"), "ang-state-active-symbolic" },
  { ANG_COHORT_STATE_APPROVED, "approved", NC_ ("cohort state", "Approved"), "ang-state-done-symbolic" },
  { ANG_COHORT_STATE_DEPARTED, "departed", NC_ ("cohort state", "Departed"), "ang-departure-symbolic" },
  { ANG_COHORT_STATE_COMPLETED, "completed", NC_ ("cohort state", "Completed"), "ang-state-done-symbolic" },
  { ANG_COHORT_STATE_REPORTED, "reported", NC_ ("cohort state", "Reported"), "ang-state-done-symbolic" },
  { ANG_COHORT_STATE_POSTPONED, "postponed", NC_ ("cohort state", "Postponed"), "ang-finding-warning-symbolic" },
  { ANG_COHORT_STATE_CANCELLED, "cancelled", NC_ ("cohort state", "Cancelled"), "ang-finding-error-symbolic" },
};

static const AngChoice course_mode_choices[] = {
  { ANG_COURSE_MODE_ON_SITE, "on-site", NC_ ("mode", "On site") },
  { ANG_COURSE_MODE_ONLINE, "online", NC_ ("mode", "Online") },
  { ANG_COURSE_MODE_MIXED, "mixed", NC_ ("mode", "Mixed") },
};

static const AngChoice funding_component_choices[] = {
  { ANG_FUNDING_COMPONENT_TICKET, "ticket", NC_ ("funding", "Tickets") },
  { ANG_FUNDING_COMPONENT_VISA, "visa", NC_ ("funding", "Visa") },
  { ANG_FUNDING_COMPONENT_LODGING, "lodging", NC_ ("funding", "Lodging") },
  { ANG_FUNDING_COMPONENT_DAILY_ALLOWANCE, "daily-allowance", NC_ ("funding", "Daily allowance") },
  { ANG_FUNDING_COMPONENT_TUITION, "tuition", NC_ ("funding", "Tuition") },
  { ANG_FUNDING_COMPONENT_LOCAL_TRANSPORT, "local-transport", NC_ ("funding", "Local transport") },
  { ANG_FUNDING_COMPONENT_INSURANCE, "insurance", NC_ ("funding", "Insurance") },
  { ANG_FUNDING_COMPONENT_OTHER, "other", NC_ ("funding", "Other") },
};

static const AngChoice funding_payer_choices[] = {
  { ANG_FUNDING_PAYER_PARTNER, "partner", NC_ ("payer", "Partner") },
  { ANG_FUNDING_PAYER_APBD, "apbd", NC_ ("payer", "City budget (APBD)") },
  { ANG_FUNDING_PAYER_APBN, "apbn", NC_ ("payer", "State budget (APBN)") },
  { ANG_FUNDING_PAYER_SELF, "self", NC_ ("payer", "Participant") },
  { ANG_FUNDING_PAYER_OTHER, "other", NC_ ("payer", "Other") },
};

static const AngChoice participation_role_choices[] = {
  { ANG_PARTICIPATION_ROLE_PARTICIPANT, "participant", NC_ ("role", "Participant") },
  { ANG_PARTICIPATION_ROLE_LEADER, "leader", NC_ ("role", "Head of delegation") },
  { ANG_PARTICIPATION_ROLE_DEPUTY, "deputy", NC_ ("role", "Deputy head of delegation") },
  { ANG_PARTICIPATION_ROLE_COMPANION, "companion", NC_ ("role", "Companion") },
  { ANG_PARTICIPATION_ROLE_RESERVE, "reserve", NC_ ("role", "Reserve") },
};

static const AngChoice participation_state_choices[] = {
  { ANG_PARTICIPATION_STATE_NOMINATED, "nominated", NC_ ("participation", "Nominated") },
  { ANG_PARTICIPATION_STATE_ASSESSED, "assessed", NC_ ("participation", "Assessed") },
  { ANG_PARTICIPATION_STATE_ACCEPTED, "accepted", NC_ ("participation", "Accepted") },
  { ANG_PARTICIPATION_STATE_RESERVE, "reserve", NC_ ("participation", "On reserve") },
  { ANG_PARTICIPATION_STATE_REJECTED, "rejected", NC_ ("participation", "Rejected") },
  { ANG_PARTICIPATION_STATE_CONFIRMED, "confirmed", NC_ ("participation", "Confirmed") },
  { ANG_PARTICIPATION_STATE_DEPARTED, "departed", NC_ ("participation", "Departed") },
  { ANG_PARTICIPATION_STATE_COMPLETED, "completed", NC_ ("participation", "Completed") },
  { ANG_PARTICIPATION_STATE_WITHDRAWN, "withdrawn", NC_ ("participation", "Withdrawn") },
  { ANG_PARTICIPATION_STATE_CANCELLED, "cancelled", NC_ ("participation", "Cancelled") },
  { ANG_PARTICIPATION_STATE_FAILED, "failed", NC_ ("participation", "Not passed") },
};

static const AngChoice passport_kind_choices[] = {
  { ANG_PASSPORT_KIND_ORDINARY, "ordinary", NC_ ("passport", "Ordinary") },
  { ANG_PASSPORT_KIND_SERVICE, "service", NC_ ("passport", "Service") },
  { ANG_PASSPORT_KIND_DIPLOMATIC, "diplomatic", NC_ ("passport", "Diplomatic") },
};

static const AngChoice diet_choices[] = {
  { ANG_DIET_NONE, "none", NC_ ("diet", "None") },
  { ANG_DIET_HALAL, "halal", NC_ ("diet", "Halal") },
  { ANG_DIET_VEGETARIAN, "vegetarian", NC_ ("diet", "Vegetarian") },
  { ANG_DIET_VEGAN, "vegan", NC_ ("diet", "Vegan") },
};

static const AngChoice letterhead_rule_choices[] = {
  { ANG_LETTERHEAD_RULE_DOUBLE, "double", NC_ ("rule", "Double line") },
  { ANG_LETTERHEAD_RULE_SINGLE, "single", NC_ ("rule", "Single line") },
  { ANG_LETTERHEAD_RULE_NONE, "none", NC_ ("rule", "No line") },
};

static const AngChoice deadline_anchor_choices[] = {
  { ANG_DEADLINE_ANCHOR_DEPARTURE, "before-departure", NC_ ("deadline anchor", "Before the departure") },
  { ANG_DEADLINE_ANCHOR_COURSE, "before-course", NC_ ("deadline anchor", "Before the course begins") },
  { ANG_DEADLINE_ANCHOR_RETURN, "after-return", NC_ ("deadline anchor", "After the return") },
};

static const AngChoice reach_choices[] = {
  { ANG_REACH_ALL, "all", NC_ ("reach", "All cohorts") },
  { ANG_REACH_ABROAD, "abroad", NC_ ("reach", "Abroad") },
  { ANG_REACH_DOMESTIC, "domestic", NC_ ("reach", "Within the country") },
};

static const AngChoice document_scope_choices[] = {
  { ANG_DOCUMENT_SCOPE_COHORT, "cohort", NC_ ("document scope", "Cohort") },
  { ANG_DOCUMENT_SCOPE_PARTICIPANT, "participant", NC_ ("document scope", "Participant") },
};

static const AngChoice document_need_choices[] = {
  { ANG_DOCUMENT_NEED_NO, "no", NC_ ("document need", "Not needed") },
  { ANG_DOCUMENT_NEED_OPTIONAL, "optional", NC_ ("document need", "Optional") },
  { ANG_DOCUMENT_NEED_REQUIRED, "required", NC_ ("document need", "Required") },
};

static const AngChoice document_people_choices[] = {
  { ANG_DOCUMENT_PEOPLE_ALL, "all", NC_ ("document people", "Everybody") },
  { ANG_DOCUMENT_PEOPLE_ASN, "asn", NC_ ("document people", "ASN") },
  { ANG_DOCUMENT_PEOPLE_NON_ASN, "non-asn", NC_ ("document people", "Non-ASN") },
  { ANG_DOCUMENT_PEOPLE_SERVICE_PASSPORT, "service-passport", NC_ ("document people", "Holders of a service passport") },
};

static const AngChoice document_state_choices[] = {
  { ANG_DOCUMENT_STATE_MISSING, "missing", NC_ ("document", "Missing"), "ang-state-planned-symbolic" },
  { ANG_DOCUMENT_STATE_REQUESTED, "requested", NC_ ("document", "Requested"), "ang-state-active-symbolic" },
  { ANG_DOCUMENT_STATE_RECEIVED, "received", NC_ ("document", "Received"), "ang-import-symbolic" },
  { ANG_DOCUMENT_STATE_VERIFIED, "verified", NC_ ("document", "Verified"), "ang-state-done-symbolic" },
  { ANG_DOCUMENT_STATE_NOT_NEEDED, "not-needed", NC_ ("document", "Not needed"), "ang-state-cancelled-symbolic" },
};

static const AngChoice travel_mode_choices[] = {
  { ANG_TRAVEL_MODE_AIR, "air", NC_ ("travel", "By air") },
  { ANG_TRAVEL_MODE_SEA, "sea", NC_ ("travel", "By sea") },
  { ANG_TRAVEL_MODE_RAIL, "rail", NC_ ("travel", "By rail") },
  { ANG_TRAVEL_MODE_ROAD, "road", NC_ ("travel", "By road") },
};

static const AngChoice session_kind_choices[] = {
  { ANG_SESSION_KIND_CLASS, "class", NC_ ("session", "Class") },
  { ANG_SESSION_KIND_VISIT, "visit", NC_ ("session", "Visit") },
  { ANG_SESSION_KIND_CEREMONY, "ceremony", NC_ ("session", "Ceremony") },
  { ANG_SESSION_KIND_TRAVEL, "travel", NC_ ("session", "Travel") },
  { ANG_SESSION_KIND_FREE, "free", NC_ ("session", "Free time") },
};

static const AngChoice attendance_choices[] = {
  { ANG_ATTENDANCE_PRESENT, "present", NC_ ("attendance", "Present") },
  { ANG_ATTENDANCE_LATE, "late", NC_ ("attendance", "Late") },
  { ANG_ATTENDANCE_EXCUSED, "excused", NC_ ("attendance", "Excused") },
  { ANG_ATTENDANCE_ILL, "ill", NC_ ("attendance", "Ill") },
  { ANG_ATTENDANCE_ABSENT, "absent", NC_ ("attendance", "Absent") },
};

static const AngChoice incident_kind_choices[] = {
  { ANG_INCIDENT_KIND_TIME, "time", NC_ ("incident", "Time") },
  { ANG_INCIDENT_KIND_DRESS, "dress", NC_ ("incident", "Dress") },
  { ANG_INCIDENT_KIND_CLASS, "class", NC_ ("incident", "Class") },
  { ANG_INCIDENT_KIND_CONDUCT, "conduct", NC_ ("incident", "Conduct") },
  { ANG_INCIDENT_KIND_OTHER, "other", NC_ ("incident", "Other") },
};

static const AngChoice incident_severity_choices[] = {
  { ANG_INCIDENT_SEVERITY_MINOR, "minor", NC_ ("incident severity", "Minor") },
  { ANG_INCIDENT_SEVERITY_SERIOUS, "serious", NC_ ("incident severity", "Serious") },
  { ANG_INCIDENT_SEVERITY_GRAVE, "grave", NC_ ("incident severity", "Grave") },
};

static const AngChoice engagement_kind_choices[] = {
  { ANG_ENGAGEMENT_KIND_VISIT, "visit", NC_ ("engagement", "Visit") },
  { ANG_ENGAGEMENT_KIND_LETTER, "letter", NC_ ("engagement", "Letter") },
  { ANG_ENGAGEMENT_KIND_MEETING, "meeting", NC_ ("engagement", "Meeting") },
  { ANG_ENGAGEMENT_KIND_RECEPTION, "reception", NC_ ("engagement", "Reception") },
  { ANG_ENGAGEMENT_KIND_CALL, "call", NC_ ("engagement", "Phone call") },
  { ANG_ENGAGEMENT_KIND_SIGNING, "signing", NC_ ("engagement", "Signing") },
  { ANG_ENGAGEMENT_KIND_OTHER, "other", NC_ ("engagement", "Other") },
};

static const AngChoice agreement_kind_choices[] = {
  { ANG_AGREEMENT_KIND_MOU, "mou", NC_ ("agreement", "Memorandum of Understanding") },
  { ANG_AGREEMENT_KIND_LOI, "loi", NC_ ("agreement", "Letter of Intent") },
  { ANG_AGREEMENT_KIND_AGREEMENT, "agreement", NC_ ("agreement", "Cooperation agreement") },
  { ANG_AGREEMENT_KIND_PLAN, "plan", NC_ ("agreement", "Plan of action") },
  { ANG_AGREEMENT_KIND_OTHER, "other", NC_ ("agreement", "Other") },
};

static const AngChoice plan_state_choices[] = {
  { ANG_PLAN_STATE_IDEA, "idea", NC_ ("plan", "Idea") },
  { ANG_PLAN_STATE_DISCUSSED, "discussed", NC_ ("plan", "Discussed") },
  { ANG_PLAN_STATE_PROPOSED, "proposed", NC_ ("plan", "Proposed") },
  { ANG_PLAN_STATE_APPROVED, "approved", NC_ ("plan", "Approved") },
  { ANG_PLAN_STATE_REJECTED, "rejected", NC_ ("plan", "Rejected") },
  { ANG_PLAN_STATE_COHORT, "cohort", NC_ ("plan", "Became a cohort") },
};

const AngEnumeration ang_person_status_enumeration = {
  "person-status", "person status", person_status_choices, G_N_ELEMENTS (person_status_choices)
};

const AngEnumeration ang_sex_enumeration = {
  "sex", "sex", sex_choices, G_N_ELEMENTS (sex_choices)
};

const AngEnumeration ang_identifier_kind_enumeration = {
  "identifier-kind", NULL, identifier_kind_choices, G_N_ELEMENTS (identifier_kind_choices)
};

const AngEnumeration ang_employment_status_enumeration = {
  "employment-status", "employment", employment_status_choices, G_N_ELEMENTS (employment_status_choices)
};

const AngEnumeration ang_non_asn_category_enumeration = {
  "non-asn-category", "non-ASN", non_asn_category_choices, G_N_ELEMENTS (non_asn_category_choices)
};

const AngEnumeration ang_post_kind_enumeration = {
  "post-kind", "post", post_kind_choices, G_N_ELEMENTS (post_kind_choices)
};

const AngEnumeration ang_eselon_enumeration = {
  "eselon", "eselon", eselon_choices, G_N_ELEMENTS (eselon_choices)
};

const AngEnumeration ang_acting_enumeration = {
  "acting", "acting", acting_choices, G_N_ELEMENTS (acting_choices)
};

const AngEnumeration ang_unit_kind_enumeration = {
  "unit-kind", "unit", unit_kind_choices, G_N_ELEMENTS (unit_kind_choices)
};

const AngEnumeration ang_origin_kind_enumeration = {
  "origin-kind", "origin", origin_kind_choices, G_N_ELEMENTS (origin_kind_choices)
};

const AngEnumeration ang_partner_kind_enumeration = {
  "partner-kind", "partner", partner_kind_choices, G_N_ELEMENTS (partner_kind_choices)
};

const AngEnumeration ang_scheme_kind_enumeration = {
  "scheme-kind", "scheme", scheme_kind_choices, G_N_ELEMENTS (scheme_kind_choices)
};

const AngEnumeration ang_cohort_state_enumeration = {
  "cohort-state", "cohort state", cohort_state_choices, G_N_ELEMENTS (cohort_state_choices)
};

const AngEnumeration ang_course_mode_enumeration = {
  "course-mode", "mode", course_mode_choices, G_N_ELEMENTS (course_mode_choices)
};

const AngEnumeration ang_funding_component_enumeration = {
  "funding-component", "funding", funding_component_choices, G_N_ELEMENTS (funding_component_choices)
};

const AngEnumeration ang_funding_payer_enumeration = {
  "funding-payer", "payer", funding_payer_choices, G_N_ELEMENTS (funding_payer_choices)
};

const AngEnumeration ang_participation_role_enumeration = {
  "participation-role", "role", participation_role_choices, G_N_ELEMENTS (participation_role_choices)
};

const AngEnumeration ang_participation_state_enumeration = {
  "participation-state", "participation", participation_state_choices, G_N_ELEMENTS (participation_state_choices)
};

const AngEnumeration ang_passport_kind_enumeration = {
  "passport-kind", "passport", passport_kind_choices, G_N_ELEMENTS (passport_kind_choices)
};

const AngEnumeration ang_diet_enumeration = {
  "diet", "diet", diet_choices, G_N_ELEMENTS (diet_choices)
};

const AngEnumeration ang_letterhead_rule_enumeration = {
  "letterhead-rule", "rule", letterhead_rule_choices, G_N_ELEMENTS (letterhead_rule_choices)
};

const AngEnumeration ang_deadline_anchor_enumeration = {
  "deadline-anchor", "deadline anchor", deadline_anchor_choices, G_N_ELEMENTS (deadline_anchor_choices)
};

const AngEnumeration ang_reach_enumeration = {
  "reach", "reach", reach_choices, G_N_ELEMENTS (reach_choices)
};

const AngEnumeration ang_document_scope_enumeration = {
  "document-scope", "document scope", document_scope_choices, G_N_ELEMENTS (document_scope_choices)
};

const AngEnumeration ang_document_need_enumeration = {
  "document-need", "document need", document_need_choices, G_N_ELEMENTS (document_need_choices)
};

const AngEnumeration ang_document_people_enumeration = {
  "document-people", "document people", document_people_choices, G_N_ELEMENTS (document_people_choices)
};

const AngEnumeration ang_document_state_enumeration = {
  "document-state", "document", document_state_choices, G_N_ELEMENTS (document_state_choices)
};

const AngEnumeration ang_travel_mode_enumeration = {
  "travel-mode", "travel", travel_mode_choices, G_N_ELEMENTS (travel_mode_choices)
};

const AngEnumeration ang_session_kind_enumeration = {
  "session-kind", "session", session_kind_choices, G_N_ELEMENTS (session_kind_choices)
};

const AngEnumeration ang_attendance_enumeration = {
  "attendance", "attendance", attendance_choices, G_N_ELEMENTS (attendance_choices)
};

const AngEnumeration ang_incident_kind_enumeration = {
  "incident-kind", "incident", incident_kind_choices, G_N_ELEMENTS (incident_kind_choices)
};

const AngEnumeration ang_incident_severity_enumeration = {
  "incident-severity", "incident severity", incident_severity_choices, G_N_ELEMENTS (incident_severity_choices)
};

const AngEnumeration ang_engagement_kind_enumeration = {
  "engagement-kind", "engagement", engagement_kind_choices, G_N_ELEMENTS (engagement_kind_choices)
};

const AngEnumeration ang_agreement_kind_enumeration = {
  "agreement-kind", "agreement", agreement_kind_choices, G_N_ELEMENTS (agreement_kind_choices)
};

const AngEnumeration ang_plan_state_enumeration = {
  "plan-state", "plan", plan_state_choices, G_N_ELEMENTS (plan_state_choices)
};

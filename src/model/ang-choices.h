#pragma once

#include "ang-enumeration.h"

G_BEGIN_DECLS

/* Every enumeration that a register stores. The numbers are in files: never change or reuse one. */

typedef enum
{
  ANG_PERSON_STATUS_ACTIVE = 1,
  ANG_PERSON_STATUS_RETIRED = 2,
  ANG_PERSON_STATUS_TRANSFERRED = 3,
  ANG_PERSON_STATUS_LEFT = 4,
  ANG_PERSON_STATUS_DECEASED = 5,
} AngPersonStatus;

typedef enum
{
  ANG_SEX_UNKNOWN = 0,
  ANG_SEX_MALE = 1,
  ANG_SEX_FEMALE = 2,
} AngSex;

typedef enum
{
  ANG_IDENTIFIER_KIND_NIP = 1,
  ANG_IDENTIFIER_KIND_NIPPPK = 2,
  ANG_IDENTIFIER_KIND_NIK = 3,
  ANG_IDENTIFIER_KIND_OLD_NIP = 4,
  ANG_IDENTIFIER_KIND_OTHER = 9,
} AngIdentifierKind;

typedef enum
{
  ANG_EMPLOYMENT_STATUS_PNS = 1,
  ANG_EMPLOYMENT_STATUS_CPNS = 2,
  ANG_EMPLOYMENT_STATUS_PPPK = 3,
  ANG_EMPLOYMENT_STATUS_PPPK_PART_TIME = 4,
  ANG_EMPLOYMENT_STATUS_NON_ASN = 5,
} AngEmploymentStatus;

typedef enum
{
  ANG_NON_ASN_CATEGORY_BUMD = 1,
  ANG_NON_ASN_CATEGORY_DPRD = 2,
  ANG_NON_ASN_CATEGORY_CONTRACT = 3,
  ANG_NON_ASN_CATEGORY_PKK = 4,
  ANG_NON_ASN_CATEGORY_ACADEMIC = 5,
  ANG_NON_ASN_CATEGORY_PRIVATE = 6,
  ANG_NON_ASN_CATEGORY_TEACHER = 7,
  ANG_NON_ASN_CATEGORY_DOCTOR = 8,
  ANG_NON_ASN_CATEGORY_OTHER = 9,
} AngNonAsnCategory;

typedef enum
{
  ANG_POST_KIND_JPT_UTAMA = 1,
  ANG_POST_KIND_JPT_MADYA = 2,
  ANG_POST_KIND_JPT_PRATAMA = 3,
  ANG_POST_KIND_ADMINISTRATOR = 4,
  ANG_POST_KIND_PENGAWAS = 5,
  ANG_POST_KIND_FUNGSIONAL = 6,
  ANG_POST_KIND_PELAKSANA = 7,
  ANG_POST_KIND_OTHER = 9,
} AngPostKind;

typedef enum
{
  ANG_ESELON_NONE = 0,
  ANG_ESELON_I_A = 1,
  ANG_ESELON_I_B = 2,
  ANG_ESELON_II_A = 3,
  ANG_ESELON_II_B = 4,
  ANG_ESELON_III_A = 5,
  ANG_ESELON_III_B = 6,
  ANG_ESELON_IV_A = 7,
  ANG_ESELON_IV_B = 8,
  ANG_ESELON_V_A = 9,
} AngEselon;

typedef enum
{
  ANG_ACTING_NONE = 0,
  ANG_ACTING_PJ = 1,
  ANG_ACTING_PJS = 2,
  ANG_ACTING_PLT = 3,
  ANG_ACTING_PLH = 4,
} AngActing;

typedef enum
{
  ANG_UNIT_KIND_SECRETARIAT = 1,
  ANG_UNIT_KIND_DIVISION = 2,
  ANG_UNIT_KIND_INSPECTORATE = 3,
  ANG_UNIT_KIND_BADAN = 4,
  ANG_UNIT_KIND_DINAS = 5,
  ANG_UNIT_KIND_UPTD = 6,
  ANG_UNIT_KIND_SCHOOL = 7,
  ANG_UNIT_KIND_KECAMATAN = 8,
  ANG_UNIT_KIND_KELURAHAN = 9,
  ANG_UNIT_KIND_BUMD = 10,
  ANG_UNIT_KIND_DPRD = 11,
  ANG_UNIT_KIND_COMMUNITY = 12,
  ANG_UNIT_KIND_OTHER = 19,
} AngUnitKind;

typedef enum
{
  ANG_ORIGIN_KIND_OWN_CITY = 1,
  ANG_ORIGIN_KIND_PROVINCE = 2,
  ANG_ORIGIN_KIND_REGENCY = 3,
  ANG_ORIGIN_KIND_CITY = 4,
  ANG_ORIGIN_KIND_MINISTRY = 5,
  ANG_ORIGIN_KIND_BUMD = 6,
  ANG_ORIGIN_KIND_UNIVERSITY = 7,
  ANG_ORIGIN_KIND_OTHER = 9,
} AngOriginKind;

typedef enum
{
  ANG_PARTNER_KIND_GOVERNMENT = 1,
  ANG_PARTNER_KIND_EMBASSY = 2,
  ANG_PARTNER_KIND_FOUNDATION = 3,
  ANG_PARTNER_KIND_INSTITUTE = 4,
  ANG_PARTNER_KIND_MINISTRY = 5,
  ANG_PARTNER_KIND_NETWORK = 6,
  ANG_PARTNER_KIND_UNIVERSITY = 7,
  ANG_PARTNER_KIND_COMPANY = 8,
} AngPartnerKind;

typedef enum
{
  ANG_SCHEME_KIND_OVERSEAS_TRAINING = 1,
  ANG_SCHEME_KIND_DOMESTIC_TRAINING = 2,
  ANG_SCHEME_KIND_DEGREE_STUDY = 3,
  ANG_SCHEME_KIND_WORKSHOP = 4,
  ANG_SCHEME_KIND_BENCHMARKING = 5,
} AngSchemeKind;

typedef enum
{
  ANG_COHORT_STATE_PLANNED = 1,
  ANG_COHORT_STATE_OFFERED = 2,
  ANG_COHORT_STATE_SELECTION = 3,
  ANG_COHORT_STATE_PROPOSED = 4,
  ANG_COHORT_STATE_APPROVED = 5,
  ANG_COHORT_STATE_DEPARTED = 6,
  ANG_COHORT_STATE_COMPLETED = 7,
  ANG_COHORT_STATE_REPORTED = 8,
  ANG_COHORT_STATE_POSTPONED = 11,
  ANG_COHORT_STATE_CANCELLED = 12,
} AngCohortState;

typedef enum
{
  ANG_COURSE_MODE_ON_SITE = 1,
  ANG_COURSE_MODE_ONLINE = 2,
  ANG_COURSE_MODE_MIXED = 3,
} AngCourseMode;

typedef enum
{
  ANG_FUNDING_COMPONENT_TICKET = 1,
  ANG_FUNDING_COMPONENT_VISA = 2,
  ANG_FUNDING_COMPONENT_LODGING = 3,
  ANG_FUNDING_COMPONENT_DAILY_ALLOWANCE = 4,
  ANG_FUNDING_COMPONENT_TUITION = 5,
  ANG_FUNDING_COMPONENT_LOCAL_TRANSPORT = 6,
  ANG_FUNDING_COMPONENT_INSURANCE = 7,
  ANG_FUNDING_COMPONENT_OTHER = 9,
} AngFundingComponent;

typedef enum
{
  ANG_FUNDING_PAYER_PARTNER = 1,
  ANG_FUNDING_PAYER_APBD = 2,
  ANG_FUNDING_PAYER_APBN = 3,
  ANG_FUNDING_PAYER_SELF = 4,
  ANG_FUNDING_PAYER_OTHER = 9,
} AngFundingPayer;

typedef enum
{
  ANG_PARTICIPATION_ROLE_PARTICIPANT = 1,
  ANG_PARTICIPATION_ROLE_LEADER = 2,
  ANG_PARTICIPATION_ROLE_DEPUTY = 3,
  ANG_PARTICIPATION_ROLE_COMPANION = 4,
  ANG_PARTICIPATION_ROLE_RESERVE = 5,
} AngParticipationRole;

typedef enum
{
  ANG_PARTICIPATION_STATE_NOMINATED = 1,
  ANG_PARTICIPATION_STATE_ASSESSED = 2,
  ANG_PARTICIPATION_STATE_ACCEPTED = 3,
  ANG_PARTICIPATION_STATE_RESERVE = 4,
  ANG_PARTICIPATION_STATE_REJECTED = 5,
  ANG_PARTICIPATION_STATE_CONFIRMED = 6,
  ANG_PARTICIPATION_STATE_DEPARTED = 7,
  ANG_PARTICIPATION_STATE_COMPLETED = 8,
  ANG_PARTICIPATION_STATE_WITHDRAWN = 9,
  ANG_PARTICIPATION_STATE_CANCELLED = 10,
  ANG_PARTICIPATION_STATE_FAILED = 11,
} AngParticipationState;

typedef enum
{
  ANG_PASSPORT_KIND_ORDINARY = 1,
  ANG_PASSPORT_KIND_SERVICE = 2,
  ANG_PASSPORT_KIND_DIPLOMATIC = 3,
} AngPassportKind;

typedef enum
{
  ANG_DIET_NONE = 0,
  ANG_DIET_HALAL = 1,
  ANG_DIET_VEGETARIAN = 2,
  ANG_DIET_VEGAN = 3,
} AngDiet;

typedef enum
{
  ANG_LETTERHEAD_RULE_DOUBLE = 1,
  ANG_LETTERHEAD_RULE_SINGLE = 2,
  ANG_LETTERHEAD_RULE_NONE = 3,
} AngLetterheadRule;

typedef enum
{
  ANG_DEADLINE_ANCHOR_DEPARTURE = 1,
  ANG_DEADLINE_ANCHOR_COURSE = 2,
  ANG_DEADLINE_ANCHOR_RETURN = 3,
} AngDeadlineAnchor;

typedef enum
{
  ANG_REACH_ALL = 1,
  ANG_REACH_ABROAD = 2,
  ANG_REACH_DOMESTIC = 3,
} AngReach;

typedef enum
{
  ANG_DOCUMENT_SCOPE_COHORT = 1,
  ANG_DOCUMENT_SCOPE_PARTICIPANT = 2,
} AngDocumentScope;

typedef enum
{
  ANG_DOCUMENT_NEED_NO = 0,
  ANG_DOCUMENT_NEED_OPTIONAL = 1,
  ANG_DOCUMENT_NEED_REQUIRED = 2,
} AngDocumentNeed;

typedef enum
{
  ANG_DOCUMENT_PEOPLE_ALL = 0,
  ANG_DOCUMENT_PEOPLE_ASN = 1,
  ANG_DOCUMENT_PEOPLE_NON_ASN = 2,
  ANG_DOCUMENT_PEOPLE_SERVICE_PASSPORT = 3,
} AngDocumentPeople;

typedef enum
{
  ANG_DOCUMENT_STATE_MISSING = 1,
  ANG_DOCUMENT_STATE_REQUESTED = 2,
  ANG_DOCUMENT_STATE_RECEIVED = 3,
  ANG_DOCUMENT_STATE_VERIFIED = 4,
  ANG_DOCUMENT_STATE_NOT_NEEDED = 5,
} AngDocumentState;

typedef enum
{
  ANG_TRAVEL_MODE_AIR = 1,
  ANG_TRAVEL_MODE_SEA = 2,
  ANG_TRAVEL_MODE_RAIL = 3,
  ANG_TRAVEL_MODE_ROAD = 4,
} AngTravelMode;

typedef enum
{
  ANG_SESSION_KIND_CLASS = 1,
  ANG_SESSION_KIND_VISIT = 2,
  ANG_SESSION_KIND_CEREMONY = 3,
  ANG_SESSION_KIND_TRAVEL = 4,
  ANG_SESSION_KIND_FREE = 5,
} AngSessionKind;

typedef enum
{
  ANG_ATTENDANCE_PRESENT = 1,
  ANG_ATTENDANCE_LATE = 2,
  ANG_ATTENDANCE_EXCUSED = 3,
  ANG_ATTENDANCE_ILL = 4,
  ANG_ATTENDANCE_ABSENT = 5,
} AngAttendanceValue;

typedef enum
{
  ANG_INCIDENT_KIND_TIME = 1,
  ANG_INCIDENT_KIND_DRESS = 2,
  ANG_INCIDENT_KIND_CLASS = 3,
  ANG_INCIDENT_KIND_CONDUCT = 4,
  ANG_INCIDENT_KIND_OTHER = 9,
} AngIncidentKind;

typedef enum
{
  ANG_INCIDENT_SEVERITY_MINOR = 1,
  ANG_INCIDENT_SEVERITY_SERIOUS = 2,
  ANG_INCIDENT_SEVERITY_GRAVE = 3,
} AngIncidentSeverity;

typedef enum
{
  ANG_ENGAGEMENT_KIND_VISIT = 1,
  ANG_ENGAGEMENT_KIND_LETTER = 2,
  ANG_ENGAGEMENT_KIND_MEETING = 3,
  ANG_ENGAGEMENT_KIND_RECEPTION = 4,
  ANG_ENGAGEMENT_KIND_CALL = 5,
  ANG_ENGAGEMENT_KIND_SIGNING = 6,
  ANG_ENGAGEMENT_KIND_OTHER = 9,
} AngEngagementKind;

typedef enum
{
  ANG_AGREEMENT_KIND_MOU = 1,
  ANG_AGREEMENT_KIND_LOI = 2,
  ANG_AGREEMENT_KIND_AGREEMENT = 3,
  ANG_AGREEMENT_KIND_PLAN = 4,
  ANG_AGREEMENT_KIND_OTHER = 9,
} AngAgreementKind;

typedef enum
{
  ANG_PLAN_STATE_IDEA = 1,
  ANG_PLAN_STATE_DISCUSSED = 2,
  ANG_PLAN_STATE_PROPOSED = 3,
  ANG_PLAN_STATE_APPROVED = 4,
  ANG_PLAN_STATE_REJECTED = 5,
  ANG_PLAN_STATE_COHORT = 6,
} AngPlanState;

extern const AngEnumeration ang_person_status_enumeration;
extern const AngEnumeration ang_sex_enumeration;
extern const AngEnumeration ang_identifier_kind_enumeration;
extern const AngEnumeration ang_employment_status_enumeration;
extern const AngEnumeration ang_non_asn_category_enumeration;
extern const AngEnumeration ang_post_kind_enumeration;
extern const AngEnumeration ang_eselon_enumeration;
extern const AngEnumeration ang_acting_enumeration;
extern const AngEnumeration ang_unit_kind_enumeration;
extern const AngEnumeration ang_origin_kind_enumeration;
extern const AngEnumeration ang_partner_kind_enumeration;
extern const AngEnumeration ang_scheme_kind_enumeration;
extern const AngEnumeration ang_cohort_state_enumeration;
extern const AngEnumeration ang_course_mode_enumeration;
extern const AngEnumeration ang_funding_component_enumeration;
extern const AngEnumeration ang_funding_payer_enumeration;
extern const AngEnumeration ang_participation_role_enumeration;
extern const AngEnumeration ang_participation_state_enumeration;
extern const AngEnumeration ang_passport_kind_enumeration;
extern const AngEnumeration ang_diet_enumeration;
extern const AngEnumeration ang_letterhead_rule_enumeration;
extern const AngEnumeration ang_deadline_anchor_enumeration;
extern const AngEnumeration ang_reach_enumeration;
extern const AngEnumeration ang_document_scope_enumeration;
extern const AngEnumeration ang_document_need_enumeration;
extern const AngEnumeration ang_document_people_enumeration;
extern const AngEnumeration ang_document_state_enumeration;
extern const AngEnumeration ang_travel_mode_enumeration;
extern const AngEnumeration ang_session_kind_enumeration;
extern const AngEnumeration ang_attendance_enumeration;
extern const AngEnumeration ang_incident_kind_enumeration;
extern const AngEnumeration ang_incident_severity_enumeration;
extern const AngEnumeration ang_engagement_kind_enumeration;
extern const AngEnumeration ang_agreement_kind_enumeration;
extern const AngEnumeration ang_plan_state_enumeration;

G_END_DECLS

-- Version 1 of a register, part 1: what people enter, and the history of it.
--
-- Conventions: ids are 63-bit numbers made by the program (41 bits of milliseconds, 22 random bits), so that rows made
-- on several desktops stay apart; dates are ISO 8601 texts, partial ones (YYYY, YYYY-MM) allowed; numbers of choices are
-- those of src/model/ang-choices.h; an unknown value is NULL (0 for choices). No created_at/updated_at columns: the
-- history table knows when, who and what for every change, and undo would have to turn such columns back too.
--
-- Where this differs from the usual form of such a register, and why: NIP, NIPPPK and NIK are rows of "identifier",
-- never keys, because they change with status and contract; a participation's snapshot columns are NULL until somebody
-- edits them or the snapshot is frozen, so that before approval the roster follows the register.
--
-- Foreign keys have no actions: what goes together with its owner (src/store/ang-relations.c) is removed row by row by
-- the program, so that the history records it and applying a change set never finds a row gone by itself.

-- One human being, independent of any employer. What changes over the years is in identifiers and employment.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  title_front TEXT,
  title_back TEXT,
  name_key TEXT,
  sex INTEGER NOT NULL DEFAULT 0,
  birth_date TEXT,
  birth_place TEXT,
  passport_name TEXT,
  surname TEXT,
  given_names TEXT,
  mononym INTEGER NOT NULL DEFAULT 0 CHECK (mononym IN (0, 1)),
  badge_name TEXT,
  email TEXT,
  phone_mobile TEXT,
  phone_office TEXT,
  education_code TEXT,
  education_field TEXT,
  education_institution TEXT,
  education_year INTEGER,
  english_type TEXT,
  english_score REAL,
  english_date TEXT,
  nationality TEXT,
  status INTEGER NOT NULL DEFAULT 0,
  restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
  note TEXT
) STRICT;

-- An official number of a person, with its history: a PPPK's number can change with the contract.
CREATE TABLE identifier (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind INTEGER NOT NULL DEFAULT 0,
  value TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1))
) STRICT;

-- What a person was from one day to another; the latest row without an end is what the person is today.
CREATE TABLE employment (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  since TEXT,
  until TEXT,
  unit_id INTEGER REFERENCES unit (id),
  employer TEXT,
  emp_status INTEGER NOT NULL DEFAULT 0,
  category INTEGER NOT NULL DEFAULT 0,
  rank_code TEXT,
  rank_since TEXT,
  post_id TEXT,
  post_en TEXT,
  post_kind INTEGER NOT NULL DEFAULT 0,
  post_since TEXT,
  eselon INTEGER NOT NULL DEFAULT 0,
  jf_level TEXT,
  acting INTEGER NOT NULL DEFAULT 0,
  source TEXT
) STRICT;

-- A passport of a person. Class C: shown on demand, purged when due.
CREATE TABLE passport (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind INTEGER NOT NULL DEFAULT 0,
  number TEXT NOT NULL,
  issue_date TEXT,
  expiry_date TEXT,
  issue_place TEXT,
  country TEXT
) STRICT;

-- What only the traveller's safety needs (class C): at most one row a person.
CREATE TABLE person_private (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  home_address TEXT,
  emergency_name TEXT,
  emergency_relation TEXT,
  emergency_phone TEXT,
  diet INTEGER NOT NULL DEFAULT 0,
  allergy TEXT,
  medical_note TEXT,
  shirt_size TEXT,
  consent_date TEXT,
  consent_scope TEXT,
  purge_after TEXT
) STRICT;

-- An organisational unit (OPD) for as long as it had that name; a rename is a new row and a successor link.
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT,
  name_id TEXT NOT NULL,
  abbrev TEXT,
  name_en TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  parent_id INTEGER REFERENCES unit (id),
  valid_from TEXT,
  valid_to TEXT,
  successor_id INTEGER REFERENCES unit (id),
  headcount INTEGER,
  headcount_date TEXT,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  note TEXT
) STRICT;

-- A government or institution that sends people; exactly one is the own one.
CREATE TABLE origin (
  id INTEGER PRIMARY KEY,
  name_id TEXT NOT NULL,
  name_en TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  region_code TEXT,
  is_own INTEGER NOT NULL DEFAULT 0 CHECK (is_own IN (0, 1))
) STRICT;

-- Who offers, pays for or hosts trainings.
CREATE TABLE partner (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_local TEXT,
  abbrev TEXT,
  country TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  address TEXT,
  website TEXT,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  note TEXT
) STRICT;

-- A person at a partner.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partner (id),
  name TEXT NOT NULL,
  post TEXT,
  phone TEXT,
  email TEXT,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  note TEXT
) STRICT;

-- A programme under which cohorts are sent, with what it demands and what a new cohort starts from.
CREATE TABLE scheme (
  id INTEGER PRIMARY KEY,
  name_id TEXT NOT NULL,
  name_en TEXT,
  abbrev TEXT NOT NULL,
  partner_id INTEGER REFERENCES partner (id),
  country TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  min_age INTEGER,
  max_age INTEGER,
  min_education TEXT,
  min_service_years INTEGER,
  english_type TEXT,
  english_min_score REAL,
  english_max_age_months INTEGER,
  passport_min_months INTEGER,
  allowed_statuses TEXT,
  min_rank TEXT,
  max_rank TEXT,
  once INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1)),
  repeat_within_years INTEGER,
  cooling_off_years INTEGER,
  retirement_years INTEGER,
  max_participants INTEGER,
  default_jp INTEGER,
  default_days INTEGER,
  default_quota INTEGER,
  default_host_id INTEGER REFERENCES partner (id),
  default_venue TEXT,
  default_city TEXT,
  default_country TEXT,
  default_mode INTEGER NOT NULL DEFAULT 0,
  scheme_quota INTEGER,
  source TEXT,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  note TEXT
) STRICT;

-- Who usually pays for what; copied into a new cohort.
CREATE TABLE scheme_funding (
  id INTEGER PRIMARY KEY,
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  component INTEGER NOT NULL DEFAULT 0,
  payer INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What trainings are about.
CREATE TABLE theme (
  id INTEGER PRIMARY KEY,
  name_id TEXT NOT NULL,
  name_en TEXT,
  parent_id INTEGER REFERENCES theme (id),
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1))
) STRICT;

-- One group sent, or to be sent, to one training.
CREATE TABLE cohort (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  scheme_id INTEGER NOT NULL REFERENCES scheme (id),
  year INTEGER NOT NULL,
  number INTEGER,
  label TEXT,
  theme_id INTEGER REFERENCES theme (id),
  title_id TEXT NOT NULL,
  title_en TEXT,
  host_id INTEGER REFERENCES partner (id),
  venue TEXT,
  city TEXT,
  country TEXT,
  mode INTEGER NOT NULL DEFAULT 0,
  course_start TEXT,
  course_end TEXT,
  depart_date TEXT,
  return_date TEXT,
  route TEXT,
  jp INTEGER,
  quota INTEGER,
  state INTEGER NOT NULL DEFAULT 0,
  sendoff_date TEXT,
  sendoff_place TEXT,
  sendoff_official TEXT,
  sendoff_post TEXT,
  sendoff_behalf TEXT,
  letter_number TEXT,
  letter_date TEXT,
  basis TEXT,
  count_only INTEGER NOT NULL DEFAULT 0 CHECK (count_only IN (0, 1)),
  count_total INTEGER,
  count_male INTEGER,
  count_female INTEGER,
  count_non_asn INTEGER,
  public_summary TEXT,
  note TEXT
) STRICT;

-- How many places an origin has in a cohort, and how many people came when only that is known.
CREATE TABLE cohort_origin (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  origin_id INTEGER NOT NULL REFERENCES origin (id),
  quota INTEGER,
  count_only_number INTEGER
) STRICT;

-- Who pays for one component of a cohort.
CREATE TABLE cohort_funding (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  component INTEGER NOT NULL DEFAULT 0,
  payer INTEGER NOT NULL DEFAULT 0,
  amount INTEGER,
  currency TEXT,
  budget_code TEXT,
  note TEXT
) STRICT;

-- A person in a cohort. The snap_ fields are what the person was at that time: empty ones follow the register until the snapshot is frozen.
CREATE TABLE participation (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  origin_id INTEGER REFERENCES origin (id),
  role INTEGER NOT NULL DEFAULT 0,
  state INTEGER NOT NULL DEFAULT 0,
  order_no INTEGER,
  frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1)),
  snap_name TEXT,
  snap_nip TEXT,
  snap_status INTEGER NOT NULL DEFAULT 0,
  snap_rank TEXT,
  snap_post_id TEXT,
  snap_post_en TEXT,
  snap_eselon INTEGER NOT NULL DEFAULT 0,
  snap_unit_id INTEGER REFERENCES unit (id),
  snap_unit_name_id TEXT,
  snap_unit_name_en TEXT,
  withdrawn_reason TEXT,
  certificate_number TEXT,
  certificate_date TEXT,
  remarks TEXT,
  note TEXT
) STRICT;

-- Who signs lists and letters, with the lines above the name.
CREATE TABLE signatory (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  post_en TEXT,
  rank_code TEXT,
  nip TEXT,
  acting INTEGER NOT NULL DEFAULT 0,
  behalf TEXT,
  behalf_en TEXT,
  delegated_by TEXT,
  place TEXT,
  valid_from TEXT,
  valid_to TEXT,
  is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1))
) STRICT;

-- The head of a document: up to four lines and a logo.
CREATE TABLE letterhead (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  line1 TEXT,
  line2 TEXT,
  line3 TEXT,
  line4 TEXT,
  line1_en TEXT,
  line2_en TEXT,
  line3_en TEXT,
  line4_en TEXT,
  logo BLOB,
  rule INTEGER NOT NULL DEFAULT 0,
  is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1))
) STRICT;

-- One value of an editable list: ranks, education levels, countries …
CREATE TABLE lookup (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  label_id TEXT NOT NULL,
  label_en TEXT,
  level INTEGER,
  detail TEXT,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1))
) STRICT;

-- A choice that belongs to the register and not to one desktop.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  value TEXT
) STRICT;

-- A finding that somebody set aside, with the reason.
CREATE TABLE waiver (
  id INTEGER PRIMARY KEY,
  finding TEXT NOT NULL,
  cohort_id INTEGER REFERENCES cohort (id),
  person_id INTEGER REFERENCES person (id),
  reason TEXT NOT NULL,
  set_by TEXT,
  set_on TEXT
) STRICT;

CREATE UNIQUE INDEX setting_key ON setting (key);
CREATE UNIQUE INDEX lookup_code ON lookup (kind, code);
CREATE UNIQUE INDEX cohort_code ON cohort (code);
CREATE UNIQUE INDEX participation_pair ON participation (cohort_id, person_id);
CREATE UNIQUE INDEX waiver_finding ON waiver (finding);
CREATE UNIQUE INDEX person_private_person ON person_private (person_id);
CREATE INDEX identifier_person ON identifier (person_id);
CREATE INDEX identifier_value ON identifier (value);
CREATE INDEX employment_person ON employment (person_id);
CREATE INDEX employment_unit ON employment (unit_id);
CREATE INDEX passport_person ON passport (person_id);
CREATE INDEX contact_partner ON contact (partner_id);
CREATE INDEX scheme_partner ON scheme (partner_id);
CREATE INDEX scheme_funding_scheme ON scheme_funding (scheme_id);
CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX cohort_scheme ON cohort (scheme_id);
CREATE INDEX cohort_host ON cohort (host_id);
CREATE INDEX cohort_origin_cohort ON cohort_origin (cohort_id);
CREATE INDEX cohort_funding_cohort ON cohort_funding (cohort_id);
CREATE INDEX participation_person ON participation (person_id);
CREATE INDEX waiver_cohort ON waiver (cohort_id);
CREATE INDEX waiver_person ON waiver (person_id);

-- History: one row a command of the user; the changeset holds what it did, field by field.
-- state: 1 done, 2 taken back by undo, 3 taken back and no longer redoable because something else was done since.
CREATE TABLE history (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  subject TEXT,
  entity TEXT,
  entity_id INTEGER,
  state INTEGER NOT NULL DEFAULT 1,
  reverts INTEGER REFERENCES history (id),
  changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_state ON history (state);

-- Which records a command touched, itself or through what they own: the history of one person, of one cohort.
CREATE TABLE history_touch (
  entity TEXT NOT NULL,
  entity_id INTEGER NOT NULL,
  history_id INTEGER NOT NULL REFERENCES history (id),
  PRIMARY KEY (entity, entity_id, history_id)
) STRICT, WITHOUT ROWID;

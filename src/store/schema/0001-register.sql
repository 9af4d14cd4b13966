-- Version 1 of a register.
--
-- Conventions: ids are 63-bit numbers made by the program (41 bits of milliseconds, 22 random bits), so that rows made
-- on several desktops stay apart; dates are ISO 8601 texts, partial ones (YYYY, YYYY-MM) allowed; numbers of choices are
-- those of src/model/ang-choices.h; an unknown value is NULL (0 for choices). No created_at/updated_at columns: the
-- history table knows when, who and what for every change, and undo would have to turn such columns back too.
--
-- Where this differs from the usual form of such a register, and why: NIP, NIPPPK and NIK are rows of "identifier",
-- never keys, because they change with status and contract; a participation's snapshot columns are NULL until somebody
-- edits them or the snapshot is frozen, so that before approval the roster follows the register.

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
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL DEFAULT 0,
  value TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  is_primary INTEGER NOT NULL DEFAULT 0 CHECK (is_primary IN (0, 1))
) STRICT;

-- What a person was from one day to another; the latest row without an end is what the person is today.
CREATE TABLE employment (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
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
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
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
  person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
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
  partner_id INTEGER NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
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
  scheme_id INTEGER NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
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
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
  origin_id INTEGER NOT NULL REFERENCES origin (id),
  quota INTEGER,
  count_only_number INTEGER
) STRICT;

-- Who pays for one component of a cohort.
CREATE TABLE cohort_funding (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
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
  cohort_id INTEGER NOT NULL REFERENCES cohort (id) ON DELETE CASCADE,
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
  cohort_id INTEGER REFERENCES cohort (id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
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
CREATE INDEX person_birth ON person (birth_date);

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
CREATE INDEX history_entity ON history (entity, entity_id);

-- Derived from the tables above by triggers and never recorded in the history: what the list of people sorts, filters
-- and shows, one indexed row a person, so that a list of millions pages without sorting.
CREATE TABLE person_summary (
  id INTEGER PRIMARY KEY,
  name_key TEXT NOT NULL,
  nip TEXT,
  nip_kind INTEGER NOT NULL DEFAULT 0,
  employment_id INTEGER,
  emp_status INTEGER NOT NULL DEFAULT 0,
  rank_code TEXT,
  rank_level INTEGER NOT NULL DEFAULT 0,
  post_id TEXT,
  unit_id INTEGER,
  unit_key TEXT,
  sex INTEGER NOT NULL DEFAULT 0,
  status INTEGER NOT NULL DEFAULT 0,
  trips INTEGER NOT NULL DEFAULT 0,
  last_trip TEXT
) STRICT;

CREATE VIEW person_current AS
SELECT p.id,
       p.name_key,
       i.value AS nip,
       coalesce(i.kind, 0) AS nip_kind,
       e.id AS employment_id,
       coalesce(e.emp_status, 0) AS emp_status,
       e.rank_code,
       coalesce(r.level, 0) AS rank_level,
       e.post_id,
       e.unit_id,
       coalesce(u.name_id, e.employer) AS unit_key,
       p.sex,
       p.status,
       (SELECT count(*) FROM participation t WHERE t.person_id = p.id AND t.state IN (7, 8)) AS trips,
       (SELECT max(coalesce(c.course_start, c.depart_date)) FROM participation t JOIN cohort c ON c.id = t.cohort_id
        WHERE t.person_id = p.id AND t.state IN (7, 8)) AS last_trip
FROM person p
LEFT JOIN identifier i ON i.id = (SELECT x.id FROM identifier x WHERE x.person_id = p.id AND x.kind IN (1, 2)
                                  ORDER BY x.is_primary DESC, x.valid_to IS NOT NULL, x.valid_from DESC, x.id DESC LIMIT 1)
LEFT JOIN employment e ON e.id = (SELECT x.id FROM employment x WHERE x.person_id = p.id
                                  ORDER BY x.until IS NOT NULL, x.since DESC, x.id DESC LIMIT 1)
LEFT JOIN unit u ON u.id = e.unit_id
LEFT JOIN lookup r ON r.kind = 'rank' AND r.code = e.rank_code;

CREATE INDEX person_summary_name ON person_summary (name_key, id);
CREATE INDEX person_summary_nip ON person_summary (nip, id);
CREATE INDEX person_summary_rank ON person_summary (rank_level, name_key, id);
CREATE INDEX person_summary_unit ON person_summary (unit_key, name_key, id);
CREATE INDEX person_summary_unit_id ON person_summary (unit_id, name_key, id);
CREATE INDEX person_summary_post ON person_summary (post_id, name_key, id);
CREATE INDEX person_summary_status ON person_summary (emp_status, name_key, id);
CREATE INDEX person_summary_sex ON person_summary (sex, name_key, id);
CREATE INDEX person_summary_trips ON person_summary (trips, name_key, id);

-- How many rows the big tables hold, so that no list has to count.
CREATE TABLE row_count (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT;
INSERT INTO row_count (name, n) VALUES ('person', 0);

CREATE VIRTUAL TABLE person_search USING fts5(name, numbers, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE VIRTUAL TABLE cohort_search USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');

CREATE TRIGGER person_inserted AFTER INSERT ON person BEGIN
  UPDATE row_count SET n = n + 1 WHERE name = 'person';
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.id;
  DELETE FROM person_search WHERE rowid = new.id;
  INSERT INTO person_search (rowid, name, numbers)
    SELECT p.id, p.name || coalesce(' ' || p.passport_name, ''),
           (SELECT group_concat(value, ' ') FROM identifier WHERE person_id = p.id)
    FROM person p WHERE p.id = new.id;
END;
CREATE TRIGGER person_updated AFTER UPDATE ON person BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.id;
END;
CREATE TRIGGER person_renamed AFTER UPDATE OF name, passport_name ON person BEGIN
  DELETE FROM person_search WHERE rowid = new.id;
  INSERT INTO person_search (rowid, name, numbers)
    SELECT p.id, p.name || coalesce(' ' || p.passport_name, ''),
           (SELECT group_concat(value, ' ') FROM identifier WHERE person_id = p.id)
    FROM person p WHERE p.id = new.id;
END;
CREATE TRIGGER person_deleted AFTER DELETE ON person BEGIN
  UPDATE row_count SET n = n - 1 WHERE name = 'person';
  DELETE FROM person_summary WHERE id = old.id;
  DELETE FROM person_search WHERE rowid = old.id;
END;
CREATE TRIGGER identifier_inserted AFTER INSERT ON identifier BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.person_id;
  DELETE FROM person_search WHERE rowid = new.person_id;
  INSERT INTO person_search (rowid, name, numbers)
    SELECT p.id, p.name || coalesce(' ' || p.passport_name, ''),
           (SELECT group_concat(value, ' ') FROM identifier WHERE person_id = p.id)
    FROM person p WHERE p.id = new.person_id;
END;
CREATE TRIGGER identifier_updated AFTER UPDATE ON identifier BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.person_id;
  DELETE FROM person_search WHERE rowid = new.person_id;
  INSERT INTO person_search (rowid, name, numbers)
    SELECT p.id, p.name || coalesce(' ' || p.passport_name, ''),
           (SELECT group_concat(value, ' ') FROM identifier WHERE person_id = p.id)
    FROM person p WHERE p.id = new.person_id;
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = old.person_id AND old.person_id <> new.person_id;
END;
CREATE TRIGGER identifier_deleted AFTER DELETE ON identifier BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = old.person_id;
  DELETE FROM person_search WHERE rowid = old.person_id;
  INSERT INTO person_search (rowid, name, numbers)
    SELECT p.id, p.name || coalesce(' ' || p.passport_name, ''),
           (SELECT group_concat(value, ' ') FROM identifier WHERE person_id = p.id)
    FROM person p WHERE p.id = old.person_id;
END;
CREATE TRIGGER employment_inserted AFTER INSERT ON employment BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.person_id;
END;
CREATE TRIGGER employment_updated AFTER UPDATE ON employment BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.person_id;
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = old.person_id AND old.person_id <> new.person_id;
END;
CREATE TRIGGER employment_deleted AFTER DELETE ON employment BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = old.person_id;
END;
CREATE TRIGGER participation_inserted AFTER INSERT ON participation BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.person_id;
END;
CREATE TRIGGER participation_updated AFTER UPDATE ON participation BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = new.person_id;
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = old.person_id AND old.person_id <> new.person_id;
END;
CREATE TRIGGER participation_deleted AFTER DELETE ON participation BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current WHERE id = old.person_id;
END;
CREATE TRIGGER unit_renamed AFTER UPDATE OF name_id ON unit BEGIN
  UPDATE person_summary SET unit_key = new.name_id WHERE unit_id = new.id;
END;
CREATE TRIGGER lookup_level_changed AFTER UPDATE OF level ON lookup WHEN new.kind = 'rank' BEGIN
  UPDATE person_summary SET rank_level = coalesce(new.level, 0) WHERE rank_code = new.code;
END;
CREATE TRIGGER cohort_dates_changed AFTER UPDATE OF course_start, depart_date ON cohort BEGIN
  REPLACE INTO person_summary SELECT * FROM person_current
    WHERE id IN (SELECT person_id FROM participation WHERE cohort_id = new.id);
END;
CREATE TRIGGER cohort_inserted AFTER INSERT ON cohort BEGIN
  INSERT INTO cohort_search (rowid, words)
    SELECT c.id, c.code || ' ' || c.year || ' ' || c.title_id || ' ' || coalesce(c.title_en, '') || ' ' || coalesce(c.city, '') || ' ' ||
           coalesce(c.venue, '') || ' ' || coalesce(c.label, '') || ' ' || coalesce(s.abbrev || ' ' || s.name_id, '')
    FROM cohort c LEFT JOIN scheme s ON s.id = c.scheme_id WHERE c.id = new.id;
END;
CREATE TRIGGER cohort_updated AFTER UPDATE ON cohort BEGIN
  DELETE FROM cohort_search WHERE rowid = new.id;
  INSERT INTO cohort_search (rowid, words)
    SELECT c.id, c.code || ' ' || c.year || ' ' || c.title_id || ' ' || coalesce(c.title_en, '') || ' ' || coalesce(c.city, '') || ' ' ||
           coalesce(c.venue, '') || ' ' || coalesce(c.label, '') || ' ' || coalesce(s.abbrev || ' ' || s.name_id, '')
    FROM cohort c LEFT JOIN scheme s ON s.id = c.scheme_id WHERE c.id = new.id;
END;
CREATE TRIGGER cohort_deleted AFTER DELETE ON cohort BEGIN
  DELETE FROM cohort_search WHERE rowid = old.id;
END;

CREATE VIEW person_view AS
SELECT p.*,
       trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, '')) AS full_name,
       s.nip, s.nip_kind,
       (SELECT value FROM identifier k WHERE k.person_id = p.id AND k.kind = 3 ORDER BY k.is_primary DESC, k.id DESC LIMIT 1) AS nik,
       s.emp_status, s.rank_code, s.rank_level, e.rank_since, s.post_id, e.post_en,
       coalesce(e.post_kind, 0) AS post_kind, coalesce(e.eselon, 0) AS eselon, coalesce(e.acting, 0) AS acting,
       s.unit_id, s.unit_key AS unit_name_id, coalesce(u.name_en, s.unit_key) AS unit_name_en, s.unit_key,
       s.trips, s.last_trip
FROM person_summary s
CROSS JOIN person p ON p.id = s.id
LEFT JOIN employment e ON e.id = s.employment_id
LEFT JOIN unit u ON u.id = s.unit_id;

CREATE VIEW employment_view AS
SELECT e.*, coalesce(u.name_id, e.employer) AS unit_name_id, coalesce(u.name_en, u.name_id, e.employer) AS unit_name_en
FROM employment e LEFT JOIN unit u ON u.id = e.unit_id;

CREATE VIEW unit_view AS
SELECT u.*, p.name_id AS parent_name, (SELECT count(*) FROM person_summary s WHERE s.unit_id = u.id) AS people
FROM unit u LEFT JOIN unit p ON p.id = u.parent_id;

CREATE VIEW partner_view AS
SELECT p.*,
       (SELECT count(*) FROM scheme s WHERE s.partner_id = p.id) AS schemes,
       (SELECT count(*) FROM cohort c LEFT JOIN scheme s ON s.id = c.scheme_id
        WHERE s.partner_id = p.id OR c.host_id = p.id) AS cohorts,
       (SELECT count(*) FROM contact k WHERE k.partner_id = p.id) AS contacts
FROM partner p;

CREATE VIEW scheme_view AS
SELECT s.*, p.name AS partner_name, (SELECT count(*) FROM cohort c WHERE c.scheme_id = s.id) AS cohorts
FROM scheme s LEFT JOIN partner p ON p.id = s.partner_id;

CREATE VIEW cohort_view AS
SELECT c.*, s.abbrev AS scheme, coalesce(s.kind, 0) AS scheme_kind, p.name AS partner_name, h.name AS host,
       t.name_id AS theme_name_id, coalesce(t.name_en, t.name_id) AS theme_name_en,
       CASE WHEN c.count_only THEN coalesce(c.count_total, 0)
            ELSE (SELECT count(*) FROM participation x WHERE x.cohort_id = c.id AND x.state NOT IN (4, 5, 9, 10)) END AS participants,
       (SELECT coalesce(x.snap_name, trim(coalesce(l.title_front || ' ', '') || l.name || coalesce(', ' || l.title_back, '')))
        FROM participation x JOIN person l ON l.id = x.person_id
        WHERE x.cohort_id = c.id AND x.role = 2 ORDER BY x.id LIMIT 1) AS leader_name
FROM cohort c
LEFT JOIN scheme s ON s.id = c.scheme_id
LEFT JOIN partner p ON p.id = s.partner_id
LEFT JOIN partner h ON h.id = c.host_id
LEFT JOIN theme t ON t.id = c.theme_id;

CREATE VIEW cohort_origin_view AS
SELECT o.*, g.name_id AS origin_name_id, coalesce(g.name_en, g.name_id) AS origin_name_en, g.is_own,
       coalesce(o.count_only_number,
                (SELECT count(*) FROM participation x
                 WHERE x.cohort_id = o.cohort_id AND x.origin_id = o.origin_id AND x.state NOT IN (4, 5, 9, 10))) AS participants
FROM cohort_origin o JOIN origin g ON g.id = o.origin_id;

-- A roster's row: what is written in the snapshot, else what the register says today.
CREATE VIEW participation_view AS
SELECT t.*,
       CASE WHEN t.frozen THEN t.snap_name ELSE coalesce(t.snap_name, trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, ''))) END AS full_name, p.name_key,
       CASE WHEN t.frozen THEN t.snap_nip ELSE coalesce(t.snap_nip, s.nip) END AS nip,
       CASE WHEN t.frozen OR t.snap_status <> 0 THEN t.snap_status ELSE coalesce(s.emp_status, 0) END AS emp_status,
       CASE WHEN t.frozen THEN t.snap_rank ELSE coalesce(t.snap_rank, s.rank_code) END AS rank_code,
       coalesce(r.level, 0) AS rank_level, e.rank_since,
       CASE WHEN t.frozen THEN t.snap_post_id ELSE coalesce(t.snap_post_id, s.post_id) END AS post_id,
       CASE WHEN t.frozen THEN t.snap_post_en ELSE coalesce(t.snap_post_en, e.post_en) END AS post_en,
       CASE WHEN t.frozen OR t.snap_eselon <> 0 THEN t.snap_eselon ELSE coalesce(e.eselon, 0) END AS eselon,
       coalesce(t.snap_unit_id, s.unit_id) AS unit_id,
       CASE WHEN t.frozen THEN t.snap_unit_name_id ELSE coalesce(t.snap_unit_name_id, s.unit_key) END AS unit_name_id,
       CASE WHEN t.frozen THEN t.snap_unit_name_en ELSE coalesce(t.snap_unit_name_en, coalesce(u.name_en, s.unit_key)) END AS unit_name_en,
       coalesce(u.code, '') AS unit_order, p.sex, p.birth_date,
       g.name_id AS origin_name_id, coalesce(g.name_en, g.name_id) AS origin_name_en,
       (coalesce(t.snap_name, trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, ''))) <> trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, ''))
        OR coalesce(t.snap_nip, s.nip, '') <> coalesce(s.nip, '')
        OR (t.snap_status <> 0 AND t.snap_status <> s.emp_status)
        OR coalesce(t.snap_rank, s.rank_code, '') <> coalesce(s.rank_code, '')
        OR coalesce(t.snap_post_id, s.post_id, '') <> coalesce(s.post_id, '')
        OR coalesce(t.snap_unit_name_id, s.unit_key, '') <> coalesce(s.unit_key, '')) AS differs,
       c.code AS cohort_code, c.title_id AS cohort_title_id, coalesce(c.title_en, c.title_id) AS cohort_title_en,
       k.abbrev AS cohort_scheme, c.year AS cohort_year,
       coalesce(c.depart_date, c.course_start) AS cohort_start, coalesce(c.return_date, c.course_end) AS cohort_end
FROM participation t
JOIN person p ON p.id = t.person_id
JOIN person_summary s ON s.id = t.person_id
JOIN cohort c ON c.id = t.cohort_id
LEFT JOIN scheme k ON k.id = c.scheme_id
LEFT JOIN employment e ON e.id = s.employment_id
LEFT JOIN unit u ON u.id = coalesce(t.snap_unit_id, s.unit_id)
LEFT JOIN origin g ON g.id = t.origin_id
LEFT JOIN lookup r ON r.kind = 'rank' AND r.code = CASE WHEN t.frozen THEN t.snap_rank ELSE coalesce(t.snap_rank, s.rank_code) END;

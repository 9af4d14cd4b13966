-- Version 3 of a register, part 2: documents, the files of them, and by when they are due.

-- A file kept in the register. What is in it stands in another table, by its digest: an entry of the history never holds it.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT,
  size INTEGER NOT NULL,
  digest TEXT NOT NULL,
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  added_on TEXT
) STRICT;

-- What is in the files, by the digest of it: written once, outside the history, and gone when the register is purged.
CREATE TABLE attachment_content (
  digest TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;

-- How long before the departure, or after the return, something is due, and where that rule comes from.
CREATE TABLE lead_time (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name_id TEXT NOT NULL,
  name_en TEXT,
  days INTEGER NOT NULL,
  anchor INTEGER NOT NULL DEFAULT 0,
  reach INTEGER NOT NULL DEFAULT 0,
  order_no INTEGER,
  source TEXT,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX lead_time_code ON lead_time (code);

-- A day by which something of a cohort must be done: what a lead time leads to, or one of its own. Only what differs from the lead time, or is done, has a row.
CREATE TABLE deadline (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  lead_time_id INTEGER REFERENCES lead_time (id),
  title TEXT,
  due TEXT,
  done TEXT,
  dropped INTEGER NOT NULL DEFAULT 0 CHECK (dropped IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX deadline_cohort ON deadline (cohort_id);
CREATE INDEX deadline_lead_time ON deadline (lead_time_id);

-- A document that cohorts or their participants need: when, for whom, and by when.
CREATE TABLE requirement (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name_id TEXT NOT NULL,
  name_en TEXT,
  scope INTEGER NOT NULL DEFAULT 0,
  need_abroad INTEGER NOT NULL DEFAULT 0,
  need_domestic INTEGER NOT NULL DEFAULT 0,
  people INTEGER NOT NULL DEFAULT 0,
  country TEXT,
  scheme_id INTEGER REFERENCES scheme (id),
  needed_by TEXT,
  lead_time_id INTEGER REFERENCES lead_time (id),
  due_days INTEGER,
  expires INTEGER NOT NULL DEFAULT 0 CHECK (expires IN (0, 1)),
  private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1)),
  order_no INTEGER,
  source TEXT,
  active INTEGER NOT NULL DEFAULT 0 CHECK (active IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX requirement_scheme ON requirement (scheme_id);
CREATE INDEX requirement_lead_time ON requirement (lead_time_id);
CREATE UNIQUE INDEX requirement_code ON requirement (code);

-- One document of a cohort, or of one participant in it.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  participation_id INTEGER REFERENCES participation (id),
  requirement_id INTEGER NOT NULL REFERENCES requirement (id),
  state INTEGER NOT NULL DEFAULT 0,
  number TEXT,
  date TEXT,
  expiry TEXT,
  issuer TEXT,
  due TEXT,
  attachment_id INTEGER REFERENCES attachment (id),
  checked_by TEXT,
  note TEXT
) STRICT;
CREATE INDEX document_participation ON document (participation_id);
CREATE INDEX document_requirement ON document (requirement_id);
CREATE INDEX document_attachment ON document (attachment_id);
CREATE UNIQUE INDEX document_place ON document (cohort_id, coalesce (participation_id, 0), requirement_id);

-- Which passport a participant travels with.
ALTER TABLE participation ADD COLUMN passport_id INTEGER REFERENCES passport (id);
CREATE INDEX participation_passport ON participation (passport_id);

-- The letter by which a cohort may be bigger than the State Secretariat's limit.
ALTER TABLE cohort ADD COLUMN cap_letter_number TEXT;
ALTER TABLE cohort ADD COLUMN cap_letter_date TEXT;
ALTER TABLE cohort ADD COLUMN cap_reason TEXT;

-- Version 3 of a register, part 5: what is agreed and planned with partners.

-- A visit, letter, meeting … with a partner, and what follows from it.
CREATE TABLE engagement (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partner (id),
  date TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  place TEXT,
  topic TEXT,
  our_people TEXT,
  their_people TEXT,
  summary TEXT,
  next_step TEXT,
  due TEXT,
  done TEXT
) STRICT;
CREATE INDEX engagement_partner ON engagement (partner_id);

-- A document of cooperation with a partner, for as long as it is valid.
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partner (id),
  kind INTEGER NOT NULL DEFAULT 0,
  number TEXT,
  title TEXT,
  signed_on TEXT,
  valid_from TEXT,
  valid_to TEXT,
  attachment_id INTEGER REFERENCES attachment (id),
  note TEXT
) STRICT;
CREATE INDEX agreement_partner ON agreement (partner_id);
CREATE INDEX agreement_attachment ON agreement (attachment_id);

-- A training that is wished for in a year; becomes a cohort, and keeps the link to it.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  partner_id INTEGER REFERENCES partner (id),
  scheme_id INTEGER REFERENCES scheme (id),
  theme_id INTEGER REFERENCES theme (id),
  title_id TEXT NOT NULL,
  title_en TEXT,
  target_group TEXT,
  expected_quota INTEGER,
  state INTEGER NOT NULL DEFAULT 0,
  cohort_id INTEGER REFERENCES cohort (id),
  note TEXT
) STRICT;
CREATE INDEX plan_partner ON plan (partner_id);
CREATE INDEX plan_scheme ON plan (scheme_id);
CREATE INDEX plan_theme ON plan (theme_id);
CREATE INDEX plan_cohort ON plan (cohort_id);

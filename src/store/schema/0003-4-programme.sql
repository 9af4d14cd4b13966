-- Version 3 of a register, part 4: the programme and the conduct in it.

-- One item of a cohort's programme.
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  date TEXT,
  start_time TEXT,
  end_time TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  topic_id TEXT,
  topic_en TEXT,
  place TEXT,
  language TEXT,
  jp REAL,
  note TEXT
) STRICT;
CREATE INDEX session_cohort ON session (cohort_id);

-- Who speaks in sessions, with the post and institution to be named.
CREATE TABLE speaker (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  post TEXT,
  institution TEXT,
  partner_id INTEGER REFERENCES partner (id),
  note TEXT
) STRICT;
CREATE INDEX speaker_partner ON speaker (partner_id);

-- Who speaks in which session, in which order.
CREATE TABLE session_speaker (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id),
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
  order_no INTEGER
) STRICT;
CREATE INDEX session_speaker_speaker ON session_speaker (speaker_id);
CREATE UNIQUE INDEX session_speaker_pair ON session_speaker (session_id, speaker_id);

-- Whether a participant was in a session. Nobody noted is nobody known.
CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id),
  participation_id INTEGER NOT NULL REFERENCES participation (id),
  value INTEGER NOT NULL DEFAULT 0,
  minutes_late INTEGER,
  note TEXT
) STRICT;
CREATE INDEX attendance_participation ON attendance (participation_id);
CREATE UNIQUE INDEX attendance_pair ON attendance (session_id, participation_id);

-- What went wrong with a participant's conduct: shown on demand.
CREATE TABLE incident (
  id INTEGER PRIMARY KEY,
  participation_id INTEGER NOT NULL REFERENCES participation (id),
  date TEXT,
  kind INTEGER NOT NULL DEFAULT 0,
  severity INTEGER NOT NULL DEFAULT 0,
  description TEXT NOT NULL,
  action TEXT
) STRICT;
CREATE INDEX incident_participation ON incident (participation_id);

-- How many training hours a certificate says.
ALTER TABLE participation ADD COLUMN certificate_jp REAL;

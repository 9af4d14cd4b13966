-- Version 3 of a register, part 3: the journey.

-- One part of the journey. Without a participation it is that of the group; with one it is that person's own, instead of the leg it names.
CREATE TABLE travel_leg (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  participation_id INTEGER REFERENCES participation (id),
  instead_of_id INTEGER REFERENCES travel_leg (id),
  skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
  order_no INTEGER,
  mode INTEGER NOT NULL DEFAULT 0,
  carrier TEXT,
  number TEXT,
  from_place TEXT,
  to_place TEXT,
  depart_date TEXT,
  depart_time TEXT,
  depart_zone INTEGER NOT NULL DEFAULT 0,
  arrive_date TEXT,
  arrive_time TEXT,
  arrive_zone INTEGER NOT NULL DEFAULT 0,
  note TEXT
) STRICT;
CREATE INDEX travel_leg_cohort ON travel_leg (cohort_id);
CREATE INDEX travel_leg_participation ON travel_leg (participation_id);
CREATE INDEX travel_leg_instead_of ON travel_leg (instead_of_id);

-- Where a cohort sleeps, and from when to when.
CREATE TABLE lodging (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  name TEXT NOT NULL,
  address TEXT,
  phone TEXT,
  check_in TEXT,
  check_out TEXT,
  note TEXT
) STRICT;
CREATE INDEX lodging_cohort ON lodging (cohort_id);

-- Which room of a lodging a participant has; who shares one has the same label.
CREATE TABLE room (
  id INTEGER PRIMARY KEY,
  lodging_id INTEGER NOT NULL REFERENCES lodging (id),
  participation_id INTEGER NOT NULL REFERENCES participation (id),
  label TEXT,
  note TEXT
) STRICT;
CREATE INDEX room_participation ON room (participation_id);
CREATE UNIQUE INDEX room_pair ON room (lodging_id, participation_id);

-- Whom a group abroad can turn to: the Indonesian embassy or consulate there, with its phone.
ALTER TABLE cohort ADD COLUMN mission TEXT;

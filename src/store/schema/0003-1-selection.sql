-- Version 3 of a register, part 1: how candidates come and are chosen.

-- Who nominated people for a cohort: a unit or another government, with its letter.
CREATE TABLE nominator (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (id),
  unit_id INTEGER REFERENCES unit (id),
  origin_id INTEGER REFERENCES origin (id),
  official TEXT,
  number TEXT,
  date TEXT,
  received_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX nominator_cohort ON nominator (cohort_id);
CREATE INDEX nominator_unit ON nominator (unit_id);
CREATE INDEX nominator_origin ON nominator (origin_id);

-- What candidates of a cohort are assessed by, with its weight. Rows without a cohort are the usual ones, which a selection begins with.
CREATE TABLE criterion (
  id INTEGER PRIMARY KEY,
  cohort_id INTEGER REFERENCES cohort (id),
  code TEXT,
  name_id TEXT NOT NULL,
  name_en TEXT,
  weight REAL,
  order_no INTEGER,
  source TEXT,
  note TEXT
) STRICT;
CREATE INDEX criterion_cohort ON criterion (cohort_id);

-- What one candidate got for one criterion, from 0 to 100.
CREATE TABLE score (
  id INTEGER PRIMARY KEY,
  participation_id INTEGER NOT NULL REFERENCES participation (id),
  criterion_id INTEGER NOT NULL REFERENCES criterion (id),
  value REAL,
  note TEXT
) STRICT;
CREATE INDEX score_criterion ON score (criterion_id);
CREATE UNIQUE INDEX score_pair ON score (participation_id, criterion_id);

-- Who nominated a candidate, and what came of it.
ALTER TABLE participation ADD COLUMN nominator_id INTEGER REFERENCES nominator (id);
ALTER TABLE participation ADD COLUMN reserve_order INTEGER;
ALTER TABLE participation ADD COLUMN decision_reason TEXT;
ALTER TABLE participation ADD COLUMN replaced_by_id INTEGER REFERENCES participation (id);
CREATE INDEX participation_nominator ON participation (nominator_id);
CREATE INDEX participation_replaced_by ON participation (replaced_by_id);

CREATE VIEW nominator_view AS
SELECT n.*, u.name_id AS unit_name_id, coalesce(u.name_en, u.name_id) AS unit_name_en,
       o.name_id AS origin_name_id, coalesce(o.name_en, o.name_id) AS origin_name_en,
       (SELECT count(*) FROM participation p WHERE p.nominator_id = n.id) AS candidates, c.code AS cohort_code
FROM nominator n
JOIN cohort c ON c.id = n.cohort_id
LEFT JOIN unit u ON u.id = n.unit_id
LEFT JOIN origin o ON o.id = n.origin_id;

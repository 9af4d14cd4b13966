-- Version 1 of a register, part 2: what is derived from the tables by triggers, and never recorded in the history.

-- What the list of people sorts, filters and finds by: one row a person, so that a list of millions pages without
-- sorting. Each index has one order of the list in front and behind it all that the list filters by: a filtered list
-- walks the index of its order, and looks at no row that it does not show.
CREATE TABLE person_summary (
  id INTEGER PRIMARY KEY,
  name_key TEXT NOT NULL,
  nip TEXT,
  nip_kind INTEGER NOT NULL DEFAULT 0,
  employment_id INTEGER,
  emp_status INTEGER NOT NULL DEFAULT 0,
  rank_code TEXT,
  rank_level INTEGER NOT NULL DEFAULT 0,
  post_key TEXT,
  unit_id INTEGER,
  unit_key TEXT,
  sex INTEGER NOT NULL DEFAULT 0,
  status INTEGER NOT NULL DEFAULT 0,
  trips INTEGER NOT NULL DEFAULT 0,
  last_trip TEXT
) STRICT;

CREATE INDEX person_summary_name ON person_summary (name_key, id, emp_status, rank_code, rank_level, unit_id, sex, status, trips);
CREATE INDEX person_summary_nip ON person_summary (nip, name_key, id, emp_status, rank_code, rank_level, unit_id, sex, status, trips);
CREATE INDEX person_summary_emp_status ON person_summary (emp_status, name_key, id, rank_code, rank_level, unit_id, sex, status, trips);
CREATE INDEX person_summary_rank ON person_summary (rank_level, name_key, id, emp_status, rank_code, unit_id, sex, status, trips);
CREATE INDEX person_summary_post ON person_summary (post_key, name_key, id, emp_status, rank_code, rank_level, unit_id, sex, status, trips);
CREATE INDEX person_summary_unit ON person_summary (unit_key, name_key, id, emp_status, rank_code, rank_level, unit_id, sex, status, trips);
CREATE INDEX person_summary_trips ON person_summary (trips, name_key, id, emp_status, rank_code, rank_level, unit_id, sex, status);
CREATE INDEX person_summary_last_trip ON person_summary (last_trip, name_key, id, emp_status, rank_code, rank_level, unit_id, sex, status, trips);
CREATE INDEX person_summary_unit_id ON person_summary (unit_id, name_key, id, emp_status, rank_code, rank_level, sex, status, trips);

CREATE VIEW person_current AS
SELECT p.id,
       coalesce(p.name_key, lower(p.name)) AS name_key,
       i.value AS nip,
       coalesce(i.kind, 0) AS nip_kind,
       e.id AS employment_id,
       coalesce(e.emp_status, 0) AS emp_status,
       e.rank_code,
       coalesce(r.level, 0) AS rank_level,
       lower(e.post_id) AS post_key,
       e.unit_id,
       lower(coalesce(u.name_id, e.employer)) AS unit_key,
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

-- How many rows the big tables hold, so that no list has to count.
CREATE TABLE row_count (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT;
INSERT INTO row_count (name, n) VALUES ('person', 0);

-- Names and numbers, by the beginnings of their words. The sort key stands beside the name: it has no apostrophes.
-- These two are kept up by src/store/ang-search-index.c and not by triggers: SQLite 3.40 lets no trigger write into an
-- index of words while the schema of a file is not trusted, and no file's schema is trusted here.
CREATE VIRTUAL TABLE person_search USING fts5(name, numbers, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', columnsize = 0);
CREATE VIEW person_words AS
SELECT p.id AS id,
       p.name || coalesce(' ' || p.name_key, '') || coalesce(' ' || p.passport_name, '') AS name,
       (SELECT group_concat(i.value, ' ') FROM identifier i WHERE i.person_id = p.id) AS numbers
FROM person p;

CREATE VIRTUAL TABLE cohort_search USING fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3', columnsize = 0);
CREATE VIEW cohort_words AS
SELECT c.id AS id,
       c.code || ' ' || c.year || ' ' || c.title_id || ' ' || coalesce(c.title_en, '') || ' ' || coalesce(c.label, '') || ' ' ||
       coalesce(c.city, '') || ' ' || coalesce(c.venue, '') || ' ' ||
       coalesce(s.abbrev || ' ' || s.name_id || ' ' || coalesce(s.name_en, ''), '') || ' ' ||
       coalesce(p.name || ' ' || coalesce(p.abbrev, ''), '') || ' ' || coalesce(h.name || ' ' || coalesce(h.abbrev, ''), '') AS words
FROM cohort c
LEFT JOIN scheme s ON s.id = c.scheme_id
LEFT JOIN partner p ON p.id = s.partner_id
LEFT JOIN partner h ON h.id = c.host_id;

CREATE TRIGGER person_inserted AFTER INSERT ON person BEGIN
  UPDATE row_count SET n = n + 1 WHERE name = 'person';
  INSERT INTO person_summary SELECT * FROM person_current WHERE id = new.id;
END;
CREATE TRIGGER person_updated AFTER UPDATE OF name, name_key, sex, status ON person BEGIN
  UPDATE person_summary SET (name_key, sex, status) =
    (SELECT name_key, sex, status FROM person_current WHERE id = new.id) WHERE id = new.id;
END;
CREATE TRIGGER person_deleted AFTER DELETE ON person BEGIN
  UPDATE row_count SET n = n - 1 WHERE name = 'person';
  DELETE FROM person_summary WHERE id = old.id;
END;

CREATE TRIGGER identifier_inserted AFTER INSERT ON identifier BEGIN
  UPDATE person_summary SET (nip, nip_kind) =
    (SELECT nip, nip_kind FROM person_current WHERE id = new.person_id) WHERE id = new.person_id;
END;
CREATE TRIGGER identifier_updated AFTER UPDATE ON identifier BEGIN
  UPDATE person_summary SET (nip, nip_kind) =
    (SELECT nip, nip_kind FROM person_current WHERE id = person_summary.id) WHERE id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER identifier_deleted AFTER DELETE ON identifier BEGIN
  UPDATE person_summary SET (nip, nip_kind) =
    (SELECT nip, nip_kind FROM person_current WHERE id = old.person_id) WHERE id = old.person_id;
END;

CREATE TRIGGER employment_inserted AFTER INSERT ON employment BEGIN
  UPDATE person_summary SET (employment_id, emp_status, rank_code, rank_level, post_key, unit_id, unit_key) =
    (SELECT employment_id, emp_status, rank_code, rank_level, post_key, unit_id, unit_key
     FROM person_current WHERE id = new.person_id) WHERE id = new.person_id;
END;
CREATE TRIGGER employment_updated AFTER UPDATE ON employment BEGIN
  UPDATE person_summary SET (employment_id, emp_status, rank_code, rank_level, post_key, unit_id, unit_key) =
    (SELECT employment_id, emp_status, rank_code, rank_level, post_key, unit_id, unit_key
     FROM person_current WHERE id = person_summary.id) WHERE id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER employment_deleted AFTER DELETE ON employment BEGIN
  UPDATE person_summary SET (employment_id, emp_status, rank_code, rank_level, post_key, unit_id, unit_key) =
    (SELECT employment_id, emp_status, rank_code, rank_level, post_key, unit_id, unit_key
     FROM person_current WHERE id = old.person_id) WHERE id = old.person_id;
END;

CREATE TRIGGER participation_inserted AFTER INSERT ON participation BEGIN
  UPDATE person_summary SET (trips, last_trip) =
    (SELECT trips, last_trip FROM person_current WHERE id = new.person_id) WHERE id = new.person_id;
END;
CREATE TRIGGER participation_updated AFTER UPDATE OF cohort_id, person_id, state ON participation BEGIN
  UPDATE person_summary SET (trips, last_trip) =
    (SELECT trips, last_trip FROM person_current WHERE id = person_summary.id) WHERE id IN (old.person_id, new.person_id);
END;
CREATE TRIGGER participation_deleted AFTER DELETE ON participation BEGIN
  UPDATE person_summary SET (trips, last_trip) =
    (SELECT trips, last_trip FROM person_current WHERE id = old.person_id) WHERE id = old.person_id;
END;
CREATE TRIGGER cohort_dates_changed AFTER UPDATE OF course_start, depart_date ON cohort BEGIN
  UPDATE person_summary SET (trips, last_trip) =
    (SELECT trips, last_trip FROM person_current WHERE id = person_summary.id)
    WHERE id IN (SELECT person_id FROM participation WHERE cohort_id = new.id);
END;

CREATE TRIGGER unit_inserted AFTER INSERT ON unit BEGIN
  UPDATE person_summary SET unit_key = lower(new.name_id) WHERE unit_id = new.id;
END;
CREATE TRIGGER unit_renamed AFTER UPDATE OF name_id ON unit BEGIN
  UPDATE person_summary SET unit_key = lower(new.name_id) WHERE unit_id = new.id;
END;
-- A rank's level is asked for at the time of the change, for all ranks alike: look-ups change once in years.
CREATE TRIGGER rank_inserted AFTER INSERT ON lookup WHEN new.kind = 'rank' BEGIN
  UPDATE person_summary SET rank_level = coalesce(new.level, 0) WHERE rank_code = new.code;
END;
CREATE TRIGGER rank_changed AFTER UPDATE OF kind, code, level ON lookup WHEN new.kind = 'rank' OR old.kind = 'rank' BEGIN
  UPDATE person_summary SET rank_level =
    coalesce((SELECT level FROM lookup r WHERE r.kind = 'rank' AND r.code = person_summary.rank_code), 0)
    WHERE rank_code IN (old.code, new.code);
END;
CREATE TRIGGER rank_deleted AFTER DELETE ON lookup WHEN old.kind = 'rank' BEGIN
  UPDATE person_summary SET rank_level = 0 WHERE rank_code = old.code;
END;

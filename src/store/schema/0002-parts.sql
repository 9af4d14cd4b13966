-- Version 2 of a register: what a long command did is kept part by part.

-- An import of 100,000 rows is one entry of the history, whose change set would be too big to be held at once. Where this
-- table has rows of an entry, its own change set is empty; they are done again in the order of their numbers, and taken
-- back in the opposite one.
CREATE TABLE history_part (
  history_id INTEGER NOT NULL REFERENCES history (id),
  part INTEGER NOT NULL,
  changeset BLOB NOT NULL,
  PRIMARY KEY (history_id, part)
) STRICT;

-- The sort key stands beside the name only where it says something else: where the name has apostrophes or accents.
DROP VIEW person_words;
CREATE VIEW person_words AS
SELECT p.id AS id,
       p.name || CASE WHEN p.name_key = lower(p.name) THEN '' ELSE coalesce(' ' || p.name_key, '') END ||
       coalesce(' ' || p.passport_name, '') AS name,
       (SELECT group_concat(i.value, ' ') FROM identifier i WHERE i.person_id = p.id) AS numbers
FROM person p;

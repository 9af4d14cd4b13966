-- Version 3 of a register, part 6: reorganised units, and who was sent from them.

-- A unit that came out of another one by a split: the part that continues it is its successor, and every part names it here.
ALTER TABLE unit ADD COLUMN predecessor_id INTEGER REFERENCES unit (id);

CREATE INDEX unit_successor ON unit (successor_id);
CREATE INDEX unit_predecessor ON unit (predecessor_id);
CREATE INDEX participation_unit ON participation (snap_unit_id, state, person_id, frozen);
-- Few of many were ever sent: what a unit's journeys cost does not depend on how many people it has.
CREATE INDEX person_summary_sent ON person_summary (unit_id, trips) WHERE trips > 0;

-- trips_then and sent_then: the journeys that began, and the persons on them, of whom the unit was written at the time.
-- trips_today and sent_today: of this unit and of all that it continues, counted at the unit that exists today; nothing for a
-- unit that another one continues. A row that follows the register counts where the person is.
DROP VIEW unit_view;
CREATE VIEW unit_view AS
SELECT u.*, p.name_id AS parent_name, s.name_id AS successor_name, d.name_id AS predecessor_name,
       (SELECT count(*) FROM person_summary x WHERE x.unit_id = u.id) AS people,
       (SELECT count(*) FROM participation t WHERE t.snap_unit_id = u.id AND t.state IN (7, 8)) +
       (SELECT count(*) FROM person_summary x CROSS JOIN participation t ON t.person_id = x.id
        WHERE x.unit_id = u.id AND x.trips > 0 AND t.state IN (7, 8) AND t.snap_unit_id IS NULL AND NOT t.frozen) AS trips_then,
       (SELECT count(DISTINCT person_id) FROM
         (SELECT t.person_id FROM participation t WHERE t.snap_unit_id = u.id AND t.state IN (7, 8)
          UNION ALL
          SELECT t.person_id FROM person_summary x CROSS JOIN participation t ON t.person_id = x.id
          WHERE x.unit_id = u.id AND x.trips > 0 AND t.state IN (7, 8) AND t.snap_unit_id IS NULL AND NOT t.frozen)) AS sent_then,
       CASE WHEN u.successor_id IS NULL THEN
         (WITH RECURSIVE line (id) AS (SELECT u.id UNION SELECT o.id FROM line JOIN unit o ON o.successor_id = line.id)
          SELECT count(*) FROM
            (SELECT t.person_id FROM line CROSS JOIN participation t ON t.snap_unit_id = line.id WHERE t.state IN (7, 8)
             UNION ALL
             SELECT t.person_id FROM line CROSS JOIN person_summary x ON x.unit_id = line.id CROSS JOIN participation t ON t.person_id = x.id
             WHERE x.trips > 0 AND t.state IN (7, 8) AND t.snap_unit_id IS NULL AND NOT t.frozen)) END AS trips_today,
       CASE WHEN u.successor_id IS NULL THEN
         (WITH RECURSIVE line (id) AS (SELECT u.id UNION SELECT o.id FROM line JOIN unit o ON o.successor_id = line.id)
          SELECT count(DISTINCT person_id) FROM
            (SELECT t.person_id FROM line CROSS JOIN participation t ON t.snap_unit_id = line.id WHERE t.state IN (7, 8)
             UNION ALL
             SELECT t.person_id FROM line CROSS JOIN person_summary x ON x.unit_id = line.id CROSS JOIN participation t ON t.person_id = x.id
             WHERE x.trips > 0 AND t.state IN (7, 8) AND t.snap_unit_id IS NULL AND NOT t.frozen)) END AS sent_today
FROM unit u
LEFT JOIN unit p ON p.id = u.parent_id
LEFT JOIN unit s ON s.id = u.successor_id
LEFT JOIN unit d ON d.id = u.predecessor_id;

-- Whether somebody's unit is closed is seen from the person.
DROP VIEW person_view;
CREATE VIEW person_view AS
SELECT p.*,
       trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, '')) AS full_name,
       s.nip, s.nip_kind,
       (SELECT value FROM identifier k WHERE k.person_id = p.id AND k.kind = 3 ORDER BY k.is_primary DESC, k.id DESC LIMIT 1) AS nik,
       s.emp_status, s.rank_code, s.rank_level, e.rank_since, e.post_id, e.post_en,
       coalesce(e.post_kind, 0) AS post_kind, coalesce(e.eselon, 0) AS eselon, coalesce(e.acting, 0) AS acting,
       s.unit_id, coalesce(u.name_id, e.employer) AS unit_name_id, coalesce(u.name_en, u.name_id, e.employer) AS unit_name_en,
       s.trips, s.last_trip, u.valid_to AS unit_valid_to
FROM person_summary s
CROSS JOIN person p ON p.id = s.id
LEFT JOIN employment e ON e.id = s.employment_id
LEFT JOIN unit u ON u.id = s.unit_id;

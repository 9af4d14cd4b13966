-- Version 1 of a register, part 3: what lists and documents read.

CREATE VIEW person_view AS
SELECT p.*,
       trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, '')) AS full_name,
       s.nip, s.nip_kind,
       (SELECT value FROM identifier k WHERE k.person_id = p.id AND k.kind = 3 ORDER BY k.is_primary DESC, k.id DESC LIMIT 1) AS nik,
       s.emp_status, s.rank_code, s.rank_level, e.rank_since, e.post_id, e.post_en,
       coalesce(e.post_kind, 0) AS post_kind, coalesce(e.eselon, 0) AS eselon, coalesce(e.acting, 0) AS acting,
       s.unit_id, coalesce(u.name_id, e.employer) AS unit_name_id, coalesce(u.name_en, u.name_id, e.employer) AS unit_name_en,
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

-- What a person is today, as a roster shows it.
CREATE VIEW person_today AS
SELECT p.id, trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, '')) AS full_name, p.name_key, p.sex, p.birth_date,
       s.nip, s.emp_status, s.rank_code, e.rank_since, e.post_id, e.post_en, coalesce(e.eselon, 0) AS eselon,
       s.unit_id, coalesce(u.name_id, e.employer) AS unit_name_id, coalesce(u.name_en, u.name_id, e.employer) AS unit_name_en
FROM person p
JOIN person_summary s ON s.id = p.id
LEFT JOIN employment e ON e.id = s.employment_id
LEFT JOIN unit u ON u.id = s.unit_id;

-- A roster's row: what is written in the snapshot, else what the register says today.
CREATE VIEW participation_view AS
SELECT t.*,
       CASE WHEN t.frozen THEN t.snap_name ELSE coalesce(t.snap_name, n.full_name) END AS full_name, n.name_key,
       CASE WHEN t.frozen THEN t.snap_nip ELSE coalesce(t.snap_nip, n.nip) END AS nip,
       CASE WHEN t.frozen OR t.snap_status <> 0 THEN t.snap_status ELSE n.emp_status END AS emp_status,
       CASE WHEN t.frozen THEN t.snap_rank ELSE coalesce(t.snap_rank, n.rank_code) END AS rank_code,
       coalesce(r.level, 0) AS rank_level, n.rank_since,
       CASE WHEN t.frozen THEN t.snap_post_id ELSE coalesce(t.snap_post_id, n.post_id) END AS post_id,
       CASE WHEN t.frozen THEN t.snap_post_en ELSE coalesce(t.snap_post_en, n.post_en) END AS post_en,
       CASE WHEN t.frozen OR t.snap_eselon <> 0 THEN t.snap_eselon ELSE n.eselon END AS eselon,
       CASE WHEN t.frozen THEN t.snap_unit_id ELSE coalesce(t.snap_unit_id, n.unit_id) END AS unit_id,
       CASE WHEN t.frozen THEN t.snap_unit_name_id ELSE coalesce(t.snap_unit_name_id, n.unit_name_id) END AS unit_name_id,
       CASE WHEN t.frozen THEN t.snap_unit_name_en ELSE coalesce(t.snap_unit_name_en, n.unit_name_en) END AS unit_name_en,
       coalesce(o.code, '') AS unit_order, n.sex, n.birth_date,
       g.name_id AS origin_name_id, coalesce(g.name_en, g.name_id) AS origin_name_en,
       (coalesce(t.snap_name, n.full_name) <> n.full_name
        OR coalesce(t.snap_nip, n.nip, '') <> coalesce(n.nip, '')
        OR (t.snap_status <> 0 AND t.snap_status <> n.emp_status)
        OR coalesce(t.snap_rank, n.rank_code, '') <> coalesce(n.rank_code, '')
        OR coalesce(t.snap_post_id, n.post_id, '') <> coalesce(n.post_id, '')
        OR coalesce(t.snap_unit_name_id, n.unit_name_id, '') <> coalesce(n.unit_name_id, '')) AS differs,
       c.code AS cohort_code, c.title_id AS cohort_title_id, coalesce(c.title_en, c.title_id) AS cohort_title_en,
       k.abbrev AS cohort_scheme, c.year AS cohort_year,
       coalesce(c.depart_date, c.course_start) AS cohort_start, coalesce(c.return_date, c.course_end) AS cohort_end
FROM participation t
JOIN person_today n ON n.id = t.person_id
JOIN cohort c ON c.id = t.cohort_id
LEFT JOIN scheme k ON k.id = c.scheme_id
LEFT JOIN unit o ON o.id = CASE WHEN t.frozen THEN t.snap_unit_id ELSE coalesce(t.snap_unit_id, n.unit_id) END
LEFT JOIN origin g ON g.id = t.origin_id
LEFT JOIN lookup r ON r.kind = 'rank' AND r.code = CASE WHEN t.frozen THEN t.snap_rank ELSE coalesce(t.snap_rank, n.rank_code) END;

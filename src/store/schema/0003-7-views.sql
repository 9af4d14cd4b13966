-- Version 3 of a register, part 7: what is read of the new tables.

-- Partners by their name in either language.
DROP VIEW cohort_view;
CREATE VIEW cohort_view AS
SELECT c.*, s.abbrev AS scheme, coalesce(s.kind, 0) AS scheme_kind, p.name AS partner_name, coalesce(p.name_local, p.name) AS partner_name_id,
       h.name AS host, coalesce(h.name_local, h.name) AS host_name_id,
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
CREATE VIEW session_view AS
SELECT s.*,
       (SELECT group_concat(name, '; ')
        FROM (SELECT k.name FROM session_speaker x JOIN speaker k ON k.id = x.speaker_id
              WHERE x.session_id = s.id ORDER BY x.order_no, x.id)) AS speakers,
       c.code AS cohort_code
FROM session s JOIN cohort c ON c.id = s.cohort_id;

CREATE VIEW speaker_view AS
SELECT k.*, (SELECT count(*) FROM session_speaker x WHERE x.speaker_id = k.id) AS sessions FROM speaker k;

CREATE VIEW session_speaker_view AS
SELECT x.*, k.name, k.post, k.institution, s.cohort_id
FROM session_speaker x JOIN speaker k ON k.id = x.speaker_id JOIN session s ON s.id = x.session_id;

CREATE VIEW attendance_view AS
SELECT a.*, s.cohort_id FROM attendance a JOIN session s ON s.id = a.session_id;

CREATE VIEW incident_view AS
SELECT i.*, t.cohort_id FROM incident i JOIN participation t ON t.id = i.participation_id;

CREATE VIEW travel_leg_view AS
SELECT l.*, c.code AS cohort_code, coalesce(t.snap_name, trim(coalesce(p.title_front || ' ', '') || p.name || coalesce(', ' || p.title_back, ''))) AS person
FROM travel_leg l JOIN cohort c ON c.id = l.cohort_id
LEFT JOIN participation t ON t.id = l.participation_id
LEFT JOIN person p ON p.id = t.person_id;

CREATE VIEW engagement_view AS
SELECT e.*, p.name AS partner_name, coalesce(p.name_local, p.name) AS partner_name_id FROM engagement e JOIN partner p ON p.id = e.partner_id;

CREATE VIEW agreement_view AS
SELECT a.*, p.name AS partner_name, coalesce(p.name_local, p.name) AS partner_name_id FROM agreement a JOIN partner p ON p.id = a.partner_id;

-- A plan without a partner of its own has that of its scheme.
CREATE VIEW plan_view AS
SELECT n.*, coalesce(p.name, q.name) AS partner_name, coalesce(p.name_local, p.name, q.name_local, q.name) AS partner_name_id, s.abbrev AS scheme,
       t.name_id AS theme_name_id, coalesce(t.name_en, t.name_id) AS theme_name_en, c.code AS cohort_code
FROM plan n
LEFT JOIN partner p ON p.id = n.partner_id
LEFT JOIN scheme s ON s.id = n.scheme_id
LEFT JOIN partner q ON q.id = s.partner_id
LEFT JOIN theme t ON t.id = n.theme_id
LEFT JOIN cohort c ON c.id = n.cohort_id;

/** The status of the day, as the calendar moves it. */
const status = (today) =>
  `CASE WHEN r.status_until <= ${today} THEN r.status_after ELSE r.status END AS status`;

const children = `ARRAY(SELECT row_to_json(k) FROM (
  SELECT id, name, birth_date AS "birthDate" FROM child WHERE family_id = f.id AND NOT sealed ORDER BY id) k)`;
const plans = `ARRAY(SELECT row_to_json(p) FROM (
  SELECT id, version_number AS "versionNumber", status FROM treatment_plan
  WHERE referral_id = r.id AND NOT sealed ORDER BY id) p) AS plans`;
const contacts = (fields, first) => `ARRAY(SELECT row_to_json(k) FROM (
  SELECT ${fields} FROM contact WHERE referral_id = r.id AND NOT sealed
  ORDER BY started_at DESC, id DESC LIMIT ${first}) k) AS contacts`;

const page = (name, today, from) => ({
  name,
  text: `SELECT coalesce(json_agg(row_to_json(page)), '[]')::text AS answer FROM (
    SELECT r.id, ${status(today)}, json_build_object('name', c.name) AS county,
      json_build_object('id', f.id, 'name', f.name, 'children', ${children}) AS family,
      ${contacts(`id, type, started_at AS "startedAt", duration_minutes AS "durationMinutes"`, 3)}, ${plans}
    FROM (${from} ORDER BY id DESC LIMIT 25) r
    JOIN county c ON c.id = r.county_id JOIN family f ON f.id = r.family_id ORDER BY r.id DESC) page`,
});

const newest = (where) => `SELECT * FROM referral WHERE ${where} AND NOT sealed`;

export const countyPage = page("county_page", "$2", newest("county_id = $1"));
// Two short ways along an index each, which neither an OR nor a scan of the whole list is.
export const ownPage = page(
  "own_page",
  "$3",
  `SELECT * FROM (
    (${newest("assigned_worker_id = $1")} ORDER BY id DESC LIMIT 25) UNION ALL
    (${newest("county_id = $2 AND review_county_id = $2 AND assigned_worker_id IS DISTINCT FROM $1")}
      ORDER BY id DESC LIMIT 25)) own`,
);

export const oneCase = {
  name: "one_case",
  text: `SELECT row_to_json(one)::text AS answer FROM (
    SELECT r.id, ${status("$4")}, r.purpose, r.at_risk_of_removal AS "atRiskOfRemoval", r.emergency,
      r.submitted_at AS "submittedAt", r.accepted_at AS "acceptedAt", json_build_object('name', c.name) AS county,
      CASE WHEN w.id IS NOT NULL THEN json_build_object('id', w.id, 'name', w.name) END AS "assignedWorker",
      json_build_object('id', f.id, 'name', f.name, 'dhsCaseNumber', f.dhs_case_number,
        'dhsCaseStatus', f.dhs_case_status, 'children', ${children},
        'caregivers', ARRAY(SELECT row_to_json(g) FROM (
          SELECT id, name, relationship, is_primary AS "isPrimary" FROM caregiver
          WHERE family_id = f.id AND NOT sealed ORDER BY id) g)) AS family,
      ${contacts(`id, type, result, started_at AS "startedAt", duration_minutes AS "durationMinutes"`, 10)}, ${plans}
    FROM referral r JOIN county c ON c.id = r.county_id JOIN family f ON f.id = r.family_id
      LEFT JOIN worker w ON w.id = r.assigned_worker_id
    WHERE r.id = $1 AND (CASE WHEN $2::uuid IS NULL THEN r.county_id = $3
      ELSE r.assigned_worker_id = $2 OR r.review_county_id = $3 END) AND NOT r.sealed) one`,
};

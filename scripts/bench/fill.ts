/**
 * So many open cases in the 82 counties, some large and most small, twelve to a specialist: seven of ten in
 * service, evenly over its twenty weeks, the others in the follow-up year. Nine duties of ten were met in time.
 */
export const fill = (cases: number): string[] => [
  "SELECT setseed(0.5)",
  `CREATE TEMP TABLE place AS SELECT id, row_number() OVER (ORDER BY name) - 1 AS number FROM county`,
  `CREATE TEMP TABLE bench_case AS
    SELECT number, gen_random_uuid() AS id, gen_random_uuid() AS family_id, number / 12 AS unit,
      floor(82 * power(number / ${cases}.0, 2))::int AS place,
      random() < 0.7 AS serving, floor(random() * 52)::int AS week, random() < 0.02 AS waiting
    FROM (SELECT generate_series(0, ${cases - 1}) AS number) numbers`,
  "UPDATE bench_case SET week = week % 20 WHERE serving",
  `INSERT INTO worker (id, created_at, name, active)
    SELECT md5('specialist ' || unit)::uuid, now(), 'Specialist ' || unit, true
    FROM (SELECT DISTINCT unit FROM bench_case) units`,
  `INSERT INTO family (id, created_at, name, phones, dhs_case_status, dhs_case_type, county_id)
    SELECT family_id, now(), 'Family ' || bench_case.number, '{}', 'ACTIVE', 'PREVENTIVE', place.id
    FROM bench_case JOIN place ON place.number = bench_case.place`,
  `INSERT INTO referral (id, created_at, status, edition_id, purpose, at_risk_of_removal, removal_reasons, causes,
      adjudicated_in_need_of_care, adjudicated_in_need_of_permanency, primary_problem_sexual_abuse,
      perpetrator_in_home, emergency, immediate_removal_planned, immediate_conflict, first_submitted_at,
      submitted_at, screening, declined_criteria, accepted_at, terminated_on, termination_reason,
      target_child_ids, family_id, referred_by_id, county_id, assigned_worker_id, review_county_id)
    SELECT c.id, now(), (CASE WHEN waiting THEN 'SUBMITTED' WHEN serving THEN 'INTENSIVE' ELSE 'FOLLOW_UP' END)::referral_status,
      'ms-2006', 'PREVENTION', true, '{OTHER}', '{NEGLECT}', false, false, false, false, false, false, false,
      now(), now(), '[]', '{}', now(), CASE WHEN serving THEN NULL ELSE current_date END,
      CASE WHEN serving THEN NULL ELSE 'COMPLETION'::discontinuation_reason END, '{}', family_id,
      md5('specialist ' || unit)::uuid, place.id,
      CASE WHEN waiting THEN NULL ELSE md5('specialist ' || unit)::uuid END, CASE WHEN waiting THEN place.id END
    FROM bench_case c JOIN place ON place.number = c.place`,
  insert("c.serving AND c.waiting", "INITIAL_CONTACT_48H", "FP-IC-01", "INITIAL_VISIT_48H", {
    due: "now() + (random() * 3 - 1) * interval '1 day'",
  }),
  insert("NOT c.waiting", "INITIAL_CONTACT_48H", "FP-IC-01", "INITIAL_VISIT_48H", {
    due: "begun + interval '2 days'",
  }),
  insert("NOT c.waiting", "TREATMENT_PLAN", "FP-PL-01", null, {
    due: "begun + interval '15 days'",
    target: "begun + interval '14 days'",
  }),
  insert("NOT c.waiting", "PLAN_COPY", "FP-PL-08", "SUMMARY_COPY", { due: "begun + interval '15 days'" }),
  insert("NOT c.waiting", "ORIGINALS_TO_DHS", "FP-PL-09", null, {
    due: "begun + interval '15 days'",
    owner: "COUNTY",
  }),
  insert("NOT c.waiting", "WEEKLY_CONTACT", "FP-HR-07", "WEEKLY_HOURS", {
    due: "begun + nth * interval '7 days'",
    times: 20,
    lapses: true,
  }),
  insert("c.serving AND NOT c.waiting", "EXTENSION_OR_COMPLETION", "FP-HR-06", null, {
    due: "begun + interval '140 days'",
  }),
  insert("NOT c.serving", "FOLLOW_UP_CALL", "FP-FU-01", null, {
    due: "ended + nth * interval '1 month'",
    times: 12,
    lapses: true,
  }),
  insert("NOT c.serving", "FOLLOW_UP_VISIT", "FP-FU-02", null, {
    due: "ended + nth * interval '3 months'",
    grace: "ended + nth * interval '3 months' + interval '7 days'",
    times: 4,
  }),
  insert("NOT c.serving", "OUTCOME_CHECK_12M", "FP-OM-01", "EFFECTIVENESS_EVALUATION", {
    due: "ended + interval '12 months'",
  }),
  `INSERT INTO obligation (id, created_at, referral_id, county_id, assigned_worker_id, review_county_id, type,
      rule_id, anchor, owner, lapses, evidence, because)
    SELECT gen_random_uuid(), now(), r.id, r.county_id, r.assigned_worker_id, r.review_county_id,
      'CONCRETE_SERVICE_FUNDING', 'FP-PL-04', 'plan', 'COUNTY', false, '[]', 'no time is set'
    FROM referral r WHERE random() < 0.1`,
  "DROP TABLE bench_case, place",
];

interface Marks {
  due: string;
  target?: string;
  grace?: string;
  times?: number;
  lapses?: boolean;
  owner?: string;
}

/** One kind of duty, or two with the same times, for the cases that a condition names. */
function insert(cases: string, type: string, ruleId: string, other: string | null, marks: Marks): string {
  const { due, target = "NULL", grace = "NULL", times = 1, lapses = false, owner = "SPECIALIST" } = marks;
  const types = [type, ...(other ? [other] : [])].map((name) => `('${name}')`).join(", ");
  return `INSERT INTO obligation (id, created_at, referral_id, county_id, assigned_worker_id, review_county_id, type,
      rule_id, anchor, owner, opens_at, target_at, due_at, grace_until, lapses, met_at, evidence, because)
    SELECT gen_random_uuid(), now(), r.id, r.county_id, r.assigned_worker_id, r.review_county_id,
      kind::obligation_type, '${ruleId}', 'nth:' || nth, '${owner}', begun, ${target}, ${due}, ${grace}, ${lapses},
      CASE WHEN ${due} < now() AND random() < 0.9 THEN ${due} - interval '1 hour' END, '[]', 'a reckoning in words'
    FROM bench_case c JOIN referral r ON r.id = c.id,
      LATERAL (SELECT now() - c.week * interval '7 days' - random() * interval '7 days'
        - CASE WHEN c.serving THEN interval '0' ELSE interval '140 days' END AS begun,
        now() - c.week * interval '7 days' AS ended) times,
      (VALUES ${types}) kinds (kind), generate_series(1, ${times}) nth
    WHERE ${cases}`;
}

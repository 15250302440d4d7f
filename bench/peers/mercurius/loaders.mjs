const one = `SELECT id, name FROM`;

const statements = {
  county: `${one} county WHERE id = ANY ($1)`,
  worker: `${one} worker WHERE id = ANY ($1)`,
  family: `SELECT id, name, dhs_case_number AS "dhsCaseNumber", dhs_case_status AS "dhsCaseStatus" FROM family
    WHERE id = ANY ($1)`,
  children: `SELECT family_id AS of, id, name, birth_date::text AS "birthDate" FROM child
    WHERE family_id = ANY ($1) AND NOT sealed ORDER BY id`,
  caregivers: `SELECT family_id AS of, id, name, relationship, is_primary AS "isPrimary" FROM caregiver
    WHERE family_id = ANY ($1) AND NOT sealed ORDER BY id`,
  plans: `SELECT referral_id AS of, id, version_number AS "versionNumber", status FROM treatment_plan
    WHERE referral_id = ANY ($1) AND NOT sealed ORDER BY id`,
  contacts: `SELECT c.* FROM unnest($1::uuid[]) asked (id), LATERAL (
      SELECT referral_id AS of, id, type, result, started_at AS "startedAt", duration_minutes AS "durationMinutes"
      FROM contact WHERE referral_id = asked.id AND NOT sealed ORDER BY started_at DESC, id DESC LIMIT $2) c`,
};

/** Lookups that the fields of one level share. */
export function loadersOf(query) {
  // Without its cache, which writes every parent out as JSON: a request asks for nothing twice.
  const plain = (loader) => ({ loader, opts: { cache: false } });
  const byId = (name, column) =>
    plain(async (queries) => {
      const ids = [...new Set(queries.map(({ obj }) => obj[column]).filter(Boolean))];
      const rows = await query(name, statements[name], [ids]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return queries.map(({ obj }) => found.get(obj[column]) ?? null);
    });
  const lists = (name, more = () => []) =>
    plain(async (queries) => {
      const ids = [...new Set(queries.map(({ obj }) => obj.id))];
      const rows = await query(name, statements[name], [ids, ...more(queries[0])]);
      const found = new Map(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.of).push(row);
      return queries.map(({ obj }) => found.get(obj.id));
    });
  return {
    Referral: {
      county: byId("county", "county_id"),
      assignedWorker: byId("worker", "assigned_worker_id"),
      family: byId("family", "family_id"),
      contacts: lists("contacts", ({ params }) => [params.first]),
      plans: lists("plans"),
    },
    Family: { children: lists("children"), caregivers: lists("caregivers") },
  };
}

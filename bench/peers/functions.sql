-- What PostGraphile and mercurius ask for: the scope of whoever asks, the status of the day, and the logging of a
-- contact that locks, checks, inserts and audits, and decides nothing.

CREATE TABLE IF NOT EXISTS bench_audit (
  number bigserial PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_id uuid NOT NULL,
  action text NOT NULL,
  referral_id uuid NOT NULL,
  changes jsonb NOT NULL
);

CREATE OR REPLACE FUNCTION referral_status_today(referral referral) RETURNS referral_status
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN referral.status_until <= (now() AT TIME ZONE 'America/Chicago')::date
    THEN referral.status_after ELSE referral.status END
$$;

CREATE OR REPLACE FUNCTION county_caseload(county uuid) RETURNS SETOF referral LANGUAGE sql STABLE AS $$
  SELECT * FROM referral WHERE county_id = county AND NOT sealed ORDER BY id DESC
$$;

CREATE OR REPLACE FUNCTION own_caseload(worker uuid, county uuid) RETURNS SETOF referral LANGUAGE sql STABLE AS $$
  SELECT * FROM referral WHERE assigned_worker_id = worker AND NOT sealed
  UNION ALL
  SELECT * FROM referral WHERE county_id = county AND review_county_id = county
    AND assigned_worker_id IS DISTINCT FROM worker AND NOT sealed
  ORDER BY id DESC
$$;

CREATE OR REPLACE FUNCTION own_case(referral_id uuid, worker uuid, county uuid) RETURNS referral LANGUAGE sql STABLE AS $$
  SELECT * FROM referral
  WHERE id = referral_id AND (assigned_worker_id = worker OR review_county_id = county) AND NOT sealed
$$;

CREATE OR REPLACE FUNCTION log_call(
  referral_id uuid, worker uuid, type contact_type, result contact_result, started_at timestamptz,
  duration_minutes integer, narrative text
) RETURNS contact LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  kase referral;
  made contact;
BEGIN
  SELECT r.* INTO kase FROM referral r JOIN family f ON f.id = r.family_id
    WHERE r.id = log_call.referral_id AND r.assigned_worker_id = worker AND NOT r.sealed FOR UPDATE OF r, f;
  IF NOT FOUND THEN RAISE EXCEPTION 'not found'; END IF;
  IF kase.status NOT IN ('CONTACT_PENDING', 'ASSESSING', 'ACCEPTED', 'INTENSIVE', 'MAINTENANCE', 'EXTENDED') THEN
    RAISE EXCEPTION 'not in service';
  END IF;
  INSERT INTO contact AS c (id, created_at, referral_id, worker_id, type, result, started_at, duration_minutes,
      face_to_face, participants, narrative, family_id, county_id)
    VALUES (gen_random_uuid(), now(), kase.id, worker, log_call.type, log_call.result, log_call.started_at,
      log_call.duration_minutes, false, '{}', log_call.narrative, kase.family_id, kase.county_id)
    RETURNING c.* INTO made;
  INSERT INTO bench_audit (at, actor_id, action, referral_id, changes)
    VALUES (now(), worker, 'logContact', kase.id, to_jsonb(made));
  RETURN made;
END
$$;

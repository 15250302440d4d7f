import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import { schema } from "./schema.mjs";
import { loadersOf } from "./loaders.mjs";

const { DATABASE_URL: connectionString, PORT, POOL_SIZE } = process.env;
// Instants as the API says them, straight from the database's own notation.
pg.types.setTypeParser(
  pg.types.builtins.TIMESTAMPTZ,
  (text) => `${text.slice(0, 10)}T${text.slice(11, -3)}Z`,
);
const pool = new pg.Pool({ connectionString, max: Number(POOL_SIZE), options: "-c timezone=UTC" });
const app = Fastify({ logger: false });

const named = (name, text, values) => pool.query({ name, text, values }).then(({ rows }) => rows);

const columns = `r.id, referral_status_today(r) AS status, purpose, at_risk_of_removal AS "atRiskOfRemoval", emergency,
  submitted_at AS "submittedAt", accepted_at AS "acceptedAt", county_id, family_id, assigned_worker_id`;

const resolvers = {
  Query: {
    countyCaseload: (_, { county }) =>
      named("county caseload", `SELECT ${columns} FROM county_caseload($1) r LIMIT 25`, [county]),
    ownCaseload: (_, { worker, county }) =>
      named("own caseload", `SELECT ${columns} FROM own_caseload($1, $2) r LIMIT 25`, [worker, county]),
    ownCase: async (_, { id, worker, county }) => {
      const text = `SELECT ${columns} FROM own_case($1, $2, $3) r WHERE r.id IS NOT NULL`;
      return (await named("own case", text, [id, worker, county]))[0];
    },
  },
  Mutation: {
    logCall: async (_, { input: i }) => {
      const values = [i.referralId, i.worker, i.type, i.result, i.startedAt, i.durationMinutes, i.narrative];
      const [made] = await named(
        "log",
        "SELECT referral_id FROM log_call($1, $2, $3, $4, $5, $6, $7)",
        values,
      );
      return { id: made.referral_id };
    },
  },
};

app.register(mercurius, { schema, resolvers, loaders: loadersOf(named), jit: 1, graphiql: false });
await app.listen({ port: Number(PORT), host: "127.0.0.1" });
process.on("SIGTERM", () => process.exit(0));

import type { GraphQLSchema } from "graphql";
import type { Answer, Client } from "./client";
import { Author } from "./documents";
import { Office } from "./office";
import type { TestServer } from "./server";
import { caseIn } from "./states";

const everyId = `query ($id: ID!) { referral(id: $id) { id family { id children { id } caregivers { id } }
  assessments { id } concurrences { id } plans { id } notices { id } obligations { id }
  contacts(first: 20) { nodes { id } } history(first: 50) { nodes { id } } } }`;

const idsIn = (value: unknown): string[] =>
  value && typeof value === "object"
    ? Object.entries(value).flatMap(([key, inner]) => (key === "id" ? [String(inner)] : idsIn(inner)))
    : [];

/** What came of a document: its kind, and what must never be. */
export interface Outcome {
  code: string;
  /** What was wrong: an answer of 500, or a record of somebody else's. */
  wrong: string | null;
}

/** A county worker of Rankin, and the families of Hinds that they must never hear of. */
export class Stranger {
  private constructor(
    private readonly client: Client,
    private readonly secret: readonly string[],
    readonly author: Author,
  ) {}

  static async on(server: TestServer, schema: GraphQLSchema): Promise<Stranger> {
    const office = await Office.open(server);
    await office.adopt("ms-2006");
    const kase = await caseIn(office, "INTENSIVE");
    const client = await server.as("COUNTY_WORKER", "Rose", "Rankin");
    const hidden = idsIn(await office.people.dana.get(everyId, { id: kase.referralId }));
    const open = [...Object.values(office.ids), office.countyId, (await client.get("{ me { id } }")).me.id];
    const absent = hidden.slice(0, 8).map((id) => `${id.split(":")[0]}:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee`);
    const secret = hidden.map((id) => id.split(":")[1]);
    return new Stranger(client, secret, new Author(schema, [...hidden, ...open, ...absent]));
  }

  async send(query: string, variables: Record<string, unknown> = {}): Promise<Outcome> {
    return this.judge(await this.client.ask(query, variables));
  }

  judge({ status, data, errors = [] }: Answer): Outcome {
    const told = JSON.stringify(data ?? null);
    const leak = this.secret.find((id) => told.includes(id));
    const failed = errors.find(({ extensions }) => extensions?.code === "INTERNAL_SERVER_ERROR");
    const untraced = errors.find(({ extensions }) => !extensions?.requestId);
    const wrong =
      status >= 500 || failed
        ? `an answer of ${status}: ${failed?.path?.join(".")}`
        : leak
          ? `the record ${leak} of somebody else`
          : untraced
            ? `no request id: ${untraced.message}`
            : null;
    return { code: errors[0]?.extensions.code ?? "answered", wrong };
  }

  /** The same with a document by chance. */
  async trySeed(seed: number): Promise<Outcome> {
    const { query, variables } = this.author.write(seed);
    return this.send(query, variables);
  }
}

import type { EditionId } from "../../src/policy/editions/edition";
import type { Client } from "./client";
import type { TestServer } from "./server";

export const editions = ["ms-1994", "ms-2006"] as const satisfies readonly EditionId[];

/** The people of the scenarios: Alice of the county, Ben her supervisor, Cara the specialist, Dana the Coordinator, Sam of the State Office; Tom, who gives out their roles. */
export type Who = "alice" | "ben" | "cara" | "dana" | "sam" | "tom";
/** Those who work with families. */
export const everyone: readonly Who[] = ["alice", "ben", "cara", "dana", "sam"];

/** A county with its people, on a server, under whichever edition it last adopted. */
export class Office {
  edition: EditionId = "ms-2006";

  private constructor(
    readonly server: TestServer,
    readonly county: string,
    readonly countyId: string,
    readonly people: Record<Who, Client>,
    readonly ids: Record<Who, string>,
  ) {}

  static async open(server: TestServer, county = "Hinds"): Promise<Office> {
    const people = {
      alice: await server.as("COUNTY_WORKER", "Alice", county),
      ben: await server.as("ASWS", "Ben", county),
      cara: await server.as("FPS_WORKER", "Cara", county),
      dana: await server.as("COORDINATOR", "Dana"),
      sam: await server.as("STATE_OFFICE", "Sam"),
      tom: await server.as("TECHNICAL_ADMINISTRATOR", "Tom"),
    };
    const me = async (who: Who) => (await people[who].get(`{ me { id } }`)).me.id as string;
    const ids = {
      alice: await me("alice"),
      ben: await me("ben"),
      cara: await me("cara"),
      dana: await me("dana"),
      sam: await me("sam"),
      tom: await me("tom"),
    };
    const { counties } = await people.alice.get(
      `query ($county: String) { counties(first: 1, name: $county) { nodes { id } } }`,
      { county },
    );
    return new Office(server, county, counties.nodes[0].id, people, ids);
  }

  /** Puts an edition in force in the county from a day on. */
  async adopt(edition: EditionId, from = "1994-01-01"): Promise<void> {
    await this.server.adopt(edition, this.county, from);
    this.edition = edition;
  }

  /** What the edition asks the first reason for removal to be shown by (FP-TP-03). */
  get assessmentKind(): "INITIAL_RISK" | "SAFETY" {
    return this.edition === "ms-1994" ? "INITIAL_RISK" : "SAFETY";
  }
}

import type { Lived } from "../caseload";
import type { Client } from "../client";
import type { Plausible } from "../commands";
import { local } from "../local";

/** A family of a county where none of the office works, as its own county's worker registers it. */
export async function familyElsewhere(kase: Lived, fields: Record<string, unknown> = {}): Promise<string> {
  const rhea = (await kase.office.server.as("COUNTY_WORKER", "Rhea", "Warren")).at(local(kase.now));
  const { counties } = await rhea.get(`{ counties(first: 1, name: "Warren") { nodes { id } } }`);
  const { family } = await rhea.do("registerFamily", {
    ...{ countyId: counties.nodes[0].id, name: "Lake", address: "5 River Road, Vicksburg" },
    ...{ phones: ["601-555-0177"], children: [{ name: "Ivy", birthDate: "1997-07-07" }], ...fields },
  });
  return family.id as string;
}

const emergency = { reason: "Ivy was brought to our office at night." };
const breaking = async (kase: Lived, who: "alice" | "ben" = "alice"): Promise<string> => {
  const familyId = await familyElsewhere(kase);
  return (await kase.as(who).do("breakGlass", { familyId, ...emergency })).record.id as string;
};

/** A second person of the State Office. */
export const secondOfTheState = (kase: Lived): Promise<Client> =>
  kase.office.server.as("STATE_OFFICE", "Sue").then((sue) => sue.at(local(kase.now)));

/** What the State Office seals by. */
export const order = { order: "Hinds County Youth Court 2006-117", reason: "By the judge's order." };
/** Seals a case's family at a moment; answers the seal. */
export const seal = async ({ office, familyId }: Lived, at: string): Promise<string> =>
  (await office.people.sam.at(at).do("sealFamily", { familyId, ...order })).record.id;

/** Lifts it, as the second person that this takes. */
export const unseal = async (lived: Lived, sealId: string, at: string): Promise<unknown> =>
  (await secondOfTheState(lived)).at(at).do("unsealFamily", { sealId, reason: "Lifted." });

const programme = { state: "DRAFT", on: "programme" } as const;

/** Breaking the glass and sealing, each in a form that is accepted. */
export const sealingCommands: Record<string, Plausible> = {
  breakGlass: {
    ...{ ...programme, by: ["alice", "ben", "cara"], everywhere: true, once: true },
    before: async (kase) => void (kase.beside.elsewhere = await familyElsewhere(kase)),
    input: ({ beside }) => ({ familyId: beside.elsewhere, hours: 2, ...emergency }),
  },
  endGlassBreak: {
    ...{ ...programme, by: ["alice"], once: true, hidden: true },
    before: async (kase) => void (kase.beside.glassBreakId = await breaking(kase)),
    input: ({ beside }) => ({ glassBreakId: beside.glassBreakId }),
  },
  reviewGlassBreak: {
    ...{ ...programme, by: ["dana", "sam"], once: true, hidden: true },
    before: async (kase) => void (kase.beside.glassBreakId = await breaking(kase)),
    input: ({ beside }) => ({
      glassBreakId: beside.glassBreakId,
      finding: "JUSTIFIED",
      note: "It was urgent.",
    }),
  },
  sealFamily: { ...programme, by: ["sam"], input: ({ familyId }) => ({ familyId, ...order }), once: true },
  unsealFamily: {
    ...{ ...programme, by: ["sam"], once: true },
    before: async (kase) => {
      const sue = await secondOfTheState(kase);
      kase.beside.sealId = (await sue.do("sealFamily", { familyId: kase.familyId, ...order })).record.id;
    },
    input: ({ beside }) => ({ sealId: beside.sealId, reason: "The order was lifted." }),
  },
};

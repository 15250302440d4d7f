import type { Outcome } from "../records/perform/outcome";
import type { AnyAction, AnyInput } from "../records/perform/perform";
import type { Act, Script } from "./caseload";
import type { Known } from "./step";

/** Where a story is played: the database, or the memory of a rehearsal. */
export interface Stage {
  countyId: string;
  specialistId: string;
  perform(act: Act, on: string | null, input: AnyInput<AnyAction>): Promise<Outcome>;
  /** The ids of the family's children by their names. */
  children(familyId: string): Promise<Map<string, string>>;
}

/** The commands whose record a later step names, and under which name. */
const kept: Partial<Record<AnyAction, "planId" | "contactId" | "deliveryId" | "removalId">> = {
  draftPlan: "planId",
  logContact: "contactId",
  deliverDocument: "deliveryId",
  recordRemoval: "removalId",
};

const onFamily: readonly AnyAction[] = [
  "updateFamily",
  "closeDhsCase",
  "reopenDhsCase",
  "recordRemoval",
  "recordReturn",
  "draftReferral",
];

/** A command went otherwise than the story tells: the story or the server is wrong. */
const astray = ({ family }: Script, { action, at }: Act, what: string) =>
  new Error(
    `Demonstration, ${family.caseNumber} of ${family.county}: ${action} at ${at.toISOString()} ${what}.`,
  );

/** Plays a story act by act: what must be accepted is, and what must be refused is. */
export async function play(script: Script, stage: Stage): Promise<void> {
  const nothing = { familyId: "", referralId: "", planId: "", contactId: "", deliveryId: "", removalId: "" };
  const { countyId, specialistId } = stage;
  const known: Known = { ...nothing, countyId, specialistId, childId: (name) => name };
  for (const act of script.acts) {
    const begins = act.action === "registerFamily";
    const on = begins ? null : onFamily.includes(act.action) ? known.familyId : known.referralId;
    const outcome = await stage.perform(act, on, act.input(known));
    if (!outcome.accepted) {
      const codes = outcome.violations.map(({ code }) => code);
      if (act.refusedFor === null || !codes.includes(act.refusedFor))
        throw astray(script, act, `was refused for ${codes.join(", ")}`);
      continue;
    }
    if (act.refusedFor !== null) throw astray(script, act, `was not refused for ${act.refusedFor}`);
    known.familyId = outcome.familyId ?? known.familyId;
    known.referralId = outcome.referralId ?? known.referralId;
    const name = kept[act.action];
    if (name && outcome.subject) known[name] = outcome.subject.id;
    if (begins) {
      const ids = await stage.children(known.familyId);
      known.childId = (child) => ids.get(child)!;
    }
  }
}

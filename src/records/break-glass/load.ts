import type { EntityManager } from "typeorm";
import { rolesThatMay } from "../../access/ability";
import type { RoleName } from "../../access/roles";
import { visible } from "../../access/visible";
import type {
  BreakGlassFacts,
  BreakGlassInputs,
  GlassBreakTopicFacts,
} from "../../policy/programme/break-glass";
import { holdersOf } from "../assignment/in-force";
import { Family } from "../family/family";
import { takeTurns } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { badUserInput, notFound } from "../shared/problems";
import { GlassBreak } from "./glass-break";
import { familiesOpenByGlass } from "./open";

type Named = BreakGlassInputs["breakGlass"];

/** The family that is named, whoever may see it; a sealed one is not found, nor is a number of several. */
async function familyNamed(manager: EntityManager, { familyId, dhsCaseNumber }: Named): Promise<Family> {
  const named = familyId === null ? { dhsCaseNumber: dhsCaseNumber! } : { id: familyId };
  const [family, ...more] = await manager.find(Family, { where: { ...named, sealed: false }, take: 2 });
  if (!family || more.length > 0) throw notFound("Family");
  return family;
}

/** Who supervises in one of these counties: whose part it is to review such an act there. */
async function supervisorsIn(manager: EntityManager, countyIds: readonly string[], at: Date, except: string) {
  const holders = await holdersOf(manager, rolesThatMay("reviewGlassBreak") as RoleName[], { at });
  const there = holders.filter((held) => held.countyIds.some((id) => countyIds.includes(id)));
  return there.map(({ workerId }) => workerId).filter((id) => id !== except);
}

const nobody: BreakGlassFacts = { familyId: "", alreadyVisible: false, inForce: 0, supervisorIds: [] };

/** What is about to be opened. Who may not break the glass is told so before anything is looked up. */
export async function loadGlassToBreak(
  manager: EntityManager,
  input: Named,
  { viewer, ability, now }: Performer,
): Promise<Loaded<BreakGlassFacts>> {
  const record = Object.assign(new GlassBreak(), { workerId: viewer.workerId, sealed: false });
  if (!ability.can("breakGlass", record)) return { record, facts: nobody };
  if ((input.familyId === null) === (input.dhsCaseNumber === null))
    throw badUserInput([{ path: "input", message: "must name familyId or dhsCaseNumber, one of the two" }]);
  await takeTurns(manager, `glass broken by ${viewer.workerId}`);
  const family = await familyNamed(manager, input);
  // As it stands now that it is one's turn: the request may have begun before another of one's own.
  const open = await familiesOpenByGlass(manager, viewer.workerId, now);
  const facts = {
    familyId: family.id,
    alreadyVisible: ability.can("read", family) || open.includes(family.id),
    inForce: open.length,
    supervisorIds: await supervisorsIn(manager, [family.countyId, ...viewer.countyIds], now, viewer.workerId),
  };
  return { record, facts, of: { familyId: family.id, referralId: null } };
}

/** A glass that was broken, locked. */
export async function loadGlassBreak(
  manager: EntityManager,
  { glassBreakId }: { glassBreakId: string },
  { ability }: Performer,
): Promise<Loaded<GlassBreakTopicFacts>> {
  const query = manager.createQueryBuilder(GlassBreak, "broken").where({ id: glassBreakId });
  const glassBreak = await visible(query, ability, "GlassBreak").setLock("pessimistic_write").getOne();
  if (!glassBreak) throw notFound("GlassBreak");
  return {
    record: glassBreak,
    facts: { glassBreak },
    of: { familyId: glassBreak.familyId, referralId: null },
  };
}

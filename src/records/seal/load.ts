import type { EntityManager } from "typeorm";
import type { SealFamilyFacts, SealingInputs, UnsealFamilyFacts } from "../../policy/programme/sealing";
import { Family } from "../family/family";
import { lockFamily } from "../perform/lock";
import type { Performer } from "../perform/performer";
import type { Loaded } from "../perform/programme-load";
import { notFound } from "../shared/problems";
import { Seal } from "./seal";

/** The family that is about to be sealed, locked. Whose act it is not learns nothing of what there is. */
export async function loadFamilyToSeal(
  manager: EntityManager,
  { familyId }: SealingInputs["sealFamily"],
  { ability }: Performer,
): Promise<Loaded<SealFamilyFacts>> {
  const stranger = Object.assign(new Family(), { sealed: false });
  if (!ability.can("sealFamily", stranger)) return { record: stranger, facts: { family: null } };
  const family = await lockFamily(manager, ability, familyId);
  return { record: family, facts: { family }, of: { familyId: family.id, referralId: null } };
}

/** A seal, locked. */
export async function loadSeal(
  manager: EntityManager,
  { sealId }: SealingInputs["unsealFamily"],
  { ability }: Performer,
): Promise<Loaded<UnsealFamilyFacts>> {
  if (!ability.can("unsealFamily", new Seal())) return { record: new Seal(), facts: { seal: null } };
  const query = manager.createQueryBuilder(Seal, "seal").where({ id: sealId });
  const seal = await query.setLock("pessimistic_write").getOne();
  if (!seal) throw notFound("Seal");
  return { record: seal, facts: { seal }, of: { familyId: seal.familyId, referralId: null } };
}

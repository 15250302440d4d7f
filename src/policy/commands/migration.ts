import { insert, setReferral } from "./change";
import type { Effects } from "./effect";

/** A running case goes over to another edition: an act of its own, with its reason (FP-PV-01, AMB-01). */
export const migrationEffects: Effects<"migrateCase"> = {
  migrateCase: (kase, { input, by, newId }, edition) => [
    insert("EditionMigration", newId(), {
      fromEditionId: edition.id,
      fromChanges: edition.changes,
      toEditionId: input.editionId,
      migratedAt: kase.now,
      reason: input.reason,
      workerId: by.workerId,
    }),
    setReferral(kase, { editionId: input.editionId }),
  ],
};

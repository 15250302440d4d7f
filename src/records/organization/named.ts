import type { EntityManager } from "typeorm";
import type { OrganizationKind } from "../../policy/programme/facts";
import { badUserInput } from "../shared/problems";
import { Organization } from "./organization";

const named: Record<string, { kind: OrganizationKind; message: string }> = {
  partnerId: { kind: "PROVIDER", message: "names no partner" },
  courtId: { kind: "COURT", message: "names no court" },
};

/** A partner or a court that a command names must be one. */
export async function checkOrganizations(manager: EntityManager, input: object): Promise<void> {
  for (const [field, { kind, message }] of Object.entries(named)) {
    const id = (input as Record<string, unknown>)[field] as string | undefined;
    if (id !== undefined && !(await manager.existsBy(Organization, { id, kind })))
      throw badUserInput([{ path: `input.${field}`, message }]);
  }
}

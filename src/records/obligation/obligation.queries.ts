import { ArgsType, Field, InputType, ObjectType } from "type-graphql";
import type { ObligationType, Owner } from "../../policy/obligations/obligation";
import { verdict, type ObligationStatus } from "../../policy/obligations/verdict";
import { PageArgs, connectionOf, type Page } from "../shared/connection";
import { listName } from "../shared/cursors";
import { ObligationStatusEnum, ObligationTypeEnum, OwnerEnum } from "../shared/enums";
import { At, OneOf, Reference, SomeOf, checked } from "../shared/inputs";
import { pageOf, type Sort } from "../shared/page";
import type { Request } from "../shared/request";
import { Obligation } from "./obligation";

@ObjectType({ description: "A page of what is owed." })
export class ObligationConnection extends connectionOf(Obligation) {}

@ArgsType()
export class ObligationArgs {
  @Field(() => [ObligationTypeEnum.type], { nullable: true, description: "Only these kinds." })
  types?: ObligationType[] | null;

  @Field(() => [ObligationStatusEnum.type], { nullable: true, description: "Only those that stand so now." })
  statuses?: ObligationStatus[] | null;
}

@InputType({ description: "Narrows a worklist; what is left out does not narrow." })
export class WorklistFilter {
  @SomeOf(ObligationTypeEnum, "Only these kinds.")
  types!: ObligationType[];

  @OneOf(OwnerEnum, "Only what this side owes.", { optional: true })
  owner!: Owner | null;

  @At("Only what is due before this instant; now gives what is overdue.", { optional: true })
  dueBefore!: Date | null;

  @Reference("Worker", "Only cases of this specialist.", { optional: true })
  assignedWorkerId!: string | null;
}

@ArgsType()
export class WorklistArgs extends PageArgs {
  @Field(() => WorklistFilter, { nullable: true, description: "Narrows the list." })
  filter?: WorklistFilter | null;
}

const byDueTime: Sort<Obligation> = {
  expression: "COALESCE(obligation.dueAt, 'infinity')",
  value: ({ dueAt }) => dueAt?.toISOString() ?? "infinity",
  direction: "ASC",
};

/** The owner of the moment, in SQL, as `ownerAt` has it for what is open. */
const ownerNow = `CASE WHEN obligation.type = 'SAFETY_ACK' AND obligation.dueAt <= :now THEN 'SUPERVISOR' ELSE obligation.owner END`;

/** What is still owed in the cases that the viewer may see, the most urgent first. */
export function worklist(args: WorklistArgs, { reader, cursors, now }: Request): Promise<Page<Obligation>> {
  const filter = args.filter ? checked(args.filter, now, "filter") : null;
  const query = reader
    .query("Obligation")
    .andWhere("obligation.metAt IS NULL AND obligation.cancelledBecause IS NULL");
  if (filter?.types.length) query.andWhere("obligation.type = ANY(:types)", { types: filter.types });
  if (filter?.owner) query.andWhere(`${ownerNow} = :owner`, { owner: filter.owner, now });
  if (filter?.dueBefore) query.andWhere("obligation.dueAt < :dueBefore", { dueBefore: filter.dueBefore });
  if (filter?.assignedWorkerId) {
    query.andWhere("obligation.assignedWorkerId = :assignedWorkerId", {
      assignedWorkerId: filter.assignedWorkerId,
    });
  }
  return pageOf(query, listName("obligations", { filter }), args, byDueTime, cursors);
}

/** What is owed in one case, in the order of the due times. */
export async function obligationsOf(
  referralId: string,
  { types, statuses }: ObligationArgs,
  { reader, now }: Request,
): Promise<Obligation[]> {
  const all = await reader.of("Obligation", "referralId", referralId);
  return all
    .filter(
      (one) =>
        (!types || types.includes(one.type)) && (!statuses || statuses.includes(verdict(one, now).status)),
    )
    .sort(
      (a, b) =>
        (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) || a.type.localeCompare(b.type),
    );
}

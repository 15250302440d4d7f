import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Owner } from "../../policy/obligations/obligation";
import { ownerAt, verdict, type ObligationStatus } from "../../policy/obligations/verdict";
import { County } from "../county/county";
import { Rule, ruleOf } from "../policy/rule";
import { Referral } from "../referral/referral";
import { ObligationStatusEnum, OwnerEnum } from "../shared/enums";
import { globalId } from "../shared/node";
import { ReckonedFrom } from "../shared/reckoned";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { Evidence, Obligation } from "./obligation";
import { judgedBy, ObligationConnection } from "./obligation.queries";
import { worklist, type Worklist } from "./worklist";
import { WorklistArgs } from "./worklist.inputs";
import { WorklistSummary } from "./worklist-summary";

/** What is owed, judged at the moment of asking. */
@Resolver(() => Obligation)
export class ObligationResolver {
  @Query(() => ObligationConnection, {
    description:
      "The worklist: what is still owed where you may see it and can still be done, the most urgent first, or what the filter asks for; what has no time comes last.",
  })
  async obligations(
    @Args(() => WorklistArgs) args: WorklistArgs,
    @Ctx() request: Request,
  ): Promise<ObligationConnection> {
    return ObligationConnection.of(await worklist(args, request));
  }

  @ReckonedFrom(...judgedBy)
  @FieldResolver(() => ObligationStatusEnum.type, {
    description: "How it stands now or, in a look back (`asOf`), at the moment asked for.",
  })
  status(@Root() obligation: Obligation, @Ctx() { now }: Request): ObligationStatus {
    return verdict(obligation, obligation.judgedAt ?? now).status;
  }

  @ReckonedFrom(...judgedBy)
  @FieldResolver(() => OwnerEnum.type, {
    description:
      "Who owes it at that moment; an unanswered safety alert passes to the supervisor (FP-NT-02).",
  })
  owner(@Root() obligation: Obligation, @Ctx() { now }: Request): Owner {
    return ownerAt(obligation, obligation.judgedAt ?? now);
  }

  @ReckonedFrom(...judgedBy)
  @FieldResolver(() => Boolean, {
    description: "Whether the policy has been broken, by now or by the moment asked for.",
  })
  breach(@Root() obligation: Obligation, @Ctx() { now }: Request): boolean {
    return verdict(obligation, obligation.judgedAt ?? now).breach;
  }

  @ReckonedFrom("ruleId", "referralId")
  @FieldResolver(() => Rule, { description: "The rule that it comes from." })
  async rule(@Root() { ruleId, referralId }: Obligation, @Ctx() { reader }: Request): Promise<Rule> {
    return ruleOf(ruleId, (await reader.one("Referral", referralId))?.editionId);
  }

  @FieldResolver(() => Referral, {
    nullable: true,
    description: "The case; null for what is owed outside any case.",
  })
  referral(@Root() { referralId }: Obligation, @Ctx() { reader }: Request): Promise<Referral | null> {
    return reader.one("Referral", referralId);
  }

  @FieldResolver(() => County, { nullable: true, description: "The county; null for what the state owes." })
  county(@Root() { countyId }: Obligation, @Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", countyId);
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The specialist of the case or, outside any case, the one whom it concerns (FP-SU-05).",
  })
  specialist(@Root() { assignedWorkerId }: Obligation, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", assignedWorkerId);
  }
}

@Resolver(() => Evidence)
export class EvidenceResolver {
  @ReckonedFrom()
  @FieldResolver(() => ID, { name: "id", description: "Id of the record." })
  recordId(@Root() evidence: Evidence): string {
    return globalId(evidence.record, evidence.id);
  }
}

@Resolver(() => ObligationConnection)
export class WorklistResolver {
  @FieldResolver(() => WorklistSummary, {
    description: "The whole list in figures, by rule and by standing.",
  })
  summary(@Root() page: ObligationConnection & Pick<Worklist, "summary">): Promise<WorklistSummary> {
    return page.summary();
  }
}

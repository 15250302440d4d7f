import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { ReferralStatus } from "../../policy/lifecycle/states";
import { statusOn } from "../../policy/lifecycle/status";
import { Assessment } from "../assessment/assessment";
import { County } from "../county/county";
import { Discontinuation } from "../discontinuation/discontinuation";
import { EditionMigration } from "../edition/edition-migration";
import { Family } from "../family/family";
import { Child } from "../family/person";
import { FollowUp } from "../follow-up/follow-up";
import { Notice } from "../notice/notice";
import { Obligation } from "../obligation/obligation";
import { ObligationArgs, owedInCase } from "../obligation/obligation.queries";
import { DocumentDelivery } from "../plan/document-delivery";
import { TreatmentPlan } from "../plan/treatment-plan";
import { Concurrence } from "../referral/concurrence";
import { Referral } from "../referral/referral";
import { Waiver } from "../referral/waiver";
import { PageArgs } from "../shared/connection";
import { StatusEnum } from "../shared/enums";
import { IdArg, found, rowId } from "../shared/queries";
import { ReckonedFrom, Sifted, siftedOf } from "../shared/reckoned";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { complianceAsOf } from "./as-of";
import { AsOfArgs } from "./as-of-basis";
import { countyCompliance, workerCompliance } from "./as-of-caseload";
import { CaseloadCompliance } from "./as-of-figures";
import { Compliance } from "./compliance";
import {
  ContactConnection,
  HistoryConnection,
  ReferralArgs,
  ReferralConnection,
  contactPage,
  historyPage,
  referralPage,
} from "./lists";
import { PermittedAction, permittedActions } from "./permitted-action";
import { ServiceRecord, serviceRecord } from "./service-record";

/** Reading a case. */
@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => Referral, {
    description: "One case; NOT_FOUND when it does not exist or is not yours to see.",
  })
  async referral(@IdArg("Referral") id: string, @Ctx() { reader }: Request): Promise<Referral> {
    return found(await reader.one("Referral", rowId("Referral", id)), "Referral");
  }

  @Query(() => ReferralConnection, { description: "The cases that you may see." })
  async referrals(
    @Args(() => ReferralArgs) args: ReferralArgs,
    @Ctx() request: Request,
  ): Promise<ReferralConnection> {
    return ReferralConnection.of(await referralPage(args, request));
  }

  @Query(() => CaseloadCompliance, {
    description: "How the cases stood that were assigned to a specialist at a moment and that you may see.",
  })
  workerCompliance(
    @Arg("workerId", () => ID, { description: "Id of a Worker." }) id: string,
    @Args(() => AsOfArgs) args: AsOfArgs,
    @Ctx() request: Request,
  ) {
    return workerCompliance(id, args, request);
  }

  @Query(() => CaseloadCompliance, {
    description: "How the cases of a county stood at a moment, those that you may see.",
  })
  countyCompliance(
    @Arg("countyId", () => ID, { description: "Id of a County." }) id: string,
    @Args(() => AsOfArgs) args: AsOfArgs,
    @Ctx() request: Request,
  ) {
    return countyCompliance(id, args, request);
  }

  @ReckonedFrom("status", "statusUntil", "statusAfter")
  @FieldResolver(() => StatusEnum.type, {
    description: "Where the case stands today; the calendar moves the phases by itself (FP-DF-06).",
  })
  status(@Root() referral: Referral, @Ctx() { today }: Request): ReferralStatus {
    return statusOn(referral, today);
  }

  @FieldResolver(() => Family, { description: "The family." })
  family(@Root() { familyId }: Referral, @Ctx() { reader }: Request): Promise<Family | null> {
    return reader.one("Family", familyId);
  }

  @FieldResolver(() => County, { description: "The county that serves the family." })
  county(@Root() { countyId }: Referral, @Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", countyId);
  }

  @FieldResolver(() => Referral, {
    nullable: true,
    description: "The family's earlier referral that this one comes back to, e.g. one declined (FP-EX-04).",
  })
  earlierReferral(@Root() { earlierReferralId }: Referral, @Ctx() { reader }: Request) {
    return reader.one("Referral", earlierReferralId);
  }

  @FieldResolver(() => Worker, { description: "The county's worker who refers." })
  referredBy(@Root() { referredById }: Referral, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", referredById);
  }

  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The specialist who serves the family (FP-RF-07).",
  })
  assignedWorker(@Root() { assignedWorkerId }: Referral, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", assignedWorkerId);
  }

  @FieldResolver(() => [Child], { description: "The children targeted for removal." })
  targetChildren(@Root() { targetChildIds }: Referral, @Ctx() { reader }: Request): Promise<Child[]> {
    return reader.several("Child", targetChildIds);
  }

  @FieldResolver(() => [EditionMigration], {
    description: "How it went over to other editions (FP-PV-01, AMB-01).",
  })
  migrations(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<EditionMigration[]> {
    return reader.of("EditionMigration", "referralId", id);
  }

  @FieldResolver(() => [Waiver], { description: "Rules set aside for this case." })
  waivers(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<Waiver[]> {
    return reader.of("Waiver", "referralId", id);
  }

  @FieldResolver(() => [Assessment], { description: "Assessments, of the county and of the specialist." })
  assessments(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<Assessment[]> {
    return reader.of("Assessment", "referralId", id);
  }

  @FieldResolver(() => [Concurrence], { description: "Judgements of imminent risk (FP-DF-02)." })
  concurrences(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<Concurrence[]> {
    return reader.of("Concurrence", "referralId", id);
  }

  @FieldResolver(() => ContactConnection, { description: "Contacts, the latest first." })
  async contacts(@Root() { id }: Referral, @Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return ContactConnection.of(await contactPage(id, args, request));
  }

  @FieldResolver(() => [TreatmentPlan], { description: "Versions of the treatment plan." })
  plans(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<TreatmentPlan[]> {
    return reader.of("TreatmentPlan", "referralId", id);
  }

  @FieldResolver(() => [DocumentDelivery], {
    description: "Copies and originals on their way to the county.",
  })
  deliveries(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<DocumentDelivery[]> {
    return reader.of("DocumentDelivery", "referralId", id);
  }

  @FieldResolver(() => [Discontinuation], { description: "Proposals to end services." })
  discontinuations(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<Discontinuation[]> {
    return reader.of("Discontinuation", "referralId", id);
  }

  @FieldResolver(() => [FollowUp], { description: "What was done in the follow-up year." })
  followUps(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<FollowUp[]> {
    return reader.of("FollowUp", "referralId", id);
  }

  @FieldResolver(() => [Notice], { description: "Notices sent of this case." })
  notices(@Root() { id }: Referral, @Ctx() { reader }: Request): Promise<Notice[]> {
    return reader.of("Notice", "referralId", id);
  }

  @Sifted(owedInCase)
  @FieldResolver(() => [Obligation], { description: "What is owed in this case, by due time." })
  obligations(
    @Root() { id }: Referral,
    @Args(() => ObligationArgs) args: ObligationArgs,
    @Ctx() request: Request,
  ) {
    return siftedOf(owedInCase, id, args, request);
  }

  @FieldResolver(() => Compliance, {
    description: "How the case stands against the policy, or stood: as of any day, by what was known when.",
  })
  compliance(@Root() referral: Referral, @Args(() => AsOfArgs) args: AsOfArgs, @Ctx() request: Request) {
    return complianceAsOf(referral, args, request);
  }

  @FieldResolver(() => ServiceRecord, { description: "The service given so far, in weeks and phases." })
  async service(@Root() referral: Referral, @Ctx() request: Request): Promise<ServiceRecord> {
    return serviceRecord(await request.caseOf(referral), await request.editionOf(referral));
  }

  @FieldResolver(() => [PermittedAction], {
    description: "What you could do with the case now, and why not.",
  })
  async permittedActions(@Root() referral: Referral, @Ctx() request: Request): Promise<PermittedAction[]> {
    const edition = await request.editionOf(referral);
    return permittedActions(referral, await request.caseOf(referral), edition, request);
  }

  @FieldResolver(() => HistoryConnection, { description: "Who did what to the case, the latest first." })
  async history(@Root() { id }: Referral, @Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return HistoryConnection.of(await historyPage(id, args, request));
  }
}

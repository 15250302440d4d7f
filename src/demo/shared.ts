import { In, type DataSource, type EntityManager } from "typeorm";
import { DEVELOPMENT_ISSUER } from "../platform/identity";
import { abilityOf } from "../access/ability";
import type { RoleName } from "../access/roles";
import { addMonths } from "../policy/calendar/civil-date";
import { civilDateOf, startOfDay } from "../policy/calendar/zone";
import { treatmentStatuses } from "../policy/lifecycle/states";
import { Assessment } from "../records/assessment/assessment";
import { Caregiver } from "../records/family/person";
import { HistoryEntry } from "../records/history/history-entry";
import { perform, type AnyAction, type AnyInput } from "../records/perform/perform";
import { TreatmentPlan } from "../records/plan/treatment-plan";
import { Referral } from "../records/referral/referral";
import { findOrCreateWorker, type Wanted } from "../records/worker/provision";
import { findViewer } from "../records/worker/viewer";
import { home } from "./places";
import { within } from "./stage";

/** How the history tells that this part was loaded. */
const REQUEST = "demonstration of partners and courts";

const of = (role: RoleName, name: string): Wanted => ({ role, name, countyNames: [home] });
const alice = of("COUNTY_WORKER", "Alice");
const ben = of("ASWS", "Ben");
const pia: Wanted = {
  ...{ role: "PARTNER_PROVIDER", name: "Pia", countyNames: [] },
  organization: { name: "Bridge Family Services", kind: "PROVIDER" },
};
const ames: Wanted = {
  ...{ role: "COURT_OFFICER", name: "Judge Ames", countyNames: [] },
  organization: { name: "Hinds County Court", kind: "COURT" },
};

/** How many families of the home county consent to the partner; of the first the court has a packet. */
const FAMILIES = 2;

type Give = <A extends AnyAction>(
  by: Wanted,
  action: A,
  on: string | null,
  input: AnyInput<A>,
) => Promise<string>;

/** Gives commands that must be accepted; answers the id of what each made. */
const giving =
  (source: DataSource, manager: EntityManager, now: Date): Give =>
  async (by, action, on, input) => {
    const { workerId: sub } = await findOrCreateWorker(manager, by);
    const viewer = (await findViewer(manager, { sub, issuer: DEVELOPMENT_ISSUER }, now))!;
    const dataSource = within(source, manager);
    const outcome = await perform(
      { viewer, ability: abilityOf(viewer), dataSource, now, requestId: REQUEST },
      action,
      { on, idempotencyKey: null, expectedVersion: null },
      input,
    );
    if (outcome.accepted) return outcome.subject!.id;
    throw new Error(`Demonstration: ${action} was refused for ${outcome.violations[0].code}.`);
  };

/** A family agrees that the partner be told of it, and the county refers its case there. */
async function share(give: Give, manager: EntityManager, { id, familyId }: Referral, now: Date) {
  const partnerId = (await findOrCreateWorker(manager, pia)).organizationId!;
  const { name: givenBy, relationship } = await manager.findOneByOrFail(Caregiver, { familyId });
  const service = "Parenting course";
  const today = civilDateOf(now);
  await give(alice, "recordConsent", familyId, {
    ...{ partnerId, service, givenBy, relationship, classes: ["NARRATIVE"], signedOn: today },
    ...{ effectiveFrom: null, expiresAt: startOfDay(addMonths(today, 6)) },
  });
  await give(alice, "referToPartner", id, { partnerId, service, from: null, until: null });
}

/** The county's worker prepares a packet for the court, and the supervisor releases it. */
async function release(give: Give, manager: EntityManager, { id: referralId }: Referral) {
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const packetId = await give(alice, "prepareCourtPacket", null, {
    ...{ referralId, courtId: (await findOrCreateWorker(manager, ames)).organizationId! },
    ...{ purpose: "Review of the services that keep the family together.", hearingOn: null },
    classes: ["NARRATIVE"],
    assessmentIds: idsOf(await manager.findBy(Assessment, { referralId })),
    planIds: idsOf(await manager.findBy(TreatmentPlan, { referralId })),
    ...{ documentIds: [], courtEventIds: [], followUpIds: [], withCompliance: true },
  });
  await give(ben, "releaseCourtPacket", null, { packetId });
}

/** What a partner and a court of the home county see, once its families are loaded, in one transaction and once. */
export async function loadShared(source: DataSource, now: Date): Promise<void> {
  if (await source.manager.existsBy(HistoryEntry, { requestId: REQUEST })) return;
  await source.transaction(async (manager) => {
    const cases = await manager.find(Referral, {
      where: { status: In([...treatmentStatuses]), county: { name: home } },
      order: { id: "ASC" },
      take: FAMILIES,
    });
    const give = giving(source, manager, now);
    for (const referral of cases) await share(give, manager, referral, now);
    for (const referral of cases.slice(0, 1)) await release(give, manager, referral);
  });
}

import type { CivilDate } from "../calendar/civil-date";
import { civilDateOf } from "../calendar/zone";
import type {
  CaregiverFacts,
  CareSystem,
  ConsentFacts,
  ChildFacts,
  DhsCaseType,
  FamilyCase,
  FamilyFacts,
  PlacementSetting,
  RemovalCause,
} from "../facts";
import { notToConvert, notToEnd, notToPlace, notToRemove, notToReturn } from "../rules/county-checks";
import { notToConsent, notToWithdraw } from "../rules/partner-checks";
import { dhsCaseMustStayOpen } from "../rules/referral";
import type { Finding, Violation } from "../rules/rule";
import { insert, update, type Change } from "./change";
import type { Actor, ReferralStatement } from "./inputs";
import { consentRecorded, consentWithdrawn } from "./partner";

type ChildInput = Omit<ChildFacts, "id">;
type CaregiverInput = Omit<CaregiverFacts, "id">;
type Nothing = Record<never, never>;

/** What each command on a family carries beside the family itself. */
export interface FamilyInputs {
  registerFamily: Omit<FamilyFacts, "id" | "dhsCaseStatus"> & {
    language: string | null;
    children: ChildInput[];
    caregivers: CaregiverInput[];
  };
  updateFamily: Partial<
    Pick<FamilyFacts, "name" | "address" | "phones" | "dhsCaseNumber" | "dhsCaseType"> & {
      /** Where it lives is kept from all but those who visit it. */
      addressProtected: boolean;
    }
  >;
  addChild: { child: ChildInput };
  updateChild: { childId: string } & Partial<ChildInput>;
  addCaregiver: { caregiver: CaregiverInput };
  updateCaregiver: { caregiverId: string } & Partial<CaregiverInput>;
  closeDhsCase: Nothing;
  reopenDhsCase: Nothing;
  recordRemoval: { childId: string; removedOn: CivilDate; cause: RemovalCause; narrative: string | null };
  recordReturn: { removalId: string; returnedOn: CivilDate };
  recordPlacement: {
    removalId: string;
    setting: PlacementSetting;
    system: CareSystem;
    placedOn: CivilDate;
    endedOn: CivilDate | null;
  };
  endPlacement: { placementId: string; endedOn: CivilDate };
  convertToCustody: { effectiveOn: CivilDate; reason: string | null };
  recordConsent: Omit<
    ConsentFacts,
    "id" | "organizationId" | "effectiveFrom" | "supersededAt" | "withdrawnAt"
  > & { partnerId: string; effectiveFrom: Date | null };
  withdrawConsent: { consentId: string; reason: string };
  draftReferral: { statement: ReferralStatement };
}
export type FamilyAction = keyof FamilyInputs;

export interface FamilyCommand<A extends FamilyAction = FamilyAction> {
  action: A;
  input: FamilyInputs[A];
  by: Actor;
  newId(): string;
}

interface FamilyRule<A extends FamilyAction> {
  /** The rule that says whose act it is, cited when someone else tries. */
  saysWho: string;
  check?: (kase: FamilyCase, input: FamilyInputs[A]) => { ruleId: string; findings: Finding[] };
  effect: (kase: FamilyCase, command: FamilyCommand<A>) => Change[];
}

/** A referral as it is before anyone has acted on it. */
const untouched = {
  status: "DRAFT",
  statusUntil: null,
  statusAfter: null,
  editionId: null,
  assignedWorkerId: null,
  emergency: false,
  emergencyDeemedAt: null,
  immediateConflict: false,
  informationSheetCompletedAt: null,
  informationSheetForwardedAt: null,
  firstSubmittedAt: null,
  submittedAt: null,
  screening: [],
  screenedAt: null,
  decisionNote: null,
  declinedCriteria: [],
  acceptedAt: null,
  steppedDownOn: null,
  stepDownReason: null,
  heldOn: null,
  holdReason: null,
  extendedUntil: null,
  extendedAt: null,
  extensionReason: null,
  terminatedOn: null,
  terminationReason: null,
  closedAt: null,
} as const;

const familyId = (kase: FamilyCase) => ({ familyId: kase.family.id });

/** Of a partial update, only what was given: an absent field leaves the record as it is. */
const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;

/** Since when the agency's own case is of another type; the case itself goes on (FP-DC-04, AMB-25). */
const retyped = (
  { family }: FamilyCase,
  { by, newId }: FamilyCommand,
  type: DhsCaseType,
  effectiveOn: CivilDate,
  reason: string | null,
): Change[] =>
  type === family.dhsCaseType
    ? []
    : [
        insert("CaseTypeChange", newId(), {
          typeBefore: family.dhsCaseType,
          type,
          effectiveOn,
          reason,
          familyId: family.id,
          workerId: by.workerId,
        }),
      ];

/** The commands on a family: what the county keeps of it, and the referral that it starts. */
export const familyCommands: { [A in FamilyAction]: FamilyRule<A> } = {
  registerFamily: {
    saysWho: "FP-RF-01",
    effect: (kase, { input: { children, caregivers, ...family }, newId }) => [
      insert("Family", kase.family.id, {
        ...family,
        addressProtected: false,
        dhsCaseStatus: "ACTIVE",
        assignedWorkerId: null,
        reviewCountyId: null,
      }),
      ...children.map((child) => insert("Child", newId(), { ...child, ...familyId(kase) })),
      ...caregivers.map((caregiver) => insert("Caregiver", newId(), { ...caregiver, ...familyId(kase) })),
    ],
  },
  updateFamily: {
    saysWho: "FP-RF-02",
    // While the family is being served its case becomes one of custody as by convertToCustody, not by correction.
    check: (kase, { dhsCaseType }) => {
      const converts = dhsCaseType === "CUSTODY" && kase.family.dhsCaseType !== dhsCaseType;
      const served = kase.openReferrals.length > 0;
      const effectiveOn = civilDateOf(kase.now);
      return { ruleId: "FP-CO-04", findings: converts && served ? notToConvert(kase, { effectiveOn }) : [] };
    },
    effect: (kase, command) => {
      const { dhsCaseType } = command.input;
      const today = civilDateOf(kase.now);
      return [
        update("Family", kase.family.id, given(command.input)),
        ...(dhsCaseType ? retyped(kase, command, dhsCaseType, today, null) : []),
      ];
    },
  },
  addChild: {
    saysWho: "FP-RF-02",
    effect: (kase, { input, newId }) => [insert("Child", newId(), { ...input.child, ...familyId(kase) })],
  },
  updateChild: {
    saysWho: "FP-EX-01a",
    effect: (_kase, { input: { childId, ...values } }) => [update("Child", childId, given(values))],
  },
  addCaregiver: {
    saysWho: "FP-RF-02",
    effect: (kase, { input, newId }) => [
      insert("Caregiver", newId(), { ...input.caregiver, ...familyId(kase) }),
    ],
  },
  updateCaregiver: {
    saysWho: "FP-EX-01a",
    effect: (_kase, { input: { caregiverId, ...values } }) => [
      update("Caregiver", caregiverId, given(values)),
    ],
  },
  closeDhsCase: {
    saysWho: "FP-RF-08",
    check: (kase) => ({ ruleId: "FP-RF-08", findings: dhsCaseMustStayOpen(kase.openReferrals) }),
    effect: (kase) => [
      update("Family", kase.family.id, { dhsCaseStatus: "CLOSED", dhsCaseClosedAt: kase.now }),
    ],
  },
  reopenDhsCase: {
    saysWho: "FP-RF-08",
    effect: (kase) => [update("Family", kase.family.id, { dhsCaseStatus: "ACTIVE", dhsCaseClosedAt: null })],
  },
  recordRemoval: {
    saysWho: "FP-CO-04",
    check: (kase, input) => ({ ruleId: "FP-CO-04", findings: notToRemove(kase, input) }),
    effect: (_kase, { input, by, newId }) => [
      insert("Removal", newId(), { ...input, returnedOn: null, workerId: by.workerId }),
    ],
  },
  recordReturn: {
    saysWho: "FP-CO-04",
    check: (kase, input) => ({ ruleId: "FP-CO-04", findings: notToReturn(kase, input) }),
    // Who comes home is placed nowhere any more.
    effect: ({ placements }, { input: { removalId, returnedOn } }) => [
      update("Removal", removalId, { returnedOn }),
      ...placements
        .filter((placement) => placement.removalId === removalId && placement.endedOn === null)
        .map(({ id }) => update("Placement", id, { endedOn: returnedOn })),
    ],
  },
  recordPlacement: {
    saysWho: "FP-CO-04",
    check: (kase, input) => ({ ruleId: "FP-CO-04", findings: notToPlace(kase, input) }),
    effect: ({ family, removals }, { input, by, newId }) => {
      const { childId, returnedOn } = removals.find(({ id }) => id === input.removalId)!;
      const stay = { ...input, childId, endedOn: input.endedOn ?? returnedOn };
      return [insert("Placement", newId(), { ...stay, familyId: family.id, workerId: by.workerId })];
    },
  },
  endPlacement: {
    saysWho: "FP-CO-04",
    check: (kase, input) => ({ ruleId: "FP-CO-04", findings: notToEnd(kase.placements, input) }),
    effect: (_kase, { input }) => [update("Placement", input.placementId, { endedOn: input.endedOn })],
  },
  convertToCustody: {
    saysWho: "FP-CO-04",
    check: (kase, input) => ({ ruleId: "FP-CO-04", findings: notToConvert(kase, input) }),
    effect: (kase, command) => [
      ...retyped(kase, command, "CUSTODY", command.input.effectiveOn, command.input.reason),
      update("Family", kase.family.id, { dhsCaseType: "CUSTODY" }),
    ],
  },
  recordConsent: {
    saysWho: "HL-02",
    check: (kase, input) => ({ ruleId: "HL-02", findings: notToConsent(kase, input) }),
    effect: consentRecorded,
  },
  withdrawConsent: {
    saysWho: "HL-02",
    check: (kase, input) => ({ ruleId: "HL-02", findings: notToWithdraw(kase, input) }),
    effect: consentWithdrawn,
  },
  draftReferral: {
    saysWho: "FP-RF-01",
    effect: (kase, { input, by, newId }) => [
      insert("Referral", newId(), {
        ...untouched,
        screening: [],
        declinedCriteria: [],
        ...input.statement,
        ...familyId(kase),
        referredById: by.workerId,
      }),
    ],
  },
};

/** Decides a command on a family. Pure. */
export function decideFamily<A extends FamilyAction>(
  kase: FamilyCase,
  command: FamilyCommand<A>,
): { accepted: true; changes: Change[] } | { accepted: false; violations: Violation[] } {
  const { check, effect } = familyCommands[command.action];
  const { ruleId, findings } = check?.(kase, command.input) ?? { ruleId: "", findings: [] };
  return findings.length > 0
    ? { accepted: false, violations: findings.map((finding) => ({ ...finding, ruleId })) }
    : { accepted: true, changes: effect(kase, command) };
}

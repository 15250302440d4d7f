import type { CivilDate } from "../calendar/civil-date";
import { insert, update, type Change } from "../commands/change";
import type { Finding } from "../rules/rule";
import type { Given, ProgrammeCommand } from "./command";
import type { OrganizationFacts, RoleAssignmentFacts, StaffFacts, Workplace } from "./facts";
import {
  alreadyEnded,
  inThePast,
  lastAdministrator,
  misplaced,
  notOneself,
  overlapping,
  standing,
  taken,
  upsideDown,
} from "./staff-checks";

export interface StaffInputs {
  registerWorker: {
    name: string;
    phone: string | null;
    externalSubject: string;
    hireDate: CivilDate | null;
  };
  deactivateWorker: { workerId: string; reason: string };
  reactivateWorker: { workerId: string; reason: string };
  registerOrganization: Omit<OrganizationFacts, "id">;
  assignRole: {
    workerId: string;
    role: string;
    countyIds: string[];
    organizationId: string | null;
    from: Date | null;
    to: Date | null;
  };
  endAssignment: { assignmentId: string; at: Date | null; reason: string };
}

/** Whoever gives out roles besides: without one of them nobody could ever be given a role again. */
export interface Administration {
  /** Whether those whose assignments end are among them. */
  administers: boolean;
  otherAdministrators: RoleAssignmentFacts[];
}
export interface AssignRoleFacts {
  worker: StaffFacts;
  worksIn: Workplace;
  organization: OrganizationFacts | null;
  /** Every assignment that the worker has had, has or will have. */
  assignments: RoleAssignmentFacts[];
}
export interface EndAssignmentFacts extends Administration {
  assignment: RoleAssignmentFacts;
}
export interface StandingFacts extends Administration {
  worker: StaffFacts;
  assignments: RoleAssignmentFacts[];
}
export interface StaffFactsOf {
  registerWorker: { taken: boolean };
  registerOrganization: { taken: boolean };
  deactivateWorker: StandingFacts;
  reactivateWorker: StandingFacts;
  assignRole: AssignRoleFacts;
  endAssignment: EndAssignmentFacts;
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** One that has not begun ends as it begins: it was never in force. */
const ended = (
  { id, from }: RoleAssignmentFacts,
  at: Date,
  { by, input: { reason } }: Given<{ reason: string }>,
): Change =>
  update("RoleAssignment", id, { to: later(at, from), endedById: by.workerId, endedBecause: reason });

const unended = (assignments: readonly RoleAssignmentFacts[], now: Date) =>
  assignments.filter(({ to }) => to === null || to > now);

const decided = <Facts, Input>(
  check: (facts: Facts, given: Given<Input>) => Finding[],
  effect: ProgrammeCommand<Input, Facts>["effect"],
): ProgrammeCommand<Input, Facts> => ({
  saysWho: "HL-01",
  check: (facts, given) => ({ ruleId: "HL-01", findings: check(facts, given) }),
  effect,
});

/** Who works here, in which role, where, from when and until when (HL-01, AMB-41). */
export const staffCommands: { [A in keyof StaffInputs]: ProgrammeCommand<StaffInputs[A], StaffFactsOf[A]> } =
  {
    registerWorker: decided(
      (facts, { input }) => taken(facts, "SUBJECT_TAKEN", `The subject ${input.externalSubject}`),
      (_facts, { input, newId }) => [insert("Worker", newId(), { ...input, active: true })],
    ),
    registerOrganization: decided(
      (facts, { input }) => taken(facts, "NAME_TAKEN", `The name ${input.name}`),
      (_facts, { input, newId }) => [insert("Organization", newId(), input)],
    ),
    deactivateWorker: decided(
      (facts, given) => [
        ...standing(facts.worker, true),
        ...notOneself(facts.worker.id, given),
        ...lastAdministrator(facts, given.now),
      ],
      ({ worker, assignments }, given) => [
        update("Worker", worker.id, { active: false }),
        ...unended(assignments, given.now).map((each) => ended(each, given.now, given)),
      ],
    ),
    reactivateWorker: decided(
      ({ worker }) => standing(worker, false),
      ({ worker }) => [update("Worker", worker.id, { active: true })],
    ),
    assignRole: decided(
      ({ worker, worksIn, organization, assignments }, given) => {
        const { from, to, countyIds } = given.input;
        const begins = from ?? given.now;
        return [
          ...standing(worker, true),
          ...notOneself(worker.id, given),
          ...misplaced(worksIn, countyIds, organization),
          ...inThePast("begin", begins, given.now),
          ...upsideDown(begins, to, "The assignment"),
          ...overlapping(assignments, begins, to),
        ];
      },
      (_facts, { input, by, now, newId }) => [
        insert("RoleAssignment", newId(), {
          ...input,
          countyIds: [...new Set(input.countyIds)],
          from: input.from ?? now,
          grantedById: by.workerId,
          endedById: null,
          endedBecause: null,
        }),
      ],
    ),
    endAssignment: decided(
      (facts, given) => {
        const { assignment } = facts;
        const at = given.input.at ?? later(given.now, assignment.from);
        return [
          ...notOneself(assignment.workerId, given),
          ...alreadyEnded(assignment, at, given.now),
          ...inThePast("end", at, given.now),
          ...(at < assignment.from ? upsideDown(assignment.from, at, "The assignment") : []),
          ...lastAdministrator(facts, at),
        ];
      },
      ({ assignment }, given) => [ended(assignment, given.input.at ?? given.now, given)],
    ),
  };

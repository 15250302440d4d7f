import { formatInstant } from "../calendar/zone";
import type { Finding } from "../rules/rule";
import type { Given } from "./command";
import type { OrganizationFacts, RoleAssignmentFacts, StaffFacts, Workplace } from "./facts";
import type { Administration } from "./staff";

const found = (
  code: string,
  message: string,
  remedy: string,
  facts: Record<string, string> = {},
): Finding[] => [{ code, message, remedy, facts }];

/** What tells one from another is nobody else's. */
export const taken = ({ taken: isTaken }: { taken: boolean }, code: string, what: string): Finding[] =>
  isTaken ? found(code, `${what} is taken.`, "Take the one that is there, or name another.") : [];

/** Whether a worker still works here, as a command supposes. */
export function standing({ active, name }: StaffFacts, supposed: boolean): Finding[] {
  if (active === supposed) return [];
  return active
    ? found("WORKER_IS_ACTIVE", `${name} works here.`, "Nothing is left to do.")
    : found("WORKER_IS_INACTIVE", `${name} does not work here any more.`, "Reactivate the worker first.");
}

/** Nobody gives or takes rights of their own. */
export const notOneself = (workerId: string, { by }: Given<unknown>): Finding[] =>
  workerId === by.workerId
    ? found("OWN_ASSIGNMENT", "Nobody changes their own assignment.", "Let another administrator do it.")
    : [];

const noun = { PROVIDER: "a partner", COURT: "a court" };

/** A role is held where its work is done: in counties, several if need be (AMB-41), at an organization, or neither. */
export function misplaced(
  worksIn: Workplace,
  countyIds: readonly string[],
  organization: OrganizationFacts | null,
): Finding[] {
  const findings: Finding[] = [];
  const inCounties = worksIn === "COUNTIES";
  const kind = worksIn === "PROVIDER" || worksIn === "COURT" ? worksIn : null;
  if (inCounties && countyIds.length === 0)
    findings.push(
      ...found("COUNTIES_REQUIRED", "The role is held in counties, and none is named.", "Name the counties."),
    );
  if (!inCounties && countyIds.length > 0)
    findings.push(
      ...found("NO_COUNTIES_IN_THIS_ROLE", "The role is not held in counties.", "Name no county.", {
        counties: String(countyIds.length),
      }),
    );
  if (kind !== null && organization?.kind !== kind)
    findings.push(
      ...found(
        "ORGANIZATION_REQUIRED",
        `The role is held at ${noun[kind]}, and ${organization ? `${organization.name} is none` : "none is named"}.`,
        `Name ${noun[kind]}.`,
      ),
    );
  if (kind === null && organization !== null)
    findings.push(
      ...found(
        "NO_ORGANIZATION_IN_THIS_ROLE",
        "The role is held at no organization.",
        "Name no organization.",
        {
          organization: organization.name,
        },
      ),
    );
  return findings;
}

/** What someone might have done is not altered afterwards. */
export const inThePast = (verb: "begin" | "end", at: Date, now: Date): Finding[] =>
  at >= now
    ? []
    : found(
        "LIES_IN_THE_PAST",
        `The assignment would ${verb} ${formatInstant(at)}, which is past.`,
        `Let it ${verb} now, or later.`,
        { at: at.toISOString(), now: now.toISOString() },
      );

export const upsideDown = (from: Date, to: Date | null, what: string): Finding[] =>
  to === null || to > from
    ? []
    : found(
        "ENDS_BEFORE_IT_BEGINS",
        `${what} would begin ${formatInstant(from)} and end ${formatInstant(to)}.`,
        "Let it end after it begins.",
        { from: from.toISOString(), to: to.toISOString() },
      );

/** A worker has one role at a time. */
export function overlapping(
  assignments: readonly RoleAssignmentFacts[],
  from: Date,
  to: Date | null,
): Finding[] {
  const other = assignments.find(
    (each) =>
      (to === null || each.from < to) && (each.to === null || (each.to > from && each.to > each.from)),
  );
  if (!other) return [];
  const until = other.to === null ? "until further notice" : `until ${formatInstant(other.to)}`;
  return found(
    "ASSIGNMENTS_OVERLAP",
    `The worker is ${other.role} from ${formatInstant(other.from)} ${until}.`,
    "End that assignment first, or begin after its end.",
    { role: other.role, from: other.from.toISOString(), to: other.to?.toISOString() ?? "" },
  );
}

/** An assignment ends once; what was agreed as its end may only come sooner. */
export function alreadyEnded({ to }: RoleAssignmentFacts, at: Date, now: Date): Finding[] {
  if (to === null || (to > now && at < to)) return [];
  return found(
    "ALREADY_ENDED",
    `The assignment ${to > now ? "ends" : "ended"} ${formatInstant(to)}.`,
    "An assignment that has ended never comes back: assign the role anew.",
    { to: to.toISOString() },
  );
}

/** Whoever gives out roles last stays, or nobody could. */
export const lastAdministrator = (
  { administers, otherAdministrators }: Administration,
  at: Date,
): Finding[] =>
  !administers || otherAdministrators.some(({ from, to }) => from <= at && to === null)
    ? []
    : found(
        "LAST_ADMINISTRATOR",
        "Nobody would be left who can give out roles.",
        "Give the role to someone else first, until further notice.",
      );

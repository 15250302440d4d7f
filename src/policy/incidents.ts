import { addMinutes } from "./calendar/elapsed";
import type { Parameters } from "./editions/edition";
import type { IncidentFacts } from "./facts";

/** The kinds of incident that go to the supervisor when nobody acknowledges them (FP-NT-02). */
export const escalatingKinds: readonly IncidentFacts["kind"][] = ["SAFETY_CANNOT_BE_MAINTAINED"];

/** When an alert that nobody has acknowledged goes to the supervisor (FP-NT-02). */
export const escalatesAt = (
  { reportedAt }: Pick<IncidentFacts, "reportedAt">,
  { incident }: Pick<Parameters, "incident">,
): Date => addMinutes(reportedAt, incident.acknowledgementMinutes);

/** The safety alerts that nobody acknowledged in time and that have not gone to the supervisor yet. */
export const escalationsDue = (
  incidents: readonly IncidentFacts[],
  now: Date,
  parameters: Pick<Parameters, "incident">,
): IncidentFacts[] =>
  incidents.filter(
    (incident) =>
      escalatingKinds.includes(incident.kind) &&
      incident.acknowledgedAt === null &&
      incident.escalatedAt === null &&
      escalatesAt(incident, parameters) <= now,
  );

import type { Case, StaffingFacts, StaffingPlace } from "../facts";

/** The staffings with the county, in the order in which they were held; a consultation is none of them. */
export const countyStaffings = ({ staffings }: Case): StaffingFacts[] =>
  staffings
    .filter(({ kind }) => kind !== "CONSULTATION")
    .sort((a, b) => a.heldAt.getTime() - b.heldAt.getTime() || a.id.localeCompare(b.id));

/** The places that nobody sat in for. */
export const absent = (
  { attendees }: Pick<StaffingFacts, "attendees">,
  wanted: readonly StaffingPlace[],
): StaffingPlace[] => wanted.filter((place) => !attendees.some((attendee) => attendee.place === place));

/** The specialist brought an update of the client, in words or as the form (FP-ST-03). */
export const isUpdated = ({
  clientUpdate,
  staffingForm,
}: Pick<StaffingFacts, "clientUpdate" | "staffingForm">): boolean =>
  [clientUpdate, staffingForm].some((text) => text !== null && text.trim() !== "");

const titles: Record<StaffingPlace, string> = {
  COUNTY_WORKER: "the county worker",
  ASWS: "the supervisor",
  SPECIALIST: "the specialist",
  COORDINATOR: "the Coordinator",
};

/** Places in words: "the county worker, the supervisor and the specialist". */
export const placesInWords = (places: readonly StaffingPlace[]): string =>
  places
    .map((place) => titles[place])
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1");

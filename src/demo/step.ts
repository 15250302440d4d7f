import type { AnyAction, AnyInput } from "../records/perform/perform";

/** Whose act a step is, seen from the family. */
export type Seat = "county" | "supervisor" | "specialist" | "family";

/** What has come to be known while a story is played: the ids that later steps name. */
export interface Known {
  countyId: string;
  specialistId: string;
  familyId: string;
  referralId: string;
  /** The last of each that the story made. */
  planId: string;
  contactId: string;
  deliveryId: string;
  removalId: string;
  /** What is kept of the link of the form that was handed out last. */
  linkHash: string;
  incidentId: string;
  /** The id of a child of the family. */
  childId(name: string): string;
}

/** One act in a story: on which day since it began and at what time, who gives which command. */
export interface Step<A extends AnyAction = AnyAction> {
  day: number;
  time: string;
  by: Seat;
  action: A;
  input: (known: Known) => AnyInput<A>;
  /** The act is tried and refused, among others for this: part of the story. */
  refusedFor: string | null;
  /** Happens on its very day, weekends too, whatever else the story does meanwhile. */
  aside: boolean;
}

type Content<A extends AnyAction> = AnyInput<A> | ((known: Known) => AnyInput<A>);

const stepOf =
  (by: Seat) =>
  <A extends AnyAction>(
    day: number,
    time: string,
    action: A,
    content: Content<A>,
    more: Partial<Step> = {},
  ): Step => {
    const input = typeof content === "function" ? content : () => content;
    return { day, time, by, action, refusedFor: null, aside: false, ...more, input };
  };

export const county = stepOf("county");
export const supervisor = stepOf("supervisor");
export const specialist = stepOf("specialist");
export const familyItself = stepOf("family");

/** The step is tried, and refused with this code. */
export const refused = (code: string): Partial<Step> => ({ refusedFor: code });

export const aside: Partial<Step> = { aside: true };

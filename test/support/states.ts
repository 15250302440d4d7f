import { Lived, type Particulars } from "./caseload";
import { addMonths, local } from "./local";
import type { Office } from "./office";

type Road = (kase: Lived) => Promise<unknown>;

const submitted: Road = (kase) => kase.submit();
const reviewed: Road = async (kase) => (await submitted(kase), kase.review());
const sent: Road = async (kase) => (await reviewed(kase), kase.assign());
const met: Road = async (kase) => (await sent(kase), kase.meet());
const accepted: Road = async (kase) => {
  await met(kase);
  await (await kase.assess()).concur("cara");
  await (await kase.concur("alice")).accept();
};
const planned: Road = async (kase) => {
  await accepted(kase);
  await (await kase.draftPlan()).finalise();
  await (await kase.sign()).activate();
};
const completed: Road = async (kase) => (await planned(kase), kase.end("COMPLETION", kase.day(75)));
const yearLater: Road = async (kase) => {
  await completed(kase);
  const last = `${addMonths(kase.day(75).slice(0, 10), 12)} 12:00`;
  await kase.do("cara", last, "recordOutcome", { checkedAt: local(last), childPlaced: false });
  await kase.do("cara", last, "evaluateEffectiveness", {
    evaluatedAt: local(last),
    narrative: "The family has kept what it learned.",
  });
};

/** The way to each state, by the ordinary commands; the calendar does the rest. */
const roads = {
  DRAFT: async () => {},
  SUBMITTED: submitted,
  UNDER_REVIEW: reviewed,
  RETURNED: async (kase) => {
    await reviewed(kase);
    await kase.do("cara", kase.day(0, "12:00"), "returnReferral", { reason: "The address is wrong." });
  },
  DECLINED: async (kase) => {
    await (await kase.submit()).review(undefined, ["EX_03"]);
    await kase.do("cara", kase.day(0, "12:00"), "declineReferral", { note: "No child is at risk." });
  },
  WITHDRAWN: async (kase) => {
    await submitted(kase);
    await kase.do("alice", kase.day(0, "12:00"), "withdrawReferral", { reason: "The family moved away." });
  },
  CONTACT_PENDING: sent,
  ASSESSING: met,
  NOT_ACCEPTED: async (kase) => {
    await met(kase);
    await kase.do("cara", kase.day(4), "rejectReferral", { reason: "Another service fits better." });
  },
  ACCEPTED: accepted,
  INTENSIVE: planned,
  MAINTENANCE: async (kase) => {
    await planned(kase);
    kase.now = kase.day(75);
  },
  EXTENDED: async (kase) => {
    await planned(kase);
    await kase.do("cara", kase.day(135), "extendService", {
      until: kase.day(170).slice(0, 10),
      reason: "One goal is not reached yet.",
    });
    kase.now = kase.day(145);
  },
  DISCONTINUATION_PENDING: async (kase) => {
    await planned(kase);
    await kase.propose("NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", kase.day(30));
  },
  TERMINATED: async (kase) => {
    await planned(kase);
    await kase.end("NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", kase.day(30));
  },
  FOLLOW_UP: completed,
  CLOSED: async (kase) => {
    await yearLater(kase);
    await kase.do("cara", kase.now, "closeReferral");
  },
} satisfies Record<string, Road>;

export type State = keyof typeof roads;
export const states = Object.keys(roads) as State[];

/** A fresh case, lived through until it is in a state. */
export async function caseIn(office: Office, state: State, particulars: Particulars = {}): Promise<Lived> {
  const kase = await Lived.ready(office, particulars);
  await roads[state](kase);
  return kase;
}

/** A case whose follow-up year is over and looked back on: it only waits to be closed. */
export async function caseToClose(office: Office): Promise<Lived> {
  const kase = await Lived.ready(office);
  await yearLater(kase);
  return kase;
}

import { Lived } from "../../support/caseload";
import type { Client } from "../../support/client";
import { addMonths, local } from "../../support/local";
import { Office } from "../../support/office";
import type { TestServer } from "../../support/server";
import { caseIn } from "../../support/states";

/** Eight families of March 2006 in two counties, each with another end, and everyone who asks after them. */
export interface Reported {
  hinds: Office;
  yazoo: Office;
  state: Client;
  kases: Record<
    "late" | "closed" | "noShows" | "declined" | "withdrawn" | "notAccepted" | "placed" | "brief",
    Lived
  >;
}

/** When the reports are asked for: the year after the last end of services is over. */
export const asked = local("2007-12-01 12:00");

export async function reportedCaseload(server: TestServer, hinds: Office): Promise<Reported> {
  const yazoo = await Office.open(server, "Yazoo");
  await hinds.adopt("ms-2006");
  await yazoo.adopt("ms-2006");
  const kases = {
    late: await metLate(hinds),
    closed: await caseIn(hinds, "CLOSED"),
    noShows: await caseIn(hinds, "TERMINATED"),
    declined: await caseIn(hinds, "DECLINED"),
    withdrawn: await caseIn(hinds, "WITHDRAWN", {
      children: [{ name: "Sixteen", birthDate: "1989-06-01" }],
    }),
    notAccepted: await caseIn(hinds, "NOT_ACCEPTED"),
    placed: await away(await caseIn(yazoo, "FOLLOW_UP"), "2006-07-21"),
    brief: await away(await caseIn(yazoo, "FOLLOW_UP"), "2006-07-14"),
  };
  await followedUp(kases.placed);
  await checked(kases.brief);
  const state = (await server.as("STATE_OFFICE", "Sam")).at(asked);
  return { hinds, yazoo, state, kases };
}

/** The first contact comes a day after its 48 hours. */
async function metLate(office: Office): Promise<Lived> {
  const kase = await Lived.ready(office);
  await (await (await kase.submit()).review()).assign();
  return kase.meet(kase.day(3, "14:00"));
}

/** A child is removed on 1 July and comes back: after 20 days it was a placement, after 13 it was none (FP-DF-01). */
async function away(kase: Lived, returnedOn: string): Promise<Lived> {
  const { record } = await kase.do("alice", "2006-07-02 09:00", "recordRemoval", {
    childId: kase.children[0].id,
    removedOn: "2006-07-01",
    cause: "NEGLECT",
  });
  await kase.do("alice", `${returnedOn} 18:00`, "recordReturn", { removalId: record.id, returnedOn });
  return kase;
}

async function followedUp(kase: Lived): Promise<void> {
  await kase.followUp("CALL", "2006-06-05 10:00", { result: "NOT_REACHED" });
  await kase.followUp("CALL", "2006-06-10 10:00");
  await kase.followUp("VISIT", "2006-08-20 10:00", { refresherNeeded: true });
  await kase.followUp("REFRESHER", "2006-08-25 10:00");
}

/** No child was placed, says the check a year after. */
async function checked(kase: Lived): Promise<void> {
  const last = `${addMonths(kase.day(75).slice(0, 10), 12)} 12:00`;
  await kase.do("cara", last, "recordOutcome", { checkedAt: local(last), childPlaced: false });
}

import type { Script } from "../../src/demo/caseload";
import { play, type Stage } from "../../src/demo/player";
import { civilDateOf } from "../../src/policy/calendar/zone";
import { after, type Change } from "../../src/policy/commands/change";
import {
  decideFamily,
  familyCommands,
  type FamilyAction,
  type FamilyInputs,
} from "../../src/policy/commands/family";
import type { Action } from "../../src/policy/commands/inputs";
import { decide } from "../../src/policy/decide";
import { ms2006 } from "../../src/policy/editions/ms-2006";
import type { Case, ReferralFacts } from "../../src/policy/facts";
import { openStatuses, type ReferralStatus } from "../../src/policy/lifecycle/states";
import { statusOn } from "../../src/policy/lifecycle/status";
import { emptyLists } from "../policy/empty-case";
import { hashOf } from "../../src/records/evaluation/link";
import type { ReadableName } from "../../src/records";

const nobody = (now: Date) =>
  ({
    now,
    family: { id: "family" },
    specialists: [{ id: "specialist", name: "Specialist", hireDate: null, trainings: [], hasServed: false }],
    ...emptyLists(),
  }) as unknown as Case;

/** Plays a story by the policy alone, without a database; answers the status that it has come to. */
export async function rehearse(script: Script, now: Date): Promise<ReferralStatus> {
  let kase = nobody(now);
  let made = 0;
  const newId = () => `id-${++made}`;
  let link: string | undefined;
  const newLink = () => hashOf((link = newId()));
  const apply = (changes: readonly Change[]) => {
    const referral = changes.find(({ kind, record }) => kind === "insert" && record === "Referral");
    if (referral) kase = { ...kase, referral: { id: referral.id } as ReferralFacts };
    kase = after(kase, changes);
    const { id, status } = kase.referral ?? {};
    const open = (openStatuses as readonly string[]).includes(status);
    kase = { ...kase, openReferrals: open ? [{ id, status }] : [] };
  };
  const stage: Stage = {
    countyId: "county",
    specialistId: "specialist",
    perform: async ({ at, action, by: seat }, _on, input) => {
      kase = { ...kase, now: at };
      link = undefined;
      const by = {
        workerId: seat,
        name: seat,
        side: seat === "specialist" ? ("SPECIALIST" as const) : ("COUNTY" as const),
      };
      const decision =
        action in familyCommands
          ? decideFamily(kase, {
              action: action as FamilyAction,
              input: input as FamilyInputs[FamilyAction],
              by,
              newId,
            })
          : decide(kase, ms2006, { action: action as Action, input: input, by, newId, newLink });
      if (!decision.accepted) return { ...decision, judgedUnder: ms2006.id, familyId: null };
      apply(decision.changes);
      const beside = decision.changes.filter(
        ({ record }) => !["Notice", "Referral", "Family"].includes(record),
      );
      const subject = beside.find(({ kind }) => kind === "insert") ?? beside[0];
      return {
        accepted: true,
        familyId: "family",
        referralId: kase.referral?.id ?? null,
        link,
        subject: subject ? { ...subject, record: subject.record as ReadableName } : null,
      };
    },
    children: async () => new Map(kase.children.map(({ name, id }) => [name, id])),
  };
  await play(script, stage);
  return statusOn(kase.referral, civilDateOf(now));
}

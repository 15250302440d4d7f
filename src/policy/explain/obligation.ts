import { formatInstant } from "../calendar/zone";
import type { Edition } from "../editions/edition";
import type { Case } from "../facts";
import { UNREACHABLE } from "../obligations/first-contact";
import { editionOwing } from "../obligations";
import type { Obligation } from "../obligations/obligation";
import { ownerAt, verdict, type Verdict } from "../obligations/verdict";
import { rule } from "../rules";
import { inWords } from "../rules/reading";
import { firstContact } from "../service";
import { duties, evidenceTold, ownersInWords } from "./duties";
import type { Explanation, RuleOutcome, UsedFact } from "./explanation";
import { factOf, recordIn } from "./facts-read";
import { spoken } from "./words";

/** What an obligation is judged in; the case is null for what is owed outside any. */
export interface Judged {
  kase: Case | null;
  edition: Edition;
  now: Date;
}

/** Why something is owed, how it stands at a moment, and what is left to do. */
export function explainObligation(obligation: Obligation, judgedIn: Judged): Explanation {
  const { kase, now } = judgedIn;
  const edition = kase ? editionOwing(kase, judgedIn.edition, obligation) : judgedIn.edition;
  const { type, because, excuse, warning } = obligation;
  const owner = ownerAt(obligation, now);
  const judged = verdict(obligation, now);
  const outcome = outcomeOf(judged);
  const judging = rule(obligation.ruleId);
  return {
    subject: `“${judging.title}”, owed by ${ownersInWords[owner]} (${type}, ${obligation.anchor})`,
    judgedAt: now,
    editionId: edition.id,
    verdict: judged.status,
    breach: judged.breach,
    finding: `${standing(obligation, judged)}${warning ? `; a remark that is no breach: ${warning}` : ""}`,
    arithmetic: because,
    reasons: [
      {
        rule: judging,
        outcome,
        findings: [],
        note: outcome === "EXCUSED" ? (excuse ?? null) && excuseTold(excuse!) : null,
        facts: kase ? [...countedFrom(obligation, kase, edition), ...evidence(obligation, kase)] : [],
      },
    ],
    remedies: [remedy({ ...obligation, owner }, judged)],
  };
}

function outcomeOf({ status, breach }: Verdict): RuleOutcome {
  if (status === "EXCUSED") return "EXCUSED";
  return breach ? "FAILS" : "HOLDS";
}

const excuseTold = (excuse: string): string =>
  excuse === UNREACHABLE ? "the family was tried in time and could not be reached" : inWords(excuse);

const on = (moment: Date | null): string => (moment ? formatInstant(moment) : "no set time");

/** How it stands, and why, as a sentence. */
function standing(obligation: Obligation, { status, breach }: Verdict): string {
  const { targetAt, dueAt, graceUntil, metAt, excuse, cancelledBecause } = obligation;
  const last = graceUntil ?? dueAt;
  switch (status) {
    case "OPEN":
      return dueAt
        ? `It is open: nothing has met it yet, and there is time until ${on(targetAt ?? dueAt)}`
        : "It is open: nothing has met it yet, and the text sets no time";
    case "DUE_SOON":
      return `It is due soon, ${on(targetAt ?? dueAt)}, and nothing has met it yet`;
    case "LATE":
      return `It is late since ${on(earliest(targetAt, dueAt))}; ${last ? `the policy is broken only past ${on(last)}` : "the text sets no time, so that the policy is not broken"}`;
    case "OVERDUE":
      return `It is overdue and the policy is broken: its time passed ${on(last)}, and nothing on record meets it`;
    case "MISSED":
      return `It was missed and the policy is broken: its time was over ${on(last)} with nothing on record that meets it`;
    case "MET":
      return `It was met ${on(metAt)}, in time`;
    case "MET_LATE":
      return breach
        ? `It was met ${on(metAt)}, past ${on(last)}: the policy was broken, and that stays on record`
        : `It was met ${on(metAt)}, past its first mark ${on(targetAt)}${last ? ` and by ${on(last)}` : "; the text sets no time"}: late, and no breach`;
    case "EXCUSED":
      return `Its time passed ${on(last)}${metAt ? ` before it was met ${on(metAt)}` : ""}, and that is no breach: ${excuseTold(excuse ?? "excused")}`;
    case "CANCELLED":
      return `It is no longer owed: ${cancelledBecause}`;
  }
}

const earliest = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b));

function remedy(obligation: Obligation, { status, breach }: Verdict): string {
  const { type, owner, lapses, metAt, dueAt } = obligation;
  const { does, act } = duties[type];
  const subject = ownersInWords[owner];
  const who = subject[0].toUpperCase() + subject.slice(1);
  const toDo = `${who} is to ${does}${act ? ` (${act})` : ""}`;
  if (status === "CANCELLED") return "Nothing is left to do";
  if (metAt !== null)
    return breach ? "Nothing can mend that it was late; nothing else is left to do" : "Nothing is left to do";
  if (status === "MISSED" || (status === "EXCUSED" && lapses))
    return `It can no longer be made good. What happened in its time and was not recorded can still be recorded, with its true time${act ? ` (${act})` : ""}`;
  if (status === "OVERDUE" || status === "LATE" || status === "EXCUSED")
    return `${toDo}, as soon as possible`;
  return dueAt ? `${toDo} by ${on(obligation.targetAt ?? dueAt)}` : toDo;
}

/** What its time is counted from. */
function countedFrom({ type }: Obligation, kase: Case, { parameters }: Edition): UsedFact[] {
  const { countsFrom } = duties[type];
  const fields = countsFrom.filter(
    (field) => field !== "firstContact" && kase.referral[field] !== null && kase.referral[field] !== false,
  );
  const first = countsFrom.includes("firstContact") ? firstContact(kase, parameters) : null;
  return [
    ...(fields.length > 0 ? [factOf("Referral", kase.referral, fields)] : []),
    ...(first ? [{ ...factOf("Contact", first, evidenceTold.Contact), name: "first contact" }] : []),
  ];
}

/** The records that it was judged by. */
const evidence = (obligation: Obligation, kase: Case): UsedFact[] =>
  obligation.evidence.map(({ record: type, id }) => {
    const row = recordIn(kase, type, id);
    return row
      ? factOf(type, row, evidenceTold[type])
      : { record: { type, id }, name: spoken(type), values: [] };
  });

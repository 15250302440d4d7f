import { isPast } from "../calendar/elapsed";
import { startOfDay, formatInstant } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import type { Case, MonthlyDocumentFacts } from "../facts";
import { formatMonth, monthSpan } from "../service";
import { inWords } from "./reading";
import type { Finding, Question } from "./rule";

/** What the rules of documentation.ts check. */
type Documented = Inputs["recordMonthlyDocument"];

/** A document is written once for its month, when that has begun. */
export function documentDated({ kase, input }: Question<Documented>): Finding[] {
  if (!input?.month) return [];
  const { kind, submittedAt } = input;
  const month = monthSpan(input.month).from;
  const facts = { kind, month, submittedAt: submittedAt.toISOString() };
  const findings = notAhead(kase, "submittedAt", submittedAt);
  if (submittedAt < startOfDay(month))
    findings.push({
      code: "DOCUMENT_BEFORE_MONTH",
      message: `What was submitted ${formatInstant(submittedAt)} cannot tell of ${formatMonth(month)}.`,
      facts,
      remedy: "Name the month that it covers, or correct its time.",
    });
  if (kase.documents.some((document) => document.kind === kind && document.month === month))
    findings.push({
      code: "DOCUMENT_EXISTS",
      message: `The ${inWords(kind)} of ${formatMonth(month)} is on record.`,
      facts,
      remedy: "Write what is new into the next month's.",
    });
  return findings;
}

/** A document is forwarded once, after it was submitted. */
export function forwardingDated(asked: Question<Documented | Inputs["forwardMonthlyDocument"]>): Finding[] {
  return afterwards(asked, "forwardedAt", "DOCUMENT_FORWARDED", "forwarded");
}

/** It is entered in MACWIS once, and not before it was written. */
export function macwisEntryDated(asked: Question<Documented | Inputs["enterInMacwis"]>): Finding[] {
  return afterwards(asked, "enteredInMacwisAt", "DOCUMENT_ENTERED", "entered in MACWIS");
}

type Later = "forwardedAt" | "enteredInMacwisAt";

/** What is done with a document lies between its submission and now, and is done once. */
function afterwards(
  { kase, input }: Question<object>,
  what: Later,
  already: string,
  done: string,
): Finding[] {
  const given = input as
    (Partial<Record<Later, Date>> & Partial<Documented & { documentId: string }>) | undefined;
  const at = given?.[what];
  if (!at) return [];
  const document = kase.documents.find(({ id }) => id === given.documentId);
  const findings = notAhead(kase, what, at);
  const submittedAt = document?.submittedAt ?? given.submittedAt;
  if (submittedAt && isPast(at, submittedAt))
    findings.push({
      code: "BEFORE_SUBMISSION",
      message: `The document was submitted ${formatInstant(submittedAt)}; it cannot have been ${done} ${formatInstant(at)}.`,
      facts: { submittedAt: submittedAt.toISOString(), [what]: at.toISOString() },
      remedy: "Correct the time.",
    });
  return [...findings, ...once(document, what, already, done)];
}

function once(
  document: MonthlyDocumentFacts | undefined,
  what: Later,
  code: string,
  done: string,
): Finding[] {
  const before = document?.[what];
  if (!before) return [];
  return [
    {
      code,
      message: `The document was ${done} ${formatInstant(before)}.`,
      facts: { [what]: before.toISOString() },
      remedy: "Nothing is left to do.",
    },
  ];
}

/** What is recorded has happened. */
function notAhead({ now }: Case, name: string, at: Date): Finding[] {
  if (!isPast(now, at)) return [];
  return [
    {
      code: "DOCUMENT_IN_FUTURE",
      message: `${formatInstant(at)} lies ahead; it is ${formatInstant(now)}.`,
      facts: { [name]: at.toISOString(), now: now.toISOString() },
      remedy: "Record it once it has been done, or correct its time.",
    },
  ];
}

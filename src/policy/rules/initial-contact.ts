import { isPast } from "../calendar/elapsed";
import { formatDay, formatInstant } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { inBoth, manual, memo } from "./citations";
import { referralDay, today } from "./reading";
import type { Finding, Question, Rule } from "./rule";

const intervention = "Program Delivery/Referral Process, 1. Referral, Initial Intervention And Assessment";

/** Period of Service, and the first meeting with the family. */
export const initialContact: Rule[] = [
  {
    id: "FP-IC-01",
    title: "Contact within 48 hours",
    mode: "DEADLINE",
    text:
      "The family is contacted, and met, within 48 hours of the moment of referral: hours by the clock, through " +
      "nights, weekends and holidays. Under ms-1994 the meeting is a visit to the home; ms-2006 drops that " +
      "sentence, and any meeting face to face will do.",
    citations: {
      "ms-1994": [
        memo(
          "2. Current Rule",
          "An initial home visit is conducted with families within 48 hours of referral",
        ),
        manual(
          "Period of Service",
          "Family Preservation contacts the family within 48 hours of the referral",
        ),
      ],
      "ms-2006": [
        manual(
          "Period of Service",
          "Family Preservation contacts the family within 48 hours of the referral",
        ),
        manual(intervention, "The initial meeting will take place within 48 hours of the referral"),
      ],
    },
  },
  {
    id: "FP-IC-02",
    title: "The same day in an emergency",
    mode: "DEADLINE",
    text:
      "In an emergency the family is met on the local day of the referral. Under ms-1994 missing that day is a " +
      "breach; under ms-2006, which says only that it may be sooner, it is a target that was missed.",
    citations: {
      "ms-1994": [memo("2. Current Rule", "or on the same day as the referral in emergency situations")],
      "ms-2006": [
        manual(
          "Period of Service",
          "sooner if it is deemed an emergency by the ASWS or Protective Services social worker",
        ),
        manual(intervention, "it can take place the same day if there is an immediate conflict"),
      ],
    },
  },
  {
    id: "FP-IC-03",
    title: "As soon as possible, where a removal is imminent",
    mode: "DEADLINE",
    text:
      "Where the county plans to remove a child at once because of severe abuse or neglect, the specialist is " +
      "called immediately and makes contact without delay, that day at the latest.",
    citations: inBoth(
      manual(
        "Period of Service",
        "it may be necessary for the Family Preservation Specialist to make initial contact as soon as possible",
      ),
    ),
  },
  {
    id: "FP-IC-04",
    title: "A family that cannot be reached",
    mode: "RECORD",
    text:
      "A family that cannot be reached is met as soon as it can be. An attempt on record within the 48 hours " +
      "excuses the delay. To give a family up as unreachable takes such an attempt and a word with the county.",
    citations: inBoth(
      manual(intervention, "within 48 hours of the referral or as soon as the family can be contacted"),
    ),
    check: attemptedAndConsulted,
  },
  {
    id: "FP-IC-05",
    title: "Early word on emergency placement",
    mode: "RECORD",
    text:
      "Whether someone must be placed out of the home at once is the first question of the first meetings; " +
      "FP-AS-02 judges the answer.",
    citations: inBoth(
      manual(
        intervention,
        "to determine if emergency out-of-home placement is deemed necessary to prevent injury to any family member",
      ),
    ),
  },
];

function attemptedAndConsulted({
  kase,
  parameters,
  input,
}: Question<Inputs["reportUnreachable"]>): Finding[] {
  const since = kase.referral.firstSubmittedAt;
  const attempts = kase.contacts.filter(
    ({ type, result, voidedAt, startedAt }) =>
      result !== "COMPLETED" &&
      voidedAt === null &&
      parameters.contact.direct.includes(type) &&
      since !== null &&
      !isPast(startedAt, since),
  );
  const findings: Finding[] = [];
  if (attempts.length === 0)
    findings.push({
      code: "ATTEMPT_REQUIRED",
      message: since
        ? `No attempt to reach the family has been recorded since the referral of ${formatInstant(since)}.`
        : "No attempt to reach the family has been recorded.",
      facts: { attempts: "0" },
      remedy: "Try to reach the family and log the attempt.",
    });
  const consultedOn = input?.countyConsultedOn;
  if (consultedOn && (consultedOn > today(kase) || consultedOn < referralDay(kase)))
    findings.push({
      code: "CONSULTATION_DATE_INVALID",
      message: `The county cannot have been consulted on ${formatDay(consultedOn)}, before the referral or after today.`,
      facts: { countyConsultedOn: consultedOn, referralDay: referralDay(kase), today: today(kase) },
      remedy: "Give the day on which the county was consulted.",
    });
  return findings;
}

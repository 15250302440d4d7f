import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { inBoth, manual, memo } from "./citations";
import { isBlank } from "./reading";
import type { Finding, Question, Rule } from "./rule";

/** The specialist in court; the county's own court actions are FP-CO-05. */
export const court: Rule[] = [
  {
    id: "FP-CT-01",
    title: "When the specialist goes to court",
    mode: "SOFT",
    text:
      "The specialist attends court on a subpoena, or when the supervisor deems it appropriate and says so for " +
      "that day.",
    citations: inBoth(
      manual(
        "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
        "will attend court when subpoenaed or when deemed appropriate by the ASWS.",
      ),
    ),
    check: calledToCourt,
  },
  {
    id: "FP-CT-02",
    title: "Testimony on the specialist's own part",
    mode: "RECORD",
    text:
      "Testimony keeps to the specialist's involvement with the family. It is recorded whether it did; one that " +
      "did not is pointed out, and nothing is refused.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "is subpoenaed to testify regarding their involvement in the family.",
        ),
      ],
      "ms-2006": [],
    },
  },
];

function calledToCourt({ kase, input }: Question<Inputs["recordCourtAttendance"]>): Finding[] {
  if (!input?.attendedOn) return [];
  const { attendedOn, basis, subpoenaReference } = input;
  const subpoena =
    !isBlank(subpoenaReference) ||
    kase.courtEvents.some((event) => event.heldOn === attendedOn && !isBlank(event.subpoenaReference));
  const directed = kase.courtDirections.some(({ courtOn }) => courtOn === attendedOn);
  if ((basis === "SUBPOENA" && subpoena) || (basis === "ASWS_DIRECTION" && directed)) return [];
  return [
    {
      code: "COURT_BASIS_REQUIRED",
      message: `For ${formatDay(attendedOn)} there is ${missing(basis)}.`,
      facts: {
        attendedOn,
        basis: basis ?? "none",
        subpoena: String(subpoena),
        direction: String(directed),
      },
      remedy:
        "Give the reference of the subpoena, or have the supervisor direct the attendance for that day.",
    },
  ];
}

const missing = (basis: Inputs["recordCourtAttendance"]["basis"]): string => {
  if (basis === "SUBPOENA") return "no reference of a subpoena";
  return basis === "ASWS_DIRECTION"
    ? "no direction of the supervisor"
    : "neither a subpoena nor a direction of the supervisor";
};

import { isPast } from "../calendar/elapsed";
import { formatInstant } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import type { Case, StaffingPlace } from "../facts";
import { absent, isUpdated, placesInWords } from "../service/staffings";
import { inBoth, manual, memo } from "./citations";
import type { Finding, Question, Rule } from "./rule";

/** County and specialist talk the cases over. */
export const staffing: Rule[] = [
  {
    id: "FP-ST-01",
    title: "County and specialist staff the case",
    mode: "DEADLINE",
    text:
      "Under ms-1994 the county worker and the supervisor staff each case with the specialist in every week, Monday " +
      "to Sunday, that lies within treatment as a whole. Under ms-2006 county staff and specialist meet each " +
      "calendar quarter over the open cases; a first or last quarter with fewer than thirty days of treatment is " +
      "waived. A meeting counts for the week or quarter in which it was held, and for no other.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "The DHS social worker and ASWS will have weekly staffing with the Family Preservation Specialist.",
        ),
      ],
      "ms-2006": [
        memo("3. Proposed Rule, County Staff role", "Have quarterly staff meetings with FPS worker"),
      ],
    },
    check: held,
  },
  {
    id: "FP-ST-02",
    title: "The supervisor staffs all cases of the counties each week",
    mode: "DEADLINE",
    text:
      "Each week the supervisor staffs every family preservation case of the counties with the specialist. One " +
      "meeting is this and the county worker's staffing at once, if both attend and it covers every case.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "Conduct weekly staffing of all the counties’ Family Preservation cases with the Family Preservation Specialist.",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-ST-03",
    title: "The specialist brings an update of each client",
    mode: "HARD",
    text:
      "For every case at a staffing the specialist brings a complete update of the client or the staffing form, or " +
      "both. One case without it, and the staffing of all is not complete.",
    citations: inBoth(
      manual(
        "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
        "the Specialist will provide to the case staffing a complete client update and/or staffing form",
      ),
    ),
    check: updated,
  },
  {
    id: "FP-ST-04",
    title: "Consultation with the Coordinator as needed",
    mode: "RECORD",
    text:
      "As need be the case is staffed in consultation with the Coordinator, and the supervisor attends. It does not " +
      "take the place of a staffing with the county.",
    citations: {
      "ms-1994": [
        memo(
          "3. Current Rule, County Staff are expected to",
          "Attend consultation staffing with the Coordinator on an as needed basis.",
        ),
      ],
      "ms-2006": [],
    },
    check: consulted,
  },
];

type Staffing = Inputs["recordStaffing"];

/** The case by the name under which a meeting of many knows it. */
const named = ({ family }: Case): Record<string, string> => ({
  family: family.name,
  dhsCaseNumber: family.dhsCaseNumber ?? "none",
});

/** A staffing has been held, with the county and the specialist; whether it counts is for the obligation to say. */
function held({ kase, input }: Question<Staffing>): Finding[] {
  if (!input?.heldAt) return [];
  return [...over(kase, input.heldAt), ...attended(kase, input, ["SPECIALIST"])];
}

function consulted({ kase, input }: Question<Staffing>): Finding[] {
  if (!input?.heldAt) return [];
  return [...over(kase, input.heldAt), ...attended(kase, input, ["ASWS", "COORDINATOR"])];
}

function over(kase: Case, heldAt: Date): Finding[] {
  const { firstSubmittedAt } = kase.referral;
  const facts = { ...named(kase), heldAt: heldAt.toISOString() };
  if (isPast(kase.now, heldAt))
    return [
      {
        code: "STAFFING_IN_FUTURE",
        message: `A staffing on ${formatInstant(heldAt)} has not been held; it is ${formatInstant(kase.now)}.`,
        facts: { ...facts, now: kase.now.toISOString() },
        remedy: "Record it once it has been held, or correct its time.",
      },
    ];
  if (firstSubmittedAt === null || !isPast(heldAt, firstSubmittedAt)) return [];
  return [
    {
      code: "STAFFING_BEFORE_REFERRAL",
      message: `A staffing on ${formatInstant(heldAt)} lies before the referral of ${formatInstant(firstSubmittedAt)}.`,
      facts: { ...facts, firstSubmittedAt: firstSubmittedAt.toISOString() },
      remedy: "Correct the time of the staffing.",
    },
  ];
}

function attended(kase: Case, staffed: Staffing, wanted: readonly StaffingPlace[]): Finding[] {
  const missing = absent(staffed, wanted);
  if (missing.length === 0) return [];
  return [
    {
      code: "ATTENDEE_MISSING",
      message: `Nobody is named who attended as ${placesInWords(missing)}.`,
      facts: { ...named(kase), missing: missing.join(", ") },
      remedy: "Name who attended, or record what took place as a contact.",
    },
  ];
}

function updated({ kase, parameters, input }: Question<Staffing>): Finding[] {
  if (!input?.heldAt || !parameters.staffing.updateFormRequired || isUpdated(input)) return [];
  return [
    {
      code: "STAFFING_FORM_MISSING",
      message: `The ${kase.family.name} family was staffed without an update of the client and without the form.`,
      facts: { ...named(kase), clientUpdate: "none", staffingForm: "none" },
      remedy: "Give the client update, the staffing form, or both.",
    },
  ];
}

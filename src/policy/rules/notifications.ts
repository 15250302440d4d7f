import { formatInstant } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { escalationsDue } from "../incidents";
import { inBoth, manual, memo } from "./citations";
import { inWords } from "./reading";
import type { Finding, Question, Rule } from "./rule";

const staff = "3. Current Rule, Family Preservation staff will";
const role = "3. Proposed Rule, Family Preservation staff role";

/** Who is told what, and how soon. */
export const notifications: Rule[] = [
  {
    id: "FP-NT-01",
    title: "Notice of new abuse or neglect",
    mode: "DEADLINE",
    text:
      "The specialist tells the county of any new abuse or neglect. The word immediately stands in the next " +
      "clause only; it is read for both, and an hour is given.",
    citations: {
      "ms-1994": [
        memo(staff, "will notify the DHS social worker of any new child abuse/neglect"),
        manual(
          "Program Delivery",
          "will notify the county worker or supervisor of any new child abuse/neglect",
        ),
      ],
      "ms-2006": [
        memo(role, "Notify the DHS social worker of any new child abuse/neglect."),
        manual(
          "Program Delivery",
          "will notify the county worker or supervisor of any new child abuse/neglect",
        ),
      ],
    },
  },
  {
    id: "FP-NT-02",
    title: "Alert when safety cannot be maintained",
    mode: "DEADLINE",
    text:
      "When the safety of a child cannot be maintained in the home the specialist tells the county at once, by " +
      "day or night. The county answers within half an hour; then the alert goes to the supervisor.",
    citations: {
      "ms-1994": [
        memo(
          staff,
          "will also immediately notify the DHS social worker if safety of the child/children cannot be maintained.",
        ),
      ],
      "ms-2006": [
        memo(
          role,
          "Also immediately notify the DHS staff if safety of the child/children cannot be maintained in the home",
        ),
        manual(
          "Program Delivery",
          "will also immediately notify them if the safety of the child/children cannot be maintained.",
        ),
      ],
    },
    check: notAcknowledgedYet,
  },
  {
    id: "FP-NT-03",
    title: "Notice of acceptance",
    mode: "RECORD",
    text:
      "The referring worker and the supervisor are told of the acceptance. The notice is sent under both " +
      "editions; ms-1994 alone asks for it, see FP-AC-02.",
    citations: {
      "ms-1994": [memo(staff, "notify the referring social worker and the ASWS of the family’s acceptance")],
      "ms-2006": [],
    },
  },
  {
    id: "FP-NT-04",
    title: "Urgent notice of an emergency referral",
    mode: "RECORD",
    text:
      "A referral that is deemed an emergency reaches the specialists at once, so that contact can be made " +
      "sooner than in 48 hours, see FP-IC-02 and FP-IC-03.",
    citations: inBoth(
      manual(
        "Period of Service",
        "sooner if it is deemed an emergency by the ASWS or Protective Services social worker",
      ),
    ),
  },
  {
    id: "FP-NT-05",
    title: "Notice of a subpoena",
    mode: "RECORD",
    text: "When the county records a subpoena for the specialist, the specialist is told of it, see FP-CT-01.",
    citations: inBoth(
      manual(
        "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
        "The Family Preservation Specialists will attend court when subpoenaed",
      ),
    ),
  },
  {
    id: "FP-NT-06",
    title: "What stays undone goes to the supervisor",
    mode: "RECORD",
    text:
      "An alert that nobody acknowledged in time is passed to the supervisor, once. The text names the " +
      "supervisor beside the worker; that silence passes the alert on is this server's own reading.",
    citations: inBoth(manual("Program Delivery", "will notify the county worker or supervisor")),
    check: nothingToEscalate,
  },
  {
    id: "FP-NT-07",
    title: "New abuse is evaluated",
    mode: "DEADLINE",
    text:
      "New abuse or injury is evaluated: do services go on? ms-1994 demands it and gives no time; five working " +
      "days are given. Under ms-2006, which knows removal after abuse as a reason to end, it is recommended.",
    citations: {
      "ms-1994": [
        memo(
          "4. Current Rule, Reason for Premature Closing",
          "New abuse or injury will be evaluated to determine continued services",
        ),
      ],
      "ms-2006": [
        memo(
          "4. Proposed Rule",
          "If there is abuse or injury to the child which results in child being removed from the home.",
        ),
      ],
    },
    check: notEvaluatedYet,
  },
];

type About = Inputs["acknowledgeIncident"] | Inputs["evaluateIncident"];

const incidentOf = ({ kase, input }: Question<About>) =>
  kase.incidents.find(({ id }) => id === input?.incidentId);

function notAcknowledgedYet(question: Question<About>): Finding[] {
  const incident = incidentOf(question);
  if (!incident?.acknowledgedAt) return [];
  return [
    {
      code: "ALREADY_ACKNOWLEDGED",
      message: `The notice was acknowledged ${formatInstant(incident.acknowledgedAt)}.`,
      facts: { acknowledgedAt: formatInstant(incident.acknowledgedAt) },
      remedy: "Nothing is left to acknowledge.",
    },
  ];
}

function notEvaluatedYet(question: Question<About>): Finding[] {
  const incident = incidentOf(question);
  if (!incident?.decision) return [];
  return [
    {
      code: "ALREADY_EVALUATED",
      message: `It was evaluated ${formatInstant(incident.decidedAt!)}: ${inWords(incident.decision)}.`,
      facts: { decision: incident.decision, decidedAt: formatInstant(incident.decidedAt!) },
      remedy: "Report what is new as an incident of its own.",
    },
  ];
}

function nothingToEscalate({ kase, parameters }: Question): Finding[] {
  if (escalationsDue(kase.incidents, kase.now, parameters).length > 0) return [];
  return [
    {
      code: "NOTHING_TO_ESCALATE",
      message: "No safety alert waits unacknowledged past its time.",
      facts: { incidents: String(kase.incidents.length) },
      remedy: "Nothing is left to pass on.",
    },
  ];
}

import { formatDay } from "../calendar/zone";
import type { Inputs } from "../commands/inputs";
import { inBoth, manual, memo } from "./citations";
import { latestFamilyAssessment, today } from "./reading";
import type { Finding, Question, Rule } from "./rule";

const intervention = "Program Delivery/Referral Process, 1. Referral, Initial Intervention And Assessment";

/** The specialist's assessment of the family. */
export const assessment: Rule[] = [
  {
    id: "FP-AS-01",
    title: "Every family is assessed",
    mode: "HARD",
    text: "The specialist assesses each family, and no family is accepted before.",
    citations: {
      "ms-1994": [
        memo("3. Current Rule, Family Preservation staff will", "Conduct an assessment on each family"),
        manual("Program Outcome", "Practical, service oriented assessments on all families."),
      ],
      "ms-2006": [
        memo("3. Proposed Rule, Family Preservation staff role", "Conduct an assessment on each family"),
        manual("Program Outcome", "Practical, service oriented assessments on all families."),
      ],
    },
    check: assessed,
  },
  {
    id: "FP-AS-02",
    title: "The two questions of the assessment",
    mode: "HARD",
    text:
      "An assessment answers two questions: must anyone in the family be placed out of the home at once so as not " +
      "to come to harm; and what are the family's problems, and which services will keep it together. If the " +
      "first answer is yes, the county is alerted.",
    citations: inBoth(
      manual(
        intervention,
        "to determine if emergency out-of-home placement is deemed necessary to prevent injury to any family member",
      ),
      manual(intervention, "identify those services that will be necessary to maintain the family unit"),
    ),
    check: bothQuestionsAnswered,
  },
  {
    id: "FP-AS-03",
    title: "Crisis services meanwhile",
    mode: "RECORD",
    text: "A family that is still being assessed has crisis services already: contacts count before acceptance.",
    citations: inBoth(
      manual(
        "Program Delivery/Referral Process, 2. Development of A Treatment Plan",
        "crisis services will be available to families throughout the family assessment",
      ),
    ),
  },
  {
    id: "FP-AS-04",
    title: "The summary goes to the county",
    mode: "DEADLINE",
    text: "The family's county worker has a copy of the assessment summary when the first two weeks are over.",
    citations: {
      "ms-1994": [
        manual(
          "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
          "At the end of the initial two weeks, the family’s county social worker will be provided with a copy",
        ),
      ],
      "ms-2006": [
        memo(
          "3. Proposed Rule, Family Preservation staff role",
          "provide a copy of the treatment plan and assessment summary to the referring county staff",
        ),
        manual(
          "Program Delivery/Referral Process, 3. Coordination With The DHS Worker",
          "At the end of the initial two weeks, the family’s county social worker will be provided with a copy",
        ),
      ],
    },
  },
  {
    id: "FP-AS-05",
    title: "What the assessment covers",
    mode: "RECORD",
    text: "It looks at how the child and the family manage, as they were found on the day that it names.",
    citations: inBoth(
      manual("Objectives", "To conduct thorough assessments of child and family functioning."),
    ),
    check: assessedByToday,
  },
  {
    id: "FP-AS-06",
    title: "Further assessments after services",
    mode: "RECORD",
    text: "In the year of follow-up the family is assessed again; the text gives no number, the visits give occasion.",
    citations: {
      "ms-1994": [memo("2. Current Rule", "During this follow-up period, further assessments are completed")],
      "ms-2006": [
        memo("2. Proposed Rule", "During this follow-up period, further assessments are completed"),
      ],
    },
  },
  {
    id: "FP-AS-07",
    title: "With the professionals involved",
    mode: "SOFT",
    text:
      "Under ms-1994 the plan rests on talks with the professionals who know the family, so the assessment names " +
      "at least one. ms-2006 leaves the phrase out.",
    citations: {
      "ms-1994": [
        memo(
          "2. Current Rule",
          "Based on assessments and discussions with involved professional and family members",
        ),
      ],
      "ms-2006": [],
    },
    check: professionalsConsulted,
  },
  {
    id: "FP-AS-08",
    title: "A guide when a child must be removed",
    mode: "REPORT",
    text: "Where a child is removed after all, the county is handed the assessment with the case.",
    citations: inBoth(
      manual(
        "Program Outcome",
        "critical importance in guiding services for families in which one or more children must be removed",
      ),
    ),
  },
];

function assessed({ kase }: Question): Finding[] {
  if (latestFamilyAssessment(kase)) return [];
  return [
    {
      code: "ASSESSMENT_REQUIRED",
      message: `The ${kase.family.name} family has not been assessed.`,
      facts: { familyAssessments: "0" },
      remedy: "Record the family assessment.",
    },
  ];
}

function bothQuestionsAnswered({ kase }: Question): Finding[] {
  const latest = latestFamilyAssessment(kase);
  if (!latest) return [];
  const incomplete = (lacking: string, remedy: string): Finding => ({
    code: "ASSESSMENT_INCOMPLETE",
    message: `The family assessment of ${formatDay(latest.assessedOn)} ${lacking}.`,
    facts: { assessedOn: latest.assessedOn },
    remedy,
  });
  const findings: Finding[] = [];
  if (latest.emergencyPlacementNeeded === null)
    findings.push(
      incomplete(
        "does not say whether emergency placement is needed",
        "Record an assessment that says whether anyone must be placed at once.",
      ),
    );
  if (latest.problems.length === 0)
    findings.push(incomplete("names no problem", "Record an assessment that names the family's problems."));
  if (latest.neededServices.length === 0)
    findings.push(
      incomplete(
        "names no needed service",
        "Record an assessment that names the services that the family needs.",
      ),
    );
  return findings;
}

type AssessmentInput = Inputs["recordFamilyAssessment"] | Inputs["recordCountyAssessment"];

function assessedByToday({ kase, input }: Question<AssessmentInput>): Finding[] {
  if (!input || input.assessedOn <= today(kase)) return [];
  return [
    {
      code: "ASSESSMENT_IN_FUTURE",
      message: `The assessment is dated ${formatDay(input.assessedOn)}, after today, ${formatDay(today(kase))}.`,
      facts: { assessedOn: input.assessedOn, today: today(kase) },
      remedy: "Give the day on which the assessment was made.",
    },
  ];
}

function professionalsConsulted({ kase, parameters }: Question): Finding[] {
  const latest = latestFamilyAssessment(kase);
  if (!parameters.plan.basedOnProfessionals || !latest || latest.involvedProfessionals.length > 0) return [];
  return [
    {
      code: "PROFESSIONALS_NOT_CONSULTED",
      message: `The family assessment of ${formatDay(latest.assessedOn)} names no professional who was consulted.`,
      facts: { assessedOn: latest.assessedOn, involvedProfessionals: "0" },
      remedy: "Record an assessment that names the professionals consulted, or ask for a waiver.",
    },
  ];
}

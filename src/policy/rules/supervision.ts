import type { Inputs } from "../commands/inputs";
import { formatDay } from "../calendar/zone";
import { newHireTraining } from "../programme/training";
import { memo } from "./citations";
import type { Finding, Question, Rule } from "./rule";

const countyStaff = "3. Current Rule, County Staff are expected to";

/** Supervision, on-call and training. */
export const supervision: Rule[] = [
  {
    id: "FP-SU-01",
    title: "Supervision on site",
    mode: "RECORD",
    text:
      "Under ms-1994 the county's supervisor supervises the specialist on site. Under ms-2006 it is no longer " +
      "asked for, and still recorded where it takes place.",
    citations: {
      "ms-1994": [
        memo(
          countyStaff,
          "Provide on site supervision to the Family Preservation Specialist in their county.",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-SU-02",
    title: "A back-up on call",
    mode: "HARD",
    text:
      "Under ms-1994 the county's supervisor backs up the specialist who is on call, so no shift stands on the " +
      "roster without one. Under ms-2006 a shift may have a back-up.",
    citations: {
      "ms-1994": [
        memo(
          countyStaff,
          "Provide back up on-call services to the Family Preservation Specialist in their county.",
        ),
      ],
      "ms-2006": [],
    },
  },
  {
    id: "FP-SU-03",
    title: "The Coordinator watches over the operation",
    mode: "RECORD",
    text:
      "The State-level Coordinator sees to the clinical integrity of the services, consults, trains and monitors: " +
      "under ms-1994 overseeing the operation, under ms-2006 monitoring it. What is found is noted.",
    citations: {
      "ms-1994": [
        memo(
          "2. Current Rule",
          "The State-level Coordinator oversees operation, insures clinical integrity of services provided, provides consultation, training, monitoring",
        ),
      ],
      "ms-2006": [
        memo(
          "2. Proposed Rule",
          "The State-level Coordinator monitors the operation to insure clinical integrity of services provided, consultation, and training.",
        ),
      ],
    },
  },
  {
    id: "FP-SU-04",
    title: "Clinical supervision",
    mode: "RECORD",
    text:
      "Under ms-1994 the Coordinator gives clinical supervision to each specialist, how often is left open. " +
      "Under ms-2006 it is no longer asked for.",
    citations: {
      "ms-1994": [memo("2. Current Rule", "provides clinical supervision to each Specialist")],
      "ms-2006": [],
    },
  },
  {
    id: "FP-SU-05",
    title: "Training before the first case",
    mode: "SOFT",
    text:
      "A newly hired specialist is trained: under ms-1994 for 60 hours in the Social Learning Theory Model, under " +
      "ms-2006 with the State-level Coordinator, for however long. The text sets no day, so the first case waits " +
      "for it, unless someone lets it go ahead with a reason.",
    citations: {
      "ms-1994": [
        memo(
          "2. Current Rule",
          "all newly hired Family Preservation Specialists are required to attend a 60 hour (1 week) training in the Social Learning Theory Model.",
        ),
      ],
      "ms-2006": [
        memo(
          "2. Proposed Rule",
          "All newly hired FPS workers are required to attend training with the State-level Coordinator",
        ),
      ],
    },
    check: trainedForFirstCase,
  },
  {
    id: "FP-SU-06",
    title: "Consultation with the Coordinator",
    mode: "RECORD",
    text:
      "Under ms-1994 the county's supervisor attends the Coordinator's consultation staffing as needed. The " +
      "record says who attended.",
    citations: {
      "ms-1994": [
        memo(countyStaff, "Attend consultation staffing with the Coordinator on an as needed basis."),
      ],
      "ms-2006": [],
    },
  },
];

function trainedForFirstCase({ kase, parameters, input }: Question<Inputs["assignSpecialist"]>): Finding[] {
  const specialist = kase.specialists.find(({ id }) => id === input?.workerId);
  if (!specialist || specialist.hasServed) return [];
  const training = newHireTraining(specialist, specialist.trainings, parameters);
  if (training === null || training.completedOn !== null) return [];
  const { hireDate, sltmHours, inWords } = training;
  return [
    {
      code: "TRAINING_REQUIRED",
      message: `${specialist.name}, hired ${formatDay(hireDate)}, is not trained for a first case: ${inWords}.`,
      facts: { hireDate, sltmHours: String(sltmHours), trainings: String(specialist.trainings.length) },
      remedy: "Record the training that is missing, or send a specialist who has it.",
    },
  ];
}

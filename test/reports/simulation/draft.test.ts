import { draftOf } from "../../../src/policy/editions/draft";
import { edition } from "../../../src/policy/editions";

const problems = (changes: Record<string, unknown>) => {
  const draft = draftOf("ms-2006", changes);
  return "problems" in draft ? draft.problems.map(({ path, message }) => `${path} ${message}`) : [];
};

test("a draft is a published edition with some parameters changed, which itself stays as it is", () => {
  const before = structuredClone(edition("ms-2006"));
  const draft = draftOf("ms-2006", {
    "target.maxAge": 16,
    "hours.intensive.faceToFaceMin": 8,
    "hours.intensive.faceToFaceBasis": "PER_WEEK",
  });
  if ("problems" in draft) throw new Error("has problems");
  expect(draft.edition.parameters).toEqual({
    ...before.parameters,
    target: { ...before.parameters.target, maxAge: 16 },
    hours: {
      ...before.parameters.hours,
      intensive: { ...before.parameters.hours.intensive, faceToFaceBasis: "PER_WEEK" },
    },
  });
  expect(draft.edition.title).toBe(
    'Draft on ms-2006: target.maxAge 16, hours.intensive.faceToFaceMin 8, hours.intensive.faceToFaceBasis "PER_WEEK"',
  );
  expect(edition("ms-2006")).toEqual(before);
});

test.each(["ms-1994", "ms-2006"] as const)("every parameter of %s stands as it is published", (id) => {
  const flat = (value: unknown, name: string): [string, unknown][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, inner]) => flat(inner, name ? `${name}.${key}` : key))
      : [[name, value]];
  const draft = draftOf(id, Object.fromEntries(flat(edition(id).parameters, "")));
  expect("edition" in draft && draft.edition.parameters).toEqual(edition(id).parameters);
});

test.each([
  [
    { "target.maxAge": "16" },
    'target.maxAge must be a whole number of completed years from 0 to 21, not "16"',
  ],
  [
    { "target.maxAge": 16.5 },
    "target.maxAge must be a whole number of completed years from 0 to 21, not 16.5",
  ],
  [{ "target.mustBeMinor": 1 }, "target.mustBeMinor must be true or false, not 1"],
  [
    { "plan.daysFromReferral": -1 },
    "plan.daysFromReferral must be a whole number of days from 0 to 366, not -1",
  ],
  [
    { "hours.intensive.max": 169 },
    "hours.intensive.max must be a number of hours a week from 0 to 168, not 169",
  ],
  [
    { "hours.intensive.faceToFaceMin": "none" },
    'hours.intensive.faceToFaceMin must be a number of hours from 0 to 17472, not "none"; null takes the rule away',
  ],
  [{ "hours.intensive.min": 16 }, "hours.intensive.min must be at most the maximum, 15 h, not 16"],
  [
    { "hours.maintenance.faceToFaceBasis": "PER_WEEK", "hours.maintenance.faceToFaceMin": 6 },
    "hours.maintenance.faceToFaceMin must be at most the 5 h that the band allows in a week, not 6",
  ],
  [{ "service.minWeeks": 30 }, "service.minWeeks must be at most service.maxWeeks, 20, not 30"],
  [{ "service.intensiveWeeks": 21 }, "service.intensiveWeeks must be at most service.maxWeeks, 20, not 21"],
  [
    { "service.stepDownFromWeek": 11 },
    "service.stepDownFromWeek must be at most service.intensiveWeeks, 10, not 11",
  ],
  [
    { "discontinuation.reasons": ["BOREDOM"] },
    'discontinuation.reasons knows no "BOREDOM"; there are COMPLETION',
  ],
  [{ "discontinuation.reasons": [] }, "discontinuation.reasons must name at least 1: COMPLETION"],
  [{ "discontinuation.reasons": ["RISK", "RISK"] }, "discontinuation.reasons names a value twice"],
  [
    { "contact.direct": ["TELEPHONE"] },
    "contact.alwaysFaceToFace names HOME_VISIT, OTHER_FACE_TO_FACE, FAMILY_TEAM_MEETING, which contact.direct does not",
  ],
  [{ "followUp.visitMonths": [3, 3] }, "followUp.visitMonths must be a list of months after services"],
  [
    { "reason1.assessmentKind": "FAMILY" },
    'reason1.assessmentKind must be one of INITIAL_RISK, SAFETY, not "FAMILY"',
  ],
  [
    { "training.newlyHiredFrom": "2006-02-30" },
    'training.newlyHiredFrom must be a day as YYYY-MM-DD, not "2006-02-30"; null takes the rule away',
  ],
  [{ "hours.maxAge": 3 }, "hours.maxAge is no parameter; did you mean target.maxAge?"],
  [{ target: { maxAge: 16 } }, "target is no parameter; did you mean target.maxAge or target.mustBeMinor?"],
  [{ __proto__x: 1 }, "__proto__x is no parameter; there are target.maxAge"],
])("%j is told what is wrong", (changes, message) => {
  const told = problems(changes);
  expect(told).toHaveLength(1);
  expect(told[0].slice(0, message.length)).toBe(message);
});

test("everything that is wrong is told at once", () => {
  expect(problems({ "target.maxAge": -1, "followUp.graceDays": 1000, nonsense: 0 })).toHaveLength(3);
});

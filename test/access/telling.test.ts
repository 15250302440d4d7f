import { sensitiveFields } from "../../src/access/classes";
import { toldByRule } from "../../src/access/telling";
import { editions } from "../../src/policy/editions";
import { watched } from "../../src/policy/explain/facts-read";
import type { Case } from "../../src/policy/facts";
import { rules } from "../../src/policy/rules";
import type { InformationClass } from "../../src/policy/facts/information";
import { aCaregiver, aCase, aCaseInTreatment, aChild, anAssessment, aPlan, local } from "../policy/fixture";

/** What the commands say, each part of it once: what a rule does with it shows what it reads beside it. */
const said = {
  ...{ planId: "plan-1", incidentId: "incident", kind: "SUMMARY", reason: "RISK", effectiveOn: "2006-04-01" },
  ...{ startedAt: local("2006-04-01 09:00"), durationMinutes: 60, phase: "INTENSIVE", point: "ACCEPTANCE" },
  ...{
    subreasons: [],
    side: "COUNTY",
    agrees: true,
    instrument: "Scale",
    domain: "PARENTING",
    occasion: "POST",
  },
  ...{ measuredOn: "2006-04-01", until: "2006-09-01", heldAt: local("2006-04-01 09:00"), attendees: [] },
  ...{ ratings: [], criteria: [], findings: [], occurredAt: local("2006-09-01 09:00"), workerId: "cara" },
};

const unwell = {
  activelyPsychotic: true,
  suicidal: true,
  homicidal: true,
  intellectualDisability: "SEVERE",
} as const;
const cases = (): Case[] => [
  aCase(),
  aCaseInTreatment("2006-04-01 12:00"),
  aCase({ children: [aChild(unwell)], caregivers: [aCaregiver(unwell)] }),
  aCaseInTreatment("2006-04-01 12:00", { assessments: [anAssessment()], plans: [aPlan({ goals: [] })] }),
  aCaseInTreatment("2006-04-01 12:00", {
    referral: { primaryProblemSexualAbuse: true, perpetratorInHome: true },
  }),
];

/** The classes of all that a rule reads of a case. */
function readBy(ruleId: string): Set<InformationClass> {
  const classes = new Set<InformationClass>();
  for (const edition of Object.values(editions))
    for (const original of cases())
      for (const input of [undefined, said]) {
        const { kase, used } = watched(original);
        try {
          rules[ruleId].check!({ kase, parameters: edition.parameters, input });
        } catch {
          // The rule asks what this input does not say; what it read until then counts.
        }
        for (const { record, fields = [] } of used())
          for (const field of record ? fields : [])
            for (const one of sensitiveFields(record!.type).get(field) ?? [])
              if (one !== "PROTECTED_ADDRESS") classes.add(one);
      }
  return classes;
}

test("the findings of a rule are held to tell of every class that it reads", () => {
  const found = Object.values(rules)
    .filter(({ check }) => check)
    .map(({ id }) => [id, [...readBy(id)].sort()] as const)
    .filter(([, classes]) => classes.length > 0);
  expect(found.filter(([id, classes]) => classes.some((one) => !toldByRule(id).includes(one)))).toEqual([]);
  expect(found.map(([id]) => id)).toContain("FP-EX-01b");
});

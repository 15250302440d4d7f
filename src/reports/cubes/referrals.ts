import { civilDateOf } from "../../policy/calendar/zone";
import { criteria } from "../../policy/facts";
import { ageBand, fateOf, fates } from "../statistics/referral-funnel";
import type { JudgedCase } from "../statistics/judged-case";
import { plain, type Cube } from "./cube";
import { places } from "./places";

const severalCriteria = "several criteria";
const noCriterion = "no criterion named";

/** What R-04 tells of the families referred, by place, age band and what became of them. */
export const referrals: Cube = {
  id: "REFERRALS",
  title: "Referrals, and what became of them",
  unit: "FAMILIES",
  counted:
    "families referred for the first time in the quarter, by their latest referral, as it stood when the quarter was published",
  basis: ["FP-EV-01", "FP-RF-06", "FP-TP-02", "FP-AC-01"],
  dimensions: [
    places,
    {
      name: "fate",
      title: "What became of the referral, and why it was declined",
      branches: fates.map((value) =>
        value === "declined" ? { value, of: plain(...criteria, severalCriteria, noCriterion) } : { value },
      ),
    },
    { name: "ageBand", title: "Age of the oldest target child", branches: plain("0-14", "15-18", "19+") },
  ],
  tables: [{ place: 1, fate: 1 }, { fate: 1, ageBand: 1 }, { fate: 2 }, { place: 2 }, { place: 3 }],
  cases: (kase, place) => {
    const on = civilDateOf(kase.referral.firstSubmittedAt!);
    return [{ unit: kase.family.id, on, at: { place, fate: finestFate(kase), ageBand: ageBand(kase, on) } }];
  },
};

function finestFate(kase: JudgedCase): string {
  const fate = fateOf(kase);
  if (fate !== "declined") return fate;
  const { declinedCriteria } = kase.referral;
  return declinedCriteria.length > 1 ? severalCriteria : (declinedCriteria[0] ?? noCriterion);
}

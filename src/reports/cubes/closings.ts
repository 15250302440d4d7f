import { daysBetween } from "../../policy/calendar/civil-date";
import { discontinuationReasons, type Case } from "../../policy/facts";
import { firstContactOn, functioningChanges } from "../../policy/service";
import { lengthOf, lengths } from "../statistics/closings";
import { parametersOf, type JudgedCase } from "../statistics/judged-case";
import { plain, type Cube } from "./cube";
import { places } from "./places";

const notMet = "not met face to face";
const functioning = ["improved", "not improved", "mixed", "not measured before and after"] as const;

/** What tell of the families whose services ended. */
export const closings: Cube = {
  id: "CLOSINGS",
  title: "Closings",
  unit: "FAMILIES",
  counted: "families whose services ended in the quarter",
  basis: ["FP-EV-01", "FP-DC-01", "FP-DC-02", "FP-HR-06", "FP-OM-02"],
  dimensions: [
    places,
    { name: "reason", title: "Why services ended", branches: plain(...discontinuationReasons) },
    { name: "length", title: "From the first contact to the end", branches: plain(...lengths, notMet) },
    { name: "functioning", title: "Functioning, after against before", branches: plain(...functioning) },
  ],
  tables: [{ reason: 1, length: 1 }, { place: 1 }, { functioning: 1 }],
  cases: (kase, place) => {
    const { terminatedOn: on, terminationReason: reason } = kase.referral;
    if (on === null) return [];
    const at = { place, reason: reason!, length: served(kase, on), functioning: changed(kase) };
    return [{ unit: kase.family.id, on, at }];
  },
};

function served(kase: JudgedCase, terminatedOn: string): string {
  const first = firstContactOn(kase, parametersOf(kase));
  return first === null ? notMet : lengthOf(daysBetween(first, terminatedOn) + 1);
}

/** By every instrument with a score before and one after (FP-OM-02). */
function changed({ functioningMeasures }: Case): (typeof functioning)[number] {
  const measured = functioningChanges(functioningMeasures).filter(({ improved }) => improved !== null);
  const better = measured.filter(({ improved }) => improved).length;
  if (measured.length === 0) return "not measured before and after";
  if (better === measured.length) return "improved";
  return better === 0 ? "not improved" : "mixed";
}

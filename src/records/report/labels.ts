import type { EntityManager } from "typeorm";
import type { Dimension, Figure } from "../../reports/statistics/tally";
import { globalId } from "../shared/node";
import { namesOf } from "../worker/names";

/** The dimensions whose values are ids of records. */
const records: Record<string, string> = { county: "County", specialist: "Worker", case: "Referral" };

export interface Labelled extends Dimension {
  label: string;
}

const valuesOf = (figures: readonly Figure[], dimension: string): string[] => [
  ...new Set(
    figures.flatMap(({ dimensions }) =>
      dimensions.filter(({ name, value }) => name === dimension && value).map(({ value }) => value),
    ),
  ),
];

/** Says what the dimensions of figures are, with the names of counties and specialists. */
export async function labels(
  manager: EntityManager,
  figures: readonly Figure[],
): Promise<(dimension: Dimension) => Labelled> {
  const names = await namesOf(manager, {
    counties: valuesOf(figures, "county"),
    workers: valuesOf(figures, "specialist"),
  });
  return ({ name, value }) => ({
    name,
    value: records[name] && value ? globalId(records[name], value) : value,
    label: names.get(value) ?? (value || "none"),
  });
}

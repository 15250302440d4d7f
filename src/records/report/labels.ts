import { In, type EntityManager } from "typeorm";
import type { Dimension, Figure } from "../../reports/statistics/tally";
import { County } from "../county/county";
import { globalId } from "../shared/node";
import { Worker } from "../worker/worker";

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
  const counties = await manager.findBy(County, { id: In(valuesOf(figures, "county")) });
  const workers = await manager.find(Worker, {
    select: { id: true, name: true },
    where: { id: In(valuesOf(figures, "specialist")) },
    loadEagerRelations: false,
  });
  const names = new Map([...counties, ...workers].map(({ id, name }) => [id, name]));
  return ({ name, value }) => ({
    name,
    value: records[name] && value ? globalId(records[name], value) : value,
    label: names.get(value) ?? (value || "none"),
  });
}

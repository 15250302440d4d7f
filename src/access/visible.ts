import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { HearthlineAbility } from "./ability";
import { sightOf } from "./sight";

/** Narrows a query to what the viewer may read of a record; without a rule that allows it, to nothing. */
export function visible<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  ability: HearthlineAbility,
  recordName: string,
): SelectQueryBuilder<T> {
  const { alias } = query;
  const { sql, values } = sightOf(ability, recordName);
  const nameOf = (index: number) => `visible_${alias}_${index}`;
  const parameters = Object.fromEntries(values.map((value, index) => [nameOf(index), value]));
  return query.andWhere(
    sql(alias, (index) => `:${nameOf(index)}`),
    parameters,
  );
}

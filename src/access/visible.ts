import { rulesToAST } from "@casl/ability/extra";
import type { ObjectLiteral, SelectQueryBuilder } from "typeorm";
import type { HearthlineAbility } from "./ability";

/** The condition tree that CASL makes of its rules. */
interface Condition {
  operator: string;
  value: unknown;
}
interface CompoundCondition extends Condition {
  value: Condition[];
}
interface FieldCondition extends Condition {
  field: string;
}

/**
 * Compiles the viewer's rules to SQL. It knows `and`, `or`, `not`, `eq` and `in`, and throws on anything else:
 * a rule that cannot be said in SQL must never be taken for one that allows.
 */
class Compiler {
  readonly parameters: Record<string, unknown> = {};
  readonly joins = new Set<string>();
  private count = 0;

  constructor(
    private readonly alias: string,
    /** The columns that hold several values: one of them being among those asked for is enough. */
    private readonly several: ReadonlySet<string>,
  ) {}

  compile(condition: Condition): string {
    switch (condition.operator) {
      case "and":
        return this.all(condition as CompoundCondition, " AND ", "TRUE");
      case "or":
        return this.all(condition as CompoundCondition, " OR ", "FALSE");
      case "not":
        return `NOT COALESCE(${this.all(condition as CompoundCondition, " AND ", "TRUE")}, FALSE)`;
      case "eq":
        return this.compare(condition as FieldCondition, (column, value) => `${column} = :${value}`);
      case "in":
        return this.compare(condition as FieldCondition, (column, value, field) =>
          this.several.has(field) ? `${column} && :${value}` : `${column} = ANY(:${value})`,
        );
      default:
        throw new Error(`The access rules use "${condition.operator}", which has no SQL here.`);
    }
  }

  private all({ value }: CompoundCondition, glue: string, empty: string): string {
    return value.length === 0 ? empty : `(${value.map((part) => this.compile(part)).join(glue)})`;
  }

  private compare(
    { field, value }: FieldCondition,
    say: (column: string, parameter: string, field: string) => string,
  ): string {
    const parameter = `visible_${this.alias}_${this.count++}`;
    this.parameters[parameter] = Array.isArray(value) ? [...(value as unknown[])] : value;
    return say(this.column(field), parameter, field);
  }

  /** `referral.countyId` lies on the record that this one hangs on: it is joined under its own name. */
  private column(field: string): string {
    const [relation, column] = field.split(".") as [string, string?];
    if (column === undefined) return `${this.alias}.${relation}`;
    this.joins.add(relation);
    return `${this.alias}_${relation}.${column}`;
  }
}

/** Narrows a query to what the viewer may read of a record; without a rule that allows it, to nothing. */
export function visible<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  ability: HearthlineAbility,
  recordName: string,
): SelectQueryBuilder<T> {
  const condition = rulesToAST(ability, "read", recordName);
  if (condition === null) return query.andWhere("FALSE");
  const { columns } = query.expressionMap.mainAlias!.metadata;
  const several = columns.filter(({ isArray }) => isArray).map(({ propertyName }) => propertyName);
  const compiler = new Compiler(query.alias, new Set(several));
  const sql = compiler.compile(condition);
  for (const relation of compiler.joins)
    query.leftJoin(`${query.alias}.${relation}`, `${query.alias}_${relation}`);
  return query.andWhere(sql, compiler.parameters);
}

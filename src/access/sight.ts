import { rulesToCondition } from "@casl/ability/extra";
import { snake } from "../platform/snake-naming";
import type { HearthlineAbility } from "./ability";
import { ofSeveral } from "./scopes";

/** Which rows of a record a viewer may read, or in which of them a field, as a condition in SQL. */
export interface Sight {
  /** The same for all whose rules differ in their values alone. */
  shape: string;
  values: readonly unknown[];
  /** The condition on the rows under an alias; `parameter` says what stands for the value at an index. */
  sql(alias: string, parameter: (index: number) => string): string;
  /**
   * The same as several conditions, of which one is enough: each leads along an index of its own, which a database
   * does not find in their disjunction.
   */
  ways(alias: string, put: (value: unknown) => string): string[];
  /** How many these are. */
  choices: number;
}

/** The condition tree that CASL makes of its rules. */
interface Condition {
  operator: string;
  value: unknown;
  field?: string;
}
type Compound = Condition & { value: Condition[] };

const all = (value: Condition[]): Compound => ({ operator: "and", value });
const any = (value: Condition[]): Compound => ({ operator: "or", value });
const not = (condition: Condition): Compound => ({ operator: "not", value: [condition] });

/** A condition as those of which one is enough, as far as that stands at its top. */
function alternatives(condition: Condition): Condition[] {
  if (condition.operator === "or")
    return widest((condition as Compound).value.filter((one) => !isVacuous(one)));
  const parts = partsOf(condition);
  const choice = parts.find(({ operator }) => operator === "or");
  if (!choice) return [condition];
  const others = parts.filter((part) => part !== choice);
  return alternatives(choice).map((one) => all([...partsOf(one), ...others]));
}

const partsOf = (condition: Condition): Condition[] =>
  condition.operator === "and" ? (condition as Compound).value : [condition];

/** Asked to be one of none, nothing holds: leaving such a way out lets the database take the index of another. */
const isVacuous = (condition: Condition): boolean =>
  partsOf(condition).some(({ operator, value }) => operator === "in" && (value as unknown[]).length === 0);

/** Of several ways, those that are not part of a wider one. */
function widest(ways: readonly Condition[]): Condition[] {
  const keys = ways.map((way) => new Set(partsOf(way).map((part) => JSON.stringify(part))));
  const within = (one: number, other: number) => [...keys[other]].every((key) => keys[one].has(key));
  return ways.filter((_way, one) =>
    keys.every((_key, other) => one === other || !within(one, other) || (within(other, one) && one < other)),
  );
}

/** Says conditions in SQL; it knows `and`, `or`, `not`, `eq` and `in`, and throws on anything else. */
class Saying {
  readonly values: unknown[] = [];

  constructor(
    private readonly alias: string,
    private readonly parameter: (index: number) => string,
  ) {}

  say(condition: Condition): string {
    const { value } = condition;
    switch (condition.operator) {
      case "and":
        return this.each((condition as Compound).value, " AND ", "TRUE");
      case "or":
        return this.each(
          widest((condition as Compound).value.filter((one) => !isVacuous(one))),
          " OR ",
          "FALSE",
        );
      case "not":
        return `NOT COALESCE(${this.each((condition as Compound).value, " AND ", "TRUE")}, FALSE)`;
      case "eq":
        return `${this.column(condition.field!)} = ${this.value(value)}`;
      case "in":
        return this.among(condition.field!, value as unknown[]);
      default:
        throw new Error(`The access rules use "${condition.operator}", which has no SQL here.`);
    }
  }

  private each(conditions: readonly Condition[], glue: string, empty: string): string {
    if (conditions.length === 0) return empty;
    const said = conditions.map((one) => this.say(one));
    return said.length === 1 ? said[0] : `(${said.join(glue)})`;
  }

  /** One value is asked for as such: the rows of one county stand in their index in the order of a page. */
  private among(field: string, values: unknown[]): string {
    const column = this.column(field);
    if (ofSeveral.includes(field)) return `${column} && ${this.value([...values])}`;
    return values.length === 1
      ? `${column} = ${this.value(values[0])}`
      : `${column} = ANY(${this.value([...values])})`;
  }

  private value(value: unknown): string {
    this.values.push(value);
    return this.parameter(this.values.length - 1);
  }

  /** `family.countyId` lies on the record that this one hangs on. */
  private column(field: string): string {
    const [relation, column] = field.split(".") as [string, string?];
    if (column === undefined) return `${this.alias}.${snake(relation)}`;
    return `(SELECT parent.${snake(column)} FROM ${snake(relation)} parent WHERE parent.id = ${this.alias}.${snake(relation)}_id)`;
  }
}

/**
 * What a viewer's rules let them read of a record, or of one field of it, in SQL. A rule that cannot be said in SQL
 * must never be taken for one that allows; without a rule that allows it, nothing is seen.
 */
function made(ability: HearthlineAbility, record: string, field?: string): Sight {
  const rules = ability.rulesFor("read", record, field);
  const condition = rulesToCondition<HearthlineAbility, Condition, Condition>(
    rules,
    ({ ast, inverted }) => {
      const said = (ast as Condition | undefined) ?? all([]);
      return inverted ? not(said) : said;
    },
    { and: all, or: any, empty: () => all([]) },
  );
  const saying = (alias: string, parameter: (index: number) => string) => {
    const sayer = new Saying(alias, parameter);
    return { sql: condition === null ? "FALSE" : sayer.say(condition), values: sayer.values };
  };
  const { sql: shape, values } = saying("it", (index) => `$${index}`);
  const each = condition ? alternatives(condition) : [];
  return {
    shape,
    values,
    choices: each.length,
    sql: (alias, parameter) => saying(alias, parameter).sql,
    ways: (alias, put) =>
      each.map((way) => {
        const sayer: Saying = new Saying(alias, (index): string => put(sayer.values[index]));
        return sayer.say(way);
      }),
  };
}

const known = new WeakMap<HearthlineAbility, Map<string, Sight>>();

/** The sight of a record, or of one field of it; made once for a viewer. */
export function sightOf(ability: HearthlineAbility, record: string, field?: string): Sight {
  const sights = known.get(ability) ?? new Map<string, Sight>();
  known.set(ability, sights);
  const key = field === undefined ? record : `${record}.${field}`;
  const sight = sights.get(key) ?? made(ability, record, field);
  sights.set(key, sight);
  return sight;
}

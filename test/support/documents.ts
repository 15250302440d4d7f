import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

/** Numbers by chance that a seed repeats (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const words = ["Hinds", "Moore", "R-05", "FP-IC-01", "MS_2006", "2006-03-06"];
const texts = [
  ...[
    "",
    " ",
    "Hinds",
    "Moore",
    "R-01",
    "FP-IC-01",
    "MS_2006",
    "2006-03-06",
    "\u0000",
    "a\u0000b",
    "'",
    '"; --',
  ],
  ...["' OR '1'='1", "%", "\\", "$1", "{{7*7}}", "${7*7}", "../../etc/passwd", "__proto__", "constructor"],
  ...[
    "\u202e\u0000",
    "\ud800",
    "\u{1f469}\u200d\u{1f467}",
    "ﷺ",
    "x".repeat(5000),
    "null",
    "DROP TABLE family",
  ],
];
const moments = ["2006-03-06T15:00:00Z", "2006-12-31T23:59:59.999-06:00", "1850-01-01T00:00:00Z", "soon"];
const days = ["2006-03-06", "2006-02-30", "1900-01-01", "2100-12-31", "someday"];
const wholes = [0, 1, -1, 2, 5, 52, 2 ** 31 - 1, -(2 ** 31)];

/** Writes documents by chance that the schema holds for valid, and variables of the right types and odd values. */
export class Author {
  private asked: Asked & { types: string[] } = { query: "", variables: {}, types: [] };
  private budget = 0;
  private pick: (below: number) => number = () => 0;

  constructor(
    private readonly schema: GraphQLSchema,
    /** The ids to ask for: some exist, some are somebody else's. */
    private readonly ids: readonly string[],
  ) {}

  write(seed: number): Asked {
    this.pick = chance(seed);
    this.asked = { query: "", variables: {}, types: [] };
    this.budget = 4 + this.pick(36);
    const isMutation = this.pick(5) === 0;
    const root = isMutation ? this.schema.getMutationType()! : this.schema.getQueryType()!;
    const selections = this.selections(root, 0, isMutation ? 1 : 1 + this.pick(4));
    const { types, variables } = this.asked;
    const declared = types.length > 0 ? `(${types.join(", ")})` : "";
    return { query: `${isMutation ? "mutation" : "query"} ByChance${declared} ${selections}`, variables };
  }

  private one<T>(of: readonly T[]): T {
    return of[this.pick(of.length)];
  }

  private selections(type: GraphQLNamedType, level: number, count = 1 + this.pick(5)): string {
    if (!isObjectType(type)) {
      const possible = isCompositeType(type) ? this.schema.getPossibleTypes(type) : [];
      const one = this.one(possible);
      return `{ __typename ... on ${one.name} ${this.selections(one, level)} }`;
    }
    const fields = Object.values(type.getFields());
    const chosen = new Map<string, string>();
    for (let index = 0; index < count; index += 1) {
      const field = this.one(fields);
      const inner = getNamedType(field.type);
      if (chosen.has(field.name) || (isCompositeType(inner) && (level > 7 || this.budget <= 0))) continue;
      this.budget -= 1;
      const args = field.args.filter((arg) => isNonNullType(arg.type) || this.pick(3) === 0);
      const given = args.map((arg) => `${arg.name}: ${this.variable(arg)}`).join(", ");
      const below = isCompositeType(inner) ? this.selections(inner, level + 1) : "";
      const alias = this.pick(12) === 0 ? `alias${this.pick(1000)}: ` : "";
      chosen.set(field.name, `${alias}${field.name}${given ? `(${given})` : ""} ${below}`);
    }
    return `{ __typename ${[...chosen.values()].join(" ")} }`;
  }

  private variable({ name, type }: GraphQLArgument): string {
    const { types, variables } = this.asked;
    const variable = `v${types.length}`;
    types.push(`$${variable}: ${String(type)}`);
    variables[variable] =
      name === "first"
        ? this.pick(20) === 0
          ? this.one([0, 101, -1, 100])
          : 1 + this.pick(8)
        : this.value(type, 0, name);
    return `$${variable}`;
  }

  /** Mostly an id of the kind that a name such as `referralId` speaks of. */
  private id(name: string): string {
    const kind = name.replace(/Ids?$/, "").toLowerCase();
    const fitting = this.ids.filter((id) => id.toLowerCase().startsWith(`${kind}:`));
    return this.one(fitting.length > 0 && this.pick(6) > 0 ? fitting : this.ids);
  }

  private value(type: GraphQLInputType, level: number, name: string): unknown {
    if (!isNonNullType(type) && this.pick(3) === 0) return null;
    const bare = getNullableType(type);
    if (isListType(bare))
      return Array.from({ length: this.pick(3) }, () => this.value(bare.ofType, level + 1, name));
    if (isEnumType(bare)) return this.one(bare.getValues()).name;
    if (isInputObjectType(bare)) {
      const fields = Object.values(bare.getFields()).filter(
        (field) => isNonNullType(field.type) || (level < 4 && this.pick(2) === 0),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.value(field.type, level + 1, field.name)]),
      );
    }
    switch (bare.name) {
      case "ID":
        return this.pick(10) === 0 ? this.one(texts) : this.id(name);
      case "Int":
        return this.one(wholes);
      case "Float":
        return this.one([...wholes, 0.1, -2.5, 1e300]);
      case "Boolean":
        return this.pick(2) === 0;
      case "DateTimeISO":
        return this.one(moments.slice(0, this.pick(8) === 0 ? 4 : 2));
      case "LocalDate":
        return this.one(days.slice(0, this.pick(8) === 0 ? 5 : 1));
      default:
        return this.pick(3) === 0 ? this.one(texts) : this.one(words);
    }
  }
}

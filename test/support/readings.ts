import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { chance, type Asked } from "./documents";

/** What reckons for long, or asks for what no chance finds. */
const left = new Set([
  "explain",
  "explainCriterion",
  "explanation",
  "compliance",
  "rows",
  "accessTo",
  "cube",
]);

/** Writes queries by chance that ask for records, in all the ways in which a document can ask. */
export class ReadingAuthor {
  private pick: (below: number) => number = () => 0;
  private fragments: string[] = [];
  private budget = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    /** Ids of records, by their kind: `Referral` has `Referral:0198…`. */
    private readonly ids: ReadonlyMap<string, readonly string[]>,
  ) {}

  write(seed: number): Asked {
    this.pick = chance(seed);
    this.fragments = [];
    this.budget = 10 + this.pick(30);
    const roots = Array.from({ length: 1 + this.pick(2) }, (_root, index) => this.root(`root${index}`));
    const query = `query Reading($yes: Boolean!, $no: Boolean!, $first: Int!) { ${roots.join(" ")} __typename @skip(if: $no) me @include(if: $yes) { name } }`;
    const variables = { yes: this.pick(2) === 0, no: this.pick(2) === 0, first: 1 + this.pick(6) };
    return { query: `${query} ${this.fragments.join(" ")}`, variables };
  }

  private one<T>(of: readonly T[]): T {
    return of[this.pick(of.length)];
  }

  private root(alias: string): string {
    const fields = Object.values(this.schema.getQueryType()!.getFields()).filter(
      ({ name, args, type }) =>
        !left.has(name) &&
        this.isOfRecords(type) &&
        args.every(({ name: arg, type: of }) => !isNonNullType(of) || ["id", "first"].includes(arg)),
    );
    const usual = fields.filter(({ name }) =>
      ["referral", "family", "node", "referrals", "families", "obligations"].includes(name),
    );
    const field = this.one(this.pick(3) > 0 ? usual : fields);
    return `${alias}: ${field.name}${this.given(field)} ${this.selections(getNamedType(field.type), 1)}`;
  }

  private isOfRecords(type: GraphQLField<unknown, unknown>["type"]): boolean {
    const named = getNamedType(type);
    return (
      isInterfaceType(named) ||
      (isObjectType(named) && (this.ids.has(named.name) || "nodes" in named.getFields()))
    );
  }

  private given({ name, args }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap((arg) => {
      if (arg.name === "first") return [`first: ${this.pick(3) === 0 ? "$first" : 1 + this.pick(4)}`];
      if (arg.name === "id") return [`id: "${this.id(name)}"`];
      if (arg.name === "filter" && name === "referrals" && this.pick(2) === 0)
        return [`filter: { statuses: [INTENSIVE, SUBMITTED, FOLLOW_UP] }`];
      if (arg.name === "filter" && name === "obligations" && this.pick(2) === 0)
        return [`filter: { statuses: [OPEN, OVERDUE, MISSED] }`];
      if (arg.name === "types" && this.pick(3) === 0) return ["types: [TREATMENT_PLAN, WEEKLY_HOURS]"];
      if (arg.name === "statuses" && this.pick(3) === 0) return ["statuses: [MET, OPEN, OVERDUE]"];
      return [];
    });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  private id(root: string): string {
    const kind = root === "node" ? this.one([...this.ids.keys()]) : root[0].toUpperCase() + root.slice(1);
    const known = this.ids.get(kind) ?? [];
    return known.length === 0 || this.pick(12) === 0
      ? `${kind}:0197aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee`
      : this.one(known);
  }

  private selections(type: GraphQLNamedType, level: number): string {
    if (isInterfaceType(type)) {
      const some = this.one(this.schema.getPossibleTypes(type));
      const referral = this.schema.getType("Referral") as GraphQLObjectType;
      const inner = [some, referral].map((one) => `... on ${one.name} ${this.selections(one, level)}`);
      return `{ __typename id ${inner.join(" ")} }`;
    }
    if (!isObjectType(type)) return "";
    const fields = Object.values(type.getFields()).filter(({ name }) => !left.has(name));
    const chosen = new Set(
      Array.from({ length: 1 + this.pick(6) }, () => this.one(fields)).filter((field) =>
        this.fits(field, level),
      ),
    );
    const parts = [...chosen].map((field) => this.field(field, level));
    return `{ ${this.wrapped(type, parts.length > 0 ? parts : ["__typename"])} }`;
  }

  private fits({ type, args }: GraphQLField<unknown, unknown>, level: number): boolean {
    if (isLeafType(getNamedType(type))) return true;
    if (args.some(({ name, type: of }) => isNonNullType(of) && name !== "first")) return false;
    const several = isListType(getNullableType(type)) || args.some(({ name }) => name === "first");
    this.budget -= several ? 4 : 1;
    return level < 5 && this.budget > 0;
  }

  private field(field: GraphQLField<unknown, unknown>, level: number): string {
    const alias = this.pick(8) === 0 ? `a${this.pick(100)}_${field.name}: ` : "";
    const directive = this.pick(12) === 0 ? this.one([" @include(if: $yes)", " @skip(if: $no)"]) : "";
    return `${alias}${field.name}${this.given(field)}${directive} ${this.selections(getNamedType(field.type), level + 1)}`;
  }

  /** Some of the selection within a fragment, and some of it twice. */
  private wrapped({ name }: GraphQLObjectType, parts: string[]): string {
    const all = parts.join(" ");
    switch (this.pick(8)) {
      case 0:
        return `... on ${name} { ${all} } ... { ${parts[0]} }`;
      case 1: {
        const fragment = `Part${this.fragments.length}`;
        this.fragments.push(`fragment ${fragment} on ${name} { ${all} }`);
        return `__typename ...${fragment}`;
      }
      case 2:
        return `${all} ${parts[0]}`;
      default:
        return all;
    }
  }
}

import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
} from "graphql";
import { readable, type ReadableName } from "../../records";
import type { Page } from "../../records/shared/connection";
import { pageTypesOf } from "../limits/page-types";
import { Unanswerable } from "./complete";
import type { Bound, Compiling } from "./compiling";
import { CompilingConnection, type ConnectionSelection } from "./connection";
import type { Finishing, Row } from "./finishing";
import { Projected, ProjectingReader, requestReading, type Selected } from "./projecting";
import { compileRecord } from "./record";
import type { RecordSelection } from "./selection";

const isReadable = (name: string): name is ReadableName => Object.hasOwn(readable, name);
type Field = GraphQLField<unknown, unknown>;

/** A field of the outermost level whose records are read as the document selects them. */
export abstract class Root {
  private readonly selected = new Map<ReadableName, Selected>();

  constructor(
    protected readonly newCompiling: () => Compiling,
    protected readonly field: Field,
    readonly key: string,
    readonly nodes: readonly FieldNode[],
  ) {}

  /** Whether its statements say what they should for someone. */
  fits(bound: Bound): boolean {
    return [...this.selected.values()].every(({ compiling }) => compiling.fits(bound));
  }

  async answer(bound: Bound, finishing: Finishing): Promise<unknown> {
    const { request } = finishing;
    const reader = new ProjectingReader(request, bound, (record) => this.selectionOf(record));
    const value: unknown = await this.field.resolve!(
      undefined,
      getArgumentValues(this.field, this.nodes[0], bound.variables),
      requestReading(request, reader),
      { fieldName: this.field.name } as GraphQLResolveInfo,
    );
    if (value !== null && value !== undefined) return this.finish(value, finishing);
    if (isNonNullType(this.field.type)) throw new Unanswerable();
    return null;
  }

  protected abstract isOf(record: ReadableName): boolean;
  protected abstract compile(record: ReadableName, compiling: Compiling): Omit<Selected, "compiling">;
  protected abstract finish(value: unknown, finishing: Finishing): unknown;

  private selectionOf(record: ReadableName): Selected | null {
    const known = this.selected.get(record);
    if (known || !this.isOf(record)) return known ?? null;
    const compiling = this.newCompiling();
    const selected = { compiling, ...this.compile(record, compiling) };
    this.selected.set(record, selected);
    return selected;
  }
}

const rootAlias = (record: ReadableName): string => record.toLowerCase();

/** One record: of one type, or of whichever its id names. */
class RecordRoot extends Root {
  private readonly selections = new Map<ReadableName, RecordSelection>();

  protected isOf(record: ReadableName): boolean {
    const type = getNamedType(this.field.type);
    return type.name === record || isInterfaceType(type);
  }

  protected compile(record: ReadableName, compiling: Compiling) {
    const selection = compileRecord(compiling, record, rootAlias(record), this.nodes);
    this.selections.set(record, selection);
    return { json: selection.json, joins: selection.joins };
  }

  protected finish(value: unknown, finishing: Finishing): Row {
    const { record, row } = projected(value);
    this.selections.get(record)!.finish(row, finishing);
    return row;
  }
}

/** A page of records. */
class PageRoot extends Root {
  private selection: ConnectionSelection | null = null;

  protected isOf(record: ReadableName): boolean {
    return recordOf(this.field) === record;
  }

  protected compile(record: ReadableName, compiling: Compiling) {
    const type = getNullableType(this.field.type);
    if (!isObjectType(type)) throw new Unanswerable();
    this.selection = new CompilingConnection(compiling, compileRecord, record, rootAlias(record)).compile(
      type,
      this.nodes,
    );
    return { json: this.selection.json, joins: this.selection.joins };
  }

  protected async finish(value: unknown, finishing: Finishing): Promise<Row> {
    const page = value as Page<unknown>;
    const selection = this.selection;
    if (!selection) throw new Unanswerable();
    const edges = page.edges.map((edge) => ({
      node: projected(edge.node).row,
      // It is reckoned when it is asked for.
      get cursor() {
        return edge.cursor;
      },
    }));
    const count = selection.asksCount ? await page.count() : null;
    return selection.finish({ edges, hasNextPage: page.pageInfo.hasNextPage, count }, finishing);
  }
}

/** A resolver that reads by another way than the reader's pages brings its records whole. */
function projected(value: unknown): Projected {
  if (value instanceof Projected) return value;
  throw new Unanswerable();
}

/** The record of which a field answers pages; null for any other field. */
function recordOf({ type }: Field): ReadableName | null {
  const page = getNullableType(type);
  const nodes = isObjectType(page) ? page.getFields().nodes : undefined;
  const name = nodes && getNamedType(nodes.type).name;
  return name && isReadable(name) ? name : null;
}

/** How a field of the outermost level is compiled; null where its resolver is asked as it is. */
export function rootOf(
  newCompiling: () => Compiling,
  field: Field,
  key: string,
  nodes: readonly FieldNode[],
): Root | null {
  const type = getNullableType(field.type);
  const { schema } = newCompiling().around;
  if (isInterfaceType(type) || (isObjectType(type) && isReadable(type.name)))
    return new RecordRoot(newCompiling, field, key, nodes);
  const isPage = isObjectType(type) && pageTypesOf(schema).has(type.name) && recordOf(field) !== null;
  return isPage ? new PageRoot(newCompiling, field, key, nodes) : null;
}

import type { FieldNode } from "graphql";
import type { EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";
import type { ReadableName } from "../../records";
import { Uncompilable, type Compiling } from "./compiling";
import type { Finish, Row } from "./finishing";

/** The longest name that PostgreSQL keeps whole. */
const LONGEST_NAME = 63;

/** Compiles what is selected of a record under an alias; `owner` is the record that it was found to hang on. */
export type CompileRecord = (
  compiling: Compiling,
  name: ReadableName,
  alias: string,
  nodes: readonly FieldNode[],
  owner?: ReadableName | null,
) => RecordSelection;

/** What a selection of one record becomes. */
export class RecordSelection {
  readonly columns: string[] = [];
  readonly joins: string[] = [];
  readonly steps: Finish[] = [];
  readonly metadata: EntityMetadata;
  private readonly hidden = new Map<string, string>();
  private idKey: string | null = null;

  constructor(
    readonly compiling: Compiling,
    readonly name: ReadableName,
    readonly alias: string,
    /** How the records are compiled that are selected within this one. */
    readonly compileInner: CompileRecord,
  ) {
    this.metadata = compiling.around.metadataOf(name);
  }

  column(property: string): ColumnMetadata {
    const column = this.metadata.findColumnWithPropertyName(property);
    if (!column) throw new Uncompilable(`${this.name} has no column ${property}.`);
    return column;
  }

  sql(property: string): string {
    return `${this.alias}."${this.column(property).databaseName}"`;
  }

  answer(key: string, sql: string): void {
    if (Buffer.byteLength(key) > LONGEST_NAME) throw new Uncompilable(`${key} is too long a name.`);
    this.columns.push(`${sql} AS "${key}"`);
  }

  answerId(key: string): void {
    this.answer(key, `'${this.name}:' || ${this.sql("id")}`);
    this.idKey ??= key;
  }

  /** The row's own id: out of the one that is answered, where it is. */
  ownId(): (row: Row) => string {
    const { idKey } = this;
    const start = this.name.length + 1;
    if (idKey !== null) return (row) => (row[idKey] as string).slice(start);
    const hidden = this.hideColumn("id");
    return (row) => row[hidden] as string;
  }

  /** Something that is read and not answered; what asks for the same twice finds it in one place. */
  hide(what: string, sql: string): string {
    const known = this.hidden.get(what);
    if (known) return known;
    // No name of GraphQL begins so.
    const key = `#${this.hidden.size}`;
    this.hidden.set(what, key);
    this.columns.push(`${sql} AS "${key}"`);
    return key;
  }

  hideColumn(property: string): string {
    return this.hide(property, this.sql(property));
  }

  finish: Finish = (row, finishing) => {
    for (const step of this.steps) step(row, finishing);
    for (const key of this.hidden.values()) row[key] = undefined;
  };

  /** The row as JSON, within the statement whose `joins` are joined. */
  get json(): string {
    return `(SELECT row_to_json(x) FROM (SELECT ${this.columns.join(", ")}) x)`;
  }
}

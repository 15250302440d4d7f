import type { ReadableName } from "../../records";
import type { List, Shape } from "../../records/shared/list";
import { Reader } from "../../records/shared/reader";
import type { Request } from "../../records/shared/request";
import type { Bound, Compiling } from "./compiling";
import type { Row } from "./finishing";

/** A row that was read as a document selects it. */
export class Projected {
  constructor(
    readonly record: ReadableName,
    readonly row: Row,
  ) {}
}

/** What of a record a document selects, with the statement's own values still to be put. */
export interface Selected {
  compiling: Compiling;
  json: string;
  joins: string[];
}

const shapeOf = (
  record: ReadableName,
  { compiling, json, joins }: Selected,
  bound: Bound,
): Shape<Projected> => ({
  said: (_alias, put) => {
    for (const slot of compiling.slots) put(slot(bound));
    return { json, joins: joins.join(" ") };
  },
  made: (row) => new Projected(record, row as Row),
});

/** A reader that brings of the records a field answers just what is selected of them, all in one statement. */
export class ProjectingReader extends Reader {
  constructor(
    { performer }: Request,
    private readonly bound: Bound,
    private readonly selectedOf: (record: ReadableName) => Selected | null,
  ) {
    super(performer.dataSource.manager, performer.ability);
  }

  override list<N extends ReadableName>(record: N) {
    const selected = this.selectedOf(record);
    if (!selected) return super.list(record);
    // What a page holds goes through its resolver unopened.
    return this.shaped(record, shapeOf(record, selected, this.bound)) as List<never>;
  }

  override async one<N extends ReadableName>(record: N, id: string | null) {
    if (!this.selectedOf(record)) return super.one(record, id);
    if (id === null) return null;
    const list = this.list(record);
    const [found] = await list.where(`${list.alias}.id = :id`, { id }).page(null, 1);
    return (found?.row ?? null) as never;
  }
}

/** A request whose reader is another. */
export const requestReading = (request: Request, reader: Reader): Request =>
  Object.create(request, { reader: { value: reader } }) as Request;

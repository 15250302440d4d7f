import type { EntityMetadata } from "typeorm";
import type { Sight } from "../../access/sight";

/** Puts a value into a statement; answers what stands for it there. */
export type Put = (value: unknown) => string;

/** What is read of each row. */
export interface Shape<T> {
  /** What is selected of the row under an alias, as JSON, and what is joined to it for that. */
  said(alias: string, put: Put): { json: string; joins: string };
  /** What the JSON of a row becomes. */
  made(json: unknown): T;
}

/** How the rows of a list are in order: by a column that is never null for its rows, then by id. */
export interface Sort {
  by: string;
  direction: "ASC" | "DESC";
}

/** A row with its place in the order that was asked for. */
export interface Placed<T> {
  id: string;
  place: string | null;
  row: T;
}

export interface Source<T> {
  metadata: EntityMetadata;
  alias: string;
  /** Which rows there are for whoever asks; null where that was settled before. */
  sight: Sight | null;
  shape: Shape<T>;
  ask<R>(text: string, values: unknown[]): Promise<R[]>;
  /** The same of what is reckoned over all rows. */
  reckon<R>(text: string, values: unknown[]): Promise<R[]>;
}

/** How a place in an order is written: as the API writes a value of the column. */
export function placeOf(column: string, type: unknown): string {
  return type === "timestamptz"
    ? `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `${column}::text`;
}

/** `alias.property` and `:name` in a condition; the two colons of a cast are no name. */
const named = /\b(\w+)\.(\w+)\b|(?<!:):(\w+)/g;

/**
 * The rows of a table that a viewer may see and that meet some conditions. Conditions name properties by the list's
 * alias, and values as `:name`; no text of a client stands in them.
 */
export class List<T> {
  private conditions: string[] = [];
  private given: Record<string, unknown> = {};

  constructor(private readonly source: Source<T>) {}

  clone(): List<T> {
    const other = new List(this.source);
    other.conditions = [...this.conditions];
    other.given = { ...this.given };
    return other;
  }

  get alias(): string {
    return this.source.alias;
  }

  where(condition: string, values: Record<string, unknown> = {}): this {
    this.conditions.push(condition);
    Object.assign(this.given, values);
    return this;
  }

  /** All of them, in the order of their making. */
  async all(): Promise<T[]> {
    return (await this.rows({ by: "id", direction: "ASC" }, null)).map(({ row }) => row);
  }

  /** So many of them, past a place in their order. Without a sort they are in the order of their ids. */
  page(sort: Sort | null, limit: number): Promise<Placed<T>[]> {
    return this.rows(sort, limit);
  }

  async count(): Promise<number> {
    const [{ count }] = await this.select<{ count: number }>("count(*)::int AS count");
    return count;
  }

  /** Something reckoned over all of them, such as counts by a column. */
  select<R>(selection: string, rest = ""): Promise<R[]> {
    const { values, put } = putting();
    const say = this.saying(put);
    const text = `SELECT ${say(selection)} FROM ${this.table} WHERE ${this.condition(say, put)} ${rest}`;
    return this.source.reckon<R>(text, values);
  }

  private async rows(sort: Sort | null, limit: number | null): Promise<Placed<T>[]> {
    const { alias, shape } = this.source;
    const { values, put } = putting();
    const { json, joins } = shape.said(alias, put);
    const direction = sort?.direction ?? "ASC";
    const column = sort && this.columnOf(sort.by);
    const sorted = column && sort.by !== "id" ? `${column.sql} ${direction}, ` : "";
    const order = `ORDER BY ${sorted}${alias}.id ${direction}`;
    // A limit that the planner does not know makes it plan for the whole list.
    const some = limit === null ? "" : `LIMIT ${Math.trunc(limit)}`;
    const where = limit === null ? this.condition(this.saying(put), put) : this.among(put, order, some);
    const place = column ? placeOf(column.sql, column.type) : "null";
    const text = `SELECT ${alias}.id, ${place} AS place, ${json} AS row
      FROM (SELECT * FROM ${this.table} WHERE ${where} ${order} ${some}) ${alias} ${joins} ${order}`;
    const found = await this.source.ask<Placed<unknown>>(text, values);
    return found.map(({ id, place: at, row }) => ({ id, place: at, row: shape.made(row) }));
  }

  /** The rows of a page: where several ways lead to them, the first of each way are enough to choose from. */
  private among(put: Put, order: string, some: string): string {
    const { sight, alias } = this.source;
    const say = this.saying(put);
    if (!sight || sight.choices < 2) return this.condition(say, put);
    const conditions = this.conditions.map(say);
    const each = sight
      .ways(alias, put)
      .map(
        (way) =>
          `(SELECT ${alias}.id FROM ${this.table} WHERE ${[way, ...conditions].join(" AND ")} ${order} ${some})`,
      );
    return `${alias}.id IN (${each.join(" UNION ALL ")})`;
  }

  private get table(): string {
    return `"${this.source.metadata.tableName}" ${this.alias}`;
  }

  private condition(say: (text: string) => string, put: Put): string {
    const { sight, alias } = this.source;
    const seen = sight ? [sight.sql(alias, (index) => put(sight.values[index]))] : [];
    return [...seen, ...this.conditions.map(say)].join(" AND ") || "TRUE";
  }

  private columnOf(property: string): { sql: string; type: unknown } {
    const column = this.source.metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${this.source.metadata.name} has no column ${property}.`);
    return { sql: `${this.alias}."${column.databaseName}"`, type: column.type };
  }

  /** Says a condition in columns and parameters; what is named twice is put once. */
  private saying(put: Put): (text: string) => string {
    const places = new Map<string, string>();
    const parameter = (name: string) => {
      if (!(name in this.given)) throw new Error(`Nothing is given for :${name}.`);
      const place = places.get(name) ?? put(this.given[name]);
      places.set(name, place);
      return place;
    };
    return (text) => saidOf(text, this.alias, (property) => this.columnOf(property).sql, parameter);
  }
}

/** A condition with what stands in SQL for each property of an alias, and for each value. */
export const saidOf = (
  condition: string,
  alias: string,
  column: (property: string) => string,
  value: (name: string) => string,
): string =>
  condition.replace(named, (whole, table?: string, property?: string, name?: string) => {
    if (name !== undefined) return value(name);
    return table === alias ? column(property!) : whole;
  });

function putting(): { values: unknown[]; put: Put } {
  const values: unknown[] = [];
  return { values, put: (value) => `$${values.push(value)}` };
}

import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import type { HearthlineAbility } from "../../access/ability";
import { sightOf } from "../../access/sight";
import { visible } from "../../access/visible";
import type { Database } from "../../platform/database";
import { readable, type ReadableName } from "..";
import { List, type Shape } from "./list";
import { whole } from "./whole";

type RecordOf<N extends ReadableName> = InstanceType<(typeof readable)[N]>;

/**
 * The one way to read records: every query passes through the viewer's rules. Lookups of one request are
 * gathered, so that a page costs a query a level and not a query a row.
 */
export class Reader {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  constructor(
    private readonly manager: EntityManager,
    private readonly ability: HearthlineAbility,
  ) {}

  /** A query over what the viewer may see of a record. */
  query<N extends ReadableName>(name: N) {
    const query = this.manager.createQueryBuilder(
      readable[name] as new () => RecordOf<N>,
      name.toLowerCase(),
    );
    return visible(query, this.ability, name);
  }

  /** The records of a kind that the viewer may see, as a list to narrow and to read in pages. */
  list<N extends ReadableName>(name: N): List<RecordOf<N>> {
    return this.shaped(name, whole<RecordOf<N>>(this.metadataOf(name)));
  }

  /** One record by its row id; null when it does not exist or is not the viewer's to see. */
  one<N extends ReadableName>(name: N, id: string | null): Promise<RecordOf<N> | null> {
    if (id === null) return Promise.resolve(null);
    return this.loader(`one:${name}`, async (ids) => {
      const rows = await this.matching(name, "id", ids);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((key) => byId.get(key) ?? null);
    }).load(id) as Promise<RecordOf<N> | null>;
  }

  /** Some records by their row ids, in that order, as far as the viewer may see them. */
  async several<N extends ReadableName>(name: N, ids: readonly string[]): Promise<RecordOf<N>[]> {
    const rows = await Promise.all(ids.map((id) => this.one(name, id)));
    return rows.filter((row) => row !== null);
  }

  /** The records that hang on another, in the order of their making. */
  of<N extends ReadableName>(name: N, key: string, id: string): Promise<RecordOf<N>[]> {
    return this.loader(`of:${name}:${key}`, async (ids) => {
      const rows = await this.matching(name, key, ids);
      const groups = new Map<unknown, unknown[]>();
      for (const row of rows) {
        const owner = (row as unknown as Record<string, unknown>)[key];
        const group = groups.get(owner);
        if (group) group.push(row);
        else groups.set(owner, [row]);
      }
      return ids.map((owner) => groups.get(owner) ?? []);
    }).load(id) as Promise<RecordOf<N>[]>;
  }

  protected shaped<N extends ReadableName, T>(name: N, shape: Shape<T>): List<T> {
    return new List<T>({
      ...{ metadata: this.metadataOf(name), alias: name.toLowerCase(), shape },
      sight: sightOf(this.ability, name),
      ask: (text, values) => (this.manager.dataSource as Database).read(text, values),
      reckon: (text, values) => (this.manager.dataSource as Database).figure(text, values),
    });
  }

  private metadataOf(name: ReadableName) {
    return this.manager.connection.getMetadata(readable[name]);
  }

  private matching<N extends ReadableName>(name: N, key: string, ids: readonly string[]) {
    const list = this.list(name);
    return list.where(`${list.alias}.${key} = ANY(:ids)`, { ids: [...ids] }).all();
  }

  private loader(
    key: string,
    load: (ids: readonly string[]) => Promise<unknown[]>,
  ): DataLoader<string, unknown> {
    const known = this.loaders.get(key);
    if (known) return known;
    const made = new DataLoader<string, unknown>(load);
    this.loaders.set(key, made);
    return made;
  }
}

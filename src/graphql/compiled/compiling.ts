import type { FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { EntityMetadata } from "typeorm";
import type { HearthlineAbility } from "../../access/ability";
import { sightOf, type Sight } from "../../access/sight";
import { waysTo, type Way } from "../../access/through";
import type { Viewer } from "../../access/viewer";
import type { ReadableName } from "../../records";
import type { Origins } from "./traced";

/** What a document asks that no statement can say: ordinary resolvers answer it. */
export class Uncompilable extends Error {}

/** Whose statement it is, and what the document's variables hold. */
export interface Bound {
  ability: HearthlineAbility;
  viewer: Viewer;
  variables: Record<string, unknown>;
}

/** The value that stands at a place of the statement, once it is known who asks. */
export type Slot = (bound: Bound) => unknown;

export interface Surroundings {
  schema: GraphQLSchema;
  origins: Origins;
  metadataOf(record: ReadableName): EntityMetadata;
}

/** What the text of a statement takes for given of whoever asks. */
type Assumption = (bound: Bound) => boolean;

const sameValues = (one: Sight, other: Sight): boolean =>
  JSON.stringify(one.values) === JSON.stringify(other.values);

/** A statement while it is made from a document, for those whose rules have one shape. */
export class Compiling {
  readonly slots: Slot[] = [];
  private readonly assumptions: Assumption[] = [];
  private readonly fitting = new WeakMap<HearthlineAbility, boolean>();
  private aliases = 0;

  constructor(
    readonly around: Surroundings,
    readonly operation: OperationDefinitionNode,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly bound: Bound,
  ) {}

  put(slot: Slot): string {
    return `$${this.slots.push(slot)}`;
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** Compiles something if it can be; null, and nothing left of the attempt, where a resolver has to be asked. */
  attempt<T>(compile: () => T): T | null {
    const slots = this.slots.length;
    try {
      return compile();
    } catch (error) {
      if (!(error instanceof Uncompilable)) throw error;
      this.slots.length = slots;
      return null;
    }
  }

  /** The rows of a record that whoever asks may see, under an alias. */
  seen(record: ReadableName, alias: string): string {
    const sight = this.assume(record);
    return sight.sql(alias, (index) => this.put(({ ability }) => sightOf(ability, record).values[index]));
  }

  /** In which of the rows that they see they read a field; null where in all. */
  reading(record: ReadableName, field: string, alias: string): string | null {
    const sight = this.assume(record, field);
    const whole = this.assume(record);
    const inAll = sight.shape === whole.shape && sameValues(sight, whole);
    this.assumptions.push(
      ({ ability }) => !inAll || sameValues(sightOf(ability, record, field), sightOf(ability, record)),
    );
    if (inAll) return null;
    return sight.sql(alias, (index) =>
      this.put(({ ability }) => sightOf(ability, record, field).values[index]),
    );
  }

  /** The ways in which they may have reached a record. */
  ways(record: ReadableName): Way[] {
    const ways = waysTo(this.bound.viewer, record);
    const shape = shapeOf(ways);
    this.assumptions.push(({ viewer }) => shapeOf(waysTo(viewer, record)) === shape);
    return ways;
  }

  /** Whether the statement says what it should for someone. */
  fits(bound: Bound): boolean {
    const known = this.fitting.get(bound.ability);
    if (known !== undefined) return known;
    const fits = this.assumptions.every((holds) => holds(bound));
    this.fitting.set(bound.ability, fits);
    return fits;
  }

  private assume(record: ReadableName, field?: string): Sight {
    const sight = sightOf(this.bound.ability, record, field);
    this.assumptions.push(({ ability }) => sightOf(ability, record, field).shape === sight.shape);
    return sight;
  }
}

const shapeOf = (ways: readonly Way[]): string =>
  JSON.stringify(ways.map(({ scope, conditions }) => [scope, Object.keys(conditions)]));

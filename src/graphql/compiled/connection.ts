import { getNamedType, type FieldNode, type GraphQLObjectType } from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import type { ReadableName } from "../../records";
import { Uncompilable, type Compiling } from "./compiling";
import type { Finishing, Row } from "./finishing";
import type { CompileRecord } from "./selection";

/** A page that was read: its rows, each with its cursor, and whether more follow. */
export interface ReadPage {
  edges: readonly { node: Row; cursor: string }[];
  hasNextPage: boolean;
  count: number | null;
}

/** What is selected of each row of a page, and how the page is answered. */
export interface ConnectionSelection {
  json: string;
  joins: string[];
  asksCount: boolean;
  /** Whether a cursor is asked for: without one, no row's place in the order is. */
  asksCursors: boolean;
  finish(page: ReadPage, finishing: Finishing): Row;
}

type Part = (page: ReadPage, finishing: Finishing) => unknown;

/** Compiles a page of records: `nodes`, `edges`, `pageInfo` and `totalCount`, as often as they are asked for. */
export class CompilingConnection {
  private readonly selected: { json: string; joins: string[] }[] = [];
  private asksCount = false;
  private asksCursors = false;

  constructor(
    private readonly compiling: Compiling,
    private readonly compileRecord: CompileRecord,
    private readonly record: ReadableName,
    private readonly alias: string,
    /** The record that the page hangs on. */
    private readonly owner: ReadableName | null = null,
  ) {}

  compile(type: GraphQLObjectType, nodes: readonly FieldNode[]): ConnectionSelection {
    const parts = this.partsOf(type, nodes, (name, fieldNodes) => this.part(type, name, fieldNodes));
    const { selected } = this;
    return {
      // Of several selections of the row each stands at a place of its own.
      json:
        selected.length === 1
          ? selected[0].json
          : `json_build_array(${selected.map(({ json }) => json).join(", ")})`,
      joins: selected.flatMap(({ joins }) => joins),
      asksCount: this.asksCount,
      asksCursors: this.asksCursors,
      finish: (page, finishing) =>
        Object.fromEntries(parts.map(([key, part]) => [key, part(page, finishing)])),
    };
  }

  private partsOf<P>(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    part: (name: string, nodes: readonly FieldNode[]) => P,
  ): [string, P | (() => string)][] {
    const { around, fragments, bound } = this.compiling;
    const fields = collectSubfields(around.schema, fragments, bound.variables, type, nodes);
    return [...fields].map(([key, fieldNodes]) => {
      const name = fieldNodes[0].name.value;
      return [key, name === "__typename" ? () => type.name : part(name, fieldNodes)];
    });
  }

  private part(type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): Part {
    const named = getNamedType(type.getFields()[name].type) as GraphQLObjectType;
    if (name === "nodes") {
      const row = this.row(nodes);
      return ({ edges }, finishing) => edges.map(({ node }) => row(node, finishing));
    }
    if (name === "edges") return this.edges(named, nodes);
    if (name === "pageInfo") return this.pageInfo(named, nodes);
    if (name !== "totalCount") throw new Uncompilable(`${type.name}.${name} is reckoned.`);
    this.asksCount = true;
    return ({ count }) => count;
  }

  private edges(type: GraphQLObjectType, nodes: readonly FieldNode[]): Part {
    type Edge = ReadPage["edges"][number];
    const parts = this.partsOf(type, nodes, (name, fieldNodes) => {
      if (name === "cursor") {
        this.asksCursors = true;
        return ({ cursor }: Edge): unknown => cursor;
      }
      const row = this.row(fieldNodes);
      return ({ node }: Edge, finishing: Finishing): unknown => row(node, finishing);
    });
    return ({ edges }, finishing) =>
      edges.map((edge) => Object.fromEntries(parts.map(([key, part]) => [key, part(edge, finishing)])));
  }

  private pageInfo(type: GraphQLObjectType, nodes: readonly FieldNode[]): Part {
    const parts = this.partsOf(type, nodes, (name) => {
      if (name === "hasNextPage") return ({ hasNextPage }: ReadPage): unknown => hasNextPage;
      this.asksCursors = true;
      return ({ edges }: ReadPage): unknown => edges.at(-1)?.cursor ?? null;
    });
    return (page) => Object.fromEntries(parts.map(([key, part]) => [key, part(page)]));
  }

  /** A selection of the row: which one of those that its statement answers, and what becomes of it. */
  private row(nodes: readonly FieldNode[]): (rows: Row, finishing: Finishing) => unknown {
    const { record, alias, owner, selected } = this;
    const { joins, json, finish } = this.compileRecord(this.compiling, record, alias, nodes, owner);
    const index = selected.push({ json, joins }) - 1;
    return (rows, finishing) => {
      const row = selected.length === 1 ? rows : (rows as unknown as Row[])[index];
      finish(row, finishing);
      return row;
    };
  }
}

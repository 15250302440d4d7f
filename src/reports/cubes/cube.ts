import type { CivilDate } from "../../policy/calendar/civil-date";
import type { ObligationType } from "../../policy/obligations/obligation";
import type { JudgedCase } from "../statistics/judged-case";
import type { KeptObligation } from "../statistics/report";

/** The cubes, by the ids under which they are asked for. */
export const cubeIds = [
  "REFERRALS",
  "ASSESSMENTS",
  "CLOSINGS",
  "OUTCOMES",
  "CHILDREN",
  "INCIDENTS",
  "TIMELINESS",
] as const;
export type CubeId = (typeof cubeIds)[number];

/** What is counted, each once in a cube. */
export const countedUnits = ["FAMILIES", "CHILDREN"] as const;
export type CountedUnit = (typeof countedUnits)[number];

/** A value of a dimension, and the finer ones that it consists of. */
export interface Branch {
  value: string;
  of?: readonly Branch[];
}

/** What a cube tells apart. Its values are named once in the whole tree. */
export interface Dimension {
  name: string;
  title: string;
  branches: readonly Branch[];
  /** Its values overlap, so that they are never added up: each is a table of its own. */
  apart?: true;
}

/** How many levels of each dimension are crossed; a dimension that is left out is added up. */
export type Table = Readonly<Record<string, number>>;

/** One family or child that counts, by the finest value of each dimension. */
export interface Member {
  unit: string;
  on: CivilDate;
  at: Readonly<Record<string, string>>;
}

/** The moment that a cube is counted for. */
export interface CountedAt {
  now: Date;
  today: CivilDate;
}

/**
 * A cube is data: whom it counts and what it tells apart. All its tables are protected together. Cubes share
 * no family's cell with each other but the totals, which are hidden by their own size alone.
 */
export interface Cube {
  id: CubeId;
  title: string;
  unit: CountedUnit;
  /** Whom it counts, in words. */
  counted: string;
  /** The rules that it rests on. */
  basis: readonly string[];
  dimensions: readonly Dimension[];
  /** The most wanted first: where one cannot be protected, the last is withheld first. */
  tables: readonly Table[];
  cases?: (kase: JudgedCase, county: string, at: CountedAt) => Member[];
  obligations?: {
    types: readonly ObligationType[];
    /** What the duties of one family under one type come to. */
    members: (family: string, owed: readonly KeptObligation[], at: CountedAt) => Member[];
  };
}

/** Values without finer ones. */
export const plain = (...values: readonly string[]): Branch[] => values.map((value) => ({ value }));

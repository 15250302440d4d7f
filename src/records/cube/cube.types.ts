import { ArgsType, Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import {
  countedUnits,
  type Branch,
  type CountedUnit,
  type Cube,
  type CubeId,
  type Dimension,
} from "../../reports/cubes/cube";
import type { PublishedCell } from "../../reports/cubes/publish";
import { Rule, ruleOf } from "../policy/rule";
import { connectionOf } from "../shared/connection";
import { Day } from "../shared/scalars";
import { CubeEnum } from "./cube-publication";

const CountedUnitEnum = Object.fromEntries(countedUnits.map((name) => [name, name]));
registerEnumType(CountedUnitEnum, {
  name: "CountedUnit",
  description: "What is counted, each once in a cube: families or children.",
});

@ObjectType({ description: "A value of a dimension." })
export class CubeValue {
  @Field(() => String, { description: "As cells name it, e.g. `Hinds`." })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: "The coarser value that it is part of; null at the top.",
  })
  partOf!: string | null;
}

const valuesOf = (branches: readonly Branch[], partOf: string | null = null): CubeValue[] =>
  branches.flatMap(({ value, of = [] }) => [
    Object.assign(new CubeValue(), { value, partOf }),
    ...valuesOf(of, value),
  ]);

@ObjectType({ description: "What a cube tells apart." })
export class CubeDimension {
  spec!: Dimension;

  @Field(() => String, { description: "As cells name it, e.g. `place`." })
  get name(): string {
    return this.spec.name;
  }

  @Field(() => String, { description: "In words." })
  get title(): string {
    return this.spec.title;
  }

  @Field(() => [CubeValue], { description: "Its values, each after the one that it is part of." })
  get values(): CubeValue[] {
    return valuesOf(this.spec.branches);
  }

  @Field(() => Boolean, {
    description:
      "Whether its values add up to all that are counted; where a family can be in several, they do not.",
  })
  get addsUp(): boolean {
    return !this.spec.apart;
  }
}

@ObjectType({ description: "What a cube is about, and the quarters of which it has been published." })
export class CubeDefinition {
  spec!: Cube;

  @Field(() => CubeEnum.type, { description: "By which it is asked for." })
  get id(): CubeId {
    return this.spec.id;
  }

  @Field(() => String, { description: "What it is called." })
  get title(): string {
    return this.spec.title;
  }

  @Field(() => CountedUnitEnum, { description: "What its numbers are of." })
  get unit(): CountedUnit {
    return this.spec.unit;
  }

  @Field(() => String, { description: "Whom it counts." })
  get counted(): string {
    return this.spec.counted;
  }

  @Field(() => [Rule], { description: "The rules that it rests on." })
  get basis(): Rule[] {
    return this.spec.basis.map((id) => ruleOf(id));
  }

  @Field(() => [CubeDimension], { description: "What it tells apart." })
  get dimensions(): CubeDimension[] {
    return this.spec.dimensions.map((spec) => Object.assign(new CubeDimension(), { spec }));
  }

  @Field(() => [Day], {
    description: "The quarters that you may see of it, each by its first day, the latest first.",
  })
  published!: string[];
}

@ObjectType({ description: "The value of one dimension." })
export class CubeCoordinate {
  @Field(() => String, { description: "The dimension." })
  name!: string;

  @Field(() => String, { description: "The value." })
  value!: string;
}

@ObjectType({ description: "A number of a cube: nought, eleven or more, or hidden (HL-07)." })
export class CubeCell {
  published!: PublishedCell;

  @Field(() => String, { description: "Names it within its cube, e.g. `place=The Delta;fate=accepted`." })
  get key(): string {
    return this.published.key;
  }

  @Field(() => [CubeCoordinate], { description: "What it is of; a dimension that is left out is added up." })
  get of(): CubeCoordinate[] {
    return Object.entries(this.published.at).map((pair) =>
      Object.assign(new CubeCoordinate(), { name: pair[0], value: pair[1] }),
    );
  }

  @Field(() => Int, {
    nullable: true,
    description: "How many families or children; null where it is hidden.",
  })
  get value(): number | null {
    return this.published.value;
  }

  @Field(() => Boolean, {
    description: "Whether the number is hidden: it is 1 to 10, or it would give away one that is.",
  })
  get suppressed(): boolean {
    return this.published.value === null;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Of all that are counted, in percent to one decimal; null where either number is hidden.",
  })
  get share(): number | null {
    return this.published.share;
  }
}

@ObjectType({ description: "A page of the cells of a cube." })
export class CubeCellConnection extends connectionOf(CubeCell) {}

@ArgsType()
export class CubeArgs {
  @Field(() => CubeEnum.type, { description: "Which cube." })
  id!: CubeId;

  @Field(() => Day, { description: "The quarter, by its first day, e.g. 2006-04-01." })
  quarter!: string;
}

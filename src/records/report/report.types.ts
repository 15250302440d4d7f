import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import type { EditionId } from "../../policy/editions/edition";
import {
  units,
  type Measure,
  type Period,
  type Report as ReportSpec,
  type ReportId,
  type Unit,
} from "../../reports/statistics/report";
import { Rule, ruleOf } from "../policy/rule";
import { connectionOf } from "../shared/connection";
import { ReportEnum } from "./report.enums";
import { Node } from "../shared/node";
import { Day, EditionId as EditionIdScalar, Instant } from "../shared/scalars";

const UnitEnum = Object.fromEntries(Object.keys(units).map((name) => [name, name]));
registerEnumType(UnitEnum, {
  name: "ReportUnit",
  description:
    "What a value is in. PERCENT, DAYS and WEEKS have one decimal; HOURS, AVERAGE and DOLLARS two; NUMBER none. Halves are rounded up.",
});

@ObjectType({ description: "A page of the rows behind a figure." })
export class ReportRowConnection extends connectionOf(Node as new () => Node, "ReportRow") {}

@ObjectType({ description: "What a figure is of: a county, a month, a duty." })
export class ReportDimension {
  @Field(() => String, { description: "What it tells apart, e.g. `county`, `duty`, `ageBand`." })
  name!: string;

  @Field(() => String, {
    description:
      "This one: an id for counties, specialists and cases, else a word. Empty where there is none.",
  })
  value!: string;

  @Field(() => String, { description: "As a person reads it." })
  label!: string;
}

@ObjectType({
  description:
    "A number of a report. The rows behind it are answered page by page, so that anyone who may see them can count again.",
})
export class ReportFigure {
  @Field(() => String, { description: "Names it within the report, e.g. `onTime;duty=TREATMENT_PLAN`." })
  key!: string;

  measure!: Measure;

  @Field(() => String, { name: "name", description: "What is measured, e.g. `onTime`." })
  get name(): string {
    return this.measure.name;
  }

  @Field(() => String, { name: "title", description: "The same in words." })
  get title(): string {
    return this.measure.title;
  }

  @Field(() => [ReportDimension], { description: "What it is of; empty for everything together." })
  dimensions!: ReportDimension[];

  @Field(() => Float, { nullable: true, description: "Above the line, in what `numeratorOf` says." })
  numerator!: number | null;

  @Field(() => String, { description: "What is counted above the line." })
  get numeratorOf(): string {
    return this.measure.numerator;
  }

  @Field(() => Int, { nullable: true, description: "Below the line; null for a plain number." })
  denominator!: number | null;

  @Field(() => String, { nullable: true, description: "What it is counted of." })
  get denominatorOf(): string | null {
    return this.measure.denominator;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Numerator by denominator in `unit`, halves rounded up.",
  })
  value!: number | null;

  @Field(() => UnitEnum, { description: "What the value is in." })
  get unit(): Unit {
    return this.measure.unit;
  }

  @Field(() => String, { nullable: true, description: "Why there is no value." })
  unavailable!: string | null;

  @Field(() => String, { nullable: true, description: "What the text holds against it; no verdict." })
  get benchmark(): string | null {
    return this.measure.benchmark ?? null;
  }

  @Field(() => [EditionIdScalar], { description: "The editions that judged the cases behind it." })
  editions!: EditionId[];

  @Field(() => Int, { description: "How many cases it is of, each counted once." })
  cases!: number;

  denominatorRows!: string[];
  numeratorRows!: string[];
  /** The question that it answers, for its cursors. */
  list!: string;
}

@ObjectType({ description: "The days that a report is of, both included; null where it is open." })
export class ReportPeriod implements Period {
  @Field(() => Day, { nullable: true, description: "The first day." })
  from!: string | null;

  @Field(() => Day, { nullable: true, description: "The last day." })
  to!: string | null;
}

@ObjectType({ description: "What a report is about." })
export class ReportDefinition {
  spec!: ReportSpec;

  @Field(() => ReportEnum.type, { description: "By which it is asked for." })
  get id(): ReportId {
    return this.spec.id;
  }

  @Field(() => String, { description: "What it is called." })
  get title(): string {
    return this.spec.title;
  }

  @Field(() => [Rule], { description: "The rules that it rests on; none where its basis lies elsewhere." })
  get basis(): Rule[] {
    return this.spec.basis.map((id) => ruleOf(id));
  }

  @Field(() => String, {
    nullable: true,
    description:
      "The law that asks for it, for a report whose basis is no part of the policy's two documents.",
  })
  get outsideTheDocuments(): string | null {
    return this.spec.outside ?? null;
  }
}

@ObjectType({ description: "A report, computed when asked over what you may see." })
export class Report extends ReportDefinition {
  @Field(() => Instant, { description: "The moment that it is computed for." })
  computedAt!: Date;

  @Field(() => ReportPeriod, { description: "The days that it is of." })
  period!: ReportPeriod;

  all!: ReportFigure[];
}

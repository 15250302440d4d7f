import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { ObligationType } from "../../policy/obligations/obligation";
import type { Figure } from "../../reports/simulation/figures";
import { turns, type Turn } from "../../reports/simulation/judgement";
import { standings, type Standing } from "../../reports/simulation/owed";
import { ObligationTypeEnum } from "../shared/enums";
import { globalId } from "../shared/node";
import { Instant } from "../shared/scalars";

const named = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));
const TurnEnum = named(turns);
registerEnumType(TurnEnum, {
  name: "SimulatedTurn",
  description:
    "What would become of a referral: REFUSED at submission, DECLINED in review, NOT_ACCEPTED, or LET_THROUGH where it was kept out; PAPERS_WANTING is refused only because its papers are those that its own edition asks for.",
});
const StandingEnum = named(standings);
registerEnumType(StandingEnum, {
  name: "SimulatedStanding",
  description: "How an obligation stands, coarsely; NONE where it is not owed.",
});

@ObjectType({ description: "A number of a simulation, with the cases behind it." })
export class SimulationFigure {
  @Field(() => Int, { description: "How many referrals or obligations." })
  total!: number;

  @Field(() => Int, { description: "In how many cases." })
  cases!: number;

  @Field(() => [ID], { description: "These cases; `node(id)` opens each." })
  caseIds!: string[];

  static of({ total, cases, caseIds }: Figure): SimulationFigure {
    const ids = caseIds.map((id) => globalId("Referral", id));
    return Object.assign(new SimulationFigure(), { total, cases, caseIds: ids });
  }
}

const FigureField = (description: string) => Field(() => SimulationFigure, { description });

@ObjectType({ description: "What would be otherwise in some cases." })
export class SimulationTotals {
  @Field(() => Int, { description: "How many cases were replayed for these figures." })
  replayed!: number;

  @FigureField("Cases in which anything would be otherwise.")
  changed!: SimulationFigure;

  @FigureField("Referrals that would be kept out, on the facts as they stood.")
  refused!: SimulationFigure;

  @FigureField("Referrals that would be refused only for papers that their own edition does not ask for.")
  papersWanting!: SimulationFigure;

  @FigureField("Referrals that would be let through where they were kept out.")
  accepted!: SimulationFigure;

  @FigureField("Obligations owed beside those that are.")
  added!: SimulationFigure;

  @FigureField("Obligations no longer owed.")
  lost!: SimulationFigure;

  @FigureField("Obligations owed at another time: the due time, its first mark or its grace.")
  moved!: SimulationFigure;

  @FigureField("Obligations that would be met, and are not or are not owed.")
  nowMet!: SimulationFigure;

  @FigureField("Obligations that would be late, and are not or are not owed.")
  nowLate!: SimulationFigure;

  @FigureField("Obligations that would be missed or overdue, and are not or are not owed.")
  nowMissed!: SimulationFigure;

  @FigureField("Obligations missed or overdue that would not be.")
  noLongerMissed!: SimulationFigure;
}

@ObjectType({ description: "The figures of one county." })
export class CountySimulation {
  /** The county's row id; the record comes from the directory. */
  countyId!: string;

  @Field(() => SimulationTotals, { description: "The figures." })
  totals!: SimulationTotals;
}

@ObjectType({ description: "The figures of one specialist's cases." })
export class WorkerSimulation {
  workerId!: string | null;

  @Field(() => SimulationTotals, { description: "The figures." })
  totals!: SimulationTotals;
}

@ObjectType({ description: "The figures of one kind of obligation." })
export class ObligationSimulation {
  @Field(() => ObligationTypeEnum.type, { description: "What is owed." })
  type!: ObligationType;

  @Field(() => SimulationTotals, { description: "The figures, of the cases in which it differs." })
  totals!: SimulationTotals;
}

@ObjectType({ description: "Referrals that a rule would decide otherwise." })
export class SimulationReason {
  @Field(() => TurnEnum, { description: "What would become of them." })
  turn!: Turn;

  @Field(() => String, { description: "The code of the violation, e.g. `AGE_OUT_OF_RANGE`." })
  code!: string;

  /** The rule's id; the rule itself comes from the policy. */
  ruleId!: string;

  @FigureField("The referrals.")
  figure!: SimulationFigure;
}

@ObjectType({ description: "Obligations that would be judged otherwise in one way." })
export class SimulationShift {
  @Field(() => StandingEnum, { description: "How they stand under their own edition." })
  from!: Standing;

  @Field(() => StandingEnum, { description: "How they would stand." })
  to!: Standing;

  @FigureField("The obligations.")
  figure!: SimulationFigure;
}

@ObjectType({
  description:
    "What would be otherwise if the cases that you may see were judged by another edition. What is owed is compared on the facts as they are, also of a referral that would have been kept out. Nothing is written.",
})
export class SimulationResult {
  @Field(() => String, { description: "The title of the edition or the draft." })
  edition!: string;

  @Field(() => Instant, { description: "The moment that verdicts are given for." })
  at!: Date;

  @Field(() => SimulationTotals, { description: "All cases." })
  totals!: SimulationTotals;

  @Field(() => [CountySimulation], { description: "By county." })
  byCounty!: CountySimulation[];

  @Field(() => [WorkerSimulation], { description: "By specialist." })
  byWorker!: WorkerSimulation[];

  @Field(() => [ObligationSimulation], { description: "By kind of obligation, those that differ." })
  byObligation!: ObligationSimulation[];

  @Field(() => [SimulationReason], { description: "The rules that would decide on referrals." })
  reasons!: SimulationReason[];

  @Field(() => [SimulationShift], { description: "How verdicts would change." })
  shifts!: SimulationShift[];
}

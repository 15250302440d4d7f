import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { County } from "../county/county";
import { Rule, ruleOf } from "../policy/rule";
import type { Request } from "../shared/request";
import { Worker } from "../worker/worker";
import { simulation } from "./simulation";
import { SimulationArgs } from "./simulation.inputs";
import { CountySimulation, SimulationReason, SimulationResult, WorkerSimulation } from "./simulation.types";

/** What if: the cases that one may see, under another edition. */
@Resolver()
export class SimulationResolver {
  @Query(() => SimulationResult, {
    description:
      "Replays the cases that you may see under another edition or a draft; nothing is written. More than 2,000 cases are answered with LIMIT_EXCEEDED: the command line has no limit.",
  })
  simulate(
    @Args(() => SimulationArgs) args: SimulationArgs,
    @Ctx() request: Request,
  ): Promise<SimulationResult> {
    return simulation(args, request);
  }
}

@Resolver(() => CountySimulation)
export class CountySimulationResolver {
  @FieldResolver(() => County, { description: "The county." })
  county(@Root() { countyId }: CountySimulation, @Ctx() { reader }: Request): Promise<County | null> {
    return reader.one("County", countyId);
  }
}

@Resolver(() => WorkerSimulation)
export class WorkerSimulationResolver {
  @FieldResolver(() => Worker, {
    nullable: true,
    description: "The specialist; null where nobody has been sent.",
  })
  worker(@Root() { workerId }: WorkerSimulation, @Ctx() { reader }: Request): Promise<Worker | null> {
    return reader.one("Worker", workerId);
  }
}

@Resolver(() => SimulationReason)
export class SimulationReasonResolver {
  @FieldResolver(() => Rule, { description: "The rule, with its place in the text." })
  rule(@Root() { ruleId }: SimulationReason): Rule {
    return ruleOf(ruleId);
  }
}

/** Everything that answers a simulation, for the schema. */
export const simulationResolvers = [
  SimulationResolver,
  CountySimulationResolver,
  WorkerSimulationResolver,
  SimulationReasonResolver,
];

import {
  execute,
  getVariableValues,
  GraphQLError,
  locatedError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
} from "graphql";
import type { Answering, Metrics } from "../../platform/metrics";
import { Request } from "../../records/shared/request";
import { Unanswerable } from "./complete";
import { Uncompilable, type Surroundings } from "./compiling";
import type { Finishing } from "./finishing";
import type { Gateway } from "./gateway";
import { Plans, type Plan } from "./plans";
import type { Root } from "./root";

type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;
type Asked = Parameters<Executor>[0];
type Answer = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

/** The document as it is, by every field's own resolver. */
const byResolvers = async (asked: Asked, document: DocumentNode = asked.document): Promise<Answer> =>
  await execute({
    schema: asked.schema,
    document,
    contextValue: asked.context,
    variableValues: asked.request.variables,
    operationName: asked.request.operationName,
  });

/** Something that ordinary resolvers answer, or say what is wrong with it, in the usual words. */
const isTheirs = (error: unknown): boolean =>
  error instanceof Unanswerable || error instanceof Uncompilable || error instanceof GraphQLError;

async function answered(root: Root, bound: Parameters<Root["answer"]>[0], finishing: Finishing) {
  try {
    return [root.key, await root.answer(bound, finishing)] as const;
  } catch (error) {
    throw isTheirs(error) ? error : locatedError(error, root.nodes, [root.key]);
  }
}

/** Counts who answered the fields of an operation; all of them by resolvers where one could not be answered otherwise. */
function count(metrics: Metrics, { keys, names, roots }: Plan, fallen?: unknown): void {
  const compiled = new Set(roots.map(({ key }) => key));
  const why = fallen instanceof Uncompilable ? "uncompilable" : "error";
  const byStatement: Answering = fallen ? { by: "resolvers", reason: why } : { by: "statement", reason: "" };
  keys.forEach((key, index) =>
    metrics.countAnswer(
      names[index],
      compiled.has(key) ? byStatement : { by: "resolvers", reason: "reckoned" },
    ),
  );
}

/** Executes queries by one statement for each outermost field, and whatever else by its resolvers. */
export function executorOf(around: Surroundings, metrics: Metrics): Executor {
  const plans = new WeakMap<object, Plans>();

  const plansOf = ({ document, operation }: Asked): Plans => {
    const known = plans.get(operation) ?? new Plans(around, document, operation);
    plans.set(operation, known);
    return known;
  };

  const byPlan = async (asked: Asked, plan: Plan, finishing: Finishing): Promise<Answer> => {
    const { ability, viewer } = finishing.request.performer;
    const bound = { ability, viewer, variables: finishing.variables };
    const others = plan.rest && byResolvers(asked, plan.rest);
    // Its failure is met when it is waited for, which may be later than it happens.
    others?.catch(() => {});
    const found = new Map(await Promise.all(plan.roots.map((root) => answered(root, bound, finishing))));
    await Promise.all(finishing.unfinished.map((finish) => finish()));
    const rest = await others;
    if (rest && (rest.errors || !rest.data)) throw new Unanswerable();
    return {
      data: Object.fromEntries(
        plan.keys.map((key) => [key, found.has(key) ? found.get(key) : rest?.data?.[key]]),
      ),
    };
  };

  return async (asked) => {
    const { operation, context, request: sent } = asked;
    // Apollo leaves it to the executor to say that there is no such operation.
    if (
      (operation as typeof operation | undefined)?.operation !== OperationTypeNode.QUERY ||
      !(context instanceof Request)
    )
      return byResolvers(asked);
    const variables = getVariableValues(
      asked.schema,
      operation.variableDefinitions ?? [],
      sent.variables ?? {},
    );
    if (variables.errors) return byResolvers(asked);
    const finishing: Finishing = {
      ...{ request: context, sent: sent.variables ?? {}, variables: variables.coerced, unfinished: [] },
    };
    let plan: Plan | null = null;
    try {
      const { ability, viewer } = context.performer;
      plan = plansOf(asked).of({ ability, viewer, variables: variables.coerced });
      const answer = await (plan.roots.length > 0 ? byPlan(asked, plan, finishing) : byResolvers(asked));
      count(metrics, plan);
      return answer;
    } catch (error) {
      if (!isTheirs(error)) throw error;
      if (plan) count(metrics, plan, error);
      return byResolvers(asked);
    }
  };
}

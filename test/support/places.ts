import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { fields } from "../../src/access/fields";

/**
 * The types that hold no record's own data: pages and payloads of records, texts of the policy and its editions, and
 * what is counted or judged, which tells what access/telling.ts says of it.
 */
const computed = new Set([
  ...["Adoption", "Baseline", "CaseloadCompliance", "Citation", "Compliance", "CountySimulation", "Edition"],
  ...[
    "ExplainedRule",
    "Explanation",
    "Figure",
    "JudgedFact",
    "LateEntry",
    "ObligationSimulation",
    "OnCallGap",
  ],
  ...["PageInfo", "Parameter", "PermittedAction", "Policy", "Refusal", "Report", "ReportDefinition"],
  ...[
    "ReportDimension",
    "ReportFigure",
    "ReportPeriod",
    "Rule",
    "RuleFigure",
    "ServicePhase",
    "ServiceRecord",
  ],
  ...["ServiceWeek", "SimulationFigure", "SimulationReason", "SimulationResult", "SimulationShift"],
  ...["SimulationTotals", "StatusCount", "StatusFigure", "UsedFact", "Violation", "Warning", "WeeklyReading"],
  ...["WorkerSimulation", "WorklistRuleCount", "WorklistStatusCount", "WorklistSummary", "Query", "Mutation"],
  ...["CubeCell", "CubeCoordinate", "CubeDefinition", "CubeDimension", "CubeValue"],
  ...["AccessWay", "FamilyAccess", "PossibleReader", "Subscription"],
]);

export const recordTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith("__") && !/(Connection|Edge|Payload)$/.test(name))
    .filter(({ name }) => !computed.has(name));

const placedOf = (type: string) => new Set(Object.values(fields[type] ?? {}).flat());

/** The fields of records that no place is given to: nobody has decided who may read them. */
export const unplacedIn = (schema: GraphQLSchema): string[] =>
  recordTypes(schema).flatMap((type) => {
    const placed = placedOf(type.name);
    const unplaced = Object.keys(type.getFields()).filter((field) => !placed.has(field));
    return unplaced.map((field) => `${type.name}.${field}`);
  });

/** The places of fields that do not exist. */
export const misplacedIn = (schema: GraphQLSchema): string[] =>
  Object.keys(fields).flatMap((name) => {
    const type = schema.getType(name);
    const known = isObjectType(type) ? Object.keys(type.getFields()) : [];
    return [...placedOf(name)].filter((field) => !known.includes(field)).map((field) => `${name}.${field}`);
  });

/** Why: the rule, its clause, the facts, the reckoning, the verdict and the remedy, in parts and in words. */
export { explainCommand } from "./command";
export { explainCriterion } from "./criterion";
export { explainObligation } from "./obligation";
export { clauseOf, paragraph, spoken } from "./words";
export * from "./explanation";

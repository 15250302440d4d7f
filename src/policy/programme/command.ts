import type { Change } from "../commands/change";
import type { Actor } from "../commands/inputs";
import type { Finding } from "../rules/rule";

/** A command outside any case, as it was given. */
export interface Given<Input> {
  input: Input;
  by: Actor;
  now: Date;
  /** Ids for the records that the command creates; given, because policy makes nothing up. */
  newId(): string;
}

/** What a command outside any case is judged by and changes. Its facts are loaded, and locked, by its topic. */
export interface ProgrammeCommand<Input, Facts> {
  /** The rule that says whose act it is, cited when someone else tries. */
  saysWho: string;
  check?: (facts: Facts, given: Given<Input>) => { ruleId: string; findings: Finding[] };
  effect: (facts: Facts, given: Given<Input>) => Change[];
}

/** The commands of a topic, which share the facts that they are judged by. */
export type Topic<Inputs, Facts> = { [A in keyof Inputs]: ProgrammeCommand<Inputs[A], Facts> };

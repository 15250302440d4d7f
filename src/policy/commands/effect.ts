import type { Case } from "../facts";
import type { Edition } from "../editions/edition";
import type { Change } from "./change";
import type { Action, Command } from "./inputs";

/** What a lawful command changes. It is asked only after every guard has held. */
export type Effect<A extends Action> = (kase: Case, command: Command<A>, edition: Edition) => Change[];
export type Effects<A extends Action> = { [K in A]: Effect<K> };

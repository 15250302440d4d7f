import { Counter, Registry } from "prom-client";

/** Who answered a field of the outermost level, and why it was not a statement. */
export type Answering =
  { by: "statement"; reason: "" } | { by: "resolvers"; reason: "reckoned" | "uncompilable" | "error" };

/** What a server counts of itself: names of the schema and numbers, and nothing of what was asked or answered. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly answers = new Counter({
    name: "hearthline_answers_total",
    help: "Outermost fields of queries, by who answered them: one statement, or resolvers because the field is reckoned, its selection has no statement, or the statement met an error, which resolvers put into words.",
    labelNames: ["field", "by", "reason"],
    registers: [this.registry],
  });

  get contentType(): string {
    return this.registry.contentType;
  }

  countAnswer(field: string, answering: Answering): void {
    this.answers.inc({ field, ...answering });
  }

  /** All of it, as Prometheus reads it. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}

import type { QueryResult } from "pg";
import type { Capacity } from "./capacity";
import type { NameInForce } from "./named-query";

type Result = QueryResult | undefined;
interface DatabaseError extends Error {
  code?: string;
}

/** What PostgreSQL answers to whatever follows a failure in a transaction. */
const IN_FAILED_TRANSACTION = "25P02";

const answered = (command: string) =>
  Promise.resolve({ command, rows: [], rowCount: null, fields: [], oid: 0 } as QueryResult);

/**
 * Where a connection stands in its transaction. A transaction is opened together with its first statement, and
 * whoever writes need not wait for each statement in turn: the first failure undoes all, and it is what the rest,
 * and the commit above all, answer with.
 */
export class Turn implements NameInForce {
  /** What opens the transaction, once there is something to do in it. */
  private opening: string | null = null;
  open = false;
  inForce: Capacity | null = null;
  private failure: Error | null = null;

  constructor(private readonly send: (text: string) => Promise<QueryResult>) {}

  /** A statement, after what opens its transaction. */
  statement(send: () => Promise<Result>): Promise<Result> {
    this.begin();
    return this.told(send());
  }

  /** What opens, closes and divides transactions. */
  control(text: string): Promise<Result> {
    const [word, second] = text.trim().toLowerCase().split(/\s+/);
    if (word === "start" || word === "begin") return this.willBegin(text);
    const closes = word === "commit" || (word === "rollback" && second !== "to");
    if (closes && this.opening !== null) return this.close(word, answered(word.toUpperCase()));
    this.begin();
    // What a savepoint is left with, names and failures, is not known from here.
    this.inForce = null;
    if (closes) return this.close(word, this.send(text));
    if (word === "rollback") this.failure = null;
    return this.told(this.send(text));
  }

  private willBegin(text: string): Promise<Result> {
    this.opening = text;
    this.failure = null;
    return answered("START");
  }

  private begin(): void {
    if (this.opening === null) return;
    const text = this.opening;
    this.opening = null;
    this.open = true;
    this.inForce = null;
    this.told(this.send(text)).catch(() => {});
  }

  /** A commit that PostgreSQL answered by rolling back has failed, whoever did or did not wait for the failure. */
  private close(word: string, sent: Promise<Result>): Promise<Result> {
    this.opening = null;
    this.open = false;
    return this.told(sent).then((result) => {
      const { failure } = this;
      this.failure = null;
      if (word === "commit" && result?.command === "ROLLBACK")
        throw failure ?? new Error("The transaction was rolled back.");
      return result;
    });
  }

  /** What only follows from an earlier failure is told as that. */
  private told(sent: Promise<Result>): Promise<Result> {
    return sent.catch((error: DatabaseError) => {
      const first = error.code === IN_FAILED_TRANSACTION && this.failure ? this.failure : error;
      this.failure ??= first;
      throw first;
    });
  }
}

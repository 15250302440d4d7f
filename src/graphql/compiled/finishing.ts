import type { Request } from "../../records/shared/request";

/** A row as its statement answered it: answers by their names, and what is hidden behind `#`. */
export type Row = Record<string, unknown>;

/** What is made of each row: its answer takes the row's place. */
export type Finish = (row: Row, finishing: Finishing) => void;

/** What ordinary resolvers are still to answer of a row. */
export type Unfinished = () => Promise<void>;

/** What goes along while rows become answers. */
export interface Finishing {
  request: Request;
  /** The values of the document's variables: as they were sent, and as they were read. */
  sent: Readonly<Record<string, unknown>>;
  variables: Record<string, unknown>;
  unfinished: Unfinished[];
}

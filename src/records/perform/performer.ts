import type { DataSource } from "typeorm";
import type { HearthlineAbility } from "../../access/ability";
import type { Viewer } from "../../access/viewer";

/** What a command needs of its request: who, when, and where to write. */
export interface Performer {
  dataSource: DataSource;
  viewer: Viewer;
  ability: HearthlineAbility;
  now: Date;
  requestId: string | null;
}

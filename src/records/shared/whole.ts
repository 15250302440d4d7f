import type { EntityMetadata } from "typeorm";
import type { Shape } from "./list";
import { reviverOf } from "./revive";

const known = new WeakMap<EntityMetadata, Shape<object>>();

/** Of each row all columns, made an entity. */
export function whole<T extends object>(metadata: EntityMetadata): Shape<T> {
  const shape = known.get(metadata) ?? {
    said: (alias: string) => ({ json: `row_to_json(${alias})`, joins: "" }),
    made: reviverOf(metadata),
  };
  known.set(metadata, shape);
  return shape as Shape<T>;
}

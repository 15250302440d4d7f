import type { Edition, EditionId, ShippedEditionId } from "./edition";
import { ms1994 } from "./ms-1994";
import { ms2006 } from "./ms-2006";

/** The shipped editions; those that a deployment published are records. */
export const editions: Record<ShippedEditionId, Edition> = { "ms-1994": ms1994, "ms-2006": ms2006 };

export const edition = (id: ShippedEditionId): Edition => editions[id];

export const isShipped = (id: EditionId): id is ShippedEditionId => Object.hasOwn(editions, id);

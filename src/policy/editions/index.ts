import type { Edition, EditionId } from "./edition";
import { ms1994 } from "./ms-1994";
import { ms2006 } from "./ms-2006";

export const editions: Record<EditionId, Edition> = { "ms-1994": ms1994, "ms-2006": ms2006 };

export const edition = (id: EditionId): Edition => editions[id];

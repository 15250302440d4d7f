import { type HearthlineAbility, abilityOf } from "../access/ability";
import { capacityOf } from "../access/capacity";
import { purposesOf } from "../access/classes";
import type { Viewer } from "../access/viewer";
import type { App } from "../platform/app";
import { asServer, type Capacity } from "../platform/capacity";
import type { Subject } from "../platform/identity";
import { type FoundViewer, lookUpViewer } from "../records/worker/viewer";
import { badHeader } from "./problems";

/** Who asks, what they may, and in whose name the database answers them. */
export interface Asker {
  viewer: Viewer;
  ability: HearthlineAbility;
  capacity: Capacity;
}

/** By what someone is known: whom their token speaks of, and what they say that they read for. */
export interface Calling {
  subject: Subject;
  purpose: string | undefined;
}

type Lasting = NonNullable<FoundViewer["lasting"]>;

/** How many are remembered: their abilities are what takes room. */
const MOST = 500;

const keyOf = ({ subject: { issuer, sub }, purpose }: Calling) => JSON.stringify([issuer, sub, purpose]);

/** A viewer with what they read for: what they state, if it is one of their role's own purposes (HL-08). */
function reading(viewer: Viewer, stated: string | undefined): Viewer {
  const purposes = purposesOf(viewer.role);
  const purpose = purposes.find((one) => one === stated);
  if (stated !== undefined && !purpose)
    throw badHeader("x-hearthline-purpose", `is no purpose of yours; there is ${purposes.join(", ")}`);
  return { ...viewer, purpose };
}

/**
 * Those who ask. Who asked last is remembered as they were found, and is the same again while the clock stays
 * within the time that this holds for; that access is as it was then, every statement in their name sees to (ADR 29).
 */
export class Askers {
  private readonly known = new Map<string, { asker: Asker; lasting: Lasting }>();

  constructor(private readonly app: App) {}

  /** Who asks at a moment, as they are found now; null for nobody that works here. */
  async lookUp(calling: Calling, now: Date): Promise<Asker | null> {
    return (await this.find(calling, now))?.asker ?? null;
  }

  /** Who asks now, remembered where they can be. */
  async recall(calling: Calling, now: Date): Promise<Asker | null> {
    const key = keyOf(calling);
    const known = this.known.get(key);
    this.known.delete(key);
    if (known && known.lasting.from <= now.getTime() && now.getTime() < known.lasting.until) {
      this.known.set(key, known);
      const standing = { epoch: known.lasting.epoch };
      return { ...known.asker, capacity: { ...known.asker.capacity, standing } };
    }
    return this.meet(calling, now);
  }

  /** Who asks now, looked up, and remembered from now on. */
  async meet(calling: Calling, now: Date): Promise<Asker | null> {
    const found = await this.find(calling, now);
    if (found?.lasting) this.keep(keyOf(calling), found.asker, found.lasting);
    return found?.asker ?? null;
  }

  private async find({ subject, purpose }: Calling, now: Date) {
    // Who asks is not known before this.
    const found = await asServer(() => lookUpViewer(this.app.dataSource.manager, subject, now));
    if (!found) return null;
    const viewer = reading(found.viewer, purpose);
    const asker: Asker = { viewer, ability: abilityOf(viewer), capacity: capacityOf(viewer) };
    return { asker, lasting: found.lasting };
  }

  private keep(key: string, asker: Asker, lasting: Lasting): void {
    this.known.delete(key);
    this.known.set(key, { asker, lasting });
    const [longestAgo] = this.known.keys();
    if (this.known.size > MOST) this.known.delete(longestAgo);
  }
}

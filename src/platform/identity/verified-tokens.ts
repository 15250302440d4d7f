import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";
import type { Subject } from "./token";

/** For how long a token that was verified is not verified again, in milliseconds. */
const LASTS = 60_000;
/** How many are remembered. */
const MOST = 10_000;

/** What a token that was verified says. */
export interface Verified {
  subject: Subject;
  payload: JWTPayload;
}

interface Kept {
  subject: Subject;
  keys: object;
  from: number;
  until: number;
}

/**
 * The tokens that were verified last, by their digest. One is good again without verifying it as long as the very
 * keys are current that it was verified by, and never after its end: the seconds that are forgiven when two clocks
 * differ are forgiven by verifying it.
 */
export class VerifiedTokens {
  private readonly kept = new Map<string, Kept>();

  constructor(
    /** The keys that are current: another object once they are others, undefined where there are none. */
    private readonly keys: () => object | undefined,
    private readonly verify: (token: string) => Promise<Verified>,
    /** No token is accepted that is older, in seconds. */
    private readonly oldest = Infinity,
  ) {}

  /** Whom a token speaks of; throws what `verify` throws. */
  async subjectOf(token: string): Promise<Subject> {
    const digest = createHash("sha256").update(token).digest("base64");
    // Asked for before verifying: keys that change meanwhile are not those that it was verified by.
    const keys = this.keys();
    const known = this.kept.get(digest);
    const now = Date.now();
    if (known && known.keys === keys && known.from <= now && now < known.until) return known.subject;
    this.kept.delete(digest);
    const { subject, payload } = await this.verify(token);
    if (keys) this.keep(digest, keys, subject, payload);
    return subject;
  }

  private keep(digest: string, keys: object, subject: Subject, { iat, exp }: JWTPayload): void {
    if (iat === undefined || exp === undefined) return;
    const from = Date.now();
    const until = Math.min(from + LASTS, exp * 1000, (iat + this.oldest) * 1000);
    this.kept.set(digest, { subject: Object.freeze(subject), keys, from, until });
    const [longestAgo] = this.kept.keys();
    if (this.kept.size > MOST) this.kept.delete(longestAgo);
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { createLocalJWKSet, type CryptoKey, type JSONWebKeySet, type JWSHeaderParameters } from "jose";
import { InvalidToken, SignInUnavailable } from "./token";

export interface Patience {
  /** The issuer is asked at most once in this time, whatever tokens come. */
  cooldownMs: number;
  /** Keys of this age are asked for anew, while requests go on with them. */
  freshMs: number;
  /** Keys of this age are used no longer: one that was withdrawn must not live on because the issuer is silent. */
  keptMs: number;
}

export const usualPatience: Patience = {
  cooldownMs: 3_000,
  freshMs: 5 * 60_000,
  keptMs: 24 * 3_600_000,
};

type Keys = ReturnType<typeof createLocalJWKSet>;

/**
 * The keys of an issuer. A request whose key is known never waits. One whose key is not waits for the next
 * question to the issuer, which all of them share: so the first token after a rotation passes, and a flood of
 * made-up keys costs the issuer one question in a while.
 */
export class IssuerKeys {
  private keys: Keys | undefined;
  private ids = new Set<string | undefined>();
  private fetchedAt = -Infinity;
  private askedAt = -Infinity;
  private asking = false;
  private next: Promise<void> | undefined;

  constructor(
    private readonly ask: () => Promise<JSONWebKeySet>,
    private readonly patience: Patience = usualPatience,
  ) {}

  /** The key that a token names, `InvalidToken` when the issuer has none, `SignInUnavailable` when it is silent. */
  async find(header: JWSHeaderParameters): Promise<CryptoKey> {
    const { kid } = header;
    if (typeof kid !== "string") throw new InvalidToken();
    if (!this.knows(kid)) {
      // What was asked before this token came may lack a key that was made in between.
      const tooEarly = this.asking;
      await this.refresh();
      if (!this.knows(kid) && tooEarly) await this.refresh();
    } else this.freshen();
    if (!this.keys || !this.knows(kid)) throw new InvalidToken();
    return this.keys(header);
  }

  /** The keys of now, as one object until the issuer is asked again; undefined where none may be used. */
  current(): object | undefined {
    if (!this.keys || this.age > this.patience.keptMs) return undefined;
    this.freshen();
    return this.keys;
  }

  /** Asks for keys anew that are not fresh. Whoever needs a new one is told of a failure; this request has one. */
  private freshen(): void {
    if (this.age > this.patience.freshMs) this.refresh().catch(() => {});
  }

  private get age(): number {
    return performance.now() - this.fetchedAt;
  }

  private knows(kid: string): boolean {
    return this.ids.has(kid) && this.age <= this.patience.keptMs;
  }

  /** The next question to the issuer: one for all who wait. */
  private refresh(): Promise<void> {
    this.next ??= this.fetch().finally(() => {
      this.next = undefined;
      this.asking = false;
    });
    return this.next;
  }

  private async fetch(): Promise<void> {
    await pause(Math.max(0, this.askedAt + this.patience.cooldownMs - performance.now()));
    this.askedAt = performance.now();
    this.asking = true;
    const set = await this.ask().catch((error: unknown) => {
      throw new SignInUnavailable("The issuer's keys cannot be had.", { cause: error });
    });
    this.keys = createLocalJWKSet(set);
    this.ids = new Set(set.keys.map(({ kid }) => kid));
    this.fetchedAt = performance.now();
  }
}

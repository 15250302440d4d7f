import { type CryptoKey, importJWK, type JWK, SignJWT } from "jose";

type Claims = Record<string, unknown>;

/** What is changed of a token that is otherwise right. */
export interface Changes {
  claims?: Claims;
  header?: Claims;
  /** Signs in the place of the issuer's newest key. */
  key?: Parameters<SignJWT["sign"]>[0];
}

/** Makes tokens as an issuer does, by its own key, each right in everything but what is changed. */
export class Forge {
  private constructor(
    readonly jwk: JWK,
    private readonly right: Claims,
    readonly key: CryptoKey,
  ) {}

  static async of(jwk: JWK, issuer: string, audience: string, sub: string): Promise<Forge> {
    return new Forge(jwk, { iss: issuer, aud: audience, sub }, (await importJWK(jwk, "RS256")) as CryptoKey);
  }

  claims(changes: Claims = {}): Claims {
    const now = Math.floor(Date.now() / 1000);
    return { ...this.right, iat: now, exp: now + 300, ...changes };
  }

  header(changes: Claims = {}): Claims & { alg: string } {
    return { alg: "RS256", typ: "at+jwt", kid: this.jwk.kid, ...changes };
  }

  token({ claims, header, key }: Changes = {}): Promise<string> {
    return new SignJWT(this.claims(claims)).setProtectedHeader(this.header(header)).sign(key ?? this.key);
  }

  /** A token whose parts are given as text: what no library would write, signed all the same. */
  async written(header: string, payload: string): Promise<string> {
    const signed = `${encode(header)}.${encode(payload)}`;
    const signature = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", this.key, Buffer.from(signed));
    return `${signed}.${Buffer.from(signature).toString("base64url")}`;
  }
}

export const encode = (text: string | object): string =>
  Buffer.from(typeof text === "string" ? text : JSON.stringify(text)).toString("base64url");

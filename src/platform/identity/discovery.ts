import type { JSONWebKeySet } from "jose";
import { z } from "zod";

/** How long the issuer may take to answer, its body included. */
const TIMEOUT_MS = 3_000;

const discovered = z.object({ issuer: z.string(), jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })) });

async function read<T>(url: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(url, {
    headers: { accept: "application/json" },
    // Keys come from the address that was named and no other.
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return schema.parse(await response.json());
}

/** Where an issuer says that its keys are. It must be the issuer that was asked, and must not step down from https. */
async function discover(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const found = await read(url, discovered);
  if (found.issuer !== issuer) throw new Error(`${url} speaks for ${found.issuer}, not for ${issuer}.`);
  if (issuer.startsWith("https:") && !found.jwks_uri.startsWith("https:"))
    throw new Error(`${url} names its keys by an address without https.`);
  return found.jwks_uri;
}

/** A question for the issuer's public keys; where they are is asked once. */
export function keysOf(issuer: string, jwksUri?: string): () => Promise<JSONWebKeySet> {
  let uri = jwksUri;
  return async () => {
    uri ??= await discover(issuer);
    const { keys } = await read(uri, keySet);
    // Shared secrets have no place among published keys, and nothing is verified by one.
    return { keys: keys.filter(({ kty }) => kty !== "oct") };
  };
}

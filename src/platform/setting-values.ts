import { z } from "zod";

/** Asymmetric signatures alone: a public key must never do as a shared secret. */
export const signatureAlgorithms = ["RS256", "PS256", "ES256", "EdDSA"] as const;

export const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));

export const flag = z.enum(["0", "1"]).transform((value) => value === "1");

export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s?#]+$/)
  .refine(URL.canParse)
  .optional();

export const isSecure = (address: string) => address.startsWith("https:");
const loopback = ["localhost", "127.0.0.1", "::1", "[::1]"];
export const isLoopback = (host: string) => loopback.includes(host) || /^127(\.\d{1,3}){3}$/.test(host);

export const hidePassword = (url: string) => url.replace(/(:\/\/[^:@/]*):.*@/, "$1:***@");

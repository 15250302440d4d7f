import { createHash, randomBytes } from "node:crypto";

/** A link for someone without a login: whoever has it may answer, so it is told once and only its hash is kept. */
export interface Link {
  link: string;
  linkHash: string;
}

/** What is kept of a link. A link holds 256 random bits: no guess finds one, and no hash leads back to it. */
export const hashOf = (link: string): string => createHash("sha256").update(link).digest("hex");

export function newLink(): Link {
  const link = randomBytes(32).toString("base64url");
  return { link, linkHash: hashOf(link) };
}

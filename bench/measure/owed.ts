import { owed } from "../peers/hand";
import type { Contestant } from "../servers/contestant";
import type { Question } from "../work/operation";
import { ask } from "./agree";
import type { Kept } from "./restore";

const ASKED = 30;

/**
 * Lets Hearthline log some contacts, and has the hand-written transaction write as many rows of what is owed: it
 * does the same writes, and reckons none of them.
 */
export async function oweAsOurs(
  contestants: readonly Contestant[],
  questions: readonly Question[],
  kept: Kept,
): Promise<void> {
  const ours = contestants.find(({ peer }) => peer.name === "ours");
  if (!ours) return;
  for (const question of questions.slice(0, ASKED)) await ask(ours.peer, ours.servers[0].port, question);
  owed.rows = Math.round((await kept.changed()) / Math.min(ASKED, questions.length));
  await kept.restore();
}

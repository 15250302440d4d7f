import type { Peer } from "../peers";
import type { Contestant } from "../servers/contestant";
import { difference, plain } from "../work/answers";
import type { OperationName, Question } from "../work/operation";

/** How many questions of each operation are asked of all before anything is timed. */
const ASKED = 40;

/** Asks a server one question, and answers what it said; throws what was wrong. */
export async function ask(peer: Peer, port: number, question: Question): Promise<unknown> {
  const { path, headers, body } = peer.request(question);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const text = await response.text();
  const said = JSON.parse(text) as { errors?: unknown } | null;
  const answer = response.status === 200 && !said?.errors ? peer.answer(question.operation, said) : null;
  if (answer === undefined || answer === null)
    throw new Error(`${peer.title} answered ${response.status}: ${text.slice(0, 1000)}`);
  return plain(answer);
}

/** Throws unless all answer alike: the same records, the same values, in the same order. */
export async function agree(
  contestants: readonly Contestant[],
  operation: OperationName,
  questions: readonly Question[],
): Promise<void> {
  const [first, ...others] = contestants;
  const step = Math.max(1, Math.floor(questions.length / ASKED));
  let records = 0;
  for (let index = 0; index < questions.length; index += step) {
    const question = questions[index];
    const expected = await ask(first.peer, first.servers[0].port, question);
    records += Array.isArray(expected) ? expected.length : 1;
    for (const { peer, servers, title } of others) {
      const found = difference(expected, await ask(peer, servers[0].port, question));
      if (found) throw new Error(`${first.title} and ${title} differ in ${operation}, ${found}`);
    }
  }
  if (records === 0) throw new Error(`Nobody answered a record to ${operation}.`);
}

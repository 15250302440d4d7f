import { differs } from "../../test/access/judge";
import { everyMutant } from "../../test/access/mutants";

/** `npm run prove:mutants`: every rule of the access table deleted, negated and widened, one at a time. */
const survivors: string[] = [];
const mutants = everyMutant();
for (const { name, role, apply } of mutants) {
  const undo = apply();
  const killed = differs(role);
  undo();
  if (!killed) survivors.push(name);
  console.log(`${killed ? "killed  " : "SURVIVED"}  ${name}`);
}
console.log(
  `${mutants.length} mutants, ${mutants.length - survivors.length} killed, ${survivors.length} survived`,
);
if (survivors.length > 0) process.exitCode = 1;

import { parseArgs } from "node:util";
import { cubes } from "../../src/reports/cubes/catalogue";
import { barelyHidden, membersOf, published, randomOf } from "../../test/reports/cubes/caseloads";
import { added, nothingTried, sequence } from "../../test/reports/cubes/sequences";

/**
 * `npm run prove:cubes -- --sequences 10000 --seed 1`: random sequences of queries by an attacker, over the
 * published cubes of random caseloads; and the same where the small cells alone are hidden, which must fall.
 */
const { values } = parseArgs({
  options: { sequences: { type: "string", default: "10000" }, seed: { type: "string", default: "20060223" } },
});
const SEQUENCES_A_CASELOAD = 25;
const seed = Number(values.seed);
const wanted = Number(values.sequences);
const random = randomOf(seed);
const began = performance.now();

let [kept, bare] = [nothingTried(), nothingTried()];
let caseloads = 0;
while (kept.sequences < wanted) {
  caseloads += 1;
  const members = cubes.map((cube) => ({ cube, members: membersOf(cube, random) }));
  const tables = members.flatMap((each) => published(each.cube, each.members));
  const unprotected = members.flatMap((each) => barelyHidden(each.cube, each.members));
  for (let done = 0; done < SEQUENCES_A_CASELOAD && kept.sequences < wanted; done += 1) {
    kept = added(kept, sequence(tables, random));
    if (done % 10 === 0) bare = added(bare, sequence(unprotected, random));
  }
}

const counted = (n: number) => n.toLocaleString("en-US");
console.log(`seed ${seed}, ${counted(caseloads)} caseloads, ${cubes.length} cubes each`);
console.log(
  `as published: ${counted(kept.sequences)} sequences, ${counted(kept.hidden)} hidden cells asked for, ${counted(kept.recovered)} recovered`,
);
console.log(
  `control, small cells alone hidden: ${counted(bare.sequences)} sequences, ${counted(bare.hidden)} hidden cells, ${counted(bare.recovered)} recovered`,
);
console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
if (kept.first) console.log(`recovered: ${kept.first}`);
if (kept.recovered > 0 || bare.recovered === 0) process.exitCode = 1;

import { compared, differs, misplaced, mispoken, type Disagreement } from "./judge";
import { everyMutant } from "./mutants";

test("the table grants in every cell what the matrix says, and nothing more", () => {
  const differing: Disagreement[] = [];
  let cells = 0;
  for (const cell of compared()) {
    cells += 1;
    if (cell) differing.push(cell);
  }
  expect(differing.slice(0, 20)).toEqual([]);
  expect(cells).toBeGreaterThan(10_000);
});

test("each part speaks for whom the matrix says, owes, receives and waives what it says", () => {
  expect(mispoken()).toEqual([]);
});

test("each record is covered by the subject that the matrix says, and lacks what it says", () => {
  expect(misplaced()).toEqual([]);
});

// All of them: npm run prove:mutants.
test("a rule of the table deleted, negated or widened is found", () => {
  const sample = everyMutant().filter((_mutant, index) => index % 25 === 0);
  const survivors = sample.filter(({ role, apply }) => {
    const undo = apply();
    const found = differs(role);
    undo();
    return !found;
  });
  expect(survivors.map(({ name }) => name)).toEqual([]);
  expect(sample.length).toBeGreaterThan(20);
});

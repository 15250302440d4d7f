import { classes } from "../classes";

/** How an attack is tried: where its defence is missing it must work, and here it must not. */
interface Trial {
  /** The positive control: the attack on something deliberately weak. It resolves to true when the attack works. */
  works: () => Promise<boolean> | boolean;
  /** The attack on Hearthline; its own expectations say that nothing came of it. */
  fails: () => unknown;
}

/** One class of attack from the table of classes, as a test. */
export function attack(id: string, { works, fails }: Trial): void {
  const known = classes.find((one) => one.id === id);
  if (!known) throw new Error(`${id} stands in no table of classes.`);
  describe(`${id} ${known.name}`, () => {
    test("works where its defence is missing", async () => {
      expect(await works()).toBe(true);
    });
    test(`does not work here: ${known.defence}`, async () => {
      await fails();
    });
  });
}

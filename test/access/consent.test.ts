import { createMongoAbility } from "@casl/ability";
import { opens, sensitiveFields } from "../../src/access/classes";
import { fields } from "../../src/access/fields";
import { readRules } from "../../src/access/read-rules";
import { byConsent } from "../../src/access/reads";
import { conditionsOn, scopes, subjects } from "../../src/access/scopes";
import type { Scope } from "../../src/access/roles";
import { nothingOpened, type Viewer } from "../../src/access/viewer";
import { informationClasses, type InformationClass } from "../../src/policy/facts/information";

/** A partner's worker to whom two families were referred; only the first consented to something. */
const partner = (consents: InformationClass[]): Viewer => ({
  ...{ workerId: "pia", name: "Pia", role: "PARTNER_PROVIDER", countyIds: [], organizationId: "bridge" },
  opened: {
    ...nothingOpened,
    familiesAtAgency: ["moore", "reed"],
    casesAtAgency: ["case-moore", "case-reed"],
    consentedClasses: { moore: consents },
  },
});

/** What the rules of a scope let a viewer read of a record: its fields, or null where it is not to be seen. */
function readable(viewer: Viewer, scope: Scope, name: string, record: object): string[] | null {
  const conditions = conditionsOn(subjects[name], scopes[scope](viewer));
  const rules = conditions === null ? [] : readRules(viewer, name, scope, conditions);
  const ability = createMongoAbility(rules as never, { detectSubjectType: () => name as never });
  if (!ability.can("read", record as never)) return null;
  return [...sensitiveFields(name).keys()].filter((field) =>
    ability.can("read", record as never, field as never),
  );
}

const of = (family: string, workerId = "cara") => ({
  ...{ id: family, familyId: family, referralId: `case-${family}`, assignedWorkerId: "pia", workerId },
  addressProtected: true,
});

const kinds = Object.keys(subjects).filter((name) =>
  ["Family", "CaseRecord"].includes(subjects[name].subject),
);

describe.each(byConsent)("What a partner reaches by %s", (scope) => {
  test.each(informationClasses)(
    "tells of %s what the family consented to, and of that family alone",
    (one) => {
      let told = 0;
      for (const name of kinds) {
        const expected = [...sensitiveFields(name)]
          .filter(([, classes]) => classes.every((each) => each === one))
          .map(([field]) => field);
        const moore = of("moore");
        const seen = readable(
          partner([one]),
          scope,
          name,
          name === "Family" ? { ...moore, familyId: undefined } : moore,
        );
        expect([name, seen]).toEqual([name, expected]);
        const reed = readable(partner([one]), scope, name, of("reed"));
        expect([name, reed]).toEqual([name, []]);
        told += expected.length;
      }
      expect(told).toBeGreaterThan(0);
    },
  );

  test("is no more than the families referred: another is not seen at all", () => {
    for (const name of kinds) expect(readable(partner(["HEALTH"]), scope, name, of("lee"))).toBeNull();
  });

  test("tells one's own work whole", () => {
    const own = readable(partner([]), scope, "Contact", of("reed", "pia"));
    expect(own).toEqual([...sensitiveFields("Contact").keys()]);
    expect(readable(partner([]), scope, "Contact", of("reed"))).toEqual([]);
  });
});

test("broken glass opens the case and the address to whoever broke it, and never who reported", () => {
  const viewer: Viewer = { ...partner([]), opened: { ...nothingOpened, familiesByGlass: ["moore"] } };
  expect(readable(viewer, "openedByBreakingGlass", "Family", of("moore"))).toEqual(["address", "phones"]);
  expect(readable(viewer, "openedByBreakingGlass", "Investigation", of("moore"))).toEqual(["finding"]);
  expect(readable(viewer, "openedByBreakingGlass", "Family", of("reed"))).toBeNull();
  expect(opens(viewer, ["ABUSE"], "moore")).toBe(true);
  expect(opens(viewer, ["REPORTER"], "moore")).toBe(false);
  expect(opens(viewer, ["ABUSE"], "reed")).toBe(false);
});

test("broken glass opens nothing to whoever has nothing sensitive shown", () => {
  const opened = { ...nothingOpened, familiesByGlass: ["moore"] };
  const viewer: Viewer = { ...partner([]), role: "COUNTY_WORKER", purpose: "TECHNICAL", opened };
  expect(readable(viewer, "openedByBreakingGlass", "Family", of("moore"))).toEqual([]);
  expect(opens(viewer, ["ABUSE"], "moore")).toBe(false);
});

test("every sensitive field is of a record that the table of subjects knows", () => {
  const unknown = Object.keys(fields).filter((name) => sensitiveFields(name).size > 0 && !subjects[name]);
  expect(unknown).toEqual([]);
});

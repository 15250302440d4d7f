/** The roles of the story, by the names that the API gives them. */
export const roles = ["COUNTY_WORKER", "ASWS", "FPS_WORKER", "COORDINATOR"] as const;
export type Role = (typeof roles)[number];

/** Who has a part in the story: the roles, and the family, which comes without a token. */
export type Part = Role | "FAMILY";

/** A token for each role. */
export type Tokens = Record<Role, string>;

/** The people of the scenarios. */
export const people = {
  Alice: { role: "COUNTY_WORKER", title: "county worker" },
  Ben: { role: "ASWS", title: "supervisor" },
  Cara: { role: "FPS_WORKER", title: "specialist" },
  Dana: { role: "COORDINATOR", title: "coordinator" },
  Ann: { role: "FAMILY", title: "mother" },
} as const satisfies Record<string, { role: Part; title: string }>;
export type Person = keyof typeof people;

/** Who plays a role. */
export const playerOf = (role: Role): Person =>
  (Object.keys(people) as Person[]).find((person) => people[person].role === role)!;

/** Who looks at the case without a part in it: the coordinator sees the whole state. */
export const observer: Role = "COORDINATOR";

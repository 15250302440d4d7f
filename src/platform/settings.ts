import path from "node:path";
import { z } from "zod";
import { OperatorError } from "./operator-error";

interface Setting<T> {
  name: string;
  describes: string;
  /** What a right value looks like; ends the sentence "it must be …". */
  expects: string;
  fallback?: string;
  schema: z.ZodType<T, string | undefined>;
  /** How a wrong value may be shown, where it could hold a secret. */
  show?: (value: string) => string;
}

const setting = <T>(of: Setting<T>): Setting<T> => of;

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));

const flag = z.enum(["0", "1"]).transform((value) => value === "1");

const hidePassword = (url: string) => url.replace(/(:\/\/[^:@/]*):.*@/, "$1:***@");

/** Every setting there is. Validation and `--help` are both made from this table. */
const table = {
  port: setting({
    name: "PORT",
    describes: "the port of the API and the explorer; 0 takes any free one",
    expects: "a whole number from 0 to 65535",
    fallback: "4000",
    schema: wholeNumber(0, 65535),
  }),
  host: setting({
    name: "HOST",
    describes: "the address to listen on; 0.0.0.0 for every network of the machine",
    expects: "an IP address or a host name",
    fallback: "127.0.0.1",
    schema: z.string().regex(/^[\w.:-]+$/),
  }),
  dataFolder: setting({
    name: "HEARTHLINE_DATA",
    describes: "the folder of the embedded database, the development keys and the lock",
    expects: "a folder",
    fallback: ".hearthline",
    schema: z
      .string()
      .refine((value) => !value.includes("\0"))
      .transform((value) => path.resolve(value)),
  }),
  anchor: setting({
    name: "HEARTHLINE_ANCHOR",
    describes: "the file that anchors the history's seals, on other storage than the database's",
    expects: "a file (history-anchors.jsonl in the data folder, unless set)",
    schema: z
      .string()
      .refine((value) => !value.includes("\0"))
      .transform((value) => path.resolve(value))
      .optional(),
  }),
  databaseUrl: setting({
    name: "DATABASE_URL",
    describes: "a PostgreSQL (15 or newer) of your own, instead of the embedded one",
    expects: "an address like postgres://user:password@host:5432/database",
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .refine(URL.canParse)
      .optional(),
    show: hidePassword,
  }),
  poolSize: setting({
    name: "HEARTHLINE_POOL_SIZE",
    describes: "how many database connections the server may hold",
    expects: "a whole number from 1 to 500",
    fallback: "10",
    schema: wholeNumber(1, 500),
  }),
  timeTravel: setting({
    name: "HEARTHLINE_TIME_TRAVEL",
    describes: "1 lets a request name its moment in the header x-hearthline-now; never in production",
    expects: "0 or 1",
    fallback: "0",
    schema: flag,
  }),
  demonstration: setting({
    name: "HEARTHLINE_DEMO",
    describes: "0 leaves an empty database empty; 1 loads the demonstration caseload; never in production",
    expects: "0 or 1",
    fallback: "1",
    schema: flag,
  }),
  outsideReports: setting({
    name: "HEARTHLINE_OUTSIDE_REPORTS",
    describes: "0 leaves out the reports whose basis lies outside the policy's two documents (R-19, R-20)",
    expects: "0 or 1",
    fallback: "1",
    schema: flag,
  }),
  secret: setting({
    name: "HEARTHLINE_SECRET",
    describes: "signs the cursors of lists; made at the first start and kept in the data folder",
    expects: "at least 32 characters",
    schema: z.string().min(32).optional(),
    show: (value) => `(${value.length} characters)`,
  }),
  serverUrl: setting({
    name: "HEARTHLINE_URL",
    describes: "where clients such as the journey find a running server",
    expects: "an address like http://127.0.0.1:4000/graphql",
    schema: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .refine(URL.canParse)
      .optional(),
  }),
  environment: setting({
    name: "NODE_ENV",
    describes: "development, test or production; production has no development sign-in",
    expects: "development, test or production",
    fallback: "development",
    schema: z.enum(["development", "test", "production"]),
  }),
  logLevel: setting({
    name: "LOG_LEVEL",
    describes: "how much to log on standard error: silent, error, warn, info, debug or trace",
    expects: "silent, error, warn, info, debug or trace",
    fallback: "warn",
    schema: z.enum(["silent", "error", "warn", "info", "debug", "trace"]),
  }),
};

type Table = typeof table;
type Values = { [K in keyof Table]: Table[K] extends Setting<infer T> ? T : never };

/** The validated settings of one run. */
export type Settings = Readonly<Values & { production: boolean }>;

/** The variables that settings are read from. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and validates every setting; a wrong one throws an `OperatorError` that says what would be right. */
export function readSettings(environment: Environment = process.env): Settings {
  const read = Object.entries(table).map(([key, of]) => [key, valueOf(of, environment[of.name])]);
  const values = Object.fromEntries(read) as Values;
  const production = values.environment === "production";
  if (production && values.timeTravel) {
    throw new OperatorError(
      'HEARTHLINE_TIME_TRAVEL is "1" while NODE_ENV is "production": the clock of a production server ' +
        "cannot be moved. Unset HEARTHLINE_TIME_TRAVEL.",
    );
  }
  return { ...values, production, demonstration: values.demonstration && !production };
}

function valueOf(of: Setting<unknown>, given: string | undefined): unknown {
  // An empty variable counts as one that is not set: `PORT= npm start` is a habit of scripts.
  const value = given === undefined || given === "" ? of.fallback : given;
  const parsed = of.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const shown = (of.show ?? JSON.stringify)(value ?? "");
  throw new OperatorError(`The setting ${of.name} is ${shown}; it must be ${of.expects}.`);
}

/** The list of settings for `--help`. */
export function settingsHelp(): string {
  const width = Math.max(...Object.values(table).map((of) => of.name.length)) + 2;
  const lines = Object.values(table).map((of: Setting<unknown>) => {
    const fallback = of.fallback === undefined ? "" : ` (default: ${of.fallback})`;
    return `  ${of.name.padEnd(width)}${of.describes}${fallback}`;
  });
  return ["Settings, from the environment:", ...lines].join("\n");
}

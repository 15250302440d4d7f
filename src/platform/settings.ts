import path from "node:path";
import { z } from "zod";
import { OperatorError } from "./operator-error";
import {
  flag,
  hidePassword,
  isLoopback,
  isSecure,
  signatureAlgorithms,
  webAddress,
  wholeNumber,
} from "./setting-values";

interface Setting<T> {
  name: string;
  describes: string;
  /** What a right value looks like; ends the sentence "it must be …". */
  expects: string;
  fallback?: string;
  schema: z.ZodType<T, string | undefined>;
  /** How a wrong value may be shown, where it could hold a secret. */
  show?: (value: string) => string;
  /** What to do about a value that a production server must not run with; undefined for one that it may. */
  notInProduction?(value: T): string | undefined;
}

const setting = <T>(of: Setting<T>): Setting<T> => of;

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
    notInProduction: (url) =>
      url ? undefined : "name your own PostgreSQL: the embedded one is for development",
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
    notInProduction: (on) => (on ? "unset it: the clock of a production server cannot be moved" : undefined),
  }),
  demonstration: setting({
    name: "HEARTHLINE_DEMO",
    describes: "0 leaves an empty database empty; 1 loads the demonstration caseload; never in production",
    expects: "0 or 1",
    schema: flag.optional(),
    notInProduction: (on) => (on ? "unset it: invented families have no place beside real ones" : undefined),
  }),
  compiledReads: setting({
    name: "HEARTHLINE_COMPILED_READS",
    describes: "0 answers every query field by field, as slowly as it can be: for comparing answers",
    expects: "0 or 1",
    fallback: "1",
    schema: flag,
  }),
  metrics: setting({
    name: "HEARTHLINE_METRICS",
    describes: "1 tells at /metrics, without a sign-in, how many fields were answered by a statement",
    expects: "0 or 1",
    fallback: "0",
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
  noticesUrl: setting({
    name: "HEARTHLINE_NOTICES_URL",
    describes: "the agency's own address that is told of every notice, without anything of the family",
    expects: "an address like https://notices.example.gov/hearthline",
    schema: z
      .string()
      .regex(/^https?:\/\/\S+$/)
      .refine(URL.canParse)
      .optional(),
    show: hidePassword,
  }),
  noticesToken: setting({
    name: "HEARTHLINE_NOTICES_TOKEN",
    describes: "sent to that address as a bearer token",
    expects: "a token without spaces",
    schema: z.string().regex(/^\S+$/).optional(),
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
  oidcIssuer: setting({
    name: "HEARTHLINE_OIDC_ISSUER",
    describes: "the OpenID Connect issuer whose access tokens sign in; demanded in production",
    expects: "its address, such as https://login.example.org/",
    schema: webAddress,
    notInProduction: (issuer) =>
      issuer && isSecure(issuer)
        ? undefined
        : "name your issuer by its https address: development sign-in ends here",
  }),
  oidcAudience: setting({
    name: "HEARTHLINE_OIDC_AUDIENCE",
    describes: "the audience that access tokens must be made for; demanded with an issuer",
    expects: "the name by which the issuer knows this server",
    schema: z.string().min(1).optional(),
    notInProduction: (audience) =>
      audience ? undefined : "set it to the name by which your issuer knows this server",
  }),
  oidcJwksUri: setting({
    name: "HEARTHLINE_OIDC_JWKS_URI",
    describes: "where the issuer's keys are, when its discovery document is not to be asked",
    expects: "an address like https://login.example.org/jwks",
    schema: webAddress,
    notInProduction: (uri) => (uri && !isSecure(uri) ? "name it by its https address" : undefined),
  }),
  oidcAlgorithms: setting({
    name: "HEARTHLINE_OIDC_ALGORITHMS",
    describes: "the signature algorithms that are accepted, separated by commas",
    expects: `some of ${signatureAlgorithms.join(", ")}`,
    fallback: signatureAlgorithms.join(","),
    schema: z
      .string()
      .transform((names) => names.split(",").map((name) => name.trim()))
      .pipe(z.array(z.enum(signatureAlgorithms)).nonempty()),
  }),
  trustedDocuments: setting({
    name: "HEARTHLINE_TRUSTED_DOCUMENTS",
    describes: "the folder of the front-ends' manifests, written with npm run trust",
    expects: "a folder",
    schema: z
      .string()
      .refine((value) => !value.includes("\0"))
      .transform((value) => path.resolve(value))
      .optional(),
  }),
  trustedOnly: setting({
    name: "HEARTHLINE_TRUSTED_ONLY",
    describes: "who may send documents of the manifests alone (default: partners in production, else nobody)",
    expects: "nobody, partners or everyone",
    schema: z.enum(["nobody", "partners", "everyone"]).optional(),
    notInProduction: (who) => (who === "nobody" ? "set it to partners or everyone, or unset it" : undefined),
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
export type Settings = Readonly<
  Values & {
    production: boolean;
    demonstration: boolean;
    trustedOnly: NonNullable<Values["trustedOnly"]>;
  }
>;

/** The variables that settings are read from. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and validates every setting; a wrong one throws an `OperatorError` that says what would be right. */
export function readSettings(environment: Environment = process.env): Settings {
  const read = Object.entries(table).map(([key, of]) => [key, valueOf(of, environment[of.name])]);
  const values = Object.fromEntries(read) as Values;
  const production = values.environment === "production";
  if (production) refuseDevelopment(values);
  else checkSignIn(values);
  return {
    ...values,
    production,
    demonstration: values.demonstration ?? !production,
    trustedOnly: values.trustedOnly ?? (production ? "partners" : "nobody"),
  };
}

/** A production server starts with no setting of development; every one is named, and what would be right. */
function refuseDevelopment(values: Values): void {
  const wrong = (Object.keys(table) as (keyof Table)[]).flatMap((key) => {
    const { name, notInProduction } = table[key] as Setting<unknown>;
    const remedy = notInProduction?.(values[key]);
    return remedy ? [`${name}: ${remedy}`] : [];
  });
  if (wrong.length > 0) throw new OperatorError(`NODE_ENV is "production", so ${wrong.join("; ")}.`);
}

/** Development sign-in hands out tokens to whoever reaches the server: it stays on this machine. */
function checkSignIn({ host, oidcIssuer, oidcAudience }: Values): void {
  if (!isLoopback(host))
    throw new OperatorError(
      `HOST is ${host}, and with development sign-in anyone on its network could sign in as anyone: unset HOST, or set NODE_ENV to production and HEARTHLINE_OIDC_ISSUER to your issuer.`,
    );
  if (oidcIssuer && !oidcAudience)
    throw new OperatorError("HEARTHLINE_OIDC_ISSUER is set; set HEARTHLINE_OIDC_AUDIENCE too.");
  if (oidcIssuer && !isSecure(oidcIssuer) && !isLoopback(new URL(oidcIssuer).hostname))
    throw new OperatorError(
      "HEARTHLINE_OIDC_ISSUER is an http address of another machine: use its https address.",
    );
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

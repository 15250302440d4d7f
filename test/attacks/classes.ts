/** A class of attack: where it is described, and what holds it off here. */
export interface AttackClass {
  id: string;
  name: string;
  /** Where it stands in the public catalogues. */
  catalogue: string;
  defence: string;
}

const GQL = "OWASP GraphQL cheat sheet";
const API = (number: number) => `OWASP API Security Top 10 (2023), API${number}`;
const DVGA = "Damn Vulnerable GraphQL Application";
const COP = "graphql-cop";

type Row = [id: string, name: string, catalogue: string, defence: string];

const authentication: Row[] = [
  ["AUTHN-01", "No token at all", API(2), "every document but a family's answer asks for a token"],
  [
    "AUTHN-02",
    "Unsigned token (alg: none)",
    `${API(2)}; ${DVGA}: JWT forgery`,
    "one algorithm is accepted, by name",
  ],
  [
    "AUTHN-03",
    "Algorithm confusion: the public key as an HMAC secret",
    API(2),
    "one algorithm is accepted, by name",
  ],
  [
    "AUTHN-04",
    "Token with an altered subject",
    `${API(2)}; ${DVGA}: JWT forgery`,
    "the signature is verified",
  ],
  [
    "AUTHN-05",
    "Token that brings its own key (jwk in the header)",
    API(2),
    "the key comes from the issuer, never from the token",
  ],
  ["AUTHN-06", "Expired token", API(2), "exp is required, and half a minute of skew is all"],
  ["AUTHN-07", "Token for another audience", API(2), "aud is required to be this API"],
  ["AUTHN-08", "Token of another issuer", API(2), "iss is required to be the issuer"],
  [
    "AUTHN-09",
    "Another kind of token of the same issuer",
    API(2),
    "typ is required to be that of an access token",
  ],
  ["AUTHN-10", "Token that never expires", API(2), "exp is a required claim"],
  ["AUTHN-11", "Token of someone who has left", API(2), "the worker's own record is read at every request"],
  [
    "AUTHN-12",
    "Identity by a header of one's own",
    `${API(2)}; ${API(8)}`,
    "no header but the token says who asks",
  ],
  [
    "AUTHN-13",
    "A second operation beside the one that needs no token",
    `${GQL}: batching; ${DVGA}: batching`,
    "the family's document holds its one mutation alone",
  ],
  ["AUTHN-14", "A one-time link used again", API(2), "a link answers its form once"],
  ["AUTHN-15", "Token in the address", API(2), "tokens are read from the authorization header alone"],
];

const objects: Row[] = [
  [
    "BOLA-01",
    "Another county's case by its id",
    `${API(1)}; ${GQL}: object authorization`,
    "every read passes the viewer's rules, in SQL",
  ],
  [
    "BOLA-02",
    "Another county's record by the generic node query",
    `${API(1)}; ${GQL}: node and nodes`,
    "node reads by the same rules",
  ],
  [
    "BOLA-03",
    "All cases by the list",
    `${API(1)}; ${GQL}: object authorization`,
    "lists are narrowed in SQL",
  ],
  ["BOLA-04", "How many there are, by the count", API(1), "a count counts what the viewer may see"],
  ["BOLA-05", "A filter as an oracle", API(1), "a filter narrows what is visible, and reaches nothing else"],
  ["BOLA-06", "A forbidden id told apart from an unknown one", API(1), "both are NOT_FOUND, byte for byte"],
  [
    "BOLA-07",
    "A command on another county's case",
    API(1),
    "the record is found by the viewer's rules before anything is decided",
  ],
  [
    "BOLA-08",
    "Another family's child named in a command on one's own",
    API(1),
    "what a command names must hang on the record that it is on",
  ],
  [
    "BOLA-09",
    "Round by a nested field",
    `${API(1)}; ${GQL}: edges and nodes`,
    "nested fields read by the same rules",
  ],
  [
    "BOLA-10",
    "A look back at a caseload that one does not see",
    API(1),
    "looking back begins at what is visible today",
  ],
  [
    "BOLA-11",
    "Figures of a report over cases that one does not see",
    API(1),
    "reports count what the viewer may see",
  ],
  [
    "BOLA-12",
    "A replay of cases that one does not see",
    API(1),
    "simulations replay what the viewer may see",
  ],
  [
    "BOLA-13",
    "A case that was handed over",
    API(1),
    "scope follows the assignment at the moment of the request",
  ],
  [
    "BOLA-14",
    "A glass once broken, for ever",
    API(1),
    "the break ends at its minute, looked up at every request",
  ],
  [
    "BOLA-15",
    "A sealed family by a stored answer",
    API(1),
    "a stored answer is told to whoever still finds what it tells of",
  ],
];

const functions: Row[] = [
  ["BFLA-01", "A supervisor's act by a county worker", API(5), "the one table of roles judges every command"],
  [
    "BFLA-02",
    "The State Office's act by a specialist",
    API(5),
    "the one table of roles judges every command",
  ],
  [
    "BFLA-03",
    "Waiving a rule for oneself",
    API(5),
    "only listed roles waive, only listed rules, with a reason",
  ],
  ["BFLA-04", "Approving what one wrote", API(6), "a second person approves"],
  [
    "BFLA-05",
    "Reading by breaking the glass, then writing",
    API(5),
    "what is opened so is open for reading alone",
  ],
  [
    "BFLA-06",
    "A fragment or an alias to hide a forbidden mutation",
    `${GQL}; ${DVGA}: deny-list bypass`,
    "what is judged is the command, not its spelling",
  ],
];

const properties: Row[] = [
  ["PROP-01", "Mass assignment of a field that the input lacks", API(3), "inputs are closed types"],
  ["PROP-02", "Prototype pollution by variables", API(3), "inputs are closed types, parsed field by field"],
  ["PROP-03", "Reading a column that is no field", API(3), "a field is only what is declared as one"],
  ["PROP-04", "The future as the time of an event", API(6), "an instant of the record must have passed"],
  ["PROP-05", "A number out of its range", API(6), "every number has bounds"],
  ["PROP-06", "A name of nothing but blanks", API(6), "words are trimmed and must not be empty"],
];

const injection: Row[] = [
  [
    "INJ-01",
    "SQL in a text argument",
    `${GQL}: injection; ${DVGA}: SQL injection`,
    "every value is bound, none is written into a statement",
  ],
  ["INJ-02", "SQL in an id", `${GQL}: injection`, "an id is a type and a UUID, or BAD_USER_INPUT"],
  [
    "INJ-03",
    "SQL in the order of a report",
    `${GQL}: injection`,
    "only names of a fixed list reach a statement",
  ],
  [
    "INJ-04",
    "A wildcard where a value is meant",
    `${GQL}: injection`,
    "values are compared as equal, never by pattern",
  ],
  [
    "INJ-05",
    "Script stored in a name",
    `${DVGA}: stored cross-site scripting`,
    "answers are JSON, never sniffed; the explorer's policy runs no inline script",
  ],
  [
    "INJ-06",
    "A formula in an exported cell",
    `${GQL}: injection`,
    "a text that begins like a formula is quoted",
  ],
  [
    "INJ-07",
    "NUL and half characters in a text",
    `${GQL}: input validation`,
    "they are named as bad input before they reach the database",
  ],
  [
    "INJ-08",
    "A path in the name of a file",
    `${DVGA}: arbitrary file write, path traversal`,
    "no name from a client reaches the file system",
  ],
  ["INJ-09", "A line break in what is logged", `${DVGA}: log injection`, "a log entry is one line of JSON"],
  [
    "INJ-10",
    "An address that the server is made to fetch",
    `${API(7)}; ${DVGA}: server-side request forgery`,
    "nothing that a client sends is ever fetched",
  ],
];

const transport: Row[] = [
  [
    "HTTP-01",
    "Mutation by a form of another site (urlencoded)",
    `${COP}: CSRF by urlencoded POST`,
    "only application/json is read",
  ],
  ["HTTP-02", "Mutation by a simple request (text/plain)", `${GQL}: CSRF`, "only application/json is read"],
  ["HTTP-03", "Query by GET", `${COP}: GET method query support`, "the API is one method"],
  ["HTTP-04", "Mutation by GET", `${COP}: CSRF by GET mutation`, "the API is one method"],
  [
    "HTTP-05",
    "Many operations in one request (array batching)",
    `${GQL}: batching; ${COP}: array batching; ${DVGA}`,
    "a body is one operation",
  ],
  [
    "HTTP-06",
    "A body of megabytes",
    `${API(4)}; ${GQL}: denial of service`,
    "a body of more than 100 KB is not read",
  ],
  ["HTTP-07", "A small compressed body that swells", API(4), "the limit is on what it swells to"],
  [
    "HTTP-08",
    "A query registered in the server's memory (automatic persisted query)",
    `${GQL}: denial of service`,
    "nothing is registered by a client",
  ],
  ["HTTP-09", "Reading by the script of another site", API(8), "no origin is allowed"],
  ["HTTP-10", "The explorer in a frame of another site", API(8), "its policy allows no frame"],
  [
    "HTTP-11",
    "Sign-ins of the explorer by another host name",
    API(8),
    "sign-ins are shown to this machine's own names alone",
  ],
  [
    "HTTP-12",
    "Token flood: a document of many thousand tokens",
    `${GQL}: query limits; ${COP}: field duplication; ${DVGA}`,
    "2,000 tokens are the most",
  ],
  [
    "HTTP-13",
    "Fragments that double",
    `${GQL}: query limits; ${DVGA}: circular fragments`,
    "selections are counted before anything runs",
  ],
  [
    "HTTP-14",
    "Fragments that contain each other",
    `${COP}: circular fragment; ${DVGA}`,
    "validation refuses them",
  ],
  [
    "HTTP-15",
    "A page of a million rows",
    `${API(4)}; ${GQL}: pagination`,
    "a page has 1 to 100 rows, and the client says how many",
  ],
];

const information: Row[] = [
  [
    "INFO-01",
    "Stack traces in errors",
    `${GQL}: errors; ${DVGA}: stack trace errors`,
    "an error tells its code and the request's id",
  ],
  [
    "INFO-02",
    "Names of fields by suggestion",
    `${COP}: field suggestions; ${DVGA}`,
    "suggestions are taken out",
  ],
  [
    "INFO-03",
    "The schema by introspection in production",
    `${COP}: introspection; ${DVGA}`,
    "it is off in production",
  ],
  [
    "INFO-04",
    "The inside of the network in an error",
    `${GQL}: errors; ${API(8)}`,
    "what was not written for clients is masked",
  ],
  [
    "INFO-05",
    "Names of tables and constraints by a violated one",
    `${GQL}: errors`,
    "a constraint is told in words, a table never",
  ],
  [
    "INFO-06",
    "Timings of resolvers (tracing)",
    `${COP}: trace mode`,
    "no tracing is there to be switched on",
  ],
  ["INFO-07", "What the server is made of, by its headers", API(8), "no header names it"],
];

const integrity: Row[] = [
  ["FORGE-01", "A cursor with another position", `${GQL}: pagination`, "a cursor is signed"],
  ["FORGE-02", "Someone else's cursor", `${GQL}: pagination`, "a cursor is bound to its viewer"],
  [
    "FORGE-03",
    "A cursor of another list or filter",
    `${GQL}: pagination`,
    "a cursor is bound to its list and filter",
  ],
  ["FORGE-04", "The same idempotency key with another body", API(6), "a key is bound to its body"],
  ["FORGE-05", "Someone else's idempotency key", API(1), "a key is its worker's own"],
  ["FORGE-06", "A command many times at once", API(6), "a key has one effect"],
  ["FORGE-07", "A write over a newer state", API(6), "a stale version is a conflict"],
  [
    "FORGE-08",
    "Two open cases of one family by a race",
    API(6),
    "a constraint of the database has the last word",
  ],
  ["FORGE-09", "More glass than allowed by a race", API(6), "who breaks the glass takes turns"],
  ["FORGE-10", "Rewriting the history", API(6), "grants and a trigger keep it append-only"],
  ["FLOW-01", "Skipping steps of the lifecycle", API(6), "a command has its states"],
  ["FLOW-02", "Another time by a header", API(6), "time travel is for development"],
  [
    "FLOW-03",
    "A family's answer by whoever serves it",
    API(6),
    "a form is the family's, and nobody's who signs in",
  ],
  ["FLOW-04", "Searching by breaking the glass", API(6), "the exact number of one family, or none"],
];

const limits: Row[] = [
  ["LIMIT-01", "A query that nests without end", `${GQL}: depth; ${DVGA}: deep recursion`, "depth 10"],
  ["LIMIT-02", "One field under many aliases", `${COP}: alias overloading; ${DVGA}`, "15 aliases"],
  ["LIMIT-03", "Directives piled on a field", `${COP}: directive overloading; ${DVGA}`, "5 directives"],
  [
    "LIMIT-04",
    "Many root fields in one document",
    `${GQL}: query limits; ${DVGA}: resource intensive queries`,
    "10 root fields",
  ],
  [
    "LIMIT-05",
    "Lists in lists that multiply",
    `${GQL}: amount limits; ${API(4)}`,
    "10,000 nodes by static count",
  ],
];

/** The families of attacks, each in a file of tests of its own. */
export const families: { title: string; file: string; rows: Row[] }[] = [
  { title: "Who one is", file: "authentication.test.ts", rows: authentication },
  { title: "Whose record it is", file: "objects.test.ts", rows: objects },
  { title: "What one may do", file: "functions.test.ts", rows: functions },
  { title: "Fields and values", file: "properties.test.ts", rows: properties },
  { title: "Injection", file: "injection.test.ts", rows: injection },
  { title: "The way in", file: "transport.test.ts", rows: transport },
  { title: "What an answer gives away", file: "information.test.ts", rows: information },
  { title: "Forgery, races, the order of things", file: "integrity.test.ts", rows: integrity },
  { title: "Limits on documents", file: "limits.test.ts", rows: limits },
];

export const classes: AttackClass[] = families.flatMap(({ rows }) =>
  rows.map(([id, name, catalogue, defence]) => ({ id, name, catalogue, defence })),
);

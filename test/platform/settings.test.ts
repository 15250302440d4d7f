import path from "node:path";
import { OperatorError } from "../../src/platform/operator-error";
import { type Environment, readSettings, settingsHelp } from "../../src/platform/settings";

const complaint = (environment: Environment): string => {
  try {
    readSettings(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return (error as Error).message;
  }
  throw new Error("The settings were accepted.");
};

describe("the settings", () => {
  it("have a default each", () => {
    expect(readSettings({})).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      dataFolder: path.resolve(".hearthline"),
      databaseUrl: undefined,
      timeTravel: false,
      demonstration: true,
      environment: "development",
      production: false,
      logLevel: "warn",
    });
  });

  it("take an empty variable as one that is not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "" })).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
    });
  });

  it.each([
    [{ PORT: "abc" }, "PORT", '"abc"', "0 to 65535"],
    [{ PORT: "65536" }, "PORT", '"65536"', "0 to 65535"],
    [{ PORT: "-1" }, "PORT", '"-1"', "0 to 65535"],
    [{ PORT: "0x10" }, "PORT", '"0x10"', "0 to 65535"],
    [{ HOST: "a b" }, "HOST", '"a b"', "an IP address or a host name"],
    [{ DATABASE_URL: "mysql://x/y" }, "DATABASE_URL", "mysql://x/y", "postgres://"],
    [{ HEARTHLINE_TIME_TRAVEL: "yes" }, "HEARTHLINE_TIME_TRAVEL", '"yes"', "0 or 1"],
    [{ HEARTHLINE_DEMO: "no" }, "HEARTHLINE_DEMO", '"no"', "0 or 1"],
    [{ HEARTHLINE_POOL_SIZE: "0" }, "HEARTHLINE_POOL_SIZE", '"0"', "1 to 500"],
    [{ HEARTHLINE_URL: "here" }, "HEARTHLINE_URL", '"here"', "http://"],
    [{ NODE_ENV: "prod" }, "NODE_ENV", '"prod"', "development, test or production"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL", '"loud"', "silent"],
  ])(
    "refuse %p in one line that names the setting, its value and what would be right",
    (environment, ...words) => {
      const line = complaint(environment);
      for (const word of words) expect(line).toContain(word);
      expect(line).not.toContain("\n");
    },
  );

  it("do not repeat the password of an address, nor a secret", () => {
    expect(complaint({ DATABASE_URL: "postgres://ann:geheim@" })).not.toContain("geheim");
    expect(complaint({ HEARTHLINE_SECRET: "too-short" })).not.toContain("too-short");
  });

  const production: Environment = {
    NODE_ENV: "production",
    DATABASE_URL: "postgres://ann:secret@db.example/hearthline",
    HEARTHLINE_OIDC_ISSUER: "https://login.example.org",
    HEARTHLINE_OIDC_AUDIENCE: "hearthline",
  };

  it("of a production server are taken when there is no development in them", () => {
    expect(readSettings(production)).toMatchObject({
      production: true,
      demonstration: false,
      timeTravel: false,
      trustedOnly: "partners",
      oidcAlgorithms: ["RS256", "PS256", "ES256", "EdDSA"],
    });
    expect(readSettings({ ...production, HOST: "0.0.0.0", HEARTHLINE_DEMO: "0" })).toMatchObject({
      host: "0.0.0.0",
    });
  });

  it.each<[Environment, string, string]>([
    [{ HEARTHLINE_TIME_TRAVEL: "1" }, "HEARTHLINE_TIME_TRAVEL", "unset it"],
    [{ HEARTHLINE_DEMO: "1" }, "HEARTHLINE_DEMO", "unset it"],
    [{ DATABASE_URL: undefined }, "DATABASE_URL", "your own PostgreSQL"],
    [{ HEARTHLINE_OIDC_ISSUER: undefined }, "HEARTHLINE_OIDC_ISSUER", "https"],
    [{ HEARTHLINE_OIDC_ISSUER: "http://127.0.0.1:9000" }, "HEARTHLINE_OIDC_ISSUER", "https"],
    [{ HEARTHLINE_OIDC_AUDIENCE: undefined }, "HEARTHLINE_OIDC_AUDIENCE", "issuer knows"],
    [{ HEARTHLINE_OIDC_JWKS_URI: "http://login.example.org/keys" }, "HEARTHLINE_OIDC_JWKS_URI", "https"],
    [{ HEARTHLINE_TRUSTED_ONLY: "nobody" }, "HEARTHLINE_TRUSTED_ONLY", "partners"],
  ])(
    "of a production server are refused with %p, in one line that says what would be right",
    (change, name, remedy) => {
      const line = complaint({ ...production, ...change });
      expect(line).toContain("production");
      expect(line).toContain(`${name}: `);
      expect(line).toContain(remedy);
      expect(line).not.toContain("\n");
    },
  );

  it("of a production server that are wrong are all named at once", () => {
    const line = complaint({ NODE_ENV: "production", HEARTHLINE_TIME_TRAVEL: "1" });
    for (const name of [
      "HEARTHLINE_TIME_TRAVEL",
      "DATABASE_URL",
      "HEARTHLINE_OIDC_ISSUER",
      "HEARTHLINE_OIDC_AUDIENCE",
    ])
      expect(line).toContain(`${name}: `);
  });

  it("keep development sign-in on this machine", () => {
    for (const host of ["0.0.0.0", "::", "192.168.1.5", "hearthline.example"])
      expect(complaint({ HOST: host })).toMatch(/^HOST is .* development sign-in/);
    for (const host of ["127.0.0.1", "127.0.0.2", "localhost", "::1"])
      expect(readSettings({ HOST: host }).host).toBe(host);
  });

  it("let an issuer be reached without https on this machine alone, and demand its audience", () => {
    const issuer = (address: string) => ({ HEARTHLINE_OIDC_ISSUER: address, HEARTHLINE_OIDC_AUDIENCE: "x" });
    expect(readSettings(issuer("http://127.0.0.1:9000")).oidcIssuer).toBe("http://127.0.0.1:9000");
    expect(complaint(issuer("http://login.example.org"))).toContain("https");
    expect(complaint({ HEARTHLINE_OIDC_ISSUER: "http://localhost" })).toContain("HEARTHLINE_OIDC_AUDIENCE");
  });

  it.each(["none", "HS256", "RS256,HS256", "", "RS1"])("take no signature algorithm such as %p", (name) => {
    if (name) expect(complaint({ HEARTHLINE_OIDC_ALGORITHMS: name })).toContain("RS256, PS256, ES256, EdDSA");
    else expect(readSettings({ HEARTHLINE_OIDC_ALGORITHMS: name }).oidcAlgorithms).not.toContain("none");
  });

  it("are all listed in the help", () => {
    const help = settingsHelp();
    for (const name of ["PORT", "HEARTHLINE_DATA", "DATABASE_URL", "HEARTHLINE_OIDC_ISSUER", "NODE_ENV"]) {
      expect(help).toContain(name);
    }
    expect(help).toContain("(default: 4000)");
  });
});

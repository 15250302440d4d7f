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

  it("refuse time travel in production", () => {
    const line = complaint({ NODE_ENV: "production", HEARTHLINE_TIME_TRAVEL: "1" });
    expect(line).toContain("HEARTHLINE_TIME_TRAVEL");
    expect(line).toContain("production");
  });

  it("load no demonstration in production", () => {
    expect(readSettings({ NODE_ENV: "production", HEARTHLINE_DEMO: "1" }).demonstration).toBe(false);
  });

  it("are all listed in the help", () => {
    const help = settingsHelp();
    for (const name of ["PORT", "HEARTHLINE_DATA", "DATABASE_URL", "HEARTHLINE_TIME_TRAVEL", "NODE_ENV"]) {
      expect(help).toContain(name);
    }
    expect(help).toContain("(default: 4000)");
  });
});

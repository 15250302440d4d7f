import "reflect-metadata";
import { Command } from "commander";
import { adminCommand } from "./commands/admin";
import { adoptCommand } from "./commands/adopt";
import { deliverCommand } from "./commands/deliver";
import { escalateCommand } from "./commands/escalate";
import { sealHistoryCommand, verifyHistoryCommand } from "./commands/history";
import { journeyCommand } from "./commands/journey";
import { migrateCommand } from "./commands/migrate";
import { publishCubesCommand } from "./commands/publish-cubes";
import { reportCommand } from "./commands/report";
import { serveCommand } from "./commands/serve";
import { simulateCommand } from "./commands/simulate";
import { tokenCommand } from "./commands/token";
import { trustCommand } from "./commands/trust";
import { OperatorError, oneLine } from "./platform/operator-error";
import { settingsHelp } from "./platform/settings";

const program = new Command("hearthline")
  .description("The case server for family preservation.")
  .addCommand(serveCommand(), { isDefault: true })
  .addCommand(migrateCommand())
  .addCommand(tokenCommand())
  .addCommand(adminCommand())
  .addCommand(adoptCommand())
  .addCommand(escalateCommand())
  .addCommand(deliverCommand())
  .addCommand(sealHistoryCommand())
  .addCommand(verifyHistoryCommand())
  .addCommand(journeyCommand())
  .addCommand(simulateCommand())
  .addCommand(reportCommand())
  .addCommand(publishCubesCommand())
  .addCommand(trustCommand())
  .addHelpText("after", `\n${settingsHelp()}`);

program
  .parseAsync()
  .catch((error: unknown) => {
    console.error(oneLine(error));
    const wantsStack = process.env.LOG_LEVEL === "debug" || process.env.LOG_LEVEL === "trace";
    if (wantsStack && !(error instanceof OperatorError)) console.error(error);
    process.exitCode = 1;
  })
  // Everything is closed by now; whatever still holds the process must not keep it.
  .finally(() => setTimeout(() => process.exit(), 2_000).unref());

import { Command } from "commander";
import { manifestOf } from "../graphql/documents/manifest";
import { buildHearthlineSchema } from "../graphql/schema";

/** `hearthline trust`: prints the manifest of a front-end's documents, and nothing else, on standard output. */
export function trustCommand(): Command {
  return new Command("trust")
    .description("print the manifest of a front-end's .graphql files, each checked against the schema")
    .argument("<folder>", "the folder of the files, one document each")
    .requiredOption("--front-end <name>", "whose documents they are")
    .action(async (folder: string, { frontEnd }: { frontEnd: string }) => {
      const manifest = manifestOf(folder, frontEnd, await buildHearthlineSchema());
      console.log(JSON.stringify(manifest, null, 2));
    });
}

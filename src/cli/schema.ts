import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Command } from "commander";
import { printLines } from "./output.js";
import { UserError } from "./user-error.js";

/** `juesuan schema`: prints the schema, or with --check says whether schema.graphql is what the code emits. */
export function schemaCommand(packageFolder: string): Command {
  const file = path.join(packageFolder, "schema.graphql");
  return new Command("schema")
    .description("print the GraphQL schema")
    .option("--check", "end with 1 where schema.graphql is not what the code emits")
    .option("--write", "write it to schema.graphql")
    .action(async (options: { check?: boolean; write?: boolean }) => {
      // Loaded when it is asked for, as the server is (serve.ts).
      const { buildApiSchema, schemaText } = await import("../api/schema.js");
      const emitted = schemaText(buildApiSchema());
      if (options.write === true) {
        await writeFile(file, emitted);
        return;
      }
      if (options.check !== true) {
        printLines(emitted.trimEnd().split("\n"));
        return;
      }
      const committed = await readFile(file, "utf8");
      if (committed !== emitted) {
        throw new UserError("schema.graphql is not what the code emits; run: npm run -s juesuan -- schema --write");
      }
      printLines(["schema.graphql is what the code emits"]);
    });
}

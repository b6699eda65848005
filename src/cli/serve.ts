import path from "node:path";
import { Command } from "commander";
import { ConfigError, configOfProcess, type Config } from "../config.js";
import { SeedFolderError } from "../ingest/seeds/list-seeds.js";
import { SeedFileError } from "../ingest/seeds/seed-file-error.js";
import { serve, type RunningServer } from "../server/main.js";
import { prepareStore } from "./prepare-store.js";
import { UserError } from "./user-error.js";

function readConfig(packageFolder: string): Config {
  try {
    return configOfProcess(path.join(packageFolder, "seeds"));
  } catch (error) {
    if (error instanceof ConfigError) throw new UserError(error.message);
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

async function listen(config: Config): Promise<RunningServer> {
  try {
    return await serve(config, () => prepareStore(config, () => new Date()));
  } catch (error) {
    const code = codeOf(error);
    if (code === "EADDRINUSE")
      throw new UserError(`PORT ${String(config.port)} is in use; stop what listens there, or set PORT`);
    if (code === "EACCES")
      throw new UserError(`PORT ${String(config.port)} may not be used by this user; set PORT above 1023`);
    if (code !== "")
      throw new UserError(
        `HOST "${config.host}" cannot be listened on (${code}); set HOST to an address of this machine`,
      );
    throw error;
  }
}

function whyNotReady(config: Config, error: unknown): Error {
  if (error instanceof SeedFileError || error instanceof SeedFolderError) return new UserError(error.message);
  const code = codeOf(error);
  if (config.database.kind === "postgres" && code !== "") {
    return new UserError(
      `the PostgreSQL server of DATABASE_URL does not let us in (${code}); check that it runs and the URL's user, password and name`,
    );
  }
  if (code.startsWith("SQLITE_"))
    return new UserError(`the SQLite file of DATABASE_URL cannot be used (${code}); check its folder and permissions`);
  if (config.database.kind === "sqlite" && code !== "") {
    return new UserError(
      `the folder of DATABASE_URL cannot be made (${code}); make it, or set DATABASE_URL to another place`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** Resolves at the first Ctrl-C or SIGTERM; npm hands Ctrl-C on a second time, which must not cut the shutdown short. */
async function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on("SIGINT", () => resolve());
    process.on("SIGTERM", () => resolve());
  });
}

/** `juesuan serve`: migrates, loads the seeds, and serves until it is told to stop. */
export function serveCommand(packageFolder: string): Command {
  return new Command("serve")
    .description("migrate, load the seeds, and serve GraphQL and GraphiQL")
    .action(async () => {
      const config = readConfig(packageFolder);
      const stopped = toldToStop();
      const server = await listen(config);
      const failed = server.ready.then(
        () => {
          process.stdout.write(
            `Juesuan is ready: GraphQL at ${server.url}/graphql, GraphiQL at ${server.url}/graphiql/\n`,
          );
          return stopped;
        },
        (error: unknown) => Promise.reject(whyNotReady(config, error)),
      );
      try {
        await Promise.race([stopped, failed]);
      } finally {
        await server.stop();
      }
    });
}

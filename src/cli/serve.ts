import { Command } from "commander";
import { runAsProduction, type Config } from "../config.js";
import { CannotListen } from "../server/listen.js";
import type { RunningServer } from "../server/main.js";
import { printLines, printRemarks } from "./output.js";
import { prepareStore } from "./prepare-store.js";
import { readSettings } from "./settings.js";
import { UserError } from "./user-error.js";
import { codeOf, whyNotReady } from "./why-not-ready.js";

async function listen(config: Config): Promise<RunningServer> {
  runAsProduction();
  // Loaded when it is asked for: the libraries of a server are half of what all commands together load.
  const { serve } = await import("../server/main.js");
  try {
    return await serve(config, () => prepareStore(config, () => new Date()));
  } catch (error) {
    if (!(error instanceof CannotListen)) throw error;
    const { settings, address, cause } = error;
    const code = codeOf(cause);
    const port = `${settings.port} ${String(address.port)}`;
    if (code === "EADDRINUSE")
      throw new UserError(`${port} is in use; stop what listens there, or set ${settings.port}`);
    if (code === "EACCES") throw new UserError(`${port} may not be used by this user; set ${settings.port} above 1023`);
    if (code !== "")
      throw new UserError(
        `${settings.host} "${address.host}" cannot be listened on (${code}); set ${settings.host} to an address of this machine`,
      );
    throw cause;
  }
}

/** Resolves at the first Ctrl-C or SIGTERM; npm hands Ctrl-C on a second time, which must not cut the shutdown short. */
async function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on("SIGINT", () => resolve());
    process.on("SIGTERM", () => resolve());
  });
}

/** Whatever clients and databases do, the process ends within so many milliseconds once it is told to. */
const END_WITHIN_MS = 9_500;
/** And within so many once the server is closed: a connection to a database may still be waited for. */
const LET_GO_MS = 500;

function endWithin(ms: number): void {
  setTimeout(() => process.exit(), ms).unref();
}

/** Whoever finds a hole in a server that runs as root has the whole machine. */
function warnRoot(): void {
  if (process.getuid?.() !== 0) return;
  printRemarks(["juesuan: warning: this runs as root; run it as a user that may do nothing but write to its store"]);
}

/** `juesuan serve`: migrates, loads the seeds, and serves until it is told to stop. */
export function serveCommand(packageFolder: string): Command {
  return new Command("serve")
    .description("migrate, load the seeds, and serve GraphQL and GraphiQL")
    .action(async () => {
      const config = readSettings(packageFolder);
      const stopped = toldToStop();
      void stopped.then(() => endWithin(END_WITHIN_MS));
      const server = await listen(config);
      const failed = server.ready.then(
        () => {
          printLines([`Juesuan is ready: GraphQL at ${server.url}/graphql, GraphiQL at ${server.url}/graphiql/`]);
          if (server.metricsUrl !== null) printLines([`Metrics are at ${server.metricsUrl}`]);
          warnRoot();
          return stopped;
        },
        (error: unknown) => Promise.reject(whyNotReady(config, error)),
      );
      try {
        await Promise.race([stopped, failed]);
      } finally {
        await server.stop();
        endWithin(LET_GO_MS);
      }
    });
}

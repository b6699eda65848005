import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { chromium, type Browser, type Page } from "playwright-core";

const PROJECT = join(__dirname, "../..");
const CHROMIUM = "/usr/bin/chromium";
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) process.stderr.write(`The GraphiQL page is not tested here: there is no ${CHROMIUM}.\n`);

const BUILD_AND_START_MS = 240_000;
const ANSWER_MS = 30_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no TCP port was given");
  return address.port;
}

function startServer(port: number, folder: string): ChildProcess {
  return spawn(process.execPath, [join(PROJECT, "dist/cli/main.js"), "serve"], {
    cwd: PROJECT,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATABASE_URL: `sqlite:${join(folder, "accounts.db")}`,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function untilReady(origin: string, server: ChildProcess): Promise<void> {
  let said = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => (said += text));
  while (server.exitCode === null && server.signalCode === null) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await pause(100);
  }
  throw new Error(`the server stopped before it was ready (exit code ${String(server.exitCode)}): ${said}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

(hasBrowser ? describe : describe.skip)("the GraphiQL page of a running server", () => {
  const requested: string[] = [];
  const complaints: string[] = [];
  const cleanups: (() => Promise<unknown>)[] = [];
  let origin: string;
  let page: Page;

  function watch(browser: Browser, watched: Page): void {
    watched.on("request", (request) => requested.push(request.url()));
    watched.on("websocket", (socket) => requested.push(socket.url()));
    watched.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    watched.on("pageerror", (error) => complaints.push(error.message));
    cleanups.push(() => browser.close());
  }

  beforeAll(async () => {
    await promisify(execFile)("npm", ["run", "-s", "build"], { cwd: PROJECT });
    const folder = await mkdtemp(join(tmpdir(), "juesuan-page-"));
    cleanups.push(() => rm(folder, { recursive: true, force: true }));
    const port = await freePort();
    origin = `http://127.0.0.1:${String(port)}`;
    const server = startServer(port, folder);
    cleanups.push(() => stop(server));
    await untilReady(origin, server);

    // A profile of its own, empty, comes with every launch; nothing of the browser's own may muddle the record.
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    });
    // Tall, because the editor draws only the lines in sight.
    page = await browser.newPage({ viewport: { width: 1440, height: 2400 } });
    watch(browser, page);
    await page.goto(`${origin}/graphiql`);
    await page.locator(".graphiql-query-editor .view-line").first().waitFor({ timeout: ANSWER_MS });
  }, BUILD_AND_START_MS);

  afterAll(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });

  it("opens with six worked queries as tabs and the explorer beside them", async () => {
    expect(await page.locator(".graphiql-tab-button").allTextContents()).toEqual([
      "YearsWithReasons",
      "WhoFellMost",
      "BudgetVsFinal",
      "ThreePublic",
      "Contradictions",
      "Matrix",
    ]);
    await page
      .locator(".graphiql-explorer-root")
      .getByText("comparison", { exact: true })
      .waitFor({ timeout: ANSWER_MS });
  });

  it("answers the first worked query with what was published and what contradicts itself", async () => {
    await page.locator(".graphiql-execute-button").click();
    const answer = page.locator(".graphiql-response");
    await answer.getByText('"1582.28"').first().waitFor({ timeout: ANSWER_MS });
    await answer.getByText('"statement.rate"').first().waitFor({ timeout: ANSWER_MS });
  });

  it("works under a policy that lets the browser run neither inline scripts nor eval, and be framed by nobody", async () => {
    const policy = (await fetch(`${origin}/graphiql/`)).headers.get("content-security-policy") ?? "";
    expect(policy.split(";")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "connect-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    // The editor falls back to the page's own thread where its workers may not be loaded.
    expect(page.workers().map((worker) => new URL(worker.url()).origin)).toContain(origin);
  });

  it("asks nothing of any host but the one that served it", () => {
    expect(requested).toContain(`${origin}/graphql`);
    expect(requested.filter((url) => new URL(url).origin !== origin)).toEqual([]);
  });

  it("writes no error to the browser's console", () => {
    expect(complaints).toEqual([]);
  });
});

import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Of the seeds: one table of every year of a department, with its changes. */
export const QUERY = `{ department(name: "中共株洲市渌口区委政法委员会") { years { year totalExpenditure change { amount rate agreement } lineItems(table: EXPENDITURE) { key name amount change { amount rate } } } } }`;
/** An answer of some 400 KB that takes no database. */
export const LARGE = `{ ${Array.from({ length: 5 }, (_, i) => `a${i}: __schema { types { name description fields { name description args { name description } } } }`).join(" ")} }`;

/** The bytes of a request of GraphQL. */
export function sent(query) {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const ASSETS = fileURLToPath(new URL("../../dist/graphiql/assets/", import.meta.url));

/** The bytes of a request for the largest file of the page, of which no work is made. */
export function sentForPage() {
  const bySize = readdirSync(ASSETS).sort((a, b) => statSync(join(ASSETS, b)).size - statSync(join(ASSETS, a)).size);
  return `GET /graphiql/assets/${bySize[0]} HTTP/1.1\r\nhost: x\r\n\r\n`;
}

/** Starts the built server on a store of its own with the seeds in it; `npm run build` comes first. */
export async function startServer(env = {}) {
  if (!existsSync(MAIN)) throw new Error("dist/ is not there: run npm run build first");
  const folder = mkdtempSync(join(tmpdir(), "juesuan-torture-"));
  const child = spawn(process.execPath, [MAIN, "serve"], {
    env: {
      PATH: process.env.PATH,
      PORT: "0",
      HOST: "127.0.0.1",
      DATABASE_URL: `sqlite:${join(folder, "store.db")}`,
      JUESUAN_LOG_LEVEL: "silent",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.once("exit", () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  let said = "";
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const port = /GraphQL at http:\/\/[^/]*:(\d+)\/graphql,/.exec(said)?.[1];
    if (port !== undefined) return new Served(child, Number(port));
  }
  throw new Error(`the server ended early: ${said}`);
}

/** A running server, and what is asked of it and known about it from outside. */
class Served {
  agent = new Agent({ keepAlive: true, maxSockets: 2_000 });

  constructor(child, port) {
    this.child = child;
    this.port = port;
  }

  /** The status of one answer (or the code of an error), how long it took in milliseconds, and its text. */
  async ask(query = QUERY, path = "/graphql") {
    const began = performance.now();
    const isHealth = path !== "/graphql";
    return new Promise((resolve) => {
      const end = (status, text, headers = {}) =>
        resolve({ status, text, headers, began, ms: performance.now() - began });
      const asked = request(
        {
          port: this.port,
          host: "127.0.0.1",
          path,
          method: isHealth ? "GET" : "POST",
          headers: isHealth ? {} : { "content-type": "application/json" },
          agent: this.agent,
        },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (chunk) => (text += chunk));
          response.on("end", () => end(response.statusCode, text, response.headers));
          response.on("error", (error) => end(error.code, text));
        },
      );
      asked.on("error", (error) => end(error.code, ""));
      asked.end(isHealth ? undefined : JSON.stringify({ query }));
    });
  }

  /** Opens a connection, sends a text and reads nothing. */
  async open(text) {
    const socket = connect(this.port, "127.0.0.1");
    socket.on("error", () => undefined);
    await new Promise((resolve) => {
      socket.once("connect", resolve);
      socket.once("close", resolve);
    });
    socket.write(text);
    return socket;
  }

  /** Memory of the process, in megabytes. */
  get memoryMb() {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  }

  /** Connections that the server has open. */
  get connections() {
    const hex = this.port.toString(16).toUpperCase().padStart(4, "0");
    const rows = readFileSync("/proc/net/tcp", "utf8").split("\n");
    return rows.filter((row) => row.trim().split(/\s+/)[1]?.endsWith(`:${hex}`) && / 01 /.test(row)).length;
  }

  /** Sends SIGTERM; how long the process took to end, in milliseconds, and its exit code. */
  async end() {
    const began = performance.now();
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    const [code] = await ended;
    return { endMs: Math.round(performance.now() - began), code };
  }
}

/** The share `at` (0 to 1) of numbers that are at most what is given. */
export function percentile(numbers, at) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 ? null : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))]);
}

/** How often each status came. */
export function counted(answers) {
  const counts = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

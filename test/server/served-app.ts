import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { createApp, type AppOptions } from "../../src/server/app.js";
import { DEFAULT_SERVING, type ServingBounds } from "../../src/server/serving-bounds.js";
import type { Database } from "../../src/store/database.js";

const HEAD = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
/** Asks for what a database of this file gives. */
export const YEARS = `{"query":"{ years { year } }"}`;
/** The headers of a request, and less of its body than they say. */
export const HALF_BODY = `${HEAD}content-length: 500\r\n\r\n{"que`;
/** Of an answer that no buffer of a system takes whole. */
const LARGE_BYTES = 20_000_000;

/** A request of GraphQL as it is sent. */
export function sent(body: string): string {
  return `${HEAD}content-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
}

/** A database that holds nothing, and says so after so many milliseconds. */
export function emptyDatabase(afterMs: number): Database {
  const nothing = async (): Promise<never[]> => delay(afterMs, []);
  return { rows: nothing, manyRows: nothing };
}

/** A server that listens, and connections to it. */
export class ServedApp {
  private readonly sockets: Socket[] = [];

  private constructor(
    readonly app: FastifyInstance,
    readonly url: string,
  ) {}

  /** Serves an empty database, and at /large an answer of 20 MB. */
  static async listen(bounds: Partial<ServingBounds>, rest: Partial<AppOptions> = {}): Promise<ServedApp> {
    const serving = { ...DEFAULT_SERVING, ...bounds };
    const database = emptyDatabase(0);
    const app = await createApp({ store: () => database, logLevel: "silent", rules: RULES, serving, ...rest });
    app.get("/large", () => "x".repeat(LARGE_BYTES));
    return new ServedApp(app, await app.listen({ port: 0, host: "127.0.0.1" }));
  }

  /** Opens a connection and sends a text; it reads nothing before it is told to. */
  async open(text: string): Promise<Socket> {
    const socket = connect(Number(new URL(this.url).port), "127.0.0.1");
    this.sockets.push(socket);
    socket.on("error", () => undefined);
    await once(socket, "connect");
    socket.write(text);
    return socket;
  }

  async ask(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: YEARS,
    });
  }

  /** True once no more connections are open than so many; false where that takes longer than ten seconds. */
  async connectionsFallTo(most: number): Promise<boolean> {
    for (let tries = 0; tries < 200; tries += 1) {
      const left = await new Promise<number>((resolve) =>
        this.app.server.getConnections((_error, count) => resolve(count)),
      );
      if (left <= most) return true;
      await delay(50);
    }
    return false;
  }

  /** The statuses of /healthz and /readyz. */
  async health(): Promise<number[]> {
    const [alive, ready] = [await fetch(`${this.url}/healthz`), await fetch(`${this.url}/readyz`)];
    return [alive.status, ready.status];
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await this.app.close();
  }
}

/** All that a connection says until it is closed. */
export async function readAll(socket: Socket): Promise<string> {
  let said = "";
  socket.setEncoding("utf8").on("data", (chunk) => (said += String(chunk)));
  if (!socket.destroyed) await once(socket, "close");
  return said;
}

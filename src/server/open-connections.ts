import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply } from "fastify";
import { whenOver } from "./answer-over.js";
import { clientOf } from "./client-of.js";
import { RETRY_AFTER_S } from "./overloaded.js";

interface Connection {
  readonly client: string;
  /** Requests that have begun to come and are not answered. */
  begun: number;
  /** Those of them that have come whole. */
  whole: number;
  /** Those of these whose answer is not made yet: the server works for them. */
  readonly worked: Set<FastifyReply>;
}

/** How often, in milliseconds, connections are looked at while the server ends. */
const LOOK_EVERY_MS = 50;
/** How long, in milliseconds, a request that has begun to come may still come whole while the server ends. */
const LATE_MS = 2_000;
/** How long an answer that is made may still be taken meanwhile. */
const TAKING_MS = 5_000;

const NO_ROOM = `HTTP/1.1 503 Service Unavailable\r\nretry-after: ${RETRY_AFTER_S}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;

/** The open connections of a server, bounded in number. */
export class OpenConnections {
  /** The one that has been idle longest is first. */
  private readonly open = new Map<Socket, Connection>();

  /** Watches the server from now on; beyond `most` connections, one is closed for each that is opened. */
  constructor(
    app: FastifyInstance,
    private readonly most: number,
  ) {
    app.server.on("connection", (socket: Socket) => this.add(socket));
    app.addHook("onRequest", (request, reply, done) => {
      const connection = this.open.get(request.raw.socket);
      if (connection !== undefined) {
        connection.begun += 1;
        whenOver(reply, () => {
          connection.begun -= 1;
          this.toTheEnd(request.raw.socket);
        });
      }
      done();
    });
    app.addHook("preHandler", (request, reply, done) => {
      const connection = this.open.get(request.raw.socket);
      if (connection !== undefined) {
        connection.whole += 1;
        connection.worked.add(reply);
        whenOver(reply, () => {
          connection.whole -= 1;
          connection.worked.delete(reply);
        });
      }
      done();
    });
    app.addHook("onSend", (request, reply, payload, done) => {
      this.open.get(request.raw.socket)?.worked.delete(reply);
      done(null, payload);
    });
  }

  /** Closes each connection once nothing is under way on it, and all of them after `bound` milliseconds. */
  closeWithin(bound: number): { readonly done: () => void } {
    const began = performance.now();
    let idleBefore = new Set<Socket>();
    const look = (): void => {
      const elapsed = performance.now() - began;
      const idle = new Set<Socket>();
      for (const [socket, { begun, whole, worked }] of this.open) {
        const isLeftToClient = begun > 0 && worked.size === 0;
        if (elapsed >= bound || (isLeftToClient && elapsed >= (whole === 0 ? LATE_MS : TAKING_MS))) socket.destroy();
        else if (begun === 0 && idleBefore.has(socket)) socket.destroySoon();
        else if (begun === 0) idle.add(socket);
      }
      idleBefore = idle;
    };
    // Looked at right after what has come was read: however busy the server is, nothing that lies there counts as idle.
    const timer = setInterval(() => setImmediate(look), LOOK_EVERY_MS);
    return { done: () => clearInterval(timer) };
  }

  private add(socket: Socket): void {
    if (this.open.size >= this.most && !this.makeRoom()) {
      socket.end(NO_ROOM);
      socket.destroySoon();
      return;
    }
    this.open.set(socket, { client: clientOf(socket.remoteAddress ?? ""), begun: 0, whole: 0, worked: new Set() });
    socket.once("close", () => this.open.delete(socket));
  }

  /** Closes what has been idle longest of the client with the most connections for which the server does not work. */
  private makeRoom(): boolean {
    const counts = new Map<string, number>();
    const first = new Map<string, Socket>();
    for (const [socket, { client, worked }] of this.open) {
      if (worked.size > 0) continue;
      counts.set(client, (counts.get(client) ?? 0) + 1);
      if (!first.has(client)) first.set(client, socket);
    }
    const [client] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
    const socket = first.get(client);
    if (socket === undefined) return false;
    this.open.delete(socket);
    socket.destroy();
    return true;
  }

  private toTheEnd(socket: Socket): void {
    const connection = this.open.get(socket);
    if (connection === undefined || connection.begun > 0) return;
    this.open.delete(socket);
    this.open.set(socket, connection);
  }
}

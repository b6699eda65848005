import { setImmediate, setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { OpenConnections } from "./open-connections.js";

/** How long, in milliseconds, the server listens on: what was sent before it was told to end has come by then. */
const GRACE_MS = 250;
/** In one turn of the event loop a connection is taken, in the next one its request is read. */
const READING_TURNS = 3;
/** All connections are closed within so many milliseconds more. */
const END_WITHIN_MS = 8_900;

/**
 * Ends the connections of a server that is closed: each once what has come on it whole is answered, and all of them in
 * time. Every answer that is made meanwhile says that its connection is closed.
 */
export function endInOrder(app: FastifyInstance, connections: OpenConnections): void {
  let isEnding = false;
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (isEnding) void reply.header("connection", "close");
    done(null, payload);
  });
  app.addHook("preClose", async () => {
    isEnding = true;
    if (!app.server.listening) return;
    await delay(GRACE_MS);
    // What has come in the meantime is read between a timer and this: a busy server may have been late to both.
    for (let turn = 0; turn < READING_TURNS; turn += 1) await setImmediate();
    app.server.once("close", connections.closeWithin(END_WITHIN_MS).done);
  });
}

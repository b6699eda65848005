import { setImmediate, setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { OpenConnections } from "./open-connections.js";

/** How long, in milliseconds, the server listens on: what was sent before it was told to end has come by then. */
const GRACE_MS = 250;
/** In one turn of the event loop a connection is taken, in the next one its request is read: none is taken for so many. */
const READING_TURNS = 3;
/** Turns of a busy server are long, and many connections may wait to be taken: it goes on for so many milliseconds at most. */
const TAKEN_WITHIN_MS = 3_000;
/** All connections are closed within so many milliseconds from the beginning. */
const END_WITHIN_MS = 9_150;

/**
 * Ends the connections of a server that is closed: each once what has come on it whole is answered, and all of them in
 * time. Every answer that is made meanwhile says that its connection is closed.
 */
export function endInOrder(app: FastifyInstance, connections: OpenConnections): void {
  let isEnding = false;
  let taken = 0;
  app.server.on("connection", () => (taken += 1));
  app.addHook("onSend", (_request, reply, payload, done) => {
    if (isEnding) void reply.header("connection", "close");
    done(null, payload);
  });
  app.addHook("preClose", async () => {
    isEnding = true;
    if (!app.server.listening) return;
    const began = performance.now();
    await delay(GRACE_MS);
    // What has come in the meantime is read between a timer and this: a busy server may have been late to both.
    let before = taken;
    for (let turn = 0; turn < READING_TURNS && performance.now() - began < TAKEN_WITHIN_MS; turn += 1) {
      await setImmediate();
      if (taken > before) turn = -1;
      before = taken;
    }
    app.server.once("close", connections.closeWithin(END_WITHIN_MS - (performance.now() - began)).done);
  });
}

import type { Socket } from "node:net";
import type { FastifyReply } from "fastify";

/** One listener a socket: a client may send hundreds of requests on one, before the first is answered. */
const underWay = new WeakMap<Socket, Set<() => void>>();

function underWayOn(socket: Socket): Set<() => void> {
  const there = underWay.get(socket);
  if (there !== undefined) return there;
  const waiting = new Set<() => void>();
  underWay.set(socket, waiting);
  socket.once("close", () => {
    for (const over of [...waiting]) over();
  });
  return waiting;
}

/**
 * Calls `over` once: when an answer has been handed to the system whole, or its connection is closed. A response that
 * stands behind others of its connection hears nothing of the latter itself.
 */
export function whenOver({ raw, request }: FastifyReply, over: () => void): void {
  const waiting = underWayOn(request.raw.socket);
  const once = (): void => {
    if (waiting.delete(once)) over();
  };
  waiting.add(once);
  raw.once("finish", once);
  raw.once("close", once);
  if (request.raw.socket.destroyed) once();
}

const signals = new WeakMap<FastifyReply, AbortSignal>();

/** Aborted when a connection is closed before its answer has been written; one for each answer. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const there = signals.get(reply);
  if (there !== undefined) return there;
  const controller = new AbortController();
  signals.set(reply, controller.signal);
  whenOver(reply, () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

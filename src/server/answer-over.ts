import type { Socket } from "node:net";
import type { FastifyReply } from "fastify";
import type { Asker } from "../api/context.js";

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

/** An answer that is under way: one pair of listeners, whoever waits for its end. */
class Answer {
  private isOver = false;
  private readonly waiting: (() => void)[] = [];

  constructor({ raw, request }: FastifyReply) {
    const onSocket = underWayOn(request.raw.socket);
    const over = (): void => {
      if (!onSocket.delete(over)) return;
      this.isOver = true;
      for (const told of this.waiting) told();
    };
    onSocket.add(over);
    raw.once("finish", over);
    raw.once("close", over);
    if (request.raw.socket.destroyed) over();
  }

  whenOver(told: () => void): void {
    if (this.isOver) told();
    else this.waiting.push(told);
  }
}

const answers = new WeakMap<FastifyReply, Answer>();

/**
 * Calls `over` once: when an answer has been handed to the system whole, or its connection is closed. A response that
 * stands behind others of its connection hears nothing of the latter itself.
 */
export function whenOver(reply: FastifyReply, over: () => void): void {
  let answer = answers.get(reply);
  if (answer === undefined) {
    answer = new Answer(reply);
    answers.set(reply, answer);
  }
  answer.whenOver(over);
}

/** Who waits for an answer: gone when the connection is closed before it has been written. */
export function askerOf(reply: FastifyReply): Asker {
  const { raw, request } = reply;
  return {
    hasGone: () => request.raw.socket.destroyed && !raw.writableFinished,
    onceGone: (told) =>
      whenOver(reply, () => {
        if (!raw.writableFinished) told();
      }),
  };
}

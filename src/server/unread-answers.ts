import type { FastifyInstance, FastifyReply } from "fastify";
import { whenOver } from "./answer-over.js";
import type { ServingBounds } from "./serving-bounds.js";

type UnreadBounds = Pick<ServingBounds, "answer" | "unread">;

/** Below, one packet with the headers is worth more than the memory. */
const SMALL_CHARACTERS = 16_384;

/** What waits for a client is kept as the bytes that are sent: a long text of Chinese takes as much again beside them. */
function asSent(payload: unknown): unknown {
  return typeof payload === "string" && payload.length > SMALL_CHARACTERS ? Buffer.from(payload) : payload;
}

function bytesOf(payload: unknown): number {
  if (typeof payload === "string") return Buffer.byteLength(payload);
  return Buffer.isBuffer(payload) ? payload.length : 0;
}

/** Answers that are made and not taken yet. Those who take them too slowly lose their connections, the slowest first. */
class UnreadAnswers {
  /** In the order in which they were made. */
  private readonly unread = new Map<FastifyReply, number>();
  private bytes = 0;

  constructor(private readonly bounds: UnreadBounds) {}

  add(reply: FastifyReply, bytes: number): void {
    const timer = setTimeout(() => this.cut(reply), this.bounds.answer).unref();
    this.unread.set(reply, bytes);
    this.bytes += bytes;
    const end = (): void => {
      clearTimeout(timer);
      this.remove(reply);
    };
    whenOver(reply, end);
    for (const [slowest] of this.unread) {
      if (this.bytes <= this.bounds.unread || slowest === reply) break;
      this.cut(slowest);
    }
  }

  private cut(reply: FastifyReply): void {
    this.remove(reply);
    // Not the response: one that stands behind others of its connection has no socket yet.
    reply.request.raw.socket.destroy();
  }

  private remove(reply: FastifyReply): void {
    this.bytes -= this.unread.get(reply) ?? 0;
    this.unread.delete(reply);
  }
}

/**
 * Bounds how long a client may take to take its answer, in milliseconds from when it is written, and the bytes of all
 * answers that are not taken yet: memory does not grow with clients that ask and do not read.
 */
export function boundUnread(app: FastifyInstance, bounds: UnreadBounds): void {
  const unread = new UnreadAnswers(bounds);
  app.addHook("onSend", async (_request, reply, payload) => {
    const sent = asSent(payload);
    unread.add(reply, bytesOf(sent));
    return Promise.resolve(sent);
  });
}

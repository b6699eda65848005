import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const HEADER = "x-request-id";

/** What stands in a log, a header and a shell as it is. */
const USABLE = /^[\w.:/+=@-]{1,128}$/;

/** The id that a proxy or client has given a request, where it is usable; else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers[HEADER];
  return typeof given === "string" && USABLE.test(given) ? given : randomUUID();
}

/** Tells the client the id under which its request is logged. */
export function sendRequestId({ id }: FastifyRequest, reply: FastifyReply): void {
  void reply.header(HEADER, id);
}

/** Every answer of the server carries the id of its request. */
export function sendRequestIds(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    sendRequestId(request, reply);
    done();
  });
}

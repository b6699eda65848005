import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { sendRequestId } from "./request-ids.js";

function statusOf({ statusCode = 500 }: Partial<FastifyError>): number {
  return statusCode >= 400 && statusCode <= 599 ? statusCode : 500;
}

/** What a client sees of a fault outside of GraphQL: that it happened, and under which id it is logged. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = statusOf(error);
  if (status !== 500) return reply.send(error);
  request.log.error({ req: request, err: error }, "the server could not answer a request");
  return reply.code(500).send({
    statusCode: 500,
    error: "Internal Server Error",
    message: "the server could not answer this",
    requestId: request.id,
  });
}

/** Answers an address that cannot be read, for which Fastify runs no hook. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendRequestId(request, reply);
  void reply
    .header("x-content-type-options", "nosniff")
    .code(statusOf(error))
    .send({
      statusCode: statusOf(error),
      error: "Bad Request",
      code: error.code,
      message: "the address is not one that can be read",
    });
}

/** Faults outside of GraphQL are logged, whatever the level is, and told without their texts; mistakes of clients as they are. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
}

import type { FastifyReply } from "fastify";
import type { Refusal } from "./fair-gate.js";
import { SERVING_BOUNDS, type ServingBounds } from "./serving-bounds.js";

/** After so many seconds a client may hope to have its turn. */
export const RETRY_AFTER_S = "1";

const WHY: Readonly<Record<Refusal, (limit: number) => string>> = {
  waiting: (limit) => `${String(limit)} requests wait already`,
  wait: (limit) => `it would wait for more than ${String(limit)} milliseconds`,
};

/** Refuses a request of which nothing was done yet, so that it may be sent again: names the bound and the remedy. */
export async function refuseOverloaded(reply: FastifyReply, bound: Refusal, bounds: ServingBounds): Promise<void> {
  const limit = bounds[bound];
  const message = `the server has more to do than it can: ${WHY[bound](limit)} (${SERVING_BOUNDS[bound].setting}); nothing was done for the request, send it again after what Retry-After says`;
  await reply
    .code(503)
    .header("retry-after", RETRY_AFTER_S)
    .send({ errors: [{ message, extensions: { code: "OVERLOADED", bound, limit } }] });
}

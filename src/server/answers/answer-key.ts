import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

/** Headers by which a request is let in, or its answer is made another one, though it asks the same. */
const DECIDING = ["accept", "content-type", "x-apollo-operation-name", "apollo-require-preflight"] as const;

/** Everything that an answer depends on: the request as it was sent, and what the data is. */
export function answerKey({ method, url, headers }: FastifyRequest, body: string, revision: string): string {
  const deciding = DECIDING.map((name) => headers[name] ?? null);
  return createHash("sha256")
    .update(JSON.stringify([revision, method, url, deciding]))
    .update(body)
    .digest("base64url");
}

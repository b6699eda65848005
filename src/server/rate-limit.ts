import fastifyRateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyReply } from "fastify";
import { clientOf } from "./client-of.js";
import { connectRedis } from "./redis.js";
import { SERVING_BOUNDS } from "./serving-bounds.js";

const MINUTE_MS = 60_000;
/** Clients that are remembered where no Redis counts; beyond, those that were not heard of longest are forgotten. */
const CLIENTS = 20_000;

async function refuseTooOften(reply: FastifyReply, perMinute: number, seconds: number): Promise<void> {
  const message = `too many requests: more than ${String(perMinute)} of one client a minute (${SERVING_BOUNDS.rate.setting}); send it again after what Retry-After says, or ask for more with fewer requests`;
  await reply
    .code(429)
    .header("retry-after", String(seconds))
    .send({ errors: [{ message, extensions: { code: "TOO_MANY_REQUESTS", bound: "rate", limit: perMinute } }] });
}

/**
 * Refuses requests of this scope beyond so many of one client a minute, before their bodies are read. Several servers
 * count together in Redis where there is one; while it does not answer, requests are let in and not counted.
 */
export async function limitRate(scope: FastifyInstance, perMinute: number, redisUrl: string | null): Promise<void> {
  const redis = redisUrl === null ? null : connectRedis(scope, redisUrl);
  await scope.register(fastifyRateLimit, {
    global: false,
    cache: CLIENTS,
    nameSpace: "juesuan-rate-",
    skipOnError: true,
    ...(redis === null ? {} : { redis }),
  });
  const count = scope.createRateLimit({
    max: perMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ ip }) => clientOf(ip),
  });
  scope.addHook("onRequest", async (request, reply) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) await refuseTooOften(reply, perMinute, counted.ttlInSeconds);
  });
}

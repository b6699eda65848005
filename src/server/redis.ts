import type { FastifyInstance } from "fastify";
import { Redis } from "ioredis";

const CONNECT_MS = 1_000;
/** No request waits longer for being counted. */
const COMMAND_MS = 250;
const RECONNECT_MS = 1_000;

/**
 * A connection to Redis that never holds up a request for long, nor the end of the server: a command fails at once while
 * there is no connection, which is looked for again every second. Each outage is one warning, and its end one line.
 */
export function connectRedis(app: FastifyInstance, url: string): Redis {
  const redis = new Redis(url, {
    connectTimeout: CONNECT_MS,
    commandTimeout: COMMAND_MS,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: () => RECONNECT_MS,
  });
  let isDown = false;
  redis.on("error", (error) => {
    if (!isDown) app.log.warn(`Redis does not answer (${error.message}): requests are not counted until it does`);
    isDown = true;
  });
  redis.on("ready", () => {
    if (isDown) app.log.info("Redis answers again: requests are counted");
    isDown = false;
  });
  app.addHook("onClose", () => {
    redis.disconnect();
  });
  return redis;
}

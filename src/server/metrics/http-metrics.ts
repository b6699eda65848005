import type { FastifyInstance } from "fastify";
import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import { SECONDS } from "./seconds.js";

/** Who has gone before the answer was written has no status. */
const GONE = "gone";

/** Counts HTTP requests by route and status, how long they take, and how many are under way. */
export function httpMetrics(app: FastifyInstance, register: Registry): void {
  const requests = new Counter({
    name: "juesuan_http_requests_total",
    help: "HTTP requests by route and status; status gone where the client left before its answer was written",
    labelNames: ["route", "status"],
    registers: [register],
  });
  const seconds = new Histogram({
    name: "juesuan_http_request_seconds",
    help: "Seconds from the headers of a request to the end of its answer, by route",
    labelNames: ["route"],
    buckets: SECONDS,
    registers: [register],
  });
  const inFlight = new Gauge({
    name: "juesuan_http_requests_in_flight",
    help: "HTTP requests under way",
    registers: [register],
  });
  app.addHook("onRequest", (request, reply, done) => {
    const began = performance.now();
    inFlight.inc();
    reply.raw.once("close", () => {
      // A route as it was registered: what a client sends is no label.
      const route = request.routeOptions.url ?? "none";
      const status = reply.raw.writableFinished ? String(reply.raw.statusCode) : GONE;
      inFlight.dec();
      requests.inc({ route, status });
      seconds.observe({ route }, (performance.now() - began) / 1_000);
    });
    done();
  });
}

import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { RequestBounds } from "../../api/bounds.js";
import type { ApiWatcher, CacheFill } from "../../api/watcher.js";

/** Shares of a bound. */
const SHARES = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

/** What requests use of their bounds, which way they are executed, and what the caches hold. */
export function apiMetrics(register: Registry, bounds: RequestBounds): ApiWatcher {
  const used = new Histogram({
    name: "juesuan_request_budget_used_ratio",
    help: "How much of each bound executed requests use; above 1 where they were refused for it",
    labelNames: ["bound"],
    buckets: SHARES,
    registers: [register],
  });
  const [nodes, bytes, rows, errors, work, deadline] = (
    ["nodes", "bytes", "rows", "errors", "work", "deadline"] as const
  ).map((bound) => used.labels(bound));
  const executions = new Counter({
    name: "juesuan_executions_total",
    help: "Executions by way: compiled (the plan was in its cache, or made) or plain (by graphql-js)",
    labelNames: ["way"],
    registers: [register],
  });
  const ways = { compiled: executions.labels("compiled"), plain: executions.labels("plain") };
  const caches = new Map<string, () => CacheFill>();
  new Gauge({
    name: "juesuan_cache_entries",
    help: "Entries of the caches of parsed documents, of compiled plans and of kept answers",
    labelNames: ["cache"],
    registers: [register],
    collect() {
      for (const [cache, read] of caches) this.set({ cache }, read().entries);
    },
  });
  new Gauge({
    name: "juesuan_cache_used_ratio",
    help: "How much of its bound each cache takes",
    labelNames: ["cache"],
    registers: [register],
    collect() {
      for (const [cache, read] of caches) this.set({ cache }, read().share);
    },
  });
  return {
    spent: (spent) => {
      nodes?.observe(spent.nodes / bounds.nodes);
      bytes?.observe(spent.bytes / bounds.bytes);
      rows?.observe(spent.rows / bounds.rows);
      errors?.observe(spent.errors / bounds.errors);
      work?.observe(spent.work / bounds.work);
      deadline?.observe(spent.ms / bounds.deadline);
    },
    executed: (way) => ways[way].inc(),
    holds: (cache, read) => void caches.set(cache, read),
  };
}

import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Registry } from "prom-client";
import type { RequestBounds } from "../../api/bounds.js";
import type { ApiContext } from "../../api/context.js";
import type { ApiWatcher, CacheFill } from "../../api/watcher.js";
import type { Database } from "../../store/database.js";
import { observedDatabase, type StatementWatch } from "../../store/observed-database.js";
import type { QueueFill } from "../fair-gate.js";
import { apiMetrics } from "./api-metrics.js";
import { graphqlMetrics } from "./graphql-metrics.js";
import { httpMetrics } from "./http-metrics.js";
import { statementMetrics, storeMetrics, type WatchedStore } from "./store-metrics.js";

/** The metrics of one server. No label holds anything that a client sends, but for names of operations, fifty at most. */
export class ServerMetrics {
  readonly plugin: ApolloServerPlugin<ApiContext>;
  readonly watcher: ApiWatcher;
  private readonly register = new Registry();
  private readonly statements: StatementWatch;
  private readonly refresh: () => Promise<void>;

  constructor(store: WatchedStore, bounds: RequestBounds) {
    // Of the process: CPU, memory, lag of the event loop, garbage collection.
    collectDefaultMetrics({ register: this.register });
    this.plugin = graphqlMetrics(this.register);
    this.watcher = apiMetrics(this.register, bounds);
    this.statements = statementMetrics(this.register);
    this.refresh = storeMetrics(this.register, store);
  }

  /** Counts the requests of a server from now on. */
  count(app: FastifyInstance): void {
    httpMetrics(app, this.register);
  }

  /** The same database, whose statements are counted. */
  counted(database: Database): Database {
    return observedDatabase(database, this.statements);
  }

  /** Tells how many requests run and wait; `read` is asked when metrics are. */
  queue(read: () => QueueFill): void {
    new Gauge({
      name: "juesuan_requests_admitted",
      help: "GraphQL requests that run or wait for their turn, by state",
      labelNames: ["state"],
      registers: [this.register],
      collect() {
        const { running, waiting } = read();
        this.set({ state: "running" }, running);
        this.set({ state: "waiting" }, waiting);
      },
    });
  }

  /** Tells what kept answers take; gives what is to be told whether a request was answered by one. */
  answers(read: () => CacheFill): (isKept: boolean) => void {
    this.watcher.holds("answers", read);
    const asked = new Counter({
      name: "juesuan_kept_answers_asked_total",
      help: "GraphQL requests by whether a kept answer answered them: hit or miss",
      labelNames: ["result"],
      registers: [this.register],
    });
    const [hit, miss] = [asked.labels("hit"), asked.labels("miss")];
    return (isKept) => (isKept ? hit : miss).inc();
  }

  get contentType(): string {
    return this.register.contentType;
  }

  /** All metrics in Prometheus's text format. */
  async text(): Promise<string> {
    await this.refresh();
    return this.register.metrics();
  }
}

import { LogController, type FastifyBaseLogger, type FastifyReply, type FastifyRequest } from "fastify";
import type { FaultPlace } from "../api/faults.js";
import { visibleJson } from "../domain/visible.js";
import { faultInLog } from "./fault-in-log.js";

/** How much is logged; a line for each request stands at debug. */
export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

/** Where log lines go. */
export interface LogStream {
  write(line: string): void;
}

function pathOf(url: string): string {
  const query = url.indexOf("?");
  return query === -1 ? url : url.slice(0, query);
}

/** Settings of the logger: no line holds a value of a variable, nor the text of a document. */
export function loggerOf(level: LogLevel, stream?: LogStream): object | false {
  if (level === "silent") return false;
  return {
    level,
    ...(stream === undefined ? {} : { stream }),
    serializers: {
      // Variables stand behind the path where a query is sent by GET.
      req: ({ method, url, ip }: FastifyRequest) => ({ method, path: pathOf(url), address: ip }),
      err: (error: unknown) => faultInLog(error),
    },
    // Logs are read in terminals, and a path may hold anything.
    hooks: { streamWrite: visibleJson },
  };
}

/** Fastify's own lines, with the id of the request in each and no text of an error or an address. */
class PlainLog extends LogController {
  override defaultErrorLog(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    if (!this.isLogDisabled(request)) reply.log.info({ res: reply, err: error }, "request refused");
  }

  override routeNotFound(request: FastifyRequest): void {
    if (!this.isLogDisabled(request)) request.log.info({ req: request }, "nothing is at this path");
  }

  override writeHeadError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    if (!this.isLogDisabled(request)) reply.log.warn({ res: reply, err: error }, "answer without its headers");
  }
}

/** What Fastify logs of requests by itself. */
export function logControllerOf(level: LogLevel): LogController {
  return new PlainLog({ disableRequestLogging: level !== "debug", requestIdLogLabel: "requestId" });
}

/** Logs a fault of the server that a GraphQL request has met. */
export function logFault(log: FastifyBaseLogger): (fault: unknown, place: FaultPlace) => void {
  return (fault, place) => log.error({ ...place, err: fault }, "the server could not answer a request");
}

import type { FormattedExecutionResult } from "graphql";
import { createApiServer } from "../../../src/api/api-server.js";
import type { Asker } from "../../../src/api/context.js";
import { DEFAULT_BOUNDS, type RequestBounds } from "../../../src/api/bounds.js";
import type { Execution } from "../../../src/api/executor.js";
import { reachOf } from "../../../src/api/reach-of-selection.js";
import { RULES } from "../../../src/ingest/checks/catalogue.js";
import type { Database } from "../../../src/queries/store-types.js";

/** How one request is asked within bounds of its own. */
export interface Within {
  readonly database: Database;
  readonly bounds?: Partial<RequestBounds>;
  readonly execution?: Execution;
  readonly variables?: Record<string, unknown>;
  /** Aborted when the client goes. */
  readonly signal?: AbortSignal;
  /** Asked once before, so that a compiling server compiles it. */
  readonly isWarm?: boolean;
}

function askerOf(signal: AbortSignal): Asker {
  return {
    hasGone: () => signal.aborted,
    onceGone: (told) => signal.addEventListener("abort", told, { once: true }),
  };
}

/** What a server of these bounds answers, faults of the server included. */
export async function askWithin(query: string, within: Within): Promise<FormattedExecutionResult> {
  const { database, bounds = {}, execution = "compiled", variables = {}, signal, isWarm = true } = within;
  const server = createApiServer({ execution, bounds: { ...DEFAULT_BOUNDS, ...bounds }, report: () => undefined });
  await server.start();
  try {
    const ask = async (): Promise<FormattedExecutionResult> => {
      const contextValue = {
        database,
        rules: RULES,
        reachOf,
        ...(signal === undefined ? {} : { asker: askerOf(signal) }),
      };
      const response = await server.executeOperation({ query, variables }, { contextValue });
      if (response.body.kind !== "single") throw new Error("an answer in parts");
      return JSON.parse(JSON.stringify(response.body.singleResult)) as FormattedExecutionResult;
    };
    if (isWarm) await ask();
    return await ask();
  } finally {
    await server.stop();
  }
}

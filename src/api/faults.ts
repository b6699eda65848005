import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { ApiContext } from "./context.js";

/** Where faults of the server happened: names and hashes, and nothing of what a client has sent as a value. */
export interface FaultPlace {
  readonly requestId: string | null;
  /** As the client has named it; cut, since it may be as long as a request. */
  readonly operation: string | null;
  /** SHA-256 of the text of the document, as persisted queries name it. */
  readonly document: string | null;
  /** Faults of the request, of which the first is told. */
  readonly faults: number;
}

/** Told of the first fault of each request that had one. */
export type Report = (fault: unknown, place: FaultPlace) => void;

interface FaultAnswer {
  readonly message: string;
  readonly code: string;
  readonly place: Pick<GraphQLFormattedError, "path" | "locations">;
}

interface ToldFault {
  readonly cause: unknown;
  readonly extensions: Record<string, unknown>;
}

const OPERATION_LENGTH = 64;

function placeOf(context: GraphQLRequestContext<ApiContext> | null, faults: number): FaultPlace {
  return {
    requestId: context?.contextValue.requestId ?? null,
    operation: context?.operationName?.slice(0, OPERATION_LENGTH) ?? null,
    document: context?.queryHash ?? null,
    faults,
  };
}

/**
 * Faults of the server: a client is told that there was one and under which id of a request it is logged, `report` is told
 * the rest, once a request however many fields have failed.
 */
export class Faults {
  private readonly told = new WeakMap<object, ToldFault>();

  /** Joins what formatting an error does not know, the request, with what only it knows, the cause. */
  readonly plugin: ApolloServerPlugin<ApiContext> = {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: (context) => {
          const { body } = context.response;
          if (body.kind === "single" && body.singleResult.errors !== undefined)
            this.tell(body.singleResult.errors, context);
          return Promise.resolve();
        },
      }),
    contextCreationDidFail: ({ error }) => {
      this.report(error, placeOf(null, 1));
      return Promise.resolve();
    },
    unexpectedErrorProcessingRequest: ({ error, requestContext }) => {
      this.report(error, placeOf(requestContext, 1));
      return Promise.resolve();
    },
  };

  constructor(private readonly report: Report) {}

  /** What a client sees of a fault. */
  answerTo(cause: unknown, { message, code, place }: FaultAnswer): GraphQLFormattedError {
    const extensions: Record<string, unknown> = { code };
    const answer = { message, ...place, extensions };
    this.told.set(answer, { cause, extensions });
    return answer;
  }

  private tell(errors: readonly GraphQLFormattedError[], context: GraphQLRequestContext<ApiContext>): void {
    const faults = errors.map((error) => this.told.get(error)).filter((fault) => fault !== undefined);
    const [first] = faults;
    if (first === undefined) return;
    const { requestId } = context.contextValue;
    if (requestId !== undefined) for (const { extensions } of faults) extensions.requestId = requestId;
    this.report(first.cause, placeOf(context, faults.length));
  }
}

import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { getOperationAST, type GraphQLSchema } from "graphql";
import { z } from "zod";
import { createApiServer } from "../../src/api/api-server.js";
import { BOUNDS, boundsBy } from "../../src/api/bounds.js";
import type { ApiContext } from "../../src/api/context.js";
import { isCompilable } from "../../src/api/execution/document-class.js";
import { buildApiSchema } from "../../src/api/schema.js";
import { createApp } from "../../src/server/app.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { reachOf } from "../../src/api/reach-of-selection.js";
import type { Database } from "../../src/store/database.js";
import { knownValues } from "./known-values.js";
import { randomRequest, type FuzzRequest } from "./random-request.js";
import { shrink } from "./shrink.js";

/** What a run has seen. */
export interface FuzzReport {
  readonly requests: number;
  /** Of the class that is compiled. */
  readonly compilable: number;
  readonly withErrors: number;
  readonly answeredText: number;
  /** Each with its seed, the least request that differs, and both answers. */
  readonly differences: readonly string[];
}

interface Sides {
  readonly app: FastifyInstance;
  readonly plain: ApolloServer<ApiContext>;
  readonly database: Database;
  readonly faults: unknown[];
}

/** What a client of the HTTP server reads. */
async function served({ app }: Sides, payload: FuzzRequest): Promise<string> {
  const headers = { accept: "application/graphql-response+json" };
  const response = await app.inject({ method: "POST", url: "/graphql", headers, payload });
  return response.body.trim();
}

/** The answer of graphql-js on the same schema and the same database. */
async function byGraphqlJs({ plain, database }: Sides, request: FuzzRequest): Promise<string> {
  const response = await plain.executeOperation(
    { ...request, variables: { ...request.variables } },
    { contextValue: { database, rules: RULES, reachOf } },
  );
  if (response.body.kind !== "single") throw new Error("an answer in parts");
  const { errors, data } = response.body.singleResult;
  return JSON.stringify({ errors, data });
}

/** An answer with its errors in one order: fields that are made in turns may find theirs in another, and GraphQL knows none. */
function inOneOrder(answer: string): string {
  const { errors, ...rest } = z.looseObject({ errors: z.array(z.unknown()).optional() }).parse(JSON.parse(answer));
  return JSON.stringify({ errors: errors?.map((error) => JSON.stringify(error)).sort(), ...rest });
}

/** The bounds of a server that has the machine for itself: what a machine that does other things too refuses is no difference. */
const UNTIMED = boundsBy((bound) => BOUNDS[bound][bound === "work" || bound === "deadline" ? "most" : "default"]);

const parsed = z.looseObject({ data: z.unknown().optional() });

/** Whether two answers say the same but for their errors. */
function haveSameData(one: string, other: string): boolean {
  return JSON.stringify(parsed.parse(JSON.parse(one)).data) === JSON.stringify(parsed.parse(JSON.parse(other)).data);
}

/** How often a request is asked whose answers differ in their errors alone. */
const TRIES = 10;

/**
 * How the answers to a request differ, or null. Of several errors that leave the same place null GraphQL tells those that
 * come first, and graphql-js itself tells now one and now another: where errors alone differ, both are asked again, until
 * they agree.
 */
async function difference(sides: Sides, request: FuzzRequest, first: string): Promise<string | null> {
  let [ours, theirs] = [first, await byGraphqlJs(sides, request)];
  for (let tries = 1; ; tries += 1) {
    if (ours === theirs || inOneOrder(ours) === inOneOrder(theirs)) return null;
    if (tries === TRIES || !haveSameData(ours, theirs))
      return `served     ${ours.slice(0, 2000)}\ngraphql-js ${theirs.slice(0, 2000)}`;
    [ours, theirs] = [await served(sides, request), await byGraphqlJs(sides, request)];
  }
}

/** What is wrong with the answers to a request, or null. */
async function fault(sides: Sides, request: FuzzRequest, ours: string): Promise<string | null> {
  sides.faults.length = 0;
  const found = await difference(sides, request, ours);
  if (found !== null) return found;
  if (ours.includes("INTERNAL_SERVER_ERROR"))
    return `a fault of the server: ${String(sides.faults[0])} ${ours.slice(0, 500)}`;
  // A decimal has a digit before its point, whatever the unit.
  return /:"-?\./.test(ours) ? `an amount of no unit: ${ours.slice(0, 500)}` : null;
}

/** A request whose answers differed, and how when it was first asked. */
interface Seen {
  readonly seed: number;
  readonly request: FuzzRequest;
  readonly first: string;
}

/** The least request that still differs, and how; where none does when it is asked again, the request as it was, and what was seen. */
async function described(sides: Sides, schema: GraphQLSchema, seen: Seen): Promise<string> {
  const { seed, request, first } = seen;
  const judge = async (one: FuzzRequest): Promise<string | null> => fault(sides, one, await served(sides, one));
  const least = await shrink(request, schema, async (one) => (await judge(one)) !== null);
  const text = `seed ${String(seed)} ${JSON.stringify(least.variables)} ${least.operationName ?? ""}\n${least.query}`;
  return `${text}\n${(await judge(least)) ?? `seen once and not again:\n${request.query}\n${first}`}`;
}

/** Asks the HTTP server and graphql-js the same random requests: those of the seeds from `seed` on. */
export async function fuzz(database: Database, seed: number, requests: number): Promise<FuzzReport> {
  const faults: unknown[] = [];
  const app = await createApp({
    store: () => database,
    logLevel: "silent",
    rules: RULES,
    compileAtUse: 1,
    bounds: UNTIMED,
  });
  const plain = createApiServer({
    execution: "plain",
    report: (error) => faults.push(error),
    bounds: UNTIMED,
  });
  await plain.start();
  const sides = { app, plain, database, faults };
  const schema = buildApiSchema();
  const known = await knownValues(
    async (query) => JSON.parse(await byGraphqlJs(sides, { query, variables: {} })) as Record<string, never>,
  );
  const seen = { compilable: 0, withErrors: 0, answeredText: 0 };
  const differences: string[] = [];
  for (let at = seed; at < seed + requests; at += 1) {
    const { request, document } = randomRequest(schema, known, at);
    const operation = getOperationAST(document, request.operationName);
    if (operation != null && isCompilable(document, operation)) seen.compilable += 1;
    const answer = await served(sides, request);
    if (answer.startsWith('{"errors"')) seen.withErrors += 1;
    seen.answeredText += answer.length;
    const first = await fault(sides, request, answer);
    if (first !== null && differences.length < 5)
      differences.push(await described(sides, schema, { seed: at, request, first }));
  }
  await app.close();
  await plain.stop();
  return { requests, ...seen, differences };
}

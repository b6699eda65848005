import { negotiate } from "@fastify/accept-negotiator";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { answerKey } from "./answer-key.js";
import type { DataRevision } from "./data-revision.js";
import { KeptAnswer, tagOf, type Encoding, type KeptAnswers } from "./kept-answers.js";

/** How answers are kept and may be kept by others. */
export interface KeepingOptions {
  readonly answers: KeptAnswers;
  readonly revision: Pick<DataRevision, "now">;
  /** Cache-Control of answers to GET. */
  readonly cacheControl: string;
  /** Told of each request that could have been answered by a kept answer. */
  readonly asked: (isKept: boolean) => void;
}

/** Half of a sign-on: it also tells the server which text a hash stands for, each time anew. */
const registering = z.object({ query: z.string(), extensions: z.object({ persistedQuery: z.object({}) }) });

/** Apollo prints errors first: what begins so has none. */
const WITHOUT_ERRORS = Buffer.from('{"data":{');

const ENCODINGS: Encoding[] = ["br", "gzip"];

function encodingFor({ headers }: FastifyRequest): Encoding | null {
  const accepted = headers["accept-encoding"];
  return accepted === undefined ? null : negotiate(accepted, ENCODINGS);
}

/** True where the client has the answer of that tag already; only of GET is that asked. */
function hasAlready({ method, headers }: FastifyRequest, tag: string): boolean {
  const held = headers["if-none-match"];
  if (method !== "GET" || held === undefined) return false;
  return held
    .split(",")
    .some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag.replace(/^W\//, ""));
}

function describe(request: FastifyRequest, reply: FastifyReply, tag: string, cacheControl: string): void {
  if (request.method !== "GET") return;
  void reply.header("etag", tag).header("cache-control", cacheControl);
}

async function send(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): Promise<void> {
  if (hasAlready(request, kept.tag)) return void reply.code(304).send();
  const { body, encoding } = await kept.as(encodingFor(request));
  if (encoding !== null) void reply.header("content-encoding", encoding);
  void reply.header("vary", "accept, accept-encoding").type(kept.type).send(body);
}

/**
 * Answers requests of this scope, which ask for GraphQL, that were asked word for word before and since when the data has
 * not changed, without parsing, validating or executing them. Answers with errors, and what is no answer, are not kept.
 */
export function keepAnswers(scope: FastifyInstance, options: KeepingOptions): void {
  const { answers, revision, cacheControl, asked } = options;
  const revisions = new WeakMap<FastifyRequest, string>();
  const keys = new WeakMap<FastifyRequest, string>();
  const found = new WeakMap<FastifyRequest, KeptAnswer>();

  function look(request: FastifyRequest, body: string): boolean {
    const known = revisions.get(request);
    if (known === undefined) return false;
    const key = answerKey(request, body, known);
    const kept = answers.get(key);
    asked(kept !== undefined);
    if (kept === undefined) keys.set(request, key);
    else found.set(request, kept);
    return kept !== undefined;
  }

  scope.addHook("onRequest", async (request) => {
    const known = await revision.now();
    if (known === null) return;
    revisions.set(request, known);
    if (request.method === "GET") look(request, "");
  });
  const parse = scope.getDefaultJsonParser("error", "error");
  scope.addContentTypeParser("application/json", { parseAs: "string" }, (request, body: string, done) => {
    // What is answered already is not read.
    if (look(request, body)) done(null, null);
    else void parse(request, body, done);
  });
  scope.addHook("preValidation", async (request, reply): Promise<FastifyReply | undefined> => {
    const kept = found.get(request);
    if (kept === undefined) {
      if (registering.safeParse(request.body).success) keys.delete(request);
      return undefined;
    }
    describe(request, reply, kept.tag, cacheControl);
    await send(request, reply, kept);
    // Else the request would go on to Apollo while its answer is being sent.
    return reply;
  });
  scope.addHook("onSend", async (request, reply, payload) => {
    const key = keys.get(request);
    const isText = typeof payload === "string" || Buffer.isBuffer(payload);
    if (key === undefined || !isText || reply.statusCode !== 200) return payload;
    const body = Buffer.isBuffer(payload) ? payload : Buffer.from(payload);
    if (!body.subarray(0, WITHOUT_ERRORS.length).equals(WITHOUT_ERRORS)) return payload;
    const answer = new KeptAnswer(body, String(reply.getHeader("content-type")), tagOf(body));
    answers.keep(key, answer);
    void reply.header("vary", "accept, accept-encoding");
    describe(request, reply, answer.tag, cacheControl);
    if (!hasAlready(request, answer.tag)) return payload;
    void reply.code(304);
    return null;
  });
}

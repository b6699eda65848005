import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { servePages } from "./browser-headers.js";
import { compressAnswers } from "./compress-answers.js";

/** The built page beside the built server; the same folder when run from the sources. */
const PAGE_FOLDER = path.join(__dirname, "..", "..", "dist", "graphiql");

/**
 * Serves GraphiQL at /graphiql/ from static files, and leads / and /graphiql there, by relative addresses so that a
 * path prefix in front of the server stays.
 */
export async function serveGraphiql(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    servePages(scope);
    await compressAnswers(scope);
    await scope.register(fastifyStatic, {
      root: PAGE_FOLDER,
      prefix: "/graphiql/",
      index: "index.html",
      decorateReply: false,
    });
  });
  app.get("/", async (_request, reply) => reply.redirect("graphiql/", 302));
  app.get("/graphiql", async (_request, reply) => reply.redirect("graphiql/", 302));
}

import fastifyHelmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

type Policy = Exclude<NonNullable<FastifyHelmetOptions["contentSecurityPolicy"]>, boolean>;

/** Answers are data: a browser that is led to one runs, loads and frames nothing. */
const DATA_POLICY: Policy = {
  useDefaults: false,
  directives: {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
  },
};

/** The page runs scripts and workers of this server alone; its editor writes styles into the page, and no scripts. */
const PAGE_POLICY: Policy = {
  useDefaults: false,
  directives: {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "worker-src": ["'self'"],
    "connect-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'", "data:"],
    "img-src": ["'self'", "data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'none'"],
  },
};

/**
 * Every answer of the server says to browsers that it is what its type says, may be framed by nobody and names no
 * address to others. HTTPS is asked for by the proxy that offers it, not here.
 */
export async function guardBrowsers(app: FastifyInstance): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: DATA_POLICY,
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    strictTransportSecurity: false,
    // Browsers complain of these on every address that is neither HTTPS nor this machine.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

/** What a scope of pages serves may load from this server what a page needs. */
export function servePages(scope: FastifyInstance): void {
  scope.addHook("onRequest", (_request, reply, done) => {
    reply.helmet({ contentSecurityPolicy: PAGE_POLICY });
    done();
  });
}

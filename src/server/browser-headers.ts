import type { FastifyInstance } from "fastify";
import helmet, { type HelmetOptions } from "helmet";

type Policy = Exclude<NonNullable<HelmetOptions["contentSecurityPolicy"]>, boolean>;

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

/** Sets the headers of an answer; made once for a policy, since making it takes longer than to set them. */
function headersWith(contentSecurityPolicy: Policy): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy,
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    // HTTPS is asked for by the proxy that offers it.
    strictTransportSecurity: false,
    // Browsers complain of these on every address that is neither HTTPS nor this machine.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

const setForData = headersWith(DATA_POLICY);
const setForPages = headersWith(PAGE_POLICY);

/** Every answer of the server says to browsers that it is what its type says, may be framed by nobody and names no address to others. */
export function guardBrowsers(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => setForData(request.raw, reply.raw, () => done()));
}

/** What a scope of pages serves may load from this server what a page needs. */
export function servePages(scope: FastifyInstance): void {
  scope.addHook("onRequest", (request, reply, done) => setForPages(request.raw, reply.raw, () => done()));
}

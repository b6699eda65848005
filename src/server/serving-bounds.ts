/** A bound of the server: the setting that changes it, what it is counted in, and between what it may be set. */
interface BoundDescription {
  readonly setting: string;
  readonly unit: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

const HOUR_MS = 3_600_000;

/** What all clients together, each client and each connection may take of the server. */
export const SERVING_BOUNDS = {
  running: {
    setting: "JUESUAN_MAX_RUNNING",
    unit: "requests answered at a time, of which one client has three quarters at most",
    default: 8,
    least: 1,
    most: 1_000,
  },
  waiting: {
    setting: "JUESUAN_MAX_WAITING",
    unit: "requests that wait to be answered",
    default: 100,
    least: 1,
    most: 100_000,
  },
  wait: {
    setting: "JUESUAN_WAIT_TIMEOUT",
    unit: "milliseconds that a request waits at most",
    default: 2_000,
    least: 1,
    most: HOUR_MS,
  },
  rate: {
    setting: "JUESUAN_RATE_LIMIT",
    unit: "requests of one client a minute; 0 is any number",
    default: 0,
    least: 0,
    most: 1_000_000_000,
  },
  connections: {
    setting: "JUESUAN_MAX_CONNECTIONS",
    unit: "open connections",
    default: 1_000,
    least: 2,
    most: 100_000,
  },
  headers: {
    setting: "JUESUAN_HEADERS_TIMEOUT",
    unit: "milliseconds until the headers of a request have come",
    default: 10_000,
    least: 1,
    most: HOUR_MS,
  },
  body: {
    setting: "JUESUAN_BODY_TIMEOUT",
    unit: "milliseconds until a whole request has come",
    default: 20_000,
    least: 1,
    most: HOUR_MS,
  },
  keepAlive: {
    setting: "JUESUAN_KEEP_ALIVE_TIMEOUT",
    unit: "milliseconds that a connection is kept for the next request",
    default: 65_000,
    least: 1,
    most: HOUR_MS,
  },
  answer: {
    setting: "JUESUAN_ANSWER_TIMEOUT",
    unit: "milliseconds until a client has taken its answer",
    default: 30_000,
    least: 1,
    most: HOUR_MS,
  },
  unread: {
    setting: "JUESUAN_MAX_UNREAD_BYTES",
    unit: "bytes of answers that clients have not taken yet",
    default: 200_000_000,
    least: 1_000_000,
    most: 100_000_000_000,
  },
  kept: {
    setting: "JUESUAN_KEPT_ANSWERS",
    unit: "bytes of answers that are kept for who asks the same again; 0 keeps none",
    default: 32_000_000,
    least: 0,
    most: 100_000_000_000,
  },
} as const satisfies Readonly<Record<string, BoundDescription>>;

type ServingBound = keyof typeof SERVING_BOUNDS;

/** How far each goes, in its unit. */
export type ServingBounds = Readonly<Record<ServingBound, number>>;

/** Bounds of which each is what `limit` says of it. */
export function servingBoundsBy(limit: (description: BoundDescription) => number): ServingBounds {
  const of = (name: ServingBound): number => limit(SERVING_BOUNDS[name]);
  return {
    running: of("running"),
    waiting: of("waiting"),
    wait: of("wait"),
    rate: of("rate"),
    connections: of("connections"),
    headers: of("headers"),
    body: of("body"),
    keepAlive: of("keepAlive"),
    answer: of("answer"),
    unread: of("unread"),
    kept: of("kept"),
  };
}

/** Bounds for which nothing was set. */
export const DEFAULT_SERVING: ServingBounds = servingBoundsBy((description) => description.default);

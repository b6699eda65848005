/** A bound of one request: the setting that changes it, what it is counted in, and what a user can do about it. */
interface BoundDescription {
  readonly setting: string;
  readonly unit: string;
  readonly default: number;
  readonly most: number;
  readonly remedy: string;
}

const SMALLER = "ask for fewer departments, years, lines or fields, or in pages";

/** Every bound of what one request may cost. Defaults leave ten times the room that any query of README takes. */
export const BOUNDS = {
  nodes: {
    setting: "JUESUAN_MAX_NODES",
    unit: "objects and fields of the answer",
    default: 400_000,
    most: 1_000_000_000,
    remedy: SMALLER,
  },
  bytes: {
    setting: "JUESUAN_MAX_BYTES",
    unit: "bytes of the answer: names of fields as they are, values by the usual length of their type",
    default: 10_000_000,
    most: 1_000_000_000,
    remedy: `${SMALLER}; give shorter aliases`,
  },
  rows: {
    setting: "JUESUAN_MAX_ROWS",
    unit: "rows loaded from the database",
    default: 60_000,
    most: 250_000,
    remedy: SMALLER,
  },
  errors: {
    setting: "JUESUAN_MAX_ERRORS",
    unit: "errors of the answer",
    default: 100,
    most: 100_000,
    remedy: "mend what the first of them says, or ask for fewer objects",
  },
  fields: {
    setting: "JUESUAN_MAX_FIELDS",
    unit: "fields of the document, those of a fragment counted wherever it is spread",
    default: 3_000,
    most: 1_000_000,
    remedy: "spread fewer fragments, or send several requests",
  },
  tokens: {
    setting: "JUESUAN_MAX_TOKENS",
    unit: "tokens of the document: names, values, brackets",
    default: 3_000,
    most: 100_000,
    remedy: "send values as variables, or several requests",
  },
  depth: {
    setting: "JUESUAN_MAX_DEPTH",
    unit: "fields one below another",
    default: 14,
    most: 100,
    remedy: "start further down, by `node(id:)` for example",
  },
  aliases: {
    setting: "JUESUAN_MAX_ALIASES",
    unit: "aliases of the document",
    default: 60,
    most: 10_000,
    remedy: "send several requests",
  },
  directives: {
    setting: "JUESUAN_MAX_DIRECTIVES",
    unit: "directives of the document",
    default: 30,
    most: 10_000,
    remedy: "put conditions on fragments in the place of fields",
  },
  work: {
    setting: "JUESUAN_MAX_WORK",
    unit: "milliseconds of work for the request, in the database and on its answer",
    default: 2_500,
    most: 3_600_000,
    remedy: SMALLER,
  },
  deadline: {
    setting: "JUESUAN_REQUEST_DEADLINE",
    unit: "milliseconds until the answer is made",
    default: 10_000,
    most: 3_600_000,
    remedy: `${SMALLER}; or try again later, when the server has less to do`,
  },
} as const satisfies Readonly<Record<string, BoundDescription>>;

/** What of one request is bounded. */
export type Bound = keyof typeof BOUNDS;

/** How far each bound goes, in its unit. */
export type RequestBounds = Readonly<Record<Bound, number>>;

/** The names of the bounds, in the order in which they are documented. */
export const BOUND_NAMES: readonly Bound[] = [
  "nodes",
  "bytes",
  "rows",
  "errors",
  "fields",
  "tokens",
  "depth",
  "aliases",
  "directives",
  "work",
  "deadline",
];

/** Bounds of which each is what `limit` says of it. */
export function boundsBy(limit: (bound: Bound) => number): RequestBounds {
  return {
    nodes: limit("nodes"),
    bytes: limit("bytes"),
    rows: limit("rows"),
    errors: limit("errors"),
    fields: limit("fields"),
    tokens: limit("tokens"),
    depth: limit("depth"),
    aliases: limit("aliases"),
    directives: limit("directives"),
    work: limit("work"),
    deadline: limit("deadline"),
  };
}

/** Bounds for which nothing was set. */
export const DEFAULT_BOUNDS: RequestBounds = boundsBy((bound) => BOUNDS[bound].default);

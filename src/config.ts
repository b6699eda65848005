import { isIP } from "node:net";
import { availableParallelism } from "node:os";
import path from "node:path";
import { z } from "zod";
import { BOUNDS, boundsBy, type RequestBounds } from "./api/bounds.js";
import { READERS_SETTING, READING_BOUNDS, type ReadingBounds } from "./ingest/reading/bounds.js";
import { CLIENT_SETTINGS, type ClientSettings } from "./server/client-settings.js";
import { servingBoundsBy, type ServingBounds } from "./server/serving-bounds.js";
import { OPERATION_SETTINGS, type OperationSettings } from "./server/operation-settings.js";
import type { DatabaseTarget } from "./store/target.js";

/** All settings; read once at start and handed down. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseTarget;
  /** Folder of seed files, or null where JUESUAN_SEEDS=none. */
  readonly seedsFolder: string | null;
  /** What one seed file that is refused does: it stops the start, or it is left out and named. */
  readonly refusedSeed: "stop" | "leave-out";
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  /** What one request may cost. */
  readonly bounds: RequestBounds;
  /** What reading one document may take. */
  readonly reading: ReadingBounds;
  /** How many documents are read side by side. */
  readonly readers: number;
  /** What all clients together may take of the server. */
  readonly serving: ServingBounds;
  /** How clients are told apart. */
  readonly clients: ClientSettings;
  /** Folder in which documents are kept; null where they are not. */
  readonly documents: string | null;
  /** What is told to those who run the server. */
  readonly operation: OperationSettings;
}

/** A setting has a value that cannot be used; the message is one line that names it and the remedy. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a whole number from 0 to 65535")
    .transform((text) => Number.parseInt(text, 10))
    .refine((port) => port <= 65535, "must be from 0 to 65535")
    .default(4000),
  HOST: z.string().min(1, "must not be empty; 0.0.0.0 listens on every address").default("127.0.0.1"),
  DATABASE_URL: z.string().default("sqlite:./data/juesuan.db"),
  JUESUAN_SEEDS: z.string().min(1, "must be a folder, or none").default("seeds"),
  JUESUAN_REFUSED_SEED: z.enum(["stop", "leave-out"], { error: "must be one of stop, leave-out" }).default("stop"),
  JUESUAN_LOG_LEVEL: z
    .enum(["silent", "error", "warn", "info", "debug"], { error: "must be one of silent, error, warn, info, debug" })
    .default("info"),
});

type Given = Readonly<Record<string, string | undefined>>;

function readBound(
  given: Given,
  { setting, least, most, usual }: Record<"least" | "most" | "usual", number> & { setting: string },
): number {
  const text = given[setting];
  if (text === undefined) return usual;
  const limit = /^\d{1,12}$/.test(text) ? Number.parseInt(text, 10) : -1;
  if (limit >= least && limit <= most) return limit;
  throw new ConfigError(
    `${setting}=${JSON.stringify(text)} must be a whole number from ${String(least)} to ${String(most)}`,
  );
}

/** Reads the bounds of a request, each by its own setting; docs/limits.md lists them. */
function readBounds(given: Given): RequestBounds {
  return boundsBy((bound) => {
    const { setting, most, default: usual } = BOUNDS[bound];
    return readBound(given, { setting, least: 1, most, usual });
  });
}

/** Reads the bounds of reading a document; docs/limits.md lists them. */
function readReadingBounds(given: Given): ReadingBounds {
  const limit = (bound: keyof ReadingBounds): number => {
    const { setting, least, most, default: usual } = READING_BOUNDS[bound];
    return readBound(given, { setting, least, most, usual });
  };
  return { deadline: limit("deadline"), memory: limit("memory") };
}

/** Reads what clients and servers together may take; docs/limits.md lists the bounds. */
function readServingBounds(given: Given): ServingBounds {
  return servingBoundsBy(({ setting, least, most, default: usual }) =>
    readBound(given, { setting, least, most, usual }),
  );
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number.parseInt(bits, 10) <= (family === 4 ? 32 : 128));
}

/** Reads how clients are told apart; docs/limits.md lists the settings. */
function readClients(given: Given): ClientSettings {
  const { trustedProxies, redisUrl, cacheControl } = CLIENT_SETTINGS;
  const proxies = (given[trustedProxies.setting] ?? "").split(",").map((text) => text.trim());
  const named = proxies.length === 1 && proxies[0] === "" ? [] : proxies;
  for (const text of named) {
    if (isNetwork(text)) continue;
    throw new ConfigError(
      `${trustedProxies.setting}: ${JSON.stringify(text)} is neither an address nor a network; write 10.0.0.7 or 10.0.0.0/8, with commas between`,
    );
  }
  const url = given[redisUrl.setting] ?? null;
  if (url !== null && !(/^rediss?:\/\//.test(url) && URL.canParse(url)))
    throw new ConfigError(
      `${redisUrl.setting} is no valid URL (it is not shown, since it may hold a password); write redis://host:6379`,
    );
  const control = given[cacheControl.setting] ?? cacheControl.default;
  if (!/^[\w=", -]{1,200}$/.test(control))
    throw new ConfigError(
      `${cacheControl.setting}=${JSON.stringify(control)} is no Cache-Control; write no-cache or public, max-age=600`,
    );
  return { trustedProxies: named, redisUrl: url, cacheControl: control };
}

/** Reads what is told to those who run the server; docs/operator.md lists the settings. */
function readOperation(given: Given): OperationSettings {
  const { metricsPort, metricsHost, tracesEndpoint } = OPERATION_SETTINGS;
  const isAsked = given[metricsPort.setting] !== undefined;
  const port = readBound(given, { setting: metricsPort.setting, least: 0, most: 65_535, usual: 0 });
  const endpoint = given[tracesEndpoint.setting] ?? given.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  if (endpoint !== undefined && !(/^https?:\/\//.test(endpoint) && URL.canParse(endpoint)))
    throw new ConfigError(
      `${tracesEndpoint.setting} is no valid URL (it is not shown, since it may hold a password); write http://host:4318`,
    );
  return {
    metrics: isAsked ? { host: given[metricsHost.setting] ?? metricsHost.default, port } : null,
    traces: endpoint !== undefined && given.OTEL_SDK_DISABLED?.toLowerCase() !== "true",
  };
}

function readDocuments(given: Given): string | null {
  const folder = given[OPERATION_SETTINGS.documents.setting];
  return folder === undefined || folder === "none" ? null : path.resolve(folder);
}

function databaseTarget(url: string): DatabaseTarget {
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url) || new URL(url).hostname === "")
      throw new ConfigError("DATABASE_URL is no valid URL; write postgres://user:password@host:5432/name");
    return { kind: "postgres", url };
  }
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/.exec(url)?.[1];
  if (file === undefined || file.startsWith("//")) {
    throw new ConfigError(
      "DATABASE_URL is not understood (it is not shown, since it may hold a password); write sqlite:./file.db, sqlite:/absolute/file.db or postgres://…",
    );
  }
  return { kind: "sqlite", file: path.resolve(file) };
}

/**
 * Reads and checks every setting. Throws ConfigError with one line naming the setting, its value and what it takes.
 * @param environment usually process.env; empty values count as not set
 * @param defaultSeeds the folder that JUESUAN_SEEDS has where it is not set
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, defaultSeeds: string): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse({ JUESUAN_SEEDS: defaultSeeds, ...given });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? "settings");
    throw new ConfigError(`${name}=${JSON.stringify(given[name] ?? "")} ${issue?.message ?? "is wrong"}`);
  }
  const { PORT, HOST, DATABASE_URL, JUESUAN_SEEDS, JUESUAN_REFUSED_SEED, JUESUAN_LOG_LEVEL } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    database: databaseTarget(DATABASE_URL),
    seedsFolder: JUESUAN_SEEDS === "none" ? null : path.resolve(JUESUAN_SEEDS),
    refusedSeed: JUESUAN_REFUSED_SEED,
    logLevel: JUESUAN_LOG_LEVEL,
    bounds: readBounds(given),
    reading: readReadingBounds(given),
    readers: readBound(given, { ...READERS_SETTING, usual: Math.min(availableParallelism(), READERS_SETTING.most) }),
    serving: readServingBounds(given),
    clients: readClients(given),
    documents: readDocuments(given),
    operation: readOperation(given),
  };
}

/** The settings of this process. */
export function configOfProcess(defaultSeeds: string): Config {
  return readConfig(process.env, defaultSeeds);
}

/**
 * Libraries that ask whether they are developed with are told no, where the environment says nothing; to be called before
 * they are loaded. What graphql-js looks at for developers, it looks at for each value.
 */
export function runAsProduction(): void {
  process.env.NODE_ENV ??= "production";
}

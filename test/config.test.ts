import { availableParallelism } from "node:os";
import path from "node:path";
import { DEFAULT_BOUNDS } from "../src/api/bounds.js";
import { ConfigError, readConfig } from "../src/config.js";
import { DEFAULT_CLIENTS } from "../src/server/client-settings.js";
import { DEFAULT_SERVING } from "../src/server/serving-bounds.js";

describe("settings", () => {
  it("have defaults that need no other service", () => {
    expect(readConfig({}, "/package/seeds")).toEqual({
      port: 4000,
      host: "127.0.0.1",
      database: { kind: "sqlite", file: path.resolve("data/juesuan.db") },
      seedsFolder: "/package/seeds",
      refusedSeed: "stop",
      logLevel: "info",
      bounds: DEFAULT_BOUNDS,
      reading: { deadline: 120_000, memory: 2560 },
      readers: availableParallelism(),
      serving: DEFAULT_SERVING,
      clients: DEFAULT_CLIENTS,
      documents: null,
      operation: { metrics: null, traces: false },
    });
  });

  it("count as not set where they are empty", () => {
    expect(readConfig({ PORT: "", JUESUAN_SEEDS: "" }, "/package/seeds")).toMatchObject({
      port: 4000,
      seedsFolder: "/package/seeds",
    });
  });

  it.each([
    ["sqlite:/var/lib/x.db", { kind: "sqlite", file: "/var/lib/x.db" }],
    ["sqlite:///var/lib/x.db", { kind: "sqlite", file: "/var/lib/x.db" }],
    ["sqlite:x.db", { kind: "sqlite", file: path.resolve("x.db") }],
    ["postgres://u:p@h:5432/n", { kind: "postgres", url: "postgres://u:p@h:5432/n" }],
    ["postgresql://h/n", { kind: "postgres", url: "postgresql://h/n" }],
  ])("take %s for a database", (url, target) => {
    expect(readConfig({ DATABASE_URL: url }, "seeds").database).toEqual(target);
  });

  it("bound requests, each bound by its own setting", () => {
    const { bounds } = readConfig({ JUESUAN_MAX_NODES: "5", JUESUAN_REQUEST_DEADLINE: "250" }, "seeds");
    expect(bounds).toEqual({ ...DEFAULT_BOUNDS, nodes: 5, deadline: 250 });
  });

  it("bound what all clients together may take, each bound by its own setting", () => {
    const { serving } = readConfig({ JUESUAN_MAX_RUNNING: "3", JUESUAN_RATE_LIMIT: "600" }, "seeds");
    expect(serving).toEqual({ ...DEFAULT_SERVING, running: 3, rate: 600 });
  });

  it("name proxies and a Redis, by which clients are told apart and counted", () => {
    const { clients } = readConfig(
      {
        JUESUAN_TRUSTED_PROXIES: "10.0.0.7, fd00::/8",
        JUESUAN_REDIS_URL: "redis://:p@h:6379",
        JUESUAN_CACHE_CONTROL: "public, max-age=600",
      },
      "seeds",
    );
    expect(clients).toEqual({
      trustedProxies: ["10.0.0.7", "fd00::/8"],
      redisUrl: "redis://:p@h:6379",
      cacheControl: "public, max-age=600",
    });
  });

  it("serve metrics where they are given a port, to this machine alone unless they are told otherwise", () => {
    expect(readConfig({ JUESUAN_METRICS_PORT: "9464" }, "seeds").operation.metrics).toEqual({
      host: "127.0.0.1",
      port: 9464,
    });
    expect(
      readConfig({ JUESUAN_METRICS_PORT: "0", JUESUAN_METRICS_HOST: "10.0.0.7" }, "seeds").operation.metrics,
    ).toEqual({ host: "10.0.0.7", port: 0 });
    expect(readConfig({ JUESUAN_METRICS_HOST: "10.0.0.7" }, "seeds").operation.metrics).toBeNull();
  });

  it.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" }, true],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://collector/v1/traces" }, true],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318", OTEL_SDK_DISABLED: "true" }, false],
    [{ OTEL_SERVICE_NAME: "figures" }, false],
  ])("send traces where OpenTelemetry's own variables say where to: %j", (environment, traces) => {
    expect(readConfig(environment, "seeds").operation.traces).toBe(traces);
  });

  it("start with no seeds where JUESUAN_SEEDS is none", () => {
    expect(readConfig({ JUESUAN_SEEDS: "none" }, "seeds").seedsFolder).toBeNull();
  });

  it.each([
    [{ PORT: "abc" }, 'PORT="abc" must be a whole number from 0 to 65535'],
    [{ PORT: "70000" }, 'PORT="70000" must be from 0 to 65535'],
    [{ PORT: "80.5" }, 'PORT="80.5" must be a whole number from 0 to 65535'],
    [{ JUESUAN_REFUSED_SEED: "skip" }, 'JUESUAN_REFUSED_SEED="skip" must be one of stop, leave-out'],
    [{ JUESUAN_LOG_LEVEL: "loud" }, 'JUESUAN_LOG_LEVEL="loud" must be one of silent, error, warn, info, debug'],
    [{ JUESUAN_MAX_ROWS: "1e3" }, 'JUESUAN_MAX_ROWS="1e3" must be a whole number from 1 to 250000'],
    [{ JUESUAN_REQUEST_DEADLINE: "0" }, 'JUESUAN_REQUEST_DEADLINE="0" must be a whole number from 1 to 3600000'],
    [{ JUESUAN_MAX_CONNECTIONS: "1" }, 'JUESUAN_MAX_CONNECTIONS="1" must be a whole number from 2 to 100000'],
    [{ JUESUAN_RATE_LIMIT: "-1" }, 'JUESUAN_RATE_LIMIT="-1" must be a whole number from 0 to 1000000000'],
    [{ JUESUAN_TRUSTED_PROXIES: "10.0.0.0/33" }, 'JUESUAN_TRUSTED_PROXIES: "10.0.0.0/33" is neither an address nor'],
    [{ JUESUAN_TRUSTED_PROXIES: "10.0.0.1,,x" }, 'JUESUAN_TRUSTED_PROXIES: "" is neither an address nor a network'],
    [{ JUESUAN_CACHE_CONTROL: "x\r\ny: z" }, /^JUESUAN_CACHE_CONTROL="x\\r\\ny: z" is no Cache-Control; write /],
    [{ JUESUAN_REDIS_URL: "http://:secret@h" }, /^JUESUAN_REDIS_URL is no valid URL \(it is not shown/],
    [{ JUESUAN_METRICS_PORT: "on" }, 'JUESUAN_METRICS_PORT="on" must be a whole number from 0 to 65535'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }, /^OTEL_EXPORTER_OTLP_ENDPOINT is no valid URL/],
    [{ PORT: "0x10" }, 'PORT="0x10" must be a whole number from 0 to 65535'],
    [{ PORT: " 12 " }, 'PORT=" 12 " must be a whole number from 0 to 65535'],
    [{ JUESUAN_LOG_LEVEL: "a\nb" }, 'JUESUAN_LOG_LEVEL="a\\nb" must be one of silent, error, warn, info, debug'],
    [{ DATABASE_URL: "mysql://u:secret@h/n" }, /^DATABASE_URL is not understood/],
    [{ DATABASE_URL: "postgres://" }, /DATABASE_URL/],
  ])("are refused in one line that names them: %j", (environment, message) => {
    expect(() => readConfig(environment, "seeds")).toThrow(ConfigError);
    expect(() => readConfig(environment, "seeds")).toThrow(message);
  });

  it.each(["mysql://u:secret@h/n", "mysql://u:sec/secret@h/n", "mysql://u:a:secret@b@h/n"])(
    "never show a password: %s",
    (url) => {
      const message = (): string => {
        try {
          readConfig({ DATABASE_URL: url }, "seeds");
        } catch (error) {
          return error instanceof Error ? error.message : "";
        }
        return "";
      };
      expect(message()).toContain("DATABASE_URL is not understood");
      expect(message()).not.toContain("secret");
    },
  );
});

/** Where metrics are served. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** What is told to those who run a server. */
export interface OperationSettings {
  /** Where metrics are served; null where they are not kept. */
  readonly metrics: MetricsAddress | null;
  /** True where traces are sent; where to and how is read by OpenTelemetry, from its own variables. */
  readonly traces: boolean;
}

/** The settings of operation: what each is called, what it is where it is not set, and what it means. */
export const OPERATION_SETTINGS = {
  documents: {
    setting: "JUESUAN_DOCUMENTS",
    default: "none",
    meaning:
      "folder in which `juesuan import` keeps the documents that it stores, each under its SHA-256, and from which they are served at `/documents/`",
  },
  metricsPort: {
    setting: "JUESUAN_METRICS_PORT",
    default: "none",
    meaning: "port of `/metrics` in Prometheus's text format, 0 takes a free one; without it no metrics are kept",
  },
  metricsHost: {
    setting: "JUESUAN_METRICS_HOST",
    default: "127.0.0.1",
    meaning: "address that `/metrics` is served on; open it to the network of Prometheus alone",
  },
  tracesEndpoint: {
    setting: "OTEL_EXPORTER_OTLP_ENDPOINT",
    default: "none",
    meaning:
      "address of an OTLP receiver (HTTP), which traces are sent to; the other variables of OpenTelemetry hold too",
  },
} as const;

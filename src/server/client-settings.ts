/** How clients are told apart, and where their requests are counted. */
export interface ClientSettings {
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** Where several servers count together; null where each counts alone. */
  readonly redisUrl: string | null;
  /** Cache-Control of answers to GET: for how long browsers and proxies may keep them. */
  readonly cacheControl: string;
}

/** The settings of clients: what each is called, what it is where it is not set, and what it means. */
export const CLIENT_SETTINGS = {
  trustedProxies: {
    setting: "JUESUAN_TRUSTED_PROXIES",
    default: "none",
    meaning:
      "addresses and networks of proxies, with commas between (`10.0.0.7,fd00::/8`), which say in X-Forwarded-For for whom they ask",
  },
  redisUrl: {
    setting: "JUESUAN_REDIS_URL",
    default: "none",
    meaning: "`redis://` or `rediss://`, where several servers count the requests of a client together",
  },
  cacheControl: {
    setting: "JUESUAN_CACHE_CONTROL",
    default: "no-cache",
    meaning:
      "`Cache-Control` of answers to GET: as it is, whoever keeps one asks each time whether it still holds (304); `public, max-age=600` is for data that may be ten minutes old",
  },
} as const satisfies Readonly<Record<keyof ClientSettings, object>>;

/** Every client is the address that it comes from, and each server counts alone. */
export const DEFAULT_CLIENTS: ClientSettings = {
  trustedProxies: [],
  redisUrl: null,
  cacheControl: CLIENT_SETTINGS.cacheControl.default,
};

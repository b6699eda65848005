import type { GraphiQLProps } from "graphiql";

type PageStorage = NonNullable<GraphiQLProps["storage"]>;

const PREFIX = "juesuan:";

/** Widths of a first visit, as flex factors of GraphiQL's panes: room for the query's comments beside the explorer. */
const FIRST_VISIT = new Map([
  ["graphiql:docExplorerFlex", "0.28"],
  ["graphiql:editorFlex", "1.3"],
]);

/**
 * Keeps tabs and settings in the browser under names of our own. Another GraphiQL on the same origin
 * (localhost:4000 is a common one) would else hide our example tabs behind its own.
 */
export function pageStorage(browser: Storage): PageStorage {
  const ownKeys = () => Object.keys(browser).filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => browser.getItem(PREFIX + key) ?? FIRST_VISIT.get(key) ?? null,
    setItem: (key, value) => {
      browser.setItem(PREFIX + key, value);
    },
    removeItem: (key) => {
      browser.removeItem(PREFIX + key);
    },
    clear: () => {
      for (const key of ownKeys()) browser.removeItem(key);
    },
    get length() {
      return ownKeys().length;
    },
  };
}

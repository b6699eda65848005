const sources = import.meta.glob<string>("./tabs/*.graphql", { query: "?raw", import: "default", eager: true });

/** The worked queries of tabs/, in the order of their file names; each one opens as a tab of a first visit. */
export function exampleTabs(): { query: string }[] {
  return Object.entries(sources)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, query]) => ({ query }));
}

import { createApp } from "../src/server/app.js";
import { openStore } from "../src/store/store.js";

/** Ours, as `juesuan serve` runs it, on the store of the first argument; tells its port and, when asked, its statements. */
async function main(): Promise<void> {
  let statements = 0;
  const target = { kind: "sqlite", file: process.argv[2] ?? "" } as const;
  const counting = process.argv[3] === "count";
  const store = await openStore(target, {
    readOnly: true,
    ...(counting ? { onStatement: () => (statements += 1) } : {}),
  });
  const app = await createApp({ store: () => store.database, logLevel: "silent" });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
  process.on("message", () => {
    process.send?.(statements);
    statements = 0;
  });
}

void main();

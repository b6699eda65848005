import { RULES } from "../src/ingest/checks/catalogue.js";
import { createApp } from "../src/server/app.js";
import { DEFAULT_SERVING } from "../src/server/serving-bounds.js";
import { openStore } from "../src/store/store.js";
import { statement, type Statement } from "./statement.js";

/** Answers are made each time: what keeping them is worth is another question. */
const EXECUTED = { ...DEFAULT_SERVING, kept: 0 };

/** Ours, as `juesuan serve` runs it, on the store of the first argument; with "record" it tells its statements when asked. */
async function main(): Promise<void> {
  let sent: Statement[] = [];
  const target = { kind: "sqlite", file: process.argv[2] ?? "" } as const;
  const record = (sql: string, parameters: readonly unknown[] = []): void => {
    sent.push(statement.parse({ sql, parameters }));
  };
  const store = await openStore(target, {
    readOnly: true,
    ...(process.argv[3] === "record" ? { onStatement: record } : {}),
  });
  const app = await createApp({ store: () => store.database, logLevel: "silent", rules: RULES, serving: EXECUTED });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
  sent = [];
  process.on("message", () => {
    process.send?.(sent);
    sent = [];
  });
}

void main();

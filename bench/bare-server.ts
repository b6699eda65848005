import { createServer } from "node:http";
import sqlite3 from "sqlite3";
import { z } from "zod";
import { QUESTIONS } from "./questions.js";
import { statement, type Statement } from "./statement.js";

/** The yardstick: node:http alone on prepared statements of the same store, answering the rows as JSON. */
const database = new sqlite3.Database(process.argv[2] ?? "", sqlite3.OPEN_READONLY);
/** The statements of our server, one list a question. */
const sent = z.array(z.array(statement)).parse(JSON.parse(process.argv[3] ?? "[]"));

function prepared(statements: readonly Statement[]): (() => Promise<unknown[]>)[] {
  return statements.map(({ sql, parameters }) => {
    const ready = database.prepare(sql);
    return async () =>
      new Promise((resolve, reject) => {
        ready.all(parameters, (error, rows) => {
          if (error === null) resolve(rows);
          else reject(error);
        });
      });
  });
}

const answers = new Map(
  QUESTIONS.flatMap((question, index) => [
    [question.path, prepared(sent[index] ?? [])] as const,
    [`${question.path}/stored`, prepared([{ sql: question.sql, parameters: [...question.parameters] }])] as const,
  ]),
);

async function answer(path: string): Promise<string> {
  const data: unknown[] = [];
  for (const run of answers.get(path) ?? []) data.push(await run());
  return JSON.stringify({ data });
}

const server = createServer((request, response) => {
  request.resume();
  answer(request.url ?? "").then(
    (text) => {
      response.writeHead(200, { "content-type": "application/json" }).end(text);
    },
    () => {
      response.writeHead(500).end();
    },
  );
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
});

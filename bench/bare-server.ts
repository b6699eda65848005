import { createServer } from "node:http";
import sqlite3 from "sqlite3";
import { QUESTIONS } from "./questions.js";

/** The yardstick: node:http alone on prepared statements of the same store, answering the rows as JSON. */
const database = new sqlite3.Database(process.argv[2] ?? "", sqlite3.OPEN_READONLY);
const prepared = new Map(
  QUESTIONS.map((question) => [
    question.path,
    { statement: database.prepare(question.sql), parameters: question.parameters },
  ]),
);

const server = createServer((request, response) => {
  request.resume();
  const found = prepared.get(request.url ?? "");
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  found.statement.all(found.parameters, (error, rows) => {
    response.writeHead(error === null ? 200 : 500, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: rows }));
  });
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address !== null ? address.port : 0);
});

import sql, { type Sql } from "sql-template-tag";
import type { Columns, Database, Row } from "./database.js";
import { limitOf } from "./limit.js";
import type { Reading } from "./reading.js";

/**
 * The database as one request sees it: no statement yields more rows than the request may still load, and one more, by
 * which it is seen that there are more; what the database would find beyond them it neither looks for nor hands over.
 * Statements run one after another, so that those of fields that are resolved side by side share what is left.
 * Reading fails with the reason of the signal once that is aborted, and with what `reading.loaded` throws.
 */
export function boundedDatabase(database: Database, reading: Reading): Database {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = async (run: (limit: Sql) => Promise<Row[]>): Promise<Row[]> => {
    const answer = before.then(async () => {
      reading.signal.throwIfAborted();
      const rows = await run(limitOf(reading.rowsLeft + 1));
      reading.resumed();
      reading.loaded(rows.length);
      return rows;
    });
    before = answer.catch(() => undefined);
    return answer;
  };
  return {
    rows: async (statement) =>
      inTurn(async (limit) => database.rows(sql`SELECT * FROM (${statement}) AS bounded ${limit}`, reading)),
    manyRows: async (columns: Columns, rest: Sql) =>
      inTurn(async (limit) => database.manyRows(columns, rest, { limit, running: reading })),
    resumed: () => reading.resumed(),
  };
}

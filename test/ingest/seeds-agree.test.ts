import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { PublishedAccount } from "../../src/domain/account.js";
import { readAccount } from "../../src/ingest/read-account.js";
import { seedSchema } from "../../src/ingest/seeds/list-seeds.js";
import { createSeedReader } from "../../src/ingest/seeds/read-seed.js";
import { ROOT } from "../support/api.js";

const SHARED = path.resolve(ROOT, "..", "shared", "documents");
const PAIRS = [
  ["lukou-political-legal-committee-2020.txt", "lukou-political-legal-committee/2020.json"],
  ["putuo-planning-bureau-2024.pdf", "putuo-planning-bureau/2024.json"],
  ["pingtan-finance-bureau-2015.txt", "pingtan-finance-bureau/2015.json"],
  ["pingtan-finance-bureau-2016.txt", "pingtan-finance-bureau/2016.json"],
  ["pingtan-finance-bureau-2017.txt", "pingtan-finance-bureau/2017.json"],
] as const;

/** Every printed cell: "TABLE/key/MEASURE/STAGE" and what stands there (null where blank). */
function figuresOf(account: PublishedAccount): Map<string, string | null> {
  const figures = new Map<string, string | null>();
  for (const table of account.tables) {
    for (const row of table.rows) {
      table.columns.forEach((column, index) => {
        const cell = row.cells[index];
        if (cell === null || cell === undefined) return;
        figures.set([table.table, row.key, column.measure, column.stage].join("/"), cell.printed);
      });
    }
  }
  return figures;
}

/** Every reason with the line and basis that it belongs to, in document order. */
function reasonsOf(account: PublishedAccount): string[] {
  return account.statements.flatMap((statement) =>
    (statement.changes ?? []).flatMap((change) =>
      change.reason === undefined
        ? []
        : [`${statement.section} ${statement.table} ${statement.keys.join("+")} ${change.basis} ${change.reason}`],
    ),
  );
}

/** Every stated number with its line and attribute, sorted. */
function statedOf(account: PublishedAccount): string[] {
  return account.statements
    .flatMap((statement) => {
      const line = [statement.section, statement.table, statement.keys.join("+"), statement.measure ?? "TOTAL"].join(
        " ",
      );
      const changes = (statement.changes ?? []).map(
        ({ basis, base, amount, rate, direction, completionRate }) =>
          `${line} ${JSON.stringify({ basis, base, amount, rate, direction, completionRate })}`,
      );
      const shares = (statement.shares ?? []).map(
        (share) => `${line} share ${share.rate} of ${share.table} ${share.key}`,
      );
      return [...(statement.amount === undefined ? [] : [`${line} amount ${statement.amount}`]), ...changes, ...shares];
    })
    .sort();
}

/** Every count that is no money with its section, in document order. */
function indicatorsOf(account: PublishedAccount): string[] {
  return (account.indicators ?? []).map(({ kind, printed, section, page, line }) =>
    JSON.stringify({ kind, printed, section, page, line }),
  );
}

const isHere = existsSync(SHARED);
if (!isHere) console.log("skipped: the real documents are not beside this checkout");

(isHere ? describe : describe.skip)("importing a real document", () => {
  it.each(PAIRS)("gives the figures, statements and reasons of its seed: %s", async (document, seed) => {
    const { account } = await readAccount(readFileSync(path.join(SHARED, document)), document);
    const typed = createSeedReader(await seedSchema())(readFileSync(path.join(ROOT, "seeds", seed)), seed);
    expect([account.department.name, account.year, account.department.region]).toEqual([
      typed.department.name,
      typed.year,
      typed.department.region,
    ]);
    expect(figuresOf(account)).toEqual(figuresOf(typed));
    expect(reasonsOf(account)).toEqual(reasonsOf(typed));
    expect(statedOf(account)).toEqual(statedOf(typed));
    expect(indicatorsOf(account)).toEqual(indicatorsOf(typed));
  });
});

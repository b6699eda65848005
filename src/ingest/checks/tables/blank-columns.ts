import { TABLES } from "../../../domain/tables/tables.js";
import { printAmount } from "../../../domain/money.js";
import type { AccountRule, Found } from "../rule.js";
import { isUnknown, known, type PrintedTables } from "./printed-tables.js";
import { SUMMED_COLUMNS, type SummedColumns } from "./summed-columns.js";

/** One finding for the table, cited by its largest row and that row's blank cells. */
function findIn(tables: PrintedTables, { table, parts }: SummedColumns): Found[] {
  const rows = tables.rows(table).flatMap((line) => {
    const total = known(tables.cellOf(line, "TOTAL"));
    const cells = parts.flatMap((measure) => tables.cellOf(line, measure) ?? []);
    return total === null || total.amount.fen === 0n || cells.length < 2 ? [] : [{ total, cells }];
  });
  const isBlank = rows.every(({ cells }) => cells.every((cell) => known(cell) === null && !isUnknown(cell)));
  const [first, ...others] = rows;
  if (first === undefined || !isBlank) return [];
  const { total, cells } = others.reduce((a, b) => (b.total.amount.fen > a.total.amount.fen ? b : a), first);
  const expected = printAmount(total.amount.fen, total.figure.unit);
  return [
    {
      severity: "WARNING",
      line: null,
      values: { table: TABLES[table].words.inSentences, name: total.line.name, expected, rows: String(rows.length) },
      expected,
      actual: null,
      sources: [...cells.map(({ figure }) => figure.place), total.figure.place],
      discriminator: table,
    },
  ];
}

/** Rule table.blank-columns: totals are filled while every column that divides them is blank in the whole table. */
export const blankColumns: AccountRule = {
  id: "table.blank-columns",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "合计栏已填列的，其各分栏应填列",
    en: "Where the totals of a table are filled, so are the columns that divide them",
  },
  source: "E17; E07, E11, E20",
  message: {
    zh: "{table}有{rows}行填列了合计（“{name}”为{expected}），而各分栏全部空白",
    en: "{table}: {rows} rows print a total ({name}: {expected}), yet every column that divides it is blank",
  },
  find: ({ tables }) => {
    return SUMMED_COLUMNS.flatMap((columns) => findIn(tables, columns));
  },
};

import { lineKey } from "../../../domain/facts.js";
import { sumOf } from "../../../domain/figure.js";
import type { AccountTable } from "../../../domain/line.js";
import { SummaryKey } from "../../../domain/tables/summary-sides.js";
import { TABLES, tablesWith } from "../../../domain/tables/tables.js";
import { printAmount } from "../../../domain/money.js";
import type { AccountRule, CheckedAccount, Found } from "../rule.js";
import { isBlankInFullRow } from "./blank-in-full-row.js";
import { known, type Cell, type PrintedTables } from "./printed-tables.js";
import { sumFindings } from "./sum-finding.js";
import { columnWords, IN_BLANKS, IN_UNREAD, NOTHING, NOTHING_IN_BLANK } from "./words.js";

/** 06 has a rule of its own, since it prints a part of the codes; 07 and what is disclosed print none. */
const CODED = tablesWith(({ codes }) => codes?.family === "FUNCTIONAL");

/** 收、支总计 of 01 and 04 hold balances besides: rule table.balance. */
const GRAND_TOTALS: ReadonlySet<string> = new Set([SummaryKey.INCOME_TOTAL, SummaryKey.EXPENDITURE_TOTAL]);

/** True where a note below the table speaks of secrecy: rows may be left out. */
function mayHideRows({ text }: CheckedAccount, table: AccountTable): boolean {
  return (text?.tables ?? []).some(
    (around) => around.table === table && around.notes.some((note) => /涉密|不予公开/.test(note.text)),
  );
}

/**
 * An amount on one side and nothing on the other, which is blank in rows whose other columns make up their totals: a
 * figure that slipped into another column.
 */
function slippedFindings(tables: PrintedTables, total: Cell): Found[] {
  const parts = tables.partsOf(total).flatMap((part) => part ?? []);
  const filled = parts.flatMap((part) => known(part) ?? []).filter(({ amount }) => amount.fen !== 0n);
  const whole = known(total);
  const isSlipped =
    whole === null
      ? filled.length > 0 && isBlankInFullRow(tables, total)
      : whole.amount.fen !== 0n && parts.length > 0 && parts.every((part) => isBlankInFullRow(tables, part));
  if (!isSlipped) return [];
  const { line, figure } = total;
  const expected = filled.length === 0 ? null : printAmount(sumOf(filled.map(({ amount }) => amount)).fen, figure.unit);
  const actual = whole === null ? null : printAmount(whole.amount.fen, figure.unit);
  return [
    {
      severity: "WARNING",
      line: lineKey(line.table, line.key),
      values: {
        table: TABLES[line.table].words.inSentences,
        name: line.name,
        column: columnWords(line.table, figure),
        expected: expected ?? NOTHING,
        actual: actual ?? NOTHING,
        verdict: NOTHING_IN_BLANK,
      },
      expected,
      actual,
      sources: [figure.place, ...(filled.length === 0 ? parts : filled).map((part) => part.figure.place)],
      discriminator: `${figure.measure} ${figure.stage}`,
    },
  ];
}

function findIn(account: CheckedAccount, tables: PrintedTables, table: AccountTable): Found[] {
  const mayLeaveOut = tables.isPartlyWithheld(table) || mayHideRows(account, table);
  const isPartlyRead = account.text?.tables.some((one) => one.table === table && one.isPartlyRead) ?? false;
  return tables
    .rows(table)
    .filter(({ key }) => !GRAND_TOTALS.has(key))
    .flatMap((line) =>
      tables.cellsOf(line).flatMap((total) => [
        ...sumFindings({
          total,
          parts: [...tables.partsOf(total), ...(mayLeaveOut || isPartlyRead ? [undefined] : [])],
          short: mayLeaveOut ? null : isPartlyRead ? IN_UNREAD : IN_BLANKS,
          discriminator: `${total.figure.measure} ${total.figure.stage}`,
        }),
        ...(mayLeaveOut ? [] : slippedFindings(tables, total)),
      ]),
    );
}

/** Rule table.parent-sum: a row against the rows below it, in every column of amounts, where those are printed. */
export const parentSum: AccountRule = {
  id: "table.parent-sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "合计 = Σ 类，类 = Σ 款，款 = Σ 项；本年收入、支出合计 = Σ 各行（各金额栏）",
    en: "A row = the sum of the rows printed below it: total of classes, class of groups, group of items, in every column",
  },
  source: "E04, E05, E13, E14, E15",
  message: {
    zh: "{table}“{name}”（{column}）印为{actual}，其下各项之和为{expected}；{verdict}",
    en: "{table}, {name} ({column}): {actual} is printed, the rows below add up to {expected}; {verdict}",
  },
  find: (account) => {
    const { tables } = account;
    return CODED.flatMap((table) => findIn(account, tables, table));
  },
};

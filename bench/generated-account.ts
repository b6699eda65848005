import type { PublishedAccount, PublishedRow, PublishedStatement } from "../src/domain/account.js";
import { printAmount } from "../src/domain/money.js";
import type { Random } from "./random.js";

/** Items of table 03; with classes, groups, totals and the other tables an account has about 250 lines. */
const CLASSES = 10;
const GROUPS = 3;
const ITEMS = 6;
/** 0.01 万元 */
const UNIT_FEN = 10_000n;

interface Line {
  readonly key: string;
  fen: bigint;
}

function linesOf(random: Random): Line[] {
  const total: Line = { key: "total", fen: 0n };
  const lines = [total];
  for (let c = 0; c < CLASSES; c += 1) {
    const classLine: Line = { key: String(201 + c), fen: 0n };
    lines.push(classLine);
    for (let g = 1; g <= GROUPS; g += 1) {
      const group: Line = { key: `${classLine.key}0${String(g)}`, fen: 0n };
      lines.push(group);
      for (let i = 1; i <= ITEMS; i += 1) {
        const fen = BigInt(random.below(1_000_000)) * UNIT_FEN;
        lines.push({ key: `${group.key}0${String(i)}`, fen });
        group.fen += fen;
      }
      classLine.fen += group.fen;
    }
    total.fen += classLine.fen;
  }
  return lines;
}

function row(key: string, fen: bigint): PublishedRow {
  return { key, name: `样例科目${key}`, cells: [{ printed: printAmount(fen, "WAN_YUAN") }] };
}

function statement(keys: readonly string[], fen: bigint, priorFen: bigint | null): PublishedStatement {
  const change = priorFen === null ? null : fen - priorFen;
  const isFall = change !== null && change < 0n;
  return {
    section: "三.一",
    table: "INCOME_EXPENDITURE_SUMMARY",
    keys,
    subject: "收、支总计",
    unit: "WAN_YUAN",
    amount: printAmount(fen, "WAN_YUAN"),
    ...(change === null
      ? {}
      : {
          changes: [
            {
              basis: "PRIOR_YEAR",
              amount: printAmount(change, "WAN_YUAN"),
              direction: isFall ? "DECREASE" : "INCREASE",
              reason: isFall ? "节约开支" : "新增人员",
            },
          ],
        }),
  };
}

/** A fictional account whose figures hang together; `priorFen` is the total of the year before, or null. */
export function generatedAccount(
  department: number,
  year: number,
  random: Random,
  priorFen: bigint | null,
): { account: PublishedAccount; totalFen: bigint } {
  const lines = linesOf(random);
  const totalFen = lines[0]?.fen ?? 0n;
  const columns = [{ measure: "TOTAL", stage: "FINAL" }] as const;
  const total = row("expenditure.total", totalFen);
  const account: PublishedAccount = {
    department: {
      name: `样例市第${String(department)}局`,
      synthetic: true,
      region: { code: "990900", name: "样例市" },
    },
    year,
    kind: "DEPARTMENT_FINAL",
    document: { name: `${String(department)}-${String(year)}.json` },
    tables: [
      {
        table: "INCOME_EXPENDITURE_SUMMARY",
        title: "收入支出决算总表",
        unit: "WAN_YUAN",
        columns,
        rows: [row("income.total", totalFen), total],
      },
      {
        table: "EXPENDITURE",
        title: "支出决算表",
        unit: "WAN_YUAN",
        columns,
        rows: lines.map((line) => row(line.key, line.fen)),
      },
    ],
    statements: [statement(["income.total", "expenditure.total"], totalFen, priorFen)],
  };
  return { account, totalFen };
}

import type { PublishedAccount, PublishedChange, PublishedStatement } from "../../domain/account.js";
import { classifyReason } from "../../domain/explanation.js";
import { lineKey, type LineKey } from "../../domain/facts.js";
import type { Direction } from "../../domain/change.js";
import { readMention } from "../../domain/statement.js";
import type { ExplanationRecord, LineRecord, StatementRecord } from "../../domain/record.js";
import { placeOf } from "./build-lines.js";
import { AccountRefused } from "./errors.js";

type Indexes = ReadonlyMap<LineKey, number>;

/** Statements and explanations while they are being collected. */
interface Collected {
  readonly statements: StatementRecord[];
  readonly explanations: ExplanationRecord[];
}

type Common = Pick<StatementRecord, "ordinal" | "subject" | "measure" | "unit" | "place">;

const NOTHING_STATED = {
  currentAmount: null,
  baseYear: null,
  base: null,
  amount: null,
  rate: null,
  direction: null,
  completionRate: null,
  share: null,
  listed: null,
  explanation: null,
  basis: null,
} as const;

function directionOfChange(statement: PublishedStatement, change: PublishedChange): Direction | null {
  return readMention({
    unit: statement.unit,
    base: null,
    amount: change.amount ?? null,
    rate: change.rate ?? null,
    direction: change.direction ?? null,
    completionRate: null,
  }).direction;
}

function collect(
  account: PublishedAccount,
  statement: PublishedStatement,
  ordinal: number,
  indexes: Indexes,
  into: Collected,
): void {
  const common: Common = {
    ordinal,
    subject: statement.subject,
    measure: statement.measure ?? "TOTAL",
    unit: statement.unit,
    place: placeOf(account, statement, null, {
      section: statement.section,
      ...(statement.text === undefined ? {} : { text: statement.text }),
    }),
  };
  const lines = statement.keys.map((key) => indexOf(account, indexes, statement, lineKey(statement.table, key)));
  const main = lines[lines.length - 1];
  if (main === undefined) return;
  const forEachLine = (record: Omit<StatementRecord, "line" | "isRepeat" | keyof Common>): void => {
    for (const line of lines) into.statements.push({ ...common, ...record, line, isRepeat: line !== main });
  };
  if (statement.amount !== undefined || statement.listed !== undefined) {
    forEachLine({ ...NOTHING_STATED, currentAmount: statement.amount ?? null, listed: statement.listed ?? null });
  }
  for (const share of statement.shares ?? []) {
    const line = indexOf(account, indexes, statement, lineKey(share.table, share.key));
    const measure = share.measure ?? "TOTAL";
    forEachLine({
      ...NOTHING_STATED,
      currentAmount: statement.amount ?? null,
      share: { rate: share.rate, line, measure },
    });
  }
  for (const change of statement.changes ?? []) {
    const direction = directionOfChange(statement, change);
    let explanation: number | null = null;
    if (change.reason !== undefined) {
      explanation = into.explanations.length;
      into.explanations.push({
        line: main,
        basis: change.basis,
        direction,
        text: change.reason,
        categories: classifyReason(change.reason),
        place: common.place,
      });
    }
    forEachLine({
      ...NOTHING_STATED,
      basis: change.basis,
      currentAmount: statement.amount ?? null,
      baseYear: change.baseYear ?? null,
      base: change.base ?? null,
      amount: change.amount ?? null,
      rate: change.rate ?? null,
      direction: change.direction ?? null,
      completionRate: change.completionRate ?? null,
      explanation,
    });
  }
}

function indexOf(account: PublishedAccount, indexes: Indexes, statement: PublishedStatement, key: LineKey): number {
  const index = indexes.get(key);
  if (index === undefined) {
    throw new AccountRefused(
      account.document.name,
      `${statement.section} ${statement.subject}`,
      `it refers to ${key}, which the account does not have`,
    );
  }
  return index;
}

/**
 * What the narrative states, one record for each line, basis and share, in document order, with its reasons.
 * A statement about several lines (收、支总计) is one explanation; the last line stands for it.
 * Throws AccountRefused for a reference to a line that the account does not have.
 */
export function buildStatements(account: PublishedAccount, lines: readonly LineRecord[]): Collected {
  const indexes = new Map(lines.map((line, index) => [lineKey(line.table, line.key), index]));
  const into: Collected = { statements: [], explanations: [] };
  account.statements.forEach((statement, ordinal) => {
    collect(account, statement, ordinal, indexes, into);
  });
  return into;
}

import { lineKey, type AccountFacts, type StatementFacts } from "../../domain/facts.js";
import { readAmount } from "../../domain/figure.js";
import { parsePrinted } from "../../domain/printed.js";
import { readMention } from "../../domain/statement.js";
import type { AccountRecord, StatementRecord } from "../../domain/record.js";

function reasonOf(explanations: AccountRecord["explanations"], ordinal: number): StatementFacts["reason"] {
  const explanation = explanations[ordinal];
  return explanation === undefined ? null : { ordinal, text: explanation.text, categories: explanation.categories };
}

function statementFacts(
  record: StatementRecord,
  { lines, explanations }: Pick<AccountRecord, "lines" | "explanations">,
): StatementFacts[] {
  const line = lines[record.line];
  if (line === undefined) return [];
  const shareLine = record.share === null ? undefined : lines[record.share.line];
  return [
    {
      table: line.table,
      key: line.key,
      measure: record.measure,
      basis: record.basis,
      mention: readMention(record),
      unit: record.unit,
      currentAmount: record.currentAmount === null ? null : readAmount(record.currentAmount, record.unit),
      share:
        record.share === null || shareLine === undefined
          ? null
          : {
              rate: parsePrinted(record.share.rate),
              table: shareLine.table,
              key: shareLine.key,
              measure: record.share.measure,
            },
      reason: record.explanation === null ? null : reasonOf(explanations, record.explanation),
      isRepeat: record.isRepeat,
      ordinal: record.ordinal,
      place: record.place,
    },
  ];
}

/** The facts of an account that is about to be stored, for checks and changes. */
export function factsOfRecord(document: string, record: AccountRecord): AccountFacts {
  return {
    document,
    lines: new Map(record.lines.map((line) => [lineKey(line.table, line.key), line])),
    statements: record.statements.flatMap((statement) => statementFacts(statement, record)),
  };
}

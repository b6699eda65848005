import type { ChangeBasis } from "../../../domain/line.js";
import { readMention, type Mention } from "../../../domain/statement.js";
import type { AccountRecord, ExplanationRecord, LineRecord, StatementRecord } from "../../../domain/record.js";

/** One stated change with its line and the reason that the narrative gives for it, null where it gives none. */
export interface ReasonedChange {
  readonly line: LineRecord;
  readonly basis: ChangeBasis;
  readonly statement: StatementRecord;
  readonly mention: Mention;
  readonly reason: ExplanationRecord | null;
}

/** Every change that the narrative states, in document order; one about two lines (收、支总计) once. */
export function reasonedChanges({ statements, lines, explanations }: AccountRecord): ReasonedChange[] {
  return statements.flatMap((statement) => {
    const line = lines[statement.line];
    if (statement.basis === null || statement.isRepeat || line === undefined) return [];
    const reason = statement.explanation === null ? undefined : explanations[statement.explanation];
    return [{ line, basis: statement.basis, statement, mention: readMention(statement), reason: reason ?? null }];
  });
}

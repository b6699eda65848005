import {
  lineKey,
  observedOf,
  publishedBase,
  type AccountFacts,
  type LineFacts,
  type PriorYear,
  type StatementFacts,
} from "../../domain/facts.js";
import { lineChange, type LineChange } from "../../domain/line-change.js";
import type { ChangeBasis, Measure } from "../../domain/line.js";
import type { Observed } from "../../domain/figure.js";

/** What checks look at: one account, and the published account of the year before where it is loaded. */
export interface CheckContext {
  /** The department's name as printed. */
  readonly department: string;
  readonly year: number;
  readonly account: AccountFacts;
  readonly prior: PriorYear;
}

/** A stated change with everything that is known of it. */
export interface StatedLineChange {
  readonly line: LineFacts;
  readonly measure: Measure;
  readonly basis: ChangeBasis;
  readonly published: Observed;
  readonly change: LineChange;
  readonly statements: readonly StatementFacts[];
}

/** Every change that the narrative states, once for each line, measure and basis, with its own mentions. */
export function statedChanges(context: Pick<CheckContext, "account" | "prior">): StatedLineChange[] {
  const groups = new Map<string, StatementFacts[]>();
  for (const statement of context.account.statements) {
    if (statement.basis === null || statement.isRepeat) continue;
    const id = [lineKey(statement.table, statement.key), statement.measure, statement.basis].join(" ");
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].flatMap((statements) => {
    const first = statements[0];
    const line = first === undefined ? undefined : context.account.lines.get(lineKey(first.table, first.key));
    if (first === undefined || first.basis === null || line === undefined) return [];
    const { measure, basis } = first;
    const published = publishedBase(line, context.prior, measure, basis);
    const mentions = statements.map((statement) => statement.mention);
    const change = lineChange(observedOf(line, measure, "FINAL"), published, mentions);
    return [{ line, measure, basis, published, change, statements }];
  });
}

import {
  lineKey,
  observedOf,
  priorFigure,
  publishedBudget,
  type LineFacts,
  type StatementFacts,
} from "../../domain/facts.js";
import { lineChange, type LineChange } from "../../domain/line-change.js";
import type { ChangeBasis, Measure } from "../../domain/line.js";
import type { Observed } from "../../domain/figure.js";
import type { CheckContext } from "./check.js";

/** A stated change with everything that is known of it. */
export interface StatedLineChange {
  readonly line: LineFacts;
  readonly measure: Measure;
  readonly basis: ChangeBasis;
  readonly published: Observed;
  readonly change: LineChange;
  readonly statements: readonly StatementFacts[];
}

function publishedBase(context: CheckContext, line: LineFacts, measure: Measure, basis: ChangeBasis): Observed {
  return basis === "INITIAL_BUDGET" || basis === "ADJUSTED_BUDGET"
    ? publishedBudget(line, measure, basis)
    : priorFigure(context.prior, line.table, line.key, measure);
}

/** Every change that the narrative states, once for each line, measure and basis, with its own mentions. */
export function statedChanges(context: CheckContext): StatedLineChange[] {
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
    const published = publishedBase(context, line, measure, basis);
    const mentions = statements.map((statement) => statement.mention);
    const change = lineChange(observedOf(line, measure, "FINAL"), published, mentions);
    return [{ line, measure, basis, published, change, statements }];
  });
}

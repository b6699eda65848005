import {
  figureKey,
  lineKey,
  observedOf,
  publishedBudget,
  type LineFacts,
  type SourcePlace,
  type StatementFacts,
} from "../../domain/facts.js";
import { publishedOfLine } from "../../domain/change/change-of-sides.js";
import { lineChange, type LineChange } from "../../domain/change/line-change.js";
import { isBudgetBasis, type ChangeBasis, type Measure } from "../../domain/line.js";
import type { Observed } from "../../domain/figure.js";
import { joinWithPrior, type PriorContext } from "./prior-sides.js";

/** What checks look at: one account, and the published account of the year before where it is loaded. */
export interface CheckContext extends PriorContext {
  /** The department's name as printed. */
  readonly department: string;
}

/** A stated change with everything that is known of it. */
export interface StatedLineChange {
  readonly line: LineFacts;
  readonly measure: Measure;
  readonly basis: ChangeBasis;
  readonly published: Observed;
  /** Where the published figures stand that the prior year gives as base. */
  readonly priorPlaces: readonly SourcePlace[];
  readonly change: LineChange;
  readonly statements: readonly StatementFacts[];
}

/** The published base of a line: its budget column, or what the prior year published of it, under whatever code. */
function publishedBase(
  context: PriorContext,
  line: LineFacts,
  measure: Measure,
  basis: ChangeBasis,
): Pick<StatedLineChange, "published" | "priorPlaces"> {
  if (isBudgetBasis(basis)) return { published: publishedBudget(line, measure, basis), priorPlaces: [] };
  const sides = joinWithPrior(context, line, measure);
  const figures = sides.base.lines.map(({ key }) => context.prior.lines.get(lineKey(line.table, key))?.figures);
  return {
    published: publishedOfLine(sides),
    priorPlaces: figures.flatMap((one) => one?.get(figureKey(measure, "FINAL"))?.place ?? []),
  };
}

/** Every change that the narrative states, once for each line, measure and basis, with its own mentions. */
export function statedChanges(context: PriorContext): StatedLineChange[] {
  return changesOf(
    context,
    context.account.statements.filter(({ isRepeat }) => !isRepeat),
  );
}

/** The same of each line that a sentence is about: one about 收、支总计 states a change of both. */
export function statedChangesOfLines(context: PriorContext): StatedLineChange[] {
  return changesOf(context, context.account.statements);
}

function changesOf(context: PriorContext, said: readonly StatementFacts[]): StatedLineChange[] {
  const groups = new Map<string, StatementFacts[]>();
  for (const statement of said) {
    if (statement.basis === null) continue;
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
    const { published, priorPlaces } = publishedBase(context, line, measure, basis);
    const mentions = statements.map((statement) => statement.mention);
    const change = lineChange(observedOf(line, measure, "FINAL"), published, mentions);
    return [{ line, measure, basis, published, priorPlaces, change, statements }];
  });
}

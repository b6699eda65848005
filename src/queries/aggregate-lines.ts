import type { AmountUnit } from "../domain/money.js";
import { levelRepeatsMoney, repeatsMoney } from "../domain/adding-up.js";
import { LineLevel, levelOf } from "../domain/line.js";
import { checkDecimals } from "../domain/rate.js";
import type { Database } from "../store/database.js";
import { AggregateDimension, AggregateValue, isAmount, readLineAggregates } from "../store/read/line-aggregates.js";
import type { LineConditions } from "../store/read/line-page.js";
import { BadInput } from "./errors.js";
import { checkSize } from "./paging/page-request.js";
import { AggregateView } from "./views/aggregate-view.js";

export { AggregateDimension, AggregateValue };

/** What is aggregated, and how it is shown. */
export interface AggregateRequest {
  readonly conditions: LineConditions;
  readonly by: readonly AggregateDimension[];
  readonly value: AggregateValue;
  readonly unit: AmountUnit;
  readonly decimals: number;
  readonly first: number;
}

/** Groups of lines with their aggregates, and how many groups there are in all. */
export interface AggregatesView {
  readonly groups: readonly AggregateView[];
  readonly groupCount: number;
}

/** The same money stands in several tables, and in one of them under every line above it. */
function checkCountsOnce({ conditions, by }: AggregateRequest): void {
  const { tables, levels, keys, codePrefix } = conditions;
  const [table] = tables ?? [];
  if (table === undefined || tables?.length !== 1) {
    const shown = tables === null ? null : tables.join(", ");
    throw new BadInput("filter.tables", shown, "give exactly one table, since tables repeat each other's money");
  }
  if (by.includes(AggregateDimension.KEY) || keys?.length === 1) return;
  const isOneLevel = levels?.length === 1;
  if (!isOneLevel && !by.includes(AggregateDimension.LEVEL)) {
    throw new BadInput(
      "filter.levels",
      levels === null ? null : levels.join(", "),
      "give one level or one key, or group by LEVEL or KEY, since a total repeats the money of the lines below it",
    );
  }
  if (keys === null) {
    if (/^\d/.test(codePrefix ?? "") || !levelRepeatsMoney(table, levels)) return;
    throw new BadInput(
      "filter.keys",
      null,
      `give one key, or group by KEY: lines of ${table} on one level repeat each other's money or are income and expenditure`,
    );
  }
  const onOneLevel = Object.values(LineLevel).map((level) => keys.filter((key) => levelOf(key) === level));
  if (onOneLevel.some((some) => repeatsMoney(table, some))) {
    throw new BadInput("filter.keys", keys.join(", "), "repeat each other's money; give one of them, or group by KEY");
  }
}

/**
 * Sum, median and quartiles of one figure over lines of one table, by group: one statement whatever their number.
 * Fictional departments are left out unless `conditions.synthetic` is true.
 * Throws BadInput where money would be counted several times, and for wrong sizes.
 */
export async function aggregateLines(database: Database, request: AggregateRequest): Promise<AggregatesView> {
  checkDecimals(request.decimals);
  checkCountsOnce(request);
  const by = [...new Set(request.by)];
  const conditions = { ...request.conditions, synthetic: request.conditions.synthetic ?? false };
  const first = checkSize("first", request.first);
  const { groups, groupCount } = await readLineAggregates(database, conditions, by, request.value, first);
  const isMoney = isAmount(request.value);
  return { groups: groups.map((group) => new AggregateView(group, isMoney, request)), groupCount };
}

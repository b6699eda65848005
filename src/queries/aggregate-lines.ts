import type { AmountUnit } from "../domain/money.js";
import { levelRepeatsMoney, repeatsMoney } from "../domain/adding-up.js";
import { LineLevel, type AccountTable } from "../domain/line.js";
import { levelOf } from "../domain/tables/place.js";
import { checkDecimals } from "../domain/rate.js";
import type { Database } from "../store/database.js";
import { AggregateValue, isOfChange } from "../store/read/aggregate-values.js";
import { isFen } from "../store/read/figure-bounds.js";
import { AggregateDimension, readLineAggregates } from "../store/read/line-aggregates.js";
import type { LineConditions } from "../store/read/line-page.js";
import { BadInput } from "./errors.js";
import { crosswalksFor, followedSeries, followKeys, sinceYearBefore } from "./followed-keys.js";
import { kindOfGroup } from "./one-kind.js";
import { jointKey } from "./line-series.js";
import { checkSize } from "./paging/page-request.js";
import { AggregateView } from "./views/aggregate-view.js";
import { refuseUnknown, unproven } from "./unknown-names.js";

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
  /** Null where the values are percent. */
  readonly unit: AmountUnit | null;
}

/** The one table: the same money stands in several, and in one of them under every line above it. */
function checkCountsOnce({ conditions, by }: AggregateRequest): AccountTable {
  const { tables, levels, keys, codePrefix } = conditions;
  const [table] = tables ?? [];
  if (table === undefined || tables?.length !== 1) {
    const shown = tables === null ? null : tables.join(", ");
    throw new BadInput("filter.tables", shown, "give exactly one table, since tables repeat each other's money");
  }
  if (by.includes(AggregateDimension.KEY) || keys?.length === 1) return table;
  const isOneLevel = levels?.length === 1;
  if (!isOneLevel && !by.includes(AggregateDimension.LEVEL)) {
    throw new BadInput(
      "filter.levels",
      levels === null ? null : levels.join(", "),
      "give one level or one key, or group by LEVEL or KEY, since a total repeats the money of the lines below it",
    );
  }
  if (keys === null) {
    if (/^\d/.test(codePrefix ?? "") || !levelRepeatsMoney(table, levels)) return table;
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
  return table;
}

/**
 * Sum, median and quartiles of one figure over lines of one table, by group: at most two statements whatever their
 * number, and one more where several departments are given. Accounts of one kind alone are added up. Keys are followed into other years as a comparison follows them, and the change of a group counts once.
 * Fictional departments are left out unless `conditions.synthetic` is true.
 * Throws BadInput where money would be counted several times, and for wrong sizes.
 */
export async function aggregateLines(database: Database, request: AggregateRequest): Promise<AggregatesView> {
  checkDecimals(request.decimals);
  const table = checkCountsOnce(request);
  const by = [...new Set(request.by)];
  const isByKey = by.includes(AggregateDimension.KEY);
  const kind = await kindOfGroup(database, request.conditions);
  const conditions = { ...request.conditions, kind, synthetic: request.conditions.synthetic ?? false };
  const first = checkSize("first", request.first);
  const isFollowed = isByKey || conditions.keys !== null;
  const crosswalks = await crosswalksFor(database, isFollowed ? [conditions] : []);
  // A change is against the year before: what two years join is one thing in the later one too.
  const asked = isByKey && isOfChange(request.value) ? sinceYearBefore(conditions) : conditions;
  const keys = followKeys(crosswalks, asked, isByKey ? "EVERY" : "NEWEST");
  const series = isByKey ? followedSeries(crosswalks, { ...asked, table }) : [];
  const choice = {
    conditions,
    keys,
    by,
    value: request.value,
    series: series.map((one) => ({ ...one, shownKey: jointKey(one.newest.map((key) => ({ key }))) })),
  };
  const { groups, groupCount } = await readLineAggregates(database, choice, first);
  await refuseUnknown(database, unproven("filter", request.conditions, groupCount > 0));
  const isMoney = isFen(request.value);
  const unit = isMoney ? request.unit : null;
  return { groups: groups.map((group) => new AggregateView(group, isMoney, request)), groupCount, unit };
}

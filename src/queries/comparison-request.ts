import type { AccountKind } from "../domain/account.js";
import type { PriorBasis } from "../domain/base.js";
import type { Continuity } from "../domain/crosswalk.js";
import type { Deflator } from "../domain/deflator.js";
import type { AccountTable, LineLevel, Measure, Stage } from "../domain/line.js";
import type { AmountUnit } from "../domain/money.js";

/** What is compared; null leaves a condition out. */
export interface ComparisonRequest {
  readonly departmentIds: readonly string[] | null;
  readonly departmentNames: readonly string[] | null;
  readonly regionCode: string | null;
  /** Of the accounts; null for the default of each body that is named. */
  readonly kind: AccountKind | null;
  readonly synthetic: boolean | null;
  readonly fromYear: number;
  readonly toYear: number;
  readonly table: AccountTable;
  readonly keys: readonly string[] | null;
  readonly codePrefix: string | null;
  readonly levels: readonly LineLevel[] | null;
  readonly measure: Measure;
  readonly stage: Stage;
  readonly unit: AmountUnit;
  readonly decimals: number;
  /** Year against which cells are indexed and cumulated; null for the first of the range. */
  readonly baseYear: number | null;
  /** Prices by which amounts are converted, null for none; the price year is the last of the range where it is null. */
  readonly deflator: Deflator | null;
  readonly priceYear: number | null;
  readonly continuity: Continuity;
  /** Departments that were renamed, merged or split share a row. */
  readonly followSuccession: boolean;
  /** Accounts as published by the end of this ISO day; null for the newest ones. */
  readonly asOf: string | null;
  /** Which prior figure the cells' changes are against; over more than one year they are chained. */
  readonly priorBasis: PriorBasis;
}

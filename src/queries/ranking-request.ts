import type { AmountUnit } from "../domain/money.js";
import type { RankedBy } from "../domain/standing.js";
import type { RankedLineConditions } from "../store/read/ranked-lines.js";

/** Which line departments are ranked by, over which years, and what is shown of the ranking. */
export interface RankingRequest extends Omit<RankedLineConditions, "keys"> {
  readonly key: string;
  readonly by: RankedBy;
  readonly descending: boolean;
  readonly unit: AmountUnit;
  readonly decimals: number;
  readonly first: number;
  readonly skip: number;
}

import { agreementOf, fitsApart } from "./agreement.js";
import type { Printed } from "./printed.js";
import { printedOf } from "./printed-side.js";
import type { StatedChange } from "./stated-changes.js";

type Certain = boolean | undefined;

export const some = (facts: readonly Certain[]): Certain =>
  facts.includes(true) ? true : facts.includes(undefined) ? undefined : false;

/** What must be found of the stated changes of one line; undefined where domain.md leaves it open. */
export interface StatementFindings {
  /** An ERROR of a rule statement.*. */
  readonly error: Certain;
  /** An ERROR of a rule statement.*, or a restatement. */
  readonly contradiction: Certain;
  readonly together: Certain;
  readonly restatement: Certain;
  readonly rateOfNothing: Certain;
  readonly rateOverZero: Certain;
}

interface Judged {
  readonly contradicts: Certain;
  /** What the narrative has for the year before is beyond rounding not what that year published. */
  readonly isRestated: Certain;
  readonly together: Certain;
}

/** The base that one sentence gives, as printed or as its change implies; undefined where it gives two, or only 持平. */
function narratedBase(current: Printed, { mentions }: StatedChange): Printed | null | undefined {
  const [mention, ...others] = mentions;
  if (mention === undefined || others.length > 0) return undefined;
  const { base, amount, direction } = mention;
  if (base !== undefined && amount !== undefined) return undefined;
  if (base !== undefined) return base;
  if (amount === undefined) return direction === "UNCHANGED" ? undefined : null;
  const { value, half, decimals } = current;
  return { value: value.minus(amount.value), half: half.plus(amount.half), decimals };
}

function judge(stated: StatedChange): Judged {
  const { change, basis, mentions } = stated;
  const current = printedOf(change.current);
  if (current === null || change.comparability === "RECLASSIFIED" || change.base.lines.length > 1)
    return { contradicts: undefined, isRestated: undefined, together: undefined };
  const published = printedOf(change.base);
  const agreement = agreementOf(current, published, mentions);
  const contradicts = agreement === undefined ? undefined : agreement === "CONTRADICTS";
  const narrated = basis === "PRIOR_YEAR" && published !== null ? narratedBase(current, stated) : null;
  const gap = narrated == null || published === null ? null : narrated.value.minus(published.value);
  const reach = narrated == null || published === null ? null : narrated.half.plus(published.half);
  const isBeyond = gap !== null && reach !== null && (gap.sign() < 0 ? gap.negated() : gap).compare(reach) > 0;
  const [mention, ...others] = mentions;
  const isApart = mention !== undefined && others.length === 0 && published !== null;
  const isUntouched = narrated === null || gap?.sign() === 0;
  const isOnlyTogether = isUntouched && isApart && fitsApart(current, published, mention) === true;
  return {
    contradicts,
    isRestated: narrated === undefined ? undefined : isBeyond,
    together: contradicts === true ? isOnlyTogether || undefined : contradicts,
  };
}

const isRated = ({ mentions }: StatedChange): boolean =>
  mentions.some(({ rate, completion }) => rate !== undefined || completion !== undefined);

/** Whether a rate is stated beside a change of that comparability. */
function isRatedOver(stated: StatedChange, comparability: string): Certain {
  if (!isRated(stated)) return false;
  const { change } = stated;
  if (change.isOpen || change.current.lines.length > 1 || change.base.lines.length > 1) return undefined;
  return change.comparability === comparability;
}

/** What must be found of the stated changes of one line of one account. */
export function statementFindings(changes: readonly StatedChange[]): StatementFindings {
  const judged = changes.map(judge);
  return {
    error: some(
      judged.map(({ contradicts, isRestated }) =>
        contradicts === true ? (isRestated === false ? true : undefined) : contradicts,
      ),
    ),
    contradiction: some(judged.map(({ contradicts }) => (contradicts === true ? true : undefined))),
    together: some(judged.map(({ together }) => together)),
    restatement: some(judged.map(({ isRestated }) => isRestated)),
    rateOfNothing: some(changes.map((one) => isRatedOver(one, "BOTH_ZERO"))),
    rateOverZero: some(changes.map((one) => isRatedOver(one, "BASE_ZERO"))),
  };
}

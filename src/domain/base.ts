import { Direction } from "./change.js";
import { absent, type Amount, type Observed } from "./figure.js";
import { difference } from "./interval.js";
import type { Mention } from "./statement.js";

/** Where the base amount comes from. */
export const BaseSource = { PUBLISHED: "PUBLISHED", STATED: "STATED", IMPLIED: "IMPLIED" } as const;
export type BaseSource = (typeof BaseSource)[keyof typeof BaseSource];

/** The base of a change, whence it comes, and what the narrative implies whichever base is used. */
export interface ResolvedBase {
  readonly base: Observed;
  readonly source: BaseSource | null;
  readonly implied: Amount | null;
}

/** The base that a mention implies, or null: current - stated change, with the interval that the two leave open; 持平 states a change of 0. */
export function impliedBy(current: Observed, mention: Mention): Amount | null {
  if (current.kind === "absent") return null;
  if (mention.amount !== null) {
    return {
      kind: "amount",
      fen: current.fen - mention.amount.fen,
      interval: difference(current.interval, mention.amount.interval),
    };
  }
  const ratesNothing = mention.rate === null || mention.rate.scaled === 0n;
  return mention.direction === Direction.UNCHANGED && ratesNothing && mention.base === null ? current : null;
}

function firstOf<T>(mentions: readonly Mention[], pick: (mention: Mention) => T | null): T | null {
  for (const mention of mentions) {
    const found = pick(mention);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The base of a change: the published figure, else the one stated in this narrative, else current - stated change.
 * `published` is the prior account's figure, or this account's budget column. A withheld figure stays withheld
 * unless the narrative states or implies the base.
 */
export function resolveBase(current: Observed, published: Observed, mentions: readonly Mention[]): ResolvedBase {
  const stated = firstOf(mentions, (mention) => mention.base);
  const implied = firstOf(mentions, (mention) => impliedBy(current, mention)) ?? stated;
  if (published.kind === "amount") return { base: published, source: BaseSource.PUBLISHED, implied };
  if (stated !== null) return { base: stated, source: BaseSource.STATED, implied };
  if (implied !== null) return { base: implied, source: BaseSource.IMPLIED, implied };
  return { base: published.absence === "WITHHELD" ? published : absent("NOT_PUBLISHED"), source: null, implied: null };
}

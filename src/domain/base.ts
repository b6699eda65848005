import { Direction } from "./change.js";
import { absent, isAbsent, type Amount, type Observed } from "./figure.js";
import { difference } from "./interval.js";
import type { Mention } from "./statement.js";

/** Where the base amount comes from. */
export const BaseSource = { PUBLISHED: "PUBLISHED", STATED: "STATED", IMPLIED: "IMPLIED" } as const;
export type BaseSource = (typeof BaseSource)[keyof typeof BaseSource];

/** Which prior figure is the base where the prior year's own account and this year's account give two. */
export const PriorBasis = { AS_PUBLISHED: "AS_PUBLISHED", AS_RESTATED: "AS_RESTATED" } as const;
export type PriorBasis = (typeof PriorBasis)[keyof typeof PriorBasis];

/** The base that the narrative gives, and the mention that gives it. */
export interface NarratedBase {
  readonly base: Amount;
  readonly source: "STATED" | "IMPLIED";
  readonly mention: Mention;
}

/** The base of a change, whence it comes, and what the narrative gives and implies whichever base is used. */
export interface ResolvedBase {
  readonly base: Observed;
  readonly source: BaseSource | null;
  readonly implied: Amount | null;
  readonly narrated: NarratedBase | null;
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

/** The mention that says something, with what it says; null where none does. */
function firstGiving<T>(
  mentions: readonly Mention[],
  pick: (mention: Mention) => T | null,
): { readonly found: T; readonly mention: Mention } | null {
  for (const mention of mentions) {
    const found = pick(mention);
    if (found !== null) return { found, mention };
  }
  return null;
}

/** The base that is stated, else current - stated change; null where the narrative gives none. */
function narratedBase(current: Observed, mentions: readonly Mention[]): NarratedBase | null {
  const stated = firstGiving(mentions, (mention) => mention.base);
  if (stated !== null) return { base: stated.found, source: BaseSource.STATED, mention: stated.mention };
  const implied = firstGiving(mentions, (mention) => impliedBy(current, mention));
  return implied === null ? null : { base: implied.found, source: BaseSource.IMPLIED, mention: implied.mention };
}

/**
 * The base of a change: the published figure, else the one stated in this narrative, else current - stated change;
 * AS_RESTATED, what the narrative gives goes before the published figure.
 * `published` is the prior account's figure, or this account's budget column. A withheld figure stays withheld
 * unless the narrative states or implies the base.
 */
export function resolveBase(
  current: Observed,
  published: Observed,
  mentions: readonly Mention[],
  priorBasis: PriorBasis = PriorBasis.AS_PUBLISHED,
): ResolvedBase {
  const narrated = narratedBase(current, mentions);
  const implied = firstGiving(mentions, (mention) => impliedBy(current, mention))?.found ?? narrated?.base ?? null;
  const isRestated = priorBasis === PriorBasis.AS_RESTATED && narrated !== null;
  if (published.kind === "amount" && !isRestated)
    return { base: published, source: BaseSource.PUBLISHED, implied, narrated };
  if (narrated !== null) return { base: narrated.base, source: narrated.source, implied, narrated };
  return {
    base: isAbsent(published, "WITHHELD") ? published : absent("NOT_PUBLISHED"),
    source: null,
    implied: null,
    narrated: null,
  };
}

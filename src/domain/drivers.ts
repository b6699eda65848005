import { directionOf, type Direction } from "./change.js";
import { fraction, type Fraction } from "./interval.js";
import { printAmount, type AmountUnit } from "./money.js";

/** The change that is to be explained; the rate is 100 * amountFen / rateBaseFen, or there is none. */
export interface ParentChange {
  readonly amountFen: bigint;
  readonly rateBaseFen: bigint | null;
}

/** The change of one line under the parent; null where it cannot be given. */
export interface ChildChange {
  readonly key: string;
  readonly name: string;
  readonly amountFen: bigint | null;
}

/** A part of the parent's change, exact. Negative shares work against it. */
export interface Contribution {
  readonly amountFen: bigint;
  /** Part of the parent's change; null where that is 0. */
  readonly share: Fraction | null;
  /** Part of the parent's rate, in percentage points; null where the parent has no rate. */
  readonly points: Fraction | null;
}

/** A child line that moved. */
export interface Driver extends Contribution {
  readonly kind: "LINE";
  readonly key: string;
  readonly name: string;
}

/** What the known children leave over: rounding, rows that are not printed, and children whose change is unknown. */
export interface Residual extends Contribution {
  readonly kind: "RESIDUAL";
  readonly unknownChildren: number;
}

/** The parts of a change: their amounts, the residual's included, sum exactly to it. */
export interface Drivers {
  readonly drivers: readonly Driver[];
  readonly residual: Residual;
}

function magnitude(fen: bigint): bigint {
  return fen < 0n ? -fen : fen;
}

function contribution(amountFen: bigint, parent: ParentChange): Contribution {
  return {
    amountFen,
    share: parent.amountFen === 0n ? null : fraction(amountFen, parent.amountFen),
    points: parent.rateBaseFen === null ? null : fraction(100n * amountFen, parent.rateBaseFen),
  };
}

function byContribution(a: Driver, b: Driver): number {
  const difference = magnitude(b.amountFen) - magnitude(a.amountFen);
  if (difference !== 0n) return difference > 0n ? 1 : -1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/**
 * Which child lines moved a parent: those that changed, by absolute contribution (ties by key), and the residual.
 * Children that did not move are no drivers; those with unknown change are counted in the residual.
 */
export function driversOf(parent: ParentChange, children: readonly ChildChange[]): Drivers {
  const drivers: Driver[] = [];
  let rest = parent.amountFen;
  let unknownChildren = 0;
  for (const { key, name, amountFen } of children) {
    if (amountFen === null) unknownChildren += 1;
    else if (amountFen !== 0n) {
      rest -= amountFen;
      drivers.push({ kind: "LINE", key, name, ...contribution(amountFen, parent) });
    }
  }
  drivers.sort(byContribution);
  return { drivers, residual: { kind: "RESIDUAL", unknownChildren, ...contribution(rest, parent) } };
}

const UNIT_ZH: Readonly<Record<AmountUnit, string>> = { YUAN: "元", WAN_YUAN: "万元", YI_YUAN: "亿元" };
const UNIT_EN: Readonly<Record<AmountUnit, string>> = {
  YUAN: "yuan",
  WAN_YUAN: "ten thousand yuan",
  YI_YUAN: "hundred million yuan",
};
const WORD_ZH: Readonly<Record<Direction, string>> = { INCREASE: "增加", DECREASE: "减少", UNCHANGED: "变动" };
const WORD_EN: Readonly<Record<Direction, string>> = {
  INCREASE: "rose by",
  DECREASE: "fell by",
  UNCHANGED: "moved by",
};

/** The text of a derived explanation, in our words: 一般行政管理事务增加209.40万元; the residual is named as such. */
export function derivedExplanationText(
  part: Driver | Residual,
  unit: AmountUnit,
  language: "ZH" | "EN" = "ZH",
): string {
  const direction = directionOf(part.amountFen);
  const amount = printAmount(magnitude(part.amountFen), unit);
  if (language === "EN") {
    const subject = part.kind === "LINE" ? part.name : "The rest";
    return `${subject} ${WORD_EN[direction]} ${amount} ${UNIT_EN[unit]}`;
  }
  return `${part.kind === "LINE" ? part.name : "其余部分"}${WORD_ZH[direction]}${amount}${UNIT_ZH[unit]}`;
}

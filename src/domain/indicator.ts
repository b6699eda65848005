import { DomainError } from "./errors.js";
import { amountOf, type Amount } from "./figure.js";
import type { AccountTable } from "./line.js";
import { parsePrinted, printScaled } from "./printed.js";
import { ThreePublicKey } from "./tables/three-public.js";
import { BasicKey } from "./tables/basic-expenditure.js";

/** What an account discloses beside money, in the order in which it is shown. */
export const IndicatorKind = {
  OVERSEAS_GROUPS: "OVERSEAS_GROUPS",
  OVERSEAS_VISITS: "OVERSEAS_VISITS",
  VEHICLES: "VEHICLES",
  VEHICLES_PURCHASED: "VEHICLES_PURCHASED",
  RECEPTION_BATCHES: "RECEPTION_BATCHES",
  RECEPTION_VISITS: "RECEPTION_VISITS",
  FOREIGN_RECEPTION_BATCHES: "FOREIGN_RECEPTION_BATCHES",
  FOREIGN_RECEPTION_VISITS: "FOREIGN_RECEPTION_VISITS",
  STAFF_QUOTA: "STAFF_QUOTA",
  STAFF: "STAFF",
} as const;
export type IndicatorKind = (typeof IndicatorKind)[keyof typeof IndicatorKind];

/** What is counted: 个 (groups), 人次, 批次, 辆, 人. */
export const IndicatorUnit = {
  GROUP: "GROUP",
  VISIT: "VISIT",
  BATCH: "BATCH",
  VEHICLE: "VEHICLE",
  PERSON: "PERSON",
} as const;
export type IndicatorUnit = (typeof IndicatorUnit)[keyof typeof IndicatorUnit];

/** The line whose money a count stands for. */
export interface MoneyLine {
  readonly table: AccountTable;
  readonly key: string;
}

interface IndicatorRule {
  readonly unit: IndicatorUnit;
  readonly money: MoneyLine | null;
}

const OVERSEAS: MoneyLine = { table: "THREE_PUBLIC", key: ThreePublicKey.OVERSEAS_TRAVEL };
const RECEPTION: MoneyLine = { table: "THREE_PUBLIC", key: ThreePublicKey.RECEPTION };
const PERSONNEL: MoneyLine = { table: "BASIC_EXPENDITURE", key: BasicKey.PERSONNEL };

/** 外宾 are a part of 公务接待 whose money is not told apart, and a quota is paid nothing: these have no money of their own. */
const RULES: Readonly<Record<IndicatorKind, IndicatorRule>> = {
  OVERSEAS_GROUPS: { unit: "GROUP", money: OVERSEAS },
  OVERSEAS_VISITS: { unit: "VISIT", money: OVERSEAS },
  VEHICLES: { unit: "VEHICLE", money: { table: "THREE_PUBLIC", key: ThreePublicKey.VEHICLE_OPERATION } },
  VEHICLES_PURCHASED: { unit: "VEHICLE", money: { table: "THREE_PUBLIC", key: ThreePublicKey.VEHICLE_PURCHASE } },
  RECEPTION_BATCHES: { unit: "BATCH", money: RECEPTION },
  RECEPTION_VISITS: { unit: "VISIT", money: RECEPTION },
  FOREIGN_RECEPTION_BATCHES: { unit: "BATCH", money: null },
  FOREIGN_RECEPTION_VISITS: { unit: "VISIT", money: null },
  STAFF_QUOTA: { unit: "PERSON", money: null },
  STAFF: { unit: "PERSON", money: PERSONNEL },
};

export function indicatorUnit(kind: IndicatorKind): IndicatorUnit {
  return RULES[kind].unit;
}

/** The line whose amount is divided by the count; null where no published money belongs to it. */
export function moneyLineOf(kind: IndicatorKind): MoneyLine | null {
  return RULES[kind].money;
}

/** The foreign guests beside a count of guests: the money of the line paid for both. Null for other counts. */
export function foreignCountOf(kind: IndicatorKind): IndicatorKind | null {
  if (kind === IndicatorKind.RECEPTION_BATCHES) return IndicatorKind.FOREIGN_RECEPTION_BATCHES;
  return kind === IndicatorKind.RECEPTION_VISITS ? IndicatorKind.FOREIGN_RECEPTION_VISITS : null;
}

/** A printed count that is none: negative, too large, or with more decimals than a count can have. */
export class CountError extends DomainError {
  constructor(readonly text: string) {
    super(
      `count "${text}" is refused: give a number from 0 to ${String(MAX_COUNT)} with at most ${String(DECIMALS)} decimals`,
    );
  }
}

/** An average head-count over a year may have a fraction. */
const DECIMALS = 2;
const MAX_COUNT = 1_000_000_000n;

/**
 * A printed count, exact, in the shape of an amount (hundredths where an amount has fen), so that one rule judges the
 * changes of both. Throws CountError, and PrintedNumberError where the text is no number.
 */
export function readCount(text: string): Amount {
  const { scaled, decimals } = parsePrinted(text);
  if (decimals > DECIMALS || scaled < 0n || scaled > MAX_COUNT * 10n ** BigInt(decimals)) throw new CountError(text);
  return amountOf(scaled * 10n ** BigInt(DECIMALS - decimals), decimals, "YUAN");
}

/** A count or a change of one, with no more decimals than it needs: "165", "2.5". */
export function printCount(hundredths: bigint): string {
  let scaled = hundredths;
  let decimals = DECIMALS;
  while (decimals > 0 && scaled % 10n === 0n) {
    scaled /= 10n;
    decimals -= 1;
  }
  return printScaled(scaled, decimals);
}

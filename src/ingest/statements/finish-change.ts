import type { PublishedChange } from "../../domain/account.js";
import { Direction } from "../../domain/change.js";
import type { AmountUnit } from "../../domain/money.js";
import { parsePrinted, printNumber } from "../../domain/printed.js";
import type { DirectedFigure, DraftChange } from "./draft.js";
import type { Figure } from "./figures.js";
import { printedIn } from "./printed-unit.js";

/** A change as published, and whether a figure of it had to be left out because its direction is open. */
export interface FinishedChange {
  readonly change: PublishedChange | null;
  readonly isOpen: boolean;
}

function negated(text: string): string {
  const { scaled, decimals } = parsePrinted(text);
  return printNumber({ scaled: -scaled, decimals });
}

/** The figure signed by its direction word; null where the word is open, or denies the sign that is printed (减少-5). */
function signed(text: string, direction: Direction | null): string | null {
  const value = parsePrinted(text).scaled;
  if (value === 0n) return text;
  if (direction === Direction.INCREASE) return text;
  if (direction === Direction.DECREASE) return value < 0n ? null : negated(text);
  return null;
}

/** Where a template's choice was left open (增加（减少）), base and amount of the same statement decide. */
function derived(change: DraftChange, current: Figure | undefined, unit: AmountUnit): Direction | null {
  if (change.base === null || current === undefined) return null;
  const [base, now] = [change.base, current].map((figure) => parsePrinted(printedIn(figure, unit)));
  if (base === undefined || now === undefined) return null;
  const places = Math.max(base.decimals, now.decimals);
  const difference =
    now.scaled * 10n ** BigInt(places - now.decimals) - base.scaled * 10n ** BigInt(places - base.decimals);
  return difference === 0n ? null : difference > 0n ? Direction.INCREASE : Direction.DECREASE;
}

function statedDirection(change: DraftChange): Direction | null {
  const words = [...change.amounts, ...change.rates].flatMap(({ direction }) => direction ?? []);
  return words[0] ?? change.direction;
}

/** The direction to publish: of the word, unless every figure is zero (增加0万元) or a printed minus turns it. */
function publishedDirection(change: DraftChange, word: Direction | null, parts: readonly string[]): Direction | null {
  const values = parts.map((part) => parsePrinted(part).scaled);
  const moves = values.find((value) => value !== 0n);
  if (change.flat === "FLAT") return Direction.UNCHANGED;
  if (change.flat === "ROUGHLY_FLAT" && moves === undefined) return Direction.UNCHANGED;
  if (values.length > 0 && moves === undefined) return null;
  const isTurned =
    word === Direction.INCREASE && moves !== undefined && moves < 0n && values.every((value) => value <= 0n);
  return isTurned ? Direction.DECREASE : word;
}

/** The change of one side (0: the only one, or income; 1: expenditure) as published in `unit`. */
export function finishChange(
  change: DraftChange,
  current: Figure | undefined,
  unit: AmountUnit,
  side: number,
): FinishedChange {
  const hasOpenWord = [...change.amounts, ...change.rates].some(({ direction }) => direction === null);
  const word = statedDirection(change) ?? (hasOpenWord ? derived(change, current, unit) : null);
  const pick = (figures: readonly DirectedFigure[]): DirectedFigure | undefined =>
    figures.length === 1 ? figures[0] : figures[side];
  const amount = pick(change.amounts);
  const rate = pick(change.rates);
  const signedAmount = amount === undefined ? null : signed(printedIn(amount.figure, unit), amount.direction ?? word);
  const signedRate = rate === undefined ? null : signed(rate.figure.text, rate.direction ?? word);
  const isOpen = (amount !== undefined && signedAmount === null) || (rate !== undefined && signedRate === null);
  const direction = publishedDirection(
    change,
    word,
    [signedAmount, signedRate].flatMap((part) => part ?? []),
  );
  const base = change.base === null ? null : printedIn(change.base, unit);
  if ([base, signedAmount, signedRate, direction, change.completion].every((part) => part === null)) {
    return { change: null, isOpen };
  }
  return {
    isOpen,
    change: {
      basis: change.basis,
      ...(change.baseYear === null ? {} : { baseYear: change.baseYear }),
      ...(base === null ? {} : { base }),
      ...(signedAmount === null ? {} : { amount: signedAmount }),
      ...(signedRate === null ? {} : { rate: signedRate }),
      ...(direction === null ? {} : { direction }),
      ...(change.completion === null ? {} : { completionRate: change.completion.text }),
      ...(change.reason === null ? {} : { reason: change.reason }),
    },
  };
}

import type { Direction } from "../../domain/change.js";
import type { BaseReference } from "./base-reference.js";
import type { LocatedPath } from "./paths/path-level.js";
import type { Figure } from "./figures.js";
import type { NamedLine } from "./named-line.js";
import type { Fund, Side } from "./names/sides.js";

/** How sure a word introduces a reason: 主要原因是 anywhere after the change, 主要是 and 因 only right after it. */
export type LeadInStrength = "STRONG" | "WEAK";

/** A sign that ends or encloses words. */
export type Sign = "comma" | "pause" | "semicolon" | "stop" | "colon" | "open" | "close";

/** What a word or sign of the narrative does. Text between tokens is unknown unless it is filler. */
export type Meaning =
  | { readonly kind: Sign }
  /** （一） 1、 at the head of a clause. */
  | { readonly kind: "ordinal" }
  /** `isParts`: 其中, after which the line before is no longer the one spoken of. */
  | { readonly kind: "among"; readonly isParts: boolean }
  /** 主要用于… says what the money bought. */
  | { readonly kind: "purpose" }
  /** 主要包括… lists items by name. */
  | { readonly kind: "listed" }
  /** `bareSide`: 收入 or 支出 alone. `fund`: the money that the name itself is of. */
  | {
      readonly kind: "name";
      readonly lines: readonly NamedLine[];
      readonly bareSide: Side | null;
      readonly fund: Fund | null;
    }
  /** 公共预算财政拨款 before bare names: what follows in the sentence is of this money. */
  | { readonly kind: "fund"; readonly fund: Fund }
  | { readonly kind: "path"; readonly path: LocatedPath }
  | { readonly kind: "money"; readonly figures: readonly Figure[] }
  | { readonly kind: "rate"; readonly figures: readonly Figure[] }
  | { readonly kind: "bare"; readonly figures: readonly Figure[] }
  | { readonly kind: "count"; readonly figures: readonly Figure[] }
  /** -- where a rate would stand. */
  | { readonly kind: "noRate" }
  | { readonly kind: "year"; readonly year: number | null }
  | { readonly kind: "compare"; readonly base: BaseReference; readonly figure: Figure | null }
  /** 决算数大于预算数: null where the template's choice of words was left standing. */
  | { readonly kind: "comparator"; readonly base: BaseReference; readonly direction: Direction | null }
  | { readonly kind: "budget"; readonly base: BaseReference }
  | { readonly kind: "final" }
  /** 合计 at the head of a clause: the amount of the line before, where that has none yet. */
  | { readonly kind: "sum" }
  | { readonly kind: "completion"; readonly base: BaseReference; readonly figure: Figure | null }
  /** 预决算差异率: a rate against the budget stated before it, with no word for its direction. */
  | { readonly kind: "difference" }
  | { readonly kind: "share"; readonly of: string }
  /** `leadsTo`: 增加至 comes before the figure now, not before the change. */
  | { readonly kind: "direction"; readonly direction: Direction | null; readonly leadsTo: boolean }
  | { readonly kind: "flat"; readonly isRough: boolean }
  | { readonly kind: "zeroBase" }
  | { readonly kind: "leadIn"; readonly strength: LeadInStrength; readonly direction: Direction | null };

export type Token = Meaning & { readonly start: number; readonly end: number };

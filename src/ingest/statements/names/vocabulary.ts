import type { NamedLine } from "../named-line.js";
import type { Topic } from "../topic.js";
import type { Side } from "./sides.js";

/** Topics of the narrative proper; OUTSIDE has names of its own (names/outside.ts). */
export type NarrativeTopic = Exclude<Topic, "OUTSIDE">;

/**
 * The lines that a name can mean in each topic, the likeliest first; the figures of the tables decide between them.
 * An empty list: a known name for which no table has a line.
 */
export type Meanings = Partial<Record<NarrativeTopic, readonly NamedLine[]>>;

/** Names, folded and without quotation marks, that mean the same. */
export interface Naming {
  readonly names: readonly string[];
  readonly meanings: Meanings;
  /** What it means in the topics that `meanings` does not list; absent where it is no name there. */
  readonly elsewhere?: readonly NamedLine[];
  /** Topics where it is no name of a line although `elsewhere` has one: there it only says which money. */
  readonly notIn?: readonly NarrativeTopic[];
  /**
   * 收入 or 支出 alone: too common a word to be a name except by itself, between , and its amount or its change. Which
   * total it is depends on what was named before (收入60万元，支出60万元), where `meanings` does not say.
   */
  readonly bareSide?: Side;
}

/**
 * The general public budget by its names of all years: until about 2016 it was 公共财政预算, and its appropriation
 * 公共财政拨款.
 */
export const GENERAL_BUDGET_WORDS: readonly string[] = ["一般公共", "公共", "一般"].flatMap((kind) =>
  ["预算财政拨款", "预算拨款", "财政预算拨款", "财政预算财政拨款", "财政拨款", "财政预算"].map((money) => kind + money),
);

/** Every name with a prefix: 收支总计 gives 财政拨款收支总计. */
export function prefixed(prefix: string, names: readonly string[]): readonly string[] {
  return names.map((name) => prefix + name);
}

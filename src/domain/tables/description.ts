import type { Words } from "../check-rule.js";
import type { AccountTable, LineLevel, Measure, Stage } from "../line.js";

/** The classification that codes belong to: 支出功能分类 / 支出经济分类. */
export type CodeFamily = "FUNCTIONAL" | "ECONOMIC";

/** What is always true of lines under a slug. */
export interface SlugDescription<Slug extends string = string> extends Words {
  readonly level: LineLevel;
  /** Under which it may hang, nearest first; the first that the account prints is its parent. */
  readonly parents: readonly Slug[];
  /** The line by whose TOTAL measure its share is taken; null where no share is defined. */
  readonly shareBase: Slug | null;
  /** Lines of one table add up only within one kind of money. */
  readonly money: string;
  /** False where it divides its parent a second time and is no addend of it. */
  readonly isAddend?: false;
}

/** What is true of the rows of a table that are known by classification codes. */
export interface CodeDescription<Slug extends string = string> {
  readonly family: CodeFamily;
  /** How many digits the codes have that it prints. */
  readonly lengths: readonly number[];
  /** The slugs under which a code hangs where no code above it is printed, nearest first. */
  readonly above: (code: string) => readonly Slug[];
  readonly shareBase: Slug;
  readonly money: string;
}

/** A row and those that add up to it (reference/table-relations.md). */
export interface RowSum<Slug extends string = string> {
  readonly total: Slug;
  readonly parts: readonly Slug[];
}

/** What a table is called. */
export interface TableWords {
  /** In lists: its first title in Chinese, its number of 2020 in English. */
  readonly inLists: Words;
  /** Inside sentences, whatever its title in that year. */
  readonly inSentences: Words;
  /** What it holds, for those who do not know it. */
  readonly described: Words;
}

/** One table of an account: what its lines are, and how they belong together. Its title aliases belong to ingest. */
export interface TableDescription<Slug extends string = string> {
  readonly words: TableWords;
  readonly slugs: Readonly<Record<Slug, SlugDescription>>;
  /** Null where no row bears a code. */
  readonly codes: CodeDescription | null;
  /** Before the names of lines that the document itself names: project.<name>; null where every slug is fixed. */
  readonly namedBy: string | null;
  /** The columns that it can have. */
  readonly measures: readonly Measure[];
  /** The columns that add up to the TOTAL of a row; empty where none do. */
  readonly summedMeasures: readonly Measure[];
  /** The stages of its columns; budgets of other lines stand in the narrative alone. */
  readonly stages: readonly Stage[];
  readonly sums: readonly RowSum<Slug>[];
  /** Which levels hold lines that do not repeat each other's money: every one, those below TOTAL, or none. */
  readonly levelsThatAddUp: "ALL" | "BELOW_TOTAL" | "NONE";
}

/** Every table by name. */
export type TableDescriptions = Readonly<Record<AccountTable, TableDescription>>;

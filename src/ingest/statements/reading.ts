import type { Direction } from "../../domain/change.js";
import type { ChangeBasis, Stage } from "../../domain/line.js";
import type { BaseReference } from "./base-reference.js";
import { resolveBasis, type ResolvedBasis } from "./base-resolution.js";
import type { Lexed } from "./clause.js";
import { isFiller } from "./filler.js";
import { newDraft, targetKeyOf, type Draft, type DraftChange, type Target } from "./draft.js";
import type { Figure } from "./figures.js";
import type { PathLevel } from "./paths/path-level.js";
import type { Fund } from "./names/sides.js";
import type { UnplacedKind } from "./narrative.js";
import type { Topic } from "./topic.js";
import { SummaryKey } from "../../domain/tables/summary-sides.js";

/** A paragraph ready to be read, with what its section says of it. */
export interface Passage extends Lexed {
  readonly text: string;
  readonly topic: Topic;
  /** Fiscal year of the account. */
  readonly year: number;
  /** What 预算 with no word for its stage means in this section. */
  readonly plainStage: Stage;
  /** The line that the heading above names, and its name there. */
  readonly heading: { readonly target: Target; readonly subject: string } | null;
  /** True where 总收入 and 总支出 of the account differ, so that neither takes in balances. */
  readonly hasUnequalSides: boolean;
  /** True where its own number makes it an item of a list. */
  readonly isItem: boolean;
  /** Statements of the paragraphs before it in the same section: a reason may follow in one of its own. */
  readonly earlier: readonly Draft[];
}

/** What the word before a figure makes of it. */
export type Anchor =
  | { readonly kind: "NONE" | "NAME" | "FINAL" | "COMPARE" }
  | { readonly kind: "BUDGET" | "COMPLETION"; readonly base: BaseReference }
  | { readonly kind: "COMPARATOR" | "DIRECTION"; readonly direction: Direction | null; readonly leadsTo: boolean }
  | { readonly kind: "SHARE"; readonly of: string };

/** Something seen and not placed, by its offset in the passage. */
export interface Sighting {
  readonly kind: UnplacedKind;
  readonly at: number;
  readonly why: string;
}

/** A sentence without end must not be looked at again and again. */
const LONGEST_OPENING = 24;
const NO_ANCHOR: Anchor = { kind: "NONE" };

interface Bracketed {
  readonly current: Draft | null;
  readonly parent: Draft | null;
  readonly anchor: Anchor;
  readonly isUnknown: boolean;
  readonly basis: ResolvedBasis | null;
}

/** What is known at one point of a passage: the line spoken of, the base compared with, what the next figure will be. */
export class Reading {
  readonly drafts: Draft[] = [];
  readonly sightings: Sighting[] = [];
  /** null where words named no line that is known. */
  current: Draft | null = null;
  /** The line whose parts a list (其中：) gives, until the sentence ends. */
  parent: Draft | null = null;
  anchor: Anchor = NO_ANCHOR;
  /** Words since the clause began that are neither filler nor understood. */
  isUnknown = false;
  /** The money that the sentence named before any line: its bare names mean lines of that money. `isName`: a line's name said so. */
  fund: { readonly of: Fund; readonly isName: boolean } | null = null;
  /** The same of a clause in the middle of a sentence. */
  clauseFund: Fund | null = null;
  /** UNKNOWN: words that are not understood stand before the first name of the sentence, and may say whose lines follow. */
  opening: "NONE" | "KNOWN" | "UNKNOWN" = "NONE";
  /** The base that this sentence compares with. */
  basis: ResolvedBasis | null = null;
  /** That of the sentence before, which holds for a list of its parts (…。其中：). */
  private basisBefore: ResolvedBasis | null = null;
  baseFigure: Figure | null = null;
  /** The year that the clause speaks of; null: the account's own. */
  clauseYear: number | null = null;
  /** True once a figure was placed under `clauseYear`: it then holds for the rest of the sentence. */
  isYearUsed = false;
  /** Lines named side by side (基本支出和项目支出), whose figures may follow side by side as well (分别为…). */
  abreast: readonly Draft[] = [];
  /** The change stated last, and whether nothing but signs has followed it. */
  last: { readonly draft: Draft; readonly change: DraftChange } | null = null;
  isRightAfterChange = false;
  levels: readonly PathLevel[] = [];
  /** Offset of the sentence being read. */
  sentenceStart = 0;
  private readonly compared = new Set<ChangeBasis>();
  private readonly brackets: Bracketed[] = [];

  constructor(readonly passage: Passage) {
    if (passage.heading !== null) this.open(passage.heading.target, passage.heading.subject, 0);
  }

  /** Speaks of `target` from here on; a line that the passage spoke of before goes on where it was. */
  open(target: Target, subject: string, start: number): void {
    if (target.kind === "UNKNOWN") {
      this.current = null;
      return;
    }
    const key = targetKeyOf(target);
    if (this.parent?.targetKey === key) {
      // 其中：下属单位机关运行经费… is a part under the name of the whole.
      this.current = null;
      return;
    }
    const known = this.drafts.find((draft) => draft.targetKey === key);
    this.current = known ?? this.add(target, subject, start);
    // The heading's name for the line gives way to that of the sentence.
    if (known !== undefined && known.figureAt < 0) known.subject = subject;
  }

  /** 收入总计…，支出总计…，各增加…: what follows is of both sides, as if 收、支总计 had been named. */
  joinSides(): void {
    const at = this.current === null ? -1 : this.drafts.indexOf(this.current);
    const [income, expenditure] = [this.drafts[at - 1], this.drafts[at]];
    if (income?.target.kind !== "LINES" || expenditure?.target.kind !== "LINES") return;
    const [one] = income.target.lines;
    const [other] = expenditure.target.lines;
    if (
      one === undefined ||
      other?.keys.join() !== SummaryKey.EXPENDITURE_TOTAL ||
      one.keys.join() !== SummaryKey.INCOME_TOTAL
    )
      return;
    if (one.table !== other.table) return;
    const line = { ...other, keys: [...one.keys, ...other.keys] };
    this.open({ kind: "LINES", lines: [line] }, `${income.subject}、${expenditure.subject}`, expenditure.start);
  }

  add(target: Target, subject: string, start: number): Draft {
    const draft = newDraft(target, subject, start);
    this.drafts.push(draft);
    return draft;
  }

  sight(kind: UnplacedKind, at: number, why: string): void {
    this.sightings.push({ kind, at, why });
  }

  /** A figure of a line that is not known: the reason that follows is of that line too, and of none before it. */
  sightUnknownLine(at: number): void {
    this.sight("UNKNOWN_LINE", at, "the words before it name no line of the account");
    this.last = null;
  }

  resolve(reference: BaseReference): ResolvedBasis {
    return resolveBasis(reference, this.passage.year, this.current, this.passage.plainStage);
  }

  /**
   * The line of an item (3.上年结转…190.89万元，为以前年度…的资金。较上年…) where a sentence opens with a comparison after
   * words that were not understood: the one line that the passage states, if nothing in it is of an unknown line.
   */
  resumeItem(at: number): void {
    if (this.current !== null || !this.passage.isItem || !this.opensSentence(at)) return;
    const stated = this.drafts.filter(({ figureAt }) => figureAt >= 0);
    const isWhole = this.sightings.every(({ kind }) => kind !== "UNKNOWN_LINE" && kind !== "UNKNOWN_FIGURE");
    if (stated.length === 1 && isWhole) this.current = stated[0] ?? null;
  }

  compareWith(reference: BaseReference, figure: Figure | null): void {
    this.basis = this.resolve(reference);
    this.baseFigure = figure;
    if (this.basis.kind === "BASIS") this.compared.add(this.basis.basis);
  }

  /** The base of a change that is stated now: the sentence's, else the only one that the passage or the line has. */
  basisNow(draft: Draft): ResolvedBasis {
    if (this.basis !== null) return this.basis;
    const bases = this.compared.size > 0 ? [...this.compared] : draft.changes.map(({ basis }) => basis);
    const [only] = bases;
    return bases.length === 1 && only !== undefined
      ? { kind: "BASIS", basis: only, year: null }
      : { kind: "NONE", why: "no word says what it compares with" };
  }

  /** Words that name no known line stand before a figure or its role: what follows is not of the line before. */
  loseLineIfUnknown(): void {
    if (this.isUnknown) this.current = null;
    this.isUnknown = false;
  }

  /** Marks a change as the one stated last, by a figure or word at offset `at`. */
  touch(draft: Draft, change: DraftChange, at: number): void {
    if (draft.figureAt < 0) draft.figureAt = at;
    change.at = at;
    draft.latest = change;
    this.last = { draft, change };
  }

  startClause(): void {
    this.anchor = NO_ANCHOR;
    this.isUnknown = false;
  }

  /** After , or ; a year that nothing was said of is forgotten (根据2018年…方案，机关运行经费…). */
  endClause(endsInYear: boolean): void {
    this.startClause();
    this.clauseFund = null;
    if (!this.isYearUsed && !endsInYear) this.clauseYear = null;
  }

  startSentence(start: number): void {
    this.startClause();
    this.sentenceStart = start;
    if (this.parent !== null) this.current = this.parent;
    this.parent = null;
    this.fund = null;
    this.clauseFund = null;
    this.opening = "NONE";
    this.basisBefore = this.basis;
    this.basis = null;
    this.baseFigure = null;
    this.clauseYear = null;
  }

  /** True where nothing but filler stands between the head of the sentence and `at`. */
  private opensSentence(at: number): boolean {
    return at - this.sentenceStart < LONGEST_OPENING && isFiller(this.passage.folded.slice(this.sentenceStart, at));
  }

  /** 其中： at the head of a sentence lists parts of the sentence before, compared with the same. */
  goOnComparing(at: number): void {
    if (this.basis === null && this.opensSentence(at)) this.basis = this.basisBefore;
  }

  enterBracket(): void {
    const { current, parent, anchor, isUnknown, basis } = this;
    this.brackets.push({ current, parent, anchor, isUnknown, basis });
    this.startClause();
  }

  leaveBracket(): void {
    const before = this.brackets.pop();
    if (before !== undefined) Object.assign(this, before);
  }
}

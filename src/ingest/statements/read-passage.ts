import { amountBehindList } from "./amount-behind-list.js";
import { statementOpening } from "./clause.js";
import type { Draft, Target } from "./draft.js";
import { isFiller, isOpening } from "./filler.js";
import { printedCodeOf, type ItemPath } from "./paths/path-level.js";
import { linesMeant, partOfWhole } from "./lines-meant.js";
import { listedNames } from "./listed-names.js";
import { placeFigure } from "./place-figure.js";
import { placeReason } from "./place-reason.js";
import { Reading, type Passage, type Sighting } from "./reading.js";
import { amountPassedOver } from "./passed-over.js";
import { asideEnd } from "./reason-span.js";
import { takeAbreast } from "./take-abreast.js";
import { takeWord } from "./take-word.js";
import type { Token } from "./token.js";

/** What a passage states, in the order in which it first speaks of each line, and what of it could not be placed. */
export interface PassageReading {
  readonly drafts: readonly Draft[];
  readonly sightings: readonly Sighting[];
}

type Of<Kind extends Token["kind"]> = Extract<Token, { kind: Kind }>;

/** After these the words of a clause begin: whose account it is may stand there (某某局). */
const OPENS: ReadonlySet<Token["kind"]> = new Set([
  "comma",
  "pause",
  "semicolon",
  "stop",
  "colon",
  "open",
  "among",
  "year",
  "ordinal",
  "fund",
]);
/** Signs, after which the change stated last is still the one just stated. */
const SIGNS: ReadonlySet<Token["kind"]> = new Set([
  "comma",
  "semicolon",
  "stop",
  "open",
  "close",
  "noRate",
  "zeroBase",
  "leadIn",
]);
/** What may follow a direction word that has no figure: 较上年有所减少。 */
const ENDS_WORDS: ReadonlySet<Token["kind"]> = new Set(["comma", "semicolon", "stop", "leadIn", "close"]);

/** 本单位收入 is the year's own, as 2017年收入 is. */
const OWN = /[本我](?:部门|单位)$/;

class PassageReader {
  private readonly reading: Reading;
  private position = 0;
  private previous: Token["kind"] = "stop";
  /** The text before the token being taken. */
  private words = "";

  constructor(private readonly passage: Passage) {
    this.reading = new Reading(passage);
  }

  read(): PassageReading {
    const { tokens, folded } = this.passage;
    tokens.forEach((token, at) => {
      if (token.start < this.position) return;
      this.words = folded.slice(this.position, token.start);
      if (!(OPENS.has(this.previous) ? isOpening(this.words) : isFiller(this.words))) {
        this.reading.isUnknown = true;
        this.reading.isRightAfterChange = false;
      }
      this.position = token.end;
      if (!SIGNS.has(token.kind)) this.reading.isRightAfterChange = false;
      this.take(token, at);
      if (this.position === token.end) this.previous = token.kind;
    });
    return { drafts: this.reading.drafts, sightings: this.reading.sightings };
  }

  /** Leaves out what stands before `position`; what comes next opens a clause. */
  private skipTo(position: number): void {
    this.position = position;
    this.previous = "comma";
    this.reading.startClause();
    this.reading.isRightAfterChange = false;
  }

  private take(token: Token, at: number): void {
    const { reading } = this;
    switch (token.kind) {
      case "comma":
      case "pause":
      case "semicolon":
        reading.endClause(this.previous === "year");
        return;
      case "stop":
        reading.startSentence(token.end);
        return;
      case "colon":
        return;
      case "open":
        reading.enterBracket();
        return;
      case "close":
        reading.leaveBracket();
        return;
      case "ordinal":
        // An item of its own, not a part inside a sentence: the line before the list does not come back after it.
        reading.parent = null;
        return;
      case "among":
        if (token.isParts) reading.goOnComparing(token.start);
        this.listParts(token.isParts);
        return;
      case "purpose":
      case "listed":
        this.takeAside(token, at);
        return;
      case "name":
      case "path":
        this.takeName(token);
        return;
      case "fund":
        this.takeFund(token);
        return;
      case "year":
        reading.clauseYear = token.year ?? this.passage.year - 1;
        // 2021年支出6万元，2022年支出0万元: the line's name holds for both years.
        if (reading.isYearUsed) reading.anchor = { kind: "NAME" };
        reading.isYearUsed = false;
        return;
      case "count":
        this.takeCount(token);
        return;
      case "noRate":
        reading.anchor = { kind: "NONE" };
        return;
      case "zeroBase":
        if (reading.last !== null) reading.last.change.base ??= { text: "0", unit: null };
        return;
      case "leadIn":
        this.takeLeadIn(token, at);
        return;
      case "money":
      case "rate":
      case "bare":
        placeFigure(reading, token.kind, token.figures, token.start);
        return;
      case "direction":
      case "flat":
        this.takeOutcome(token, at);
        return;
      default:
        takeWord(reading, token, this.words, this.endsAfter(at));
    }
  }

  /** Takes a direction or 持平, with those that stand beside it. */
  private takeOutcome(token: Of<"direction" | "flat">, at: number): void {
    const end = takeAbreast(this.reading, at, this.words);
    if (end === null) takeWord(this.reading, token, this.words, this.endsAfter(at));
    else if (end > this.position) {
      this.position = end;
      this.previous = "rate";
    }
  }

  private takeFund({ fund, start, end }: Of<"fund">): void {
    const { reading, passage } = this;
    if (/^[为:]?\d/.test(passage.folded.slice(end, end + 2))) {
      const lines = reading.isUnknown ? [] : partOfWhole(reading.parent, fund);
      reading.open(
        lines.length > 0 ? { kind: "LINES", lines } : { kind: "UNKNOWN" },
        passage.text.slice(start, end),
        start,
      );
      reading.startClause();
      reading.anchor = { kind: "NAME" };
    } else if (reading.opening === "NONE" || reading.fund !== null) reading.fund = { of: fund, isName: false };
    else reading.clauseFund = fund;
  }

  /** Counts (批次, 辆) are no figures of the account; 增长1.2倍 is one in a form that no change can hold. */
  private takeCount(token: Of<"count">): void {
    const { reading } = this;
    const isTimes = this.passage.folded.startsWith("倍", token.end);
    if (isTimes && reading.anchor.kind === "DIRECTION" && reading.current !== null) {
      reading.sight("UNKNOWN_FIGURE", token.start, "the change is stated as so many times the base");
    }
    reading.isUnknown = true;
  }

  private listParts(isParts: boolean): void {
    const { reading } = this;
    reading.startClause();
    if (reading.current !== null) reading.parent = reading.current;
    // 其中：本级支出决算为… is of a part with no name; the whole must not take it.
    if (isParts) reading.current = null;
  }

  /** 主要用于… says what the money bought, 主要包括… lists items, unless a line and its figure follow at once. */
  private takeAside(token: Of<"purpose" | "listed">, at: number): void {
    const { reading } = this;
    if (statementOpening(this.passage, at + 1) === "NAMED") {
      this.listParts(false);
      return;
    }
    const whole = asideEnd(this.passage, at);
    const amountAt = token.kind === "listed" ? amountBehindList(reading, token.end, whole) : null;
    const end = amountAt?.comma ?? whole;
    if (token.kind === "listed" && reading.current !== null && this.passage.topic === "BASIC") {
      reading.current.listed = listedNames(this.passage.text.slice(token.end, end));
    }
    const passedOver = amountPassedOver(this.passage, at, end, token.kind === "listed");
    if (passedOver !== null) reading.sight("UNKNOWN_FIGURE", passedOver, "it stands in a list that is passed over");
    this.skipTo(amountAt?.figure ?? end);
    if (amountAt !== null) reading.anchor = { kind: "NAME" };
  }

  private takeName(token: Of<"name" | "path">): void {
    const { reading } = this;
    const { text } = this.passage;
    if (token.kind === "path") {
      reading.parent = null;
      const { subjectStart, subjectEnd } = token.path;
      const subject = text.slice(subjectStart, subjectEnd).replace(/["“”]/g, "");
      reading.open(this.pathTarget(token.path), subject, token.start);
    } else {
      const subject = text.slice(token.start, token.end);
      const isOwn = this.previous === "year" || OWN.test(this.words);
      const lines = reading.isUnknown ? [] : linesMeant(reading, token, subject, isOwn);
      if (reading.opening === "NONE") reading.opening = reading.isUnknown ? "UNKNOWN" : "KNOWN";
      const target: Target = lines.length > 0 ? { kind: "LINES", lines } : { kind: "UNKNOWN" };
      reading.open(target, subject, token.start);
    }
    const isBeside = /^(?:以?及|和|与)?$/.test(this.words) && (this.previous === "pause" || this.words !== "");
    reading.abreast = [...(isBeside ? reading.abreast : []), ...(reading.current === null ? [] : [reading.current])];
    reading.startClause();
    reading.anchor = { kind: "NAME" };
  }

  /** A 款 or 项 alone belongs to the 类 and 款 named before it; a code says by itself where it belongs. */
  private pathTarget(path: ItemPath): Target {
    if (printedCodeOf(path).length === path.levels.at(-1)?.digits) {
      this.reading.levels = path.levels;
      return { kind: "PATH", levels: path.levels };
    }
    const shallowest = path.levels[0]?.digits ?? 3;
    const levels = [...this.reading.levels.filter(({ digits }) => digits < shallowest), ...path.levels];
    this.reading.levels = levels;
    return { kind: "PATH", levels };
  }

  private takeLeadIn(token: Of<"leadIn">, at: number): void {
    const end = placeReason(this.reading, at, token);
    if (end > token.end) this.skipTo(end);
    else this.reading.isUnknown = true;
  }

  /** True where the clause ends, or its reason begins, with nothing but filler after token number `at`. */
  private endsAfter(at: number): boolean {
    const { tokens, folded } = this.passage;
    const next = tokens[at + 1];
    const words = folded.slice(this.position, next?.start ?? folded.length);
    return isFiller(words) && (next === undefined || ENDS_WORDS.has(next.kind));
  }
}

/** Reads one paragraph from its first word to its last. */
export function readPassage(passage: Passage): PassageReading {
  return new PassageReader(passage).read();
}

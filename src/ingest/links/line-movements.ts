import type { EdgeKind } from "../../domain/crosswalk.js";
import type { Mention } from "./mentions.js";
import type { Token } from "./tokens.js";

/** Money that went from some lines to others; OWN is the line whose reason says it. */
export interface LineMovement {
  readonly kind: Extract<EdgeKind, "MOVE" | "MERGE" | "SPLIT">;
  readonly from: readonly (Mention | "OWN")[];
  readonly to: readonly (Mention | "OWN")[];
}

const MERGES = /并|合|归/;
const SPLITS = /分|剥离|独立|单/;
/** A word of motion without an object that says by itself that something came: 由甲转入. */
const CAME = /转|并|合|划|移|调|归|纳入/;
/** How many characters may stand between a line and the word that moves it, and between that word and where it goes. */
const BEFORE_WORD = 24;
const AFTER_WORD = 6;
const BESIDE_NOT = 2;

function kindOf(word: string): LineMovement["kind"] {
  if (SPLITS.test(word) && !word.includes("分类")) return "SPLIT";
  return MERGES.test(word) ? "MERGE" : "MOVE";
}

function width(token: Token): number {
  return token.kind === "TEXT" ? token.length : 0;
}

/** Reads one sentence; each line that it names is used once. */
class SentenceReader {
  private readonly used = new Set<number>();
  private readonly found: LineMovement[] = [];

  constructor(private readonly tokens: readonly Token[]) {}

  read(): LineMovement[] {
    const places = this.tokens.flatMap(({ kind }, index) => (kind === "LINES" ? [index] : []));
    for (const at of places) this.moved(at);
    for (const at of places) if (!this.used.has(at)) this.target(at);
    for (const at of places) if (!this.used.has(at)) this.left(at);
    for (const at of places) if (!this.used.has(at)) this.placed(at);
    return this.found;
  }

  /** 将甲调整至乙, 甲并入本科目: from one to another that are both named. */
  private moved(at: number): void {
    if (this.used.has(at)) return;
    const word = this.next(at, BEFORE_WORD, ["TO"]);
    if (word === null) return;
    const verb = this.tokens[word];
    const target = this.next(word, AFTER_WORD, ["LINES"], ["IN", "CALLED", "MARK"]);
    if (verb?.kind !== "TO" || target === null || this.isDenied(word) || this.isDenied(at)) return;
    if (this.tenseBefore(word, at) === "FUTURE" || this.tenseBefore(at, -1) === "FUTURE") return;
    this.add(at, target, verb.word);
  }

  /** 调整至乙: from the line of the reason; 上年列入乙: to it. */
  private target(at: number): void {
    const word = this.before(at, AFTER_WORD, "TO");
    const verb = word === null ? undefined : this.tokens[word];
    if (word === null || verb?.kind !== "TO" || this.isDenied(word)) return;
    const tense = this.yearBefore(word);
    if (tense === "FUTURE" || (tense === "PAST" && !verb.isPlace)) return;
    if (tense === "PAST") this.addOwn(at, "TAKES_FROM", verb.word);
    else this.addOwn(at, "GIVES_TO", verb.word);
  }

  /** 由甲转入, 从甲中分离: to the line of the reason. */
  private left(at: number): void {
    const word = this.next(at, BEFORE_WORD, ["TO", "OUT"]);
    const verb = word === null ? undefined : this.tokens[word];
    if (word === null || (verb?.kind !== "TO" && verb?.kind !== "OUT")) return;
    if (this.isDenied(word) || this.isDenied(at)) return;
    if (this.tenseBefore(word, -1) === "FUTURE") return;
    const after = this.tokens[word + 1];
    // Where it went is said, and is no line that is known.
    const goesElsewhere =
      after?.kind === "OTHER_LINE" || (after?.kind === "TEXT" && verb.kind === "TO" && after.length > 8);
    const isMarked = this.tokens.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === "MARK");
    const mayBe = verb.kind === "OUT" ? isMarked || verb.word.includes("合并") : isMarked && CAME.test(verb.word);
    if (mayBe && !goesElsewhere) this.addOwn(at, "TAKES_FROM", verb.word);
  }

  /** 在甲列支: it is entered there now; 上年在甲列支: it was, and is no longer. */
  private placed(at: number): void {
    const before = this.beside(at, -1);
    const isEntered = this.next(at, AFTER_WORD, ["ENTERED"], ["CALLED", "IN"]) !== null;
    const entry = before?.kind === "IN" ? before : null;
    const isFrom = before?.kind === "MARK" && before.isFrom;
    const isStrong = entry?.isWeak === false;
    if (!isStrong && !((entry !== null || isFrom) && isEntered)) return;
    if (this.isDenied(at)) return;
    const tense = entry?.tense ?? this.tenseBefore(at, -1);
    if (tense === "FUTURE") return;
    this.addOwn(at, tense === "PAST" ? "TAKES_FROM" : "GIVES_TO", "列");
  }

  private add(from: number, to: number, word: string): void {
    const [giving, taking] = [this.tokens[from], this.tokens[to]];
    if (giving?.kind !== "LINES" || taking?.kind !== "LINES") return;
    this.used.add(from);
    this.used.add(to);
    this.found.push({ kind: kindOf(word), from: giving.mentions, to: taking.mentions });
  }

  private addOwn(at: number, role: "GIVES_TO" | "TAKES_FROM", word: string): void {
    const lines = this.tokens[at];
    if (lines?.kind !== "LINES") return;
    const others = lines.mentions.filter((one) => one !== "OWN");
    this.used.add(at);
    if (others.length === 0) return;
    const kind = kindOf(word);
    this.found.push(role === "GIVES_TO" ? { kind, from: ["OWN"], to: others } : { kind, from: others, to: ["OWN"] });
  }

  /** The next token of some kinds in the same clause, no farther than that many characters and before any other line. */
  private next(
    at: number,
    farthest: number,
    kinds: readonly Token["kind"][],
    only: readonly Token["kind"][] | null = null,
  ): number | null {
    let distance = 0;
    for (let index = at + 1; index < this.tokens.length; index++) {
      const token = this.tokens[index];
      if (token === undefined) return null;
      if (kinds.includes(token.kind)) return index;
      if (token.kind === "LINES" || token.kind === "COMMA" || token.kind === "OTHER_LINE") return null;
      if (only !== null && token.kind !== "TEXT" && !only.includes(token.kind)) return null;
      distance += width(token);
      if (distance > farthest) return null;
    }
    return null;
  }

  /** The last token of a kind before another one, with nothing but few characters between them. */
  private before(at: number, farthest: number, kind: Token["kind"]): number | null {
    let distance = 0;
    for (let index = at - 1; index >= 0; index--) {
      const token = this.tokens[index];
      if (token === undefined) return null;
      if (token.kind === kind) return index;
      if (token.kind !== "TEXT" && token.kind !== "IN" && token.kind !== "CALLED" && token.kind !== "TENSE")
        return null;
      distance += width(token);
      if (distance > farthest) return null;
    }
    return null;
  }

  /** The nearest token on one side that is more than a quote or a word that calls a line a line. */
  private beside(at: number, way: 1 | -1): Token | undefined {
    let index = at + way;
    while (this.tokens[index]?.kind === "CALLED") index += way;
    return this.tokens[index];
  }

  /** True where 未 stands right before a word, or the clause up to it speaks of a plan. */
  private isDenied(at: number): boolean {
    let distance = 0;
    let isNear = true;
    for (let index = at - 1; index >= 0; index--) {
      const token = this.tokens[index];
      if (token === undefined || token.kind === "COMMA") return false;
      if (token.kind === "PLANNED") return true;
      if (token.kind === "NOT" && isNear) return true;
      if (token.kind === "LINES") isNear = false;
      distance += width(token);
      if (distance > BESIDE_NOT) isNear = false;
    }
    return false;
  }

  /** The tense of a word: of the nearest word for a year, or of 原 right before it, which else is of what is moved (原科目). */
  private yearBefore(at: number): "PAST" | "NOW" | "FUTURE" {
    const beside = this.tokens[at - 1];
    if (beside?.kind === "TENSE") return beside.tense;
    for (let index = at - 1; index >= 0; index--) {
      const token = this.tokens[index];
      if (token?.kind === "TENSE" && token.isOfYear) return token.tense;
    }
    return "NOW";
  }

  /** The tense of a place of the sentence: what the nearest word for a time between it and `after` says; NOW for none. */
  private tenseBefore(at: number, after: number): "PAST" | "NOW" | "FUTURE" {
    for (let index = at - 1; index > after; index--) {
      const token = this.tokens[index];
      if (token?.kind === "TENSE") return token.tense;
    }
    return "NOW";
  }
}

/** The movements between lines that one sentence states, in its order. What it denies, or only plans, is none. */
export function lineMovements(tokens: readonly Token[]): LineMovement[] {
  return new SentenceReader(tokens).read();
}

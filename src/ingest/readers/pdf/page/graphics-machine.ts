import type { FontMetrics } from "../source/page-source.js";
import type { OperationName } from "../source/wanted-operations.js";
import { isSequence, numberAt } from "./arguments.js";
import type { DrawnGlyph } from "./glyph.js";
import { IDENTITY, matrixFrom, multiply, type Matrix } from "./matrix.js";
import { paintingOf } from "./painting.js";
import { pathRulings } from "./path-rulings.js";
import type { Ruling } from "./ruling.js";
import { showText } from "./show-text.js";
import { TextState } from "./text-state.js";

interface State {
  readonly matrix: Matrix;
  readonly lineWidth: number;
  readonly text: TextState;
}

/** Saved states beyond this depth are a fault of the file. */
const DEEPEST = 2_000;

type Step = (args: readonly unknown[], index: number) => void;

/** Follows drawing operations and collects characters and straight lines. Arguments that are no numbers change nothing. */
export class GraphicsMachine {
  readonly glyphs: DrawnGlyph[] = [];
  readonly rulings: Ruling[] = [];
  readonly #fonts: Readonly<Record<string, FontMetrics>>;
  readonly #saved: State[] = [];
  #state: State;
  readonly #steps: Readonly<Record<OperationName, Step>> = {
    save: () => this.#save(),
    restore: () => this.#restore(),
    transform: (args) => this.#transform(args),
    paintFormXObjectBegin: ([matrix]) => {
      this.#save();
      if (isSequence(matrix)) this.#transform(matrix);
    },
    paintFormXObjectEnd: () => this.#restore(),
    beginText: () => this.#text.begin(),
    setFont: ([font, size]) => this.#setFont(font, size),
    setGState: ([entries]) => this.#setGraphicsState(entries),
    setTextMatrix: (args) => this.#text.begin(matrixFrom(isSequence(args[0]) ? args[0] : args) ?? IDENTITY),
    moveText: (args) => this.#text.moveLine(numberAt(args, 0) ?? 0, numberAt(args, 1) ?? 0),
    setLeading: (args) => this.#set(args, (value) => (this.#text.leading = -value)),
    setLeadingMoveText: (args) => {
      const y = numberAt(args, 1) ?? 0;
      this.#text.leading = y;
      this.#text.moveLine(numberAt(args, 0) ?? 0, y);
    },
    nextLine: () => this.#text.nextLine(),
    setCharSpacing: (args) => this.#set(args, (value) => (this.#text.characterSpacing = value)),
    setWordSpacing: (args) => this.#set(args, (value) => (this.#text.wordSpacing = value)),
    setHScale: (args) => this.#set(args, (value) => (this.#text.stretch = value / 100)),
    setTextRise: (args) => this.#set(args, (value) => (this.#text.rise = value)),
    showText: ([text], index) => {
      if (isSequence(text)) this.glyphs.push(...showText(text, this.#text, this.#state.matrix, index));
    },
    setLineWidth: (args) => this.#set(args, (value) => (this.#state = { ...this.#state, lineWidth: value })),
    constructPath: ([painting, path]) => this.#paint(painting, path),
  };

  constructor(matrix: Matrix, fonts: Readonly<Record<string, FontMetrics>>) {
    this.#fonts = fonts;
    this.#state = { matrix, lineWidth: 1, text: new TextState() };
  }

  run(name: OperationName, args: readonly unknown[], index: number): void {
    this.#steps[name](args, index);
  }

  get #text(): TextState {
    return this.#state.text;
  }

  #set(args: readonly unknown[], change: (value: number) => void): void {
    const value = numberAt(args, 0);
    if (value !== null) change(value);
  }

  #save(): void {
    if (this.#saved.length < DEEPEST) this.#saved.push({ ...this.#state, text: this.#text.copy() });
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(values: ArrayLike<unknown>): void {
    const inner = matrixFrom(values);
    if (inner !== null) this.#state = { ...this.#state, matrix: multiply(this.#state.matrix, inner) };
  }

  #setFont(font: unknown, size: unknown): void {
    if (typeof font === "string" && typeof size === "number") this.#text.setFont(this.#fonts[font], size);
  }

  #setGraphicsState(entries: unknown): void {
    if (!isSequence(entries)) return;
    for (const entry of Array.from(entries)) {
      if (!isSequence(entry)) continue;
      const [key, value] = Array.from(entry);
      if (key === "LW") this.#set([value], (width) => (this.#state = { ...this.#state, lineWidth: width }));
      if (key === "Font" && isSequence(value)) this.#setFont(value[0], value[1]);
    }
  }

  #paint(code: unknown, path: unknown): void {
    const { matrix, lineWidth } = this.#state;
    const [a, b, c, d] = matrix;
    const thickness = lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    const painting = paintingOf(code);
    if (!isSequence(path) || (!painting.strokes && !painting.fills)) return;
    for (const part of Array.from(path)) this.rulings.push(...pathRulings(part, painting, matrix, thickness));
  }
}

import { isSequence } from "./arguments.js";
import type { DrawnGlyph, QuarterTurns } from "./glyph.js";
import { apply, multiply, type Matrix } from "./matrix.js";
import { plainCharacter } from "./plain-character.js";
import type { TextState } from "./text-state.js";

interface FontCharacter {
  readonly unicode: string;
  /** In font units. */
  readonly width: number;
  readonly isSpace: boolean;
  /** Advance and origin in vertical writing: w1y, vx, vy in font units. */
  readonly vertical: readonly [number, number, number] | null;
}

function verticalMetrics(value: unknown): readonly [number, number, number] | null {
  if (!isSequence(value)) return null;
  const [advance, x, y] = Array.from(value);
  return typeof advance === "number" && typeof x === "number" && typeof y === "number" ? [advance, x, y] : null;
}

function fontCharacter(value: unknown): FontCharacter | null {
  if (typeof value !== "object" || value === null || !("unicode" in value) || !("width" in value)) return null;
  const { unicode, width } = value;
  if (typeof unicode !== "string" || typeof width !== "number") return null;
  const isSpace = "isSpace" in value && value.isSpace === true;
  return {
    unicode: plainCharacter(unicode),
    width,
    isSpace,
    vertical: "vmetric" in value ? verticalMetrics(value.vmetric) : null,
  };
}

/** How far a direction may lean and still count as straight: tan of about 6 degrees. */
const LEAN = 0.1;

function turnsOf(x: number, y: number): QuarterTurns | null {
  if (Math.abs(y) <= Math.abs(x) * LEAN) return x >= 0 ? 0 : 2;
  if (Math.abs(x) <= Math.abs(y) * LEAN) return y >= 0 ? 1 : 3;
  return null;
}

function draw(
  character: FontCharacter,
  matrix: Matrix,
  scale: number,
  isVertical: boolean,
): Omit<DrawnGlyph, "operation"> {
  const width = character.width * scale;
  const [, vx, vy] = character.vertical ?? [0, character.width / 2, 880];
  const placed = isVertical ? multiply(matrix, [1, 0, 0, 1, -vx * scale, -vy * scale]) : matrix;
  const origin = apply(placed, 0, 0);
  const end = apply(placed, width, 0);
  const top = apply(placed, 0, 1);
  // A mirrored or zero-width character still writes in the direction of its baseline.
  const along = apply(placed, 1, 0);
  return {
    text: character.unicode,
    ...origin,
    turns: turnsOf(along.x - origin.x, along.y - origin.y),
    width: Math.hypot(end.x - origin.x, end.y - origin.y),
    size: Math.hypot(top.x - origin.x, top.y - origin.y),
  };
}

/**
 * The characters that one showText operation sets, in points on the page, and moves the text state behind them.
 * `surroundings` leads from the text's surroundings to the page. What is no character and no number is passed over.
 */
export function showText(
  text: ArrayLike<unknown>,
  state: TextState,
  surroundings: Matrix,
  operation: number,
): DrawnGlyph[] {
  const drawn: DrawnGlyph[] = [];
  const { vertical: isVertical, scale } = state.font;
  const advance = (distance: number): void =>
    isVertical ? state.advance(0, distance) : state.advance(distance * state.stretch, 0);
  for (const item of Array.from(text)) {
    if (typeof item === "number") {
      advance((-item * state.size) / 1000);
      continue;
    }
    const character = fontCharacter(item);
    if (character === null) continue;
    const matrix = multiply(surroundings, state.characterMatrix);
    if (character.unicode.trim() !== "") drawn.push({ ...draw(character, matrix, scale, isVertical), operation });
    const spacing = state.characterSpacing + (character.isSpace ? state.wordSpacing : 0);
    const [fallen] = character.vertical ?? [-1000];
    advance((isVertical ? fallen : character.width) * scale * state.size + (isVertical ? -spacing : spacing));
  }
  return drawn;
}

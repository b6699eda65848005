import { isCode } from "../../domain/line.js";
import { LineRole, type NamedLine, type NamedUnit } from "../../domain/stated-links.js";
import { FoldedText } from "./folded-text.js";
import type { KnownLines } from "./known-lines.js";
import { lineMovements, type LineMovement } from "./line-movements.js";
import { findMentions, type Mention, type OwnLine } from "./mentions.js";
import { tokensOf } from "./tokens.js";
import { unitMovements } from "./unit-movements.js";

/** What one reason says of other lines and of units. */
export interface ReadLinks {
  readonly movements: readonly LineMovement[];
  readonly lines: readonly NamedLine[];
  readonly units: readonly NamedUnit[];
}

const SENTENCE = /[^。;；!！?？]+/g;

function isMeant({ code, line }: Mention, own: OwnLine): boolean {
  return line === null ? code === own.key : line.key === own.key;
}

function namedLine(mention: Mention, role: LineRole, text: FoldedText): NamedLine {
  const { from, to, code, line } = mention;
  const printed = text.printedAt(from, to).replace(/^[\d()（）]{1,12}|["“”'‘’()（）]{1,4}$/g, "");
  return {
    code,
    name: printed !== "" ? printed : (line?.name ?? null),
    role,
    line: line === null ? null : { year: line.year, table: line.table, key: line.key },
  };
}

function rolesOf(movements: readonly LineMovement[]): { mention: Mention; role: LineRole }[] {
  return movements.flatMap(({ from, to }) => [
    ...from.flatMap((one) => (one === "OWN" ? [] : [{ mention: one, role: LineRole.TAKES_FROM }])),
    ...to.flatMap((one) => (one === "OWN" ? [] : [{ mention: one, role: LineRole.GIVES_TO }])),
  ]);
}

/** A sentence and its place in the folded text. */
function sentencesOf(folded: string): { readonly text: string; readonly from: number }[] {
  return [...folded.matchAll(SENTENCE)].map((match) => ({ text: match[0], from: match.index }));
}

function distinct<T>(list: readonly T[], idOf: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [idOf(one), one])).values()];
}

/**
 * The lines and units that a reason names because money or a unit went from one to another: each once, in the order of the
 * text. What is only mentioned, denied or planned is not among them.
 * @param year of the account that gives the reason
 */
export function readReasonLinks(reason: string, own: OwnLine, known: KnownLines, year: number): ReadLinks {
  const text = new FoldedText(reason);
  const mentions = findMentions(text.folded, own, known);
  const isOwn = (mention: Mention): boolean => isMeant(mention, own);
  const sentences = sentencesOf(text.folded);
  const movements = sentences.flatMap((one) => lineMovements(tokensOf(one, mentions, year, isOwn)));
  const roles = rolesOf(movements).sort((a, b) => a.mention.from - b.mention.from);
  const lines = roles.map(({ mention, role }) => namedLine(mention, role, text));
  const units = sentences.flatMap((one) => unitMovements(one.text));
  const printedName = ({ name, movement }: NamedUnit): NamedUnit => {
    const at = text.folded.indexOf(name);
    return { name: at < 0 ? name : text.printedAt(at, at + name.length), movement };
  };
  return {
    movements,
    lines: distinct(
      lines,
      ({ code, line, role }) => `${role} ${line === null ? String(code) : `${line.table}/${line.key}`}`,
    ),
    units: distinct(units.map(printedName), ({ name, movement }) => `${movement} ${name}`),
  };
}

/** The code of a mention that a line of either account bears; null for any other. */
export function knownCode({ line }: Mention): string | null {
  return line !== null && isCode(line.key) ? line.key : null;
}

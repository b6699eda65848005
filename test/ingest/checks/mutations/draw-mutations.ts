import { Random } from "../../../../bench/random.js";
import { CORRECT_DOCUMENTS, type CorrectDocument } from "../generated/correct-documents.js";
import { printedFigures, replaced, type Mark, type MarkKind } from "../generated/marked-text.js";
import { canHold } from "../generated/relations.js";
import { OPERATORS, type Operator } from "./mutate.js";

/** A correct document with one thing changed. */
export interface Mutation {
  readonly document: CorrectDocument;
  readonly mark: Mark;
  readonly operator: string;
  readonly to: string;
  readonly text: string;
  /** The relation that cannot hold any more, whatever was rounded; null where every one still can. */
  readonly broken: string | null;
}

/** How many are drawn of each kind, over both documents. */
const COUNTS: Readonly<Record<MarkKind, number>> = {
  "table figure": 130,
  "narrative figure": 60,
  rate: 36,
  "direction word": 24,
  reason: 24,
  year: 20,
  "department name": 16,
  "row name": 24,
  "listed item": 14,
  unit: 16,
  punctuation: 8,
  note: 14,
  "contents entry": 2,
};

const SEED = 20_201_231;
const FIGURE_KINDS: readonly MarkKind[] = ["table figure", "narrative figure", "rate"];

/** What issue 5 lists for words, years and names: consistent throughout, and as the figures and lists have it. */
const WORD_RELATIONS: Readonly<Record<Exclude<MarkKind, "table figure" | "narrative figure" | "rate">, string>> = {
  "direction word": "direction word against figures",
  reason: "direction of the reason against the change",
  year: "one year throughout",
  "department name": "one name throughout",
  "row name": "code against name, E12, E19",
  "listed item": "named in the narrative, in the table",
  unit: "E30",
  punctuation: "no repeated punctuation",
  note: "an empty table and its note",
  "contents entry": "listed in the contents, printed",
};

/** The first relation that a changed figure breaks beyond rounding. */
function brokenRelation(document: CorrectDocument, mark: Mark, to: string): string | null {
  const printed = CORRECT_DOCUMENTS[document];
  const texts = printedFigures(printed).set(mark.name, to);
  const broken = printed.relations.find((relation) => !canHold(relation, texts));
  return broken?.id ?? null;
}

/** A row without figures in 01 or 04 is known by its name alone: under another name it is another row without figures. */
function isBlankSummaryRow(document: CorrectDocument, mark: Mark): boolean {
  if (mark.kind !== "row name" || !/^T0[14]\//.test(mark.name)) return false;
  const [table = "", cls = ""] = mark.name.split("/");
  const figures = printedFigures(CORRECT_DOCUMENTS[document]);
  return !figures.has(`${table}/out/${cls}`) && !figures.has(`${table}/out/${cls}/total`);
}

function brokenBy(document: CorrectDocument, mark: Mark, { name }: Operator, to: string): string | null {
  if (name === "a placeholder") return "no placeholder";
  if (mark.kind === "table figure" || mark.kind === "narrative figure" || mark.kind === "rate")
    return brokenRelation(document, mark, to);
  return isBlankSummaryRow(document, mark) ? null : WORD_RELATIONS[mark.kind];
}

function mutationOf(document: CorrectDocument, mark: Mark, random: Random): Mutation | null {
  const operators = OPERATORS.filter(({ kinds }) => kinds.includes(mark.kind));
  const operator = operators[random.below(operators.length)];
  const to = operator?.change(mark, random) ?? null;
  if (operator === undefined || to === null || to === mark.text) return null;
  const text = replaced(CORRECT_DOCUMENTS[document], mark, to);
  return { document, mark, operator: operator.name, to, text, broken: brokenBy(document, mark, operator, to) };
}

/** Single mutations of the correct documents, the same every time: at least 200 that break a relation. */
export function drawMutations(): Mutation[] {
  const random = new Random(SEED);
  const documents = ["account-2020", "without-funds-2020"] as const;
  const drawn: Mutation[] = [];
  for (const kind of Object.keys(COUNTS) as MarkKind[]) {
    const places = documents.flatMap((document) =>
      CORRECT_DOCUMENTS[document].marks.filter((mark) => mark.kind === kind).map((mark) => ({ document, mark })),
    );
    const seen = new Set<string>();
    for (let tries = 0; seen.size < COUNTS[kind] && tries < 20 * COUNTS[kind]; tries += 1) {
      const place = places[random.below(places.length)];
      const mutation = place === undefined ? null : mutationOf(place.document, place.mark, random);
      if (mutation === null || seen.has(mutation.text)) continue;
      seen.add(mutation.text);
      drawn.push(mutation);
    }
  }
  return drawn;
}

/** The kind under which a mutation is counted: that of the piece, and for figures what was done to it. */
export function countedAs({ mark, operator }: Mutation): string {
  return FIGURE_KINDS.includes(mark.kind) && operator !== "a placeholder" ? mark.kind : `${mark.kind}: ${operator}`;
}

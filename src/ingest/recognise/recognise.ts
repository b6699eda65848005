import type { PublishedDepartment, PublishedTable } from "../../domain/account.js";
import type { PrintedUnit } from "../../domain/money.js";
import type { Block, LocatedDocument, Paragraph } from "../located.js";
import { accountTitleOf, type AccountTitle } from "./account-title.js";
import { supportedKind } from "./account-kind.js";
import { commonUnit, narrativeUnit, unitOf, type TableUnit } from "./amount-unit.js";
import { chooseTables } from "./choose-tables.js";
import { contentsListOf } from "./contents-list.js";
import { departmentNameOf } from "./department-name.js";
import { findTables } from "./find-tables.js";
import { mostPrintedYear } from "./fiscal-year.js";
import { withLineBreaks } from "./flat-text.js";
import { fold } from "../folded.js";
import { saysInOrder } from "./in-order.js";
import { textsOf } from "./laid-row.js";
import type { LocatedTable } from "./located-table.js";
import { narrativeOf } from "./narrative.js";
import { placeOf } from "./place.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import type { NarrativeParagraph } from "./narrative-paragraph.js";
import type { KnownOfDocument } from "../../domain/known-of-document.js";
import type { Recognised } from "./recognised.js";
import { readTable, type ReadTable } from "./read-table.js";
import { attachmentsIn, refuseOtherDocuments } from "./other-documents.js";
import { AccountInAttachment, DepartmentUnknown, FiscalYearUnknown, NoAccountFound } from "./refusals.js";
import { regionOf } from "./region.js";
import { statesLine } from "./stated-line.js";
import { headOf } from "./table-head.js";
import { unlaidTables } from "./unlaid-tables.js";

/** How many lines may stand above the title where no contents list says where the cover ends. */
const OPENING_LINES = 12;
function isParagraph(block: Block): block is Paragraph {
  return block.kind === "paragraph";
}

/** Everything that is printed, paragraphs and the rows of grids, in order. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    isParagraph(block)
      ? block.text
      : block.rows.map((row) =>
          row
            .map(({ text }) => text)
            .join(" ")
            .trim(),
        ),
  );
}

interface Body {
  readonly opening: readonly Paragraph[];
  readonly contents: readonly Paragraph[];
  readonly blocks: readonly Block[];
}

/** The lines of the cover, the contents list, and the blocks with the contents list left out. */
function bodyOf(document: LocatedDocument): Body {
  const contents = contentsListOf(document.blocks);
  const paragraphs = document.blocks.filter(isParagraph);
  if (contents === null) return { opening: paragraphs.slice(0, OPENING_LINES), contents: [], blocks: document.blocks };
  const cover = document.blocks.slice(0, contents.start).filter(isParagraph);
  return {
    contents: document.blocks.slice(contents.start + 1, contents.end).filter(isParagraph),
    opening: cover.length > 0 ? cover.slice(-OPENING_LINES) : paragraphs.slice(1, OPENING_LINES),
    blocks: [...document.blocks.slice(0, contents.start), ...document.blocks.slice(contents.end)],
  };
}

function departmentOf(name: string, surroundings: string): PublishedDepartment {
  const region = regionOf(name, surroundings);
  return { name, ...(region === null ? {} : { region }), synthetic: false };
}

function unitIn(table: LocatedTable): ReturnType<typeof unitOf> {
  const rows = table.parts[0] ?? [];
  return unitOf(
    table.labels.map(({ text }) => text),
    rows.slice(0, headOf(rows).rows).flatMap(textsOf),
  );
}

interface TablesRead {
  readonly read: readonly ReadTable[];
  readonly unit: PrintedUnit | null;
  readonly unread: readonly NotUnderstood[];
}

/** Why a table is left out for its unit. */
function unknownUnit(table: LocatedTable, unit: TableUnit | null): NotUnderstood {
  const { title } = table.title;
  return unit?.kind === "unknown"
    ? notUnderstood("UNKNOWN_UNIT", table.place, `${title} ${unit.text}`, "its amounts are in a unit that is not known")
    : notUnderstood("UNKNOWN_UNIT", table.place, title, "no table prints the unit of its amounts (单位：万元)");
}

/**
 * Reads the tables; one that prints no unit takes that of the others, and is left out where none prints any. One that
 * prints a unit which is not known is left out.
 */
function readTables(tables: readonly LocatedTable[], year: number): TablesRead {
  const units = tables.map(unitIn);
  const unit = commonUnit(units);
  const read: ReadTable[] = [];
  const unread: NotUnderstood[] = [];
  tables.forEach((table, at) => {
    const printed = units[at] ?? null;
    const own = printed === null ? unit : printed.kind === "known" ? printed.unit : null;
    if (own === null) unread.push(unknownUnit(table, printed));
    else read.push(readTable(table, own, year));
  });
  return { read, unit, unread };
}

function printsDecimals({ parts }: LocatedTable): boolean {
  return parts.flat().some((row) => textsOf(row).some((text) => /\d[.．]\d/.test(text)));
}

/** True where a heading explains the account, or the title is an account's and a sentence states a line of it. */
function explainsAccount(title: AccountTitle | null, paragraphs: readonly NarrativeParagraph[]): boolean {
  const isTitled = title !== null && title.name !== "" && title.kind.what === "决算";
  return paragraphs.some(({ isHeading, text }) => {
    const words = fold(text);
    if (isHeading && saysInOrder(words, /收入|支出|收支/, /决算/, /情况/)) return true;
    return isTitled && statesLine(words);
  });
}

/** Throws AccountInAttachment where the page names the file that the account is in, else NoAccountFound. */
function refuseWithoutAccount(document: string, lines: readonly string[]): never {
  const attachments = attachmentsIn(lines);
  if (attachments.length > 0) throw new AccountInAttachment(document, attachments);
  throw new NoAccountFound(document);
}

/**
 * Recognises a located document: whose account of which year it is, the nine tables by their titles, the narrative with
 * its sections, and all that was seen and not understood; `known` says what the document does not. Throws for other kinds the refusal that names
 * them (refusals.ts), AccountInAttachment, NoAccountFound, FiscalYearUnknown and DepartmentUnknown.
 */
export function recognise(located: LocatedDocument, known: KnownOfDocument = {}): Recognised {
  const document = { ...located, blocks: withLineBreaks(located.blocks) };
  const { opening, contents, blocks } = bodyOf(document);
  const lines = linesOf(document.blocks);
  const wholeText = fold(lines.join(""));
  const openingTexts = opening.map(({ text }) => text);
  const title = accountTitleOf(openingTexts, wholeText);
  refuseOtherDocuments(document.name, openingTexts, lines);
  const kind = supportedKind(document.name, title, lines, known.kind);
  const name = departmentNameOf(title, lines) ?? known.department ?? null;
  const found = findTables(blocks, name === null ? [] : [name]);
  const paragraphs = narrativeOf(found.paragraphs);
  if (found.tables.length === 0 && !explainsAccount(title, paragraphs)) refuseWithoutAccount(document.name, lines);
  const year = title?.year ?? mostPrintedYear(lines);
  if (year === null) throw new FiscalYearUnknown(document.name);
  if (name === null) throw new DepartmentUnknown(document.name);
  const chosen = chooseTables(found.tables);
  const { read, unit, unread } = readTables(chosen.tables, year);
  const tables: PublishedTable[] = read.map(({ table }) => table);
  return {
    kind,
    department: departmentOf(name, wholeText),
    year,
    document: {
      name: document.name,
      ...(title === null ? {} : { title: title.text }),
      ...(document.pages === null ? {} : { pages: document.pages }),
    },
    unit: narrativeUnit(unit),
    tables,
    budgetStageSource: read.find(({ table }) => table.table === "THREE_PUBLIC")?.budgetStageSource ?? "NONE",
    paragraphs,
    notUnderstood: [
      ...found.notUnderstood,
      ...unlaidTables(found.paragraphs),
      ...chosen.notUnderstood,
      ...unread,
      ...read.flatMap((each) => each.notUnderstood),
    ],
    text: {
      cover: opening,
      contents,
      body: blocks,
      narrative: paragraphs,
      tables: chosen.tables.map((table) => ({
        table: table.title.table,
        title: table.title.title,
        labels: table.labels,
        notes: table.notes,
        printsDecimals: printsDecimals(table),
        isPartlyRead: read.some((one) => one.table.table === table.title.table && one.notUnderstood.length > 0),
        ...placeOf(table.place),
      })),
    },
  };
}

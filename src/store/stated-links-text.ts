import { BorneOutBy, EdgeEvidence, EdgeKind, TableFamily, type CrosswalkEdge } from "../domain/crosswalk.js";
import { AccountTable } from "../domain/line.js";
import {
  LineRole,
  UnitMovement,
  type NamedLine,
  type NamedUnit,
  type ReasonLinks,
  type StatedLinks,
} from "../domain/stated-links.js";
import type { Row } from "./database.js";
import { flag, member, memberOrNull, RowShapeError, text, textOrNull, whole, wholeOrNull } from "./row.js";

/** What the reasons of an account name beside one version of the year before; null for no account of it. */
export interface LinksBeside {
  readonly priorAccountId: number | null;
  readonly links: StatedLinks;
}

/** The same as stored: `isServed` beside the version of the year before that is served. */
export interface StoredLinks extends LinksBeside {
  readonly isServed: boolean;
}

const COLUMN = "stated_links";

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rowsOf(row: Row, name: string): Row[] {
  const list: unknown = row[name];
  if (!Array.isArray(list) || !list.every(isRow)) throw new RowShapeError(COLUMN, `rows of ${name}`);
  return list;
}

function lineOf(row: Row): NamedLine {
  const table = memberOrNull(row, "table", AccountTable);
  return {
    code: textOrNull(row, "code"),
    name: textOrNull(row, "name"),
    role: member(row, "role", LineRole),
    line: table === null ? null : { table, key: text(row, "key"), year: whole(row, "year") },
  };
}

function unitOf(row: Row): NamedUnit {
  return { name: text(row, "name"), movement: member(row, "movement", UnitMovement) };
}

function reasonOf(row: Row): ReasonLinks {
  return {
    ordinal: whole(row, "ordinal"),
    lines: rowsOf(row, "lines").map(lineOf),
    units: rowsOf(row, "units").map(unitOf),
  };
}

function edgeOf(row: Row, accountId: number | null): CrosswalkEdge {
  const year = whole(row, "year");
  return {
    id: text(row, "id"),
    family: member(row, "family", TableFamily),
    kind: member(row, "kind", EdgeKind),
    evidence: EdgeEvidence.STATED,
    year,
    firstYear: year,
    lastYear: year,
    old: [{ code: text(row, "old"), name: text(row, "old_name") }],
    new: [{ code: text(row, "new"), name: text(row, "new_name") }],
    note: null,
    stated: {
      place: {
        document: text(row, "document"),
        ...(accountId === null ? {} : { accountId }),
        page: wholeOrNull(row, "page"),
        section: textOrNull(row, "section"),
        table: null,
        row: null,
        column: null,
        line: wholeOrNull(row, "text_line"),
        text: textOrNull(row, "text"),
      },
      borneOutBy: memberOrNull(row, "borne_out_by", BorneOutBy),
    },
  };
}

function printEdge({ id, family, kind, year, old, new: later, stated }: CrosswalkEdge): Row {
  const { document = "", page = null, section = null, line = null, text: printed = null } = stated?.place ?? {};
  return {
    id,
    family,
    kind,
    year,
    old: old[0]?.code ?? "",
    old_name: old[0]?.name ?? "",
    new: later[0]?.code ?? "",
    new_name: later[0]?.name ?? "",
    document,
    page,
    section,
    text_line: line,
    text: printed,
    borne_out_by: stated?.borneOutBy ?? null,
  };
}

function isAnything({ links }: LinksBeside): boolean {
  return links.reasons.length + links.edges.length > 0;
}

/**
 * What the reasons of an account name, beside each version of the year before, as one text; null where they name nothing.
 * @param servedPriorId the version of the year before that is served
 */
export function printStatedLinks(pairs: readonly LinksBeside[], servedPriorId: number | null): string | null {
  const some = pairs.filter(isAnything);
  if (some.length === 0) return null;
  return JSON.stringify(
    some.map(({ priorAccountId, links: { reasons, edges } }) => ({
      prior: priorAccountId,
      served: priorAccountId === servedPriorId,
      reasons: reasons.map(({ ordinal, lines, units }) => ({
        ordinal,
        lines: lines.map(({ code, name, role, line }) => ({ code, name, role, ...(line ?? { table: null }) })),
        units,
      })),
      edges: edges.map(printEdge),
    })),
  );
}

/**
 * What printStatedLinks wrote. Throws RowShapeError for anything else.
 * @param accountId of the account whose reasons they are; null where their places are not asked for
 */
export function readStatedLinks(content: string, accountId: number | null): StoredLinks[] {
  const list: unknown = JSON.parse(content);
  if (!Array.isArray(list) || !list.every(isRow)) throw new RowShapeError(COLUMN, "a list");
  return list.map((row) => ({
    priorAccountId: wholeOrNull(row, "prior"),
    isServed: flag(row, "served"),
    links: {
      reasons: rowsOf(row, "reasons").map(reasonOf),
      edges: rowsOf(row, "edges").map((edge) => edgeOf(edge, accountId)),
    },
  }));
}

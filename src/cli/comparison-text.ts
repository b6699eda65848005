import { isStated, type CrosswalkEdge } from "../domain/crosswalk.js";
import type { ComparisonView } from "../queries/compare.js";
import type { ComparisonRowView } from "../queries/comparison-row.js";
import type { Dataset } from "../queries/dataset.js";
import type { NamedRequest } from "../queries/compare-named.js";
import type { ChangeView } from "../queries/views/change-view.js";
import type { NamedDepartment } from "../queries/named-department.js";
import { nodeId } from "../queries/node-id.js";
import { aligned, type Alignment } from "./aligned.js";
import { csvText } from "./csv.js";
import { UNIT_WORDS } from "../domain/money.js";

/** A comparison with what was asked for. */
export interface ShownComparison {
  readonly view: ComparisonView;
  readonly request: NamedRequest;
  readonly departments: readonly NamedDepartment[];
}

/** The department of a row: several may bear one name, so rows go by id. */
export function idOf(row: ComparisonRowView): string {
  return nodeId({ kind: "Department", departmentId: row.departmentId });
}

function nameOf(view: ComparisonView, row: ComparisonRowView): string {
  return view.dataset.department(row.departmentId).name;
}

function reasonsOf(change: ChangeView): string[] {
  return change.explanations(false).map(({ text }) => text);
}

const HEAD = ["key", "项目", "年度", "金额", "变动额", "变动率%", "可比性", "原因"];
const ALIGNMENTS: readonly Alignment[] = ["left", "left", "left", "right", "right", "right", "left", "left"];

function codesOf(codes: CrosswalkEdge["old"]): string {
  return codes.map(({ code }) => code).join("+");
}

/** A member of a side of which nothing is known, under the names of the API. */
interface Missing {
  readonly departmentName: string;
  readonly year: number;
  readonly key: string | null;
  readonly absence: string;
  readonly side: string;
}

function missingOf(dataset: Dataset, { missingMembers }: ChangeView): Missing[] {
  return missingMembers.map(({ owner, year, key, absence, side }) => {
    const departmentName = typeof owner === "string" ? owner : dataset.department(owner).name;
    return { departmentName, year, key, absence, side };
  });
}

/** 2020 某局 2010103 CELL_WITHHELD */
function missingText({ departmentName, year, key, absence }: Missing): string {
  return [String(year), departmentName, ...(key === null ? [] : [key]), absence].join(" ");
}

function edgeText(edge: CrosswalkEdge, arrow: "→" | "⇢"): string {
  return `${codesOf(edge.old)}${arrow}${codesOf(edge.new)}`;
}

/**
 * Why figures are missing or not like for like, the codes of a group that are missing, the codes over which the row and the
 * two years are joined (→), and those between which only one reason says that money went (⇢).
 */
function remarksOf(change: ChangeView, edges: readonly CrosswalkEdge[]): string {
  const { comparability, likeForLike, missingMembers } = change;
  const verdict = comparability === "COMPARABLE" ? (likeForLike ? [] : ["NOT_LIKE_FOR_LIKE"]) : [comparability];
  const codes = edges.length === 0 ? [] : missingMembers.flatMap(({ key }) => key ?? []);
  const stated = change.edgesNotFollowed.filter(isStated);
  return [
    ...verdict,
    ...codes,
    ...edges.map((edge) => edgeText(edge, "→")),
    ...stated.map((edge) => edgeText(edge, "⇢")),
  ].join(" ");
}

function changeTexts(change: ChangeView, edges: readonly CrosswalkEdge[]): string[] {
  return [change.amount ?? "", change.rate ?? "", remarksOf(change, edges), reasonsOf(change).join("；")];
}

function rowTexts(row: ComparisonRowView, years: readonly number[]): string[][] {
  const cells = row.cells.map((cell, index) => [
    ...(index === 0 ? [row.key, row.name] : ["", ""]),
    String(cell.year),
    cell.amount ?? "",
    ...changeTexts(cell.change, cell.edges),
  ]);
  if (years.length < 2) return cells;
  const range = `${String(years[0])}-${String(years.at(-1))}`;
  return [...cells, ["", "", range, "", ...changeTexts(row.overall, row.overall.edges)]];
}

/**
 * A comparison for a person, by lines: of every line a row a year, against the year before, then the whole range. Nothing
 * stands where nothing is known, and the column 可比性 says why.
 */
export function comparisonTable({ view, request, departments }: ShownComparison): string[] {
  const blocks = departments.flatMap(({ id, name, region }) => {
    const rows = view.rows.filter((row) => idOf(row) === id).flatMap((row) => rowTexts(row, view.years));
    if (rows.length === 0) return [];
    const title = [name, ...(region === null ? [] : [region]), `${request.table}（${UNIT_WORDS[request.unit]}）`];
    const lines = aligned([HEAD, ...rows], ALIGNMENTS).map((line) => `  ${line}`);
    return [[title.join("  "), ...lines]];
  });
  return blocks.flatMap((block, at) => (at === 0 ? block : ["", ...block]));
}

const CSV_HEAD = [
  "department_id",
  "department",
  "table",
  "key",
  "name",
  "level",
  "year",
  "unit",
  "amount",
  "base",
  "base_source",
  "change",
  "rate_percent",
  "comparability",
  "like_for_like",
  "edges",
  "edges_not_followed",
  "reasons",
  "missing_members",
];

/** A comparison as CSV: one record a line and year; an empty field is what is not known. */
export function comparisonCsv({ view, request }: ShownComparison): string {
  const records = view.rows.flatMap((row) =>
    row.cells.map(({ year, amount, change, edges }) => [
      idOf(row),
      nameOf(view, row),
      request.table,
      row.key,
      row.name,
      row.level,
      year,
      request.unit,
      amount,
      change.base,
      change.baseSource,
      change.amount,
      change.rate,
      change.comparability,
      String(change.likeForLike),
      edges.map(({ id }) => id).join(" "),
      change.edgesNotFollowed.map(({ id }) => id).join(" "),
      reasonsOf(change).join("；"),
      missingOf(view.dataset, change).map(missingText).join("；"),
    ]),
  );
  return csvText([CSV_HEAD, ...records]);
}

function changeJson(dataset: Dataset, change: ChangeView): unknown {
  const { baseYear, base, baseSource, amount, rate, comparability, likeForLike } = change;
  const missingMembers = missingOf(dataset, change);
  const reasons = change.explanations(false).map(({ text, categories }) => ({ text, categories }));
  const edges = change.edges.map(({ id }) => id);
  const edgesNotFollowed = change.edgesNotFollowed.map(({ id }) => id);
  const shown = { baseYear, base, baseSource, amount, rate, comparability, likeForLike };
  return { ...shown, edges, edgesNotFollowed, reasons, missingMembers };
}

/** A comparison as JSON, under the names of the API; amounts and rates are decimal strings, null where not known. */
export function comparisonJson({ view, request }: ShownComparison): string {
  const rows = view.rows.map((row) => ({
    department: { id: idOf(row), name: nameOf(view, row) },
    key: row.key,
    code: row.code,
    name: row.name,
    level: row.level,
    cells: row.cells.map(({ year, amount, change, edges }) => ({
      year,
      amount,
      edges: edges.map(({ id }) => id),
      change: changeJson(view.dataset, change),
    })),
    overall: changeJson(view.dataset, row.overall),
    cagr: row.cagr(request.decimals),
  }));
  const { table, unit } = request;
  return `${JSON.stringify({ table, unit, years: view.years, rows }, null, 2)}\n`;
}

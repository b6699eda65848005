import { stat } from "node:fs/promises";
import path from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { AccountKind } from "../../domain/account.js";
import { whyNoPublishedDay } from "../../domain/published-day.js";
import { whyNoSourceUrl } from "../../domain/source-url.js";
import { readFileBytes } from "../readers/read-file.js";
import type { GivenSource } from "./given-source.js";
import { ManifestError } from "./manifest-error.js";

const COLUMNS = ["file", "url", "published-on", "department", "kind"] as const;
type ManifestColumn = (typeof COLUMNS)[number];

const KINDS: ReadonlyMap<string, AccountKind> = new Map([
  ["部门决算", AccountKind.DEPARTMENT_FINAL],
  ["department", AccountKind.DEPARTMENT_FINAL],
  ["单位决算", AccountKind.UNIT_FINAL],
  ["unit", AccountKind.UNIT_FINAL],
]);
const LONGEST_NAME = 300;
/** So many are told at once; who mends them sees the rest. */
const MOST_TOLD = 20;

const rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** A document of a manifest, and what is given of it. */
export interface ManifestEntry {
  readonly file: string;
  readonly given: GivenSource;
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ManifestError([`${name}: is not UTF-8; save it as "CSV UTF-8"`]);
  }
}

function rowsOf(text: string, name: string): z.infer<typeof rows> {
  try {
    return rows.parse(parse(text, { info: true, skip_empty_lines: true, trim: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ManifestError([
      `${name}: ${error.message}; each row has as many cells as the heading, a comma in a cell stands in "quotes"`,
    ]);
  }
}

function columnsOf(heading: readonly string[], name: string): ManifestColumn[] {
  const where = `${name}: line 1`;
  const columns = heading.map((text) => {
    const column = COLUMNS.find((one) => one === text.toLowerCase());
    if (column === undefined)
      throw new ManifestError([
        `${where}: the column ${JSON.stringify(text)} is not known; columns are ${COLUMNS.join(", ")}`,
      ]);
    return column;
  });
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined)
    throw new ManifestError([`${where}: the column ${twice} stands twice; leave one of them out`]);
  if (!columns.includes("file"))
    throw new ManifestError([`${where}: no column is named file; columns are ${COLUMNS.join(", ")}`]);
  return columns;
}

async function isFile(name: string): Promise<boolean> {
  const found = await stat(name).catch(() => null);
  return found?.isFile() ?? false;
}

/** Why a cell cannot be used, by its column. */
function whyRefused(column: ManifestColumn, text: string, today: string): string | null {
  switch (column) {
    case "file":
      return null;
    case "url":
      return whyNoSourceUrl(text);
    case "published-on":
      return whyNoPublishedDay(text, today);
    case "department":
      return text.length > LONGEST_NAME ? `is longer than ${String(LONGEST_NAME)} characters` : null;
    case "kind":
      return KINDS.has(text) ? null : `is no kind of account; write ${[...KINDS.keys()].join(", ")}`;
  }
}

function givenBy(cells: ReadonlyMap<ManifestColumn, string>, place: string): GivenSource {
  const cell = (column: ManifestColumn): string | null => cells.get(column) ?? null;
  const kind = KINDS.get(cell("kind") ?? "");
  const [url, publishedOn, department] = [cell("url"), cell("published-on"), cell("department")];
  return {
    place,
    ...(url === null ? {} : { url }),
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(department === null ? {} : { department }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/**
 * The documents that a manifest lists, in its order, and what it gives of each: CSV in UTF-8 with the columns file, url,
 * published-on, department and kind, of which only file is needed; a file is named from the manifest's folder, and an empty
 * cell gives nothing. Throws ManifestError with all that is wrong, and what the file system refuses.
 * @param today the day in Beijing, after which nothing was published
 */
export async function readManifest(file: string, today: string): Promise<ManifestEntry[]> {
  const name = path.basename(file);
  const [heading, ...body] = rowsOf(textOf(await readFileBytes(file), name), name);
  if (heading === undefined || body.length === 0) throw new ManifestError([`${name}: lists no document`]);
  const columns = columnsOf(heading.record, name);
  const entries: ManifestEntry[] = [];
  const problems: string[] = [];
  const lines = new Map<string, number>();
  for (const { record, info } of body) {
    const where = `${name}: line ${String(info.lines)}`;
    const cells = new Map(columns.flatMap((column, at) => (record[at] ? [[column, record[at]] as const] : [])));
    for (const [column, text] of cells) {
      const why = whyRefused(column, text, today);
      if (why !== null) problems.push(`${where}: ${column} ${JSON.stringify(text.slice(0, 200))} ${why}`);
    }
    const named = cells.get("file");
    if (named === undefined) {
      problems.push(`${where}: names no file; give its name in the column file`);
      continue;
    }
    const document = path.resolve(path.dirname(file), named);
    const earlier = lines.get(document);
    if (earlier !== undefined)
      problems.push(
        `${where}: file ${JSON.stringify(named)} stands in line ${String(earlier)} too; leave one of them out`,
      );
    else if (!(await isFile(document)))
      problems.push(`${where}: file ${JSON.stringify(named)} is not there; name it from the manifest's folder`);
    lines.set(document, earlier ?? info.lines);
    entries.push({ file: document, given: givenBy(cells, where) });
  }
  if (problems.length === 0) return entries;
  const more = problems.length - MOST_TOLD;
  throw new ManifestError([
    ...problems.slice(0, MOST_TOLD),
    ...(more > 0 ? [`${name}: and ${String(more)} more`] : []),
  ]);
}

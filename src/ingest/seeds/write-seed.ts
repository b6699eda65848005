import type { PublishedAccount, PublishedIndicator } from "../../domain/account.js";
import { contractSeed } from "./contract-seed.js";
import type { SeedColumn, SeedFile, SeedRow, SeedStatement, SeedTable } from "./seed-file.js";

const SCHEMA = "../account.schema.json";
const LINE_WIDTH = 120;

function member(name: string, text: string): string {
  return `${JSON.stringify(name)}:${text}`;
}

/** `name` and its values behind `indent`: on one line where there is one value or they fit, else one a line. */
function list(name: string, values: readonly unknown[], indent: string, always = false): string {
  const texts = values.map((value) => JSON.stringify(value));
  const short = `${indent}${member(name, `[${texts.join(",")}]`)}`;
  const fits = values.length === 1 || short.length <= LINE_WIDTH;
  if (values.length === 0 || (fits && !always)) return short;
  return `${indent}${member(name, "[")}\n${texts.map((text) => `${indent} ${text}`).join(",\n")}]`;
}

/** The members of an object on one line, still open. */
function opening(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

function columnOf({ measure, stage, column }: SeedColumn): object {
  return { measure, stage, column };
}

function rowOf({ key, name, row, column, page, line, cells }: SeedRow): object {
  return { key, name, row, column, page, line, cells };
}

function tableText({ columns, rows, ...heading }: SeedTable): string {
  const lists = [list("columns", columns.map(columnOf), "   "), list("rows", rows.map(rowOf), "   ", true)];
  return `  ${opening(heading)},\n${lists.join(",\n")}}`;
}

function statementText(statement: SeedStatement): string {
  const { section, table, keys, measure, unprinted, subject, unit, page, line, amount, listed, text } = statement;
  const { changes, shares } = statement;
  const heading = { section, table, keys, measure, unprinted, subject, unit, page, line, amount, listed, text };
  const lists = [
    ...(changes === undefined ? [] : [list("changes", changes, "   ")]),
    ...(shares === undefined ? [] : [list("shares", shares, "   ")]),
  ];
  return `  ${[opening(heading), ...lists].join(",\n")}}`;
}

function indicatorText({ kind, printed, includesForeign, section, page, line, text }: PublishedIndicator): string {
  return `  ${JSON.stringify({ kind, printed, includesForeign, section, page, line, text })}`;
}

function entries(name: string, texts: readonly string[]): string {
  return texts.length === 0 ? ` ${member(name, "[]")}` : ` ${member(name, "[")}\n${texts.join(",\n")}\n ]`;
}

function fileText(file: SeedFile): string {
  const { tables, statements, indicators, ...heading } = { $schema: SCHEMA, ...file };
  const members = Object.entries(heading).map(([name, value]) => ` ${member(name, JSON.stringify(value))}`);
  members.push(entries("tables", tables.map(tableText)), entries("statements", statements.map(statementText)));
  if (indicators !== undefined) members.push(entries("indicators", indicators.map(indicatorText)));
  return `{\n${members.join(",\n")}\n}\n`;
}

/**
 * The text of a seed file (seeds/account.schema.json) that reads back as `account`: compact, a row or statement a
 * line, what is as around it left out. It belongs into a folder of its department below seeds/.
 */
export function writeSeed(account: PublishedAccount): string {
  return fileText(contractSeed(account));
}

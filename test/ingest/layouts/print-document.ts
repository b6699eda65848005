import { workbookFile, wordFile } from "../readers/office-file.js";
import type { Box } from "./boxes.js";
import type { PrintedAccount, Sheet } from "./printed-account.js";

/** Formats in which an account is printed, by the extension of its file. */
export const FORMATS = ["txt", "html", "md", "docx", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

interface Placed extends Box {
  readonly column: number;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** The boxes of each row with the column where a browser shows them. */
function placed(rows: readonly (readonly Box[])[]): Placed[][] {
  const busy: number[] = [];
  return rows.map((row) => {
    let column = 0;
    const cells = row.map((box) => {
      while ((busy[column] ?? 0) > 0) column += 1;
      const cell = { ...box, column };
      for (let at = column; at < column + box.across; at += 1) busy[at] = box.down;
      column += box.across;
      return cell;
    });
    for (let at = 0; at < busy.length; at += 1) busy[at] = Math.max(0, (busy[at] ?? 0) - 1);
    return cells;
  });
}

function widthOf(rows: readonly (readonly Placed[])[]): number {
  return Math.max(...rows.flat().map(({ column, across }) => column + across));
}

/** The texts of each row, one a column; of a pasted table one a box. */
function texts({ rows, isPasted, isTrimmed }: Sheet): string[][] {
  if (isPasted) return rows.map((row) => row.map(({ text }) => text));
  const cells = placed(rows);
  return cells.map((row) => {
    // A row ends where its last box does, or where one reaches down into it.
    const line = Array.from(
      { length: Math.max(...row.map(({ column, across }) => column + across), reach(cells, row)) },
      () => "",
    );
    for (const { column, text } of row) line[column] = text;
    while (isTrimmed && line.length > 1 && line.at(-1) === "") line.pop();
    return line;
  });
}

function reach(rows: readonly (readonly Placed[])[], row: readonly Placed[]): number {
  const y = rows.indexOf(row);
  return Math.max(
    0,
    ...rows
      .slice(0, y)
      .flatMap((above, at) => above.flatMap(({ column, across, down }) => (at + down > y ? column + across : []))),
  );
}

function text({ department, sheets }: PrintedAccount, line: (cells: string[], at: number) => string): string {
  const parts = sheets.map((sheet) => [sheet.title, "", sheet.unit, "", ...texts(sheet).map(line), ""].join("\n"));
  return [`${department}2022年度部门决算`, "", ...parts].join("\n");
}

function html({ department, sheets }: PrintedAccount): string {
  const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${String(count)}"` : "");
  const cell = ({ text: content, across, down }: Box): string =>
    `<td${span("colspan", across)}${span("rowspan", down)}>${escaped(content).replace(/\n/g, "<br>")}</td>`;
  const tables = sheets.map(
    ({ title, unit, rows }) =>
      `<p>${title}</p><p>${unit}</p><table>${rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("")}</table>`,
  );
  return `<!doctype html><meta charset="utf-8"><p>${department}2022年度部门决算</p>${tables.join("")}`;
}

function wordTable(rows: readonly (readonly Box[])[]): string {
  const cells = placed(rows);
  const width = widthOf(cells);
  const shown = cells.map((row, y) => {
    const xml: string[] = [];
    for (let column = 0; column < width;) {
      const own = row.find((cell) => cell.column === column);
      const above = cells
        .slice(0, y)
        .flatMap((one, at) => one.filter((cell) => cell.column === column && at + cell.down > y))[0];
      const cell = own ?? above;
      if (cell === undefined) break;
      const merge = cell.down > 1 ? `<w:vMerge${own === undefined ? "" : ' w:val="restart"'}/>` : "";
      const content = own === undefined ? "" : escaped(own.text);
      xml.push(
        `<w:tc><w:tcPr><w:gridSpan w:val="${String(cell.across)}"/>${merge}</w:tcPr><w:p><w:r><w:t>${content}</w:t></w:r></w:p></w:tc>`,
      );
      column += cell.across;
    }
    return `<w:tr>${xml.join("")}</w:tr>`;
  });
  return `<w:tbl>${shown.join("")}</w:tbl>`;
}

function word({ department, sheets }: PrintedAccount): Promise<Buffer> {
  const paragraph = (content: string): string => `<w:p><w:r><w:t>${escaped(content)}</w:t></w:r></w:p>`;
  const tables = sheets.map(({ title, unit, rows }) => paragraph(title) + paragraph(unit) + wordTable(rows));
  return wordFile(paragraph(`${department}2022年度部门决算`) + tables.join(""));
}

function letters(column: number): string {
  return String.fromCharCode(65 + column);
}

function workbook({ department, sheets }: PrintedAccount): Promise<Buffer> {
  const cell = (column: number, row: number, content: string): string =>
    `<c r="${letters(column)}${String(row)}" t="inlineStr"><is><t>${escaped(content)}</t></is></c>`;
  const row = (number: number, cells: string): string => `<row r="${String(number)}">${cells}</row>`;
  const pages = sheets.map(({ title, unit, rows }, index) => {
    const cells = placed(rows);
    const merged = cells.flatMap((boxes, y) =>
      boxes.flatMap(({ column, across, down }) =>
        across * down > 1
          ? [
              `<mergeCell ref="${letters(column)}${String(y + 4)}:${letters(column + across - 1)}${String(y + 3 + down)}"/>`,
            ]
          : [],
      ),
    );
    const body = cells.map((boxes, y) =>
      row(
        y + 4,
        boxes.flatMap(({ column, text: content }) => (content === "" ? [] : cell(column, y + 4, content))).join(""),
      ),
    );
    const name = index === 0 ? cell(0, 1, `${department}2022年度部门决算`) : "";
    const xml = `<sheetData>${row(1, name)}${row(2, cell(0, 2, title))}${row(3, cell(0, 3, unit))}${body.join("")}</sheetData><mergeCells>${merged.join("")}</mergeCells>`;
    return { name: `表${String(index + 1)}`, xml };
  });
  return workbookFile(pages);
}

/** The bytes of a file of this format that prints the account. */
export async function printDocument(account: PrintedAccount, format: Format): Promise<Buffer> {
  switch (format) {
    case "txt":
      return Buffer.from(text(account, (cells) => cells.join("\t")));
    case "md":
      return Buffer.from(
        text(account, (cells, at) => {
          const row = `| ${cells.map((cell) => cell.replace(/\n/g, "<br>")).join(" | ")} |`;
          return at === 0 ? `${row}\n|${cells.map(() => " --- ").join("|")}|` : row;
        }),
      );
    case "html":
      return Buffer.from(html(account));
    case "docx":
      return word(account);
    case "xlsx":
      return workbook(account);
  }
}

import { TABLES } from "../../../domain/tables/tables.js";
import type { AccountTable, Measure } from "../../../domain/line.js";
import type { Words } from "../rule.js";
import type { Cell } from "./printed-tables.js";
import { columnWords } from "./words.js";

/** Which cell of which table: table, key of the row, column. */
export type CellPlace = readonly [table: AccountTable, key: string, measure: Measure];

/** A cell in words of both languages: 支出决算表“合计”（基本支出） */
export function cellWords({ line, figure }: Cell): Words {
  const table = TABLES[line.table].words.inSentences;
  const column = columnWords(line.table, figure);
  return { zh: `${table.zh}“${line.name}”（${column.zh}）`, en: `${line.name} (${column.en}) of the ${table.en}` };
}

/** Several cells in words of both languages, in their order. */
export function cellsWords(cells: readonly Cell[]): Words {
  const words = cells.map(cellWords);
  return { zh: words.map(({ zh }) => zh).join("、"), en: words.map(({ en }) => en).join(", ") };
}

import { drawnOnce } from "../page/drawn-once.js";
import { withRaisedMarks } from "../page/raised-marks.js";
import type { UprightPage } from "../page/upright-page.js";
import { wordsOf } from "../page/words.js";
import { ruledTables } from "../table/ruled-tables.js";
import { unruledTables } from "../table/unruled-tables.js";
import type { PageLayout } from "./page-layout.js";
import { textLines } from "./text-line.js";

/** Tells tables and lines of text on a page apart. */
export function layOut(page: UprightPage): PageLayout {
  const { number, width, height } = page;
  const ruled = ruledTables(page, wordsOf(withRaisedMarks(drawnOnce(page.glyphs))));
  const unruled = unruledTables(page, ruled.words);
  return {
    number,
    width,
    height,
    tables: [...ruled.tables, ...unruled.tables],
    lines: textLines(number, unruled.words),
  };
}

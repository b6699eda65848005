import sql from "sql-template-tag";
import type { SourcePlace } from "../../domain/facts.js";
import type { Amount } from "../../domain/figure.js";
import { readCount, type IndicatorKind } from "../../domain/indicator.js";
import type { Row } from "../database.js";
import { flag, text, textOrNull, whole, wholeOrNull } from "../row.js";

/** A count that an account discloses. */
export interface StoredIndicator {
  readonly kind: IndicatorKind;
  readonly ordinal: number;
  readonly count: Amount;
  readonly printed: string;
  readonly includesForeign: boolean;
  readonly place: SourcePlace;
}

/** The columns of an indicator `i`, with a prefix that keeps them apart from those of what it is read with. */
export const INDICATOR_COLUMNS = sql`i.kind AS i_kind, i.ordinal AS i_ordinal, i.printed AS i_printed,
  i.section AS i_section, i.page AS i_page, i.text_line AS i_line, i.includes_foreign AS i_includes_foreign, i.excerpt AS i_text`;

/** The count of a row with INDICATOR_COLUMNS and document_name and account_id. */
export function indicatorOfRow(row: Row, kind: IndicatorKind): StoredIndicator {
  const printed = text(row, "i_printed");
  return {
    kind,
    ordinal: whole(row, "i_ordinal"),
    count: readCount(printed),
    printed,
    includesForeign: flag(row, "i_includes_foreign"),
    place: {
      document: text(row, "document_name"),
      accountId: whole(row, "account_id"),
      page: wholeOrNull(row, "i_page"),
      section: text(row, "i_section"),
      table: null,
      row: null,
      column: null,
      line: wholeOrNull(row, "i_line"),
      text: textOrNull(row, "i_text"),
    },
  };
}

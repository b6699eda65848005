import sql from "sql-template-tag";
import type { PublishedChange, PublishedShare, PublishedStatement } from "../../domain/account.js";
import { Direction } from "../../domain/change.js";
import { AccountTable, ChangeBasis, Measure } from "../../domain/line.js";
import { AmountUnit } from "../../domain/money.js";
import type { Database, Row } from "../database.js";
import { flag, member, memberOrNull, text, textOrNull, whole, wholeOrNull } from "../row.js";
import { knownPlace } from "./known-place.js";

/** What a sentence or a share speaks of where it names no column. */
const MAIN_MEASURE: Measure = "TOTAL";

function changeOf(row: Row): PublishedChange[] {
  const basis = memberOrNull(row, "basis", ChangeBasis);
  if (basis === null) return [];
  const baseYear = wholeOrNull(row, "base_year");
  const base = textOrNull(row, "base_amount");
  const amount = textOrNull(row, "change_amount");
  const rate = textOrNull(row, "rate");
  const direction = memberOrNull(row, "direction", Direction);
  const completionRate = textOrNull(row, "completion_rate");
  const reason = textOrNull(row, "reason");
  return [
    {
      basis,
      ...(baseYear === null ? {} : { baseYear }),
      ...(base === null ? {} : { base }),
      ...(amount === null ? {} : { amount }),
      ...(rate === null ? {} : { rate }),
      ...(direction === null ? {} : { direction }),
      ...(completionRate === null ? {} : { completionRate }),
      ...(reason === null ? {} : { reason }),
    },
  ];
}

function shareOf(row: Row): PublishedShare[] {
  const rate = textOrNull(row, "share_rate");
  if (rate === null) return [];
  const measure = member(row, "share_measure", Measure);
  const whole = { table: member(row, "share_table", AccountTable), key: text(row, "share_key") };
  return [{ rate, ...whole, ...(measure === MAIN_MEASURE ? {} : { measure }) }];
}

/** One sentence from its records: `first` of them all, `own` those of the line that stands for it. */
function statementOf(first: Row, own: readonly Row[], keys: readonly string[]): PublishedStatement {
  const measure = member(first, "measure", Measure);
  const amount = textOrNull(first, "current_amount");
  const changes = own.flatMap(changeOf);
  const shares = own.flatMap(shareOf);
  const listed = own.map((row) => textOrNull(row, "listed")).find((names) => names !== null);
  const excerpt = textOrNull(first, "excerpt");
  return {
    section: text(first, "section"),
    table: member(first, "table_name", AccountTable),
    keys,
    ...(measure === MAIN_MEASURE ? {} : { measure }),
    subject: text(first, "subject"),
    unit: member(first, "unit", AmountUnit),
    ...(amount === null ? {} : { amount }),
    ...(changes.length === 0 ? {} : { changes }),
    ...(shares.length === 0 ? {} : { shares }),
    ...(listed === undefined ? {} : { listed: listed.split("、") }),
    ...knownPlace(wholeOrNull(first, "page"), wholeOrNull(first, "text_line")),
    ...(excerpt === null ? {} : { text: excerpt }),
  };
}

/** The sentences of a stored account that state figures, in the order of the document. One statement. */
export async function readPublishedStatements(database: Database, accountId: number): Promise<PublishedStatement[]> {
  const rows = await database.rows(sql`
    SELECT s.ordinal, s.is_repeat, s.subject, s.measure, s.basis, s.unit, s.current_amount, s.base_year, s.base_amount,
      s.change_amount, s.rate, s.direction, s.completion_rate, s.share_rate, s.share_table, s.share_key,
      s.share_measure, s.listed, s.section, s.page, s.text_line, s.excerpt, l.table_name, l.key, e.text AS reason
    FROM statement s JOIN line_item l ON l.id = s.line_id LEFT JOIN explanation e ON e.id = s.explanation_id
    WHERE s.account_id = ${accountId} ORDER BY s.ordinal, s.id`);
  const sentences = new Map<number, Row[]>();
  for (const row of rows) {
    const ordinal = whole(row, "ordinal");
    const sentence = sentences.get(ordinal);
    if (sentence === undefined) sentences.set(ordinal, [row]);
    else sentence.push(row);
  }
  return [...sentences.values()].flatMap((records) => {
    const [first] = records;
    if (first === undefined) return [];
    const keys = [...new Set(records.map((row) => text(row, "key")))];
    const own = records.filter((row) => !flag(row, "is_repeat"));
    return [statementOf(first, own, keys)];
  });
}

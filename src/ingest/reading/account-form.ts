import { z } from "zod";
import { AccountKind, type PublishedAccount } from "../../domain/account.js";
import { Direction } from "../../domain/change.js";
import { IndicatorKind } from "../../domain/indicator.js";
import { AccountTable, ChangeBasis, Measure, Stage } from "../../domain/line.js";
import { AmountUnit, PrintedUnit } from "../../domain/money.js";

const text = z.string();
const count = z.int();
const table = z.enum(AccountTable);
const place = {
  page: count.exactOptional(),
  line: count.exactOptional(),
  row: count.exactOptional(),
  column: count.exactOptional(),
};

const cell = z.strictObject({
  ...place,
  printed: text.nullable(),
  withheld: z.boolean().exactOptional(),
  notUnderstood: text.exactOptional(),
});

const publishedTable = z.strictObject({
  ...place,
  table,
  title: text,
  form: text.exactOptional(),
  unit: z.enum(PrintedUnit),
  withheld: z.boolean().exactOptional(),
  scope: z.enum(["GENERAL_BUDGET", "ALL_APPROPRIATION"]).exactOptional(),
  emptyNoteOf: table.exactOptional(),
  columns: z.array(z.strictObject({ measure: z.enum(Measure), stage: z.enum(Stage), column: count.exactOptional() })),
  rows: z.array(z.strictObject({ ...place, key: text, name: text, cells: z.array(cell.nullable()) })),
});

const change = z.strictObject({
  basis: z.enum(ChangeBasis),
  baseYear: count.exactOptional(),
  base: text.exactOptional(),
  amount: text.exactOptional(),
  rate: text.exactOptional(),
  direction: z.enum(Direction).exactOptional(),
  completionRate: text.exactOptional(),
  reason: text.exactOptional(),
});

const share = z.strictObject({ rate: text, table, key: text, measure: z.enum(Measure).exactOptional() });

const statement = z.strictObject({
  ...place,
  section: text,
  table,
  keys: z.array(text),
  measure: z.enum(Measure).exactOptional(),
  subject: text,
  unit: z.enum(AmountUnit),
  amount: text.exactOptional(),
  changes: z.array(change).exactOptional(),
  shares: z.array(share).exactOptional(),
  listed: z.array(text).exactOptional(),
  text: text.exactOptional(),
});

const indicator = z.strictObject({
  ...place,
  kind: z.enum(IndicatorKind),
  printed: text,
  section: text,
  includesForeign: z.literal(true).exactOptional(),
  text: text.exactOptional(),
});

const department = z.strictObject({
  key: text.exactOptional(),
  name: text,
  otherNames: z
    .array(
      z.strictObject({
        name: text,
        kind: z.enum(["FORMER", "ALIAS"]),
        fromYear: count.exactOptional(),
        toYear: count.exactOptional(),
      }),
    )
    .exactOptional(),
  region: z.strictObject({ code: text, name: text }).exactOptional(),
  synthetic: z.boolean(),
});

/** A place as published; what is not known is left out. */
export const placeForm = z.strictObject(place);

/** Every member of a published account, and no other: what it lets through is what was sent, nothing left out. */
export const accountForm: z.ZodType<PublishedAccount> = z.strictObject({
  department,
  year: count,
  kind: z.enum(AccountKind),
  document: z.strictObject({
    name: text,
    title: text.exactOptional(),
    url: text.exactOptional(),
    publishedOn: text.exactOptional(),
    pages: count.exactOptional(),
  }),
  units: z.array(text).exactOptional(),
  tables: z.array(publishedTable),
  statements: z.array(statement),
  indicators: z.array(indicator).exactOptional(),
});

import { ACCOUNT_TABLES, type AccountTable } from "../line.js";
import { APPROPRIATION_SUMMARY } from "./appropriation-summary.js";
import { BASIC_EXPENDITURE } from "./basic-expenditure.js";
import type { SlugDescription, TableDescription, TableDescriptions } from "./description.js";
import { EXPENDITURE } from "./expenditure.js";
import { GENERAL_BUDGET_EXPENDITURE } from "./general-budget-expenditure.js";
import { GOVERNMENT_FUND } from "./government-fund.js";
import { INCOME } from "./income.js";
import { INCOME_EXPENDITURE_SUMMARY } from "./income-expenditure-summary.js";
import { OTHER_DISCLOSURES } from "./other-disclosures.js";
import { STATE_CAPITAL } from "./state-capital.js";
import { THREE_PUBLIC } from "./three-public.js";

const DESCRIPTIONS = {
  INCOME_EXPENDITURE_SUMMARY,
  INCOME,
  EXPENDITURE,
  APPROPRIATION_SUMMARY,
  GENERAL_BUDGET_EXPENDITURE,
  BASIC_EXPENDITURE,
  THREE_PUBLIC,
  GOVERNMENT_FUND,
  STATE_CAPITAL,
  OTHER_DISCLOSURES,
} satisfies TableDescriptions;

/** The fixed slugs of a table. */
export type SlugOf<Table extends AccountTable> = keyof (typeof DESCRIPTIONS)[Table]["slugs"] & string;

/** The one description of each table. */
export const TABLES: TableDescriptions = DESCRIPTIONS;

const SLUGS: ReadonlyMap<string, SlugDescription> = new Map(
  Object.values(TABLES).flatMap(({ slugs }) => Object.entries(slugs)),
);

/** The tables for which something holds, in the order of the account. */
export function tablesWith(holds: (description: TableDescription) => boolean): readonly AccountTable[] {
  return ACCOUNT_TABLES.filter((table) => holds(TABLES[table]));
}

/** What is known of a slug, in the table or in the one that it belongs to; null for a code or a name. */
export function slugIn(table: AccountTable, key: string): SlugDescription | null {
  return TABLES[table].slugs[key] ?? SLUGS.get(key) ?? null;
}

/** Every slug of every table. */
export const EVERY_SLUG: readonly string[] = [...SLUGS.keys()];

/** What is true of a slug in every table that has it; null for a code or a name. */
export function slugOf(key: string): SlugDescription | null {
  return SLUGS.get(key) ?? null;
}

import { AccountTable, isCode, LineLevel, Measure } from "../../../domain/line.js";
import { levelOf } from "../../../domain/tables/place.js";
import type { PublishedTable } from "../../../domain/account.js";
import { foldedName } from "../canonical.js";
import type { NamedLine } from "../named-line.js";
import type { Topic } from "../topic.js";
import { classEntries } from "./classes.js";
import { BALANCES } from "./balances.js";
import { DISCLOSURE_NAMES } from "./disclosures.js";
import { EXPENDITURE_NAMES } from "./expenditure.js";
import { INCOME_NAMES } from "./income.js";
import { OUTSIDE_NAMES } from "./outside.js";
import { THREE_PUBLIC_NAMES } from "./three-public.js";
import type { Side } from "./sides.js";
import { TOTALS } from "./totals.js";
import type { Naming, NarrativeTopic } from "./vocabulary.js";

/** A name found in a text: where it ends and the lines that it can mean there, the likeliest first (none: no table has one). */
export interface FoundName {
  readonly end: number;
  readonly lines: readonly NamedLine[];
  readonly bareSide: Side | null;
}

interface Entry {
  readonly name: string;
  readonly lines: readonly NamedLine[];
  readonly bareSide?: Side;
}

const NAMINGS: readonly Naming[] = [
  ...TOTALS,
  ...BALANCES,
  ...INCOME_NAMES,
  ...EXPENDITURE_NAMES,
  ...THREE_PUBLIC_NAMES,
  ...DISCLOSURE_NAMES,
];

/** The table whose rows are called by their bare names in each topic. */
const ROWS_OF: Partial<Record<Topic, AccountTable>> = {
  OVERALL: AccountTable.INCOME_EXPENDITURE_SUMMARY,
  INCOME: AccountTable.INCOME,
  EXPENDITURE: AccountTable.EXPENDITURE,
  APPROPRIATION: AccountTable.APPROPRIATION_SUMMARY,
  GENERAL_BUDGET: AccountTable.GENERAL_BUDGET_EXPENDITURE,
  BASIC: AccountTable.BASIC_EXPENDITURE,
  GOVERNMENT_FUND: AccountTable.GOVERNMENT_FUND,
  STATE_CAPITAL: AccountTable.STATE_CAPITAL,
};

/** Sections in which 收入 and 支出 alone can be totals that were named before. */
const OF_BOTH_SIDES: ReadonlySet<Topic> = new Set(["OVERALL", "INCOME", "EXPENDITURE", "APPROPRIATION", "OTHER"]);

/** A name that several levels share mostly speaks of the 类, else of the 项. */
const LEVEL_ORDER: readonly LineLevel[] = [LineLevel.CLASS, LineLevel.ITEM, LineLevel.GROUP, LineLevel.TOTAL];

function fixedEntries(topic: NarrativeTopic): Entry[] {
  return NAMINGS.flatMap(({ names, meanings, elsewhere, notIn, bareSide }) => {
    const own = meanings[topic] ?? (notIn?.includes(topic) === true ? undefined : elsewhere);
    const lines = own ?? (bareSide !== undefined && OF_BOTH_SIDES.has(topic) ? [] : undefined);
    if (lines === undefined) return [];
    return names.map((name) => ({ name, lines, ...(bareSide === undefined ? {} : { bareSide }) }));
  });
}

function rowEntries(tables: readonly PublishedTable[], topic: Topic): readonly Entry[] {
  const table = ROWS_OF[topic];
  if (table !== undefined && !tables.some((candidate) => candidate.table === table)) return classEntries(table, topic);
  const lines = new Map<string, NamedLine[]>();
  for (const { rows } of tables.filter((candidate) => candidate.table === table)) {
    for (const { key, name } of rows) {
      if (!isCode(key) || table === undefined) continue;
      const folded = foldedName(name);
      const same = lines.get(folded) ?? [];
      same.push({ table, keys: [key], measure: Measure.TOTAL });
      lines.set(folded, same);
    }
  }
  const order = (line: NamedLine): number => LEVEL_ORDER.indexOf(levelOf(line.keys[0] ?? ""));
  return [...lines].map(([name, same]) => ({ name, lines: same.sort((a, b) => order(a) - order(b)) }));
}

/** Entries by their first character, longer names first, fixed names before rows of the same length. */
function byFirstCharacter(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.name.length < 2) continue;
    const first = entry.name.charAt(0);
    const same = index.get(first);
    if (same === undefined) index.set(first, [entry]);
    else same.push(entry);
  }
  for (const same of index.values()) same.sort((a, b) => b.name.length - a.name.length);
  return index;
}

/** Where `name` ends if it starts at `at`; quotation marks inside it (“三公”经费) are passed over. -1 where it does not. */
function endOf(folded: string, at: number, name: string): number {
  let end = at;
  for (const character of name) {
    while (end > at && folded.charAt(end) === '"') end += 1;
    if (folded.charAt(end) !== character) return -1;
    end += 1;
  }
  return end;
}

/** Between a sign, a year or 本单位 and an amount or its change: 收入60万元, 2017年支出60万元, 本单位收入增加5万元. */
function standsAlone(folded: string, at: number, end: number): boolean {
  const before = folded.slice(Math.max(at - 7, 0), at);
  const isApart = before === "" || /[,、;。:)]$/.test(before) || /(?:20\d\d年度?|[本我](?:部门|单位))$/.test(before);
  return isApart && /^(?:[为:]?\d|增加|增长|减少|下降|持平)/.test(folded.slice(end, end + 2));
}

type Index = ReadonlyMap<string, readonly Entry[]>;

const fixedIndexes = new Map<Topic, Index>();

/** The vocabulary of a topic: the same for every account, so that it is laid out once. */
function fixedIndex(topic: Topic): Index {
  const known = fixedIndexes.get(topic);
  if (known !== undefined) return known;
  const entries =
    topic === "OUTSIDE"
      ? OUTSIDE_NAMES.flatMap(({ names, lines }) => names.map((name) => ({ name, lines })))
      : fixedEntries(topic);
  const index = byFirstCharacter(entries);
  fixedIndexes.set(topic, index);
  return index;
}

function findIn(index: Index, folded: string, at: number): FoundName | null {
  for (const { name, lines, bareSide = null } of index.get(folded.charAt(at)) ?? []) {
    const end = endOf(folded, at, name);
    if (end >= 0 && (bareSide === null || standsAlone(folded, at, end))) return { end, lines, bareSide };
  }
  return null;
}

/** The names that each topic knows: those of the vocabulary, and those of the table's own rows. */
export class KnownNames {
  private readonly rowIndexes = new Map<Topic, Index>();

  constructor(private readonly tables: readonly PublishedTable[]) {}

  /** The longest name that starts at `at`, or null. */
  find(topic: Topic, folded: string, at: number): FoundName | null {
    const fixed = findIn(fixedIndex(topic), folded, at);
    const row = findIn(this.rowIndex(topic), folded, at);
    return row !== null && row.end > (fixed?.end ?? 0) ? row : fixed;
  }

  private rowIndex(topic: Topic): Index {
    const known = this.rowIndexes.get(topic);
    if (known !== undefined) return known;
    const index = byFirstCharacter(rowEntries(this.tables, topic));
    this.rowIndexes.set(topic, index);
    return index;
  }
}

import type { Box } from "./boxes.js";
import type { PrintedAccount, Sheet } from "./printed-account.js";
import type { Format } from "./print-document.js";

/** Picks a whole number from 0 to below `count`. */
export type Choose = (count: number) => number;

/** Changes the form of an account, none of its figures; false where it finds nothing to change. */
export type Mutation = (account: PrintedAccount, choose: Choose, format: Format) => boolean;

function anyOf<T>(list: readonly T[], choose: Choose): T | undefined {
  return list.length === 0 ? undefined : list[choose(list.length)];
}

function sheetIn({ sheets }: PrintedAccount, choose: Choose): Sheet {
  const sheet = anyOf(sheets, choose);
  if (sheet === undefined) throw new Error("an account without tables");
  return sheet;
}

const isAmount = (text: string): boolean => /^-?[\d,]+\.\d+$/.test(text);

interface Spot {
  readonly row: Box[];
  readonly at: number;
  readonly box: Box;
}

function spots(rows: readonly Box[][], matches: (box: Box, at: number, row: Box[]) => boolean): Spot[] {
  return rows.flatMap((row) => row.flatMap((box, at) => (matches(box, at, row) ? [{ row, at, box }] : [])));
}

/** Rows of the head into which none reaches from above, so that neighbours in them stand side by side. */
function openRows({ rows, head }: Sheet): Box[][] {
  return rows
    .slice(0, head)
    .filter((_, y) => rows.slice(0, y).every((row, at) => row.every(({ down }) => at + down <= y)));
}

function changeAmounts(sheet: Sheet, change: (text: string) => string): boolean {
  const amounts = spots(sheet.rows, ({ text }) => isAmount(text));
  for (const { box } of amounts) box.text = change(box.text);
  return amounts.length > 0;
}

/** The decimals of an amount in 万元 moved by so many places. */
function moved(text: string, places: number): string {
  const [whole = "0", fraction = ""] = text.split(".");
  const digits = whole + fraction.padEnd(places + 2, "0");
  const point = whole.length + places;
  return `${digits.slice(0, point).replace(/^0+(?=\d)/, "")}.${digits.slice(point)}`;
}

const UNITS: readonly (readonly [string, number])[] = [
  ["单位：元", 4],
  ["单位：百元", 2],
  ["金额单位：千元", 1],
  ["单位：人民币元", 4],
];

const TITLES: readonly ((title: string) => string)[] = [
  (title) => `2022年度${title}`,
  (title) => `云陂县水务局${title}`,
  (title) => `公开05表 ${title}`,
  (title) => `${title}（续表）`,
  (title) => `表3：${title}`,
  (title) => `五、${title}`,
];

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "a head cell parted into its places": (account, choose) => {
    const sheet = sheetIn(account, choose);
    const spot = anyOf(
      spots(sheet.rows.slice(0, sheet.head), ({ across, down }) => across > 1 && down === 1),
      choose,
    );
    if (spot === undefined) return false;
    const rest = Array.from({ length: spot.box.across - 1 }, (): Box => ({ text: "", across: 1, down: 1 }));
    spot.box.across = 1;
    spot.row.splice(spot.at + 1, 0, ...rest);
    return true;
  },
  "a head cell that lost its reach": (account, choose, format) => {
    if (format === "xlsx") return false;
    const sheet = sheetIn(account, choose);
    const spot = anyOf(
      spots(sheet.rows.slice(0, sheet.head), ({ across }) => across > 1),
      choose,
    );
    if (spot === undefined) return false;
    spot.box.across -= 1;
    return true;
  },
  "two head cells as one": (account, choose) => {
    const sheet = sheetIn(account, choose);
    const spot = anyOf(
      spots(openRows(sheet), (_, at, row) => row[at + 1]?.down === row[at]?.down),
      choose,
    );
    const next = spot?.row[spot.at + 1];
    if (spot === undefined || next === undefined) return false;
    spot.box.text += next.text;
    spot.box.across += next.across;
    spot.row.splice(spot.at + 1, 1);
    return true;
  },
  "a lost head cell": (account, choose, format) => {
    const sheet = sheetIn(account, choose);
    const row = anyOf(sheet.rows.slice(0, sheet.head), choose);
    const at = choose(row?.length ?? 1);
    const box = row?.[at];
    if (row === undefined || box === undefined || row.length < 3) return false;
    // In a sheet every cell has its place: what is lost of it is its text.
    if (format === "xlsx") box.text = "";
    else row.splice(at, 1);
    return true;
  },
  "a lost empty cell": (account, choose, format) => {
    if (format === "xlsx") return false;
    const sheet = sheetIn(account, choose);
    const spot = anyOf(
      spots(sheet.rows.slice(sheet.head), ({ text, across }) => text === "" && across === 1),
      choose,
    );
    if (spot === undefined) return false;
    spot.row.splice(spot.at, 1);
    return true;
  },
  "a merged label that lost its reach": (account, choose, format) => {
    if (format === "xlsx") return false;
    const sheet = sheetIn(account, choose);
    const spot = anyOf(
      spots(sheet.rows.slice(sheet.head), ({ across }) => across > 1),
      choose,
    );
    if (spot === undefined) return false;
    spot.box.across = 1;
    return true;
  },
  "an empty row": (account, choose) => {
    const sheet = sheetIn(account, choose);
    const width = sheet.rows.at(-1)?.reduce((sum, { across }) => sum + across, 0) ?? 1;
    const at = choose(sheet.rows.length);
    if (sheet.rows.slice(0, at).some((row, y) => row.some(({ down }) => y + down > at))) return false;
    if (at <= sheet.head) sheet.head += 1;
    sheet.rows.splice(
      at,
      0,
      Array.from({ length: width }, (): Box => ({ text: "", across: 1, down: 1 })),
    );
    return true;
  },
  "a row of column numbers": (account, choose) => {
    const sheet = sheetIn(account, choose);
    const width = sheet.rows.at(-1)?.reduce((sum, { across }) => sum + across, 0) ?? 1;
    const numbers = Array.from({ length: width }, (_, at): Box => ({ text: String(at + 1), across: 1, down: 1 }));
    sheet.rows.splice(sheet.head, 0, numbers);
    return true;
  },
  "a name over two lines": (account, choose, format) => {
    const sheet = sheetIn(account, choose);
    const spot = anyOf(
      spots(sheet.rows.slice(sheet.head), ({ text }) => /^[一-龥]{5,}$/.test(text)),
      choose,
    );
    if (spot === undefined || format === "docx" || format === "xlsx") return false;
    const half = Math.ceil(spot.box.text.length / 2);
    spot.box.text = `${spot.box.text.slice(0, half)}\n${spot.box.text.slice(half)}`;
    return true;
  },
  "a table pasted with tabs": (account, choose, format) => {
    const sheet = sheetIn(account, choose);
    sheet.isPasted = true;
    return format === "txt" || format === "md";
  },
  "rows without their last empty cells": (account, _choose, format) => {
    for (const sheet of account.sheets) sheet.isTrimmed = true;
    return format === "txt" || format === "md";
  },
  "a mark behind an amount": (account, choose) => {
    const spot = anyOf(
      spots(sheetIn(account, choose).rows, ({ text }) => isAmount(text)),
      choose,
    );
    if (spot === undefined) return false;
    spot.box.text += anyOf(["①", "²", "¹²"], choose) ?? "①";
    return true;
  },
  "a mark behind a name": (account, choose) => {
    const sheet = sheetIn(account, choose);
    const spot = anyOf(
      spots(sheet.rows, ({ text }) => /[一-龥]$/.test(text)),
      choose,
    );
    if (spot === undefined) return false;
    spot.box.text += anyOf(["①", "²"], choose) ?? "①";
    return true;
  },
  "another title": (account, choose) => {
    const sheet = sheetIn(account, choose);
    sheet.title = anyOf(TITLES, choose)?.(sheet.title) ?? sheet.title;
    return true;
  },
  "another order of tables": (account, choose) => {
    for (let at = account.sheets.length - 1; at > 0; at -= 1) {
      const other = choose(at + 1);
      const [one, two] = [account.sheets[at], account.sheets[other]];
      if (one !== undefined && two !== undefined) [account.sheets[at], account.sheets[other]] = [two, one];
    }
    return true;
  },
  "another unit": (account, choose) => {
    const sheet = sheetIn(account, choose);
    const [unit, places] = anyOf(UNITS, choose) ?? ["单位：元", 4];
    // What is in a unit that is not known must stay so: a known one would make it readable.
    if (sheet.isForeign || !changeAmounts(sheet, (text) => moved(text, places))) return false;
    sheet.unit = unit;
    return true;
  },
  "a unit that is not known": (account, choose) => {
    const sheet = sheetIn(account, choose);
    sheet.unit = anyOf(["单位：万美元", "单位：千港元", "单位：万"], choose) ?? "单位：万美元";
    sheet.isForeign = true;
    return true;
  },
  "signs for blank cells": (account, choose) => {
    const sheet = sheetIn(account, choose);
    const sign = anyOf(["-", "—", "--"], choose) ?? "-";
    for (const { box } of spots(sheet.rows.slice(sheet.head), ({ text }) => text === "")) box.text = sign;
    return true;
  },
  "full-width digits": (account, choose) =>
    changeAmounts(sheetIn(account, choose), (text) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ),
  "an amount that cannot be read": (account, choose) => {
    const spot = anyOf(
      spots(sheetIn(account, choose).rows, ({ text }) => isAmount(text)),
      choose,
    );
    if (spot === undefined) return false;
    spot.box.text = anyOf(["见附注", "#REF!", "约10"], choose) ?? "#REF!";
    return true;
  },
  "a stage that the head lost": (account, choose) => {
    const sheet = account.sheets.find(({ table }) => table === "THREE_PUBLIC");
    const spot = anyOf(
      spots(sheet?.rows ?? [], ({ text }) => text === "预算数" || text === "决算数"),
      choose,
    );
    if (spot === undefined) return false;
    spot.box.text = "";
    return true;
  },
};

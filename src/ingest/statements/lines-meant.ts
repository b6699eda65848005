import type { Draft } from "./draft.js";
import type { NamedLine } from "./named-line.js";
import { AccountTable } from "../../domain/line.js";
import { currentTotal, fundFigureOf, incomeOfFund, lineOfFund, type Fund, type Side } from "./names/sides.js";
import type { Reading } from "./reading.js";
import type { Token } from "./token.js";

type Name = Extract<Token, { kind: "name" }>;

/** The total of a side that a draft is of: the side's own line, or its half of 收、支总计. */
function totalOf({ target }: Draft, side: Side): NamedLine | null {
  const line = target.kind === "LINES" ? target.lines[0] : undefined;
  if (line === undefined) return null;
  if (line.keys.length === 2) return { ...line, keys: line.keys.slice(side === "INCOME" ? 0 : 1).slice(0, 1) };
  return fundFigureOf(line) === side ? line : null;
}

/** The lines that a fund has in a list of parts (财政拨款收入…，其中政府性基金0.00万元): of the side that the whole is of. */
export function partOfWhole(whole: Draft | null, fund: Fund): readonly NamedLine[] {
  const line = whole?.target.kind === "LINES" ? whole.target.lines[0] : undefined;
  if (line === undefined || line.keys.length > 1) return [];
  const side = line.table === AccountTable.INCOME ? "INCOME" : fundFigureOf(line);
  if (side !== "INCOME" && side !== "EXPENDITURE") return [];
  return [side === "INCOME" ? incomeOfFund(fund, line.table) : lineOfFund(fund, side)];
}

/** The total of a side that was named last: 总计 before 本年…合计. */
function namedBefore({ drafts, passage }: Reading, side: Side): NamedLine | null {
  const stated = [...passage.earlier, ...drafts].filter(({ figureAt }) => figureAt >= 0);
  const named = stated.flatMap((draft) => totalOf(draft, side) ?? []).reverse();
  return named.find(({ keys }) => keys[0]?.endsWith(".total")) ?? named[0] ?? null;
}

/** Balances are told with their total; a paragraph without end must not be searched for each name. */
const LOOK_AHEAD = 240;
const SUM_WORDS = /总计|总额|^总/;
/** What only the totals of 01 take in besides the year's own income and expenditure. */
const WITH_BALANCES: Readonly<Record<Side, RegExp>> = {
  INCOME: /(?:年初|上年)(?:财政拨款)?结转|本年度?收入/,
  EXPENDITURE: /年末(?:财政拨款)?结转|本年度?支出/,
};

/** 收入总计 of a text that goes on to balances and the year's own income is 01's, though the section is about 02. */
function totalFirst(
  lines: readonly NamedLine[],
  side: Side | null,
  subject: string,
  text: string,
): readonly NamedLine[] {
  if (side === null || lines.length < 2 || !SUM_WORDS.test(subject) || !WITH_BALANCES[side].test(text)) return lines;
  const isTotal = ({ keys }: NamedLine): boolean => keys[0]?.endsWith(".total") === true;
  return [...lines.filter(isTotal), ...lines.filter((line) => !isTotal(line))];
}

/**
 * The lines that a name means where it stands, the likeliest first; none where that is not known. 收入 or 支出 alone is the
 * total of its side that was named before, or (`isOwn`) after a year or 本单位 the year's own. Bare names of a sentence that
 * names a fund first are the fund's; after words that are not understood none of them is the whole's.
 */
export function linesMeant(reading: Reading, token: Name, subject: string, isOwn: boolean): readonly NamedLine[] {
  const { fund, clauseFund, opening, passage } = reading;
  if (token.fund !== null) {
    if (opening === "NONE" || fund !== null) reading.fund = { of: token.fund, isName: true };
    return token.lines;
  }
  const [first] = token.lines;
  const figure = token.bareSide ?? (first === undefined ? null : fundFigureOf(first));
  if (figure !== null) {
    // After 一般公共预算财政拨款收入…, 本年收入合计 adds up all funds.
    const isSum = fund?.isName === true && /[合总]计/.test(subject);
    const money = clauseFund ?? (isSum ? undefined : fund?.of);
    if (money !== undefined) return first?.keys[0]?.endsWith(".total") === true ? [] : [lineOfFund(money, figure)];
    if (opening === "UNKNOWN") return [];
  }
  const side = figure === "INCOME" || figure === "EXPENDITURE" ? figure : null;
  if (side !== null && passage.hasUnequalSides && /^总[收支]/.test(subject)) {
    return [currentTotal(side, passage.topic)];
  }
  if (token.bareSide === null || token.lines.length > 0)
    return totalFirst(token.lines, side, subject, passage.folded.slice(token.end, token.end + LOOK_AHEAD));
  const total = namedBefore(reading, token.bareSide) ?? (isOwn ? currentTotal(token.bareSide, passage.topic) : null);
  return total === null ? [] : [total];
}

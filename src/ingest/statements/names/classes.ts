import { AccountTable, Measure } from "../../../domain/line.js";
import { economicClassification, functionalClassification } from "../../classification/known-classifications.js";
import { foldedName } from "../canonical.js";
import type { NamedLine } from "../named-line.js";
import type { Topic } from "../topic.js";

/** Sections on money by its function; elsewhere 其他支出 and 预备费 are words like any other. */
const BY_FUNCTION: ReadonlySet<Topic> = new Set([
  "APPROPRIATION",
  "GENERAL_BUDGET",
  "GOVERNMENT_FUND",
  "STATE_CAPITAL",
]);
const NO_CLASSES: ReadonlySet<Topic> = new Set(["INCOME"]);
/** 社会保险基金, 预备费 and 转移性支出 stand in no account of a department; 其他支出 may be anything. */
const UNUSUAL: ReadonlySet<string> = new Set(["209", "227", "230"]);
const OTHER_EXPENDITURE = "229";
const OTHER_ECONOMIC = "399";
const LONG_ENOUGH = 6;

/** 一般公共服务 is said for 一般公共服务支出; short names are words of many other sentences without their 支出. */
function spoken(name: string): readonly string[] {
  const folded = foldedName(name);
  const bare = folded.replace(/支出$/, "");
  return bare.length >= LONG_ENOUGH && bare !== folded ? [folded, bare] : [folded];
}

/** 对个人和家庭的补助 is said with and without 的 and 支出. */
function economicNames(name: string): readonly string[] {
  const folded = foldedName(name);
  const whole = folded.endsWith("支出") || folded.endsWith(")") ? [folded] : [folded, `${folded}支出`];
  return [...new Set([...whole, ...whole.map((one) => one.replace("的", ""))])];
}

/** The classes of economic nature, which basic expenditure consists of. */
function economicEntries(): ReturnType<typeof classEntries> {
  const classes = economicClassification().rows.filter(({ code }) => code.length === 3 && code !== OTHER_ECONOMIC);
  const table = AccountTable.BASIC_EXPENDITURE;
  return classes.flatMap(({ code, name }) =>
    economicNames(name).map((one) => ({ name: one, lines: [{ table, keys: [code], measure: Measure.TOTAL }] })),
  );
}

/** The classes (类) by their names of any year, for a table that the account does not print. */
export function classEntries(
  table: AccountTable,
  topic: Topic,
): readonly { readonly name: string; readonly lines: readonly NamedLine[] }[] {
  if (NO_CLASSES.has(topic)) return [];
  if (table === AccountTable.BASIC_EXPENDITURE) return economicEntries();
  const classes = functionalClassification().rows.filter(
    ({ code }) => code.length === 3 && !UNUSUAL.has(code) && (code !== OTHER_EXPENDITURE || BY_FUNCTION.has(topic)),
  );
  return classes.flatMap(({ code, name }) =>
    spoken(name).map((one) => ({ name: one, lines: [{ table, keys: [code], measure: Measure.TOTAL }] })),
  );
}

import { Command, InvalidArgumentError, Option } from "commander";
import { AccountTable, LineLevel } from "../domain/line.js";
import type { AmountUnit } from "../domain/money.js";
import { compareNamed, type NamedComparison, type NamedRequest } from "../queries/compare-named.js";
import { BadInput } from "../queries/errors.js";
import type { Database } from "../queries/store-types.js";
import { TooMuchReached } from "../queries/too-much-reached.js";
import { comparisonCsv, comparisonJson, comparisonTable, idOf, type ShownComparison } from "./comparison-text.js";
import { severalDepartments, unknownDepartment } from "./department-names.js";
import { kindAsked, kindOption, type KindFlag } from "./kind-option.js";
import { printCsv, printJson, printLines, printRemarks } from "./output.js";
import { openReadyStore } from "./ready-store.js";
import { readSettings } from "./settings.js";
import { UserError } from "./user-error.js";
import { foldedKey } from "../domain/tables/other-disclosures.js";

interface Flags extends KindFlag {
  readonly years: { readonly from: number; readonly to: number };
  readonly table: AccountTable;
  readonly level?: LineLevel[];
  readonly key?: string[];
  readonly unit: keyof typeof UNITS;
  readonly format: keyof typeof FORMATS;
}

const UNITS = { yuan: "YUAN", wan: "WAN_YUAN", yi: "YI_YUAN" } satisfies Record<string, AmountUnit>;

const FORMATS = {
  table: (shown) => printLines(comparisonTable(shown)),
  csv: (shown) => printCsv(comparisonCsv(shown)),
  json: (shown) => printJson(comparisonJson(shown)),
} satisfies Record<string, (shown: ShownComparison) => void>;

/** What the command line calls what a comparison refuses. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ["input.keys", "--key"],
  ["input.toYear", "--years"],
  ["input.kind", "--kind"],
]);

/** Decimals of rates. */
const DECIMALS = 1;

function yearsOf(text: string): Flags["years"] {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (from === undefined || to === undefined) throw new InvalidArgumentError("It must be two years: 2018-2023.");
  if (from > to) throw new InvalidArgumentError(`${from} is after ${to}; give the earlier year first.`);
  return { from: Number.parseInt(from, 10), to: Number.parseInt(to, 10) };
}

/** One of the members of an enum, in capitals or not. */
function memberOf<T extends string>(members: Readonly<Record<string, T>>): (text: string) => T {
  return (text) => {
    const member = members[text.toUpperCase()];
    if (member === undefined) throw new InvalidArgumentError(`It must be one of ${Object.keys(members).join(", ")}.`);
    return member;
  };
}

/** An option that may be given several times. */
function collected<T>(read: (text: string) => T): (text: string, before: readonly T[] | undefined) => T[] {
  return (text, before = []) => [...before, read(text)];
}

function requestOf(flags: Flags): NamedRequest {
  const { years, table, level, key, unit } = flags;
  return {
    kind: kindAsked(flags),
    fromYear: years.from,
    toYear: years.to,
    table,
    keys: key?.map(foldedKey) ?? null,
    codePrefix: null,
    levels: level ?? null,
    measure: "TOTAL",
    stage: "FINAL",
    unit: UNITS[unit],
    decimals: DECIMALS,
    baseYear: null,
    deflator: null,
    priceYear: null,
    continuity: "SOURCED",
    followSuccession: false,
    asOf: null,
    priorBasis: "AS_PUBLISHED",
  };
}

async function compared(database: Database, names: readonly string[], request: NamedRequest): Promise<NamedComparison> {
  try {
    return await compareNamed(database, names, request);
  } catch (error) {
    if (error instanceof BadInput) {
      const option = OPTIONS.get(error.argument);
      throw new UserError(option === undefined ? error.message : error.message.replace(error.argument, option));
    }
    if (error instanceof TooMuchReached) throw new UserError(error.message);
    throw error;
  }
}

function print(found: NamedComparison, request: NamedRequest, format: Flags["format"]): void {
  if (found.kind === "unknown") throw unknownDepartment(found.called, found.nearest);
  if (found.kind === "several") throw severalDepartments(found.called, found.departments);
  const { view, departments } = found;
  const shown = new Set(view.rows.map(idOf));
  const missing = departments.filter(({ id }) => !shown.has(id)).map(({ name }) => name);
  const years = `${String(request.fromYear)}-${String(request.toYear)}`;
  const remark = `no line of ${request.table} that is asked for is published for ${years} by ${missing.join(", ")}`;
  if (view.rows.length === 0) throw new UserError(remark);
  if (missing.length > 0) printRemarks([`juesuan: ${remark}`]);
  FORMATS[format]({ view, request, departments });
}

/** `juesuan compare`: prints lines of departments over the years, with changes and stated reasons. */
export function compareCommand(packageFolder: string): Command {
  return new Command("compare")
    .description("print lines of departments over the years, with their changes and the reasons stated")
    .argument("<name...>", "departments, each by any of its names or by its id")
    .requiredOption("--years <from-to>", "fiscal years, for example 2018-2023", yearsOf)
    .requiredOption("--table <table>", "table, for example EXPENDITURE", memberOf(AccountTable))
    .option("--level <level>", "only lines of this level; may be repeated", collected(memberOf(LineLevel)))
    .option("--key <key>", "only the line of this key; may be repeated", collected(String))
    .addOption(kindOption())
    .addOption(new Option("--unit <unit>", "unit of amounts").choices(Object.keys(UNITS)).default("wan"))
    .addOption(new Option("--format <format>", "how it is printed").choices(Object.keys(FORMATS)).default("table"))
    .action(async (names: string[], flags: Flags) => {
      const request = requestOf(flags);
      const store = await openReadyStore(readSettings(packageFolder), () => new Date());
      try {
        print(await compared(store.database, names, request), request, flags.format);
      } finally {
        await store.close();
      }
    });
}

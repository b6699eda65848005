import { printFen, printRate } from "../exact/print.js";
import { Rational } from "../exact/rational.js";
import { rightDrivers, type RightDrivers } from "../right/drivers.js";
import type { Printing } from "./change-fields.js";
import type { Oracle } from "./oracle.js";
import type { Question } from "./question.js";

export interface DriverArguments extends Printing {
  readonly table: string;
  readonly level: "CLASS" | "GROUP" | "ITEM";
}

interface ServedDriver {
  readonly kind: string;
  readonly key: string | null;
}

interface ServedYears {
  readonly department?: {
    readonly years: readonly {
      readonly year: number;
      readonly lineItem: { readonly drivers: readonly ServedDriver[] } | null;
    }[];
  };
}

/** A driver by its key: one code may have come and gone. */
function nameOf({ kind, key }: ServedDriver): string {
  if (kind === "RESIDUAL") return kind;
  return kind === "RECLASSIFIED_OUT" ? `${key ?? ""} out` : (key ?? "");
}

function driversAsServed(right: RightDrivers, { unit, decimals }: Printing): unknown {
  const parts = (amount: Rational): Record<string, unknown> => ({
    amount: printFen(amount, unit),
    share: right.change.sign() === 0 ? null : printRate(Rational.HUNDRED.times(amount).over(right.change), decimals),
    points: right.rate === null ? null : printRate(Rational.HUNDRED.times(amount).over(right.base), decimals),
  });
  const named = right.drivers.map(({ kind, key, amount, current, base }) => [
    nameOf({ kind, key }),
    { kind, ...parts(amount), current: printFen(current, unit), base: printFen(base, unit) },
  ]);
  const isSaid = right.residual.sign() !== 0 || right.hasUnknown;
  const residual = isSaid
    ? [["RESIDUAL", { ...parts(right.residual), unknownLines: right.unknownLines, cutOffLines: 0 }]]
    : [];
  return Object.fromEntries([...named, ...residual]) as unknown;
}

/** Drivers of 合计 of one table in every year of every department, with their exact contributions. */
export function driverQuestions(oracle: Oracle, asked: DriverArguments): Question[] {
  const { table, level, unit, decimals } = asked;
  const known = oracle.known();
  return known.facts.departments.map((department) => ({
    query: `{ department(name: "${department}") { years { year lineItem(table: ${table}, key: "total") {
      drivers(first: 500, level: ${level}, unit: ${unit}, decimals: ${String(decimals)}) {
        kind key amount base current share points unknownLines cutOffLines } } } } }`,
    shape: (served) => {
      const years = (served as ServedYears).department?.years;
      if (years === undefined) return served;
      return years.map(({ year, lineItem }) => {
        const drivers = lineItem?.drivers.map((one) => [nameOf(one), one] as const);
        return {
          year,
          keys: drivers?.map(([key]) => key).sort(),
          drivers: Object.fromEntries(drivers ?? []),
        };
      });
    },
    right: () =>
      known.facts
        .accounts()
        .filter((account) => account.department === department)
        .sort((a, b) => a.year - b.year)
        .map((account) => {
          const right = rightDrivers(known, account, table, level);
          if (right === undefined) return { year: account.year };
          const drivers = right === null ? {} : driversAsServed(right, asked);
          return { year: account.year, keys: Object.keys(drivers as Record<string, unknown>).sort(), drivers };
        }),
  }));
}

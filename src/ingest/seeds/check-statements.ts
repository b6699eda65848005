import type { PublishedChange } from "../../domain/account.js";
import type { AmountUnit } from "../../domain/money.js";
import { amountProblems, rateProblems } from "./check-number.js";
import { repeats } from "../seed-files/repeats.js";
import type { SeedFile, SeedShare, SeedStatement } from "./seed-file.js";
import type { SeedProblem } from "../seed-files/seed-file-error.js";
import { isDisclosed, whyUnknownLine } from "./stated-lines.js";

function basisProblems(path: string, change: PublishedChange, year: number): SeedProblem[] {
  const { basis, baseYear } = change;
  if (basis === "FIRST_YEAR") {
    return [{ path: `${path}.basis`, reason: "an account states no change against a first year; give another basis" }];
  }
  if (baseYear === undefined) return [];
  // 比2019年 in an account of 2023 is no change against the prior year: nothing that can be stored states it.
  const wanted = basis === "PRIOR_YEAR" ? year - 1 : year;
  if (baseYear === wanted) return [];
  const reason = `${String(baseYear)} cannot be the base of ${basis}; give ${String(wanted)}, or leave the change out`;
  return [{ path: `${path}.baseYear`, reason }];
}

function changeProblems(path: string, change: PublishedChange, unit: AmountUnit, year: number): SeedProblem[] {
  const { base, amount, rate, direction, completionRate } = change;
  const problems = [
    ...basisProblems(path, change, year),
    ...amountProblems(`${path}.base`, base, unit),
    ...amountProblems(`${path}.amount`, amount, unit),
    ...rateProblems(`${path}.rate`, rate),
    ...rateProblems(`${path}.completionRate`, completionRate),
  ];
  if ([base, amount, rate, direction, completionRate].every((part) => part === undefined)) {
    const reason = "it states nothing; give base, amount, rate, direction or completionRate, or remove it";
    problems.push({ path, reason });
  }
  return problems;
}

function shareProblems(path: string, share: SeedShare, file: SeedFile): SeedProblem[] {
  const unknown = whyUnknownLine(file, share);
  const problems = rateProblems(`${path}.rate`, share.rate);
  if (unknown !== null) problems.push({ path: `${path}.key`, reason: unknown });
  else if (share.table === "OTHER_DISCLOSURES" && !isDisclosed(file, share.key)) {
    problems.push({ path: `${path}.key`, reason: `no statement gives an amount of "${share.key}"; add it or correct the key` });
  }
  return problems;
}

function statementProblems(path: string, statement: SeedStatement, file: SeedFile): SeedProblem[] {
  const unit = statement.unit ?? file.unit;
  const changes = statement.changes ?? [];
  const shares = statement.shares ?? [];
  const problems = [
    ...statement.keys.flatMap((key, index) => {
      const unknown = whyUnknownLine(file, { ...statement, key });
      return unknown === null ? [] : [{ path: `${path}.keys[${String(index)}]`, reason: unknown }];
    }),
    ...amountProblems(`${path}.amount`, statement.amount, unit),
    ...changes.flatMap((change, index) => changeProblems(`${path}.changes[${String(index)}]`, change, unit, file.year)),
    ...repeats(changes.map((change) => `${change.basis} ${String(change.baseYear)}`)).map((index) => ({
      path: `${path}.changes[${String(index)}].basis`,
      reason: "the statement has a change against this base already; join the two",
    })),
    ...shares.flatMap((share, index) => shareProblems(`${path}.shares[${String(index)}]`, share, file)),
  ];
  if (statement.amount === undefined && changes.length === 0 && shares.length === 0) {
    problems.push({ path, reason: "it states no figure; give amount, changes or shares, or remove it" });
  }
  return problems;
}

/** What is wrong with the statements: lines that the file does not have, numbers, bases, statements of nothing. */
export function checkStatements(file: SeedFile): SeedProblem[] {
  return file.statements.flatMap((statement, index) =>
    statementProblems(`statements[${String(index)}]`, statement, file),
  );
}

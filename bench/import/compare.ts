import type { PublishedAccount } from "../../src/domain/account.js";
import { accountFacts } from "./account-facts.js";
import { compareFigures } from "./compare-figures.js";
import { compareReasons, compareStatements } from "./compare-statements.js";
import type { GoldFile } from "./gold-file.js";
import { goldFigures } from "./gold-figures.js";
import { goldStatements } from "./gold-statements.js";
import { foundPerMille, type Tally } from "./tally.js";

/** An account against its file of expected facts. */
export interface Comparison {
  readonly figures: Tally;
  readonly statements: Tally;
  readonly reasons: Tally;
}

const ENOUGH_PER_MILLE = 950;

/** Compares what was read of a document with what a person read in it. */
export function compare(account: PublishedAccount, gold: GoldFile): Comparison {
  const read = accountFacts(account);
  const expected = goldStatements(gold);
  return {
    figures: compareFigures(account, goldFigures(gold)),
    statements: compareStatements(read, expected),
    reasons: compareReasons(read, expected),
  };
}

/** Nothing wrong, no figure missed, and at least 95 % of the statements and of the reasons found. */
export function isGoodEnough({ figures, statements, reasons }: Comparison): boolean {
  const isAllRight = [figures, statements, reasons].every(({ wrong }) => wrong.length === 0);
  const isEnough = [statements, reasons].every((tally) => foundPerMille(tally) >= ENOUGH_PER_MILLE);
  return isAllRight && isEnough && figures.missed.length === 0;
}

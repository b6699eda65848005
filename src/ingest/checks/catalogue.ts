import { narrativeItemName } from "./narrative-item-name.js";
import { codeName } from "./code-name.js";
import { codeNamesDiffer } from "./code-names-differ.js";
import { itemListedButBlank } from "./item-listed-but-blank.js";
import { itemUnnamed } from "./item-unnamed.js";
import { narrativeTableMismatch } from "./narrative-table-mismatch.js";
import { rateOfNothing } from "./rate-of-nothing.js";
import { reasonDirection } from "./reason-direction.js";
import { reasonMissing } from "./reason-missing.js";
import { reasonTautology } from "./reason-tautology.js";
import { restatement } from "./restatement.js";
import type { Rule } from "./rule.js";
import { statementAmount } from "./statement-amount.js";
import { statementCompletionRate } from "./statement-completion-rate.js";
import { statementDirection } from "./statement-direction.js";
import { statementRate } from "./statement-rate.js";
import { statementShare } from "./statement-share.js";
import { balance } from "./tables/balance.js";
import { basicSum } from "./tables/basic-sum.js";
import { blankColumns } from "./tables/blank-columns.js";
import { equalSides } from "./tables/equal-sides.js";
import { fundBalance } from "./tables/fund-balance.js";
import { openingBalance } from "./tables/opening-balance.js";
import { operatingExpenses } from "./tables/operating-expenses.js";
import { parentSum } from "./tables/parent-sum.js";
import { partWhole } from "./tables/part-whole.js";
import { procurementAwards } from "./tables/procurement-awards.js";
import { procurementSum } from "./tables/procurement-sum.js";
import { rowSum } from "./tables/row-sum.js";
import { sameFigure } from "./tables/same-figure.js";
import { sameSum } from "./tables/same-sum.js";
import { threePublicSum } from "./tables/three-public-sum.js";

/** Every rule, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
  statementAmount,
  statementRate,
  statementDirection,
  statementCompletionRate,
  rateOfNothing,
  narrativeTableMismatch,
  statementShare,
  restatement,
  balance,
  equalSides,
  parentSum,
  rowSum,
  blankColumns,
  basicSum,
  threePublicSum,
  fundBalance,
  sameFigure,
  sameSum,
  partWhole,
  procurementSum,
  procurementAwards,
  operatingExpenses,
  openingBalance,
  reasonDirection,
  reasonMissing,
  reasonTautology,
  itemListedButBlank,
  itemUnnamed,
  codeName,
  codeNamesDiffer,
  narrativeItemName,
];

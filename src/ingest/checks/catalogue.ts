import { codeCodesDiffer } from "./code-codes-differ.js";
import { codeName } from "./code-name.js";
import { codeNamesDiffer } from "./code-names-differ.js";
import { itemListedButBlank } from "./item-listed-but-blank.js";
import { itemUnnamed } from "./item-unnamed.js";
import { narrativeBlankCell } from "./narrative-blank-cell.js";
import { narrativeBudgetSum } from "./narrative-budget-sum.js";
import { narrativeItemName } from "./narrative-item-name.js";
import { narrativeSum } from "./narrative-sum.js";
import { contentsTableAbsent } from "./contents-table-absent.js";
import { narrativeTableMismatch } from "./narrative-table-mismatch.js";
import { narrativeUnitSlip } from "./narrative-unit-slip.js";
import { rateOfNothing } from "./rate-of-nothing.js";
import { rateOverZero } from "./rate-over-zero.js";
import { reasonDirection } from "./reason-direction.js";
import { reasonMissing } from "./reason-missing.js";
import { reasonTautology } from "./reason-tautology.js";
import { restatement } from "./restatement.js";
import type { Rule } from "./rule.js";
import { statementAmountMentions } from "./statement-amount-mentions.js";
import { statementAmount } from "./statement-amount.js";
import { statementCompletionRate } from "./statement-completion-rate.js";
import { statementDirection } from "./statement-direction.js";
import { statementMentions } from "./statement-mentions.js";
import { statementNegativeBase } from "./statement-negative-base.js";
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
import { tablesUnitSlip } from "./tables-unit-slip.js";
import { tableAbsent } from "./table-absent.js";
import { tableEmptyNote } from "./table-empty-note.js";
import { tableNoteUnderFigures } from "./table-note-under-figures.js";
import { tableSwappedNotes } from "./table-swapped-notes.js";
import { textDepartment } from "./text-department.js";
import { textMissingCharacter } from "./text-missing-character.js";
import { textPlaceholder } from "./text-placeholder.js";
import { textRepeated } from "./text-repeated.js";
import { textUnclosedBracket } from "./text-unclosed-bracket.js";
import { textYear } from "./text-year.js";

/** Every rule, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
  statementAmount,
  statementRate,
  statementDirection,
  statementCompletionRate,
  rateOfNothing,
  rateOverZero,
  statementNegativeBase,
  narrativeTableMismatch,
  narrativeUnitSlip,
  narrativeBlankCell,
  tablesUnitSlip,
  narrativeSum,
  narrativeBudgetSum,
  statementMentions,
  statementAmountMentions,
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
  codeCodesDiffer,
  narrativeItemName,
  contentsTableAbsent,
  tableAbsent,
  tableEmptyNote,
  tableNoteUnderFigures,
  tableSwappedNotes,
  textYear,
  textDepartment,
  textPlaceholder,
  textRepeated,
  textMissingCharacter,
  textUnclosedBracket,
];

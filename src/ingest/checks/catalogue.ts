import { codeCodesDiffer } from "./names/code-codes-differ.js";
import { codeName } from "./names/code-name.js";
import { codeNamesDiffer } from "./names/code-names-differ.js";
import { itemListedButBlank } from "./narrative/item-listed-but-blank.js";
import { itemUnnamed } from "./narrative/item-unnamed.js";
import { narrativeBlankCell } from "./narrative/narrative-blank-cell.js";
import { narrativeBudgetSum } from "./narrative/narrative-budget-sum.js";
import { narrativeItemName } from "./names/narrative-item-name.js";
import { narrativeSum } from "./narrative/narrative-sum.js";
import { contentsTableAbsent } from "./wording/contents-table-absent.js";
import { narrativeTableMismatch } from "./narrative/narrative-table-mismatch.js";
import { narrativeUnitSlip } from "./narrative/narrative-unit-slip.js";
import { rateOfNothing } from "./statements/rate-of-nothing.js";
import { rateOverZero } from "./statements/rate-over-zero.js";
import { reasonDirection } from "./reasons/reason-direction.js";
import { reasonMissing } from "./reasons/reason-missing.js";
import { reasonTautology } from "./reasons/reason-tautology.js";
import { restatement } from "./statements/restatement.js";
import type { Rule } from "./rule.js";
import { statementAmountMentions } from "./statements/statement-amount-mentions.js";
import { statementAmount } from "./statements/statement-amount.js";
import { statementCompletionRate } from "./statements/statement-completion-rate.js";
import { statementDirection } from "./statements/statement-direction.js";
import { statementMentions } from "./statements/statement-mentions.js";
import { statementNegativeBase } from "./statements/statement-negative-base.js";
import { statementRate } from "./statements/statement-rate.js";
import { statementTogether } from "./statements/statement-together.js";
import { statementShare } from "./statements/statement-share.js";
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
import { tablesUnitSlip } from "./tables/tables-unit-slip.js";
import { tableAbsent } from "./wording/table-absent.js";
import { tableEmptyNote } from "./wording/table-empty-note.js";
import { tableNoteUnderFigures } from "./wording/table-note-under-figures.js";
import { tableSwappedNotes } from "./wording/table-swapped-notes.js";
import { textDepartment } from "./wording/text-department.js";
import { textMissingCharacter } from "./wording/text-missing-character.js";
import { textPlaceholder } from "./wording/text-placeholder.js";
import { textRepeated } from "./wording/text-repeated.js";
import { textUnclosedBracket } from "./wording/text-unclosed-bracket.js";
import { textYear } from "./wording/text-year.js";

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
  statementTogether,
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

import type { PublishedCell, PublishedRow } from "../../domain/account.js";
import { Measure, Stage } from "../../domain/line.js";
import { numberIn } from "./adds-up.js";
import { budgetStageOf } from "./budget-stage.js";
import { PASSED_OVER } from "./column-words.js";
import { hasChinese, tidy, withoutOrdinal } from "../folded.js";
import type { LaidCell, LaidRow } from "./laid-row.js";
import { notUnderstood, type NotUnderstood } from "./not-understood.js";
import { placeOf } from "./place.js";
import { contentOf, publishedCell } from "./printed-cell.js";
import type { BudgetStageSource } from "./recognised.js";
import type { TableContent } from "./table-content.js";
import { isNumberingRow } from "./table-head.js";
import { ThreePublicKey } from "../../domain/tables/three-public.js";
import { threePublicLayoutOf, type ItemPlace, type ThreePublicLayout } from "./three-public-layout.js";
import { isConfirmed } from "./three-public-evidence.js";
import { settledPlaces, type SettledPlace, type SettledPlaces } from "./three-public-places.js";

/** 三公 with what says which budget its budget column holds. */
export interface ThreePublicContent extends TableContent {
  readonly budgetStageSource: BudgetStageSource;
}

const STAGES: readonly Stage[] = [Stage.INITIAL_BUDGET, Stage.ADJUSTED_BUDGET, Stage.FINAL];

class ThreePublicTable {
  readonly reports: NotUnderstood[] = [];
  private readonly numbers: readonly number[];

  constructor(
    private readonly rows: readonly LaidRow[],
    private readonly layout: ThreePublicLayout,
    private readonly settled: SettledPlaces,
  ) {
    let number = 0;
    this.numbers = rows.map((row, at) => (at < layout.head || isNumberingRow(row) ? 0 : (number += 1)));
  }

  private cellAt(place: SettledPlace): LaidCell | null {
    const row = this.rows[place.row];
    if (row === undefined) return null;
    return row.cells[place.column] ?? { ...placeOf(row), text: "", column: place.column + 1, covered: false };
  }

  /** Of a line that is printed twice (一、“三公”经费 above its own 合计) the one that holds figures. */
  private placesOf(item: ThreePublicKey): readonly SettledPlace[] {
    const places = this.settled.places.filter((place) => place.item === item);
    const filled = places.find((place) => contentOf(this.cellAt(place)?.text ?? "").kind !== "blank");
    const row = filled?.row ?? places[0]?.row;
    return places.filter((place) => place.row === row);
  }

  row(item: ThreePublicKey, stages: readonly Stage[]): PublishedRow | null {
    const places = this.placesOf(item);
    const [first] = places;
    const row = this.rows[first?.row ?? -1];
    if (first === undefined || row === undefined) return null;
    const number = this.numbers[first.row] ?? 0;
    const cells = stages.map((stage): PublishedCell | null => {
      const place = places.find((candidate) => candidate.stage === stage);
      const cell = place === undefined ? null : this.cellAt(place);
      if (cell === null) return null;
      const published = publishedCell(cell, number);
      if (published.notUnderstood !== undefined) {
        const place = { ...placeOf(cell), row: number };
        this.reports.push(
          notUnderstood("NOT_A_NUMBER", place, cell.text, "neither a number nor a sign for a blank or withheld cell"),
        );
      }
      return published;
    });
    return { key: item, name: tidy(withoutOrdinal(first.name)), ...placeOf(row), row: number, cells };
  }

  /** Figures that stand at no known place: other expenses, other years, rows of single units. */
  reportRest(): void {
    this.rows.forEach((row, at) => {
      if (at < this.layout.head || isNumberingRow(row)) return;
      const name = row.cells.find(({ text }) => hasChinese(text))?.text ?? "";
      for (const cell of row.cells) {
        const leaf = this.layout.paths[cell.column - 1]?.at(-1) ?? "";
        const stands = (place: ItemPlace): boolean => place.row === at && place.column === cell.column - 1;
        const isKnown = this.settled.places.some(stands);
        if (isKnown || cell.covered || PASSED_OVER.test(leaf) || contentOf(cell.text).kind !== "number") continue;
        const place = { ...placeOf(cell), row: this.numbers[at] ?? 0 };
        const [kind, words] = this.layout.runsDown
          ? (["UNKNOWN_ROW", name] as const)
          : (["UNKNOWN_COLUMN", leaf] as const);
        const text = `${tidy(withoutOrdinal(words))} ${cell.text}`.trim();
        const [, why = "this figure is none of the six of 三公"] =
          [...this.settled.unclear].find(([unclear]) => stands(unclear)) ?? [];
        this.reports.push(notUnderstood(kind, place, text, why));
      }
    });
  }
}

/** The first row with figures that nothing places: rows reach unequally far, and neither sums nor stages bear out the head. */
function unplacedRow(rows: readonly LaidRow[], layout: ThreePublicLayout, settled: SettledPlaces): LaidRow | null {
  if (isConfirmed(rows, layout, settled.places)) return null;
  const read = [...new Set(layout.places.map(({ row }) => row))].flatMap((row) => rows[row] ?? []);
  return read.find((row) => row.cells.some((cell) => numberIn(cell) !== null)) ?? null;
}

/**
 * Reads “三公”经费支出决算表: the six lines with budget and final, printed across (interleaved or in two blocks) or down. Which
 * budget 预算数 is, the head or one of the `notes` says. Figures that are none of the six are reported.
 */
export function readThreePublic(
  parts: readonly (readonly LaidRow[])[],
  notes: readonly string[],
  year: number,
): ThreePublicContent {
  const rows = parts.flat();
  const layout = threePublicLayoutOf(rows, year);
  const budget = budgetStageOf(notes);
  const found = settledPlaces(layout.places, budget.stage);
  const lost = unplacedRow(rows, layout, found);
  const settled = lost === null ? found : settledPlaces([], budget.stage);
  const table = new ThreePublicTable(rows, layout, settled);
  const stages = STAGES.filter((stage) => settled.places.some((place) => place.stage === stage));
  const read = Object.values(ThreePublicKey).flatMap((item) => table.row(item, stages) ?? []);
  table.reportRest();
  const unclear =
    lost === null
      ? []
      : [
          notUnderstood(
            "UNCLEAR_ALIGNMENT",
            placeOf(lost),
            lost.cells.map(({ text }) => text).join(" "),
            "rows or head lost cells, and no sum bears out in which columns the figures stand",
          ),
        ];
  return {
    columns: stages.map((stage) => ({ measure: Measure.TOTAL, stage })),
    rows: read,
    notUnderstood: [...unclear, ...table.reports],
    budgetStageSource: sourceOf(layout, budget.source),
  };
}

function sourceOf(layout: ThreePublicLayout, note: BudgetStageSource): BudgetStageSource {
  if (layout.places.some(({ stage }) => stage === "BUDGET")) return note;
  return layout.places.some(({ stage }) => stage !== Stage.FINAL && stage !== "NONE") ? "HEAD" : "NONE";
}

import type { AccountTable, LineLevel } from "../domain/line.js";
import { levelOf } from "../domain/tables/place.js";
import { companionKeys, takesWholeTables } from "../store/read/line-closure.js";
import type { LineAddress, StoredLine } from "../store/read/lines.js";
import type { LineBox, LineSelection, YearBox } from "../store/read/line-selection.js";
import type { StoredFinding } from "../store/read/findings.js";
import type { StoredStatement } from "../store/read/statements.js";
import { LineStarts } from "./line-starts.js";
import type { LoadedKin } from "./loaded-kin.js";

interface DepartmentYear {
  readonly departmentId: number;
  readonly year: number;
}

/** An account of which lines are asked for. */
export interface AccountAsked extends DepartmentYear {
  /** False for a version that is not the one that is served. */
  readonly isServed: boolean;
}

/** Which lines of an account are asked for; null, or nothing, leaves a condition out. */
export interface LinesAsked {
  readonly table: AccountTable | null;
  readonly keys?: readonly string[] | null;
  readonly codePrefix?: string | null;
  readonly levels?: readonly LineLevel[] | null;
}

/** What a selection was, and what was found by it. */
export interface Selected {
  readonly selection: LineSelection;
  /** Lines that were looked for one by one, whether they were found or not. */
  readonly sought: readonly LineAddress[];
  readonly lines: readonly StoredLine[];
  readonly statements: readonly StoredStatement[];
  readonly findings: readonly StoredFinding[];
}

function isWithin<T>(asked: readonly T[] | null | undefined, loaded: readonly T[] | null): boolean {
  return loaded === null || (asked?.every((one) => loaded.includes(one)) ?? false);
}

/**
 * Which lines a request has loaded where they exist: the meaning of `closureOf`, of what is not there. It is asked only
 * where a look-up found nothing, and what it needs is made then.
 */
export class LineCoverage {
  private readonly departments = new Map<YearBox, ReadonlySet<number>>();
  private started: LineStarts | null = null;

  constructor(
    private readonly selected: Selected,
    private readonly kin: LoadedKin,
  ) {}

  /** True where the line would be there if the account had it. */
  holdsLine(account: AccountAsked, table: AccountTable, key: string): boolean {
    const { selection, sought } = this.selected;
    if (!this.holdsVersion(account)) return false;
    const level = levelOf(key);
    if (
      selection.boxes.some(
        (box) => this.isIn(box, account) && this.selects(box, account.departmentId, table, key, level),
      )
    )
      return true;
    const isSought = (one: LineAddress): boolean =>
      one.departmentId === account.departmentId && one.year === account.year && one.table === table && one.key === key;
    return sought.some(isSought) || this.isReached(account, table, key);
  }

  /** True where every such line of the account is there. */
  holdsLines(account: AccountAsked, asked: LinesAsked): boolean {
    if (!this.holdsVersion(account)) return false;
    const { table, keys, codePrefix, levels } = asked;
    const isWhole = (box: LineBox): boolean =>
      (box.table === null || box.table === table) &&
      isWithin(keys, box.keys) &&
      (box.codePrefix === null || (codePrefix?.startsWith(box.codePrefix) ?? false)) &&
      isWithin(levels, box.levels);
    if (this.selected.selection.boxes.some((box) => this.isIn(box, account) && isWhole(box))) return true;
    return table !== null && this.isReached(account, table, null);
  }

  private holdsVersion({ isServed }: AccountAsked): boolean {
    return isServed || this.selected.selection.versions === "all";
  }

  /** True where a box is over the account. */
  isIn(box: YearBox, { departmentId, year }: DepartmentYear): boolean {
    const { fromYear, toYear } = box;
    if ((fromYear !== null && year < fromYear) || (toYear !== null && year > toYear)) return false;
    return this.departmentsOf(box).has(departmentId);
  }

  /** True where a box selects the key, or one that may be the same thing under another code, whatever its level. */
  private selects(box: LineBox, departmentId: number, table: AccountTable, key: string, level: LineLevel): boolean {
    if (box.table !== null && box.table !== table) return false;
    const isNamed = (one: string): boolean =>
      (box.keys === null || box.keys.includes(one)) && (box.codePrefix === null || one.startsWith(box.codePrefix));
    if (isNamed(key) && (box.levels === null || box.levels.includes(level))) return true;
    return this.kin.ofCode(departmentId, key).some(isNamed);
  }

  private departmentsOf(box: YearBox): ReadonlySet<number> {
    const known = this.departments.get(box);
    if (known !== undefined) return known;
    const { departments } = box;
    const lines = "ofLines" in departments ? new Set(departments.ofLines) : null;
    const own =
      "ids" in departments
        ? departments.ids
        : this.selected.lines.flatMap(({ id, departmentId }) => (lines?.has(id) === true ? [departmentId] : []));
    const kin = departments.withKin === true ? own.flatMap((id) => this.kin.ofDepartment(id)) : [];
    const others = departments.withKinds === true ? own.flatMap((id) => this.kin.ofBody(id)) : [];
    const found = new Set([...own, ...kin, ...others]);
    this.departments.set(box, found);
    return found;
  }

  /** True where a line at which the selection starts reaches the line, or with null its whole table. */
  private isReached({ departmentId, year }: AccountAsked, table: AccountTable, key: string | null): boolean {
    const { years, succession } = this.selected.selection;
    const isNear = (of: number): boolean => years === "all" || of === year || (years === "prior" && of - 1 === year);
    const kin = this.kin.ofCode(departmentId, key ?? "");
    if (this.isReachedFrom(departmentId, isNear, table, key, years === "same" ? [] : kin)) return true;
    if (!succession) return false;
    return this.kin.ofDepartment(departmentId).some((one) => this.isReachedFrom(one, () => true, table, key, kin));
  }

  private isReachedFrom(
    departmentId: number,
    isNear: (year: number) => boolean,
    table: AccountTable,
    key: string | null,
    others: readonly string[],
  ): boolean {
    const { selection } = this.selected;
    const starts = (this.started ??= new LineStarts(this.startLines()));
    const has = (of: string | null): boolean => starts.years(departmentId, table, of).some(isNear);
    if (!has(null)) return false;
    if (takesWholeTables(selection)) return true;
    if (key === null) return false;
    return companionKeys(selection).includes(key) || has(key) || others.some(has);
  }

  /** The lines at which the selection starts: of its boxes and ids, and those that reasons and findings led to. */
  private startLines(): StoredLine[] {
    const { selection, lines, statements, findings } = this.selected;
    const ids = new Set(selection.lineIds);
    const isIn = (boxes: readonly YearBox[], account: DepartmentYear): boolean =>
      boxes.some((box) => this.isIn(box, account));
    for (const line of lines) {
      const { departmentId, table, key, level } = line;
      const isSelected = (box: LineBox): boolean =>
        this.isIn(box, line) && this.selects(box, departmentId, table, key, level);
      if (selection.boxes.some(isSelected)) ids.add(line.id);
    }
    for (const finding of findings) {
      if (finding.lineId !== null && isIn(selection.found, finding)) ids.add(finding.lineId);
    }
    const reasons = statements.flatMap(({ lineId, explanation }) =>
      explanation === null ? [] : [{ lineId, explanation }],
    );
    for (const { explanation } of reasons) if (isIn(selection.explained, explanation)) ids.add(explanation.lineId);
    const first = new Set(ids);
    for (const { lineId, explanation } of reasons) {
      if (selection.explanationLines && first.has(lineId)) ids.add(explanation.lineId);
    }
    return lines.filter(({ id }) => ids.has(id));
  }
}

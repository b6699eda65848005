import { lineKey, observedOf, type ComparedLine } from "../facts.js";
import { absent, isAbsent, sumOf, type Absence, type Amount, type Observed } from "../figure.js";
import { levelOf } from "../tables/place.js";
import { isDetailed } from "./detail.js";
import {
  MissingReason,
  type ComparedFigure,
  type JoinSide,
  type MissingMember,
  type SideAccount,
  type SideLine,
} from "./side.js";

/** What the members of one side say together. */
export interface SideFigures {
  /** Their exact sum; absent where a member is missing, or none has a figure: withheld where that alone is why. */
  readonly observed: Observed;
  /** The lines with a figure or a withheld cell; where there is none, those that print a blank. */
  readonly lines: readonly SideLine[];
  /** Lines that print a blank beside others that print a figure: they are left out of the sum. */
  readonly blank: readonly SideLine[];
  /** Members that leave the side unknown. */
  readonly missing: readonly MissingMember[];
  /**
   * Of one account alone that prints none of the rows, which of them it would not print in any case: nothing hangs on them
   * but what is told, so that its whole table is looked through only where it is told.
   */
  readonly unprinted: () => readonly MissingMember[];
}

/** Why a line that is printed has no figure that is no blank. */
const REASONS: Readonly<Record<Exclude<Absence, "BLANK">, MissingReason>> = {
  WITHHELD: MissingReason.CELL_WITHHELD,
  NOT_UNDERSTOOD: MissingReason.CELL_NOT_UNDERSTOOD,
  NOT_PUBLISHED: MissingReason.COLUMN_NOT_PUBLISHED,
};

type MissedLine = Pick<MissingMember, "name"> & { readonly key: string };

class SideSum {
  private readonly amounts: Amount[] = [];
  private readonly lines: SideLine[] = [];
  private readonly blank: SideLine[] = [];
  private readonly missing: MissingMember[] = [];

  constructor(
    private readonly side: JoinSide,
    private readonly what: ComparedFigure,
    private readonly keys: readonly string[],
  ) {}

  result(): SideFigures {
    for (const account of this.side.accounts) this.add(account);
    const { lines, blank, missing } = this;
    const isBlank = lines.length === 0 && blank.length > 0;
    const unprinted = (): MissingMember[] =>
      lines.length + blank.length + missing.length > 0 ? [] : this.notPrinted();
    return { observed: this.sum(), lines: isBlank ? blank : lines, blank: isBlank ? [] : blank, missing, unprinted };
  }

  private sum(): Observed {
    if (this.missing.length > 0) {
      const isWithheld = this.missing.every(({ absence }) => WITHHELD.has(absence));
      const isUnread = this.missing.every(({ absence }) => absence === MissingReason.CELL_NOT_UNDERSTOOD);
      return absent(isWithheld ? "WITHHELD" : isUnread ? "NOT_UNDERSTOOD" : "NOT_PUBLISHED");
    }
    const [first, second] = this.amounts;
    if (first !== undefined) return second === undefined ? first : sumOf(this.amounts);
    return absent(this.blank.length > 0 ? "BLANK" : "NOT_PUBLISHED");
  }

  private add(account: SideAccount): void {
    const { published } = account;
    if (published === null) {
      this.miss(account, null, MissingReason.ACCOUNT_NOT_LOADED);
      return;
    }
    const { table } = this.what;
    const printed: string[] = [];
    for (const key of this.keys) {
      const line = published.lines.get(lineKey(table, key));
      if (line === undefined) continue;
      printed.push(key);
      this.addLine(account, line);
    }
    if (printed.length === 0 && published.withheldTables.has(table)) {
      this.miss(account, null, MissingReason.TABLE_WITHHELD);
    } else if (this.side.accounts.length > 1) this.missing.push(...this.unprintedOf(account, printed));
  }

  private addLine(account: SideAccount, line: ComparedLine): void {
    const observed = observedOf(line, this.what.measure, this.what.stage);
    const own: SideLine = { owner: account.owner, key: line.key, name: line.name };
    if (isAbsent(observed, "BLANK")) {
      this.blank.push(own);
      return;
    }
    this.lines.push(own);
    if (observed.kind === "amount") this.amounts.push(observed);
    else if (observed.absence !== "BLANK") this.miss(account, own, this.reason(account, observed.absence));
  }

  /** Why a printed line has no figure: a table that is withheld does not say which columns it has. */
  private reason({ published }: SideAccount, absence: Exclude<Absence, "BLANK">): MissingReason {
    const isTable = absence === "NOT_PUBLISHED" && published?.withheldTables.has(this.what.table) === true;
    return isTable ? MissingReason.TABLE_WITHHELD : REASONS[absence];
  }

  private notPrinted(): MissingMember[] {
    const [only, another] = this.side.accounts;
    return only === undefined || another !== undefined ? [] : this.unprintedOf(only, []);
  }

  /**
   * Of one account the codes that it prints are the group. Beside other accounts, and where it prints none of them, a code
   * that it does not print counts as nothing only where its table goes into that detail.
   */
  private unprintedOf(account: SideAccount, printed: readonly string[]): MissingMember[] {
    const levels = new Set(printed.map(levelOf));
    const others = this.keys.filter((key) => !printed.includes(key) && !levels.has(levelOf(key)));
    if (others.length === 0 && printed.length > 0) return [];
    const { table } = this.what;
    const rows = account.printed();
    // Also where no code of the group is valid that year: nothing tells that a table would not print one.
    if (rows.size === 0) return [this.missed(account, null, MissingReason.TABLE_NOT_PUBLISHED)];
    return others
      .filter((key) => !isDetailed(rows, table, key))
      .map((key) => this.missed(account, { key, name: null }, MissingReason.DETAIL_NOT_PUBLISHED));
  }

  private miss(account: SideAccount, line: MissedLine | null, absence: MissingReason): void {
    this.missing.push(this.missed(account, line, absence));
  }

  private missed({ owner }: SideAccount, line: MissedLine | null, absence: MissingReason): MissingMember {
    return { owner, year: this.side.year, key: line?.key ?? null, name: line?.name ?? null, absence };
  }
}

/** The exact sum of the figures of a group: unknown where one is, and blank cells are no part of it. */
export function sumOfGroup(figures: readonly Observed[]): Observed {
  const amounts = figures.filter((figure) => figure.kind === "amount");
  const absences = figures.flatMap((figure) => (figure.kind === "absent" ? [figure.absence] : []));
  const unknown = absences.includes("WITHHELD") ? "WITHHELD" : absences.find((absence) => absence !== "BLANK");
  if (unknown !== undefined) return absent(unknown);
  const [first, second] = amounts;
  if (first !== undefined) return second === undefined ? first : sumOf(amounts);
  return absent(absences.length > 0 ? "BLANK" : "NOT_PUBLISHED");
}

const WITHHELD: ReadonlySet<MissingReason> = new Set([MissingReason.TABLE_WITHHELD, MissingReason.CELL_WITHHELD]);

/**
 * What one side says: known only if every member is, a row that is not printed counts as nothing, a blank cell is left
 * out of the sum (domain rule "Groups"). Of one line of one account it is what that line says.
 * @param keys the codes of the group that are valid that year
 */
export function sideFigures(side: JoinSide, what: ComparedFigure, keys: readonly string[]): SideFigures {
  return new SideSum(side, what, keys).result();
}

/** How many members of a side are printed or missing. */
export function membersOfSide({ lines, blank, missing }: SideFigures): number {
  const printed = lines.length + blank.length;
  const shown = new Set(lines.map(({ owner, key }) => `${String(owner)}/${key}`));
  return printed + missing.filter(({ owner, key }) => !shown.has(`${String(owner)}/${key ?? ""}`)).length;
}

/** True where two sides sum the same lines: only then is one a part of the other. */
export function haveSameLines(one: Pick<SideFigures, "lines">, other: Pick<SideFigures, "lines">): boolean {
  const ids = ({ lines }: Pick<SideFigures, "lines">): string[] =>
    lines.map(({ owner, key }) => `${String(owner)}/${key}`).sort();
  return ids(one).join(" ") === ids(other).join(" ");
}

/**
 * Two sums of which one is a part of the other only where both are of the same lines (domain rule "Groups"): what a line
 * lacks that the other side has is then unknown.
 */
export function ofSameLines(
  part: SideFigures,
  whole: SideFigures,
): { readonly part: Observed; readonly whole: Observed } {
  if (haveSameLines(part, whole)) return { part: part.observed, whole: asBase(whole) };
  const has = ({ lines }: SideFigures, one: SideLine): boolean =>
    lines.some(({ owner, key }) => owner === one.owner && key === one.key);
  // What is unknown by itself says why there is no rate; what it has of other lines is no lack of those.
  const lacks = (side: SideFigures, other: SideFigures): boolean =>
    other.observed.kind === "amount" && other.lines.some((line) => !has(side, line));
  return {
    part: lacks(part, whole) ? absent("NOT_PUBLISHED") : part.observed,
    whole: lacks(whole, part) ? absent("NOT_PUBLISHED") : asBase(whole),
  };
}

/**
 * What a side says as the base of a change: where one member is withheld and another missing it is NOT_DISCLOSED, which
 * comes before BASE_MISSING as CURRENT_MISSING comes before it (domain rule "Change").
 */
export function asBase({ observed, missing }: SideFigures): Observed {
  return missing.some(({ absence }) => WITHHELD.has(absence)) ? absent("WITHHELD") : observed;
}

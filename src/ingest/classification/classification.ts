import { fold, withoutOrdinal } from "../folded.js";

/** A name of a code, and the fiscal years in which it is known to be its name (null: not known). */
export interface CodeName {
  readonly code: string;
  readonly name: string;
  readonly from: number | null;
  readonly until: number | null;
}

/** The name as it is compared: ordinal, （类） and a closing 支出 do not tell names apart. */
function essence(name: string): string {
  const folded = fold(withoutOrdinal(name)).replace(/\([类款项]\)/g, "");
  return folded.length > 2 ? folded.replace(/支出$/, "") : folded;
}

/** Codes and names of one classification: every name that a code has or had, and every code of a name. */
export class Classification {
  private readonly names = new Map<string, CodeName[]>();
  private readonly codes = new Map<string, string[]>();

  constructor(readonly rows: readonly CodeName[]) {
    for (const row of rows) {
      const own = this.names.get(row.code);
      if (own === undefined) this.names.set(row.code, [row]);
      else own.push(row);
      const same = this.codes.get(essence(row.name));
      if (same === undefined) this.codes.set(essence(row.name), [row.code]);
      else if (!same.includes(row.code)) same.push(row.code);
    }
  }

  /** The names of a code, those of today last; empty for a code that is not known. */
  namesOf(code: string): readonly CodeName[] {
    return this.names.get(code) ?? [];
  }

  /** The codes of so many digits that a name has or had; empty for a name that is not known. */
  codesNamed(name: string, digits: number): readonly string[] {
    return (this.codes.get(essence(name)) ?? []).filter((code) => code.length === digits);
  }

  /** The 3-digit code of a class (类) by its name in any year, or null where the name is none. */
  classCodeOf(name: string): string | null {
    return this.codesNamed(name, 3)[0] ?? null;
  }
}

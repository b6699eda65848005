/** One level of a classification path: 类 3, 款 5, 项 7 digits. */
export interface PathLevel {
  readonly digits: 3 | 5 | 7;
  /** The name as folded; where it opens the path, words before the name may still hang on it. */
  readonly name: string;
  /** Digits printed with it (208类, 05款, 2080501项), "" where none are. */
  readonly code: string;
  /** True for a name that no mark (项) closes: a line break may have cut it. */
  readonly isOpen?: true;
}

/** 一般公共服务（类）…（款）行政运行（项）: what names a line by its place in the classification. */
export interface ItemPath {
  readonly levels: readonly PathLevel[];
}

/** A path and where it stands in the folded text; the subject is its deepest name. */
export interface LocatedPath extends ItemPath {
  readonly start: number;
  readonly end: number;
  readonly subjectStart: number;
  readonly subjectEnd: number;
}

/** The code that the path prints, whole or by its parts (208类 05款 01项); "" where it prints none for its deepest level. */
export function printedCodeOf({ levels }: ItemPath): string {
  let code = "";
  for (const { digits, code: part } of levels) {
    if (part.length === digits) code = part;
    else if (part.length === 2 && code.length === digits - 2) code += part;
    else code = "";
  }
  return code;
}

/** True where no level above the deepest is left out. */
export function isWhole({ levels }: ItemPath): boolean {
  return levels.every(({ digits, name }, index) => digits === 3 + 2 * index && name !== "");
}

import { fold, hasChinese, tidy, withoutOrdinal } from "../folded.js";

/** The label of a row whose key is a classification code: the code (null where none is printed) and the name. */
export interface RowLabel {
  readonly code: string | null;
  readonly name: string;
}

const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const FUSED = /^(\d{3}(?:\d{2}){0,2})[\s\-—]*(?=[^\d\s])/;

/** The code and name that stand in one cell (30240 税金及附加费用), or null where the text opens with no code. */
export function fusedLabel(text: string): RowLabel | null {
  const normal = text.normalize("NFKC").trim();
  const match = FUSED.exec(normal);
  if (match?.[1] === undefined) return null;
  const name = tidy(normal === text.trim() ? text.trim().slice(match[0].length) : normal.slice(match[0].length));
  return hasChinese(name) ? { code: match[1], name } : null;
}

/** 类, 款 and 项 in cells of their own: 201 31 01, or 201 20131 2013101, where only the last that is printed counts. */
function joinedCode(parts: readonly string[]): string {
  return parts.reduce((code, part) => (part.length >= 3 && part.startsWith(code) ? part : code + part), "");
}

/** Joins split codes down a table: a 款 or 项 printed with its 类 left out continues the code of the row above. */
export class CodeColumns {
  private levels: string[] = [];

  /** `parts`: the texts of the code columns of one row, "" where empty. Null where they make no code. */
  codeOf(parts: readonly string[]): string | null {
    const first = parts.findIndex((part) => part !== "");
    if (first < 0) return null;
    const printed = parts.slice(first).filter((part) => part !== "");
    const isOpen = first > 0 && (printed[0]?.length ?? 0) < 3;
    const code = joinedCode([...(isOpen ? this.levels.slice(0, first) : []), ...printed]);
    if (!CODE.test(code)) return null;
    const levels = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== "");
    this.levels = levels;
    return code;
  }
}

/** True for the row that totals the table: 合计, 总计, 本年支出合计. */
export function isTotalName(name: string): boolean {
  return /^(?:合计|总计|(?:本年)?(?:收入|支出)合计)$/.test(fold(withoutOrdinal(name)));
}

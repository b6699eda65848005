import { fold } from "../../folded.js";

/** A name without code, level mark（类）, brackets, 的 and a closing 支出; 与 and 及 are 和. */
export function nameEssence(name: string): string {
  return fold(name)
    .replace(/\(\d{0,7}[类款项]\)/g, "")
    .replace(/^\d{3,7}/, "")
    .replace(/[()（）的、,，]/g, "")
    .replace(/[与及]/g, "和")
    .replace(/支出$/, "");
}

/**
 * True where two prints may be of one name: the same essence, or one holds the other whole (a name that a page cut, or
 * that has words before it). 其他公共安全支出 is never 公共安全支出.
 */
export function maySameName(one: string, other: string): boolean {
  const [a, b] = [nameEssence(one), nameEssence(other)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 || !long.includes(short)) return false;
  return long.includes("其他") === short.includes("其他");
}

import { withIdeographs } from "./radicals.js";

/** What folding leaves as it is; nearly every name holds nothing else, and folding is slow. */
const FOLDED_ALREADY = /^[!-@[-~\u4e00-\u9fff、。“”]*$/;
/** White space of every kind, and characters that print nothing: zero-width ones, soft hyphens, marks of order, controls. */
const UNPRINTED = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/**
 * The one form in which names of departments, lines and regions, and texts that are searched, are compared (domain rule
 * "Names"): compatibility forms folded (（ to (, Ａ to a), radicals to ideographs, letters without case, no blanks.
 * Folding twice changes nothing. Never for display.
 */
export function foldName(text: string): string {
  if (FOLDED_ALREADY.test(text)) return text;
  const plain = withIdeographs(text.normalize("NFKC")).toLowerCase().replaceAll("ς", "σ");
  // What lay apart may compose once the blanks between are gone.
  return plain.replace(UNPRINTED, "").normalize("NFKC");
}

/** The names that differ, each as it is printed first. */
export function distinctNames(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(foldName(name))) found.set(foldName(name), name);
  return [...found.values()];
}

/** True where two prints are of one name. */
export function isSameName(one: string, other: string): boolean {
  return one === other || foldName(one) === foldName(other);
}

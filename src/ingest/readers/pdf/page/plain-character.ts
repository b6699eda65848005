import { withIdeographs } from "../../../../domain/radicals.js";

const WITHOUT_MEANING = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\ufffd]/gu;

/**
 * A character as it is meant: an ideograph instead of the radical of the same shape, under which some programs write it
 * (⼀ for 一, ⻔ for 门). "" for what has no meaning outside its font. Full-width digits and marks stay as printed.
 */
export function plainCharacter(text: string): string {
  if (/^[\x20-\x7e]$/.test(text)) return text;
  return withIdeographs(text).replace(WITHOUT_MEANING, "");
}

import type { Prepared } from "./prepared.js";

const STATED = /总(收入|支出)(?:决算)?(?:数|额)?(?:为|是|共计|:)?(\d[\d,]*(?:\.\d+)?[万亿]?元)/g;

/**
 * True where the narrative states 总收入 and 总支出 with different amounts: 收、支总计 take balances in and are equal, so that
 * both are then the year's own income and expenditure.
 */
export function haveUnequalSides(prepared: readonly Prepared[]): boolean {
  const amounts: Record<string, string | undefined> = {};
  for (const { topic, canonical } of prepared) {
    if (topic !== "OVERALL") continue;
    for (const [, side = "", amount] of canonical.folded.matchAll(STATED)) amounts[side] ??= amount;
  }
  const { 收入: income, 支出: expenditure } = amounts;
  return income !== undefined && expenditure !== undefined && income !== expenditure;
}

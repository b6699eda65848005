import type { Rational } from "../exact/rational.js";
import type { Known } from "./known.js";
import type { Account } from "./facts.js";

/**
 * What the narrative of an account has otherwise for the year before than that year published, of one line: the
 * difference in fen; null where both are the same, undefined where rounding may explain it or domain.md leaves it open.
 */
export function restatedBy(
  { facts, graph }: Known,
  account: Account,
  table: string,
  key: string,
): Rational | null | undefined {
  const { department, year } = account;
  const joined = graph.closure(new Set([graph.meaning(key, year)]), [year - 1, year], "PROVISIONAL").meanings;
  const [mention, ...others] = (account.mentions.get(`${table}/${key}/TOTAL`) ?? []).filter(
    ({ basis }) => basis === "PRIOR_YEAR",
  );
  if (joined.size > 1 || others.length > 0 || graph.meaning(key, year) !== graph.meaning(key, year - 1))
    return undefined;
  if (mention === undefined) return null;
  const now = account.tables.get(table)?.rows.get(key)?.cells.get("TOTAL/FINAL");
  const before = facts
    .account(department, year - 1)
    ?.tables.get(table)
    ?.rows.get(key)
    ?.cells.get("TOTAL/FINAL");
  const isBare = mention.base === undefined && mention.amount === undefined;
  if (
    now?.kind !== "amount" ||
    before?.kind !== "amount" ||
    isBare ||
    (mention.base !== undefined && mention.amount !== undefined)
  )
    return undefined;
  const later =
    mention.base ??
    (mention.amount === undefined
      ? undefined
      : { value: now.printed.value.minus(mention.amount.value), half: now.printed.half.plus(mention.amount.half) });
  if (later === undefined) return undefined;
  const difference = later.value.minus(before.printed.value);
  if (difference.sign() === 0) return null;
  const size = difference.sign() < 0 ? difference.negated() : difference;
  return size.compare(later.half.plus(before.printed.half)) > 0 ? difference : undefined;
}

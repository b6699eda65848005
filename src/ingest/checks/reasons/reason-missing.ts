import { lineKey, type LineFacts } from "../../../domain/facts.js";
import { isBudgetBasis } from "../../../domain/line.js";
import { printAmount } from "../../../domain/money.js";
import { printNumber } from "../../../domain/printed.js";
import { statesMove } from "../../../domain/statement.js";
import { DisclosureKey } from "../../../domain/tables/other-disclosures.js";
import { chapterOf } from "../chapter.js";
import { reasonedChanges, type ReasonedChange } from "./reasoned-changes.js";
import { leavesReasonUnread } from "./reason-unread.js";
import type { AccountRule, Words } from "../rule.js";
import { BASIS_WORDS, DIRECTION_WORDS } from "../words.js";

/** Accounts explain 机关运行经费; of conferences, purchases and projects they only say what was done. */
function isUnexplained({ table, key }: LineFacts): boolean {
  return table === "OTHER_DISCLOSURES" && key !== DisclosureKey.OPERATING_EXPENSES;
}

function isMove({ mention, line, basis }: ReasonedChange): boolean {
  return basis !== "FIRST_YEAR" && !isUnexplained(line) && statesMove(mention);
}

function sectionOf({ statement }: ReasonedChange): string {
  return statement.place.section ?? "";
}

/** The keys above a line, nearest first. */
function ancestors(of: ReasonedChange, parents: ReadonlyMap<string, string | null>): string[] {
  const keys: string[] = [];
  let key = of.line.parentKey;
  while (key !== null && !keys.includes(key)) {
    keys.push(key);
    key = parents.get(lineKey(of.line.table, key)) ?? null;
  }
  return keys;
}

/**
 * True where the reason of `other` tells a reader why `change` came about: the same line (also against another base in
 * the same section); a part of it in the same chapter; the whole of it in the same section, or for 三公 in the same
 * chapter; or a change of the very same amount against the same base.
 */
function explains(other: ReasonedChange, change: ReasonedChange, parents: ReadonlyMap<string, string | null>): boolean {
  if (other.reason === null) return false;
  const isSameBase = isBudgetBasis(other.basis) === isBudgetBasis(change.basis);
  const isSameChapter = chapterOf(sectionOf(other)) === chapterOf(sectionOf(change));
  const isSameSection = sectionOf(other) === sectionOf(change);
  if (isSameBase && change.mention.amount !== null && other.mention.amount?.fen === change.mention.amount.fen)
    return true;
  if (other.line.table !== change.line.table) return false;
  if (other.line.key === change.line.key) return isSameSection || isSameBase;
  if (!isSameBase) return false;
  if (ancestors(other, parents).includes(change.line.key)) return isSameChapter;
  const isWhole = ancestors(change, parents).includes(other.line.key);
  return isWhole && (change.line.table === "THREE_PUBLIC" ? isSameChapter : isSameSection);
}

/** The change as a reader knows it: 减少0.04, 减少5.8%, or 减少 alone. */
function stated({ mention, statement }: ReasonedChange): Words {
  const { direction, amount, rate } = mention;
  if (direction === null) return { zh: "", en: "" };
  const signed =
    amount !== null ? printAmount(amount.fen, statement.unit) : rate !== null ? `${printNumber(rate)}%` : "";
  const size = signed.replace(/^-/, "");
  const { zh, en } = DIRECTION_WORDS[direction];
  return { zh: zh + size, en: size === "" ? en : `${en} of ${size}` };
}

/**
 * Rule reason.missing: a change that is stated with its direction and is not 0, and no reason anywhere that a reader
 * could take for it. Silent for 持平, for a completion rate without a word for the direction, and for a paragraph
 * that gives a reason which could not be attached to any change.
 */
export const reasonMissing: AccountRule = {
  id: "reason.missing",
  needs: "ACCOUNT",
  severities: ["WARNING"],
  relation: {
    zh: "说明了增减变动，就应当说明变动原因",
    en: "A stated increase or decrease comes with its reason",
  },
  source: "domain: Explanations (coverage)",
  message: {
    zh: "{name}：与{basis}相比的变动“{stated}”没有说明原因",
    en: '{name}: no reason is given for the change against {basis}, "{stated}"',
  },
  find: ({ record, text }) => {
    const all = reasonedChanges(record);
    const parents = new Map(record.lines.map((line) => [lineKey(line.table, line.key), line.parentKey]));
    const seen = new Set<string>();
    return all.filter(isMove).flatMap((change) => {
      const { line, basis, statement } = change;
      const id = [lineKey(line.table, line.key), statement.measure, basis].join(" ");
      if (seen.has(id)) return [];
      seen.add(id);
      if (all.some((other) => explains(other, change, parents))) return [];
      if (text !== null && leavesReasonUnread(change, all, text)) return [];
      return [
        {
          severity: "WARNING" as const,
          line: lineKey(line.table, line.key),
          values: { name: line.name, basis: BASIS_WORDS[basis], stated: stated(change) },
          expected: null,
          actual: null,
          sources: [statement.place],
          discriminator: [statement.measure, basis].join(" "),
        },
      ];
    });
  },
};

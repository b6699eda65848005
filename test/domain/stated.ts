import { absent, readAmount, type Observed } from "../../src/domain/figure.js";
import { lineChange, type LineChange } from "../../src/domain/change/line-change.js";
import { readMention, type Mention, type PrintedMention } from "../../src/domain/statement.js";

export const NOT_PUBLISHED = absent("NOT_PUBLISHED");

export function wan(text: string) {
  return readAmount(text, "WAN_YUAN");
}

/** A mention in 万元 that states only what is given. */
export function stating(parts: Partial<PrintedMention>): Mention {
  return readMention({
    unit: "WAN_YUAN",
    base: null,
    amount: null,
    rate: null,
    direction: null,
    completionRate: null,
    ...parts,
  });
}

/** The change of `current` 万元 with mentions of it, against a published base where there is one. */
export function changeStating(
  current: string,
  mentions: readonly Partial<PrintedMention>[],
  published: Observed = NOT_PUBLISHED,
): LineChange {
  return lineChange(wan(current), published, mentions.map(stating));
}

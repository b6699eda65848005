import { printFen, printRate } from "../exact/print.js";
import { agreementOf } from "../right/agreement.js";
import type { RightChange } from "../right/change.js";
import { printedOf } from "../right/printed-side.js";
import { impliedBase } from "../right/stated-base.js";
import type { Printing } from "./change-fields.js";

/** What is asked of a change of a line besides its figures: what the narrative says of it. */
export const STATED_FIELDS = "agreement impliedBase stated { amount rate base direction completionRate }";

/** What the narrative says of a change and whether it agrees, of one line; nothing of a group, which the figures decide. */
export function statedAsServed(change: RightChange, { unit }: Printing): Record<string, unknown> {
  const { current, base, mentions, baseSource, comparability } = change;
  const [mention, ...others] = mentions;
  const isGroup = current.lines.length > 1 || base.lines.length > 1;
  const isOpen = isGroup || comparability === "RECLASSIFIED" || others.length > 0;
  // A base of the narrative that is chosen beside a published one is judged against the published one all the same.
  const published = base.amount === null ? null : printedOf(base);
  return {
    agreement:
      isGroup || comparability === "RECLASSIFIED" || (baseSource !== "PUBLISHED" && published !== null)
        ? undefined
        : agreementOf(printedOf(current), published, mentions),
    impliedBase:
      isOpen || current.amount === null
        ? undefined
        : printFen(impliedBase(current.amount, mentions)?.amount ?? null, unit),
    stated: isOpen
      ? undefined
      : mention === undefined
        ? null
        : {
            amount: mention.amount === undefined ? undefined : printFen(mention.amount.value, unit),
            rate: mention.rate === undefined ? undefined : printRate(mention.rate.value, mention.rate.decimals),
            base: mention.base === undefined ? undefined : printFen(mention.base.value, unit),
            direction: mention.direction,
            completionRate:
              mention.completion === undefined
                ? undefined
                : printRate(mention.completion.value, mention.completion.decimals),
          },
  };
}

import { lineKey } from "../../../domain/facts.js";
import { ReasonCategory } from "../../../domain/reasons.js";
import { reasonedChanges } from "./reasoned-changes.js";
import type { AccountRule } from "../rule.js";
import { BASIS_WORDS } from "../words.js";

/**
 * Rule reason.tautology: a reason that only restates the change (支出增加的主要原因是支出增加). INFO: nothing in it is
 * false, but a reader who looks for the cause finds none.
 */
export const reasonTautology: AccountRule = {
  id: "reason.tautology",
  needs: "ACCOUNT",
  severities: ["INFO"],
  relation: {
    zh: "原因应当说明变动的起因，而不是重复变动本身",
    en: "A reason names a cause; it does not restate the change",
  },
  source: "domain: Explanations (TAUTOLOGY)",
  message: {
    zh: "{name}：与{basis}相比的变动，所给原因“{reason}”只是重复了变动本身",
    en: '{name}: the reason given for the change against {basis}, "{reason}", only restates the change',
  },
  find: ({ record }) =>
    reasonedChanges(record).flatMap(({ line, basis, statement, reason }) =>
      reason === null || reason.categories.some((category) => category !== ReasonCategory.TAUTOLOGY)
        ? []
        : [
            {
              severity: "INFO" as const,
              line: lineKey(line.table, line.key),
              values: { name: line.name, basis: BASIS_WORDS[basis], reason: reason.text },
              expected: null,
              actual: null,
              sources: [reason.place],
              discriminator: [statement.measure, basis, reason.text].join(" "),
            },
          ],
    ),
};

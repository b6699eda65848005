import { parentKeys } from "../../../domain/tables/place.js";
import type { AccountRule } from "../rule.js";
import { atMostFindings } from "./at-most-finding.js";
import { disclosedFigure } from "./disclosed-figure.js";
import { DisclosureKey } from "../../../domain/tables/other-disclosures.js";

/** What is awarded; each is a part of what it hangs under. */
const AWARDS: readonly DisclosureKey[] = [DisclosureKey.MICRO, DisclosureKey.SME];

/** Rule disclosures.procurement-awards: contracts of small firms within those of small and medium ones, within all procurement. */
export const procurementAwards: AccountRule = {
  id: "disclosures.procurement-awards",
  needs: "ACCOUNT",
  severities: ["ERROR", "INFO"],
  relation: {
    zh: "授予小微企业合同金额 ≤ 授予中小企业合同金额 ≤ 政府采购支出总额",
    en: "Contracts of small and micro firms ≤ those of small and medium firms ≤ procurement",
  },
  source: "E34",
  message: {
    zh: "{parts}为{actual}，应不大于{whole}的{expected}；{verdict}",
    en: "{parts}: {actual}, which should be at most {expected}, {whole}; {verdict}",
  },
  find: ({ record }) =>
    AWARDS.flatMap((part) => {
      const whole = parentKeys("OTHER_DISCLOSURES", part)
        .flatMap((key) => disclosedFigure(record, key) ?? [])
        .at(0);
      return atMostFindings([disclosedFigure(record, part)], whole);
    }),
};

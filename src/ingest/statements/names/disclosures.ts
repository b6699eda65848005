import { AccountTable } from "../../../domain/line.js";
import { namedLine, type NamedLine } from "../named-line.js";
import type { Meanings, Naming } from "./vocabulary.js";
import { DisclosureKey } from "../../../domain/tables/other-disclosures.js";

const disclosed = (key: DisclosureKey): readonly NamedLine[] => [namedLine(AccountTable.OTHER_DISCLOSURES, key)];

function purchases(kind: string): string[] {
  return [
    `政府采购${kind}支出`,
    `政府采购${kind}类支出`,
    `政府采购${kind}金额`,
    `${kind}采购金额`,
    `${kind}类采购金额`,
    `采购${kind}支出`,
    `${kind}采购支出`,
    `${kind}类采购支出`,
    `${kind}类采购`,
    `${kind}采购`,
    `${kind}支出金额`,
    `${kind}支出`,
    `${kind}金额`,
    `${kind}类支出`,
  ];
}

function procurement(names: readonly string[], key: DisclosureKey): Naming {
  return { names, meanings: { PROCUREMENT: disclosed(key) } };
}

/** 会议费 and 培训费 have a section of their own, or follow 三公 in its section. */
function besideThreePublic(key: DisclosureKey): Meanings {
  const lines = disclosed(key);
  return { CONFERENCE_TRAINING: lines, OTHER: lines, THREE_PUBLIC: lines };
}

/** 货物采购授予中小企业合同金额 and the like are parts that have no line of their own. */
const PARTS_OF_AWARDS = ["货物", "工程", "服务"].flatMap((kind) => [
  `${kind}采购授予中小企业合同金额`,
  `${kind}采购授予小微企业合同金额`,
  `授予中小企业${kind}采购合同金额`,
  `授予中小企业${kind}合同金额`,
]);

/** What only the narrative discloses: 机关运行经费, 会议费, 培训费, 政府采购. */
export const DISCLOSURE_NAMES: readonly Naming[] = [
  {
    names: ["机关运行经费", "机构运行经费", "机关运行费"],
    meanings: {},
    elsewhere: disclosed(DisclosureKey.OPERATING_EXPENSES),
  },
  { names: ["会议费"], meanings: besideThreePublic(DisclosureKey.CONFERENCE) },
  { names: ["培训费"], meanings: besideThreePublic(DisclosureKey.TRAINING) },
  {
    names: ["政府采购支出总额", "政府采购总额", "政府采购支出合计", "政府采购支出总计", "政府采购支出金额"],
    meanings: {},
    elsewhere: disclosed(DisclosureKey.PROCUREMENT),
  },
  procurement(
    ["政府采购金额", "政府采购支出", "政府采购资金总额", "政府采购合同总额", "采购支出总额", "采购总额"],
    DisclosureKey.PROCUREMENT,
  ),
  procurement(purchases("货物"), DisclosureKey.GOODS),
  procurement(purchases("工程"), DisclosureKey.WORKS),
  procurement(purchases("服务"), DisclosureKey.SERVICES),
  procurement(["授予中小企业合同金额", "授予中小企业的合同金额", "授予中小企业采购合同金额"], DisclosureKey.SME),
  procurement(
    ["授予小微企业合同金额", "授予小微企业的合同金额", "授予小型微型企业合同金额", "授予小微型企业合同金额"],
    DisclosureKey.MICRO,
  ),
  { names: PARTS_OF_AWARDS, meanings: { PROCUREMENT: [] } },
];

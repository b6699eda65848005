import type { PublishedChange } from "../../../src/domain/account.js";
import { about, SECTION, tell } from "./support/tell.js";

interface Case {
  readonly rule: string;
  /** Said of “三公”经费 in the account of 2022. */
  readonly says: string;
  readonly amount?: string;
  readonly changes: readonly PublishedChange[];
}

const prior = (change: Omit<PublishedChange, "basis">): PublishedChange => ({ basis: "PRIOR_YEAR", ...change });
const initial = (change: Omit<PublishedChange, "basis">): PublishedChange => ({ basis: "INITIAL_BUDGET", ...change });
const adjusted = (change: Omit<PublishedChange, "basis">): PublishedChange => ({ basis: "ADJUSTED_BUDGET", ...change });

/** How narratives across provinces word a change; the wordings are those in use, the figures made up. */
const CASES: readonly Case[] = [
  {
    rule: "year named, amount, rate, reason (Hunan)",
    says: "与2021年相比，减少1.34万元，减少9.4%，主要是因为节约用车",
    changes: [prior({ baseYear: 2021, amount: "-1.34", rate: "-9.4", direction: "DECREASE", reason: "节约用车" })],
  },
  {
    rule: "no rate (Hunan)",
    says: "与上年相比，“三公”经费减少1.34万元，主要是因为节约用车",
    changes: [prior({ amount: "-1.34", direction: "DECREASE", reason: "节约用车" })],
  },
  {
    rule: "降低 and 主要原因是： (Hunan)",
    says: "比上年决算数减少1.4万元，降低21.8%，主要原因是：少用车，部分支出改由项目列支",
    changes: [prior({ amount: "-1.4", rate: "-21.8", direction: "DECREASE", reason: "少用车，部分支出改由项目列支" })],
  },
  {
    rule: "against the initial budget (Hunan)",
    says: "比年初预算数减少2.4万元，降低22.2%，主要原因是节约用车",
    changes: [initial({ amount: "-2.4", rate: "-22.2", direction: "DECREASE", reason: "节约用车" })],
  },
  {
    rule: "flat against two bases (Hunan)",
    says: "与预算持平，与上年决算持平",
    changes: [adjusted({ direction: "UNCHANGED" }), prior({ direction: "UNCHANGED" })],
  },
  {
    rule: "是因为 after 决算数小于年初预算数 (Hunan)",
    says: "决算数小于年初预算数是因为存在未结算款项",
    changes: [initial({ direction: "DECREASE", reason: "存在未结算款项" })],
  },
  {
    rule: "下降（增长） takes the direction of the amount (Shanghai)",
    says: "决算数比2021年度减少0.15万元，下降（增长）7.78%",
    changes: [prior({ baseYear: 2021, amount: "-0.15", rate: "-7.78", direction: "DECREASE" })],
  },
  {
    rule: "completed and flat (Shanghai)",
    says: "完成年初预算的100.00%。决算数同预算数持平",
    changes: [initial({ completionRate: "100.00", direction: "UNCHANGED" })],
  },
  { rule: "与上一年度持平 (Shanghai)", says: "支出与上一年度持平", changes: [prior({ direction: "UNCHANGED" })] },
  {
    rule: "大小于 left standing, with no reason (Shanghai)",
    says: "完成年初预算的95%。决算数大小于预算数的主要原因：",
    changes: [initial({ completionRate: "95" })],
  },
  {
    rule: "rate only (Sichuan)",
    says: "决算总额为5.5万元,较年初预算减少32%",
    amount: "5.5",
    changes: [initial({ rate: "-32", direction: "DECREASE" })],
  },
  {
    rule: "prior amount stated (Sichuan)",
    says: "5.5万元,较2021年的6.2万元减少0.7万元,下降11.3%",
    amount: "5.5",
    changes: [prior({ baseYear: 2021, base: "6.2", amount: "-0.7", rate: "-11.3", direction: "DECREASE" })],
  },
  {
    rule: "two comparison years, the second not the prior one (Guangdong)",
    says: "比上年决算数增加2.97万元,增长168.7%;比2019年(疫情前)决算数减少4.87万元,降低28.6%",
    changes: [prior({ amount: "2.97", rate: "168.7", direction: "INCREASE" })],
  },
  {
    rule: "explicitly not comparable (Guangdong)",
    says: "完成预算0万元的--%(基数为0,不可比)，比上年决算数增加1.2万元，增长--(基数为0,不可比)",
    changes: [adjusted({ base: "0" }), prior({ base: "0", amount: "1.2", direction: "INCREASE" })],
  },
  {
    rule: "separator in a rate (Guangdong)",
    says: "比上年决算数增长1,055.4%",
    changes: [prior({ rate: "1055.4", direction: "INCREASE" })],
  },
  {
    rule: "主要情况： after the direction (Guangdong)",
    says: "支出决算大于上年决算数的主要情况:公务往来恢复正常",
    changes: [prior({ direction: "INCREASE", reason: "公务往来恢复正常" })],
  },
  {
    rule: "this year's budget that looks like a year-on-year wording (Anhui)",
    says: "与2022年度预算相比,减少0.28万元,下降15%,下降的原因是公务接待减少",
    changes: [adjusted({ amount: "-0.28", rate: "-15", direction: "DECREASE", reason: "公务接待减少" })],
  },
  {
    rule: "zero written as growth (Anhui)",
    says: "与2022年度预算相比,增加0万元,增长0%",
    changes: [adjusted({ amount: "0", rate: "0" })],
  },
  {
    rule: "traditional characters (Anhui)",
    says: "與2022年度預算相比無增減",
    changes: [adjusted({ direction: "UNCHANGED" })],
  },
  {
    rule: "增长的原因是 (Anhui)",
    says: "比上年增加1.5万元,增长10.14%,增长的原因是上级检查次数增加",
    changes: [prior({ amount: "1.5", rate: "10.14", direction: "INCREASE", reason: "上级检查次数增加" })],
  },
  {
    rule: "first account of a unit (Chongqing)",
    says: "较上年决算数增加5.5万元,增长100.0%,主要原因是本单位2021年未独立编制决算报告",
    changes: [prior({ amount: "5.5", rate: "100.0", direction: "INCREASE", reason: "本单位2021年未独立编制决算报告" })],
  },
  {
    rule: "two bases with rates (Chongqing)",
    says: "较上年决算数减少0.03万元,下降0.6%;较年初预算数减少6.3万元,下降53.3%",
    changes: [
      prior({ amount: "-0.03", rate: "-0.6", direction: "DECREASE" }),
      initial({ amount: "-6.3", rate: "-53.3", direction: "DECREASE" }),
    ],
  },
  {
    rule: "second base without rate, 主要是 (Chongqing)",
    says: "较上年减少2.97万元,下降6.89% ,较年初预算数减少0.36万元。主要是厉行节约",
    changes: [
      prior({ amount: "-2.97", rate: "-6.89", direction: "DECREASE" }),
      initial({ amount: "-0.36", direction: "DECREASE", reason: "厉行节约" }),
    ],
  },
  {
    rule: "prior amount with no 的, 无增减 with a budget's amount (Yunnan)",
    says: "为0万元,较上年6万元减少6万元,下降100%,较预算数0万元无增减",
    amount: "0",
    changes: [
      prior({ base: "6", amount: "-6", rate: "-100", direction: "DECREASE" }),
      adjusted({ base: "0", direction: "UNCHANGED" }),
    ],
  },
  {
    rule: "总体与上年相比 (Xinjiang)",
    says: "总体与上年相比，增加0.21万元，增长3.46%",
    changes: [prior({ amount: "0.21", rate: "3.46", direction: "INCREASE" })],
  },
  {
    rule: "下降 for an amount (Hubei)",
    says: "比上年累计支出6.3万元下降0.8万元,下降12.7%",
    changes: [prior({ base: "6.3", amount: "-0.8", rate: "-12.7", direction: "DECREASE" })],
  },
  {
    rule: "与…下降 (Zhejiang)",
    says: "与上年决算数下降16.62%",
    changes: [prior({ rate: "-16.62", direction: "DECREASE" })],
  },
  { rule: "亿元", says: "比预算数减少0.43亿元", changes: [adjusted({ amount: "-0.43", direction: "DECREASE" })] },
  {
    rule: "主要是三个原因: in parts (Hunan)",
    says: "汇总数较上年减少4.03亿元,主要是三个原因:一是减少出国;二是车改;三是减少接待",
    changes: [prior({ amount: "-4.03", direction: "DECREASE", reason: "一是减少出国;二是车改;三是减少接待" })],
  },
];

describe("the wordings of the provinces", () => {
  it.each(CASES)("$rule", ({ says, amount, changes }) => {
    const told = tell(`“三公”经费${says}。`, { under: SECTION.threePublic });
    expect(about(told, "total")).toEqual([{ ...(amount === undefined ? {} : { amount }), changes }]);
  });

  it("of a budget document are reported: last year's budget and its execution are no base of a final account", () => {
    const told = tell(
      [
        "“三公”经费5.50万元，比2021年预算执行数增加0.53%。",
        "“三公”经费5.50万元，比2021年预算增加3.50万元。",
        "“三公”经费5.50万元，比2021年预算持平。",
      ],
      { under: SECTION.threePublic },
    );
    expect(about(told, "total")).toEqual([{ amount: "5.50" }, { amount: "5.50" }, { amount: "5.50" }]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_BASE", "UNKNOWN_BASE", "UNKNOWN_BASE"]);
  });
});

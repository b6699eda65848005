import { about, SECTION, tell } from "./support/tell.js";

describe("机关运行经费", () => {
  it("is read with two bases, each with its own reason", () => {
    const told = tell(
      "2022年度机关运行经费支出100.00万元，比年初预算数减少2.4万元，降低2.3%，主要原因是压减会议。比上年决算数减少75.4万元，降低43.0%，主要原因是：人员减少，部分支出改由项目列支。",
      { under: SECTION.operating },
    );
    expect(about(told, "operating-expenses")).toEqual([
      {
        amount: "100.00",
        changes: [
          { basis: "INITIAL_BUDGET", amount: "-2.4", rate: "-2.3", direction: "DECREASE", reason: "压减会议" },
          {
            basis: "PRIOR_YEAR",
            amount: "-75.4",
            rate: "-43.0",
            direction: "DECREASE",
            reason: "人员减少，部分支出改由项目列支",
          },
        ],
      },
    ]);
  });

  it("is what 合计 adds up where the sentence only describes it", () => {
    const told = tell(
      "2022年行政单位使用财政拨款安排的基本支出中的日常公用经费支出，合计100.00万元，比上年减少10.00万元，减少原因：压减会议。",
      {
        under: SECTION.operating,
      },
    );
    expect(about(told, "operating-expenses")).toEqual([
      {
        amount: "100.00",
        changes: [{ basis: "PRIOR_YEAR", amount: "-10.00", direction: "DECREASE", reason: "压减会议" }],
      },
    ]);
  });

  it("is not what a part of the department spent under the same name", () => {
    const told = tell("机关运行经费支出100.00万元，其中：局本级机关运行经费60万元，下属单位机关运行经费40万元。", {
      under: SECTION.operating,
    });
    expect(about(told, "operating-expenses")).toEqual([{ amount: "100.00" }]);
  });
});

describe("会议费 and 培训费", () => {
  it("are lines of their own in the section on them", () => {
    const told = tell(
      "2022年开支会议费2.00万元，用于召开年度会议，人数100人；开支培训费1.00万元，用于业务培训，人数50人；举办节庆活动开支0万元。",
      {
        under: SECTION.meetings,
      },
    );
    expect(told.statements.map(({ table, keys, amount }) => [table, keys[0], amount])).toEqual([
      ["OTHER_DISCLOSURES", "conference", "2.00"],
      ["OTHER_DISCLOSURES", "training", "1.00"],
    ]);
  });
});

describe("会议费 and 培训费 in the section on 三公", () => {
  it("are lines of their own too", () => {
    const told = tell(
      "2022年度一般公共预算拨款安排的会议费决算支出2.60万元，完成预算的65.00%，比上年决算减少1.00万元，主要原因为会议减少。2022年度培训费支出3.00万元。",
      { under: SECTION.threePublic },
    );
    expect(told.statements.map(({ table, keys, amount }) => [table, keys[0], amount])).toEqual([
      ["OTHER_DISCLOSURES", "conference", "2.60"],
      ["OTHER_DISCLOSURES", "training", "3.00"],
    ]);
    expect(about(told, "conference")[0]?.changes?.map(({ reason }) => reason)).toEqual([undefined, "会议减少"]);
  });
});

describe("政府采购", () => {
  it("is read with its kinds and what went to small enterprises", () => {
    const told = tell(
      "2022年度政府采购支出总额200.00万元，其中：政府采购货物支出50.00万元、政府采购工程支出0万元、政府采购服务支出150.00万元。授予中小企业合同金额160.00万元，占政府采购支出总额的80%，其中：授予小微企业合同金额80.00万元，占授予中小企业合同金额的50%。",
      { under: SECTION.procurement },
    );
    expect(
      told.statements.map(({ keys, amount, shares }) => [keys[0], amount, shares?.[0]?.rate, shares?.[0]?.key]),
    ).toEqual([
      ["procurement", "200.00", undefined, undefined],
      ["procurement.goods", "50.00", undefined, undefined],
      ["procurement.works", "0", undefined, undefined],
      ["procurement.services", "150.00", undefined, undefined],
      ["procurement.sme", "160.00", "80", "procurement"],
      ["procurement.micro", "80.00", "50", "procurement.sme"],
    ]);
  });

  it("may be the amount of contracts, with its kinds by other names", () => {
    const told = tell(
      "2022年度政府采购金额（以合同签订为准）为200.00万元，其中：货物采购金额50.00万元、工程采购金额0.00万元、服务采购金额150.00万元。",
      {
        under: SECTION.procurement,
      },
    );
    expect(told.statements.map(({ keys, subject, amount }) => [keys[0], subject, amount])).toEqual([
      ["procurement", "政府采购金额", "200.00"],
      ["procurement.goods", "货物采购金额", "50.00"],
      ["procurement.works", "工程采购金额", "0.00"],
      ["procurement.services", "服务采购金额", "150.00"],
    ]);
  });

  it("takes no money that was only reserved, and no part of an award", () => {
    const told = tell(
      "面向中小企业预留政府采购项目预算金额25.00万元。货物采购授予中小企业合同金额占货物支出金额的100%。",
      { under: SECTION.procurement },
    );
    expect(told.statements).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_LINE", "UNKNOWN_LINE"]);
  });
});

describe("named projects", () => {
  const list = "2022年度项目支出420万元。其中，档案数字化300.00万元，馆舍维修支出120.00万元。涉及的内容包括：";

  it("are read wherever they stand, if they add up to the project expenditure", () => {
    for (const under of [SECTION.performance, SECTION.expenditure, ["附件", "项目绩效评价报告"]]) {
      const told = tell(list, { under });
      expect(told.statements.map(({ keys, measure, amount }) => [keys[0], measure, amount])).toEqual([
        ["total", "PROJECT", "420"],
        ["project.档案数字化", undefined, "300.00"],
        ["project.馆舍维修支出", undefined, "120.00"],
      ]);
      expect(told.unplaced).toEqual([]);
    }
  });

  it("are left alone where they do not add up, or the total is no figure of the account", () => {
    const short = tell(list.replace("120.00", "100.00"), { under: SECTION.performance });
    const other = tell(list.replace("420万元", "430万元").replace("120.00", "130.00"), { under: SECTION.performance });
    expect(short.statements.map(({ keys }) => keys[0])).toEqual(["total"]);
    expect(other.statements).toEqual([]);
  });
});

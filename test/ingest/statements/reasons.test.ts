import { about, reasons, SECTION, tell } from "./support/tell.js";

const { operating, threePublic, general, items } = SECTION;

function reasonsAfter(sentence: string): string[] {
  return reasons(
    tell(`2022年度机关运行经费支出100.00万元，比上年减少5万元，下降4.8%${sentence}`, { under: operating }),
  );
}

describe("a reason", () => {
  it.each([
    "，主要原因是节约用电",
    "，主要原因：节约用电",
    "，主要原因是：节约用电",
    "，主要原因为节约用电",
    "，主要是因为节约用电",
    "，主要是由于节约用电",
    "，主要由于节约用电",
    "，主要是节约用电",
    "，是因为节约用电",
    "，由于节约用电",
    "，因节约用电",
    "，主要变动原因是节约用电",
    "，增减变化的主要原因是：节约用电",
    "，减少的主要原因是节约用电",
    "，下降的原因是节约用电",
    "，减少原因主要是节约用电",
    "，其主要原因是节约用电",
    "。主要原因：节约用电",
    "。主要是节约用电",
    "（主要原因是节约用电）",
  ])("follows %s", (leadIn) => {
    expect(reasonsAfter(`${leadIn}。`)).toEqual(["节约用电"]);
  });

  it("is the whole clause, with the figures inside it", () => {
    expect(reasonsAfter("，主要原因是办公费减少，较上年减少3万元，主要由于搬迁新址等。")).toEqual([
      "办公费减少，较上年减少3万元，主要由于搬迁新址等",
    ]);
  });

  it("keeps 一是…二是… in order as one text", () => {
    expect(reasonsAfter("，主要原因：一是人员减少，减少支出3万元；二是压减会议。")).toEqual([
      "一是人员减少，减少支出3万元；二是压减会议",
    ]);
    expect(reasonsAfter("，主要是三个原因：一是车改；二是压减会议；三是退休。")).toEqual([
      "一是车改；二是压减会议；三是退休",
    ]);
    expect(reasonsAfter("。主要原因是一是车改。二是压减会议。")).toEqual(["一是车改。二是压减会议"]);
  });

  it("keeps numbered causes together, but no item of the account that follows", () => {
    expect(reasonsAfter("，主要原因：1.人员减少。2.会议减少3万元。")).toEqual(["1.人员减少。2.会议减少3万元"]);
    expect(reasonsAfter("，主要原因是：（1）人员减少；（2）压减会议。")).toEqual(["（1）人员减少；（2）压减会议"]);
    const told = tell(
      "一般公共预算财政拨款支出1100.00万元，比上年增加5万元，主要原因：1.人员增加。2、住房保障支出（类）住房改革支出（款）住房公积金（项）50.00万元。",
      { under: items },
    );
    expect(reasons(told)).toEqual(["1.人员增加"]);
    expect(about(told, "2210201")).toEqual([{ amount: "50.00" }]);
  });

  it("goes on with a sentence about the same comparison that has no figure", () => {
    expect(reasonsAfter("，主要原因是厉行节约。较上一年度减少了会议等。")).toEqual([
      "厉行节约。较上一年度减少了会议等",
    ]);
  });

  it("ends where the sentence turns to another base, a completion rate, its parts or another line", () => {
    expect(reasonsAfter("，主要原因是压减会议，较年初预算数减少2万元，主要原因是人员减少。")).toEqual([
      "压减会议",
      "人员减少",
    ]);
    expect(reasonsAfter("，主要原因是压减会议，完成年初预算的95%。")).toEqual(["压减会议"]);
    expect(reasonsAfter("，主要原因是压减会议；完成年初预算的95%。")).toEqual(["压减会议"]);
    expect(reasonsAfter("，主要原因是压减会议。其中：办公费20万元。")).toEqual(["压减会议"]);
    const told = tell(
      "公务接待费1.50万元，比上年减少0.10万元，主要原因是批次减少；因公出国（境）费0万元，与上年持平。",
      {
        under: threePublic,
      },
    );
    expect(reasons(told)).toEqual(["批次减少"]);
    expect(about(told, "overseas-travel")).toEqual([
      { amount: "0", changes: [{ basis: "PRIOR_YEAR", direction: "UNCHANGED" }] },
    ]);
  });

  it("keeps 其中 inside it where no list of lines follows", () => {
    const told = tell(
      "一般公共预算财政拨款支出年初预算为1200.00万元，支出决算为1100.00万元，完成年初预算的91.67%。决算数小于预算数的主要原因：档案事务（款）未达预期，其中项目支出馆舍维修较年初完成90%，部分项目未开工。其中：",
      { under: items },
    );
    expect(reasons(told)).toEqual(["档案事务（款）未达预期，其中项目支出馆舍维修较年初完成90%，部分项目未开工"]);
  });

  it("belongs to the base that the sentence names with it", () => {
    const told = tell(
      "公务接待费支出预算为2.00万元，支出决算为1.50万元，完成预算的75%，与上年相比减少0.30万元，减少16.67%，减少的主要原因是批次减少，决算数小于预算数的主要原因是厉行节约。",
      { under: threePublic },
    );
    expect(about(told, "reception")).toEqual([
      {
        amount: "1.50",
        changes: [
          { basis: "ADJUSTED_BUDGET", base: "2.00", completionRate: "75", direction: "DECREASE", reason: "厉行节约" },
          { basis: "PRIOR_YEAR", amount: "-0.30", rate: "-16.67", direction: "DECREASE", reason: "批次减少" },
        ],
      },
    ]);
  });

  it("belongs to the line that is named with it, also in a later sentence or paragraph", () => {
    const texts = [
      "“三公”经费支出决算数比2021年度减少0.50万元，其中：公务用车购置及运行维护费支出决算减少0.20万元；公务接待费支出决算减少0.30万元。公务接待费支出减少的主要原因是批次减少。",
      "公务用车购置及运行维护费支出减少的主要原因是少用车。",
    ];
    const told = tell(texts, { under: threePublic });
    expect(about(told, "reception")[0]?.changes?.[0]?.reason).toBe("批次减少");
    expect(about(told, "vehicles")[0]?.changes?.[0]?.reason).toBe("少用车");
    expect(about(told, "total")[0]?.changes?.[0]?.reason).toBeUndefined();
  });

  it("of both sides stands once, with the change stated last", () => {
    const told = tell(
      "2022年财政拨款收入总计1110.00万元，与2021年相比增加40万元；财政拨款支出总计1110.00万元，与2021年相比增加40万元。收入、支出变动较大的主要原因是新建馆舍。",
      { under: SECTION.appropriation },
    );
    expect(told.statements.map(({ keys, changes }) => [keys[0], changes?.[0]?.reason])).toEqual([
      ["income.total", undefined],
      ["expenditure.total", "新建馆舍"],
    ]);
  });

  it("may stand in the next paragraph after 主要原因：", () => {
    const told = tell(["机关运行经费支出100.00万元，比上年减少5万元。主要原因：", "压减会议。"], { under: operating });
    expect(reasons(told)).toEqual(["压减会议"]);
  });

  it("may follow a budget and what came of it, with no word for the direction", () => {
    const told = tell("一般公共预算财政拨款支出年初预算1000.00万元，完成年初预算的110%，主要原因是年中追加。", {
      under: general,
    });
    expect(told.statements[0]?.changes).toEqual([
      { basis: "INITIAL_BUDGET", base: "1000.00", completionRate: "110", reason: "年中追加" },
    ]);
  });
});

describe("a reason why nothing changed", () => {
  it.each([
    ["与上年持平，主要原因是无此项支出。", "无此项支出"],
    ["与上年决算数相同。主要原因：人员有进有出，项目按合同付款。", "人员有进有出，项目按合同付款"],
    ["比上年增加0万元，增长0%，主要原因是人员稳定。", "人员稳定"],
    ["完成年初预算的100%，主要原因是严格执行预算。", "严格执行预算"],
  ])("is kept where 主要原因 introduces it: %s", (sentence, reason) => {
    const told = tell(`2022年度机关运行经费支出100.00万元，${sentence}`, { under: operating });
    expect(reasons(told)).toEqual([reason]);
    expect(told.unplaced).toEqual([]);
  });
});

describe("no reason", () => {
  it.each([
    "与上年持平，主要是保障日常运转。",
    "比上年增加0万元，增长0%，主要原因是与上年持平。",
    "年初预算为100.00万元，主要原因是人员稳定。",
  ])("explains what did not change: %s", (sentence) => {
    const told = tell(`2022年度机关运行经费支出100.00万元，${sentence}`, { under: operating });
    expect(reasons(told)).toEqual([]);
    expect(told.unplaced).toEqual([]);
  });

  it("is what the money bought", () => {
    expect(reasonsAfter("，主要用于办公用品采购。")).toEqual([]);
    expect(reasonsAfter("，主要是用于办公用品采购。")).toEqual([]);
    const told = tell("公务接待费支出决算为1.50万元，共接待来访团组12个、来宾65人次，主要是迎接检查发生的接待支出。", {
      under: threePublic,
    });
    expect(told.statements.map(({ amount, changes }) => [amount, changes])).toEqual([["1.50", undefined]]);
  });

  it("is 主要是 that does not follow a change at once", () => {
    expect(reasonsAfter("，共接待12批次，主要是接待上级检查。")).toEqual([]);
  });

  it("is left of a template that was not filled in", () => {
    expect(reasonsAfter("，主要原因是XXXXXX。")).toEqual([]);
    expect(reasonsAfter("。决算数大小于预算数的主要原因：")).toEqual([]);
  });

  it("stands beside a figure that states no change: it is reported", () => {
    const told = tell("机关运行经费支出100.00万元，主要原因是压减会议。", { under: operating });
    expect(reasons(told)).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["REASON_WITHOUT_CHANGE"]);
  });

  it("is given to the line before, where the figures beside it are of a line that is not known", () => {
    const told = tell(
      "公务接待费1.50万元，较上年减少0.50万元；某专项支出9.00万元，较上年增加2.00万元，主要原因是活动增加。",
      {
        under: SECTION.threePublic,
      },
    );
    expect(reasons(told)).toEqual([]);
    expect(told.unplaced.map(({ kind }) => kind)).toContain("REASON_WITHOUT_CHANGE");
  });

  it("is taken from a comparison that cannot be stored", () => {
    const told = tell("机关运行经费支出100.00万元，比上年减少5万元，比2019年减少9万元，主要原因是机构改革。", {
      under: operating,
    });
    expect(reasons(told)).toEqual([]);
  });
});

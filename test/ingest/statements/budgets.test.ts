import { TABLES } from "./support/fictional-account.js";
import { about, SECTION, tell } from "./support/tell.js";

const { items, threePublic } = SECTION;

describe("a budget and what came of it", () => {
  it("gives base and completion, and no direction where no word does", () => {
    const told = tell(
      "一般公共预算财政拨款支出年初预算数为1,000.00万元，支出决算数为1,100.00万元，完成年初预算的110.0%，其中：",
      {
        under: items,
      },
    );
    expect(about(told, "total")).toEqual([
      { amount: "1100.00", changes: [{ basis: "INITIAL_BUDGET", base: "1000.00", completionRate: "110.0" }] },
    ]);
  });

  it.each([
    ["决算数大于年初预算数。", "INCREASE"],
    ["决算数小于预算数。", "DECREASE"],
    ["决算数高于年初预算数。", "INCREASE"],
    ["决算数与年初预算数持平。", "UNCHANGED"],
    ["决算数同预算数持平。", "UNCHANGED"],
    ["决算数等于预算数。", "UNCHANGED"],
  ])("takes its direction from %s", (sentence, direction) => {
    const told = tell(`一般公共预算财政拨款支出年初预算为1000.00万元，支出决算为1100.00万元。${sentence}`, {
      under: items,
    });
    expect(told.statements[0]?.changes).toEqual([{ basis: "INITIAL_BUDGET", base: "1000.00", direction }]);
  });

  it("takes no direction from a template's choice that was left standing", () => {
    for (const words of ["决算数大于（小于）预算数", "决算数大小于预算数"]) {
      const told = tell(
        `一般公共预算财政拨款支出年初预算为1000.00万元，支出决算为1100.00万元。${words}的主要原因：追加项目。`,
        {
          under: items,
        },
      );
      expect(told.statements[0]?.changes).toEqual([{ basis: "INITIAL_BUDGET", base: "1000.00", reason: "追加项目" }]);
    }
  });

  it("reads the amount by which the final figure exceeds the budget", () => {
    const told = tell("一般公共预算财政拨款支出1100.00万元，决算数大于年初预算数100.00万元，主要原因：工资调标。", {
      under: items,
    });
    expect(told.statements[0]?.changes).toEqual([
      { basis: "INITIAL_BUDGET", amount: "100.00", direction: "INCREASE", reason: "工资调标" },
    ]);
  });

  it("reads the budget inside 完成全年预算…的…%", () => {
    const told = tell("“三公”经费财政拨款支出决算为5.50万元，完成全年预算6.20万元的88.7%。", { under: threePublic });
    expect(about(told, "total")).toEqual([
      { amount: "5.50", changes: [{ basis: "ADJUSTED_BUDGET", base: "6.20", completionRate: "88.7" }] },
    ]);
  });

  it.each(["完成年初预算的95%", "完成了年初预算的95%", "为年初预算的95%", "占年初预算的95%", "完成年初预算95%"])(
    "reads completion from %s",
    (words) => {
      const told = tell(`一般公共预算财政拨款支出1100.00万元，${words}。`, { under: items });
      expect(told.statements[0]?.changes).toEqual([{ basis: "INITIAL_BUDGET", completionRate: "95" }]);
      expect(told.statements[0]?.shares).toBeUndefined();
    },
  );

  it("is what 预决算差异率 is of: its sign is the direction", () => {
    const text =
      "与全年预算相比，“三公”经费支出全年预算数5.00万元，决算数5.50万元，预决算差异率10.00%，主要原因是车辆老旧。其中：公务接待费全年预算数2.00万元，决算数1.50万元，预决算差异率-25.00%，主要原因是厉行节约。";
    const told = tell(text, { under: SECTION.threePublic });
    const change = { basis: "ADJUSTED_BUDGET" };
    expect(about(told, "total")).toEqual([
      {
        amount: "5.50",
        changes: [{ ...change, base: "5.00", rate: "10.00", direction: "INCREASE", reason: "车辆老旧" }],
      },
    ]);
    expect(about(told, "reception")).toEqual([
      {
        amount: "1.50",
        changes: [{ ...change, base: "2.00", rate: "-25.00", direction: "DECREASE", reason: "厉行节约" }],
      },
    ]);
    expect(told.unplaced).toEqual([]);
  });

  it("keeps a 0 that is printed as a base, with and without its unit", () => {
    for (const zero of ["0万元", "0"]) {
      const told = tell(`一般公共预算财政拨款支出年初预算为${zero}，支出决算为1100.00万元。`, { under: items });
      expect(told.statements[0]?.changes).toEqual([{ basis: "INITIAL_BUDGET", base: "0" }]);
    }
  });

  it("leaves out a completion printed as --", () => {
    const told = tell("公务用车购置费支出决算为0万元，完成预算0万元的--%（基数为0，不可比）。", { under: threePublic });
    expect(told.statements[0]?.changes).toEqual([{ basis: "ADJUSTED_BUDGET", base: "0" }]);
  });

  it("is no budget where 一般公共预算 only names the money", () => {
    const told = tell("“三公”经费一般公共预算财政拨款支出决算为5.50万元。", { under: threePublic });
    expect(about(told, "total")).toEqual([{ amount: "5.50" }]);
  });

  it("reports a second budget of another amount", () => {
    const told = tell("一般公共预算财政拨款支出年初预算为1000.00万元，支出决算为1100.00万元，年初预算1001.00万元。", {
      under: items,
    });
    expect(told.statements[0]?.changes).toEqual([{ basis: "INITIAL_BUDGET", base: "1000.00" }]);
    expect(told.unplaced.map(({ kind }) => kind)).toEqual(["UNKNOWN_FIGURE"]);
  });
});

describe("the stage of the 三公 budget column", () => {
  const stageOf = (text: string, options = {}): string =>
    tell(text, { under: threePublic, ...options }).threePublicBudgetStage;

  it("is 年初预算 where the narrative calls it so", () => {
    expect(stageOf("“三公”经费财政拨款支出年初预算为6.00万元。")).toBe("INITIAL_BUDGET");
  });

  it("is the adjusted budget for 全年预算, 调整预算, and a plain 预算", () => {
    for (const word of ["全年预算", "调整后预算", "预算"]) {
      expect(stageOf(`“三公”经费财政拨款支出${word}为6.00万元。`)).toBe("ADJUSTED_BUDGET");
    }
  });

  it("is not taken from a reason that mentions 年初预算", () => {
    expect(stageOf("“三公”经费支出5.50万元，完成预算的91.7%，决算数小于预算数的主要原因是年初预算估算不足。")).toBe(
      "ADJUSTED_BUDGET",
    );
  });

  it("is what the table's note says, whatever the narrative calls it", () => {
    const tables = TABLES.map((table) =>
      table.table === "THREE_PUBLIC"
        ? { ...table, columns: [...table.columns, { measure: "TOTAL" as const, stage: "ADJUSTED_BUDGET" as const }] }
        : table,
    );
    const text = "“三公”经费财政拨款支出年初预算为6.00万元。";
    expect(stageOf(text, { tables, budgetStageSource: "NOTE" })).toBe("ADJUSTED_BUDGET");
    expect(stageOf(text, { tables, budgetStageSource: "UNDECIDED" })).toBe("INITIAL_BUDGET");
  });

  it("holds for the plain 预算 of every line of the section", () => {
    const told = tell(
      [
        "“三公”经费财政拨款支出年初预算为6.00万元，完成预算的91.7%，其中：公务接待费支出决算为1.50万元，完成预算的75%。",
      ],
      {
        under: threePublic,
      },
    );
    expect(about(told, "reception")[0]?.changes).toEqual([{ basis: "INITIAL_BUDGET", completionRate: "75" }]);
    expect(told.threePublicBudgetStage).toBe("INITIAL_BUDGET");
  });
});

import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

onBothStores("a ranking", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function ranking(input: string, rest = ""): Promise<unknown> {
    const answer = await api.ask(
      `{ ranking(input: { ${input} }${rest}) { ranked unranked { comparability departments } rows { rank value department { name } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(api.statements.length).toBeLessThanOrEqual(6);
    return answer.data?.ranking;
  }

  const row = (rank: number, value: string, name: string): unknown => ({ rank, value, department: { name } });

  it("over a range goes by the change from its first to its last year", async () => {
    // 242.59 / 226.66, 1031.66 / 983.58, 1333.98 / 1288.49, 915.07 / 935.02
    expect(
      await ranking(
        `table: EXPENDITURE, key: "total", by: CHANGE_RATE, fromYear: 2019, toYear: 2022, synthetic: true, decimals: 2`,
      ),
    ).toEqual({
      ranked: 4,
      unranked: [],
      rows: [
        row(1, "7.03", "示例市西样区保密局"),
        row(2, "4.89", "示例市司法局"),
        row(3, "3.53", "示例市东样区自然资源局"),
        row(4, "-2.13", "示例市文化和旅游局"),
      ],
    });
  });

  it("never ranks a department by a part of the years", async () => {
    // 226.66 + 222.29 + 232.80 + 242.59; 935.02 + 842.82 + 901.04 + 915.07; 983.58 + 984.48 + 1013.06 + 1031.66.
    // 自然资源局 has no account of 2020.
    expect(
      await ranking(
        `table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 2019, toYear: 2022, synthetic: true, direction: ASC`,
      ),
    ).toEqual({
      ranked: 3,
      unranked: [{ comparability: "CURRENT_MISSING", departments: 1 }],
      rows: [
        row(1, "924.34", "示例市西样区保密局"),
        row(2, "3593.95", "示例市文化和旅游局"),
        row(3, "4012.78", "示例市司法局"),
      ],
    });
  });

  it("of one year goes by the change that is served for the line; equal values share a rank", async () => {
    // 因公出国（境）费 stays 0 in three departments; the fourth withheld it in 2021.
    expect(
      await ranking(
        `table: THREE_PUBLIC, key: "overseas-travel", by: CHANGE_AMOUNT, fromYear: 2022, toYear: 2022, synthetic: true`,
      ),
    ).toMatchObject({
      ranked: 3,
      unranked: [{ comparability: "NOT_DISCLOSED", departments: 1 }],
      rows: [
        { rank: 1, value: "0.00" },
        { rank: 1, value: "0.00" },
        { rank: 1, value: "0.00" },
      ],
    });
  });

  it("goes by share and by completion of the budget", async () => {
    // 0.27 / 0.27, 1.26 / 7.37, 1.32 / 8.70, 0.75 / 5.27
    expect(
      await ranking(
        `table: THREE_PUBLIC, key: "reception", by: SHARE, fromYear: 2022, toYear: 2022, synthetic: true, decimals: 3`,
        ", first: 2, skip: 1",
      ),
    ).toEqual({
      ranked: 4,
      unranked: [],
      rows: [row(2, "17.096", "示例市文化和旅游局"), row(3, "15.172", "示例市司法局")],
    });
    // (7.90 + 7.37) / (9.60 + 9.20) for 文化和旅游局, (27.02 + 8.70) / (28.00 + 9.80) for 司法局,
    // (5.31 + 5.27) / (6.10 + 6.00) for 自然资源局; 保密局 withheld 2021.
    expect(
      await ranking(
        `table: THREE_PUBLIC, key: "total", by: COMPLETION_RATE, stage: ADJUSTED_BUDGET, fromYear: 2021, toYear: 2022, synthetic: true`,
      ),
    ).toEqual({
      ranked: 3,
      unranked: [{ comparability: "NOT_DISCLOSED", departments: 1 }],
      rows: [
        row(1, "94.5", "示例市司法局"),
        row(2, "87.4", "示例市东样区自然资源局"),
        row(3, "81.2", "示例市文化和旅游局"),
      ],
    });
  });

  it("leaves fictional departments out unless they are asked for", async () => {
    // 629.09 / 306.41
    expect(
      await ranking(
        `table: GENERAL_BUDGET_EXPENDITURE, key: "total", by: COMPLETION_RATE, fromYear: 2020, toYear: 2020`,
      ),
    ).toEqual({ ranked: 1, unranked: [], rows: [row(1, "205.3", "中共株洲市渌口区委政法委员会")] });
  });

  it("loads what is asked of the ranked departments", async () => {
    const answer = await api.ask(
      `{ ranking(input: { table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 2021, toYear: 2021, synthetic: true, regionCode: "990102" }) {
        rows { value department { year(year: 2021) { totalExpenditure change { rate } } } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.ranking).toEqual({
      rows: [{ value: "232.80", department: { year: { totalExpenditure: "236.70", change: { rate: "4.1" } } } }],
    });
  });

  it("over a range follows a code over sourced edges, as a comparison does", async () => {
    // 2049901 of 2020: 134.45, 2049999 of 2022: 114.65; -19.80 / 134.45 = -14.7 %
    for (const key of ["2049901", "2049999"]) {
      expect(
        await ranking(
          `table: EXPENDITURE, key: "${key}", by: CHANGE_RATE, fromYear: 2020, toYear: 2022, synthetic: true`,
        ),
      ).toEqual({ ranked: 1, unranked: [], rows: [row(1, "-14.7", "示例市司法局")] });
    }
  });

  it("never ranks a change across an edge that is not followed, nor one between two meanings of a code", async () => {
    // 30102 took in 30312 and 30313 in 2018, by an unconfirmed edge; the others have no account of 2017
    expect(
      await ranking(
        `table: BASIC_EXPENDITURE, key: "30102", by: CHANGE_AMOUNT, fromYear: 2017, toYear: 2018, synthetic: true`,
      ),
    ).toEqual({
      ranked: 0,
      unranked: [
        { comparability: "BASE_MISSING", departments: 4 },
        { comparability: "RECLASSIFIED", departments: 1 },
      ],
      rows: [],
    });
    // 30311 was 住房公积金 in 2017 and is 代缴社会保险费 in 2020
    expect(
      await ranking(
        `table: BASIC_EXPENDITURE, key: "30311", by: CHANGE_RATE, fromYear: 2017, toYear: 2020, synthetic: true`,
      ),
    ).toEqual({ ranked: 0, unranked: [{ comparability: "RECLASSIFIED", departments: 1 }], rows: [] });
  });

  it.each([
    [
      `table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 2022, toYear: 2021`,
      /^input.fromYear: 2022 is after toYear 2021/,
    ],
    [
      `table: OTHER_DISCLOSURES, key: "training", by: SHARE, fromYear: 2022, toYear: 2022`,
      /^input.key: "training" has no total/,
    ],
    [
      `table: EXPENDITURE, key: "total", by: AMOUNT, stage: FINAL, fromYear: 2022, toYear: 2022`,
      /^input.stage: "FINAL" is no budget/,
    ],
    [
      `table: EXPENDITURE, key: "total", by: AMOUNT, fromYear: 0, toYear: 2022`,
      /^input.toYear: 2022 makes more than 200 years/,
    ],
  ])("refuses, naming value and remedy: %s", async (input, message) => {
    const answer = await api.ask(`{ ranking(input: { ${input} }) { ranked } }`);
    expect(answer.errors?.[0]?.message).toMatch(message);
  });
});

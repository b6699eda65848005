import { saveAccount } from "../../src/ingest/save/save-account.js";
import { explanationStatistics } from "../../src/queries/explanation-statistics.js";
import { smallAccount } from "../support/accounts.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { createStore, onBothStores } from "../support/stores.js";

const COUNTS = `fragment counts on StatedChangeCounts { statedChanges explainableChanges explainedChanges
  unexplainedChanges coverage nonZeroChanges nonZeroCoverage knownChanges movedAmount
  netAmount reasons contradictedReasons tautologies tautologyRate }`;

onBothStores("statistics of reasons", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function statistics(args: string, fields: string): Promise<unknown> {
    const answer = await api.ask(
      `{ explanationStatistics${args} { ${fields} } } ${fields.includes("...counts") ? COUNTS : ""}`,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.explanationStatistics;
  }

  it("count the stated changes and those with a reason, and sum what moved exactly", async () => {
    // 渌口 2020 states 18 changes, 9 with a reason. Four are 持平, and four say a completion rate alone (205.3, three
    // times 100 %): 10 could have a reason, all of them with money that moved; only the -0.04 of reception has none. 90 %.
    // Against 2019: -65.34 three times (01, 04, 05), -0.04, -175.40, and 0 twice (持平).
    // Against budgets: 629.09 - 306.41 = 322.68, -16.16, 209.40, 6.15, 123.29, -2.40, and 0 for 2210201 and four of 三公.
    // Net: -371.46 + 642.96 = 271.50; sizes: 371.46 + 680.08 = 1051.54.
    expect(
      await statistics(`(filter: { regionCode: "430212" })`, "total { ...counts coverage0: coverage(decimals: 0) }"),
    ).toEqual({
      total: {
        statedChanges: 18,
        explainableChanges: 10,
        explainedChanges: 9,
        unexplainedChanges: 1,
        coverage: "90.0",
        coverage0: "90",
        nonZeroChanges: 10,
        nonZeroCoverage: "90.0",
        knownChanges: 18,
        movedAmount: "1051.54",
        netAmount: "271.50",
        reasons: 9,
        contradictedReasons: 0,
        tautologies: 0,
        tautologyRate: "0.0",
      },
    });
  });

  it("count a reason with several categories under each", async () => {
    // 减少开支，部分开支从项目经费列支 explains -175.40 of 机关运行经费: COST_SAVING and SCOPE_OR_CLASSIFICATION.
    const args = `(filter: { regionCode: "430212", tables: [OTHER_DISCLOSURES], basis: PRIOR_YEAR })`;
    const fields =
      "total { explainedChanges } byCategory { category counts { explainedChanges movedAmount(unit: YUAN) netAmount } }";
    const counts = { explainedChanges: 1, movedAmount: "1754000.00", netAmount: "-175.40" };
    expect(await statistics(args, fields)).toEqual({
      total: { explainedChanges: 1 },
      byCategory: [
        { category: "COST_SAVING", counts },
        { category: "SCOPE_OR_CLASSIFICATION", counts },
      ],
    });
  });

  it("sum the changes under each category, of the lines and years that are asked for", async () => {
    // 示例市司法局 2021, 三公: -0.98, -0.39, -0.59 and 0 against the budget, none with a reason;
    // +18.47 and +0.28 for more visits (WORKLOAD), +18.19 for a car bought (ASSETS), and 0 against 2020. Completion rates alone and 持平 need no reason: 3 of 3.
    const args = `(filter: { synthetic: true, departmentNames: ["示例市司法局"], fromYear: 2021, toYear: 2021, tables: [THREE_PUBLIC] })`;
    const fields = `total { coverage movedAmount netAmount } byCategory { category counts { movedAmount } }
      byBasis { basis counts { statedChanges coverage netAmount tautologyRate } } byYear { year counts { statedChanges } }
      byRegion { region { code } counts { statedChanges } }`;
    expect(await statistics(args, fields)).toEqual({
      total: { coverage: "100.0", movedAmount: "38.90", netAmount: "34.98" },
      byCategory: [
        { category: "WORKLOAD", counts: { movedAmount: "18.75" } },
        { category: "ASSETS", counts: { movedAmount: "18.19" } },
      ],
      byBasis: [
        {
          basis: "ADJUSTED_BUDGET",
          counts: { statedChanges: 4, coverage: null, netAmount: "-1.96", tautologyRate: null },
        },
        {
          basis: "PRIOR_YEAR",
          counts: { statedChanges: 4, coverage: "100.0", netAmount: "36.94", tautologyRate: "0.0" },
        },
      ],
      byYear: [{ year: 2021, counts: { statedChanges: 8 } }],
      byRegion: [{ region: { code: "990100" }, counts: { statedChanges: 8 } }],
    });
  });

  it("find the reason whose direction contradicts the change", async () => {
    // 示例市文化和旅游局 2023: 机关运行经费 +2.63, and the reason is 节约开支; against its budget it did fall.
    // The annals office 2025 states −1.30 against a restated 43.30, which its reason explains, whatever 2024 published.
    const args = `(filter: { synthetic: true, keys: ["operating-expenses"], fromYear: 2023 })`;
    expect(await statistics(args, "byBasis { basis counts { contradictedReasons } }")).toEqual({
      byBasis: [
        { basis: "INITIAL_BUDGET", counts: { contradictedReasons: 0 } },
        { basis: "PRIOR_YEAR", counts: { contradictedReasons: 1 } },
      ],
    });
  });

  it("tell how many reasons only restate the change", async () => {
    // 2019: 支出增加 (保密局) and 土地出让收入安排的征地补偿支出减少 (自然资源局); 2 of the 51 reasons of that year.
    const args = `(filter: { synthetic: true, fromYear: 2019, toYear: 2019 })`;
    expect(await statistics(args, "total { reasons tautologies tautologyRate(decimals: 2) }")).toEqual({
      total: { reasons: 51, tautologies: 2, tautologyRate: "3.92" },
    });
  });

  it("list the texts that are used again, over lines, years and departments, most used first and bounded", async () => {
    // Under 机关运行经费, 厉行节约，控制机关运行成本 stands 11 times in served accounts, in six years and five departments;
    // 节约开支 as often: in each year from 2018 to 2023, in four departments.
    const args = `(filter: { synthetic: true, keys: ["operating-expenses"] })`;
    const found = await statistics(args, "reusedTexts(first: 2) { text uses lines years departments }");
    expect(found).toMatchObject({
      reusedTexts: [
        { text: "厉行节约，控制机关运行成本", uses: 11, lines: 1, years: 6, departments: 5 },
        { text: "节约开支", uses: 11, lines: 1, years: 6, departments: 4 },
      ],
    });
    const refused = await api.ask(`{ explanationStatistics { reusedTexts(first: 501) { text } } }`);
    expect(refused.errors?.[0]?.message).toMatch(/^first: 501 is outside 1 to 500/);
  });

  it("leave fictional departments out unless they are asked for", async () => {
    // 渌口 states 18 changes, 普陀 26; 平潭, whose region has no code, 3 + 20 + 23 in its three years.
    expect(
      await statistics("", "total { statedChanges } byRegion { region { code } counts { statedChanges } }"),
    ).toEqual({
      total: { statedChanges: 90 },
      byRegion: [
        { region: { code: "310107" }, counts: { statedChanges: 26 } },
        { region: { code: "430212" }, counts: { statedChanges: 18 } },
        { region: null, counts: { statedChanges: 46 } },
      ],
    });
  });

  it("give no rate where nothing is stated, and take three statements whatever they count", async () => {
    expect(
      await statistics(`(filter: { fromYear: 1999, toYear: 1999 })`, "total { ...counts } byYear { year }"),
    ).toEqual({
      total: {
        statedChanges: 0,
        explainableChanges: 0,
        explainedChanges: 0,
        unexplainedChanges: 0,
        coverage: null,
        nonZeroChanges: 0,
        nonZeroCoverage: null,
        knownChanges: 0,
        movedAmount: "0.00",
        netAmount: "0.00",
        reasons: 0,
        contradictedReasons: 0,
        tautologies: 0,
        tautologyRate: null,
      },
      byYear: [],
    });
    expect(api.statements).toHaveLength(3);
    await statistics(`(filter: { synthetic: true })`, "total { ...counts }");
    expect(api.statements).toHaveLength(3);
  });
});

onBothStores("statistics of reasons as accounts come in", (kind) => {
  it("follow the base when the year before is stored later, and do not count older versions", async () => {
    const store = await createStore(kind);
    const change = { basis: "PRIOR_YEAR", amount: "-2.00", direction: "DECREASE", reason: "节约开支" } as const;
    const save = async (account: Parameters<typeof smallAccount>[0], hash: string): Promise<void> => {
      const source = {
        origin: "IMPORT",
        contentHash: hash,
        readerVersion: 1,
        recordedAt: "2026-01-01T00:00:00Z",
      } as const;
      await saveAccount(store.writer, smallAccount(account), source);
    };
    const total = async (): Promise<unknown> => {
      const found = await explanationStatistics(store.writer.database, {
        departmentIds: null,
        departmentNames: null,
        kind: null,
        regionCode: null,
        synthetic: true,
        fromYear: null,
        toYear: null,
        tables: null,
        keys: null,
        continuity: "SOURCED",
        levels: null,
        measures: null,
        basis: null,
      });
      const { changes, netFen, contradicted } = found.total.counts;
      return { changes, netFen, contradicted };
    };
    await save({ year: 2020, total: "100.00", change, publishedOn: "2021-09-01" }, "a");
    // 100.00 - (-2.00) = 102.00 is implied: the change is -2.00 万元.
    expect(await total()).toEqual({ changes: 1, netFen: -2_000_000n, contradicted: 0 });
    await save({ year: 2019, total: "99.00" }, "b");
    // 2019 published 99.00: the change is +1.00 万元; 节约开支 was stated for −2.00, which it explains.
    expect(await total()).toEqual({ changes: 1, netFen: 1_000_000n, contradicted: 0 });
    await save({ year: 2020, total: "98.00", change, document: "更正.txt", publishedOn: "2021-12-01" }, "c");
    expect(await total()).toEqual({ changes: 1, netFen: -1_000_000n, contradicted: 0 });
    await store.close();
  });
});

import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CommanderError } from "commander";
import { compareCommand } from "../../src/cli/compare.js";
import { UserError } from "../../src/cli/user-error.js";
import { saveAccount } from "../../src/ingest/save/save-account.js";
import { smallAccount, type SmallAccount } from "../support/accounts.js";
import { createSeededApi } from "../support/api.js";
import { runCommand, type Printed } from "../support/command.js";
import { createStore, onBothStores, type TestStore } from "../support/stores.js";

const ROOT = path.resolve(__dirname, "..", "..");
const ANNALS = "示例市东样区史志办公室";
const OPERATING = ["--years", "2024-2025", "--table", "OTHER_DISCLOSURES", "--key", "operating-expenses"];

async function compare(database: string, ...words: string[]): Promise<Printed> {
  return runCommand(compareCommand(ROOT), words, database);
}

describe("compare on a store that is not there yet", () => {
  let folder: string;
  let database: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "juesuan-compare-"));
    database = `sqlite:${path.join(folder, "new", "compare.db")}`;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("prepares it with the seeds and prints amounts, changes and reasons, a row a year and one for the range", async () => {
    const { out, err, code } = await compare(database, ANNALS, ...OPERATING);
    expect({ err, code }).toEqual({ err: "", code: undefined });
    // 42.00 - 41.60 = 0.40, 1.0 % of 41.60; nothing is published or stated for 2023.
    expect(out.split("\n").map((line) => line.trim().split(/ {2,}/))).toEqual([
      [ANNALS, "示例市东样区", "OTHER_DISCLOSURES（万元）"],
      ["key", "项目", "年度", "金额", "变动额", "变动率%", "可比性", "原因"],
      ["operating-expenses", "机关运行经费", "2024", "41.60", "BASE_MISSING"],
      ["2025", "42.00", "0.40", "1.0", "厉行节约，控制机关运行成本"],
      ["2024-2025", "0.40", "1.0", "厉行节约，控制机关运行成本"],
      [""],
    ]);
  });

  test("prints CSV with a record a line and year, in the unit asked for", async () => {
    const { out } = await compare(database, ANNALS, ...OPERATING, "--unit", "yuan", "--format", "csv");
    const [head, ...records] = out.split("\r\n");
    expect(head).toBe(
      "department_id,department,table,key,name,level,year,unit,amount,base,base_source,change,rate_percent,comparability,like_for_like,edges,edges_not_followed,reasons,missing_members",
    );
    expect(records.map((record) => record.split(",").slice(1))).toEqual([
      [
        ANNALS,
        "OTHER_DISCLOSURES",
        "operating-expenses",
        "机关运行经费",
        "CLASS",
        "2024",
        "YUAN",
        "416000.00",
        "",
        "",
        "",
        "",
        "BASE_MISSING",
        "true",
        ...["", "", ""],
        `2023 ${ANNALS} ACCOUNT_NOT_LOADED`,
      ],
      [
        ANNALS,
        "OTHER_DISCLOSURES",
        "operating-expenses",
        "机关运行经费",
        "CLASS",
        "2025",
        "YUAN",
        "420000.00",
        "416000.00",
        "PUBLISHED",
        "4000.00",
        "1.0",
        "COMPARABLE",
        "true",
        ...["", ""],
        "厉行节约，控制机关运行成本",
        "",
      ],
      [],
    ]);
  });

  test("prints JSON whose amounts are decimal strings, null where they are not known", async () => {
    const { out } = await compare(database, ANNALS, ...OPERATING, "--format", "json");
    const change = { baseYear: 2024, base: "41.60", baseSource: "PUBLISHED", amount: "0.40", rate: "1.0" };
    const reasons = [{ text: "厉行节约，控制机关运行成本", categories: ["COST_SAVING"] }];
    const second = {
      ...change,
      comparability: "COMPARABLE",
      likeForLike: true,
      edges: [],
      edgesNotFollowed: [],
      reasons,
      missingMembers: [],
    };
    expect(JSON.parse(out)).toEqual({
      table: "OTHER_DISCLOSURES",
      unit: "WAN_YUAN",
      years: [2024, 2025],
      rows: [
        {
          department: { id: expect.stringMatching(/^\w+$/) as string, name: ANNALS },
          key: "operating-expenses",
          code: null,
          name: "机关运行经费",
          level: "CLASS",
          cells: [
            {
              year: 2024,
              amount: "41.60",
              edges: [],
              change: {
                ...{ baseYear: 2023, base: null, baseSource: null, amount: null, rate: null },
                ...{ comparability: "BASE_MISSING", likeForLike: true, edges: [], edgesNotFollowed: [], reasons: [] },
                missingMembers: [
                  { departmentName: ANNALS, year: 2023, key: null, absence: "ACCOUNT_NOT_LOADED", side: "BASE" },
                ],
              },
            },
            { year: 2025, amount: "42.00", edges: [], change: second },
          ],
          overall: second,
          cagr: "1.0",
        },
      ],
    });
  });

  test("names the codes over which two years are joined", async () => {
    const words = ["--years", "2020-2021", "--table", "EXPENDITURE", "--key", "2049999"];
    const { out } = await compare(database, "示例市司法局", ...words);
    // 123.93 in 2021 under 2049999, 134.45 in 2020 under 2049901: 123.93 - 134.45 = -10.52
    expect(out).toMatch(/2021 +123\.93 +-10\.52 +-7\.8 +2049901→2049999/);
  });

  test("names the edge by which an amount under a former code stands in the row, though its own change uses none", async () => {
    const words = ["--years", "2020-2020", "--table", "EXPENDITURE", "--key", "2049901", "--key", "2049999"];
    const range = ["--years", "2020-2021", ...words.slice(2)];
    const alone = await compare(database, "示例市司法局", ...words, "--format", "csv");
    expect(alone.out).not.toContain("2049901-2049999");
    const { out } = await compare(database, "示例市司法局", ...range, "--format", "csv");
    const edges = out
      .split("\r\n")
      .slice(1, -1)
      .map((record) =>
        record
          .split(",")
          .slice(6, -1)
          .filter((_, at) => at % 9 === 0),
      );
    expect(edges).toEqual([
      ["2020", "2049901-2049999"],
      ["2021", "2049901-2049999"],
    ]);
  });

  test("takes several departments by any of their names, each once, and several levels and keys", async () => {
    const words = ["--years", "2022-2023", "--table", "expenditure", "--level", "total", "--level", "class"];
    const { out } = await compare(
      database,
      "示例市文化局",
      "示例市司法局",
      "示例市文化和旅游局",
      ...words,
      "--format",
      "csv",
    );
    const records = out
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .map((record) => record.split(","));
    expect([...new Set(records.map((record) => record[1]))].sort()).toEqual(["示例市司法局", "示例市文化和旅游局"]);
    expect(new Set(records.map((record) => record[5]))).toEqual(new Set(["TOTAL", "CLASS"]));
    expect(new Set(records.map((record) => record.slice(1, 7).join())).size).toBe(records.length);
  });

  test("says of which departments there is no such line, and prints the others", async () => {
    const { out, err, code } = await compare(database, ANNALS, "示例市司法局", ...OPERATING);
    expect(err).toBe(
      "juesuan: no line of OTHER_DISCLOSURES that is asked for is published for 2024-2025 by 示例市司法局\n",
    );
    expect([out.startsWith(ANNALS), code]).toEqual([true, undefined]);
    const none = compare(database, "示例市司法局", ...OPERATING);
    await expect(none).rejects.toThrow(UserError);
  });

  test.each([
    [
      "department",
      ["示例市东样区史志办公所", ...OPERATING],
      `示例市东样区史志办公所 is not the name or id of any department in the store; the nearest known: ${ANNALS}`,
    ],
    [
      "key",
      [ANNALS, "--years", "2024-2025", "--table", "OTHER_DISCLOSURES", "--key", "operating-expense"],
      '--key: "operating-expense" is no key of any stored account, table or crosswalk; the nearest known: "operating-expenses"',
    ],
  ])("refuses an unknown %s by its name, with the nearest that are known", async (_what, words, message) => {
    const refused: unknown = await compare(database, ...words).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused instanceof Error ? refused.message : "").toContain(message);
  });

  test("names in one line a department that is not there, and a comparison that is too large", async () => {
    const unknown = compare(database, ANNALS, "无此局", ...OPERATING);
    await expect(unknown).rejects.toThrow(/^无此局 is not the name or id of any department in the store$/);
    const large = compare(database, "示例市司法局", "--years", "1000-2023", "--table", "EXPENDITURE");
    await expect(large).rejects.toThrow(UserError);
    await expect(large).rejects.toThrow(/are more than 10000/);
  });

  test.each([
    ["one year", ["--years", "2020", "--table", "INCOME"]],
    ["years in the wrong order", ["--years", "2022-2020", "--table", "INCOME"]],
    ["a table that there is not", ["--years", "2020-2022", "--table", "INCOMES"]],
    ["a level that there is not", ["--years", "2020-2022", "--table", "INCOME", "--level", "LINE"]],
    ["a unit that there is not", ["--years", "2020-2022", "--table", "INCOME", "--unit", "fen"]],
    ["a format that there is not", ["--years", "2020-2022", "--table", "INCOME", "--format", "xml"]],
    ["no years", ["--table", "INCOME"]],
  ])("refuses %s as wrong usage", async (_what, words) => {
    await expect(compare(database, ANNALS, ...words)).rejects.toThrow(CommanderError);
  });
});

onBothStores("compare", (kind) => {
  let store: TestStore;

  function urlOf({ target }: TestStore): string {
    return target.kind === "sqlite" ? `sqlite:${target.file}` : target.url;
  }

  async function save(account: SmallAccount, contentHash: string): Promise<void> {
    await saveAccount(store.writer, smallAccount(account), {
      origin: "IMPORT",
      contentHash,
      readerVersion: 1,
      recordedAt: "2026-01-01T00:00:00.000Z",
    });
  }

  test("lists the departments of a name that several bear, exits with 2, and tells two of one name apart by id", async () => {
    store = await createStore(kind);
    try {
      await save({ year: 2020, total: "1.00", document: "a.txt" }, "a");
      await save({ year: 2020, total: "2.00", document: "b.txt", region: { code: "990299", name: "样本市" } }, "b");
      const words = ["--years", "2020-2020", "--table", "INCOME_EXPENDITURE_SUMMARY", "--key", "income.total"];
      const several: unknown = await compare(urlOf(store), "样例市测试局", ...words).catch((error: unknown) => error);
      if (!(several instanceof UserError)) throw new Error("one department was chosen for a name of two");
      expect(several.exitCode).toBe(2);
      const [head, ...lines] = several.message.split("\n");
      expect(head).toBe("样例市测试局 is the name of several departments; give the id of one:");
      const ids = lines.map((line) => line.split(/ +/)[1] ?? "");
      const { out, code } = await compare(urlOf(store), ...ids, ...words);
      expect(code).toBeUndefined();
      const titles = out.split("\n").filter((line) => line.startsWith("样例市测试局"));
      expect(titles.map((line) => line.split("  ")[1]).sort()).toEqual(["样例市", "样本市"]);
      expect([...out.matchAll(/\d\.\d\d/g)].map(([amount]) => amount).sort()).toEqual(["1.00", "2.00"]);
    } finally {
      await store.close();
    }
  });

  test("gives what the API gives", async () => {
    const api = await createSeededApi(kind);
    try {
      const words = ["--years", "2019-2023", "--table", "EXPENDITURE", "--level", "ITEM", "--format", "json"];
      const { out } = await compare(urlOf(api.store), "示例市司法局", ...words);
      const answer =
        await api.ask(`{ comparison(input: { departmentNames: ["示例市司法局"], fromYear: 2019, toYear: 2023,
        table: EXPENDITURE, levels: [ITEM] }) { years rows { department { id name } key code name level cagr
          cells { year amount edges { id } change { ...change } } overall { ...change } } } }
        fragment change on Change { baseYear base baseSource amount rate comparability likeForLike edges { id } edgesNotFollowed { id } reasons: explanations { text categories }
          missingMembers { departmentName year key absence side } }`);
      // The command gives the ids of edges alone.
      const ids = JSON.stringify(answer.data?.comparison).replace(/\{"id":("[^"]*")\}/g, "$1");
      expect(JSON.parse(out)).toEqual({
        table: "EXPENDITURE",
        unit: "WAN_YUAN",
        ...(JSON.parse(ids) as Record<string, unknown>),
      });
    } finally {
      await api.close();
    }
  });
});

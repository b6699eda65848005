import type { SeededApi } from "../../support/api.js";
import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";

const DEPARTMENT = "虚拟市ＩＴ服务中心（Straße）";

onBothStores("filters by text", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      accounts: [
        {
          department: DEPARTMENT,
          year: 2021,
          tables: {
            EXPENDITURE: { "2010101 APP运维（一期）": "50.00", "2010102 办公_100%!": "1.00", "2010103 İL经费": "2.00" },
          },
          statements: [
            {
              of: "EXPENDITURE/2010101",
              changes: [{ amount: "1.00", direction: "INCREASE", reason: "新建APP 项目，增长5％" }],
            },
          ],
        },
      ],
    });
  });

  afterAll(async () => {
    await api.close();
  });

  async function counts(text: string): Promise<unknown> {
    const answer = await api.ask(
      `query ($text: String!) { departments(filter: { nameContains: $text }) { totalCount }
         lineItems(filter: { nameContains: $text }) { totalCount } explanations(filter: { textContains: $text }) { totalCount } }`,
      { text },
    );
    expect(answer.errors).toBeUndefined();
    return Object.values(answer.data ?? {}).map((page) => (page as { totalCount: number }).totalCount);
  }

  it.each([
    ["letters of the other case", "app", [0, 1, 1]],
    ["letters as printed", "APP", [0, 1, 1]],
    ["full-width letters", "ＡＰＰ", [0, 1, 1]],
    ["narrow letters for wide ones", "it服务", [1, 0, 0]],
    ["brackets of the other width", "(一期)", [0, 1, 0]],
    ["brackets as printed", "（一期）", [0, 1, 0]],
    ["blanks that the text has not", "AP P运 维", [0, 1, 0]],
    ["no blank where the text has one", "app项目", [0, 0, 1]],
    ["a percent sign as itself", "100%!", [0, 1, 0]],
    ["a full-width percent sign", "5％", [0, 0, 1]],
    ["an underline as itself", "_1", [0, 1, 0]],
    ["an underline that is no other character", "公_1", [0, 1, 0]],
    ["an underline for no other character", "A_P", [0, 0, 0]],
    ["an exclamation mark as itself", "！", [0, 1, 0]],
    ["German letters of the other case", "STRAße", [1, 0, 0]],
    ["a letter that has two as its capital as itself alone", "STRASSE", [0, 0, 0]],
    ["Turkish letters of the other case", "i̇l", [0, 1, 0]],
    ["nothing in every text", "", [1, 3, 1]],
    ["blanks alone in every text", " \u3000", [1, 3, 1]],
    ["a text longer than any name in none", "长".repeat(2000), [0, 0, 0]],
  ])("find %s", async (_, text, expected) => {
    expect(await counts(text)).toEqual(expected);
  });

  it.each([DEPARTMENT, "虚拟市it服务中心(straße)", " 虚拟市 IT服务中心（STRAßE） "])(
    "find a department by its whole name printed as %s, and serve the printed form",
    async (name) => {
      const answer = await api.ask(
        `query ($name: String!) { department(name: $name) { name }
           lineItems(filter: { departmentNames: [$name] }) { totalCount }
           comparison(input: { departmentNames: [$name], table: EXPENDITURE, fromYear: 2021, toYear: 2021 }) { rows { department { name } } } }`,
        { name },
      );
      const department = { name: DEPARTMENT };
      expect(answer).toEqual({
        data: {
          department,
          lineItems: { totalCount: 3 },
          comparison: { rows: [{ department }, { department }, { department }] },
        },
      });
    },
  );

  it("take the prefix of a code as it is, on both databases", async () => {
    const query = `query ($prefix: String!) { lineItems(filter: { codePrefix: $prefix }) { totalCount } }`;
    expect((await api.ask(query, { prefix: "20101" })).data).toEqual({ lineItems: { totalCount: 3 } });
    expect((await api.ask(query, { prefix: "2_1" })).errors?.[0]?.message).toMatch(
      /^filter\.codePrefix: "2_1" is the beginning of no key/,
    );
  });
});

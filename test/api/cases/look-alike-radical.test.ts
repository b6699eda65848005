import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createApi, type SeededApi } from "../../support/api.js";
import { importOne } from "../../support/import-one.js";
import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";

const NOW = (): Date => new Date("2026-01-02T03:04:05Z");

/** An account with one table, as plain text. */
function documentOf(name: string, year: number, total: string): string {
  return `${String(year)}年度\n${name}部门决算\n\n支出决算表\n\n部门：${name}\n单位：万元\n\n项目\t\t本年支出合计\t基本支出\t项目支出\n功能分类科目编码\t科目名称\t\t\t\n合计\t\t${total}\t${total}\t\n201\t一般公共服务支出\t${total}\t${total}\t\n`;
}

onBothStores("departments whose names look alike", (kind) => {
  const opened: SeededApi[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), "juesuan-alike-"));

  afterAll(async () => {
    for (const api of opened) await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function imported(names: readonly string[]): Promise<SeededApi> {
    // Two imports run side by side: each has files of its own.
    const own = mkdtempSync(path.join(folder, "documents-"));
    const api = await createApi(kind, async (store) => {
      for (const [index, name] of names.entries()) {
        const file = path.join(own, `${String(index)}.txt`);
        writeFileSync(file, documentOf(name, 2021 + index, `${String(300 + 10 * index)}.00`));
        const report = await importOne(file, { store: store.writer, force: false, now: NOW });
        expect(report).toMatchObject({ outcome: "STORED" });
      }
    });
    opened.push(api);
    return api;
  }

  it.each([
    ["radicals for ideographs", "示例县⺠政样例局", "示例县民政样例局"],
    ["Kangxi radicals for ideographs", "⽰例县民政样例局", "示例县民政样例局"],
    ["half-width brackets for full-width ones", "示例县民政局(样例)", "示例县民政局（样例）"],
    ["a space inside", "示例县 民政样例局", "示例县民政样例局"],
    ["full-width letters for plain ones", "示例县ＩＴ样例局", "示例县it样例局"],
  ])("are one department over two documents: %s", async (_, first, second) => {
    const api = await imported([first, second]);
    const printed = first.replace(" ", "");
    for (const name of [first, second]) {
      const answer = await api.ask(
        `query ($name: String!) { department(name: $name) { name years { year totalOf: lineItem(table: EXPENDITURE, key: "total") { change { base amount } } } }
           departments(filter: { nameContains: $name }) { totalCount }
           lineItems(filter: { departmentNames: [$name], keys: ["total"] }) { nodes { year } } }`,
        { name },
      );
      // 310.00 - 300.00 = 10.00: the two years are of one series.
      expect(answer.data).toEqual({
        department: {
          name: second,
          years: [
            { year: 2021, totalOf: { change: { base: null, amount: null } } },
            { year: 2022, totalOf: { change: { base: "300.00", amount: "10.00" } } },
          ],
        },
        departments: { totalCount: 1 },
        lineItems: { nodes: [{ year: 2021 }, { year: 2022 }] },
      });
    }
    const only = await imported([first]);
    const answer = await only.ask(`query ($name: String!) { department(name: $name) { name } }`, { name: second });
    expect(answer.data).toEqual({ department: { name: printed } });
  });

  it("have the id of that name, whichever form was imported first", async () => {
    const ids = await Promise.all(
      [
        ["示例县民政局(样例)", "示例县民政局（样例）"],
        ["示例县民政局（样例）", "示例县民政局(样例)"],
      ].map(async (names) => (await (await imported(names)).ask(`{ departments { nodes { id } } }`)).data),
    );
    expect(ids[0]).toEqual(ids[1]);
  });

  it("are one department over seeds, and are what a succession names in another form", async () => {
    const api = await createWorldApi(kind, {
      accounts: [
        { department: "示例县文化局（本级）", year: 2019, tables: { EXPENDITURE: { total: "90.00" } } },
        { department: "示例县文化局(本级)", year: 2020, tables: { EXPENDITURE: { total: "100.00" } } },
        { department: "示例县ＡＢ局", year: 2021, tables: { EXPENDITURE: { total: "120.00" } } },
      ],
      crosswalk: {
        departments: [
          {
            id: "renamed",
            kind: "RENAME",
            year: 2021,
            old: [{ name: "示例县 文化局（本级）" }],
            new: [{ name: "示例县ab局" }],
          },
        ],
      },
    });
    opened.push(api);
    const answer = await api.ask(
      `{ departments { nodes { name } } comparison(input: { departmentNames: ["示例县Ab局"], table: EXPENDITURE, fromYear: 2020, toYear: 2021,
           followSuccession: true }) { rows { departments { name } cells { amount change { amount rate } } } } }`,
    );
    // 100.00 - 90.00 = 10.00, 11.1 %; 120.00 - 100.00 = 20.00, 20.0 %
    expect(answer.data).toEqual({
      departments: { nodes: [{ name: "示例县文化局(本级)" }, { name: "示例县ＡＢ局" }] },
      comparison: {
        rows: [
          {
            departments: expect.arrayContaining([{ name: "示例县文化局(本级)" }, { name: "示例县ＡＢ局" }]) as unknown,
            cells: [
              { amount: "100.00", change: { amount: "10.00", rate: "11.1" } },
              { amount: "120.00", change: { amount: "20.00", rate: "20.0" } },
            ],
          },
        ],
      },
    });
  });
});

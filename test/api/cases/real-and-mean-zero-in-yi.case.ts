import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";

const DEPARTMENT = "虚拟市微小局";

onBothStores("derived amounts", (kind) => {
  it("are rounded once to whole fen and printed exactly in the unit asked for: what is not zero never prints as zero", async () => {
    // 40.00 and 41.00 万元: mean 40.50 万元 = 0.00405 亿元; no prices are loaded, so that the price year alone is real.
    const api = await createWorldApi(kind, {
      accounts: [
        { department: DEPARTMENT, year: 2020, tables: { EXPENDITURE: { total: "40.00" } } },
        { department: DEPARTMENT, year: 2021, tables: { EXPENDITURE: { total: "41.00" } } },
      ],
    });
    const fields = "rows { cells { real { amount derivation { value } } } total { amount mean } }";
    const of = `departmentNames: ["${DEPARTMENT}"], fromYear: 2020, toYear: 2021, table: EXPENDITURE, deflator: CPI`;
    const answer = await api.ask(`{ comparison(input: { ${of}, unit: YI_YUAN }) { ${fields} } }`);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      comparison: {
        rows: [
          {
            cells: [
              { real: { amount: null, derivation: { value: null } } },
              { real: { amount: "0.0041", derivation: { value: "0.0041" } } },
            ],
            total: { amount: "0.0081", mean: "0.00405" },
          },
        ],
      },
    });
    await api.close();
  });

  it("round a mean that is no whole number of fen half up, once", async () => {
    // (1.00 + 1.00 + 1.01) / 3 = 1.00333… 元 = 100 fen; (0.01 + 0.02) / 2 元 = 1.5 fen = 2 fen = 0.000002 万元.
    const api = await createWorldApi(kind, {
      accounts: [
        {
          department: DEPARTMENT,
          year: 2020,
          tables: { EXPENDITURE: { total: "0.000001", "201 一般公共服务支出": "0.0001" } },
        },
        {
          department: DEPARTMENT,
          year: 2021,
          tables: { EXPENDITURE: { total: "0.000002", "201 一般公共服务支出": "0.0001" } },
        },
        { department: DEPARTMENT, year: 2022, tables: { EXPENDITURE: { "201 一般公共服务支出": "0.000101" } } },
      ],
    });
    const answer = await api.ask(
      `{ comparison(input: { departmentNames: ["${DEPARTMENT}"], fromYear: 2020, toYear: 2022, table: EXPENDITURE }) {
           rows { key total { mean } } } }`,
    );
    expect(answer.data).toEqual({
      comparison: {
        rows: [
          { key: "201", total: { mean: "0.0001" } },
          { key: "total", total: { mean: "0.000002" } },
        ],
      },
    });
    await api.close();
  });

  it("are the quartiles and the median of aggregates too", async () => {
    // 1.00 and 2.00 元 in 亿元: median 1.5 元 = 150 fen, quartiles 1.25 and 1.75 元.
    const api = await createWorldApi(kind, {
      accounts: ["一", "二"].map((name, index) => ({
        department: `虚拟市${name}局`,
        year: 2020,
        tables: { EXPENDITURE: { total: `0.000${String(index + 1)}` } },
      })),
    });
    const answer = await api.ask(
      `{ aggregates(filter: { tables: [EXPENDITURE], keys: ["total"], synthetic: true }, unit: YI_YUAN) {
           groups { lowerQuartile median upperQuartile } } }`,
    );
    expect(answer.data).toEqual({
      aggregates: {
        groups: [{ lowerQuartile: "0.0000000125", median: "0.000000015", upperQuartile: "0.0000000175" }],
      },
    });
    await api.close();
  });
});

import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";

const DEPARTMENT = "虚拟市续项局";

onBothStores("a row of a split", (kind) => {
  it("changes from what it printed the year before, also where a line of it has ended", async () => {
    // 2020 holds 9.00 + 70.00 = 79.00; 90.00 - 79.00 = 11.00, 13.92… %.
    const api = await createWorldApi(kind, {
      accounts: [
        { department: DEPARTMENT, year: 2019, tables: { EXPENDITURE: { "2080501 旧项": "50.00" } } },
        {
          department: DEPARTMENT,
          year: 2020,
          tables: { EXPENDITURE: { "2080502 项一": "9.00", "2080505 项二": "70.00" } },
        },
        { department: DEPARTMENT, year: 2021, tables: { EXPENDITURE: { "2080505 项二": "90.00" } } },
      ],
      crosswalk: {
        codes: [
          {
            id: "split",
            family: "FUNCTIONAL",
            kind: "SPLIT",
            evidence: "SOURCED",
            year: 2020,
            old: [{ code: "2080501", name: "旧项" }],
            new: [
              { code: "2080502", name: "项一" },
              { code: "2080505", name: "项二" },
            ],
          },
        ],
      },
    });
    const answer = await api.ask(
      `{ comparison(input: { departmentNames: ["${DEPARTMENT}"], fromYear: 2019, toYear: 2021, table: EXPENDITURE }) {
           rows { cells { amount change { base amount rate } } } } }`,
    );
    expect(answer.data).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { amount: "50.00" },
              { amount: "79.00", change: { base: "50.00", amount: "29.00", rate: "58.0" } },
              { amount: "90.00", change: { base: "79.00", amount: "11.00", rate: "13.9" } },
            ],
          },
        ],
      },
    });
    await api.close();
  });
});

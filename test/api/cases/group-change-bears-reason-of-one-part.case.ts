import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import { splitWorld } from "./group-worlds.js";

const SAID = `amount direction agreement stated { amount direction } explanations { text }`;
const QUERY = `{ comparison(input: { departmentNames: ["虚拟市文书局"], fromYear: 2020, toYear: 2021, table: EXPENDITURE, keys: ["2010103"] }) {
    rows { cells { year change { ${SAID} } } overall { ${SAID} } } }
  department(name: "虚拟市文书局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "2010103") {
    explanations { text } change { ${SAID} } } } } }`;

onBothStores("what is said of a group", (kind) => {
  const saved = { basis: "PRIOR_YEAR", amount: "-50.00", direction: "DECREASE", reason: "厉行节约" } as const;

  it("is not what is said of one of its lines: that stays with the line", async () => {
    const [data] = await askWorld(
      kind,
      splitWorld("150.00", "90.00", [{ of: "EXPENDITURE/2010103", amount: "150.00", changes: [saved] }]),
      QUERY,
    );
    // 150.00 + 90.00 - 200.00
    const group = { amount: "40.00", direction: "INCREASE", agreement: "NOT_STATED", stated: null, explanations: [] };
    expect(data).toMatchObject({
      comparison: { rows: [{ cells: [{}, { change: group }], overall: group }] },
      department: { year: { lineItem: { explanations: [{ text: "厉行节约" }], change: group } } },
    });
  });

  it("is what one sentence says of exactly its lines", async () => {
    const rose = { amount: "40.00", direction: "INCREASE", reason: "人员增加" } as const;
    const [data] = await askWorld(
      kind,
      splitWorld("150.00", "90.00", [{ of: "EXPENDITURE/2010103+2010104", changes: [rose] }]),
      QUERY,
    );
    const group = {
      amount: "40.00",
      agreement: "EXACT",
      stated: { amount: "40.00", direction: "INCREASE" },
      explanations: [{ text: "人员增加" }],
    };
    expect(data).toMatchObject({
      comparison: { rows: [{ cells: [{}, { change: group }], overall: group }] },
      department: { year: { lineItem: { change: group } } },
    });
  });
});

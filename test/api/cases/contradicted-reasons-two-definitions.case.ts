import { onWorld, type WorldAccount, type WorldChange } from "../../support/world.js";

function accounts(department: string, change: WorldChange, measure = "TOTAL"): WorldAccount[] {
  const table = (cell: string) => ({
    EXPENDITURE: { columns: [{ measure }, { measure: "PROJECT" }], rows: { total: [cell, "1.00"] } },
  });
  return [
    { department, year: 2020, tables: table("100.00") },
    {
      department,
      year: 2021,
      tables: table("110.00"),
      statements: [{ of: "EXPENDITURE/total", measure, amount: "110.00", changes: [change] }],
    },
  ];
}

/** Each account states +10.00 of 100.00, or −10.00 of a base of its own, and a reason for it. */
const WORLD = {
  accounts: [
    // 上年压减 explains a rise of this year
    ...accounts("虚拟市原因局", {
      amount: "10.00",
      rate: "10.0",
      direction: "INCREASE",
      reason: "上年厉行节约压减支出较多",
    }),
    // 110 − 120 = −10 by its own base, whatever 2020 published
    ...accounts("虚拟市重述局", {
      base: "120.00",
      amount: "-10.00",
      rate: "-8.3",
      direction: "DECREASE",
      reason: "厉行节约",
    }),
    // 厉行节约 explains no rise
    ...accounts("虚拟市矛盾局", { amount: "10.00", rate: "10.0", direction: "INCREASE", reason: "厉行节约" }),
    // nor one of another column, stated by its base alone
    ...accounts("虚拟市栏目局", { base: "100.00", reason: "厉行节约" }, "BASIC"),
  ],
};

onWorld("a contradicted reason", WORLD, (api) => {
  it.each([
    ["虚拟市原因局", 0, "10.00"],
    ["虚拟市重述局", 0, "10.00"],
    ["虚拟市矛盾局", 1, "10.00"],
    ["虚拟市栏目局", 1, "10.00"],
  ])(
    "is one that cannot explain the change it was stated for, in findings and statistics alike: %s",
    async (name, count, net) => {
      const answer = await api.ask(`{
      explanationStatistics(filter: { synthetic: true, departmentNames: ["${name}"] }) {
        total { contradictedReasons netAmount } byCategory { counts { contradictedReasons netAmount } }
      }
      department(name: "${name}") { year(year: 2021) {
        findings { rule } lineItem(table: EXPENDITURE, key: "total") { change { amount } basic: change(measure: BASIC) { amount } }
      } }
    }`);
      expect(answer.errors).toBeUndefined();
      const { explanationStatistics, department } = answer.data ?? {};
      // The sums hold the change that the figures give and the line serves: 110.00 − 100.00.
      const counts = { contradictedReasons: count, netAmount: net };
      expect(explanationStatistics).toEqual({ total: counts, byCategory: [{ counts }] });
      const text = JSON.stringify(department);
      expect(text.split('"reason.direction"').length - 1).toBe(count);
      expect(text).toContain(`"amount":"${net}"`);
    },
  );
});

import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi } from "../support/world.js";

const LINE = `department(name: "虚拟市基准局") { year(year: 2021) { lineItem(table: EXPENDITURE, key: "total") {`;

onBothStores("a field", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      accounts: [{ department: "虚拟市基准局", year: 2021, tables: { EXPENDITURE: { total: "30.00" } } }],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it.each([
    [`{ department(name: "虚拟市基准局") { year(year: 2021) { change(basis: FIRST_YEAR) { amount } } } }`, "basis"],
    [`{ ${LINE} change(basis: FIRST_YEAR) { amount } } } } }`, "basis"],
    [`{ ${LINE} drivers(basis: FIRST_YEAR) { amount } } } } }`, "basis"],
    [`{ ${LINE} explanations(basis: FIRST_YEAR) { text } } } } }`, "basis"],
    [`{ department(name: "虚拟市基准局") { year(year: 2021) { explanations(basis: FIRST_YEAR) { text } } } }`, "basis"],
    [`{ explanations(filter: { basis: FIRST_YEAR }) { totalCount } }`, "filter.basis"],
    [`{ explanationStatistics(filter: { basis: FIRST_YEAR }) { total { reasons } } }`, "filter.basis"],
  ])("refuses a basis that it cannot serve, and names the ones that it can: %s", async (query, argument) => {
    const answer = await api.ask(query);
    expect(answer.errors?.[0]?.message).toBe(
      `${argument}: "FIRST_YEAR" is a basis of ranges alone; give PRIOR_YEAR, INITIAL_BUDGET or ADJUSTED_BUDGET, or ask comparison for overall and cumulative`,
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  it("refuses to complete the final account, which is no budget", async () => {
    const answer = await api.ask(`{ ${LINE} completionRate(stage: FINAL) } } } }`);
    expect(answer.errors?.[0]?.message).toMatch(/^stage: "FINAL" is no budget/);
  });

  it.each([
    `{ department(name: "虚拟市基准局") { years(from: 2022, to: 2021) { year } } }`,
    `{ ${LINE} history(from: 2022, to: 2021) { year } } } } }`,
  ])("refuses years whose first comes after the last: %s", async (query) => {
    const answer = await api.ask(query);
    expect(answer.errors?.[0]?.message).toBe("from: 2022 is after to 2021; give the earlier year first");
    expect(answer.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });
});

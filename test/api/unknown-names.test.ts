import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi } from "../support/world.js";

const DEPARTMENT = "虚拟市渔业局";
const COMPARED = `departmentNames: ["${DEPARTMENT}"], fromYear: 2020, toYear: 2021, table: EXPENDITURE`;
const RANKED = `by: AMOUNT, fromYear: 2021, toYear: 2021, table: EXPENDITURE, synthetic: true`;
const BOUNDED = `table: EXPENDITURE, fromYear: 2021, toYear: 2021`;

onBothStores("a name that nothing stored knows", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      accounts: [
        {
          department: DEPARTMENT,
          year: 2021,
          region: { code: "430212", name: "渌口区" },
          tables: { EXPENDITURE: { total: "30.00", "2013101 行政运行": "30.00" } },
        },
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  const key = `"2013111" is no key of any stored account, table or crosswalk; the nearest known: "2013101"`;
  const department = `"虚拟市鱼业局" is the name of no department; departments(filter: {nameContains:}) finds them; the nearest known: "${DEPARTMENT}"`;
  const region = `"430219" is the code of no known region; the nearest known: "430212"`;

  it.each([
    [`comparison(input: { ${COMPARED}, keys: ["total", "2013111"] }) { years }`, `input.keys: ${key}`],
    [
      `comparison(input: { regionCode: "430219", fromYear: 2020, toYear: 2021, table: EXPENDITURE }) { years }`,
      `input.regionCode: ${region}`,
    ],
    [
      `comparison(input: { departmentNames: ["虚拟市鱼业局"], fromYear: 2020, toYear: 2021, table: EXPENDITURE }) { years }`,
      `input.departmentNames: ${department}`,
    ],
    [`ranking(input: { ${RANKED}, key: "2013111" }) { ranked }`, `input.keys: ${key}`],
    [`ranking(input: { ${RANKED}, key: "total", regionCode: "430219" }) { ranked }`, `input.regionCode: ${region}`],
    [
      `aggregates(filter: { tables: [EXPENDITURE], keys: ["2013111"], synthetic: true }) { groupCount }`,
      `filter.keys: ${key}`,
    ],
    [`lineItems(filter: { keys: ["total", "2013111"] }) { totalCount }`, `filter.keys: ${key}`],
    [
      `lineItems(filter: { departmentNames: ["虚拟市鱼业局"] }) { totalCount }`,
      `filter.departmentNames: ${department}`,
    ],
    [`lineItems(filter: { regionCode: "430219" }) { totalCount }`, `filter.regionCode: ${region}`],
    [`departments(filter: { regionCode: "430219" }) { totalCount }`, `filter.regionCode: ${region}`],
    [`departments(filter: { line: { ${BOUNDED}, key: "2013111" } }) { totalCount }`, `filter.line.key: ${key}`],
    [
      `explanationStatistics(filter: { keys: ["2013111"], synthetic: true }) { total { reasons } }`,
      `filter.keys: ${key}`,
    ],
  ])("is refused with the nearest that are known: %s", async (query, message) => {
    const answer = await api.ask(`{ ${query} }`);
    expect(answer.errors?.map((error) => [error.message, error.extensions?.code])).toEqual([
      [message.replace("input.keys", query.startsWith("ranking") ? "input.key" : "input.keys"), "BAD_USER_INPUT"],
    ]);
  });

  it.each([
    `comparison(input: { ${COMPARED}, keys: ["reception"] }) { rows { key } }`,
    `lineItems(filter: { keys: ["2013101"], years: [2019] }) { totalCount }`,
    `lineItems(filter: { departmentNames: ["${DEPARTMENT}"], years: [2019] }) { totalCount }`,
    `ranking(input: { ${RANKED}, key: "income.total" }) { ranked }`,
  ])("is not one that a table's description or another year knows: %s", async (query) => {
    expect((await api.ask(`{ ${query} }`)).errors).toBeUndefined();
  });
});

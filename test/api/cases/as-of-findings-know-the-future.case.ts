import { onWorld, type World, type WorldAccount } from "../../support/world.js";

const DEPARTMENT = "虚拟市更正局";

function prior(publishedOn: string, total: string): WorldAccount {
  return { department: DEPARTMENT, year: 2020, publishedOn, tables: { EXPENDITURE: { total } } };
}

/** 110.00 after a stated +10.00: a base of 100.00, which 2020 published first and corrected to 120.00 in December. */
const STATED: WorldAccount = {
  department: DEPARTMENT,
  year: 2021,
  publishedOn: "2022-08-01",
  tables: { EXPENDITURE: { total: "110.00" } },
  statements: [
    {
      of: "EXPENDITURE/total",
      amount: "110.00",
      changes: [{ amount: "10.00", rate: "10.0", direction: "INCREASE", reason: "人员增加" }],
    },
  ],
};
const WORLD: World = { accounts: [prior("2021-08-01", "100.00"), prior("2022-12-01", "120.00"), STATED] };

const FOUND = `findings { id rule message } findingCounts { rule count } restatements { kind earlier { amount } later { amount } }
  lineItem(table: EXPENDITURE, key: "total") { change { base agreement } findings { id rule } }`;

onWorld("findings as of a day", WORLD, (api) => {
  async function year(args: string): Promise<unknown> {
    const answer = await api.ask(`{ department(name: "${DEPARTMENT}") { year(year: 2021${args}) { ${FOUND} } } }`);
    expect(answer.errors).toBeUndefined();
    return answer.data?.department;
  }

  async function root(filter: string): Promise<unknown> {
    const answer = await api.ask(`{
      findings(filter: { synthetic: true${filter} }) {
        totalCount nodes { id rule lineItem { change { base } } department { name } year }
      }
      findingCounts(filter: { synthetic: true${filter} }) { rule severity count }
    }`);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  }

  it("know no account that was published later", async () => {
    expect(await year(', asOf: "2022-09-01"')).toEqual({
      year: {
        findings: [],
        findingCounts: [],
        restatements: [],
        lineItem: { change: { base: "100.00", agreement: "EXACT" }, findings: [] },
      },
    });
    expect(await root(', asOf: "2022-09-01"')).toEqual({
      findings: { totalCount: 0, nodes: [] },
      findingCounts: [],
    });
  });

  it("know what was published since, of the same version of the account", async () => {
    expect(await year(', asOf: "2022-12-01"')).toMatchObject({
      year: {
        findings: [{ rule: "restatement" }],
        findingCounts: [{ rule: "restatement", count: 1 }],
        restatements: [{ kind: "PRIOR_YEAR", earlier: { amount: "120.00" }, later: { amount: "100.00" } }],
        lineItem: { change: { base: "120.00", agreement: "CONTRADICTS" }, findings: [{ rule: "restatement" }] },
      },
    });
  });

  it("are those of the default as of the newest day, and of any later one", async () => {
    const served = await year("");
    expect(await year(', asOf: "2022-12-01"')).toEqual(served);
    expect(await year(', asOf: "2031-01-01"')).toEqual(served);
    const listed = await root("");
    expect(listed).toMatchObject({ findings: { totalCount: 1, nodes: [{ rule: "restatement" }] } });
    expect(await root(', asOf: "2022-12-01"')).toEqual(listed);
  });

  it("are found again by their ids, each at its own time", async () => {
    const answer = await api.ask(`{ department(name: "${DEPARTMENT}") { year(year: 2021) { findings { id } } } }`);
    const id = /"id":"([^"]+)"/.exec(JSON.stringify(answer.data?.department))?.[1] ?? "";
    const found = await api.ask(`{ node(id: "${id}") { ... on Finding { rule } } }`);
    expect(found.data?.node).toEqual({ rule: "restatement" });
  });
});

import { askWorld } from "../support/ask-world.js";
import { onBothStores } from "../support/stores.js";

const DEPARTMENT = "虚拟市断链局";

function account(year: number, total: string): unknown {
  return { department: DEPARTMENT, year, tables: { EXPENDITURE: { total } } };
}

/** Of 2020 nothing is published; the later years say nothing of the ones before. */
const WORLD = { accounts: [account(2019, "100.00"), account(2021, "110.00"), account(2022, "121.00")] } as Parameters<
  typeof askWorld
>[1];

function query(priorBasis: string): string {
  const fields = "comparability rate missingMembers { year key side absence }";
  return `{ comparison(input: { departmentNames: ["${DEPARTMENT}"], table: EXPENDITURE, keys: ["total"], priorBasis: ${priorBasis},
    fromYear: 2019, toYear: 2022 }) { rows { overall { ${fields} } cells { year index cumulative { ${fields} } } } } }`;
}

onBothStores("a change over several years", (kind) => {
  it("names the year that breaks its chain, once, as missing of the base; where it is not chained nothing is missing", async () => {
    const [chained, plain] = await askWorld(kind, WORLD, query("AS_RESTATED"), query("AS_PUBLISHED"));
    const member = (side: string): unknown => ({ year: 2020, key: null, side, absence: "ACCOUNT_NOT_LOADED" });
    const unknown = (comparability: string, side: string): unknown => ({
      comparability,
      rate: null,
      missingMembers: [member(side)],
    });
    const known = (rate: string): unknown => ({ comparability: "COMPARABLE", rate, missingMembers: [] });
    const broken = unknown("BASE_MISSING", "BASE");
    const first = { year: 2019, index: "100.0", cumulative: known("0.0") };
    const gap = { year: 2020, index: null, cumulative: unknown("CURRENT_MISSING", "CURRENT") };
    const cells = (...later: readonly unknown[]): unknown => ({
      comparison: { rows: [expect.objectContaining({ cells: [first, gap, ...later] })] },
    });
    expect(chained).toMatchObject({ comparison: { rows: [{ overall: broken }] } });
    expect(chained).toEqual(
      cells({ year: 2021, index: null, cumulative: broken }, { year: 2022, index: null, cumulative: broken }),
    );
    // 110 / 100 and 121 / 100.
    expect(plain).toMatchObject({ comparison: { rows: [{ overall: known("21.0") }] } });
    expect(plain).toEqual(
      cells(
        { year: 2021, index: "110.0", cumulative: known("10.0") },
        { year: 2022, index: "121.0", cumulative: known("21.0") },
      ),
    );
  });
});

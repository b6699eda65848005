import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import { splitWorld } from "./group-worlds.js";

const CHANGE = `current base amount rate comparability likeForLike scopeDifferences { kind before after } currentLines { key } baseLines { key }`;

onBothStores("a group with a line that prints a blank", (kind) => {
  it("changes by its figures, not like for like, for the line with a figure; the blank line has no change", async () => {
    const [data] = await askWorld(
      kind,
      splitWorld("150.00", null),
      `{ department(name: "虚拟市文书局") { year(year: 2021) {
          one: lineItem(table: EXPENDITURE, key: "2010103") { change { ${CHANGE} } }
          two: lineItem(table: EXPENDITURE, key: "2010104") { amount change { current amount rate comparability } }
          parent: lineItem(table: EXPENDITURE, key: "20101") { change { drivers { key amount unknownLines } } } } }
        comparison(input: { departmentNames: ["虚拟市文书局"], fromYear: 2020, toYear: 2021, table: EXPENDITURE, keys: ["2010104"] }) {
          rows { key cells { amount change { ${CHANGE} } } total { amount counted blank } overall { amount likeForLike } } } }`,
    );
    // 150.00 and a blank against 200.00
    const group = {
      current: "150.00",
      base: "200.00",
      amount: "-50.00",
      rate: "-25.0",
      comparability: "COMPARABLE",
      likeForLike: false,
      scopeDifferences: [{ kind: "BLANK_MEMBER", before: [], after: ["新项二"] }],
      currentLines: [{ key: "2010103" }],
      baseLines: [{ key: "2010101" }],
    };
    expect(data).toMatchObject({
      department: {
        year: {
          one: { change: group },
          two: { amount: null, change: { current: null, amount: null, rate: null, comparability: "CURRENT_MISSING" } },
          // 360 - 300 = 60: 120 - 100 = 20, 150 - 200 = -50, and 90 that are not printed
          parent: {
            change: {
              drivers: [
                { key: "2010103", amount: "-50.00" },
                { key: "2010102", amount: "20.00" },
                { key: null, amount: "90.00", unknownLines: 0 },
              ],
            },
          },
        },
      },
      comparison: {
        rows: [
          {
            key: "2010103+2010104",
            cells: [{ amount: "200.00" }, { amount: "150.00", change: group }],
            total: { amount: "350.00", counted: 2, blank: 1 },
            overall: { amount: "-50.00", likeForLike: false },
          },
        ],
      },
    });
  });
});

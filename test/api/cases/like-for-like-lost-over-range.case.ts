import { askWorld } from "../../support/ask-world.js";
import { onBothStores } from "../../support/stores.js";
import type { WorldAccount } from "../../support/world.js";

const account = (year: number, total: string, others: Partial<WorldAccount> = {}): WorldAccount => ({
  department: "虚拟市口径局",
  year,
  tables: { EXPENDITURE: { total } },
  ...others,
});

const compare = (fromYear: number, toYear: number, baseYear = fromYear): string =>
  `{ comparison(input: { departmentNames: ["虚拟市口径局"], fromYear: ${String(fromYear)}, toYear: ${String(toYear)}, baseYear: ${String(baseYear)}, table: EXPENDITURE }) {
    rows { cells { year change { likeForLike } cumulative { rate likeForLike } } overall { rate likeForLike } longestDecline { fromYear } } } }`;

onBothStores("a change over several years", (kind) => {
  it("is like for like only where every step inside it is, whichever year is the base", async () => {
    const world = {
      accounts: [
        account(2020, "100.00"),
        account(2021, "150.00", {
          statements: [
            {
              of: "EXPENDITURE/total",
              changes: [{ amount: "50.00", rate: "50.0", reason: "统计口径变化，下属单位由其他部门划入" }],
            },
          ],
        }),
        account(2022, "155.00"),
      ],
    };
    const [near, far, back] = await askWorld(
      kind,
      world,
      compare(2020, 2021),
      compare(2020, 2022),
      compare(2020, 2022, 2022),
    );
    expect(near).toMatchObject({ comparison: { rows: [{ overall: { rate: "50.0", likeForLike: false } }] } });
    expect(far).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              { change: { likeForLike: true }, cumulative: { likeForLike: true } },
              { change: { likeForLike: false }, cumulative: { likeForLike: false } },
              { change: { likeForLike: true }, cumulative: { rate: "55.0", likeForLike: false } },
            ],
            overall: { rate: "55.0", likeForLike: false },
          },
        ],
      },
    });
    expect(back).toMatchObject({
      comparison: {
        rows: [
          {
            cells: [
              // 100 / 155 - 1 = -35.48 %; 150 / 155 - 1 = -3.23 %
              { cumulative: { rate: "-35.5", likeForLike: false } },
              { cumulative: { rate: "-3.2", likeForLike: true } },
              { cumulative: { rate: "0.0", likeForLike: true } },
            ],
          },
        ],
      },
    });
  });

  it("is no decline over a year in which the units changed", async () => {
    const accounts = [
      account(2020, "100.00", { units: ["本级", "虚拟所"] }),
      account(2021, "60.00", { units: ["本级"] }),
      account(2022, "70.00", { units: ["本级"] }),
    ];
    const [data] = await askWorld(kind, { accounts }, compare(2020, 2022));
    expect(data).toMatchObject({
      comparison: { rows: [{ overall: { likeForLike: false }, longestDecline: null }] },
    });
  });
});

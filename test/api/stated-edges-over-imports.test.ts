import { examineStore } from "../../src/ingest/doctor/examine-store.js";
import { loadSeeds } from "../../src/ingest/seeds/load-seeds.js";
import { createApi, SEEDED_AT, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { writeWorld, type WorldAccount, type WorldRows, type WorldStatement } from "../support/world.js";

const DEPARTMENT = "虚拟市青云水利局";

function account(
  year: number,
  rows: WorldRows,
  statements: readonly WorldStatement[] = [],
  publishedOn?: string,
): WorldAccount {
  const tables = { EXPENDITURE: { "213 农林水支出": "500.00", "21303 水利": "500.00", ...rows } };
  return { department: DEPARTMENT, year, tables, statements, publishedOn: publishedOn ?? `${String(year + 1)}-08-01` };
}

/** 2021 says that 2130310 gave to 2130311: what the two lost and gained is equal beside the first account of 2020 alone. */
const FIRST = account(2020, { "2130310 水土保持": "80.00", "2130311 水资源节约管理与保护": "20.00" });
const CORRECTED = account(
  2020,
  { "2130310 水土保持": "90.00", "2130311 水资源节约管理与保护": "20.00" },
  [],
  "2023-01-01",
);
const SAYS = account(2021, { "2130310 水土保持": "50.00", "2130311 水资源节约管理与保护": "50.00" }, [
  {
    of: "EXPENDITURE/2130310",
    changes: [{ direction: "DECREASE", reason: "巡查经费调整至“2130311水资源节约管理与保护”科目列支" }],
  },
]);
/** A name that the year before alone bears. */
const ENDED = account(2022, { "2130311 水资源节约管理与保护": "101.00" }, [
  {
    of: "EXPENDITURE/2130311",
    changes: [{ direction: "INCREASE", reason: "将水土保持科目并入本科目" }],
  },
]);

interface Told {
  readonly amount: string | null;
  readonly comparability: string;
  readonly likeForLike: boolean;
  readonly edges: readonly { readonly borneOutBy: string }[];
  readonly edgesNotFollowed: readonly { readonly borneOutBy: string | null }[];
}

onBothStores("what a department states, whatever comes in first", (kind) => {
  async function importing(accounts: readonly WorldAccount[], tests: (api: SeededApi) => Promise<void>): Promise<void> {
    const api = await createApi(kind, async (store) => {
      for (const one of accounts) {
        const { folder, remove } = writeWorld({ accounts: [one] });
        await loadSeeds(store.writer, folder, () => SEEDED_AT);
        remove();
      }
    });
    try {
      await tests(api);
    } finally {
      await api.close();
    }
  }

  async function told(api: SeededApi, year: number, key: string, asOf: string | null = null): Promise<Told> {
    const at = asOf === null ? "" : `, asOf: "${asOf}"`;
    const answer = await api.ask(`{ department(name: "${DEPARTMENT}") { year(year: ${String(year)}${at}) {
      lineItem(table: EXPENDITURE, key: "${key}") { change { amount comparability likeForLike edges { borneOutBy }
        edgesNotFollowed { borneOutBy } } } } } }`);
    expect(answer.errors).toBeUndefined();
    return (answer.data as { department: { year: { lineItem: { change: Told } } } }).department.year.lineItem.change;
  }

  it.each([[[FIRST, SAYS, ENDED]], [[ENDED, SAYS, FIRST]], [[SAYS, ENDED, FIRST]]])(
    "is the same in every order of imports, and the store is whole",
    async (accounts) => {
      await importing(accounts, async (api) => {
        // 50 + 50 against 80 + 20
        const joined = {
          amount: "0.00",
          comparability: "COMPARABLE",
          likeForLike: false,
          edges: [{ borneOutBy: "SUMS" }],
        };
        expect(await told(api, 2021, "2130311")).toMatchObject(joined);
        // 101 against 50, of which the other 50.00 may be a part; 51.00 more is not what 水土保持 lost.
        expect(await told(api, 2022, "2130311")).toMatchObject({
          ...{ amount: "51.00", likeForLike: false, edges: [], edgesNotFollowed: [{ borneOutBy: null }] },
        });
        const faults: string[] = [];
        await examineStore(api.store.writer, (fault) => faults.push(fault));
        expect(faults).toEqual([]);
      });
    },
  );

  it("knows no account of the year before that was published later than the day that is shown", async () => {
    await importing([CORRECTED, SAYS, FIRST], async (api) => {
      // 50 - 90 = -40 beside +30 of the other: nothing bears it out any more.
      expect(await told(api, 2021, "2130310")).toMatchObject({
        amount: "-40.00",
        edgesNotFollowed: [{ borneOutBy: null }],
      });
      expect(await told(api, 2021, "2130310", "2022-09-01")).toMatchObject({
        amount: "0.00",
        edges: [{ borneOutBy: "SUMS" }],
      });
      expect(await told(api, 2021, "2130310", "2023-02-01")).toMatchObject({ amount: "-40.00" });
    });
  });
});

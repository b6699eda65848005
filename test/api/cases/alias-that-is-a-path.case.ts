import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";

const account = (
  department: string,
): { department: string; year: number; tables: Record<string, { total: string }> } => ({
  department,
  year: 2021,
  tables: { EXPENDITURE: { total: "30.00" } },
});

onBothStores("a field whose alias is the joined path of another", (kind) => {
  it("is answered by its own selection: all departments are counted, not those of the page", async () => {
    const accounts = [account("虚拟市甲局"), account("虚拟市乙局"), account("虚拟市丙局")];
    const api = await createWorldApi(kind, { accounts });
    const query = `{ year_d: departments(first: 1, filter: { synthetic: true }) { totalCount }
      d: department(name: "虚拟市甲局") { year(year: 2021) { year } } }`;
    for (const execution of ["compiled", "plain"] as const) {
      expect(await api.ask(query, {}, { execution })).toEqual({
        data: { year_d: { totalCount: 3 }, d: { year: { year: 2021 } } },
      });
    }
    await api.close();
  });
});

import { onBothStores } from "../../support/stores.js";
import { createWorldApi } from "../../support/world.js";

const DEPARTMENT = "虚拟市接待局";

interface Counts {
  readonly kind: string;
  readonly printed: string;
  readonly includesForeign?: true;
}

const FIELDS = "value includesForeign moneyPerUnit { amount count unit absence }";

onBothStores("money per visit", (kind) => {
  async function ask(indicators: readonly Counts[]): Promise<unknown> {
    const api = await createWorldApi(kind, {
      accounts: [
        {
          department: DEPARTMENT,
          year: 2021,
          tables: { THREE_PUBLIC: { "reception 公务接待费": "15.00" } },
          indicators,
        },
      ],
    });
    const answer = await api.ask(
      `{ department(name: "${DEPARTMENT}") { year(year: 2021) {
           own: indicator(kind: RECEPTION_VISITS) { ${FIELDS} }
           foreign: indicator(kind: FOREIGN_RECEPTION_VISITS) { moneyPerUnit { amount absence } } } } }`,
    );
    await api.close();
    expect(answer.errors).toBeUndefined();
    return (answer.data?.department as { year: unknown }).year;
  }

  const foreign = { kind: "FOREIGN_RECEPTION_VISITS", printed: "50" };
  const none = { moneyPerUnit: { amount: null, absence: "NO_MONEY" } };

  it("divides by all visits that the money paid for, foreign ones beside domestic ones", async () => {
    // 150000.00 元 / (100 + 50) = 1000.00 元
    expect(await ask([{ kind: "RECEPTION_VISITS", printed: "100" }, foreign])).toEqual({
      own: {
        value: "100",
        includesForeign: false,
        moneyPerUnit: { amount: "1000.00", count: "150", unit: "YUAN", absence: null },
      },
      foreign: none,
    });
  });

  it("counts foreign visits once where the count printed includes them", async () => {
    // 150000.00 元 / 100 = 1500.00 元
    expect(await ask([{ kind: "RECEPTION_VISITS", printed: "100", includesForeign: true }, foreign])).toEqual({
      own: {
        value: "100",
        includesForeign: true,
        moneyPerUnit: { amount: "1500.00", count: "100", unit: "YUAN", absence: null },
      },
      foreign: none,
    });
  });

  it("is not known where only the foreign visits are disclosed", async () => {
    expect(await ask([foreign])).toEqual({
      own: {
        value: null,
        includesForeign: false,
        moneyPerUnit: { amount: null, count: null, unit: "YUAN", absence: "COUNT_MISSING" },
      },
      foreign: none,
    });
  });
});

import { AccountRefused } from "../../src/ingest/record/errors.js";
import { recordOf } from "../../src/ingest/record/record-of.js";
import { smallAccount } from "../support/accounts.js";
import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

onBothStores("indicators", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createSeededApi(kind);
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  async function yearOf(name: string, year: number, fields: string): Promise<unknown> {
    const answer = await api.ask(`{ department(name: "${name}") { year(year: ${String(year)}) { ${fields} } } }`);
    expect(answer.errors).toBeUndefined();
    expect(api.statements.length).toBeLessThanOrEqual(6);
    return (answer.data?.department as { year: unknown }).year;
  }

  it("of the account of 渌口 2020 are what it discloses, with their places", async () => {
    // 0.66 万元 / 165 人次 = 40 元; 0.66 / 22 批次 = 300 元; 0 groups, 0 visits and 0 vehicles share nothing.
    const fields = "indicators { kind unit value source { section line } moneyPerUnit { amount absence } }";
    const none = { amount: null, absence: "COUNT_ZERO" };
    const at = (section: string, line: number): unknown => ({ section, line });
    expect(await yearOf("中共株洲市渌口区委政法委员会", 2020, fields)).toEqual({
      indicators: [
        { kind: "OVERSEAS_GROUPS", unit: "GROUP", value: "0", source: at("三.七.二.1", 351), moneyPerUnit: none },
        { kind: "OVERSEAS_VISITS", unit: "VISIT", value: "0", source: at("三.七.二.1", 351), moneyPerUnit: none },
        {
          kind: "RECEPTION_BATCHES",
          unit: "BATCH",
          value: "22",
          source: at("三.七.二.2", 353),
          moneyPerUnit: { amount: "300.00", absence: null },
        },
        {
          kind: "RECEPTION_VISITS",
          unit: "VISIT",
          value: "165",
          source: at("三.七.二.2", 353),
          moneyPerUnit: { amount: "40.00", absence: null },
        },
        { kind: "VEHICLES_PURCHASED", unit: "VEHICLE", value: "0", source: at("三.七.二.3", 355), moneyPerUnit: none },
        { kind: "VEHICLES", unit: "VEHICLE", value: "0", source: at("三.七.二.3", 355), moneyPerUnit: none },
      ],
    });
  });

  it("change by the rules of amounts: gone up, from 0, 0 both years, not published", async () => {
    // 司法局 2020 and 2021: 150 and 188 visits (38 / 150 = 25.33 %), 0 and 1 cars bought, 0 and 0 groups; no staff.
    const change = "change { baseYear current base amount rate direction comparability }";
    expect(
      await yearOf(
        "示例市司法局",
        2021,
        `visits: indicator(kind: RECEPTION_VISITS) { ${change} } bought: indicator(kind: VEHICLES_PURCHASED) { ${change} }
         groups: indicator(kind: OVERSEAS_GROUPS) { ${change} } staff: indicator(kind: STAFF) { value source { section } ${change} }`,
      ),
    ).toEqual({
      visits: {
        change: {
          baseYear: 2020,
          current: "188",
          base: "150",
          amount: "38",
          rate: "25.3",
          direction: "INCREASE",
          comparability: "COMPARABLE",
        },
      },
      bought: {
        change: {
          baseYear: 2020,
          current: "1",
          base: "0",
          amount: "1",
          rate: null,
          direction: "INCREASE",
          comparability: "BASE_ZERO",
        },
      },
      groups: {
        change: {
          baseYear: 2020,
          current: "0",
          base: "0",
          amount: "0",
          rate: null,
          direction: "UNCHANGED",
          comparability: "BOTH_ZERO",
        },
      },
      staff: {
        value: null,
        source: null,
        change: {
          baseYear: 2020,
          current: null,
          base: null,
          amount: null,
          rate: null,
          direction: null,
          comparability: "CURRENT_MISSING",
        },
      },
    });
  });

  it("never take a year that is not loaded, or says nothing, for 0", async () => {
    // 2018 is the first year that is loaded; 2023 says nothing of cars bought, 2022 is the first to tell its staff.
    const of = async (year: number, one: string): Promise<unknown> =>
      yearOf("示例市司法局", year, `indicator(kind: ${one}) { change { base amount comparability } }`);
    const missing = (comparability: string): unknown => ({
      indicator: { change: { base: null, amount: null, comparability } },
    });
    expect(await of(2018, "RECEPTION_VISITS")).toEqual(missing("BASE_MISSING"));
    expect(await of(2022, "STAFF")).toEqual(missing("BASE_MISSING"));
    expect(await of(2023, "VEHICLES_PURCHASED")).toEqual({
      indicator: { change: { base: "0", amount: null, comparability: "CURRENT_MISSING" } },
    });
  });

  it("give money per head, exact and rounded once, or say why there is none", async () => {
    // 公务接待费 1.13 万元 / 150 = 75.333... 元; 公务用车运行维护费 7.42 万元 / 3 = 24733.33... 元.
    expect(
      await yearOf(
        "示例市司法局",
        2020,
        `visits: indicator(kind: RECEPTION_VISITS) { yuan: moneyPerUnit { amount } wan: moneyPerUnit(unit: WAN_YUAN) { amount } }
         vehicles: indicator(kind: VEHICLES) { moneyPerUnit { amount absence } }
         bought: indicator(kind: VEHICLES_PURCHASED) { moneyPerUnit { amount absence } }
         quota: indicator(kind: STAFF_QUOTA) { moneyPerUnit { amount absence } }
         staff: indicator(kind: STAFF) { moneyPerUnit { amount absence } }`,
      ),
    ).toEqual({
      visits: { yuan: { amount: "75.33" }, wan: { amount: "0.007533" } },
      vehicles: { moneyPerUnit: { amount: "24733.33", absence: null } },
      bought: { moneyPerUnit: { amount: null, absence: "COUNT_ZERO" } },
      quota: { moneyPerUnit: { amount: null, absence: "NO_MONEY" } },
      staff: { moneyPerUnit: { amount: null, absence: "COUNT_MISSING" } },
    });
  });
});

describe("an account with counts", () => {
  const base = smallAccount({ year: 2020, total: "1.00" });
  const indicator = { kind: "VEHICLES", printed: "3", section: "三.七" } as const;

  it("is refused where a count cannot be held, or stands twice", () => {
    expect(() => recordOf({ ...base, indicators: [{ ...indicator, printed: "3.125" }] })).toThrow(AccountRefused);
    expect(() => recordOf({ ...base, indicators: [indicator, indicator] })).toThrow(/VEHICLES is given twice/);
  });
});

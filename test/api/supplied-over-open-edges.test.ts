import { onWorld } from "../support/world.js";

const NAME = "沿用局";
const OLD = "2010501";
const NEW = "2010502";
const named = (code: string): unknown => ({ code, name: `项${code}` });

/** 2010501 until 2020, 2010502 from 2021 on; that the one went on as the other nobody has confirmed. */
const WORLD = {
  accounts: [2018, 2019, 2020, 2021, 2022, 2023].map((year) => ({
    department: NAME,
    year,
    tables: {
      EXPENDITURE: {
        total: "500.00",
        [`${year < 2021 ? OLD : NEW} 项`]: `${String(year - 1918)}.00`,
        "2010599 他项": "1.00",
      },
    },
  })),
  crosswalk: {
    codes: [
      {
        id: "open",
        family: "FUNCTIONAL",
        kind: "RECODE",
        evidence: "PROVISIONAL",
        year: 2021,
        old: [named(OLD)],
        new: [named(NEW)],
      },
    ],
  },
};

const RECLASSIFIED = {
  comparability: "RECLASSIFIED",
  amount: null,
  missingMembers: [],
  edgesNotFollowed: [{ id: "open" }],
};

interface Rows {
  readonly rows: readonly { readonly cells: readonly Readonly<Record<string, unknown>>[] }[];
}

onWorld("two years that print a line only under a code to which an unconfirmed edge leads", WORLD, (api) => {
  const fields = "comparability amount missingMembers { key } edgesNotFollowed { id }";
  /** What the cells of a row say, by year. */
  async function cells(key: string, years: string, field: string): Promise<Record<string, unknown>> {
    const { data } = await api.ask(
      `{ comparison(input: { departmentNames: ["${NAME}"], table: EXPENDITURE, keys: ["${key}"], ${years} }) {
         rows { cells { year ${field} { ${fields} } } } } }`,
    );
    const [row] = (data as { readonly comparison: Rows }).comparison.rows;
    return Object.fromEntries((row?.cells ?? []).map((cell) => [String(cell.year), cell[field]]));
  }

  it("are reclassified by that edge: those after it in the row of the old code, those before it in the row of the new one", async () => {
    const old = await cells(OLD, "fromYear: 2018, toYear: 2023", "change");
    expect(old).toMatchObject({
      "2020": { amount: "1.00" },
      "2021": RECLASSIFIED,
      "2022": RECLASSIFIED,
      "2023": RECLASSIFIED,
    });
    const later = await cells(NEW, "fromYear: 2018, toYear: 2023", "change");
    expect(later).toMatchObject({
      "2019": RECLASSIFIED,
      "2020": RECLASSIFIED,
      "2021": RECLASSIFIED,
      "2022": { amount: "1.00" },
    });
  });

  it("give that verdict in both directions, and whether or not the base lies in the range", async () => {
    const inside = await cells(OLD, "fromYear: 2020, toYear: 2023, baseYear: 2022", "cumulative");
    expect(inside).toMatchObject({ "2020": { ...RECLASSIFIED }, "2021": RECLASSIFIED, "2023": RECLASSIFIED });
    const outside = await cells(OLD, "fromYear: 2020, toYear: 2021, baseYear: 2022", "cumulative");
    expect(outside).toMatchObject({ "2021": RECLASSIFIED });
    const before = await cells(NEW, "fromYear: 2019, toYear: 2021, baseYear: 2018", "cumulative");
    expect(before).toMatchObject({ "2019": RECLASSIFIED, "2020": RECLASSIFIED, "2021": RECLASSIFIED });
  });

  it("are compared where the edge is followed", async () => {
    const years = "fromYear: 2020, toYear: 2023, continuity: PROVISIONAL";
    expect(await cells(NEW, years, "change")).toMatchObject({ "2021": { amount: "1.00" }, "2023": { amount: "1.00" } });
  });

  it("leave a department unranked for that reason, by whatever it is ranked", async () => {
    const ranking = (at: string, by: string): string =>
      `${at}: ranking(input: { table: EXPENDITURE, key: "${OLD}", by: ${by}, fromYear: 2020, toYear: 2022, synthetic: true }) { ranked unranked { comparability departments } }`;
    const { data } = await api.ask(
      `{ ${ranking("a", "AMOUNT")} ${ranking("b", "SHARE")} ${ranking("c", "CHANGE_RATE")} }`,
    );
    const unranked = { ranked: 0, unranked: [{ comparability: "RECLASSIFIED", departments: 1 }] };
    expect(data).toEqual({ a: unranked, b: unranked, c: unranked });
  });
});

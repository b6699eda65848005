import { ACCOUNT_TABLES, type AccountTable } from "../../src/domain/line.js";
import { isKeyOf } from "../../src/domain/tables/known-keys.js";
import { TABLES } from "../../src/domain/tables/tables.js";

/** From domain.md, Lines, by hand: the slugs of 01 and 04. */
const BOTH_SIDES = `income.general-budget income.government-fund income.state-capital income.current-year
  income.opening-balance income.total expenditure.current-year expenditure.closing-balance expenditure.total`;
const ONLY_01 = `income.superior-subsidy income.institutional income.business income.affiliate-remittance income.other
  income.non-fiscal-balance-used expenditure.surplus-distribution`;
const ONLY_04 = `income.opening-balance.general-budget income.opening-balance.government-fund
  income.opening-balance.state-capital`;

const LINES: Readonly<Record<AccountTable, string>> = {
  INCOME_EXPENDITURE_SUMMARY: `${BOTH_SIDES} ${ONLY_01}`,
  INCOME: "total",
  EXPENDITURE: "total",
  APPROPRIATION_SUMMARY: `${BOTH_SIDES} ${ONLY_04}`,
  GENERAL_BUDGET_EXPENDITURE: "total",
  BASIC_EXPENDITURE: "personnel-total public-total total",
  THREE_PUBLIC: "total overseas-travel vehicles vehicle-purchase vehicle-operation reception",
  GOVERNMENT_FUND: "total",
  STATE_CAPITAL: "total",
  OTHER_DISCLOSURES: `operating-expenses conference training procurement procurement.goods procurement.works
    procurement.services procurement.sme procurement.micro`,
};

/** From table-relations.md: E01, E02, E15, E16, E22, E24, E34. */
const SUMS: readonly [AccountTable, string, string][] = [
  [
    "INCOME_EXPENDITURE_SUMMARY",
    "income.total",
    "income.current-year income.non-fiscal-balance-used income.opening-balance",
  ],
  [
    "INCOME_EXPENDITURE_SUMMARY",
    "expenditure.total",
    "expenditure.current-year expenditure.surplus-distribution expenditure.closing-balance",
  ],
  ["APPROPRIATION_SUMMARY", "income.total", "income.current-year income.opening-balance"],
  ["APPROPRIATION_SUMMARY", "expenditure.total", "expenditure.current-year expenditure.closing-balance"],
  ["BASIC_EXPENDITURE", "total", "personnel-total public-total"],
  ["THREE_PUBLIC", "total", "overseas-travel vehicles reception"],
  ["THREE_PUBLIC", "vehicles", "vehicle-purchase vehicle-operation"],
  ["OTHER_DISCLOSURES", "procurement", "procurement.goods procurement.works procurement.services"],
];

const words = (text: string): string[] => text.split(/\s+/);

describe("the description of a table", () => {
  it.each(ACCOUNT_TABLES)(
    "of %s has the slugs that the domain gives it, and their words in both languages",
    (table) => {
      const { slugs } = TABLES[table];
      expect(Object.keys(slugs).sort()).toEqual(words(LINES[table]).sort());
      for (const { zh, en } of Object.values(slugs)) {
        expect(zh).toMatch(/\p{Script=Han}{2}/u);
        expect(en).toMatch(/^[A-Z][A-Za-z ,-]+$/);
      }
    },
  );

  it("says which rows add up to which, as the relations of the tables do", () => {
    const stated = ACCOUNT_TABLES.flatMap((table) =>
      TABLES[table].sums.map(({ total, parts }) => [table, total, parts.join(" ")]),
    );
    expect(stated).toEqual(SUMS);
  });

  it("says which columns add up to the main one, as the relations of the tables do", () => {
    const summed = ACCOUNT_TABLES.map((table) => [table, TABLES[table].summedMeasures.join(" ")]).filter(
      ([, columns]) => columns !== "",
    );
    expect(summed).toEqual([
      // E07, E11, E17, E20, E28
      ["INCOME", "FISCAL_APPROPRIATION SUPERIOR_SUBSIDY INSTITUTIONAL BUSINESS AFFILIATE_REMITTANCE OTHER"],
      ["EXPENDITURE", "BASIC PROJECT UPWARD_REMITTANCE BUSINESS AFFILIATE_SUBSIDY"],
      ["APPROPRIATION_SUMMARY", "GENERAL_BUDGET GOVERNMENT_FUND STATE_CAPITAL"],
      ["GENERAL_BUDGET_EXPENDITURE", "BASIC PROJECT"],
      ["GOVERNMENT_FUND", "BASIC PROJECT"],
      ["STATE_CAPITAL", "BASIC PROJECT"],
    ]);
  });

  it.each(ACCOUNT_TABLES)("of %s speaks of no slug that it has not", (table) => {
    const { slugs, codes, sums } = TABLES[table];
    const named = [
      ...Object.values(slugs).flatMap(({ parents, shareBase }) => [...parents, shareBase ?? []].flat()),
      ...(codes === null ? [] : [...codes.above("301"), ...codes.above("201"), codes.shareBase]),
      ...sums.flatMap(({ total, parts }) => [total, ...parts]),
    ];
    expect(named.filter((slug) => !Object.hasOwn(slugs, slug))).toEqual([]);
  });

  it("says the same of a slug in every table that has it", () => {
    const places = new Map<string, Set<string>>();
    for (const { slugs } of Object.values(TABLES)) {
      for (const [slug, { level, parents, shareBase }] of Object.entries(slugs)) {
        const known = places.get(slug) ?? new Set<string>();
        places.set(slug, known.add([level, parents, shareBase].join("/")));
      }
    }
    expect([...places].filter(([, different]) => different.size > 1)).toEqual([]);
  });

  it.each<[AccountTable, string, boolean]>([
    ["EXPENDITURE", "2013101", true],
    ["EXPENDITURE", "reception", false],
    ["APPROPRIATION_SUMMARY", "201", true],
    ["APPROPRIATION_SUMMARY", "20131", false],
    ["APPROPRIATION_SUMMARY", "income.other", false],
    ["BASIC_EXPENDITURE", "30101", true],
    ["BASIC_EXPENDITURE", "3010101", false],
    ["THREE_PUBLIC", "201", false],
    ["OTHER_DISCLOSURES", "project.平安建设", true],
    ["EXPENDITURE", "project.平安建设", false],
    ["EXPENDITURE", "toString", false],
  ])("of %s knows whether %s can be one of its keys", (table, key, isOne) => {
    expect(isKeyOf(table, key)).toBe(isOne);
  });
});

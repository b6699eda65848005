import { amountIn, keysOf, plainCity, SUPERSEDED, type PlainAccount } from "./plain-account.js";

const T01 = "INCOME_EXPENDITURE_SUMMARY";
const T02 = "INCOME";
const T03 = "EXPENDITURE";
const T04 = "APPROPRIATION_SUMMARY";
const T05 = "GENERAL_BUDGET_EXPENDITURE";
const T06 = "BASIC_EXPENDITURE";
const T07 = "THREE_PUBLIC";
const T08 = "GOVERNMENT_FUND";
const T09 = "STATE_CAPITAL";

const accounts = plainCity();

/** What must be equal, with a name for the place. */
type Equation = readonly [place: string, left: bigint, right: bigint];

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);
const classes = (a: PlainAccount, table: string): string[] => keysOf(a, table).filter((key) => /^\d{3}$/.test(key));
const OF_INCOME = ["TOTAL", "FISCAL_APPROPRIATION", "SUPERIOR_SUBSIDY", "INSTITUTIONAL", "BUSINESS", "AFFILIATE_REMITTANCE", "OTHER"];
const OF_SPENDING = ["TOTAL", "BASIC", "PROJECT", "UPWARD_REMITTANCE", "BUSINESS", "AFFILIATE_SUBSIDY"];
const BALANCES = ["OPENING_BALANCE", "INCOME", "TOTAL", "BASIC", "PROJECT", "CLOSING_BALANCE"];

/** 合计 = Σ 类, 类 = Σ 款, 款 = Σ 项, where the table prints them. */
function hierarchy(a: PlainAccount, table: string, measures: readonly string[]): Equation[] {
  const keys = keysOf(a, table);
  const parents = keys.filter((key) => key === "total" || key.length < 7);
  return measures.flatMap((measure) =>
    parents.flatMap((parent): Equation[] => {
      const children =
        parent === "total"
          ? keys.filter((key) => key.length === 3)
          : keys.filter((key) => key.length === parent.length + 2 && key.startsWith(parent));
      if (children.length === 0) return [];
      const parts = children.map((key) => amountIn(a, table, key, measure));
      return [[`${table} ${parent} ${measure}`, amountIn(a, table, parent, measure), sum(parts)]];
    }),
  );
}

/** Each row: the first measure = Σ of the others. */
function across(a: PlainAccount, table: string, whole: string, parts: readonly string[]): Equation[] {
  return keysOf(a, table).map((key) => [
    `${table} ${key}`,
    amountIn(a, table, key, whole),
    sum(parts.map((measure) => amountIn(a, table, key, measure))),
  ]);
}

const income = (name: string): string => `income.${name}`;
const spent = (name: string): string => `expenditure.${name}`;

/** The equations of one account, by the number that the list of relations gives them. */
const RELATIONS: Readonly<Record<string, (a: PlainAccount) => Equation[]>> = {
  "E01 income total = current year + balance used + opening balance": (a) => [
    [
      "01",
      amountIn(a, T01, "income.total"),
      sum(["current-year", "non-fiscal-balance-used", "opening-balance"].map((name) => amountIn(a, T01, income(name)))),
    ],
  ],
  "E02 expenditure total = current year + distribution + closing balance": (a) => [
    [
      "01",
      amountIn(a, T01, "expenditure.total"),
      sum(["current-year", "surplus-distribution", "closing-balance"].map((name) => amountIn(a, T01, spent(name)))),
    ],
  ],
  "E03 both totals of 01 are equal": (a) => [
    ["01", amountIn(a, T01, "income.total"), amountIn(a, T01, "expenditure.total")],
  ],
  "E04 current income of 01 = the eight rows above it": (a) => [
    [
      "01",
      amountIn(a, T01, "income.current-year"),
      sum(
        [
          "general-budget",
          "government-fund",
          "state-capital",
          "superior-subsidy",
          "institutional",
          "business",
          "affiliate-remittance",
          "other",
        ].map((name) => amountIn(a, T01, income(name))),
      ),
    ],
  ],
  "E05 current expenditure of 01 = its classes": (a) => [
    ["01", amountIn(a, T01, "expenditure.current-year"), sum(classes(a, T01).map((key) => amountIn(a, T01, key)))],
  ],
  "E06 total of 02 = current income of 01": (a) => [
    ["02", amountIn(a, T02, "total"), amountIn(a, T01, "income.current-year")],
  ],
  "E07 each row of 02 = its six sources": (a) => across(a, T02, "TOTAL", OF_INCOME.slice(1)),
  "E08 fiscal appropriation of 02 = the three appropriations of 01": (a) => [
    [
      "02",
      amountIn(a, T02, "total", "FISCAL_APPROPRIATION"),
      sum(["general-budget", "government-fund", "state-capital"].map((name) => amountIn(a, T01, income(name)))),
    ],
  ],
  "E09 the other sources of 02 = their rows of 01": (a) =>
    (
      [
        ["SUPERIOR_SUBSIDY", "superior-subsidy"],
        ["INSTITUTIONAL", "institutional"],
        ["BUSINESS", "business"],
        ["AFFILIATE_REMITTANCE", "affiliate-remittance"],
        ["OTHER", "other"],
      ] as const
    ).map(([measure, name]) => [measure, amountIn(a, T02, "total", measure), amountIn(a, T01, income(name))]),
  "E10 total of 03 = current expenditure of 01": (a) => [
    ["03", amountIn(a, T03, "total"), amountIn(a, T01, "expenditure.current-year")],
  ],
  "E11 each row of 03 = its five kinds": (a) => across(a, T03, "TOTAL", OF_SPENDING.slice(1)),
  "E12 each class of 01 = the same class of 03": (a) =>
    classes(a, T01).map((key) => [key, amountIn(a, T01, key), amountIn(a, T03, key)]),
  "E13 totals, classes and groups = what stands under them": (a) => [
    ...hierarchy(a, T02, OF_INCOME),
    ...hierarchy(a, T03, OF_SPENDING),
    ...hierarchy(a, T05, ["TOTAL", "BASIC", "PROJECT"]),
    ...hierarchy(a, T08, BALANCES),
    ...hierarchy(a, T09, ["TOTAL", "BASIC", "PROJECT"]),
  ],
  "E14 current income of 04 = its three rows = fiscal appropriation of 02": (a) => [
    [
      "04",
      amountIn(a, T04, "income.current-year"),
      sum(["general-budget", "government-fund", "state-capital"].map((name) => amountIn(a, T04, income(name)))),
    ],
    ["02", amountIn(a, T04, "income.current-year"), amountIn(a, T02, "total", "FISCAL_APPROPRIATION")],
  ],
  "E15 income total of 04 = current year + opening balance, and that = its three parts": (a) => [
    [
      "04",
      amountIn(a, T04, "income.total"),
      amountIn(a, T04, "income.current-year") + amountIn(a, T04, "income.opening-balance"),
    ],
    [
      "04 opening",
      amountIn(a, T04, "income.opening-balance"),
      sum(["general-budget", "government-fund", "state-capital"].map((name) => amountIn(a, T04, income(`opening-balance.${name}`)))),
    ],
  ],
  "E16 expenditure total of 04 = current year + closing balance = income total": (a) => [
    [
      "04",
      amountIn(a, T04, "expenditure.total"),
      amountIn(a, T04, "expenditure.current-year") + amountIn(a, T04, "expenditure.closing-balance"),
    ],
    ["04 sides", amountIn(a, T04, "expenditure.total"), amountIn(a, T04, "income.total")],
  ],
  "E17 each expenditure row of 04 = its three funds": (a) =>
    across(a, T04, "TOTAL", ["GENERAL_BUDGET", "GOVERNMENT_FUND", "STATE_CAPITAL"]).filter(
      ([place]) => !place.includes(" income."),
    ),
  "E18 the funds of 04 = the totals of 05, 08 and 09": (a) =>
    (
      [
        ["GENERAL_BUDGET", T05],
        ["GOVERNMENT_FUND", T08],
        ["STATE_CAPITAL", T09],
      ] as const
    ).map(([measure, table]) => [measure, amountIn(a, T04, "expenditure.current-year", measure), amountIn(a, table, "total")]),
  "E19 the general budget of each class of 04 = the class of 05": (a) =>
    classes(a, T04).map((key) => [key, amountIn(a, T04, key, "GENERAL_BUDGET"), amountIn(a, T05, key)]),
  "E20 each row of 05 = basic + project": (a) => across(a, T05, "TOTAL", ["BASIC", "PROJECT"]),
  "E22 personnel + public of 06 = basic expenditure of 05": (a) => [
    [
      "06",
      amountIn(a, T06, "personnel-total") + amountIn(a, T06, "public-total"),
      amountIn(a, T05, "total", "BASIC"),
    ],
  ],
  "E23 the totals and classes of 06 = what stands under them": (a) => [
    ["personnel", amountIn(a, T06, "personnel-total"), amountIn(a, T06, "301") + amountIn(a, T06, "303")],
    ["public", amountIn(a, T06, "public-total"), amountIn(a, T06, "302") + amountIn(a, T06, "310")],
    ...classes(a, T06).map((key): Equation => {
      const parts = keysOf(a, T06).filter((part) => part.length === 5 && part.startsWith(key));
      return [key, amountIn(a, T06, key), sum(parts.map((part) => amountIn(a, T06, part)))];
    }),
  ],
  "E24 三公 = overseas + vehicles + reception, vehicles = purchase + operation, in both columns": (a) =>
    ["ADJUSTED_BUDGET", "FINAL"].flatMap((stage): Equation[] => {
      const at = (key: string): bigint => amountIn(a, T07, key, "TOTAL", stage);
      return [
        [`07 ${stage}`, at("total"), at("overseas-travel") + at("vehicles") + at("reception")],
        [`07 ${stage} vehicles`, at("vehicles"), at("vehicle-purchase") + at("vehicle-operation")],
      ];
    }),
  "E26 closing balance of 08 = opening + income - expenditure": (a) =>
    keysOf(a, T08).map((key) => [
      `08 ${key}`,
      amountIn(a, T08, key, "CLOSING_BALANCE"),
      amountIn(a, T08, key, "OPENING_BALANCE") + amountIn(a, T08, key, "INCOME") - amountIn(a, T08, key),
    ]),
  "E27 the total of 08 = the fund figures of 04": (a) => [
    ["opening", amountIn(a, T08, "total", "OPENING_BALANCE"), amountIn(a, T04, "income.opening-balance.government-fund")],
    ["income", amountIn(a, T08, "total", "INCOME"), amountIn(a, T04, "income.government-fund")],
    ["spent", amountIn(a, T08, "total"), amountIn(a, T04, "expenditure.current-year", "GOVERNMENT_FUND")],
    [
      "closing",
      amountIn(a, T08, "total", "CLOSING_BALANCE"),
      amountIn(a, T04, "expenditure.closing-balance", "GOVERNMENT_FUND"),
    ],
  ],
  "E28 each row of 09 = basic + project": (a) => across(a, T09, "TOTAL", ["BASIC", "PROJECT"]),
};

test("the example has 27 files", () => {
  expect(accounts).toHaveLength(27);
});

describe.each(Object.keys(RELATIONS))("%s", (relation) => {
  test("holds to the fen in every file of the example", () => {
    const equations = accounts.flatMap((account) =>
      (RELATIONS[relation]?.(account) ?? []).map(([place, left, right]) => ({ at: `${account.file} ${place}`, left, right })),
    );
    expect(equations.length).toBeGreaterThanOrEqual(24);
    expect(equations.filter(({ left, right }) => left !== right)).toEqual([]);
  });
});

test("E35 a year opens with the balances that the year before closed with, in its newest version", () => {
  const newest = accounts.filter(({ file }) => !SUPERSEDED.includes(file));
  const pairs = newest.flatMap((account) => {
    const before = newest.find(({ department, year }) => department.key === account.department.key && year === account.year - 1);
    return before === undefined ? [] : [{ account, before }];
  });
  // Five for each of three departments with six years, three for the one with a gap in 2020, one for the one with two.
  expect(pairs).toHaveLength(5 + 5 + 5 + 3 + 1);
  for (const { account, before } of pairs) {
    expect({
      file: account.file,
      all: amountIn(account, T01, "income.opening-balance"),
      appropriation: amountIn(account, T04, "income.opening-balance"),
      fund: amountIn(account, T08, "total", "OPENING_BALANCE"),
    }).toEqual({
      file: account.file,
      all: amountIn(before, T01, "expenditure.closing-balance"),
      appropriation: amountIn(before, T04, "expenditure.closing-balance"),
      fund: amountIn(before, T08, "total", "CLOSING_BALANCE"),
    });
  }
});

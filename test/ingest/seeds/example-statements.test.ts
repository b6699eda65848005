import { amountIn, fen, plainCity, printedIn, SUPERSEDED, type PlainAccount } from "./plain-account.js";

const accounts = plainCity();
const served = accounts.filter(({ file }) => !SUPERSEDED.includes(file));

type Statement = PlainAccount["statements"][number];
type Change = Statement["changes"][number];

interface Stated {
  readonly at: string;
  readonly account: PlainAccount;
  readonly before: PlainAccount | undefined;
  readonly statement: Statement;
  readonly change: Change;
}

const stated: Stated[] = accounts.flatMap((account) => {
  const before = served.find(({ department, year }) => department.key === account.department.key && year === account.year - 1);
  return account.statements.flatMap((statement) =>
    statement.changes.map((change) => {
      const at = `${account.file} ${statement.section} ${statement.table} ${statement.keys.join("+")} ${change.basis}`;
      return { at, account, before, statement, change };
    }),
  );
});

/** 100 * part / whole, half away from zero, printed with the decimals of `like`: whole numbers only. */
function percent(part: bigint, whole: bigint, like: string): string {
  const decimals = like.split(".")[1]?.length ?? 0;
  const scaled = 100n * part * 10n ** BigInt(decimals);
  const size = scaled < 0n ? -scaled : scaled;
  const digits = ((2n * size + whole) / (2n * whole)).toString().padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return scaled < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A stated 0 may be printed without decimals; every other amount has two. */
const amount = (printed: string): bigint => (printed === "0" ? 0n : fen(printed, "WAN_YUAN"));

/** What the account gives for a line: the table's figure, or the statement's own where no table prints it. */
function figure(account: PlainAccount, of: Statement, key: string): bigint | null {
  const tables = account.tables.map((table) => table.table);
  if (of.table === "BASIC_EXPENDITURE" && key === "total") {
    return amountIn(account, of.table, "personnel-total") + amountIn(account, of.table, "public-total");
  }
  if (tables.includes(of.table)) {
    return printedIn(account, of.table, key, of.measure) === undefined ? null : amountIn(account, of.table, key, of.measure);
  }
  const disclosed = account.statements.find((one) => one.table === of.table && one.keys.includes(key));
  return disclosed?.amount === undefined ? null : amount(disclosed.amount);
}

test("every stated amount is the figure of its line, in both lines of 收、支总计", () => {
  const compared = accounts.flatMap((account) =>
    account.statements.flatMap((statement) =>
      statement.amount === undefined
        ? []
        : statement.keys.map((key) => ({
            at: `${account.file} ${statement.section} ${key}`,
            printed: amount(statement.amount ?? ""),
            figure: figure(account, statement, key),
          })),
    ),
  );
  expect(compared.length).toBeGreaterThan(24 * 40);
  expect(compared.filter((one) => one.printed !== one.figure)).toEqual([]);
});

test("every stated change is this year's figure less the figure of the year before, but for one that restates it", () => {
  const compared = stated
    .filter(({ change, before }) => change.basis === "PRIOR_YEAR" && before !== undefined)
    .flatMap(({ at, account, before, statement, change }) =>
      statement.keys.map((key) => ({
        at,
        printed: change.direction === "UNCHANGED" ? 0n : amount(change.amount ?? ""),
        computed: (figure(account, statement, key) ?? 0n) - (before === undefined ? 0n : (figure(before, statement, key) ?? 0n)),
      })),
    );
  expect(compared.length).toBeGreaterThan(19 * 10);
  expect(compared.filter((one) => one.printed !== one.computed)).toEqual([
    // 42.00 + 1.30 = 43.30 for 2024, which published 41.60: 42.00 - 41.60 = 0.40.
    {
      at: "example-east-annals-office/2025.json 三.十 OTHER_DISCLOSURES operating-expenses PRIOR_YEAR",
      printed: -1_300_000n,
      computed: 400_000n,
    },
  ]);
});

test("every stated rate is the change by its base, but for one rounded otherwise and one that is wrong", () => {
  const compared = stated.flatMap(({ at, account, statement, change }) => {
    if (change.rate === undefined || change.amount === undefined) return [];
    const current = figure(account, statement, statement.keys[0] ?? "") ?? 0n;
    const by = amount(change.amount);
    return [{ at, printed: change.rate, computed: percent(by, current - by, change.rate) }];
  });
  expect(compared.length).toBeGreaterThan(24 * 8);
  expect(compared.filter((one) => one.printed !== one.computed)).toEqual([
    // 1.32 - 1.41 = -0.09: -6.38 % as printed, and between -7.07 % and -5.69 % for what 1.32 and 1.41 can stand for.
    {
      at: "example-justice-bureau/2022.json 三.七.一 THREE_PUBLIC reception PRIOR_YEAR",
      printed: "-6.5",
      computed: "-6.4",
    },
    // 242.59 - 232.80 = 9.79, which is 4.2 % of 232.80 and can never be 14.2 %.
    {
      at: "example-west-secrecy-bureau/2022.json 三.五.一 GENERAL_BUDGET_EXPENDITURE total PRIOR_YEAR",
      printed: "14.2",
      computed: "4.2",
    },
  ]);
});

test("every completion rate is the final figure by the stated budget", () => {
  const compared = stated.flatMap(({ at, account, statement, change }) => {
    const base = change.base === undefined ? 0n : amount(change.base);
    if (change.completionRate === undefined || base === 0n) return [];
    const current = figure(account, statement, statement.keys[0] ?? "") ?? 0n;
    return [{ at, printed: change.completionRate, computed: percent(current, base, change.completionRate) }];
  });
  expect(compared.length).toBeGreaterThan(24 * 6);
  expect(compared.filter((one) => one.printed !== one.computed)).toEqual([]);
});

test("every stated share is the amount by the figure that it is a part of", () => {
  const compared = accounts.flatMap((account) =>
    account.statements.flatMap((statement) =>
      statement.shares.map((share) => {
        const whole = figure(account, { ...statement, table: share.table, measure: share.measure }, share.key) ?? 0n;
        const computed = percent(amount(statement.amount ?? ""), whole, share.rate);
        return { at: `${account.file} ${statement.section} ${statement.keys.join("+")}`, printed: share.rate, computed };
      }),
    ),
  );
  expect(compared.length).toBeGreaterThan(24 * 10);
  expect(compared.filter((one) => one.printed !== one.computed)).toEqual([]);
});

test("a budget column of 三公 is the budget that the narrative states", () => {
  const compared = stated
    .filter(({ change }) => change.basis === "ADJUSTED_BUDGET")
    .map(({ at, account, statement, change }) => ({
      at,
      printed: amount(change.base ?? ""),
      column: amountIn(account, "THREE_PUBLIC", statement.keys[0] ?? "", "TOTAL", "ADJUSTED_BUDGET"),
    }));
  // Four lines in each of 27 files but the one that withholds the table.
  expect(compared).toHaveLength(4 * 26);
  expect(compared.filter((one) => one.printed !== one.column)).toEqual([]);
});

test("the initial budgets of the items add up to the stated total", () => {
  const sums = accounts.map((account) => {
    const bases = account.statements
      .filter(({ section }) => section.startsWith("三.五.三"))
      .map(({ section, changes }) => ({ section, base: amount(changes[0]?.base ?? "") }));
    const items = bases.filter(({ section }) => section !== "三.五.三").reduce((total, { base }) => total + base, 0n);
    return { file: account.file, items, total: bases.find(({ section }) => section === "三.五.三")?.base };
  });
  expect(sums.filter(({ items, total }) => items !== total)).toEqual([]);
});

test("the direction word and the signs of amount and rate say the same", () => {
  const signs = stated.filter(({ change }) => {
    const sign = change.direction === "DECREASE" ? "-" : "";
    return [change.amount, change.rate].some((printed) => printed !== undefined && (printed.startsWith("-") ? "-" : "") !== sign);
  });
  expect(signs.map(({ at }) => at)).toEqual([]);
});

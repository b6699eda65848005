import type { ExpectedAccount } from "./expected-account.js";

/** "TABLE key MEASURE STAGE" with what is printed there; null where the cell is blank. */
export type Figures = ReadonlyMap<string, string | null>;

const CLASSES: Readonly<Record<string, string>> = {
  一般公共服务支出: "201",
  公共安全支出: "204",
  社会保障和就业支出: "208",
  卫生健康支出: "210",
  城乡社区支出: "212",
  自然资源海洋气象等支出: "220",
  住房保障支出: "221",
};

/** The class code of a row of 01 and 04, which print no codes. */
export function classCode(name: string): string {
  const code = CLASSES[name];
  if (code === undefined) throw new Error(`no class is known by the name ${name}`);
  return code;
}

type Cell = readonly [place: string, printed: string | null | undefined];

function summaries({ T1, T4 }: ExpectedAccount["tables"]): Cell[] {
  const at = (side: string, key: string): string => `${side} ${key} TOTAL FINAL`;
  const one = "INCOME_EXPENDITURE_SUMMARY";
  const four = "APPROPRIATION_SUMMARY";
  const total = T4.grandTotalExpenditure;
  const grand = total === null || typeof total === "string" ? { total } : total;
  const funds = (key: string, row: { total: string | null; general?: string | null | undefined; fund?: string | null | undefined; stateCapital?: string | null | undefined }): Cell[] => [
    [at(four, key), row.total],
    [`${four} ${key} GENERAL_BUDGET FINAL`, row.general],
    [`${four} ${key} GOVERNMENT_FUND FINAL`, row.fund],
    [`${four} ${key} STATE_CAPITAL FINAL`, row.stateCapital],
  ];
  return [
    ...T1.income.map(({ amount }): Cell => [at(one, "income.general-budget"), amount]),
    [at(one, "income.current-year"), T1.incomeTotal],
    [at(one, "income.non-fiscal-balance-used"), T1.useNonFiscalSurplus],
    [at(one, "income.opening-balance"), T1.openingCarryover],
    [at(one, "income.total"), T1.grandTotalIncome],
    ...T1.expenditure.map(({ name, amount }): Cell => [at(one, classCode(name)), amount]),
    [at(one, "expenditure.current-year"), T1.expenditureTotal],
    [at(one, "expenditure.surplus-distribution"), T1.surplusDistribution],
    [at(one, "expenditure.closing-balance"), T1.closingCarryover],
    [at(one, "expenditure.total"), T1.grandTotalExpenditure],
    ...T4.income.map(({ amount }): Cell => [at(four, "income.general-budget"), amount]),
    [at(four, "income.current-year"), T4.incomeTotal],
    [at(four, "income.opening-balance"), T4.openingCarryover],
    [at(four, "income.total"), T4.grandTotalIncome],
    ...T4.expenditure.flatMap((row) => funds(classCode(row.name ?? ""), row)),
    ...funds("expenditure.current-year", T4.expenditureTotal),
    [at(four, "expenditure.closing-balance"), T4.closingCarryover],
    ...funds("expenditure.total", grand),
  ];
}

function coded({ T2, T3, T5 }: ExpectedAccount["tables"]): Cell[] {
  return (
    [
      ["INCOME", T2],
      ["EXPENDITURE", T3],
      ["GENERAL_BUDGET_EXPENDITURE", T5],
    ] as const
  ).flatMap(([table, { totalRow, rows }]) =>
    [totalRow, ...rows].flatMap((row): Cell[] => {
      const at = (measure: string): string => `${table} ${row.code ?? "total"} ${measure} FINAL`;
      return [
        [at("TOTAL"), row.total],
        [at("FISCAL_APPROPRIATION"), row.fiscal],
        [at("OTHER"), row.other],
        [at("BASIC"), row.basic],
        [at("PROJECT"), row.project],
      ];
    }),
  );
}

function rest({ T6, T7 }: ExpectedAccount["tables"], stage: string): Cell[] {
  const column = (final: string, row: ExpectedAccount["tables"]["T7"]["final"]): Cell[] => {
    const at = (key: string): string => `THREE_PUBLIC ${key} TOTAL ${final}`;
    return [
      [at("total"), row.total],
      [at("overseas-travel"), row.abroad],
      [at("vehicles"), row.carSubtotal],
      [at("vehicle-purchase"), row.carPurchase],
      [at("vehicle-operation"), row.carRunning],
      [at("reception"), row.reception],
    ];
  };
  return [
    ...T6.rows.map(({ code, amount }): Cell => [`BASIC_EXPENDITURE ${code} TOTAL FINAL`, amount]),
    ["BASIC_EXPENDITURE personnel-total TOTAL FINAL", T6.personnelTotal],
    ["BASIC_EXPENDITURE public-total TOTAL FINAL", T6.publicTotal],
    ...column(stage, T7.budget),
    ...column("FINAL", T7.final),
  ];
}

/** Every figure that the expected file names; `budget` is the stage of the budget column of 三公. */
export function expectedFigures({ tables }: ExpectedAccount, budget: string): Figures {
  const cells = [...summaries(tables), ...coded(tables), ...rest(tables, budget)];
  return new Map(cells.flatMap(([place, printed]) => (printed === undefined ? [] : [[place, printed]])));
}

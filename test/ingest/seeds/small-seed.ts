/** A seed file of a fictional department with one small table and two statements, fresh for each test to spoil. */
export function smallSeed(): Record<string, unknown> {
  return {
    $schema: "account.schema.json",
    department: { key: "example-office", name: "示例市办公室", synthetic: true },
    year: 2020,
    kind: "DEPARTMENT_FINAL",
    document: { name: "example-office-2020", publishedOn: "2021-08-20" },
    unit: "WAN_YUAN",
    tables: [
      {
        table: "GENERAL_BUDGET_EXPENDITURE",
        title: "一般公共预算财政拨款支出决算表",
        page: 3,
        columns: [
          { measure: "TOTAL", column: 3 },
          { measure: "BASIC", column: 4 },
          { measure: "PROJECT", column: 5 },
        ],
        rows: [
          { key: "total", name: "合计", row: 1, cells: ["12.50", "12.50", null] },
          { key: "201", name: "一般公共服务支出", row: 2, page: 4, cells: ["12.50", { printed: "12.50", column: 9 }, null] },
        ],
      },
    ],
    statements: [
      {
        section: "三.五.一",
        table: "GENERAL_BUDGET_EXPENDITURE",
        keys: ["total"],
        subject: "一般公共预算财政拨款支出",
        amount: "12.50",
        changes: [{ basis: "PRIOR_YEAR", baseYear: 2019, amount: "-1.50", rate: "-10.7", direction: "DECREASE", reason: "节约开支" }],
      },
      { section: "三.十二", table: "OTHER_DISCLOSURES", keys: ["procurement"], subject: "政府采购支出总额", amount: "3" },
    ],
  };
}

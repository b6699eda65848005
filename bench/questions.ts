/**
 * What is asked: GraphQL of ours; of the bare server the very statements that ours sends (path), and, as the least that
 * any server could do, one statement on columns that were computed when the account was saved (path/stored).
 */
export interface Question {
  readonly title: string;
  readonly path: string;
  readonly query: string;
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

const DEPARTMENT = "样例市第7局";

export const QUESTIONS: readonly Question[] = [
  {
    title: "ten years of one department",
    path: "/years",
    query: `{ department(name: "${DEPARTMENT}") { years { year totalExpenditure change { base amount rate agreement explanations { text } } } } }`,
    sql: `SELECT l.year, l.amount_fen, l.change_fen, l.change_rate, s.change_amount, e.text
      FROM department d JOIN line_item l ON l.department_id = d.id AND l.is_current AND l.table_name = 'INCOME_EXPENDITURE_SUMMARY'
        AND l.key = 'expenditure.total'
      LEFT JOIN statement s ON s.line_id = l.id AND s.basis = 'PRIOR_YEAR' LEFT JOIN explanation e ON e.id = s.explanation_id
      WHERE d.name = ? ORDER BY l.year`,
    parameters: [DEPARTMENT],
  },
  {
    title: "one whole table of one year",
    path: "/table",
    query: `{ department(name: "${DEPARTMENT}") { year(year: 2020) { lineItems(table: EXPENDITURE) { key name amount change { amount rate comparability } } } } }`,
    sql: `SELECT l.key, l.name, l.amount_fen, l.change_fen, l.change_rate, l.comparability
      FROM department d JOIN line_item l ON l.department_id = d.id AND l.is_current AND l.year = ? AND l.table_name = 'EXPENDITURE'
      WHERE d.name = ? ORDER BY l.ordinal`,
    parameters: [2020, DEPARTMENT],
  },
];

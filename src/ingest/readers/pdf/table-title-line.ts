/** True for a line that ends as the title of a table does: 收入决算表, 支出决算表（续）. */
export function endsAsTableTitle(line: string): boolean {
  return line.endsWith("表") || (/[）)]$/.test(line) && /表[（(]/.test(line.slice(0, -1)));
}

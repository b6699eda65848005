/** The least text that is an account of 2022: one table, of which income and expenditure are `total` 万元. */
export function importableText(department: string, total: string): string {
  return `2022年度\n${department}部门决算\n\n收入支出决算总表\n\n公开01表\n单位：万元\n\n收入\t\t\t支出\t\t\n项目\t行次\t决算数\t项目\t行次\t决算数\n总计\t1\t${total}\t总计\t2\t${total}\n`;
}

import { RankedBy, UnrankedReason } from "../domain/standing.js";
import { AggregateDimension, AggregateValue } from "../queries/aggregate-lines.js";
import { register } from "./enums.js";

/** Registers the enums of statistics, like registerEnums. */
export function registerStatisticsEnums(): void {
  register(AggregateDimension, "AggregateDimension", "What lines are grouped by. 分组维度。", {
    REGION: "Region of the department. 行政区划",
    YEAR: "Fiscal year. 年度",
    LEVEL: "Level of the classification. 科目层级",
    KEY: "Key of the line. 科目",
    REASON_CATEGORY:
      "Category of a reason stated for the change against the prior year; lines with several are in each. 较上年变动原因的分类",
  });
  register(AggregateValue, "AggregateValue", "Which figure of the lines is aggregated. 汇总的数据。", {
    AMOUNT: "Final amount. 决算数",
    CHANGE_AMOUNT: "Change against the prior year. 较上年变动额",
    CHANGE_RATE: "Rate of that change; has no sum. 较上年变动率，无合计",
    COMPLETION_RATE: "Percent of the initial budget; has no sum. 年初预算完成率，无合计",
    ADJUSTED_COMPLETION_RATE: "Percent of the adjusted budget; has no sum. 全年（调整）预算完成率，无合计",
    SHARE: "Percent of the total of its table; has no sum. 占比，无合计",
  });
  register(UnrankedReason, "UnrankedReason", "Why a department has no rank. 未参与排名的原因。", {
    NO_VALUE: "There is no value, as comparability says. 没有可比数据",
    COMPARED_AS_GROUP:
      "The change is that of several lines that are compared as one, and of none of them. 变动属于合并比较的一组科目",
  });
  register(RankedBy, "RankedBy", "What departments are ranked by. 部门排名依据。", {
    AMOUNT: "Final amount; over a range the sum of its years. 决算数，区间内取合计",
    CHANGE_AMOUNT: "Change against the prior year; over a range from the first year to the last. 变动额",
    CHANGE_RATE: "Rate of that change. 变动率",
    COMPLETION_RATE: "Percent of the budget; over a range of the sums. 预算完成率",
    SHARE: "Percent of the total of its table; over a range of the sums. 占比",
  });
}

import { IndicatorKind, IndicatorUnit } from "../domain/indicator.js";
import { PerUnitAbsence } from "../domain/money-per-unit.js";
import { register } from "./enums.js";

/** Registers the enums of indicators, like registerEnums. */
export function registerIndicatorEnums(): void {
  register(IndicatorKind, "IndicatorKind", "What accounts disclose beside money. 非金额公开数据的种类。", {
    OVERSEAS_GROUPS: "Groups sent abroad. 因公出国（境）团组数",
    OVERSEAS_VISITS: "Visits abroad. 因公出国（境）人次",
    VEHICLES: "Vehicles held at the end of the year, paid from appropriations. 公务用车保有量",
    VEHICLES_PURCHASED: "Vehicles bought in the year. 公务用车购置数",
    RECEPTION_BATCHES: "Batches (groups) received; domestic ones where they are told apart. 公务接待批次",
    RECEPTION_VISITS: "Visits received; domestic ones where they are told apart. 公务接待人次",
    FOREIGN_RECEPTION_BATCHES: "Batches of foreign guests. 外宾接待批次",
    FOREIGN_RECEPTION_VISITS: "Visits of foreign guests. 外宾接待人次",
    STAFF_QUOTA: "Posts that are authorised. 人员编制数",
    STAFF: "Staff employed. 实有（在职）人数",
  });
  register(IndicatorUnit, "IndicatorUnit", "Unit of a count. 计数单位。", {
    GROUP: "Group. 个（团组）",
    VISIT: "Visit of one person. 人次",
    BATCH: "Batch. 批次",
    VEHICLE: "Vehicle. 辆",
    PERSON: "Person. 人",
  });
  register(PerUnitAbsence, "PerUnitAbsence", "Why there is no money per unit. 无单位经费的原因。", {
    COUNT_MISSING: "The count is not published. 未公布数量",
    COUNT_ZERO: "The count is 0. 数量为零",
    AMOUNT_MISSING: "The amount is blank or not published. 金额空白或未公布",
    AMOUNT_WITHHELD: "The amount is withheld. 金额涉密不予公开",
    NO_MONEY: "No published amount belongs to this count alone. 无对应的公开金额",
  });
}

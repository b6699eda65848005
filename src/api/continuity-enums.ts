import { BorneOutBy, Continuity, EdgeEvidence, EdgeKind, TableFamily } from "../domain/crosswalk.js";
import { LineRole, UnitMovement } from "../domain/stated-links.js";
import { MissingReason } from "../domain/change/side.js";
import { ScopeKind } from "../domain/scope.js";
import { ChangeSide } from "../queries/views/missing-view.js";
import { SuccessionKind } from "../domain/succession.js";
import { register } from "./enums.js";

/** Registers the enums of what goes on under another code or name, like registerEnums. */
export function registerContinuityEnums(): void {
  register(
    Continuity,
    "Continuity",
    "Over which edges of the crosswalk a code is followed into another year. 科目沿革的采用范围。",
    {
      STRICT: "The same code only. 仅限同一编码",
      SOURCED:
        "Edges that published documents show, and those that a department states and both reasons or sums bear out. 有公开来源的沿革，及部门自述且经印证的沿革",
      PROVISIONAL: "Unconfirmed edges too, and everything that a department states. 含待确认及部门自述的沿革",
    },
  );
  register(
    TableFamily,
    "TableFamily",
    "Classification that a code belongs to: by function, or by economic nature. 支出功能分类或经济分类。",
    { FUNCTIONAL: "By function. 支出功能分类", ECONOMIC: "By economic nature. 支出经济分类" },
  );
  register(EdgeKind, "EdgeKind", "What happened to classification codes. 科目变化种类。", {
    RENAME: "The same code, another name. 更名",
    RECODE: "The same thing, another code. 换码",
    SPLIT: "One into several. 拆分",
    MERGE: "Several into one. 合并",
    MOVE: "To another place in the classification. 移动",
    NEW: "Nothing before; a code that is used again stands for another thing from here on. 新增或重新启用",
    ABOLISHED: "Nothing after. 取消",
  });
  register(SuccessionKind, "SuccessionKind", "What became of departments. 部门变化种类。", {
    RENAME: "Another name. 更名",
    MERGE: "Several into one. 合并",
    SPLIT: "One into several. 拆分",
    TRANSFER: "Units changed hands; both departments go on. 单位划转",
  });
  register(ScopeKind, "ScopeKind", "What differs in scope. 口径差异种类。", {
    TABLE_SCOPE: "Which money the table covers: the general public budget, or all appropriations. 表的资金范围",
    UNITS: "Units that the account covers. 决算单位构成",
    SUCCESSION: "Departments that are not all compared. 部门沿革",
    BLANK_MEMBER:
      "Lines of a group that print a blank: the sum of the others is given, and does not cover them. 整组中单元格空白的科目，未计入合计",
  });
  register(ChangeSide, "ChangeSide", "Side of a change. 变动的一侧。", {
    CURRENT: "The current amount. 本年一侧",
    BASE: "The base. 基数一侧",
  });
  register(MissingReason, "MissingReason", "Why nothing is known of a member of a side. 成员数据缺失的原因。", {
    ACCOUNT_NOT_LOADED: "Its account of that year is not in this store. 未收录该年度决算",
    TABLE_WITHHELD: "Its table is withheld (涉密). 整表涉密不公开",
    TABLE_NOT_PUBLISHED: "Its account does not publish the table. 未公布该表",
    DETAIL_NOT_PUBLISHED: "Its table does not go into that detail. 该表未细化到该科目",
    COLUMN_NOT_PUBLISHED: "Its line is printed without that figure. 该科目无此栏数据",
    CELL_WITHHELD: "Its cell is withheld (涉密). 单元格涉密不公开",
    CELL_NOT_UNDERSTOOD: "Its cell prints something that is no amount. 单元格已印刷但无法识别",
  });
  register(BorneOutBy, "BorneOutBy", "What bears out an edge that a department states. 部门自述沿革的印证方式。", {
    REASONS: "The reasons of both lines say it. 双方科目的原因均有说明",
    SUMS: "The one line gained what the other lost, within the rounding of what is printed. 一方增加额与另一方减少额相符",
  });
  register(LineRole, "LineRole", "Which way money went between two lines. 科目间经费的去向。", {
    GIVES_TO: "Money went to the line that is named. 调至所述科目",
    TAKES_FROM: "Money came from the line that is named. 由所述科目调入",
  });
  register(UnitMovement, "UnitMovement", "What became of a unit that an account covers. 决算单位的变化。", {
    JOINED: "Covered from this year on. 纳入决算范围",
    LEFT: "No longer covered. 不再纳入决算范围",
    MERGED: "Became one with another unit. 与其他单位合并",
  });
  register(EdgeEvidence, "EdgeEvidence", "What an edge rests on. 沿革依据。", {
    STATED:
      "The reason that the department's own account gives for a change; of that department and year alone. 部门决算所述原因，仅限该部门该年度",
    SOURCED: "Published documents show both sides. 有公开来源",
    PROVISIONAL: "Likely, not confirmed. 待确认",
  });
}

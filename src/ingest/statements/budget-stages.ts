import { Stage } from "../../domain/line.js";
import type { Narrative } from "./narrative.js";
import type { Prepared } from "./prepared.js";
import type { Topic } from "./topic.js";

/** 年初预算估算不足 in a reason is no budget that a figure is measured against. */
const NOT_A_MEASURE = "(?!估算|编制|测算|执行|调整|不足|未|不|时|中|外|批复|指标|管理|收支|草案|项目|单位|安排的)";
const INITIAL = new RegExp(`年初(?:部门|支出|财政拨款|"三公"经费|的)*预算${NOT_A_MEASURE}`);
const ADJUSTED = new RegExp(`(?:全年|调整后?|变动后)(?:的|支出|部门)*预算${NOT_A_MEASURE}`);

/** 年初预算 in a section makes its plain 预算 the same; else plain 预算 is the full-year, adjusted one. */
function stageOf(prepared: readonly Prepared[], wanted: Topic): Stage {
  const texts = prepared.filter(({ topic }) => topic === wanted).map(({ canonical }) => canonical.folded);
  const isInitial = texts.some((text) => INITIAL.test(text)) && !texts.some((text) => ADJUSTED.test(text));
  return isInitial ? Stage.INITIAL_BUDGET : Stage.ADJUSTED_BUDGET;
}

/** What the table itself says of its budget column, or null where only the narrative can tell. */
function columnStage({ tables, budgetStageSource }: Narrative): Stage | null {
  if (budgetStageSource !== "HEAD" && budgetStageSource !== "NOTE") return null;
  const columns = tables.find(({ table }) => table === "THREE_PUBLIC")?.columns ?? [];
  return columns.find(({ stage }) => stage !== Stage.FINAL)?.stage ?? null;
}

/**
 * What plain 预算 means in each topic. Of 三公 it is the stage of the whole budget column (domain: Figures): what the
 * table's head or note says, else the narrative's word for it (年初预算), else ADJUSTED_BUDGET.
 */
export function plainStages(narrative: Narrative, prepared: readonly Prepared[]): (topic: Topic) => Stage {
  const known = new Map<Topic, Stage>();
  const column = columnStage(narrative);
  if (column !== null) known.set("THREE_PUBLIC", column);
  return (topic) => {
    const stage = known.get(topic) ?? stageOf(prepared, topic);
    known.set(topic, stage);
    return stage;
  };
}

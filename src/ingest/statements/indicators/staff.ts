import type { Count } from "./counts.js";

/** A quota of one kind of post (行政编制20名) is a part, and parts are not added up. */
const QUOTA =
  /(?:人员编制|核定编制|定员编制|总编制|编制总数|编制人数|编制数)(?:总数|人数|数)?(?:为|共计|共有|共|合计|:)?(\d{1,3}(?:,\d{3})+|\d+)(?:名|人|个)/g;
const PART = /(?:行政|事业|工勤|参公|公务员|专项|机关)(?:人员|单位|管理)?$/;
const EMPLOYED =
  /(?:实有|在职在编|在职|在编|在岗)(?:在职|在编)?(?:人员|人数|职工|干部职工)(?:总数|人数)?(?:为|共计|共有|共|合计|:)?(\d{1,3}(?:,\d{3})+|\d+)(?:名|人)/g;

/** The staff that a paragraph states: posts authorised and people employed, as whole numbers of the department. */
export function staffOf(folded: string): Count[] {
  const quota = [...folded.matchAll(QUOTA)]
    .filter(({ index }) => !PART.test(folded.slice(0, index)))
    .map(({ index, 1: printed = "" }): Count => ({ kind: "STAFF_QUOTA", printed, at: index }));
  const employed = [...folded.matchAll(EMPLOYED)]
    .filter(({ index }) => !PART.test(folded.slice(0, index)))
    .map(({ index, 1: printed = "" }): Count => ({ kind: "STAFF", printed, at: index }));
  return [...quota, ...employed].sort((a, b) => a.at - b.at);
}

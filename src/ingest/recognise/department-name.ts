import { organisationIn, type AccountTitle } from "./account-title.js";
import { fold } from "./folded.js";

/** Label of a department above a table or on a cover; it ends where the next label begins. */
const LABEL =
  /(?:^|[^\p{Script=Han}])(?:公开部门|编制部门|填报部门|填报单位|编制单位|公开单位|部门名称|单位名称|部门)(?:\(公章\)|名称)?:([^]+?)(?=公开|单位:|金额|编制|填报|日期|财决|制表|$)/u;
const OVERVIEW = /^第[一1](?:部分|章)[:：]?(.+?)(?:单位|部门)?(?:基本)?(?:概况|情况)$/;
const PART_OF_TABLES = /^第[二2](?:部分|章)[:：]?(.+?)(?:部门)?决算(?:报表|公开表|表)?$/;

function firstName(texts: readonly string[], pattern: RegExp): string | null {
  for (const text of texts) {
    const match = pattern.exec(fold(text));
    const name = match?.[1] === undefined ? "" : organisationIn(match[1], text);
    if (name.length >= 3) return name;
  }
  return null;
}

/**
 * The department's name: from the title, else from a label above a table (部门：), else from the heading of the first or second
 * part (beware 某某局单位概况), or null. `texts` are paragraphs and the cells above tables, in order.
 */
export function departmentNameOf(title: AccountTitle | null, texts: readonly string[]): string | null {
  if (title !== null && title.name.length >= 3) return title.name;
  return firstName(texts, LABEL) ?? firstName(texts, OVERVIEW) ?? firstName(texts, PART_OF_TABLES);
}

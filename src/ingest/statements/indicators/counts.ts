import type { IndicatorKind } from "../../../domain/indicator.js";
import { subjectsIn, type Subject } from "./subjects.js";

/** A count that was found, and where in the folded text it begins. */
export interface Count {
  readonly kind: IndicatorKind;
  readonly printed: string;
  readonly at: number;
  /** Of guests, where foreign ones are not told apart: 公务接待20批次, not 国内公务接待20批次. */
  readonly isOfAll?: boolean;
  /** Of foreign guests, where they are a part of the guests counted before: 其中：外事接待2批次. */
  readonly isPart?: boolean;
}

const COUNTED = /(?<!\d)(\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(个?批次?|人次|个|辆|台|人)/g;

/** A number behind these is a change, a plan or another year's figure. */
const NOT_THIS_YEARS =
  /(?:比|较|上年|去年|上一?年度|计划|预计|拟|预算(?!单位|部门)|原因)[^,。;]*$|(?:增加|减少|增长|下降|上升|增|减|多|少)了?$/;

const GROUPS_BEFORE = /团组(?:总?数)?(?:为|共计|共|合计|计|:)?$/;
const GROUPS_AFTER = /^(?:因公)?(?:出国\(境\)|出访)?团组?/;
const PEOPLE_BEFORE = /(?:来宾|外宾|宾客|人数|累计|共计|批次?[、,]|个[、,])(?:为|共|计)?$/;
const HELD = /保有量?(?:为|是|共计|共有|共|合计|:)?$/;
const BOUGHT = /(?:购置|购买|购入|更新)[^,。;、]*$/;

/** 没有出国（境）团组, 未购置公务用车: the account says that there were none. */
const NONE: readonly { readonly pattern: RegExp; readonly kind: IndicatorKind }[] = [
  { pattern: /(?:没有|无|未安排|未组织|未派出|未发生)(?:任何)?(?:因公)?出国\(境\)团组/g, kind: "OVERSEAS_GROUPS" },
  { pattern: /(?:没有|未|无)新?(?:更新)?购置(?:更新)?(?:公务用车|公务车辆|公务车|车辆)/g, kind: "VEHICLES_PURCHASED" },
];

const VISITS: Readonly<Record<Subject, IndicatorKind | null>> = {
  OVERSEAS: "OVERSEAS_VISITS",
  RECEPTION: "RECEPTION_VISITS",
  DOMESTIC: "RECEPTION_VISITS",
  FOREIGN: "FOREIGN_RECEPTION_VISITS",
  VEHICLE: null,
};

const BATCHES: Readonly<Record<Subject, IndicatorKind | null>> = {
  OVERSEAS: null,
  RECEPTION: "RECEPTION_BATCHES",
  DOMESTIC: "RECEPTION_BATCHES",
  FOREIGN: "FOREIGN_RECEPTION_BATCHES",
  VEHICLE: null,
};

/** 来访团组22个 counts batches, 出国（境）团组2个 groups. */
function groupKind(subject: Subject | null, before: string, after: string): IndicatorKind | null {
  const follows = GROUPS_AFTER.exec(after)?.[0] ?? "";
  if (!GROUPS_BEFORE.test(before) && follows === "") return null;
  if (/出国|出访/.test(follows) || subject === "OVERSEAS") return "OVERSEAS_GROUPS";
  return subject === null ? null : BATCHES[subject];
}

function kindOf(unit: string, subject: Subject | null, before: string, after: string): IndicatorKind | null {
  if (unit === "辆" || unit === "台") {
    if (HELD.test(before)) return "VEHICLES";
    return unit === "辆" && BOUGHT.test(before) ? "VEHICLES_PURCHASED" : null;
  }
  if (unit === "个") return groupKind(subject, before, after);
  if (subject === null) return null;
  if (unit === "人" && !PEOPLE_BEFORE.test(before)) return null;
  return unit.startsWith("人") ? VISITS[subject] : BATCHES[subject];
}

/** No clause that bears on a number is longer; a paragraph without a full stop is read in linear time all the same. */
const LONGEST_CLAUSE = 120;

/** What stands before an offset, back to the end of the sentence before. */
function sentenceBefore(folded: string, at: number): string {
  const before = folded.slice(Math.max(at - LONGEST_CLAUSE, 0), at);
  return before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(";")) + 1);
}

/** Foreign guests that are a part of those counted before them in the sentence; （不含外宾） says the contrary. */
const PART_OF_BEFORE = /其中|(?<!不)(?:含|包括)(?:外|国|境)/;

/** How a count of guests stands to the other counts of guests. */
function relationOf(subject: Subject | null, folded: string, guestsEnd: number, at: number): Partial<Count> {
  if (subject === "RECEPTION") return { isOfAll: true };
  const between = folded.slice(Math.max(guestsEnd, at - LONGEST_CLAUSE), at);
  const isPart = subject === "FOREIGN" && guestsEnd > 0 && !/[。;]/.test(between) && PART_OF_BEFORE.test(between);
  return isPart ? { isPart } : {};
}

/**
 * The counts that a paragraph about 三公 states of its own year, in order: groups, batches, visits and vehicles. Changes,
 * plans and figures of other years are left out. `folded` is a canonical text.
 */
export function countsOf(folded: string): Count[] {
  const subjects = subjectsIn(folded);
  let next = 0;
  let subject: Subject | null = null;
  let guestsEnd = 0;
  const stated = [...folded.matchAll(COUNTED)].flatMap((match): Count[] => {
    const [whole, printed = "", unit = ""] = match;
    const at = match.index;
    for (let one = subjects[next]; one !== undefined && one.at < at; one = subjects[next]) {
      subject = one.subject;
      next += 1;
    }
    const before = sentenceBefore(folded, at);
    if (NOT_THIS_YEARS.test(before)) return [];
    const end = at + whole.length;
    const kind = kindOf(unit, subject, before, folded.slice(end, end + LONGEST_CLAUSE));
    if (kind === null) return [];
    const relation = relationOf(subject, folded, guestsEnd, at);
    if (subject === "RECEPTION" || subject === "DOMESTIC") guestsEnd = end;
    return [{ kind, printed, at, ...relation }];
  });
  const none = NONE.flatMap(({ pattern, kind }) =>
    [...folded.matchAll(pattern)].map(({ index }): Count => ({ kind, printed: "0", at: index })),
  );
  return [...stated, ...none].sort((a, b) => a.at - b.at);
}

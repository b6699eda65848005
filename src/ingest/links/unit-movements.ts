import { UnitMovement, type NamedUnit } from "../../domain/stated-links.js";

/** What a body may end with. */
const NOUN =
  /(?:中心|办公室|委员会|管委会|联合会|幼儿园|卫生院|服务站|工作站|研究所|研究院|管理处|事务所|小学|中学|大学|学校|学院|医院|大队|支队|分局|协会|公司|局|站|所|队|馆|院|处|厂|园|办|社|委|厅|会|场)/g;
/** What may follow a unit and still be the unit itself: 的决算数, 等3家单位. */
const HEAD =
  /^(?:等\d{0,3}[一二三四五六七八九十]{0,2}[家个]?(?:所属|下属|事业|预算|直属|二级|基层){0,3}单位)?(?:的)?(?:部门|单位)?(?:决算(?:数据?|报表)?|数据|机构|整体|人员|自|从|已|均|统一|因机构改革|机构撤销)?$/;
/** Where the name of a unit begins: after a word that is no part of it. */
const START =
  /^.{0,60}(?:年度?|原因[是为]?:?|主要是|由于|因为?|一是|二是|三是|四是|将|把|原|(?:所属|下属|直属)(?:事业|预算|二级|基层)?(?:单位)?|新增|增加|减少|和|与|及|、|以及|对|即|为|方面|本部门|本单位|我局|我委|我单位|我部门|\d[个家]|[，,:：])/;
const SCOPE = "(?:[^,，。]{0,10}(?:范围|决算|汇总|统计|编报|口径))";
const LEFT = [
  new RegExp(`(?:不再|不|未再|没有|未|不予)(?:再)?(?:纳入|列入|计入|并入|编入|包含在|包括在)${SCOPE}`),
  /(?:划出|剥离|脱钩|移出|退出|划转出)(?:本|我)?(?:部门|单位|局|系统|决算|统计|预算|编报|范围)?/,
  /(?:划转|转隶|移交|划归|划)(?:至|到|给|入)?(?!(?:本|我)(?:部门|单位|局|委|厅|院|校|系统))[^,，。]{2,24}(?:局|委|厅|部|中心|办|府|会|院|公司|部门|单位)/,
  /(?:独立|单独)(?:编报|编制|公开|核算|报送)(?:部门|单位)?(?:决算)?/,
];
const JOINED = [
  new RegExp(`(?:新|首次|重新|开始|一并|统一)?(?:纳入|列入|计入|并入|编入)(?![^,，。]{0,10}科目)${SCOPE}`),
  /(?:划入|转入|并入|划转(?:至|到|入)|转隶(?:至|到)|移交(?:至|给|到)|划归)(?:到|至)?(?:本|我)(?:部门|单位|局|委|厅|院|校|系统|办|中心)/,
  /(?:整体)?划入(?![^,，。]{0,10}科目)/,
];
const MERGED = [/(?:撤销)?(?:归并|并入|合并)(?:在|到|至|入|为)?/];
const DENIED =
  /(?:拟|计划|准备|预计|打算|建议|将于|尚未|并未|暂未|未能|没有|未|不|若|如果|如|即将|明年|下年|次年)(?:[^,，。]{0,2})$/;
const LATER = /(?:下年|明年|次年|来年|拟|计划|预计|将于)/;
const OWN_BODY = /^(?:本|我|该|此)|^(?:部门|单位|机关)$/;

/** The unit that a stretch of text ends with, in front of the word that moves it; null where money or anything else does. */
function unitAtEnd(text: string): string | null {
  const nouns = [...text.matchAll(NOUN)];
  for (const noun of nouns.reverse()) {
    const end = noun.index + noun[0].length;
    if (!HEAD.test(text.slice(end))) continue;
    const before = text.slice(Math.max(0, noun.index - 60), noun.index);
    const start = START.exec(before)?.[0].length ?? 0;
    const name = before.slice(start).replace(/^["“”的]+/, "") + noun[0];
    return name.length >= 3 && name.length <= 40 && !OWN_BODY.test(name) ? name : null;
  }
  return null;
}

/** A unit at the beginning of a text, up to its noun. */
function unitAtStart(text: string): string | null {
  const noun =
    /^[\u4e00-\u9fff()]{2,30}?(?:中心|办公室|委员会|学校|小学|中学|医院|卫生院|大队|支队|局|站|所|馆|院|处)/.exec(text);
  return noun === null || OWN_BODY.test(noun[0]) ? null : noun[0];
}

function isDenied(before: string): boolean {
  return DENIED.test(before) || LATER.test(before);
}

/** Both units of 甲中心与乙中心合并, and of 甲中心归并在乙中心. */
function mergedUnits(before: string, after: string): string[] {
  const last = unitAtEnd(before);
  if (last === null) return [];
  const at = before.lastIndexOf(last);
  const joint = /(?:与|和|及|、)["“”]?$/.exec(before.slice(0, at));
  const first = joint === null ? null : unitAtEnd(before.slice(0, at - joint[0].length));
  const into = unitAtStart(after);
  return [...(first === null ? [] : [first]), last, ...(into === null ? [] : [into])];
}

interface Moved {
  readonly movement: UnitMovement;
  readonly at: number;
  readonly word: string;
}

function movedIn(clause: string): Moved | null {
  const of = (movement: UnitMovement, patterns: readonly RegExp[]): Moved[] =>
    patterns.flatMap((pattern) => {
      const found = pattern.exec(clause);
      return found === null ? [] : [{ movement, at: found.index, word: found[0] }];
    });
  const [left] = of(UnitMovement.LEFT, LEFT.slice(0, 1));
  if (left !== undefined) return left;
  const [joined] = of(UnitMovement.JOINED, JOINED);
  if (joined !== undefined) return joined;
  return of(UnitMovement.LEFT, LEFT.slice(1))[0] ?? of(UnitMovement.MERGED, MERGED)[0] ?? null;
}

function unitsOfClause(clause: string, clauseBefore: string): NamedUnit[] {
  const added = /(?:新增|新成立|新设立|新组建)(?:了)?(?:下属|所属|预算|决算|直属|二级)?(?:单位)?(?:[:：]|为)?/.exec(
    clause,
  );
  if (added !== null && !isDenied(clause.slice(0, added.index))) {
    const unit = unitAtStart(clause.slice(added.index + added[0].length));
    if (unit !== null) return [{ name: unit, movement: UnitMovement.JOINED }];
  }
  const moved = movedIn(clause);
  if (moved === null) return [];
  const before = clause.slice(0, moved.at);
  if (isDenied(before)) return [];
  if (moved.movement === UnitMovement.MERGED) {
    const units = mergedUnits(before, clause.slice(moved.at + moved.word.length));
    return units.length < 2 ? [] : units.map((name) => ({ name, movement: moved.movement }));
  }
  const unit = unitAtEnd(before) ?? (before.length <= 4 ? unitAtEnd(clauseBefore) : null);
  return unit === null ? [] : [{ name: unit, movement: moved.movement }];
}

/**
 * The units that a sentence says to be covered from now on, no longer, or under another unit, in its order and as printed.
 * Money of a unit that moves is no unit that does; what is denied or only planned is nothing.
 * @param sentence folded (foldName)
 */
export function unitMovements(sentence: string): NamedUnit[] {
  const clauses = sentence.split(/[,，]/);
  return clauses.flatMap((clause, index) => unitsOfClause(clause, clauses[index - 1] ?? ""));
}

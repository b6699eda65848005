/**
 * Whom or what a sentence counts: journeys abroad, foreign guests (外宾, 外事接待, 国（境）外公务接待), guests that are
 * told apart as domestic (国内公务接待), guests of any kind (公务接待), vehicles. The nearest word before a number decides.
 */
export type Subject = "OVERSEAS" | "FOREIGN" | "DOMESTIC" | "RECEPTION" | "VEHICLE";

/** Where a subject's words begin. */
export interface SubjectAt {
  readonly at: number;
  readonly subject: Subject;
}

const ABROAD = String.raw`国\(境\)外|境外|国外|外国|外籍|外方|港澳台`;
const GUESTS = "接待|来访|来宾|宾客|嘉宾|客人|友人|代表团";

/** 国（境）外接待 and 外事接待 hold the words of other subjects, so they come first; 国内外宾客 are guests of any kind. */
const SUBJECTS = new RegExp(
  [
    String.raw`(?<foreign>(?<!国内)外宾(?:公务)?(?:接待|来访)?|(?:外事|涉外)(?:公务)?(?:接待|来访)|(?:${ABROAD})的?(?:公务)?(?:${GUESTS})|接待了?的?(?:${ABROAD}))`,
    "(?<overseas>出国|出境|出访)",
    `(?<domestic>(?:国内|境内|其他|其余)的?(?:国内)?(?:公务)?(?:${GUESTS})|接待了?的?(?:国内|境内)(?!外))`,
    "(?<any>(?:公务|共|总计|累计|合计)接待)",
    "(?<bare>接待|来访|来宾)",
    "(?<vehicle>公务用车|公务车|车辆|用车)",
  ].join("|"),
  "g",
);

/** 接待来宾 behind 外事接待支出2万元 goes on about the same guests, up to the end of the sentence. */
function goesOn(before: Subject | null, between: string): Subject {
  return (before === "FOREIGN" || before === "DOMESTIC") && !/[。;]/.test(between) ? before : "RECEPTION";
}

/** The subjects that a folded text speaks of, in order. */
export function subjectsIn(folded: string): SubjectAt[] {
  let last: SubjectAt | null = null;
  return [...folded.matchAll(SUBJECTS)].map((match) => {
    const { foreign, overseas, domestic, any, bare } = match.groups ?? {};
    const at = match.index;
    let subject: Subject = "VEHICLE";
    if (foreign !== undefined) subject = "FOREIGN";
    else if (overseas !== undefined) subject = "OVERSEAS";
    else if (domestic !== undefined) subject = "DOMESTIC";
    else if (any !== undefined) subject = "RECEPTION";
    else if (bare !== undefined) subject = goesOn(last?.subject ?? null, folded.slice(last?.at ?? 0, at));
    last = { at, subject };
    return last;
  });
}

import type { Mention } from "./mentions.js";

/** When something was so: a year of its own, before, now or later than the account's. */
export type Tense = "PAST" | "NOW" | "FUTURE";

/** A piece of a sentence as far as it says that money went from one line to another. */
export type Token =
  | { readonly kind: "LINES"; readonly mentions: readonly (Mention | "OWN")[] }
  /** 将, 从, 由: what follows is moved, or moved out of. */
  | { readonly kind: "MARK"; readonly isFrom: boolean }
  /** 调整至, 列入: what follows is where it goes. `isPlace` of words that say where something is entered, in whatever year. */
  | { readonly kind: "TO"; readonly word: string; readonly isPlace: boolean }
  /** 分离, 单列: it goes out of what stands before. */
  | { readonly kind: "OUT"; readonly word: string }
  /** 安排在, 原列: what follows is where it is entered, or was. `isWeak` where 列支 has to follow. */
  | { readonly kind: "IN"; readonly isWeak: boolean; readonly tense: Tense | null }
  /** 列支: it is entered in what stands before. */
  | { readonly kind: "ENTERED" }
  /** `isOfYear` where a year is meant, and not only that it was so before (原). */
  | { readonly kind: "TENSE"; readonly tense: Tense; readonly isOfYear: boolean }
  | { readonly kind: "NOT" }
  | { readonly kind: "PLANNED" }
  | { readonly kind: "OTHER_LINE" }
  | { readonly kind: "COMMA" }
  /** Words that only call a line a line: 预算科目. */
  | { readonly kind: "CALLED" }
  | { readonly kind: "TEXT"; readonly length: number };

const MOTION =
  /^(?:重?分类(?:至|到)|(?:调整|归并|合并|划转|转移|分流|移|调|转|划|改|变更|拆分|分拆|分)(?:列|记|计)?(?:至|到|入|为|在)|调整列(?:入|至)|(?:转|改|调)列(?:支)?(?:至|到|入|在|于)?|并(?:入|至|到)|归(?:并)?(?:入|到|至|在)|合并在|改由|改从|划归)/;
const PLACED = /^(?:列|计|记|纳|编|列支|安排|统一列|分别列|单独列|填列)(?:入|至|到)/;
const OUT = /^(?:分离|分设|剥离|分出|拆分|单独列|单列|独立出|划出|调出|转出|移出|调整|转来|划转|合并)/;
const IN = /^(?:(?:安排|填列|列支|核算|反映|体现|列报|归集|放|记|列|计)(?:在|于)|另列)/;
const WAS_IN = /^原列(?:在|于)?(?!入|至|到|支)/;
const IS_IN = /^现列(?:在|于)?(?!入|至|到|支)/;
const WEAK_IN = /^(?:在|于|通过|使用)/;
const ENTERED = /^(?:列支|核算|反映|列报|开支|列示|支出|体现)/;
const OTHER_LINE = /^(?:其他|有关|相关|相应|对应|别的|不同)(?:预算|支出|功能|的)?/;
const CALLED =
  /^(?:等|[两二三四五]个|预算|功能|经济|分类|专项|经费|费用?|[类款项]级|\([类款项]\)|[类款项](?!目)|科目|项目|级|中|内|里|下|上|的|["“”'‘’「」『』《》])/;
const OWN =
  /^(?:本|该|此|这一?|上述|前述)(?:项|个|类|款)?(?:预算|支出|功能|经济|分类|经费){0,4}(?:科目|款项|项目|类|款|项|经费|支出)/;
const COMPARED = /^(?:较|比|与|同|相比|按|按照)(?:上年|去年|上一年|计划|20\d\d年)(?:度)?/;
const PAST_YEAR = /^(?:上年|去年|往年|上一年|上年度|以前年度)/;
const PAST = /^(?:原来|原先|原本|此前|之前|以前|过去|原(?!因|则))/;
const NOW = /^(?:本年|今年|当年|现在|目前|如今|现(?!金|场|代|有|状))/;
const FUTURE = /^(?:下年|明年|次年|来年|下一年|以后年度)/;
const YEAR = /^(20\d\d)年?度?/;
const PLANNED =
  /^(?:拟|计划|准备|预计|打算|建议|将于|将在|有望|研究|如果|若|假如|倘若|应当|应该|可以|可能|尚需|即将|将(?=并|调|转|划|列|归|纳|改))/;
const NOT = /^(?:并未|尚未|还未|暂未|从未|未|没有|没能|不再|不予|暂不|不能|无法|不得|不会|不是|并非|不|无需|避免)/;
const FROM = /^(?:由于(?!20)|从而|从事|自身|自主|由(?!于|衷)|从(?!事|而)|自(?!身|主))/;
const MARKED = /^(?:将|把)/;
const COMMA = /^[,，:：]/;
const BETWEEN_LINES = /^(?:\([类款项]\)|[款项]|(?:等|预算|支出|功能){0,3}科目)?(?:、|和|与|及|以及|,)?$/;

interface Reader {
  readonly pattern: RegExp;
  readonly read: (word: string, year: number) => Token;
}

function tenseOf(year: number, of: number): Tense {
  return year < of ? "PAST" : year > of ? "FUTURE" : "NOW";
}

const PLAIN = (word: string): Token => ({ kind: "TEXT", length: word.length });
const tensed = (tense: Tense, isOfYear: boolean) => (): Token => ({ kind: "TENSE", tense, isOfYear });

/** In the order in which they are tried. */
const READERS: readonly Reader[] = [
  { pattern: COMMA, read: () => ({ kind: "COMMA" }) },
  { pattern: COMPARED, read: PLAIN },
  { pattern: OWN, read: () => ({ kind: "LINES", mentions: ["OWN"] }) },
  {
    pattern: YEAR,
    read: (word, year) => ({ kind: "TENSE", tense: tenseOf(Number.parseInt(word, 10), year), isOfYear: true }),
  },
  { pattern: PAST_YEAR, read: tensed("PAST", true) },
  { pattern: FUTURE, read: tensed("FUTURE", true) },
  { pattern: PLANNED, read: () => ({ kind: "PLANNED" }) },
  { pattern: NOT, read: () => ({ kind: "NOT" }) },
  { pattern: MOTION, read: (word) => ({ kind: "TO", word, isPlace: false }) },
  { pattern: PLACED, read: (word) => ({ kind: "TO", word, isPlace: true }) },
  { pattern: WAS_IN, read: () => ({ kind: "IN", isWeak: false, tense: "PAST" }) },
  { pattern: IS_IN, read: () => ({ kind: "IN", isWeak: false, tense: "NOW" }) },
  { pattern: IN, read: () => ({ kind: "IN", isWeak: false, tense: null }) },
  { pattern: PAST, read: tensed("PAST", false) },
  { pattern: NOW, read: tensed("NOW", true) },
  { pattern: OUT, read: (word) => ({ kind: "OUT", word }) },
  { pattern: ENTERED, read: () => ({ kind: "ENTERED" }) },
  { pattern: FROM, read: (word) => (word.length > 1 ? PLAIN(word) : { kind: "MARK", isFrom: true }) },
  { pattern: MARKED, read: () => ({ kind: "MARK", isFrom: false }) },
  { pattern: WEAK_IN, read: () => ({ kind: "IN", isWeak: true, tense: null }) },
  { pattern: OTHER_LINE, read: () => ({ kind: "OTHER_LINE" }) },
  { pattern: CALLED, read: () => ({ kind: "CALLED" }) },
];

function push(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (token.kind === "TEXT" && last?.kind === "TEXT") {
    tokens[tokens.length - 1] = { kind: "TEXT", length: last.length + token.length };
  } else tokens.push(token);
}

/** A mention joins the one before it where only a word for "and" stands between them. */
function pushLine(tokens: Token[], mention: Mention | "OWN", between: string | null): void {
  const isJoined = between !== null && BETWEEN_LINES.test(between.replace(/["“”'‘’「」『』《》]/g, ""));
  const last = isJoined ? tokens.findLastIndex(({ kind }) => kind === "LINES") : -1;
  const before = tokens[last];
  if (before?.kind !== "LINES") tokens.push({ kind: "LINES", mentions: [mention] });
  else tokens.splice(last, tokens.length - last, { kind: "LINES", mentions: [...before.mentions, mention] });
}

/**
 * The tokens of one sentence of an account of `year`, in its order.
 * @param text folded; `from` is its place in the text of the mentions
 * @param isOwn true for mentions of the line whose reason it is
 */
export function tokensOf(
  { text, from }: { readonly text: string; readonly from: number },
  mentions: readonly Mention[],
  year: number,
  isOwn: (mention: Mention) => boolean,
): Token[] {
  const tokens: Token[] = [];
  let lastLineEnd = -1;
  for (let at = 0; at < text.length;) {
    const mention = mentions.find((one) => one.from === from + at);
    if (mention !== undefined) {
      const between = lastLineEnd < 0 ? null : text.slice(lastLineEnd, at);
      pushLine(tokens, isOwn(mention) ? "OWN" : mention, between);
      at += mention.to - mention.from;
      lastLineEnd = at;
      continue;
    }
    const next = mentions.find((one) => one.from > from + at);
    const window = text.slice(at, Math.min(at + 24, next === undefined ? text.length : next.from - from));
    const reader = READERS.find(({ pattern }) => pattern.test(window));
    const word = reader?.pattern.exec(window)?.[0] ?? window.slice(0, 1);
    push(tokens, reader === undefined ? PLAIN(word) : reader.read(word, year));
    at += word.length;
  }
  return tokens;
}

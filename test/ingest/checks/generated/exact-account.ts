import { Random } from "../../../../bench/random.js";
import { CLASSES, FUNCTIONAL, LANES, NEVER_SPENT } from "./classification.js";

/** Fen of the last place that is printed: 0.01 万元. */
export const PRINTED_UNIT = 10_000n;

/** Exact figures by name ("T03/2010301/basic"), in fen; a name that is not there is a blank cell. */
export type Figures = ReadonlyMap<string, bigint>;

/** A fictional account of one year with every figure exact, and those of the year before. */
export interface ExactAccount {
  readonly year: number;
  readonly figures: Figures;
  readonly prior: Figures;
  /** Items that have a figure in any table, in the order of their codes. */
  readonly items: readonly string[];
}

/** What varies between generated accounts. */
export interface Choices {
  readonly year: number;
  readonly seed: number;
  /** Figures end at the last printed place, so that nothing is rounded. */
  readonly printsExactly: boolean;
  /** False for an account without government funds and state capital, so that its tables 08 and 09 are empty. */
  readonly hasFunds: boolean;
  /** The account of the year before; its figures become the prior ones, its closing balances the opening ones. */
  readonly prior?: ExactAccount;
}

/** Items by where their money comes from. */
const BASIC_ITEMS = ["2010301", "2080505", "2080506", "2101101", "2210201"];
const PROJECT_ITEM = "2010302";
const OTHER_ITEM = "2010399";
const FUND_ITEM = "2120803";
const STATE_ITEM = "2230105";

class Book {
  readonly figures = new Map<string, bigint>();

  constructor(
    private readonly random: Random,
    private readonly grain: bigint,
  ) {}

  /** An exact amount between bounds in 0.01 万元, ending at the grain. */
  draw(from: number, to: number): bigint {
    const units = BigInt(from + this.random.below(to - from)) * PRINTED_UNIT;
    return units + (this.grain === PRINTED_UNIT ? 0n : BigInt(this.random.below(Number(PRINTED_UNIT))));
  }

  /** A part of an amount between two percentages, ending at the grain. */
  part(whole: bigint, fromPercent: number, toPercent: number): bigint {
    const percent = BigInt(fromPercent + this.random.below(toPercent - fromPercent));
    return ((whole * percent) / 100n / this.grain) * this.grain;
  }

  chance(percent: number): boolean {
    return this.random.below(100) < percent;
  }

  /** Adds to figures; one that stays 0 is blank. */
  add(amount: bigint, ...names: readonly string[]): void {
    if (amount === 0n) return;
    for (const name of names) this.figures.set(name, (this.figures.get(name) ?? 0n) + amount);
  }

  of(name: string): bigint {
    return this.figures.get(name) ?? 0n;
  }
}

/** A row and those above it: item, group, class, total. */
export function rowsOf(item: string): string[] {
  return [item, item.slice(0, 5), item.slice(0, 3), "total"];
}

interface Spending {
  readonly item: string;
  readonly source: "general" | "fund" | "state" | "other";
  readonly kind: "basic" | "project";
  readonly amount: bigint;
}

function spend(book: Book, { item, source, kind, amount }: Spending): void {
  const table = { general: "T05", fund: "T08", state: "T09", other: null }[source];
  for (const row of rowsOf(item)) {
    book.add(amount, `T03/${row}/total`, `T03/${row}/${kind}`);
    if (table !== null) book.add(amount, `${table}/${row}/total`, `${table}/${row}/${kind}`);
  }
  const cls = item.slice(0, 3);
  book.add(amount, `T01/out/${cls}`, "T01/out/current", "T01/out/total");
  if (source === "other") return;
  for (const row of [cls, "current", "total"]) book.add(amount, `T04/out/${row}/total`, `T04/out/${row}/${source}`);
}

function receive(book: Book, item: string, source: Spending["source"] | "institutional", amount: bigint): void {
  const isFiscal = source === "general" || source === "fund" || source === "state";
  for (const row of rowsOf(item)) {
    book.add(amount, `T02/${row}/total`, `T02/${row}/${isFiscal ? "fiscal" : source}`);
    if (source === "fund") book.add(amount, `T08/${row}/income`);
  }
  book.add(amount, `T01/in/${source}`, "T01/in/current", "T01/in/total");
  if (isFiscal) book.add(amount, `T04/in/${source}`, "T04/in/current", "T04/in/total");
}

/** Balances of one source, booked on one item. */
function balance(
  book: Book,
  item: string,
  source: "general" | "fund" | "other",
  opening: bigint,
  closing: bigint,
): void {
  book.add(opening, "T01/in/opening", "T01/in/total");
  book.add(closing, "T01/out/closing", "T01/out/total");
  if (source === "other") return;
  book.add(opening, "T04/in/opening", `T04/in/opening.${source}`, "T04/in/total");
  for (const row of ["closing", "total"]) book.add(closing, `T04/out/${row}/total`, `T04/out/${row}/${source}`);
  if (source !== "fund") return;
  for (const row of rowsOf(item)) {
    book.add(opening, `T08/${row}/opening`);
    book.add(closing, `T08/${row}/closing`);
  }
}

/** Cuts an amount into parts for some names; the last takes the rest. */
function split(book: Book, amount: bigint, names: readonly string[]): [string, bigint][] {
  let rest = amount;
  return names.map((name, index) => {
    const isLast = index === names.length - 1;
    const part = isLast ? rest : book.part(rest, 10, Math.max(12, Math.trunc(160 / (names.length - index))));
    rest -= part;
    return [name, part];
  });
}

/** Table 06: personnel takes the larger part of basic expenditure. */
function basicExpenditure(book: Book): void {
  const basic = book.of("T05/total/basic");
  const publicTotal = book.part(basic, 12, 30);
  const spentOf = (lane: number, heads: readonly string[]): string[] =>
    (LANES[lane] ?? []).filter(
      (code) => code.length === 5 && heads.includes(code.slice(0, 3)) && !NEVER_SPENT.has(code),
    );
  const personnel = split(book, basic - publicTotal, spentOf(0, ["301", "303"]));
  const running = split(book, publicTotal, [...spentOf(1, ["302"]), ...spentOf(2, ["310"])]);
  for (const [code, amount] of personnel) book.add(amount, `T06/${code}`, `T06/${code.slice(0, 3)}`, "T06/personnel");
  for (const [code, amount] of running) book.add(amount, `T06/${code}`, `T06/${code.slice(0, 3)}`, "T06/public");
}

function threePublic(book: Book): void {
  // What projects pay for comes on top of basic expenditure.
  const reception = book.of("T06/30217") + book.draw(0, 300);
  const operation = book.of("T06/30231") + book.draw(0, 300);
  const purchase = book.chance(50) ? book.draw(1500, 2500) : 0n;
  book.add(reception, "T07/final/reception", "T07/final/total");
  book.add(operation, "T07/final/operation", "T07/final/vehicles", "T07/final/total");
  book.add(purchase, "T07/final/purchase", "T07/final/vehicles", "T07/final/total");
  book.add(reception + book.part(reception, 1, 40), "T07/budget/reception");
  book.add(operation + book.part(operation, 1, 40), "T07/budget/operation", "T07/budget/vehicles");
  book.add(purchase === 0n ? 0n : purchase + book.part(purchase, 1, 10), "T07/budget/purchase", "T07/budget/vehicles");
  book.add(book.of("T07/budget/vehicles") + book.of("T07/budget/reception"), "T07/budget/total");
}

function budgets(book: Book): void {
  for (const item of [...BASIC_ITEMS, PROJECT_ITEM]) {
    const spent = book.of(`T05/${item}/total`);
    const budget = item === "2210201" ? spent : book.part(spent, 82, 120);
    book.add(budget, `budget/${item}`, "budget/total");
  }
}

function disclosures(book: Book): void {
  book.add(book.of("T06/30215") + book.draw(5, 200), "conference");
  book.add(book.of("T06/30216") + book.draw(5, 200), "training");
  const [goods, works, services] = [book.draw(500, 4000), book.draw(2000, 9000), book.draw(300, 3000)];
  book.add(goods, "procurement/goods", "procurement/total");
  book.add(works, "procurement/works", "procurement/total");
  book.add(services, "procurement/services", "procurement/total");
  book.add(goods + works, "procurement/sme");
  book.add(works, "procurement/micro");
  book.add(book.part(book.of("T06/public"), 90, 110), "budget/operating");
}

/** The balance with which the year before closed, or a drawn one where it is not there. */
function openingOf(book: Book, prior: ExactAccount | undefined, source: "general" | "fund"): bigint {
  return prior === undefined ? book.draw(200, 3000) : (prior.figures.get(`T04/out/closing/${source}`) ?? 0n);
}

function otherOpening(book: Book, prior: ExactAccount | undefined): bigint {
  if (prior === undefined) return book.draw(100, 900);
  return (prior.figures.get("T01/out/closing") ?? 0n) - (prior.figures.get("T04/out/closing/total") ?? 0n);
}

/** Figures of a year before that is not there: a fifth more or less than this year's. */
function drawnPrior(book: Book): Figures {
  return new Map([...book.figures].map(([name, amount]) => [name, book.part(amount, 80, 120)]));
}

/** A fictional account in which every relation of table-relations.md holds exactly before rounding. */
export function exactAccount({ year, seed, printsExactly, hasFunds, prior }: Choices): ExactAccount {
  const random = new Random(seed);
  const book = new Book(random, printsExactly ? PRINTED_UNIT : 1n);
  const spending: Spending[] = BASIC_ITEMS.map((item) => ({
    item,
    source: "general",
    kind: "basic",
    amount: item === "2010301" ? book.draw(60_000, 200_000) : book.draw(900, 30_000),
  }));
  spending.push({ item: PROJECT_ITEM, source: "general", kind: "project", amount: book.draw(8_000, 90_000) });
  spending.push({ item: OTHER_ITEM, source: "other", kind: "project", amount: book.draw(2_000, 9_000) });
  if (hasFunds) {
    spending.push({ item: FUND_ITEM, source: "fund", kind: "project", amount: book.draw(4_000, 50_000) });
  }
  const hasState = prior === undefined ? book.chance(50) : prior.items.includes(STATE_ITEM);
  if (hasFunds && hasState)
    spending.push({ item: STATE_ITEM, source: "state", kind: "project", amount: book.draw(300, 3_000) });
  for (const one of spending) {
    spend(book, one);
    const { item, source, amount } = one;
    let income = amount;
    if (item === PROJECT_ITEM || item === FUND_ITEM) {
      const fund = item === FUND_ITEM ? "fund" : "general";
      const [opening, closing] = [openingOf(book, prior, fund), book.draw(200, 3000)];
      balance(book, item, fund, opening, closing);
      income += closing - opening;
    }
    if (source === "other") {
      const [opening, closing] = [otherOpening(book, prior), book.draw(950, 1500)];
      balance(book, item, "other", opening, closing);
      income += closing - opening;
      const institutional = book.part(income, 20, 80);
      receive(book, item, "institutional", institutional);
      income -= institutional;
    }
    receive(book, item, source, income);
  }
  basicExpenditure(book);
  threePublic(book);
  budgets(book);
  disclosures(book);
  const items = Object.keys(FUNCTIONAL).filter((code) => code.length === 7 && book.figures.has(`T03/${code}/total`));
  return { year, figures: book.figures, prior: prior?.figures ?? drawnPrior(book), items };
}

/** Classes in which an account spends, in the order of their codes. */
export function classesOf(account: ExactAccount): string[] {
  return CLASSES.filter((cls) => account.figures.has(`T03/${cls}/total`));
}

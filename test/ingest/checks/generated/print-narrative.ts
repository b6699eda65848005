import { ECONOMIC, FUNCTIONAL, LANES } from "./classification.js";
import { classesOf, type ExactAccount } from "./exact-account.js";
import { marked } from "./marked-text.js";
import { printedAmount, printedPercent } from "./printed.js";
import { DEPARTMENT } from "./print-tables.js";
import type { Relation } from "./relations.js";

/** The narrative with what its figures must satisfy. */
export interface Narrative {
  readonly lines: readonly string[];
  readonly relations: readonly Relation[];
}

/** Reasons that can explain a rise and a fall; the same words as real accounts use, of one category each. */
const REASONS = {
  rise: ["业务量增加", "工作量增加"],
  fall: ["节约开支", "厉行节约，压减一般性支出", "减少开支"],
} as const;

const UNIT = "万元";

/** Writes sentences and remembers what their figures must satisfy. */
class Sentences {
  readonly relations: Relation[] = [];
  private count = 0;

  constructor(readonly account: ExactAccount) {}

  amountOf(name: string): bigint {
    return this.account.figures.get(name) ?? 0n;
  }

  /** A figure of a table as the narrative quotes it; one that is blank there is stated as 0. */
  quote(name: string, as = `${name} said ${String((this.count += 1))}`): string {
    const amount = this.account.figures.get(name);
    if (amount === undefined) return `0${UNIT}`;
    this.relations.push({ kind: "same", id: "E30", figures: [as, name] });
    return this.said(as, amount);
  }

  /** A figure that only the narrative has. */
  said(name: string, amount: bigint): string {
    return marked("narrative figure", name, printedAmount(amount)) + marked("unit", `unit of ${name}`, UNIT);
  }

  share(name: string, part: string, whole: string): string {
    const [a, b] = [this.amountOf(part), this.amountOf(whole)];
    if (a === 0n) return "0%";
    this.relations.push({ kind: "share", id: "E31", rate: name, part, whole });
    return `${marked("rate", name, printedPercent(a, b))}%`;
  }

  completion(name: string, final: string, budget: string, budgetAmount = this.amountOf(budget)): string {
    this.relations.push({ kind: "share", id: "E32", rate: name, part: final, whole: budget });
    return `${marked("rate", name, printedPercent(this.amountOf(final), budgetAmount))}%`;
  }

  /** 减少X万元，减少Y%，主要是因为Z against an earlier amount; 持平 where nothing changed. */
  change(name: string, figure: string, from: bigint, reasonWord: string): string {
    const change = this.amountOf(figure) - from;
    if (change === 0n) return "持平";
    const isIncrease = change > 0n;
    const size = isIncrease ? change : -change;
    this.relations.push({
      kind: "rate of change",
      id: "E32",
      rate: `${name} rate`,
      current: figure,
      change: `${name} change`,
      isIncrease,
    });
    const words = isIncrease ? ["增加", "增长"] : ["减少", "下降"];
    const [word = "", rateWord = ""] = words;
    const amount = marked("direction word", `${name} amount`, word) + this.said(`${name} change`, size);
    const rate = `${marked("direction word", `${name} rate word`, rateWord)}${marked("rate", `${name} rate`, printedPercent(size, from))}%`;
    return `${amount}，${rate}，${reasonWord}${this.reason(name, isIncrease)}`;
  }

  reason(name: string, isIncrease: boolean): string {
    const reasons = isIncrease ? REASONS.rise : REASONS.fall;
    this.count += 1;
    return marked(
      "reason",
      `${name} reason ${isIncrease ? "rise" : "fall"}`,
      reasons[this.count % reasons.length] ?? "",
    );
  }

  year(name: string, offset = 0): string {
    return marked("year", name, String(this.account.year + offset));
  }

  priorOf(name: string): bigint {
    return this.account.prior.get(name) ?? 0n;
  }
}

function stop(name: string): string {
  return marked("punctuation", name, "。");
}

function items(s: Sentences): string[] {
  const general = s.account.items.filter((code) => s.account.figures.has(`T05/${code}/total`));
  return general.flatMap((code, index) => {
    const path = [code.slice(0, 3), code.slice(0, 5), code].map((one) => FUNCTIONAL[one] ?? "");
    const [final, budget] = [s.amountOf(`T05/${code}/total`), s.amountOf(`budget/${code}`)];
    const compared =
      final === budget
        ? `决算数与年初预算数${marked("direction word", `item ${code}`, "持平")}`
        : `决算数${marked("direction word", `item ${code}`, final > budget ? "大于" : "小于")}年初预算数的主要原因是：${s.reason(`item ${code}`, final > budget)}`;
    return [
      `${String(index + 1)}、${path[0] ?? ""}（类）${path[1] ?? ""}（款）${path[2] ?? ""}（项）。`,
      "",
      `年初预算为${s.said(`budget/${code}`, budget)}，支出决算为${s.quote(`T05/${code}/total`)}，完成年初预算的${s.completion(`item ${code} completion`, `T05/${code}/total`, `budget/${code}`)}，${compared}${stop(`item ${code} stop`)}`,
      "",
    ];
  });
}

function listed(s: Sentences, lanes: readonly number[]): string {
  const codes = lanes.flatMap((lane) => LANES[lane] ?? []);
  return codes
    .filter((code) => code.length === 5 && s.account.figures.has(`T06/${code}`))
    .map((code) => marked("listed item", `T06/${code}`, ECONOMIC[code] ?? ""))
    .join("、");
}

function threePublic(s: Sentences): string[] {
  const item = (row: string, name: string): string =>
    `${name}支出预算为${s.quote(`T07/budget/${row}`)}，支出决算为${s.quote(`T07/final/${row}`)}，完成预算的${s.completion(`${row} completion`, `T07/final/${row}`, `T07/budget/${row}`)}，决算数${marked("direction word", `${row} budget word`, "小于")}预算数的主要原因是${s.reason(`${row} budget`, false)}，与上年相比${s.change(`${row} yoy`, `T07/final/${row}`, s.priorOf(`T07/final/${row}`), s.amountOf(`T07/final/${row}`) > s.priorOf(`T07/final/${row}`) ? "增加的主要原因是" : "减少的主要原因是")}${stop(`${row} stop`)}`;
  const part = (row: string, name: string): string =>
    `${name}支出决算${s.quote(`T07/final/${row}`)}，占${s.share(`${row} share`, `T07/final/${row}`, "T07/final/total")}`;
  return [
    "七、一般公共预算财政拨款三公经费支出决算情况说明",
    "",
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    "",
    `“三公”经费财政拨款支出预算为${s.quote("T07/budget/total")}，支出决算为${s.quote("T07/final/total")}，完成预算的${s.completion("three public completion", "T07/final/total", "T07/budget/total")}，其中：`,
    "",
    "因公出国（境）费支出预算为0万元，支出决算为0万元，与预算持平，与上年决算持平。",
    "",
    item("reception", "公务接待费"),
    "",
    item("vehicles", "公务用车购置费及运行维护费"),
    "",
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    "",
    `${s.year("three public")}年度“三公”经费财政拨款支出决算中，${part("reception", "公务接待费")}，因公出国（境）费支出决算0万元，占0%，${part("vehicles", "公务用车购置费及运行维护费")}。其中：`,
    "",
    "1、因公出国（境）费支出决算为0万元，全年没有出国（境）团组。",
    "",
    `2、公务接待费支出决算为${s.quote("T07/final/reception")}，全年接待来访团组12个、来宾86人次，主要是兄弟单位来访交流发生的接待支出。`,
    "",
    `3、公务用车购置费及运行维护费支出决算为${s.quote("T07/final/vehicles")}，其中：公务用车购置费${s.quote("T07/final/purchase")}，公务用车运行维护费${s.quote("T07/final/operation")}，主要是燃油、维修和保险支出，截至${s.year("vehicles at year end")}年12月31日，公务用车保有量为3辆。`,
    "",
  ];
}

function disclosures(s: Sentences): string[] {
  const operating = s.amountOf("T06/public");
  const year = s.year("operating");
  s.relations.push({
    kind: "sum",
    id: "E34",
    total: "procurement/total",
    parts: ["procurement/goods", "procurement/works", "procurement/services"],
  });
  s.relations.push({ kind: "at most", id: "E34", parts: ["procurement/micro"], whole: "procurement/sme" });
  s.relations.push({ kind: "at most", id: "E34", parts: ["procurement/sme"], whole: "procurement/total" });
  s.relations.push({ kind: "at most", id: "part of 会议费", parts: ["T06/30215"], whole: "conference" });
  s.relations.push({ kind: "at most", id: "part of 培训费", parts: ["T06/30216"], whole: "training" });
  const said = (name: string): string => s.said(name, s.amountOf(name));
  const word = operating > s.priorOf("T06/public") ? "增加的主要原因是" : "减少的主要原因是";
  return [
    "十、机关运行经费支出说明",
    "",
    `${year}年度机关运行经费支出${s.quote("T06/public", "operating")}，比上年决算数${s.change("operating yoy", "T06/public", s.priorOf("T06/public"), word)}${stop("operating stop")}`,
    "",
    "十一、一般性支出情况说明",
    "",
    `${s.year("meetings")}年开支会议费${said("conference")}，用于召开政务服务工作会，80人；开支培训费${said("training")}，用于开展窗口人员培训，60人${stop("meetings stop")}`,
    "",
    "十二、政府采购支出说明",
    "",
    `${s.year("procurement")}年度政府采购支出总额${said("procurement/total")}，其中：政府采购货物支出${said("procurement/goods")}、政府采购工程支出${said("procurement/works")}、政府采购服务支出${said("procurement/services")}。授予中小企业合同金额${said("procurement/sme")}，占政府采购支出总额的${s.share("sme share", "procurement/sme", "procurement/total")}，其中：授予小微企业合同金额${said("procurement/micro")}，占政府采购支出总额的${s.share("micro share", "procurement/micro", "procurement/total")}${stop("procurement stop")}`,
    "",
    "十三、国有资产占用情况说明",
    "",
    `截至${s.year("assets")}年12月31日，本部门共有车辆3辆，单价50万元以上的通用设备1台。`,
    "",
  ];
}

function overview(s: Sentences): string[] {
  const yoy = (name: string, figure: string): string =>
    `与${s.year(`${name} prior`, -1)}年相比，${s.change(name, figure, s.priorOf(figure), "主要是因为")}${stop(`${name} stop`)}`;
  const part = (name: string, label: string, cellName: string, whole: string): string =>
    `${label}${s.quote(cellName)}，占${s.share(name, cellName, whole)}`;
  const incomeParts = [
    part("fiscal share", "财政拨款收入", "T02/total/fiscal", "T02/total/total"),
    part("institutional share", "事业收入", "T02/total/institutional", "T02/total/total"),
    part("other share", "其他收入", "T02/total/other", "T02/total/total"),
  ];
  const classes = classesOf(s.account).filter((cls) => s.account.figures.has(`T05/${cls}/total`));
  return [
    "一、收入支出决算总体情况说明",
    "",
    `${s.year("one")}年度收、支总计${s.quote("T01/out/total")}。${yoy("total yoy", "T01/out/total")}`,
    "",
    "二、收入决算情况说明",
    "",
    `本年收入合计${s.quote("T02/total/total")}，其中：${incomeParts.join("；")}${stop("income stop")}`,
    "",
    "三、支出决算情况说明",
    "",
    `本年支出合计${s.quote("T03/total/total")}，其中：${part("basic share", "基本支出", "T03/total/basic", "T03/total/total")}；${part("project share", "项目支出", "T03/total/project", "T03/total/total")}${stop("spent stop")}`,
    "",
    "四、财政拨款收入支出决算总体情况说明",
    "",
    `${s.year("four")}年度财政拨款收、支总计${s.quote("T04/out/total/total")}。${yoy("appropriation yoy", "T04/out/total/total")}`,
    "",
    "五、一般公共预算财政拨款支出决算情况说明",
    "",
    "（一）一般公共预算财政拨款支出决算总体情况",
    "",
    `${s.year("five one")}年度一般公共预算财政拨款支出${s.quote("T05/total/total")}，占本年支出合计的${s.share("general share", "T05/total/total", "T03/total/total")}。${yoy("general yoy", "T05/total/total")}`,
    "",
    "（二）一般公共预算财政拨款支出决算结构情况",
    "",
    `${s.year("five two")}年度一般公共预算财政拨款支出${s.quote("T05/total/total")}，主要用于以下方面：${classes.map((cls) => part(`class ${cls} share`, `${(FUNCTIONAL[cls] ?? "").replace(/支出$/, "")}（类）支出`, `T05/${cls}/total`, "T05/total/total")).join("；")}${stop("structure stop")}`,
    "",
    "（三）一般公共预算财政拨款支出决算具体情况",
    "",
    `${s.year("five three")}年度一般公共预算财政拨款支出年初预算数为${s.said("budget/total", s.amountOf("budget/total"))}，支出决算数为${s.quote("T05/total/total")}，完成年初预算的${s.completion("budget completion", "T05/total/total", "budget/total")}，其中：`,
    "",
  ];
}

/** The narrative of an account (第三部分) with what its figures must satisfy. */
export function printNarrative(account: ExactAccount): Narrative {
  const s = new Sentences(account);
  const generalItems = account.items.filter((code) => account.figures.has(`T05/${code}/total`));
  s.relations.push({
    kind: "sum",
    id: "E37",
    total: "budget/total",
    parts: generalItems.map((code) => `budget/${code}`),
  });
  const part = (name: string, label: string, cellName: string): string =>
    `${label}${s.quote(cellName)}，占基本支出的${s.share(name, cellName, "T05/total/basic")}`;
  const fund = account.figures.has("T08/total/total")
    ? `${s.year("eight")}年度政府性基金预算财政拨款收入${s.quote("T08/total/income")}，支出${s.quote("T08/total/total")}。`
    : `${marked("department name", "eight", DEPARTMENT)}没有政府性基金预算安排的收支。`;
  const state = account.figures.has("T09/total/total")
    ? `${s.year("nine")}年度国有资本经营预算财政拨款支出${s.quote("T09/total/total")}。`
    : `${marked("department name", "nine", DEPARTMENT)}没有国有资本经营预算安排的支出。`;
  const lines = [
    ...overview(s),
    ...items(s),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    "",
    `${s.year("six")}年度一般公共预算财政拨款基本支出${s.quote("T05/total/basic")}，其中：${part("personnel share", "人员经费", "T06/personnel")}，主要包括${listed(s, [0])}；${part("public share", "公用经费", "T06/public")}，主要包括${listed(s, [1, 2])}${stop("six stop")}`,
    "",
    ...threePublic(s),
    "八、政府性基金预算收入支出决算情况",
    "",
    fund,
    "",
    "九、国有资本经营预算支出决算情况",
    "",
    state,
    "",
    ...disclosures(s),
  ];
  return { lines, relations: s.relations };
}

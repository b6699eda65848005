import type { LineFacts } from "../../../src/domain/facts.js";
import { KnownLines } from "../../../src/ingest/links/known-lines.js";
import { readReasonLinks } from "../../../src/ingest/links/reason-links.js";

const TABLE = "GENERAL_BUDGET_EXPENDITURE";

function lines(of: Readonly<Record<string, string>>): ReadonlyMap<string, LineFacts> {
  return new Map(Object.entries(of).map(([key, name]) => [key, { table: TABLE, key, name, figures: new Map() }]));
}

/** A fictional account of 2021, and the year before it, which alone prints 2130204. */
const KNOWN = new KnownLines(
  2021,
  {
    lines: lines({
      "213": "农林水支出",
      "21302": "林业和草原",
      "2130201": "行政运行",
      "2130205": "森林资源培育",
      "2130207": "森林资源管理",
      "2130234": "林业草原防灾减灾",
      "2130299": "其他林业和草原支出",
      "21303": "水利",
      "2130301": "行政运行",
      "2130306": "水利工程运行与维护",
      "2130311": "水资源节约管理与保护",
    }),
  },
  { lines: lines({ "2130204": "事业机构" }), withheldTables: new Set() } as never,
);

const OWN = { table: TABLE, key: "2130207" } as const;

/** >code for a line to which money went, <code for one from which it came. */
function namedIn(reason: string): string[] {
  const { lines: named } = readReasonLinks(reason, OWN, KNOWN, 2021);
  return named.map(({ code, role }) => `${role === "GIVES_TO" ? ">" : "<"}${String(code)}`);
}

function unitsIn(reason: string): string[] {
  return readReasonLinks(reason, OWN, KNOWN, 2021).units.map(({ name, movement }) => `${movement} ${name}`);
}

describe("a reason names the line to which its money went", () => {
  it.each([
    ["管护人员经费调整至“2130234林业草原防灾减灾”科目核算", [">2130234"]],
    ["管护人员经费调至2130234科目列支", [">2130234"]],
    ["本年护林员补助改列2130205森林资源培育", [">2130205"]],
    ["2021年起巡护经费转列“森林资源培育”科目", [">2130205"]],
    ["该科目经费并入“2130299其他林业和草原支出”", [">2130299"]],
    ["本项经费合并到其他林业和草原支出（项）反映", [">2130299"]],
    ["防火经费列入林业草原防灾减灾科目", [">2130234"]],
    ["将该项目支出归并至（2130299）其他林业和草原支出", [">2130299"]],
    ["本科目拆分至2130205森林资源培育、2130234林业草原防灾减灾", [">2130205", ">2130234"]],
    ["原科目资金分别列入“2130205”科目和“2130299”科目", [">2130205", ">2130299"]],
    ["部分支出今年在2130299其他林业和草原支出中列支", [">2130299"]],
    ["灌溉经费调整至农林水支出（类）水利（款）水利工程运行与维护（项）", [">2130306"]],
    ["相关人员经费改在水利—行政运行科目列支", [">2130301"]],
    ["2020年安排在该科目，2021年安排在2130205森林资源培育科目", [">2130205"]],
    ["人员工资转至森林资源培育（2130205）列支", [">2130205"]],
  ])("%s", (reason, wanted) => {
    expect(namedIn(reason)).toEqual(wanted);
  });
});

describe("a reason names the line from which money came", () => {
  it.each([
    ["将“2130204事业机构”并入该功能科目", ["<2130204"]],
    ["将事业机构科目并入本科目", ["<2130204"]],
    ["由2130205森林资源培育转入", ["<2130205"]],
    ["从“森林资源培育”科目调整而来", ["<2130205"]],
    ["防火费用从林业草原防灾减灾中分离出来，单独反映", ["<2130234"]],
    ["部分经费2020年列入2130299其他林业和草原支出", ["<2130299"]],
    ["上年在2130299其他林业和草原支出科目列支，本年单独反映", ["<2130299"]],
    ["原列2130205科目的管护费调整到本科目", ["<2130205"]],
    ["2130205森林资源培育和2130299其他林业和草原支出合并为该科目", ["<2130205", "<2130299"]],
    ["由2130205、2130234两个科目调入", ["<2130205", "<2130234"]],
    ["巡查经费由水利工程运行与维护划入本科目", ["<2130306"]],
  ])("%s", (reason, wanted) => {
    expect(namedIn(reason)).toEqual(wanted);
  });
});

describe("a reason names both ends of what moved between other lines", () => {
  it("from the one to the other", () => {
    expect(namedIn("将2130205森林资源培育调整至2130234林业草原防灾减灾")).toEqual(["<2130205", ">2130234"]);
  });
});

describe("what is only mentioned, denied or planned is no link", () => {
  it.each([
    "2130205森林资源培育未并入该科目",
    "尚未将2130204事业机构并入本科目",
    "拟将2130204事业机构并入本科目",
    "计划于2022年调整至2130234科目",
    "2022年将2130205森林资源培育并入该科目",
    "明年起调整至“2130234林业草原防灾减灾”科目",
    "如果并入2130299其他林业和草原支出，支出会更少",
    "森林资源培育任务增加",
    "森林资源管理支出与森林资源培育支出均有增长",
    "2130207森林资源管理经费增加",
    "该科目支出减少",
    "上年填列在其他预算科目，本年单独列支",
    "调整至2020年完成",
    "按照林财发〔2021〕2130205号文件列支",
    "列入2130205.00元",
    "转入2130205元用于造林",
    "调整至2130205万元",
    "项目调整至行政运行科目",
    "部分资金由行政运行转入",
    "人员经费调整",
    "预算调整到位",
    "工程划转森林资源培育中心管理",
    "经费不再列入2130205森林资源培育科目",
    "较上年森林资源培育项目列支减少",
  ])("%s", (reason) => {
    expect(namedIn(reason)).toEqual([]);
  });
});

describe("a line is known by what accounts print", () => {
  it("is the one of the year before where this year does not print it", () => {
    const { lines: named } = readReasonLinks("将“2130204事业机构”并入该功能科目", OWN, KNOWN, 2021);
    expect(named[0]?.line).toEqual({ year: 2020, table: TABLE, key: "2130204" });
  });

  it("has its code alone where neither account prints it", () => {
    const { lines: named } = readReasonLinks("人员经费调整至“2130238退耕还草”科目列支", OWN, KNOWN, 2021);
    expect(named).toEqual([{ code: "2130238", name: "退耕还草", role: "GIVES_TO", line: null }]);
  });

  it("bears the name that the reason prints", () => {
    const { lines: named } = readReasonLinks("调整至“2130306水利-水利工程运行与维护”科目", OWN, KNOWN, 2021);
    expect(named[0]?.name).toBe("水利-水利工程运行与维护");
  });
});

describe("a reason names units that are covered otherwise than before", () => {
  it.each([
    ["2021年青云苗圃管理站的决算数不纳入本部门统计范围", ["LEFT 青云苗圃管理站"]],
    ["青云苗圃中心不再纳入部门决算范围", ["LEFT 青云苗圃中心"]],
    ["因机构改革，区森林公安分局划转至区公安局", ["LEFT 区森林公安分局"]],
    ["青云林业学校等3家单位未列入本年决算汇总范围", ["LEFT 青云林业学校"]],
    ["下属单位青云木材检查站划出本部门", ["LEFT 青云木材检查站"]],
    ["将青云湿地保护中心新纳入决算编报范围", ["JOINED 青云湿地保护中心"]],
    ["青云湿地保护中心首次纳入部门决算", ["JOINED 青云湿地保护中心"]],
    ["青云种子站整体划入我局", ["JOINED 青云种子站"]],
    ["新增下属单位：青云林长制服务中心", ["JOINED 青云林长制服务中心"]],
    ["青云苗木站与青云种子站合并", ["MERGED 青云苗木站", "MERGED 青云种子站"]],
  ])("%s", (reason, wanted) => {
    expect(unitsIn(reason)).toEqual(wanted);
  });

  it.each([
    "青云苗圃中心尚未划出本部门",
    "拟将青云苗圃中心纳入决算编报范围",
    "青云苗圃中心的经费划入本部门",
    "明年青云苗圃中心不再纳入决算范围",
    "专项资金纳入预算管理",
    "青云苗圃中心人员增加",
    "奖励资金纳入本部门列支",
    "青云苗圃中心业务量增加",
    "局机关搬至新办公楼",
    "经费列入财政预算科目核算",
  ])("%s names none", (reason) => {
    expect(unitsIn(reason)).toEqual([]);
  });
});

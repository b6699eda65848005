import { readIndicators } from "../../../src/ingest/statements/indicators/read-indicators.js";
import { SECTION } from "./support/tell.js";

/** The counts of one paragraph, "KIND count" each. */
function counts(text: string, trail: readonly string[] = SECTION.threePublic): string[] {
  return readIndicators([{ text, section: "三.七.二", trail, page: 9 }]).map(
    ({ kind, printed }) => `${kind} ${printed}`,
  );
}

describe("counts of the narrative", () => {
  test.each([
    ["全年安排因公出国（境）团组2个，累计9人次。", ["OVERSEAS_GROUPS 2", "OVERSEAS_VISITS 9"]],
    ["组织参加因公出国（境）团组共3个、共计11人次。", ["OVERSEAS_GROUPS 3", "OVERSEAS_VISITS 11"]],
    ["全年派出1个因公出国（境）团组，4人次。", ["OVERSEAS_GROUPS 1", "OVERSEAS_VISITS 4"]],
    ["全年共接待来访团组14个、来宾96人次。", ["RECEPTION_BATCHES 14", "RECEPTION_VISITS 96"]],
    ["国内公务接待1,234批次、10,020人次。", ["RECEPTION_BATCHES 1,234", "RECEPTION_VISITS 10,020"]],
    ["公务接待１２批，来宾８０人。", ["RECEPTION_BATCHES 12", "RECEPTION_VISITS 80"]],
    ["购置公务用车2辆，年末公务用车保有量为7辆。", ["VEHICLES_PURCHASED 2", "VEHICLES 7"]],
    ["更新购置车辆1辆。开支财政拨款的公务用车保有量3台。", ["VEHICLES_PURCHASED 1", "VEHICLES 3"]],
  ])("are read in their wordings: %s", (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  test("take the vehicles of 国有资产 where 三公 counts none", () => {
    const assets = { text: "2022年末，本部门共有车辆6辆。", section: "三.十.二", trail: ["国有资产占用情况"] };
    const held = { text: "年末公务用车保有量为5辆。", section: "三.七.二", trail: SECTION.threePublic };
    expect(readIndicators([assets])).toMatchObject([{ kind: "VEHICLES", printed: "6", section: "三.十.二" }]);
    expect(readIndicators([assets, held])).toMatchObject([{ kind: "VEHICLES", printed: "5", section: "三.七.二" }]);
  });

  test("tell foreign guests from the others by the nearest word before a number", () => {
    expect(counts("公务接待20批次、150人次，其中：接待外宾2批次、15人次。")).toEqual([
      "RECEPTION_BATCHES 20",
      "RECEPTION_VISITS 150",
      "FOREIGN_RECEPTION_BATCHES 2",
      "FOREIGN_RECEPTION_VISITS 15",
    ]);
    expect(counts("国（境）外公务接待1批次、6人次。国内公务接待8批次、70人次。")).toEqual([
      "FOREIGN_RECEPTION_BATCHES 1",
      "FOREIGN_RECEPTION_VISITS 6",
      "RECEPTION_BATCHES 8",
      "RECEPTION_VISITS 70",
    ]);
  });

  test.each([
    ["全年外宾接待3批次，15人次；国内公务接待8批次、70人次。"],
    ["外事接待支出2.00万元，接待来访团组3个、来宾15人次。国内公务接待8批次、70人次。"],
    ["接待国（境）外来访团组3个、来访外宾15人次；国内公务接待8批次、70人次。"],
    ["接待境外来宾3批次、外宾15人，其他国内公务接待8批次、70人次。"],
  ])("of foreign guests are read in their wordings: %s", (text) => {
    expect(counts(text)).toEqual([
      "FOREIGN_RECEPTION_BATCHES 3",
      "FOREIGN_RECEPTION_VISITS 15",
      "RECEPTION_BATCHES 8",
      "RECEPTION_VISITS 70",
    ]);
  });

  test.each([
    ["公务接待20批次、150人次，其中：接待外宾2批次、15人次。", true],
    ["国内公务接待20批次、150人次，其中外事接待2批次、15人次。", true],
    ["公务接待20批次、150人次（含外宾2批次、15人次）。", true],
    ["外宾接待2批次、15人次。全年共接待20批次、150人次。", true],
    ["国内公务接待20批次、150人次。国（境）外公务接待2批次、15人次。", false],
    ["国内公务接待20批次、150人次（不含外宾2批次、15人次）。", false],
    ["其中：国内公务接待20批次、150人次，外宾接待2批次、15人次。", false],
    ["公务接待1批次、5人次。外宾接待2批次、15人次。", false],
    ["公务接待20批次、150人次，外宾接待0批次、0人次。", false],
  ])("of guests say whether foreign ones are among them: %s", (text, includesForeign) => {
    const found = readIndicators([{ text, section: "三.七.二", trail: SECTION.threePublic }]);
    const flags = (kinds: string): (true | undefined)[] =>
      found.filter(({ kind }) => kind.startsWith(kinds)).map((one) => one.includesForeign);
    const expected = includesForeign ? true : undefined;
    expect(flags("RECEPTION")).toEqual([expected, expected]);
    expect(flags("FOREIGN")).toEqual([undefined, undefined]);
  });

  test("of guests of any country are of no foreign ones alone: 国内外宾客", () => {
    expect(counts("接待国内外宾客20批次、150人次。")).toEqual(["RECEPTION_BATCHES 20", "RECEPTION_VISITS 150"]);
  });

  test("are 0 where the account says that there were none", () => {
    expect(counts("全年没有因公出国（境）团组。未购置公务用车。")).toEqual([
      "OVERSEAS_GROUPS 0",
      "VEHICLES_PURCHASED 0",
    ]);
  });

  test.each([
    "公务接待批次比上年减少12批次。",
    "公务接待较2021年的25批次下降明显。",
    "年初计划购置公务用车2辆。",
    "公务接待费0.66万元，占100%。",
    "公务接待费减少的主要原因是来访减少5批次。",
    "公务接待工作共开展3次检查。",
  ])("are no changes, plans, figures of other years or money: %s", (text) => {
    expect(counts(text)).toEqual([]);
  });

  test("count the year's own where another clause of the sentence speaks of the year before", () => {
    expect(counts("公务接待20批次、150人次，比上年减少3批次。")).toEqual([
      "RECEPTION_BATCHES 20",
      "RECEPTION_VISITS 150",
    ]);
  });

  test("are those of their section: vehicles of 国有资产 and visits of a report are not", () => {
    expect(counts("截至2022年12月31日，公务用车保有量9辆。", ["国有资产占用情况说明"])).toEqual([]);
    expect(counts("接待来访30批次。", ["附件", "三公经费绩效评价报告"])).toEqual([]);
  });

  test("of staff are whole numbers of the department, and parts are not added up", () => {
    const basics = ["部门概况", "机构设置"];
    expect(counts("核定编制45名，其中行政编制20名、事业编制25名；实有人数43人。", basics)).toEqual([
      "STAFF_QUOTA 45",
      "STAFF 43",
    ]);
    expect(counts("行政编制数20名，事业编制数25名。", basics)).toEqual([]);
  });

  test("are the first of their kind, with the place and the sentence", () => {
    const found = readIndicators([
      { text: "公务接待20批次。另有接待5批次。", section: "三.七.二.2", trail: SECTION.threePublic, line: 40 },
      { text: "公务接待7批次。", section: "三.七.三", trail: SECTION.threePublic, line: 44 },
    ]);
    expect(found).toEqual([
      { kind: "RECEPTION_BATCHES", printed: "20", section: "三.七.二.2", line: 40, text: "公务接待20批次。" },
    ]);
  });

  test("take linear time in a long paragraph", () => {
    const text = "公务接待20批次、150人次，".repeat(4000);
    const start = performance.now();
    expect(counts(text)).toEqual(["RECEPTION_BATCHES 20", "RECEPTION_VISITS 150"]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

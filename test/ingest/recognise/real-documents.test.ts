import { readFileSync } from "node:fs";
import path from "node:path";
import type { PublishedRow } from "../../../src/domain/account.js";
import { readDocument } from "../../../src/ingest/readers/read-document.js";
import { recognise } from "../../../src/ingest/recognise/recognise.js";
import type { Recognised } from "../../../src/ingest/recognise/recognised.js";
import { printedRows, reports, tableOf } from "./printed-rows.js";
import { sharedDocument, verifiedFigures, type VerifiedFigure } from "./verified-facts.js";

async function recognised(file: string): Promise<Recognised> {
  return recognise(await readDocument(readFileSync(file), path.basename(file)));
}

function rowOf(account: Recognised, { table, row }: VerifiedFigure): PublishedRow | undefined {
  const rows = account.tables.find((candidate) => candidate.table === table)?.rows;
  return rows?.find(({ key }) => key === row) ?? rows?.find(({ name }) => name === row);
}

function printedAt(account: Recognised, figure: VerifiedFigure): string | null | undefined {
  const columns = account.tables.find(({ table }) => table === figure.table)?.columns ?? [];
  const column = columns.findIndex(
    ({ measure, stage }) => measure === figure.measure && (stage !== "FINAL") === figure.budget,
  );
  return rowOf(account, figure)?.cells[column]?.printed;
}

/** The verified figures that are printed otherwise, or nowhere, in what was recognised. */
function wrong(account: Recognised, figures: readonly VerifiedFigure[]): string[] {
  return figures.flatMap((figure) => {
    const printed = printedAt(account, figure);
    return printed === figure.printed
      ? []
      : [`${figure.table} ${figure.row} ${figure.measure}: ${String(printed)}, not ${String(figure.printed)}`];
  });
}

const lukou = sharedDocument("lukou-political-legal-committee-2020.txt");

(lukou === null ? describe.skip : describe)("the account of 渌口区委政法委员会, 2020", () => {
  let account: Recognised;
  beforeAll(async () => {
    account = await recognised(lukou?.document ?? "");
  });

  it("gives every figure that was verified by hand, and none otherwise", () => {
    const figures = verifiedFigures(lukou?.facts ?? "");
    expect(figures.length).toBeGreaterThan(180);
    expect(wrong(account, figures)).toEqual([]);
  });

  it("prints nine tables, each line once, and leaves nothing unexplained", () => {
    expect(account.tables.map(({ form, rows }) => `${form ?? ""} ${String(rows.length)}`)).toEqual([
      "公开01表 23",
      "公开02表 12",
      "公开03表 12",
      "公开04表 19",
      "公开05表 12",
      "公开06表 82",
      "公开07表 6",
      "公开08表 1",
      "公开09表 1",
    ]);
    expect(reports(account)).toEqual([]);
  });

  it("is known with its region and year, and the notes of 08 and 09 stand below each other's table", () => {
    expect(account.department).toEqual({
      name: "中共株洲市渌口区委政法委员会",
      region: { code: "430212", name: "湖南省株洲市渌口区" },
      synthetic: false,
    });
    expect([account.year, account.unit, account.budgetStageSource]).toEqual([2020, "WAN_YUAN", "NOTE"]);
    expect(tableOf(account, "GOVERNMENT_FUND").emptyNoteOf).toBe("STATE_CAPITAL");
    expect(tableOf(account, "STATE_CAPITAL").emptyNoteOf).toBe("GOVERNMENT_FUND");
  });

  it.each([
    ["收、支总计629.09万元（", "三.一"],
    ["年初预算为291.42万元", "三.五.三.1"],
    ["年初预算为14.99万元", "三.五.三.5"],
    ["“三公”经费财政拨款支出预算为0.66万元", "三.七.一"],
    ["机关运行经费支出108.32万元", "三.十"],
    ["平安建设 132.78 万元", "五.项目绩效"],
  ])("says %s in section %s", (words, section) => {
    expect(account.paragraphs.find(({ text }) => text.includes(words))?.section).toBe(section);
  });
});

const putuo = sharedDocument("putuo-planning-bureau-2024.pdf");

(putuo === null ? describe.skip : describe)("the account of 普陀区规划和自然资源局, 2024", () => {
  let account: Recognised;
  beforeAll(async () => {
    account = await recognised(putuo?.document ?? "");
  }, 60_000);

  it("gives every figure that was verified by hand, and none otherwise", () => {
    const figures = verifiedFigures(putuo?.facts ?? "");
    expect(figures.length).toBeGreaterThan(290);
    expect(wrong(account, figures)).toEqual([]);
  });

  it("prints nine tables with their pages, and only the list of units is no table", () => {
    expect(account.tables.map(({ page, rows }) => `${String(page)} ${String(rows.length)}`)).toEqual([
      "7 40",
      "8 25",
      "10 25",
      "12 36",
      "14 25",
      "16 67",
      "17 6",
      "18 1",
      "19 1",
    ]);
    expect(reports(account)).toEqual(["UNTITLED_GRID 序号 单位名称 备注 1 上海市普陀区规划和自然资源局（本级）"]);
  });

  it("is known with its region and year, and keeps the total rows of the empty tables", () => {
    expect(account.department.region).toEqual({ code: "310107", name: "上海市普陀区" });
    expect(account.document).toEqual({
      name: "putuo-planning-bureau-2024.pdf",
      title: "上海市普陀区规划和自然资源局2024年度部门决算",
      pages: 30,
    });
    expect(printedRows(account, "GOVERNMENT_FUND")).toEqual(["total 合计: _ _ _ _ _ _"]);
    expect(tableOf(account, "STATE_CAPITAL").emptyNoteOf).toBe("STATE_CAPITAL");
  });

  it.each([
    ["年初预算为1115.48万元", "三.五.三.8"],
    ["年初预算为171.49万元", "三.五.三.13"],
    ["“三公”经费财政拨款支出年初预算为2.85万元", "三.七.一"],
    ["142.80万元", "三.十一.一"],
  ])("says %s in section %s", (words, section) => {
    expect(account.paragraphs.find(({ text }) => text.replace(/\s/g, "").includes(words))?.section).toBe(section);
  });
});

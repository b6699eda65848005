import type { Grid } from "../../../src/ingest/located.js";
import { withLineBreaks } from "../../../src/ingest/recognise/flat-text.js";
import { documentOf } from "./build-document.js";

const lines = (...texts: readonly (string | Grid)[]): string[] =>
  withLineBreaks(documentOf(...texts).blocks).flatMap((block) => (block.kind === "paragraph" ? block.text : []));

const ACCOUNT = [
  "2017年度示例县林业局部门决算说明",
  "一、部门主要职责",
  "示例县林业局的主要职责是：",
  "（一）负责造林。",
  "（二）负责护林，共2.5万亩。",
  "二、2017年决算收支总体情况",
  "2017年本部门本年收入30.00万元，本年支出29.00万元。",
  "（一）2017年收入30.00万元，具体情况如下：",
  "1.财政拨款收入28.00万元。",
  "2.其他收入2.00万元。",
  "（二）2017年支出29.00万元。主要原因是：1.人员增加。",
  "三、“三公”经费支出情况",
  "2017年“三公”经费支出1.00万元。",
];

describe("text without its line breaks", () => {
  it("is cut at the section numbers that go on counting, and behind its headings", () => {
    expect(lines(ACCOUNT.join(""))).toEqual(ACCOUNT);
    expect(lines(ACCOUNT.join(" "))).toEqual(ACCOUNT);
  });

  it("gives the same where each section stands on a line of its own", () => {
    const sections = [
      ACCOUNT.slice(0, 1).join(""),
      ACCOUNT.slice(1, 5).join(""),
      ACCOUNT.slice(5, 11).join(" "),
      ACCOUNT.slice(11).join(""),
    ];
    expect(lines(...sections)).toEqual(ACCOUNT);
  });

  it("has its title before the sentence that follows it, and the words of the page apart", () => {
    const page =
      "2017年度示例县林业局部门决算说明按照要求，现将决算说明如下：一、部门主要职责负责造林。二、机构设置情况本部门有2个处室。";
    expect(lines(page)).toEqual([
      "2017年度示例县林业局部门决算说明",
      "按照要求，现将决算说明如下：",
      "一、部门主要职责",
      "负责造林。",
      "二、机构设置情况",
      "本部门有2个处室。",
    ]);
  });

  it.each([
    [
      "parts",
      [
        "第一部分 部门概况",
        "一、部门职责",
        "二、机构设置",
        "第二部分 2017年度部门决算情况说明",
        "一、收入决算情况说明",
      ],
    ],
    ["sections alone", ["一、部门职责", "二、收入决算情况说明"]],
  ])("takes up the sections that its contents list announced, where it lists %s", (_, entries) => {
    const body = ["本部门负责造林。", "2017年度本年收入30.00万元。"];
    const account = entries.flatMap((entry) => {
      const text = entry.includes("职责") ? body[0] : entry.includes("收入") ? body[1] : undefined;
      return text === undefined ? [entry] : [entry, text];
    });
    const page = ["2017年度示例县林业局部门决算", "目录", ...entries, ...account];
    expect(lines(page.join(" ").replace("目录", "目 录"))).toEqual(page);
  });

  it("has its text behind the blank that follows a heading, however the text opens", () => {
    expect(lines("（一）机关运行经费支出情况 示例县林业局2017年机关运行经费支出5.00万元，与上年持平。")).toEqual([
      "（一）机关运行经费支出情况",
      "示例县林业局2017年机关运行经费支出5.00万元，与上年持平。",
    ]);
  });

  it("keeps places: every part stands on the line that held it", () => {
    const [block] = withLineBreaks(documentOf("", ACCOUNT.join("")).blocks).slice(-1);
    expect(block).toMatchObject({ kind: "paragraph", line: 2 });
  });

  it.each([
    "（三）公务接待费6.80万元，主要是：一、严格执行规定；二、减少陪餐人数；三、节约。",
    "本年支出5.00万元，主要原因是：（一）人员增加。（二）项目增加。",
    "（一）收入决算情况说明",
    "三、收入决算表 5",
    "（二）组织开展国有资产清查情况报告工作，完善制度。",
    "根据第一、二款的规定，增加1.5万元；其中：1.5万元用于采购。",
    "1、公务接待费支出决算为0.66万元，全年共接待22批次。",
  ])("is none where a line is one paragraph: %s", (text) => {
    expect(lines(text)).toEqual([text]);
  });
});

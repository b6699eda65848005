import { readAccount } from "../../../../src/ingest/read-account.js";
import {
  BrokenDocumentError,
  DocumentTooComplexError,
  FormulaWithoutValueError,
  PasswordProtectedError,
  UnsupportedContentError,
} from "../../../../src/ingest/readers/errors.js";
import { readDocument } from "../../../../src/ingest/readers/read-document.js";
import { readXls } from "../../../../src/ingest/readers/xls/read-xls.js";
import { gridsOf, outline, testDocument } from "../outline.js";
import {
  compoundFile,
  double,
  END_OF_PART,
  long,
  narrow,
  record,
  shorts,
  startOfPart,
  wide,
  workbookStream,
} from "./workbook-stream.js";

const NAME = "示例.xls";

function label(row: number, column: number, text: string): Buffer {
  return record(0x0204, shorts(row, column, 0, text.length), wide(text));
}

/** A formula with these eight bytes of value and these flags. */
function formula(row: number, column: number, value: Buffer, flags = 0): Buffer {
  return record(0x0006, shorts(row, column, 0), value, shorts(flags), long(0), shorts(0));
}

function noNumber(kind: number, content = 0): Buffer {
  return Buffer.from([kind, 0, content, 0, 0, 0, 0xff, 0xff]);
}

function read(records: readonly Buffer[], globals: readonly Buffer[] = []): ReturnType<typeof readXls> {
  return readXls(compoundFile(workbookStream([{ name: "附表", records }], globals)), NAME);
}

/** The texts of the only row of a grid. */
function rowOf(records: readonly Buffer[], globals: readonly Buffer[] = []): readonly string[] {
  return gridsOf(read(records, globals))[0]?.rows[0]?.map(({ text }) => text) ?? [];
}

describe("a workbook of Excel 97 to 2003", () => {
  it("gives the account that the same workbook gives as .xlsx", async () => {
    const old = await readAccount(await testDocument("xls/whole-account.xls"), "示例.xls");
    const recent = await readAccount(await testDocument("xlsx/whole-account-sheet-a-table.xlsx"), "示例.xlsx");
    const { name, ...document } = recent.account.document;
    expect(name).toBe("示例.xlsx");
    expect(old.format).toBe("xls");
    expect(old.pages).toBe(recent.pages);
    expect(old.leftOut).toEqual(recent.leftOut);
    expect(old.account).toEqual({ ...recent.account, document: { ...document, name: "示例.xls" } });
    expect(old.account.tables.length).toBeGreaterThan(5);
  });

  it("shows formulas by their value, numbers by their format, merged cells once, and nothing hidden", async () => {
    const document = await readDocument(await testDocument("xls/formulas-formats-merged.xls"), NAME);
    expect(document.pages).toBe(1);
    expect(outline(document.blocks)).toEqual([
      "支出决算表",
      [
        ["科目", "本年支出", "占比", "月份"],
        ["基本", "项目", "%", "月"],
        ["教育支出", "1,234.50", "629.09", "66.24%", "2024年3月"],
        ["卫生支出", "0.29", "-1,234,567.89", "12.34%", "-"],
        ["合计", "1,234.79", "-1,233,938.80", "教育支出、卫生支出", "TRUE"],
        ["备注", "2013101", "0.1", "#DIV/0!", ""],
      ],
    ]);
    const [first] = gridsOf(document)[0]?.rows ?? [];
    expect(first?.slice(0, 2)).toEqual([
      { text: "科目", row: 1, column: 1, rowSpan: 2, page: 1, line: 1 },
      { text: "本年支出", row: 1, column: 3, columnSpan: 2, page: 1, line: 1 },
    ]);
  });

  it("keeps every character of strings that go on in other records", async () => {
    const document = await readDocument(await testDocument("xls/long-strings.xls"), NAME);
    const rows = gridsOf(document)[0]?.rows.slice(1) ?? [];
    expect(rows.map((cells) => cells[0]?.text)).toEqual(Array.from({ length: 200 }, (_, index) => String(index + 1)));
    rows.forEach((cells, index) => {
      const pattern = (index + 1) % 3 === 0 ? `^Item ${String(index + 1)} x{100,299} end$` : "^[一-龥]{150,399}$";
      expect(cells[1]?.text).toMatch(new RegExp(pattern));
    });
  });
});

describe("strings of a workbook", () => {
  const cells = [record(0x00fd, shorts(0, 0, 0), long(0)), record(0x00fd, shorts(0, 1, 0), long(1)), label(1, 0, "尾")];

  it("may change the width of their characters where they go on", () => {
    const first = record(0x00fc, long(2), long(2), shorts(6), Buffer.from([0]), Buffer.from("abc"));
    const second = record(0x003c, wide("决算表"), shorts(1), narrow("z"));
    expect(rowOf([...cells, label(1, 1, "尾")], [first, second])).toEqual(["abc决算表", "z"]);
  });

  it("stand without the runs of their fonts and the readings above them, wherever those break off", () => {
    const runs = Buffer.alloc(8, 0x41);
    const readings = Buffer.alloc(6, 0x42);
    const head = [shorts(2), Buffer.from([0x0d]), shorts(2), long(6), Buffer.from("决算", "utf16le")];
    const first = record(0x00fc, long(2), long(2), ...head, runs.subarray(0, 5));
    const second = record(0x003c, runs.subarray(5), readings, shorts(1), wide("表"));
    expect(rowOf([...cells, label(1, 1, "尾")], [first, second])).toEqual(["决算", "表"]);
  });

  it("may stand in their cell, rich or plain", () => {
    const rich = record(0x00d6, shorts(0, 1, 0, 2), wide("乙 "), shorts(1, 0, 0));
    expect(rowOf([label(0, 0, "甲\n级"), rich, label(1, 0, "丙"), label(1, 1, "丁")])).toEqual(["甲级", "乙"]);
  });

  it("are refused where a cell names one that is missing", () => {
    expect(() => read(cells)).toThrow(BrokenDocumentError);
    expect(() => read(cells)).toThrow("cell A1 names a string that is missing");
  });

  it("are refused where they are more than any account has", () => {
    expect(() => read(cells, [record(0x00fc, long(0), long(0xff_ff_ff_ff))])).toThrow(DocumentTooComplexError);
  });
});

describe("numbers of a workbook", () => {
  const twoDecimals = [
    record(0x041e, shorts(164, 4), narrow("0.00")),
    record(0x00e0, shorts(0, 0), Buffer.alloc(16)),
    record(0x00e0, shorts(0, 164), Buffer.alloc(16)),
  ];
  const below = [label(1, 0, "尾"), label(1, 1, "尾")];

  it.each([
    [(12345 << 2) | 2, "12345", "an integer"],
    [(-7 << 2) | 2, "-7", "an integer below zero"],
    [(62909 << 2) | 3, "629.09", "a hundredth of an integer"],
    [0x40_93_4a_00, "1234.5", "the upper half of a binary number"],
    [0x3f_f0_00_01, "0.01", "a hundredth of a binary number"],
  ])("packed as %d are %s: %s", (packed, shown) => {
    expect(rowOf([record(0x027e, shorts(0, 0, 0), long(packed)), label(0, 1, "甲"), ...below])).toEqual([shown, "甲"]);
  });

  it("may stand several in one record, each with its format", () => {
    const several = record(0x00bd, shorts(0, 0), shorts(0), long(6), shorts(1), long(10), shorts(1));
    expect(rowOf([several, ...below], twoDecimals)).toEqual(["1", "2.00"]);
  });

  it("are rounded half up from their decimal text, not from the binary number", () => {
    const number = (column: number, value: number): Buffer => record(0x0203, shorts(0, column, 1), double(value));
    expect(rowOf([number(0, 1.005), number(1, 0.285), ...below], twoDecimals)).toEqual(["1.01", "0.29"]);
  });

  it("are refused where they are none", () => {
    expect(() => read([record(0x0203, shorts(0, 2, 0), double(NaN))])).toThrow("cell C1 holds no number");
  });

  it("count days from 1904 where the workbook does", () => {
    const globals = [record(0x0022, shorts(1)), record(0x00e0, shorts(0, 14), Buffer.alloc(16))];
    const day = record(0x0203, shorts(0, 0, 0), double(0));
    expect(rowOf([day, label(0, 1, "甲"), ...below], globals)).toEqual(["1904/1/1", "甲"]);
  });
});

describe("values of a workbook", () => {
  const below = [label(1, 0, "尾"), label(1, 1, "尾")];

  it("may be true, false and errors, in cells and behind formulas", () => {
    const plain = [
      record(0x0205, shorts(0, 0, 0), Buffer.from([1, 0])),
      record(0x0205, shorts(0, 1, 0), Buffer.from([0x2a, 1])),
    ];
    expect(rowOf([...plain, ...below])).toEqual(["TRUE", "#N/A"]);
    expect(rowOf([formula(0, 0, noNumber(1)), formula(0, 1, noNumber(2, 0x17)), ...below])).toEqual(["FALSE", "#REF!"]);
  });

  it("of a formula may be a text, which follows it, or an empty one", () => {
    const text = [formula(0, 0, noNumber(0)), record(0x0207, shorts(2), wide("合计"))];
    expect(rowOf([...text, formula(0, 1, noNumber(3)), label(0, 2, "甲"), ...below])).toEqual(["合计", "", "甲"]);
  });

  it("of a formula are refused where it was never calculated, or its text is missing: unknown is not blank", () => {
    for (const records of [
      [formula(2, 1, noNumber(3), 3)],
      [formula(2, 1, noNumber(0))],
      [formula(2, 1, noNumber(0)), formula(3, 1, double(1))],
    ]) {
      expect(() => read(records)).toThrow(FormulaWithoutValueError);
      expect(() => read(records)).toThrow("cell B3 of sheet 附表");
    }
  });
});

describe("rows, columns and sheets of a workbook", () => {
  function rowRecord(row: number, flags: number): Buffer {
    return record(0x0208, shorts(row, 0, 9, 300, 0, 0, flags, 0));
  }

  it("are left out where they are hidden, unless an outline that unfolds hides them", () => {
    const columns = [
      record(0x007d, shorts(1, 1, 2000, 0, 0x0001, 0)),
      record(0x007d, shorts(2, 2, 2000, 0, 0x0101, 0)),
    ];
    const cells = [0, 1, 2].flatMap((row) => ["甲", "乙", "丙"].map((text, column) => label(row, column, text)));
    // Rows described behind their cells are hidden as well.
    const document = read([...columns, ...cells, rowRecord(1, 0x0020), rowRecord(2, 0x0021)]);
    expect(outline(document.blocks)[1]).toEqual([
      ["甲", "丙"],
      ["甲", "丙"],
    ]);
    expect(gridsOf(document)[0]?.rows.map((cells) => cells[0]?.line)).toEqual([1, 3]);
  });

  it("are left out where the sheet is hidden or a chart, and where a chart is embedded in the sheet", () => {
    const chart = [startOfPart(32), label(0, 0, "图"), END_OF_PART];
    const stream = workbookStream([
      { name: "藏", records: [label(0, 0, "藏")], state: 1 },
      { name: "深藏", records: [label(0, 0, "藏")], state: 2 },
      { name: "图", records: [label(0, 0, "图")], type: 2 },
      { name: "表", records: [...chart, label(0, 0, "见")] },
    ]);
    const document = readXls(compoundFile(stream), NAME);
    expect(outline(document.blocks)).toEqual(["见"]);
    expect(document.pages).toBe(1);
  });

  it("are refused where the cells merged are more than any account has", () => {
    const merged = record(0x00e5, shorts(1000, ...Array.from({ length: 4000 }, () => 0)));
    expect(() => read(Array.from({ length: 21 }, () => merged))).toThrow(DocumentTooComplexError);
  });
});

describe("workbooks that are refused", () => {
  it("are those with a password", async () => {
    const protectedWorkbook = await testDocument("xls/password.xls");
    await expect(readDocument(protectedWorkbook, "password.xls")).rejects.toThrow(PasswordProtectedError);
  });

  it("are those of Excel 95 and older, which are told apart and can be saved anew", () => {
    const stream = Buffer.concat([startOfPart(5, 0x0500), END_OF_PART]);
    const file = compoundFile(stream, "Book");
    expect(() => readXls(file, NAME)).toThrow(UnsupportedContentError);
    expect(() => readXls(file, NAME)).toThrow("a workbook of Excel 95 or older (.xls); save it as .xlsx");
  });

  it("are those that are cut off, wherever it is", async () => {
    const whole = await testDocument("xls/whole-account.xls");
    for (let length = 8; length < whole.length - 512; length += 499) {
      await expect(readDocument(whole.subarray(0, length), "truncated.xls")).rejects.toThrow(BrokenDocumentError);
    }
  });

  it("are those whose sectors run in a circle or out of the file", () => {
    const stream = workbookStream([{ name: "表", records: [label(0, 0, "见")] }]);
    for (const next of [2, 3, 100_000]) {
      const file = compoundFile(stream, "Workbook", (sector) => (sector === 5 ? next : sector + 1));
      expect(() => readXls(file, NAME)).toThrow(BrokenDocumentError);
    }
  });

  it("are those with sheets that share their records", () => {
    const sheet = (name: string): Buffer => record(0x0085, long(0), Buffer.from([0, 0, 1]), wide(name));
    const stream = Buffer.concat([startOfPart(5), sheet("甲"), sheet("乙"), END_OF_PART]);
    expect(() => readXls(compoundFile(stream), NAME)).toThrow("two of its sheets start at the same place");
  });

  it("are those whose records are no records, end too early, or start a sheet elsewhere", () => {
    const part = [startOfPart(5), record(0x0085, long(7), Buffer.from([0, 0, 1]), wide("表")), END_OF_PART];
    for (const stream of [Buffer.alloc(4096), startOfPart(5), Buffer.concat(part)]) {
      expect(() => readXls(compoundFile(stream), NAME)).toThrow(BrokenDocumentError);
    }
    expect(() => read([record(0x0203, shorts(0, 0))])).toThrow("a record holds less than it promises");
  });
});

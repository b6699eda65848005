import { seedSchema } from "../../../src/ingest/seeds/list-seeds.js";
import { createSeedReader, type SeedReader } from "../../../src/ingest/seeds/read-seed.js";
import { SeedFileError, type SeedProblem } from "../../../src/ingest/seed-files/seed-file-error.js";
import { smallSeed } from "./small-seed.js";

const FILE = "example/example-office/2020.json";
let read: SeedReader;

beforeAll(async () => {
  read = createSeedReader(await seedSchema());
});

function refusalOf(bytes: Uint8Array | string, file = FILE): SeedFileError {
  try {
    read(bytes, file);
  } catch (error) {
    if (error instanceof SeedFileError) return error;
    throw error;
  }
  throw new Error("the file was read");
}

/** Sets what stands at a JSON path (tables.0.rows.1.cells) of the small seed; undefined removes it. */
function spoil(...edits: readonly (readonly [path: string, value: unknown])[]): string {
  const seed = smallSeed();
  for (const [path, value] of edits) {
    const parts = path.split(".");
    const last = parts.pop() ?? "";
    let at: unknown = seed;
    for (const part of parts) at = Reflect.get(Object(at), part);
    Reflect.set(Object(at), last, value);
  }
  return JSON.stringify(seed);
}

function problemsOf(...edits: readonly (readonly [path: string, value: unknown])[]): readonly SeedProblem[] {
  return refusalOf(spoil(...edits)).problems;
}

describe("a right file", () => {
  test("gives blank cells as cells that print nothing, and places from the row, the column and the table", () => {
    const table = read(JSON.stringify(smallSeed()), FILE).tables[0];
    expect(table?.rows[0]).toEqual({
      key: "total",
      name: "合计",
      page: 3,
      row: 1,
      cells: [
        { printed: "12.50", page: 3, row: 1, column: 3 },
        { printed: "12.50", page: 3, row: 1, column: 4 },
        { printed: null, page: 3, row: 1, column: 5 },
      ],
    });
    expect(table?.rows[1]?.cells[1]).toEqual({ printed: "12.50", page: 4, row: 2, column: 9 });
  });

  test("gives every table and statement a unit and every column a stage", () => {
    const account = read(JSON.stringify(smallSeed()), FILE);
    expect(account.tables[0]?.unit).toBe("WAN_YUAN");
    expect(account.tables[0]?.columns.map((column) => column.stage)).toEqual(["FINAL", "FINAL", "FINAL"]);
    expect(account.statements.map((statement) => statement.unit)).toEqual(["WAN_YUAN", "WAN_YUAN"]);
    expect(account).not.toHaveProperty("$schema");
  });

  test("keeps a unit of its own", () => {
    const account = read(spoil(["tables.0.unit", "YUAN"], ["statements.1.unit", "YI_YUAN"]), FILE);
    expect(account.tables[0]?.unit).toBe("YUAN");
    expect(account.statements[1]?.unit).toBe("YI_YUAN");
  });

  test("counts columns from the row's own where rows stand side by side", () => {
    const account = read(spoil(["tables.0.rows.0.column", 6]), FILE);
    expect(account.tables[0]?.rows[0]?.cells.map((cell) => cell?.column)).toEqual([6, 7, 8]);
    expect(account.tables[0]?.rows[0]).not.toHaveProperty("column");
  });

  test("tells a cell that the row does not have from a blank one", () => {
    const account = read(spoil(["tables.0.rows.0.cells", ["12.50", null, { absent: true }]]), FILE);
    expect(account.tables[0]?.rows[0]?.cells.map((cell) => (cell === null ? "absent" : cell.printed))).toEqual([
      "12.50",
      null,
      "absent",
    ]);
  });

  test("withholds every cell of a withheld table", () => {
    const blank = [null, null, null];
    const withheld = spoil(["tables.0.withheld", true], ["tables.0.rows.0.cells", blank], ["tables.0.rows.1.cells", blank]);
    const cells = read(withheld, FILE).tables[0]?.rows.flatMap((row) => row.cells);
    expect(cells?.map((cell) => cell?.withheld)).toEqual([true, true, true, true, true, true]);
  });

  test("reads bytes with a byte order mark", () => {
    expect(read(Buffer.from(`\uFEFF${JSON.stringify(smallSeed())}`), FILE).year).toBe(2020);
  });
});

describe("a file that is no seed", () => {
  test("is refused where it is not UTF-8", () => {
    expect(refusalOf(Uint8Array.from([0x7b, 0xff, 0x7d])).problems).toEqual([
      { path: "", reason: "it is not UTF-8; save it in that encoding" },
    ]);
  });

  test("is refused where it is not JSON, with line and column", () => {
    const problems = refusalOf('{\n "year": 2020,\n}').problems;
    expect(problems[0]).toEqual({ path: "", reason: "it is not JSON: PropertyNameExpected at line 3, column 1" });
  });

  test("is refused where it is empty", () => {
    expect(refusalOf("").problems[0]?.path).toBe("");
  });

  test("is refused where an object holds a name twice, of which JSON would keep the last", () => {
    const text = JSON.stringify(smallSeed()).replace('"row":1,', '"row":1,"cells":["99.00",null,null],');
    expect(refusalOf(text).problems).toEqual([
      { path: "tables[0].rows[0].cells", reason: "it stands twice in one object, again on line 1; keep one" },
    ]);
  });
});

describe("a wrong file is refused with the JSON path and a reason", () => {
  test.each<[rule: string, edit: readonly [string, unknown], path: string, reason: RegExp]>([
    ["an amount is a number as printed", ["tables.0.rows.0.cells.0", "12.5O"], "tables[0].rows[0].cells[0]", /"12.5O" does not have the right form; wanted: A cell/],
    ["an amount is a string", ["tables.0.rows.0.cells.0", 12.5], "tables[0].rows[0].cells[0]", /12.5 must be string,null,object/],
    ["an amount is a whole number of fen", ["tables.0.rows.0.cells.0", "0.0000001"], "tables[0].rows[0].cells[0]", /not a whole number of fen/],
    ["an amount is within the bound", ["tables.0.rows.0.cells.0", "9000000000.01"], "tables[0].rows[0].cells[0]", /at most 9000000000000000 fen/],
    ["a year lies between 1990 and 2100", ["year", 1989], "year", /1989 must be >= 1990/],
    ["the year is that of the file's name", ["year", 2021], "year", /2021 is not the year of the file's name/],
    ["a kind is a known one", ["kind", "BUDGET"], "kind", /"BUDGET" is not one of DEPARTMENT_FINAL, UNIT_FINAL/],
    ["nothing unknown stands in it", ["tables.0.rows.0.cell", "1"], "tables[0].rows[0]", /"cell" is not known here/],
    ["nothing needed is missing", ["tables.0.title", undefined], "tables[0]", /"title" is missing/],
    ["rows count from 1", ["tables.0.rows.0.row", 0], "tables[0].rows[0].row", /0 must be >= 1/],
    ["columns count from 1", ["tables.0.columns.0.column", -1], "tables[0].columns[0].column", /-1 must be >= 1/],
    ["a name has no blank at its ends", ["tables.0.rows.0.name", "合计 "], "tables[0].rows[0].name", /right form/],
    ["a document's name is no path", ["document.name", "folder/file.pdf"], "document.name", /right form/],
    ["a day is one of the calendar", ["document.publishedOn", "2021-02-30"], "document.publishedOn", /no day of the calendar/],
    ["a final account is published after its year", ["document.publishedOn", "2020-08-20"], "document.publishedOn", /is not after 2020/],
    ["a department has each name once", ["department.otherNames", [{ name: "示例市办公室", kind: "ALIAS" }]], "department.otherNames[0].name", /already/],
    ["a name ends after it begins", ["department.otherNames", [{ name: "旧名", kind: "FORMER", fromYear: 2019, toYear: 2018 }]], "department.otherNames[0].fromYear", /exchange them/],
    ["a row has one cell a column", ["tables.0.rows.0.cells", ["12.50", null]], "tables[0].rows[0].cells", /2 cells, 3 columns/],
    ["a key stands once in a table", ["tables.0.rows.1.key", "total"], "tables[0].rows[1].key", /"total" stands twice/],
    ["a key belongs to its table", ["tables.0.rows.1.key", "reception"], "tables[0].rows[1].key", /"reception" is no key of GENERAL_BUDGET_EXPENDITURE/],
    ["a key is a code or a slug", ["tables.0.rows.1.key", "2013"], "tables[0].rows[1].key", /right form/],
    ["a column stands once in a table", ["tables.0.columns.2.measure", "BASIC"], "tables[0].columns[2]", /BASIC FINAL is a column of this table already/],
    ["a column belongs to its table", ["tables.0.columns.2.measure", "OTHER"], "tables[0].columns[2].measure", /has no column OTHER/],
    ["an absent cell has nothing else", ["tables.0.rows.0.cells.2", { absent: true, printed: null }], "tables[0].rows[0].cells[2]", /nothing else/],
    ["a cell object says what is printed", ["tables.0.rows.0.cells.2", { column: 5 }], "tables[0].rows[0].cells[2]", /"printed" is missing/],
    ["a withheld cell prints nothing", ["tables.0.rows.0.cells.2", { printed: "1.00", withheld: true }], "tables[0].rows[0].cells[2]", /prints no amount/],
    ["a withheld table prints nothing", ["tables.0.withheld", true], "tables[0].rows[0].cells[0]", /table is withheld/],
    ["OTHER_DISCLOSURES is no printed table", ["tables.0.table", "OTHER_DISCLOSURES"], "tables[0].table", /state its figures in statements/],
    ["a statement is about a line of the file", ["statements.0.keys", ["204"]], "statements[0].keys[0]", /"204" is no row of GENERAL_BUDGET_EXPENDITURE/],
    ["a statement is about a table of the file", ["statements.0.table", "INCOME"], "statements[0].keys[0]", /INCOME is no table of this file/],
    ["a statement is about a column of the file", ["statements.0.measure", "BUSINESS"], "statements[0].keys[0]", /has no column BUSINESS/],
    ["a disclosure has a known key", ["statements.1.keys", ["procurements"]], "statements[1].keys[0]", /"procurements" is no key of OTHER_DISCLOSURES/],
    ["a disclosure has no columns", ["statements.1.measure", "BASIC"], "statements[1].keys[0]", /no measure BASIC/],
    ["a statement gives a figure", ["statements.1.amount", undefined], "statements[1]", /states no figure/],
    ["a stated amount is exact", ["statements.1.amount", "0.00000001"], "statements[1].amount", /whole number of fen/],
    ["a stated base is exact", ["statements.0.changes.0.base", "0.00000001"], "statements[0].changes[0].base", /whole number of fen/],
    ["a rate is a number", ["statements.0.changes.0.rate", "-10.7%"], "statements[0].changes[0].rate", /right form; wanted: A percentage/],
    ["a change states something", ["statements.0.changes", [{ basis: "PRIOR_YEAR", reason: "节约开支" }]], "statements[0].changes[0]", /states nothing/],
    ["a change is against its own year", ["statements.0.changes.0.baseYear", 2020], "statements[0].changes[0].baseYear", /give 2019/],
    ["a change is against an earlier year than the prior one", ["statements.0.changes.0.baseYear", 2017], "statements[0].changes[0].baseYear", /2017 cannot be the base of PRIOR_YEAR; give 2019, or leave the change out/],
    ["a budget is of the same year", ["statements.0.changes.0.basis", "INITIAL_BUDGET"], "statements[0].changes[0].baseYear", /give 2020/],
    ["no account is against a first year", ["statements.0.changes.0.basis", "FIRST_YEAR"], "statements[0].changes[0].basis", /another basis/],
    ["a share is of a line of the file", ["statements.0.shares", [{ rate: "100", table: "EXPENDITURE", key: "total" }]], "statements[0].shares[0].key", /EXPENDITURE is no table of this file/],
    ["a share is of a disclosure that is stated", ["statements.1.shares", [{ rate: "0", table: "OTHER_DISCLOSURES", key: "training" }]], "statements[1].shares[0].key", /no statement gives an amount of "training"/],
  ])("%s", (_rule, edit, path, reason) => {
    const problem = problemsOf(edit).find((one) => one.path === path);
    expect(problem?.reason).toMatch(reason);
  });

  test("two changes against one base are refused", () => {
    const change = { basis: "PRIOR_YEAR", amount: "-1.50" };
    expect(problemsOf(["statements.0.changes", [change, change]])).toEqual([
      { path: "statements[0].changes[1].basis", reason: "the statement has a change against this base already; join the two" },
    ]);
  });

  test("a table that stands twice is refused", () => {
    const tables = smallSeed().tables;
    const twice = Array.isArray(tables) ? [...(tables as unknown[]), ...(tables as unknown[])] : [];
    expect(problemsOf(["tables", twice])).toEqual([
      { path: "tables[1].table", reason: "GENERAL_BUDGET_EXPENDITURE stands twice; a document prints each table once" },
    ]);
  });
});

describe("the error of a wrong file", () => {
  test("names the file, each path and each reason", () => {
    const error = refusalOf(spoil(["tables.0.rows.1.key", "total"], ["statements.0.keys", ["204"]]));
    expect(error.message.split("\n")).toEqual([
      "seed file example/example-office/2020.json is refused, nothing of it is stored (2 problems)",
      '  tables[0].rows[1].key: "total" stands twice in this table; keep one row a key',
      '  statements[0].keys[0]: "204" is no row of GENERAL_BUDGET_EXPENDITURE in this file; correct the key or add the row',
    ]);
  });

  test("shows the first 20 problems and counts the rest, and keeps them all", () => {
    const rows = Array.from({ length: 25 }, () => ({ key: "total", name: "合计", cells: ["1.00", null, null] }));
    const error = refusalOf(spoil(["tables.0.rows", rows]));
    expect(error.problems).toHaveLength(24);
    expect(error.message.split("\n")).toHaveLength(1 + 20 + 1);
    expect(error.message).toMatch(/\n {2}and 4 more$/);
  });

  test("never names a folder of the machine", () => {
    expect(refusalOf("[]", "/srv/seeds/2020.json").message).toMatch(/^seed file 2020\.json is refused/);
  });
});

describe("counts that are no money", () => {
  const count = { kind: "RECEPTION_VISITS", printed: "165", section: "三.七.二.2" };

  test("are given as the file has them, and left out where it has none", () => {
    expect(read(spoil(["indicators", [count]]), FILE).indicators).toEqual([count]);
    expect(read(spoil(), FILE)).not.toHaveProperty("indicators");
  });

  test("are refused where one stands twice, or is no count", () => {
    expect(problemsOf(["indicators", [count, count]])).toEqual([
      { path: "indicators[1].kind", reason: "the file has this count already; keep the first of the document" },
    ]);
    expect(problemsOf(["indicators", [{ ...count, printed: "10,000,000,000" }]])).toEqual([
      {
        path: "indicators[0].printed",
        reason:
          'count "10,000,000,000" is refused: give a number from 0 to 1000000000 with at most 2 decimals',
      },
    ]);
    expect(problemsOf(["indicators", [{ ...count, printed: "-3" }]]).map(({ path }) => path)).toEqual([
      "indicators[0].printed",
    ]);
  });
});

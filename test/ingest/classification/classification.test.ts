import { readFileSync } from "node:fs";
import path from "node:path";
import {
  economicClassification,
  functionalClassification,
} from "../../../src/ingest/classification/known-classifications.js";
import { parseClassification } from "../../../src/ingest/classification/parse-classification.js";
import { SeedFileError } from "../../../src/ingest/seed-files/seed-file-error.js";

const HEADER = "code,name,from,until,evidence";

function refusal(lines: readonly string[]): string {
  try {
    parseClassification(lines.join("\n"), "codes.csv");
  } catch (error) {
    if (error instanceof SeedFileError) return error.message;
  }
  return "not refused";
}

describe("the classification", () => {
  it("knows the class of a name of any year, with an ordinal, without 支出, and no other name", () => {
    const classes = functionalClassification();
    expect(classes.classCodeOf("七、医疗卫生与计划生育支出")).toBe("210");
    expect(classes.classCodeOf("卫生健康")).toBe("210");
    expect(classes.classCodeOf("农林水支出（类）")).toBe("213");
    expect(classes.classCodeOf("行政运行")).toBeNull();
  });

  it("gives every name of a code, the oldest first, with its years where they are known", () => {
    expect(functionalClassification().namesOf("20805")).toEqual([
      { code: "20805", name: "行政事业单位离退休", from: null, until: 2019 },
      { code: "20805", name: "行政事业单位养老支出", from: 2020, until: null },
    ]);
    expect(functionalClassification().namesOf("2999999")).toEqual([]);
  });

  it("gives every code of a name that several have", () => {
    expect(functionalClassification().codesNamed("行政单位医疗", 7)).toEqual(["2100501", "2101101"]);
    expect(functionalClassification().codesNamed("其他公共安全支出", 5)).toEqual(["20499"]);
  });

  it("has a 款 and a 类 above every code, and a code for every 类 of the economic classification", () => {
    for (const classification of [functionalClassification(), economicClassification()]) {
      const orphans = classification.rows.filter(
        ({ code }) => code.length > 3 && classification.namesOf(code.slice(0, -2)).length === 0,
      );
      expect(orphans).toEqual([]);
    }
  });

  it("has every code of the crosswalk under the name that the crosswalk gives it", () => {
    const file = path.resolve(__dirname, "../../../seeds/crosswalk/classification.json");
    const text = readFileSync(file, "utf8");
    const pairs = [...text.matchAll(/\{"code": "(2\d+)", "name": "([^"]+)"\}/g)];
    expect(pairs.length).toBeGreaterThan(100);
    const unknown = pairs.filter(
      ([, code = "", name]) =>
        !functionalClassification()
          .namesOf(code)
          .some((one) => one.name === name),
    );
    expect(unknown.map(([text]) => text)).toEqual([]);
  });
});

describe("a classification file", () => {
  it("gives each row with its years, and null for a year that is not known", () => {
    expect(parseClassification(`${HEADER}\n201,甲支出,,2018,PRINTED\n`, "codes.csv")).toEqual([
      { code: "201", name: "甲支出", from: null, until: 2018 },
    ]);
  });

  it("is refused with every line that is wrong", () => {
    expect(refusal(["code,name", "201,甲支出,,,SURE", "202,乙支出,,,KNOWN", "202,乙支出,2019,,KNOWN"])).toBe(
      [
        "classification file codes.csv is refused, nothing of it is stored (3 problems)",
        `  line 1: is "code,name"; write ${HEADER}`,
        '  line 2: "201,甲支出,,,SURE" is no row; write a code, a name, two years or none, PRINTED or KNOWN',
        "  line 4: 202 乙支出 is given twice; keep one",
      ].join("\n"),
    );
  });
});

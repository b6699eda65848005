import {
  lineKey,
  observedOf,
  figureKey,
  priorFigure,
  publishedBudget,
  type FigureFacts,
  type FigureOrigin,
  type LineFacts,
} from "../../src/domain/facts.js";
import { absent, type Observed } from "../../src/domain/figure.js";
import type { Stage } from "../../src/domain/line.js";
import { NOT_PUBLISHED, wan } from "./stated.js";

function figure(stage: Stage, observed: Observed, origin: FigureOrigin): FigureFacts {
  const place = {
    document: "示例",
    page: null,
    section: null,
    table: null,
    row: null,
    column: null,
    line: null,
    text: null,
  };
  return { measure: "TOTAL", stage, observed, printed: null, unit: "WAN_YUAN", decimals: 2, origin, place };
}

function reception(...figures: FigureFacts[]): LineFacts {
  return {
    table: "THREE_PUBLIC",
    key: "reception",
    name: "公务接待费",
    figures: new Map(figures.map((one) => [figureKey(one.measure, one.stage), one])),
  };
}

const KEY = lineKey("THREE_PUBLIC", "reception");

describe("what is known of a figure", () => {
  test("is what its cell shows, and NOT_PUBLISHED where there is no such column or line", () => {
    const line = reception(figure("FINAL", wan("0.66"), "TABLE"));
    expect(observedOf(line, "TOTAL", "FINAL")).toEqual(wan("0.66"));
    expect(observedOf(line, "TOTAL", "INITIAL_BUDGET")).toEqual(NOT_PUBLISHED);
    expect(observedOf(line, "BASIC", "FINAL")).toEqual(NOT_PUBLISHED);
    expect(observedOf(undefined, "TOTAL", "FINAL")).toEqual(NOT_PUBLISHED);
  });

  test("is a published budget only where a table prints it", () => {
    const printed = reception(figure("ADJUSTED_BUDGET", wan("0.66"), "TABLE"));
    const stated = reception(figure("ADJUSTED_BUDGET", wan("0.66"), "NARRATIVE"));
    expect(publishedBudget(printed, "TOTAL", "ADJUSTED_BUDGET")).toEqual(wan("0.66"));
    expect(publishedBudget(stated, "TOTAL", "ADJUSTED_BUDGET")).toEqual(NOT_PUBLISHED);
    expect(publishedBudget(undefined, "TOTAL", "ADJUSTED_BUDGET")).toEqual(NOT_PUBLISHED);
  });
});

describe("the figure of the year before", () => {
  test("is that year's final figure", () => {
    const lines = new Map([[KEY, reception(figure("FINAL", wan("0.70"), "TABLE"))]]);
    expect(priorFigure({ lines, withheldTables: new Set() }, "THREE_PUBLIC", "reception", "TOTAL")).toEqual(
      wan("0.70"),
    );
  });

  test("is withheld where its whole table is, blank where its cell is, and else not published", () => {
    const withheldTables = new Set(["THREE_PUBLIC"] as const);
    const blank = new Map([[KEY, reception(figure("FINAL", absent("BLANK"), "TABLE"))]]);
    const none = new Map<typeof KEY, LineFacts>();
    expect(priorFigure({ lines: none, withheldTables }, "THREE_PUBLIC", "reception", "TOTAL")).toEqual(
      absent("WITHHELD"),
    );
    expect(priorFigure({ lines: none, withheldTables }, "EXPENDITURE", "201", "TOTAL")).toEqual(NOT_PUBLISHED);
    expect(priorFigure({ lines: blank, withheldTables }, "THREE_PUBLIC", "reception", "TOTAL")).toEqual(
      absent("BLANK"),
    );
  });
});

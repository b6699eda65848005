import type { Choices } from "./choices.js";
import type { KnownValues } from "./known-values.js";

const KEYS = ["total", "total", "2013102", "301", "30101", "expenditure.total", "income.total", "reception", "20132"];
const TEXTS = ["接待", "经费", "司法", "基本", "增加"];
const DAYS = ["2020-12-31", "2022-01-01", "2026-12-31"];
const DECIMALS = ["-10", "0", "0.5", "10.25", "100", "1000", 5];
const EARLY = [2018, 2019, 2020, 2021];
const LATE = [2021, 2022, 2023];

/** A JSON value for an argument or input field of a scalar type: mostly one that finds something in the store. */
export function scalarValue(scalar: string, name: string, choices: Choices, known: KnownValues): unknown {
  const { pick, percent, below } = {
    pick: choices.pick.bind(choices),
    percent: choices.percent.bind(choices),
    below: choices.below.bind(choices),
  };
  switch (scalar) {
    case "Boolean":
      return name === "synthetic" ? percent(85) : percent(50);
    case "Int":
      if (/^(from|fromYear|baseYear)$/.test(name)) return pick(EARLY);
      if (/year/i.test(name) || name === "to") return pick(LATE);
      if (name === "decimals") return percent(4) ? 9 : below(5);
      if (name === "first" || name === "last") return percent(4) ? 0 : 1 + below(4);
      return below(3);
    case "Decimal":
      return pick(DECIMALS);
    case "Date":
      return pick(DAYS);
    case "ID":
      if (percent(4)) return pick(["bm9uZQ", 5]);
      return name.startsWith("department") ? pick(known.departmentIds) : pick(known.nodeIds);
    default:
      return stringValue(name, choices, known);
  }
}

function stringValue(name: string, choices: Choices, known: KnownValues): string {
  switch (name) {
    case "name":
    case "departmentNames":
      return choices.percent(4) ? "示例市无此局" : choices.pick(known.departmentNames);
    case "key":
    case "keys":
      return choices.pick(KEYS);
    case "codePrefix":
      return choices.pick(["201", "30", "208"]);
    case "regionCode":
      return choices.pick(["99", "9901", "990100", "43"]);
    case "rules":
      return choices.pick(known.rules);
    case "nameContains":
    case "textContains":
      return choices.pick(TEXTS);
    default:
      return choices.pick(["x", ""]);
  }
}

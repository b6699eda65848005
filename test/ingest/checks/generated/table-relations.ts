import { CLASSES, FUNCTIONAL, LANES } from "./classification.js";
import { rowsOf, type ExactAccount } from "./exact-account.js";
import type { Relation } from "./relations.js";

function sum(id: string, total: string, parts: readonly string[], minus: readonly string[] = []): Relation {
  return { kind: "sum", id, total, parts, minus };
}

function same(id: string, a: string, b: string): Relation {
  return { kind: "same", id, figures: [a, b] };
}

/** Rows of the tables by code: every item with its group and class, and the total. */
function codesOf({ items }: ExactAccount): string[] {
  return [...new Set(items.flatMap(rowsOf))];
}

function childrenOf(code: string, codes: readonly string[]): string[] {
  const length = code === "total" ? 3 : code.length + 2;
  return codes.filter((one) => one !== "total" && one.length === length && (code === "total" || one.startsWith(code)));
}

function hierarchy(id: string, table: string, columns: readonly string[], codes: readonly string[]): Relation[] {
  return codes
    .filter((code) => code.length < 7)
    .flatMap((code) =>
      columns.map((column) =>
        sum(
          id,
          `${table}/${code}/${column}`,
          childrenOf(code, codes).map((child) => `${table}/${child}/${column}`),
        ),
      ),
    );
}

function summaries(): Relation[] {
  const sources = ["general", "fund", "state"];
  const out = (row: string): string[] => sources.map((source) => `T04/out/${row}/${source}`);
  return [
    sum("E01", "T01/in/total", ["T01/in/current", "T01/in/opening"]),
    sum("E02", "T01/out/total", ["T01/out/current", "T01/out/closing"]),
    same("E03", "T01/in/total", "T01/out/total"),
    sum(
      "E04",
      "T01/in/current",
      [...sources, "institutional", "other"].map((row) => `T01/in/${row}`),
    ),
    sum(
      "E05",
      "T01/out/current",
      CLASSES.map((cls) => `T01/out/${cls}`),
    ),
    same("E06", "T02/total/total", "T01/in/current"),
    sum(
      "E08",
      "T02/total/fiscal",
      sources.map((source) => `T01/in/${source}`),
    ),
    same("E09", "T02/total/institutional", "T01/in/institutional"),
    same("E09", "T02/total/other", "T01/in/other"),
    same("E10", "T03/total/total", "T01/out/current"),
    ...CLASSES.map((cls) => same("E12", `T03/${cls}/total`, `T01/out/${cls}`)),
    sum(
      "E14",
      "T04/in/current",
      sources.map((source) => `T04/in/${source}`),
    ),
    same("E14", "T04/in/current", "T02/total/fiscal"),
    ...sources.map((source) => same("E14", `T04/in/${source}`, `T01/in/${source}`)),
    sum("E15", "T04/in/total", ["T04/in/current", "T04/in/opening"]),
    sum("E15", "T04/in/opening", ["T04/in/opening.general", "T04/in/opening.fund"]),
    ...["total", ...sources].map((column) =>
      sum("E16", `T04/out/total/${column}`, [`T04/out/current/${column}`, `T04/out/closing/${column}`]),
    ),
    same("E16", "T04/out/total/total", "T04/in/total"),
    ...[...CLASSES, "current", "closing", "total"].map((row) => sum("E17", `T04/out/${row}/total`, out(row))),
    ...["total", ...sources].map((column) =>
      sum(
        "E05",
        `T04/out/current/${column}`,
        CLASSES.map((cls) => `T04/out/${cls}/${column}`),
      ),
    ),
    same("E18", "T04/out/current/general", "T05/total/total"),
    same("E18", "T04/out/current/fund", "T08/total/total"),
    same("E18", "T04/out/current/state", "T09/total/total"),
    ...CLASSES.map((cls) => same("E19", `T04/out/${cls}/general`, `T05/${cls}/total`)),
    same("E27", "T08/total/opening", "T04/in/opening.fund"),
    same("E27", "T08/total/income", "T04/in/fund"),
    same("E27", "T08/total/closing", "T04/out/closing/fund"),
    { kind: "at most", id: "E29", parts: ["T04/in/opening"], whole: "T01/in/opening" },
    { kind: "at most", id: "E29", parts: ["T04/out/closing/total"], whole: "T01/out/closing" },
  ];
}

function economic(): Relation[] {
  const codes = LANES.flat();
  const heads = codes.filter((code) => code.length === 3);
  return [
    sum("E22", "T05/total/basic", ["T06/personnel", "T06/public"]),
    sum("E23", "T06/personnel", ["T06/301", "T06/303"]),
    sum("E23", "T06/public", ["T06/302", "T06/307", "T06/310", "T06/399"]),
    ...heads.map((head) =>
      sum(
        "E23",
        `T06/${head}`,
        codes.filter((code) => code.length === 5 && code.startsWith(head)).map((code) => `T06/${code}`),
      ),
    ),
    { kind: "at most", id: "E25", parts: ["T06/30217"], whole: "T07/final/reception" },
    { kind: "at most", id: "E25", parts: ["T06/30231"], whole: "T07/final/operation" },
    ...["budget", "final"].flatMap((stage) => [
      sum(
        "E24",
        `T07/${stage}/total`,
        ["overseas", "vehicles", "reception"].map((row) => `T07/${stage}/${row}`),
      ),
      sum("E24", `T07/${stage}/vehicles`, [`T07/${stage}/purchase`, `T07/${stage}/operation`]),
    ]),
  ];
}

/** The relations of table-relations.md over the tables that a generated account prints; figures are named as its marks. */
export function tableRelations(account: ExactAccount): Relation[] {
  const codes = codesOf(account).filter((code) => code === "total" || FUNCTIONAL[code] !== undefined);
  const kinds = ["basic", "project"];
  return [
    ...summaries(),
    ...codes.flatMap((code) => [
      sum(
        "E07",
        `T02/${code}/total`,
        ["fiscal", "institutional", "other"].map((column) => `T02/${code}/${column}`),
      ),
      ...["T03", "T05", "T08", "T09"].map((table) =>
        sum(
          "E11, E20, E26, E28",
          `${table}/${code}/total`,
          kinds.map((kind) => `${table}/${code}/${kind}`),
        ),
      ),
      sum("E26", `T08/${code}/closing`, [`T08/${code}/opening`, `T08/${code}/income`], [`T08/${code}/total`]),
      ...["total", ...kinds].map((column): Relation => {
        const parts = ["T05", "T08", "T09"].map((table) => `${table}/${code}/${column}`);
        return { kind: "at most", id: "E21", parts, whole: `T03/${code}/${column}` };
      }),
    ]),
    ...hierarchy("E13", "T02", ["total", "fiscal", "institutional", "other"], codes),
    ...["T03", "T05", "T09"].flatMap((table) => hierarchy("E13", table, ["total", ...kinds], codes)),
    ...hierarchy("E13", "T08", ["opening", "income", "total", ...kinds, "closing"], codes),
    ...economic(),
  ];
}

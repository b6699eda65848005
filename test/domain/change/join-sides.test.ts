import { Crosswalk, NO_CROSSWALK, type Continuity, type CrosswalkEdge } from "../../../src/domain/crosswalk.js";
import { figureKey, lineKey, type LineFacts, type PriorYear } from "../../../src/domain/facts.js";
import { absent, readAmount, type Observed } from "../../../src/domain/figure.js";
import { changeOfSides, publishedOfLine } from "../../../src/domain/change/change-of-sides.js";
import { joinSides, sidesOfLine, type JoinedLine, type JoinedSides } from "../../../src/domain/change/join-sides.js";
import type { JoinSide } from "../../../src/domain/change/side.js";
import { readMention } from "../../../src/domain/statement.js";
import { edge } from "../edges.js";

const TABLE = "GENERAL_BUDGET_EXPENDITURE";
const SPLIT = edge("SPLIT", 2021, ["20704"], ["20706", "20708"]);

/** An account with those cells; null is a blank one. A name may stand before the figure: 文化 50.00. */
function account(cells: Readonly<Record<string, string | Observed | null>>): PriorYear {
  const lines = Object.entries(cells).map(([key, cell]): LineFacts => {
    const [figure = "", name = key] = typeof cell === "string" ? cell.split(" ").reverse() : [""];
    const observed = cell === null ? absent("BLANK") : typeof cell === "string" ? readAmount(figure, "WAN_YUAN") : cell;
    const place = {
      document: "",
      page: null,
      section: null,
      table: TABLE,
      row: null,
      column: null,
      line: null,
      text: null,
    } as const;
    const facts = {
      measure: "TOTAL",
      stage: "FINAL",
      observed,
      printed: null,
      unit: "WAN_YUAN",
      decimals: 2,
      origin: "TABLE",
      place,
    } as const;
    return { table: TABLE, key, name, figures: new Map([[figureKey("TOTAL", "FINAL"), facts]]) };
  });
  return { lines: new Map(lines.map((line) => [lineKey(TABLE, line.key), line])), withheldTables: new Set() };
}

function keysOf({ lines }: PriorYear): Set<string> {
  return new Set([...lines.values()].map(({ key }) => key));
}

function side(year: number, published: PriorYear): JoinSide {
  return { year, accounts: [{ owner: 1, published, printed: () => keysOf(published) }] };
}

function join(
  edges: readonly CrosswalkEdge[],
  key: string,
  current: PriorYear,
  base: PriorYear,
  continuity: Continuity = "SOURCED",
): JoinedSides {
  const what: JoinedLine = { table: TABLE, keys: [key], meanings: "current", measure: "TOTAL", stage: "FINAL" };
  const rule = { crosswalk: edges.length === 0 ? NO_CROSSWALK : new Crosswalk(edges), continuity };
  return sidesOfLine(joinSides(rule, what, side(2021, current), side(2020, base)), side(2021, current), what, key);
}

const FELL = readMention({
  unit: "WAN_YUAN",
  base: null,
  amount: "-5.00",
  rate: null,
  direction: null,
  completionRate: null,
});

describe("the sum of a group", () => {
  it("is exact, and leaves blank cells out", () => {
    // 43.00 + 100.00 = 143.00 against 130.00: +13.00
    const sides = join(
      [SPLIT],
      "20708",
      account({ "20706": "43.00", "20708": "100.00" }),
      account({ "20704": "130.00" }),
    );
    expect(changeOfSides(sides, []).computed).toMatchObject({ amountFen: 13_000_000n, comparability: "COMPARABLE" });
    const blank = join([SPLIT], "20708", account({ "20706": null, "20708": "100.00" }), account({ "20704": "130.00" }));
    expect(blank.current).toMatchObject({ lines: [{ key: "20708" }], blank: [{ key: "20706" }], missing: [] });
    expect(changeOfSides(blank, []).computed.amountFen).toBe(-30_000_000n);
  });

  it("is no change of a line that prints a blank in it", () => {
    const blank = join([SPLIT], "20706", account({ "20706": null, "20708": "100.00" }), account({ "20704": "130.00" }));
    expect(changeOfSides(blank, []).computed).toMatchObject({ amountFen: null, comparability: "CURRENT_MISSING" });
  });

  it("takes a row that is not printed for nothing", () => {
    // 100.00 against 130.00, and no 20706
    const sides = join([SPLIT], "20708", account({ "20708": "100.00" }), account({ "20704": "130.00" }));
    expect(changeOfSides(sides, []).computed.amountFen).toBe(-30_000_000n);
    expect(sides).toMatchObject({ isGroup: false, current: { blank: [], missing: [] } });
  });

  it("is unknown where a part is withheld", () => {
    const withheld = account({ "20706": absent("WITHHELD"), "20708": "100.00" });
    const sides = join([SPLIT], "20708", withheld, account({ "20704": "130.00" }));
    expect(changeOfSides(sides, []).computed.comparability).toBe("NOT_DISCLOSED");
  });

  it("names the member that leaves it unknown, and has no published base for one of its lines", () => {
    const withheld = join(
      [SPLIT],
      "20708",
      account({ "20706": absent("WITHHELD"), "20708": "100.00" }),
      account({ "20704": "130.00" }),
    );
    expect(withheld.current.missing).toEqual([
      { owner: 1, year: 2021, key: "20706", name: "20706", absence: "CELL_WITHHELD" },
    ]);
    expect(publishedOfLine(withheld)).toEqual(absent("NOT_PUBLISHED"));
  });
});

describe("a reclassified change", () => {
  const unconfirmed = { ...SPLIT, evidence: "PROVISIONAL" } as const;
  const current = account({ "20706": "43.00" });
  const base = account({ "20704": "130.00" });

  it("has neither amount nor rate nor base", () => {
    expect(changeOfSides(join([unconfirmed], "20706", current, base), [])).toMatchObject({
      computed: { amountFen: null, rateBaseFen: null, direction: null, comparability: "RECLASSIFIED" },
      resolved: { base: absent("NOT_PUBLISHED"), source: null },
    });
  });

  it("is given where the narrative itself states it: 43.00 less by 5.00 was 48.00", () => {
    expect(changeOfSides(join([unconfirmed], "20706", current, base), [FELL])).toMatchObject({
      computed: { amountFen: -5_000_000n, comparability: "COMPARABLE" },
      resolved: { base: { fen: 48_000_000n }, source: "IMPLIED" },
    });
  });

  it("is missing its current figure before anything else", () => {
    const sides = join([unconfirmed], "20706", account({ "20706": null }), base);
    expect(changeOfSides(sides, []).computed.comparability).toBe("CURRENT_MISSING");
  });
});

describe("the same code under another name", () => {
  it("is joined, and both names are shown", () => {
    const renamed = edge("RENAME", 2021, ["207"], ["207"], { firstYear: 2019, lastYear: 2023 });
    const sides = join([renamed], "207", account({ "207": "新名 12.00" }), account({ "207": "旧名 10.00" }));
    expect(sides).toMatchObject({ rename: { from: "旧名", to: "新名" }, edges: [renamed], isReclassified: false });
    expect(changeOfSides(sides, []).computed.amountFen).toBe(2_000_000n);
  });

  it("needs no edge to be joined", () => {
    const sides = join([], "208", account({ "208": "新名 12.00" }), account({ "208": "旧名 10.00" }));
    expect(sides).toMatchObject({ rename: { from: "旧名", to: "新名" }, edges: [] });
  });

  it("is no rename where only width or blanks of the print differ", () => {
    expect(join([], "208", account({ "208": "名（款） 12.00" }), account({ "208": "名(款) 10.00" })).rename).toBeNull();
  });
});

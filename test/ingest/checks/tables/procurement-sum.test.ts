import { procurementSum } from "../../../../src/ingest/checks/tables/procurement-sum.js";
import { accountOf, foundBy } from "./account-of-tables.js";
import { disclosed } from "./disclosed.js";

function found(procurement: string, kinds: Readonly<Record<string, string>>): unknown[] {
  return foundBy(procurementSum, accountOf({}, disclosed({ procurement, ...kinds })));
}

const LINE = "OTHER_DISCLOSURES/procurement";

describe("disclosures.procurement-sum", () => {
  it("is an ERROR where goods, works and services do not add up", () => {
    // 19.93 + 0 + 2.5 = 22.43; the "0" beside decimals hides nothing, 2.5 stands for 2.45 to 2.55
    expect(
      found("25.43", { "procurement.goods": "19.93", "procurement.works": "0", "procurement.services": "2.5" }),
    ).toEqual([["ERROR", LINE, "22.43", "25.43"]]);
    expect(
      found("22.43", { "procurement.goods": "19.93", "procurement.works": "0", "procurement.services": "2.5" }),
    ).toEqual([]);
  });

  it("is an INFO where rounding explains it", () => {
    // 19.93 + 1.00 + 2.50 = 23.43, four figures with 0.005 each
    expect(
      found("23.44", { "procurement.goods": "19.93", "procurement.works": "1.00", "procurement.services": "2.50" }),
    ).toEqual([["INFO", LINE, "23.43", "23.44"]]);
  });

  it("is silent where a kind is not named that could hold the rest, an ERROR where the named ones are too large", () => {
    expect(found("25.43", { "procurement.goods": "19.93" })).toEqual([]);
    expect(found("15.43", { "procurement.goods": "19.93" })).toEqual([["ERROR", LINE, "19.93", "15.43"]]);
    expect(found("25.43", {})).toEqual([]);
  });
});

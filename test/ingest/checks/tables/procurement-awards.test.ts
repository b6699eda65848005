import { procurementAwards } from "../../../../src/ingest/checks/tables/procurement-awards.js";
import { accountOf, foundBy } from "./account-of-tables.js";
import { disclosed } from "./disclosed.js";

function found(amounts: Readonly<Record<string, string>>): unknown[] {
  return foundBy(procurementAwards, accountOf({}, disclosed(amounts)));
}

describe("disclosures.procurement-awards", () => {
  it("is an ERROR where contracts of small firms exceed those of small and medium ones, or these all procurement", () => {
    expect(found({ procurement: "20.00", "procurement.sme": "15.00", "procurement.micro": "16.00" })).toEqual([
      ["ERROR", "OTHER_DISCLOSURES/procurement.micro", "15.00", "16.00"],
    ]);
    expect(found({ procurement: "20.00", "procurement.sme": "21.00", "procurement.micro": "16.00" })).toEqual([
      ["ERROR", "OTHER_DISCLOSURES/procurement.sme", "20.00", "21.00"],
    ]);
  });

  it("is silent where each is a part, all of it or nothing, and an INFO within rounding", () => {
    expect(found({ procurement: "20.00", "procurement.sme": "20.00", "procurement.micro": "0" })).toEqual([]);
    expect(found({ procurement: "20.00", "procurement.sme": "20.01" })).toEqual([
      ["INFO", "OTHER_DISCLOSURES/procurement.sme", "20.00", "20.01"],
    ]);
    expect(found({ "procurement.sme": "20.01" })).toEqual([]);
  });

  it("holds contracts of small firms against all procurement where those of medium ones are not stated", () => {
    expect(found({ procurement: "20.00", "procurement.micro": "21.00" })).toEqual([
      ["ERROR", "OTHER_DISCLOSURES/procurement.micro", "20.00", "21.00"],
    ]);
  });
});

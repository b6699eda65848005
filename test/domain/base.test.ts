import { resolveBase } from "../../src/domain/base.js";
import { absent, type Observed } from "../../src/domain/figure.js";
import { printAmount } from "../../src/domain/money.js";
import { changeStating, NOT_PUBLISHED, stating, wan } from "./stated.js";

function shown(observed: Observed | null): string | null {
  return observed?.kind === "amount" ? printAmount(observed.fen, "WAN_YUAN") : null;
}

const ALL = stating({ base: "694.00", amount: "-65.34" });

describe("the base of a change", () => {
  test("is the published figure before all, and what the narrative implies stays known", () => {
    const resolved = resolveBase(wan("629.09"), wan("695.00"), [ALL]);
    expect([shown(resolved.base), resolved.source, shown(resolved.implied)]).toEqual(["695.00", "PUBLISHED", "694.43"]);
  });

  test("is the stated one before the implied one", () => {
    const resolved = resolveBase(wan("629.09"), NOT_PUBLISHED, [ALL]);
    expect([shown(resolved.base), resolved.source, shown(resolved.implied)]).toEqual(["694.00", "STATED", "694.43"]);
  });

  test("that is stated counts as implied too where no change is stated", () => {
    const resolved = resolveBase(wan("629.09"), wan("695.00"), [stating({ base: "694.00" })]);
    expect([resolved.source, shown(resolved.implied)]).toEqual(["PUBLISHED", "694.00"]);
  });

  test("is what the narrative gives before the published figure where it is asked for as restated", () => {
    const published = wan("695.00");
    const restated = (...mentions: Parameters<typeof stating>[0][]): unknown[] => {
      const { base, source } = resolveBase(wan("629.09"), published, mentions.map(stating), "AS_RESTATED");
      return [shown(base), source];
    };
    expect(restated({ base: "694.00", amount: "-65.34" })).toEqual(["694.00", "STATED"]);
    // 629.09 + 65.34 = 694.43
    expect(restated({ amount: "-65.34" })).toEqual(["694.43", "IMPLIED"]);
    expect(restated({ rate: "-9.4" })).toEqual(["695.00", "PUBLISHED"]);
    expect(restated()).toEqual(["695.00", "PUBLISHED"]);
  });

  test("is current less the stated change where nothing else is known", () => {
    const resolved = resolveBase(wan("629.09"), NOT_PUBLISHED, [stating({ amount: "-65.34" })]);
    expect([shown(resolved.base), resolved.source, shown(resolved.implied)]).toEqual(["694.43", "IMPLIED", "694.43"]);
  });

  test("that is implied is known no better than the two figures together", () => {
    // half places 0.005 + 0.05 = 0.055 万元 = 55,000 fen, so 110,000 half-fen either way of 567,440,000
    const { base } = resolveBase(wan("108.32"), NOT_PUBLISHED, [stating({ amount: "-175.4" })]);
    expect(base).toMatchObject({ fen: 283_720_000n, interval: { low: 567_330_000n, high: 567_550_000n } });
  });

  test("is missing where nothing is published or stated", () => {
    const resolved = resolveBase(wan("629.09"), absent("BLANK"), [stating({ rate: "-9.4", direction: "DECREASE" })]);
    expect(resolved).toEqual({ base: NOT_PUBLISHED, source: null, implied: null, narrated: null });
    expect(changeStating("629.09", []).computed.comparability).toBe("BASE_MISSING");
  });

  test("is taken from the first mention that gives one", () => {
    const mentions = [stating({ rate: "-9.4" }), stating({ amount: "-65.34" }), stating({ amount: "-1.00" })];
    expect(shown(resolveBase(wan("629.09"), NOT_PUBLISHED, mentions).base)).toBe("694.43");
    const later = [stating({ amount: "-65.34" }), stating({ base: "694.40" })];
    expect(resolveBase(wan("629.09"), NOT_PUBLISHED, later)).toMatchObject({ source: "STATED" });
  });

  test("is not implied by an absent figure", () => {
    expect(resolveBase(absent("BLANK"), NOT_PUBLISHED, [stating({ amount: "-65.34" })]).base).toEqual(NOT_PUBLISHED);
  });

  test("that is withheld stays withheld unless the narrative gives it", () => {
    const withheld = absent("WITHHELD");
    expect(resolveBase(wan("629.09"), withheld, []).base).toEqual(withheld);
    expect(resolveBase(wan("629.09"), withheld, [ALL]).source).toBe("STATED");
    expect(changeStating("629.09", [], withheld).computed.comparability).toBe("NOT_DISCLOSED");
  });
});

describe("持平", () => {
  test("states a change of 0: the base is the current figure, implied", () => {
    const change = changeStating("0", [{ direction: "UNCHANGED" }]);
    expect(shown(change.resolved.base)).toBe("0.00");
    expect(change.resolved.source).toBe("IMPLIED");
    expect(change.computed).toMatchObject({ comparability: "BOTH_ZERO", amountFen: 0n, direction: "UNCHANGED" });
    expect(change.agreement).toBe("UNVERIFIABLE");
  });

  test("implies the same with a rate of 0 beside it, and nothing with another", () => {
    expect(shown(changeStating("5.00", [{ direction: "UNCHANGED", rate: "0.0" }]).resolved.base)).toBe("5.00");
    expect(changeStating("5.00", [{ direction: "UNCHANGED", rate: "3.0" }]).resolved.base).toEqual(NOT_PUBLISHED);
  });

  test("is not implied by a rate of 0 alone, which may be a small change", () => {
    expect(changeStating("5.00", [{ rate: "0.0" }]).resolved.base).toEqual(NOT_PUBLISHED);
  });

  test("yields to a published base, and contradicts one that differs", () => {
    const change = changeStating("5.00", [{ direction: "UNCHANGED" }], wan("4.00"));
    expect(change.resolved.source).toBe("PUBLISHED");
    expect(change.agreement).toBe("CONTRADICTS");
  });
});

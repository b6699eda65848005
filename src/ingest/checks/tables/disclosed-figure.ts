import { figureKey } from "../../../domain/facts.js";
import type { AccountRecord } from "../../../domain/record.js";
import { finestHalfWidth, withEvenZero } from "./bare-zero.js";
import type { Cell } from "./printed-tables.js";

/** The final amount that the narrative alone discloses (政府采购, 机关运行经费); undefined where it states none. */
export function disclosedFigure(record: AccountRecord, key: string): Cell | undefined {
  const disclosed = record.lines.filter(({ table }) => table === "OTHER_DISCLOSURES");
  const line = disclosed.find((one) => one.key === key);
  const figure = line?.figures.get(figureKey("TOTAL", "FINAL"));
  if (line === undefined || figure === undefined) return undefined;
  return {
    line,
    figure: withEvenZero(
      figure,
      finestHalfWidth(disclosed.flatMap(({ figures }) => [...figures.values()].map(({ observed }) => observed))),
    ),
  };
}

import type { Stage } from "../../../domain/line.js";
import { TABLES } from "../../../domain/tables/tables.js";
import type { AccountRule, CheckedAccount, Found } from "../rule.js";
import { known, type Cell, type PrintedTables } from "./printed-tables.js";
import { sumFindings } from "./sum-finding.js";
import { IN_BLANKS } from "./words.js";
import { ThreePublicKey } from "../../../domain/tables/three-public.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";

/** “三公”经费及会议费、培训费支出决算表: its total covers more than the three. */
function coversMore({ published }: CheckedAccount): boolean {
  return published.tables.some(({ table, title }) => table === "THREE_PUBLIC" && /会议费|培训费/.test(title));
}

function findIn(tables: PrintedTables, stage: Stage, holdsMore: boolean): Found[] {
  const cell = (key: string): Cell | undefined => tables.cell("THREE_PUBLIC", key, "TOTAL", stage);
  const vehicles = cell(ThreePublicKey.VEHICLES);
  const vehicleParts = [cell(ThreePublicKey.VEHICLE_PURCHASE), cell(ThreePublicKey.VEHICLE_OPERATION)];
  const cars = known(vehicles) === null ? vehicleParts : [vehicles];
  return [
    ...sumFindings({
      total: cell(TOTAL_KEY),
      parts: [
        cell(ThreePublicKey.OVERSEAS_TRAVEL),
        ...cars,
        cell(ThreePublicKey.RECEPTION),
        ...(holdsMore ? [undefined] : []),
      ],
      short: holdsMore ? null : IN_BLANKS,
      discriminator: stage,
    }),
    ...sumFindings({ total: vehicles, parts: vehicleParts, short: IN_BLANKS, discriminator: stage }),
  ];
}

/** Rule table.three-public-sum: 三公 against its three items and vehicles against theirs, for budget and final amount. */
export const threePublicSum: AccountRule = {
  id: "table.three-public-sum",
  needs: "ACCOUNT",
  severities: ["ERROR", "WARNING", "INFO"],
  relation: {
    zh: "“三公”合计 = 因公出国（境）+ 公务用车 + 公务接待；公务用车 = 购置 + 运行维护（预算数、决算数）",
    en: "Three-public total = overseas travel + vehicles + reception; vehicles = purchase + operation, budget and final",
  },
  source: "E24",
  message: {
    zh: "{table}“{name}”（{column}）印为{actual}，各项之和为{expected}；{verdict}",
    en: "{table}, {name} ({column}): {actual} is printed, its items add up to {expected}; {verdict}",
  },
  find: (account) => {
    const { tables } = account;
    return TABLES.THREE_PUBLIC.stages.flatMap((stage) => findIn(tables, stage, coversMore(account)));
  },
};

import { AccountTable } from "../../../domain/line.js";
import { namedLine } from "../named-line.js";
import type { Naming } from "./vocabulary.js";
import { TOTAL_KEY } from "../../../domain/tables/total-key.js";
import { ThreePublicKey } from "../../../domain/tables/three-public.js";

function line(key: ThreePublicKey): Pick<Naming, "meanings"> {
  const meaning = [namedLine(AccountTable.THREE_PUBLIC, key)];
  return { meanings: { THREE_PUBLIC: meaning, OTHER: meaning } };
}

const JOINTS = ["和", "及", "、", "与"];
const CARS = ["公务用车", "公务车", "公车", "公务车辆"];
const OPERATION = [
  "运行维护",
  "运行",
  "运维",
  "运行及维护",
  "运行和维护",
  "运行与维护",
  "运行、维护",
  "维护",
  "运行费及维护",
];

function withFee(names: readonly string[]): string[] {
  return names.flatMap((name) => [`${name}费用`, `${name}费`, name]);
}

/** 公务用车购置及运行维护费 with every joint and ending seen: 购置费及运行费, 购置和运行维护费 … */
function vehicleNames(): string[] {
  return CARS.flatMap((car) =>
    JOINTS.flatMap((joint) =>
      withFee(["购置"]).flatMap((purchase) => OPERATION.map((word) => `${car}${purchase}${joint}${word}`)),
    ),
  );
}

const APPROPRIATIONS = [
  "一般公共预算财政拨款",
  "公共预算财政拨款",
  "公共财政预算拨款",
  "公共财政拨款",
  "一般公共预算",
  "财政拨款",
];

/** “三公”经费公共财政拨款支出 is 三公 in whatever section, and no 公共财政拨款支出. */
function paidNames(): string[] {
  return APPROPRIATIONS.flatMap((money) => ["支出决算", "支出"].map((spent) => `三公经费${money}${spent}`));
}

/** “三公”经费 and its parts (domain: keys of table 07). */
export const THREE_PUBLIC_NAMES: readonly Naming[] = [
  {
    names: ["三公经费", "三公"],
    meanings: {},
    elsewhere: [namedLine(AccountTable.THREE_PUBLIC, TOTAL_KEY)],
  },
  {
    names: paidNames(),
    meanings: {},
    notIn: ["THREE_PUBLIC"],
    elsewhere: [namedLine(AccountTable.THREE_PUBLIC, TOTAL_KEY)],
  },
  {
    names: withFee(["因公出国(境)", "因公出国境", "因公出国", "因公临时出国(境)", "出国(境)", "出国出境"]),
    ...line(ThreePublicKey.OVERSEAS_TRAVEL),
  },
  { names: [...withFee(vehicleNames()), "公务用车费"], ...line(ThreePublicKey.VEHICLES) },
  { names: withFee(CARS.map((car) => `${car}购置`)), ...line(ThreePublicKey.VEHICLE_PURCHASE) },
  {
    // 公务用车购运行费 is a slip of published accounts that stands between the two names.
    names: withFee(CARS.flatMap((car) => [...OPERATION, "购运行"].map((word) => `${car}${word}`))),
    ...line(ThreePublicKey.VEHICLE_OPERATION),
  },
  { names: ["公务接待费", "公务接待", "接待费"], ...line(ThreePublicKey.RECEPTION) },
  {
    // Parts of 公务接待费 that no table has a line for: named here so that they are not taken for it.
    names: [
      "国内公务接待费",
      "国内公务接待",
      "国内接待费",
      "国内接待",
      "国(境)外公务接待费",
      "国(境)外公务接待",
      "国(境)外接待费",
      "国(境)外接待",
      "外事接待费",
      "外事接待",
      "外宾接待费",
      "外宾接待",
      "其他国内公务接待",
    ],
    meanings: { THREE_PUBLIC: [], OTHER: [] },
  },
];

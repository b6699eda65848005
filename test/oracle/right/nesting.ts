const PUBLIC_PARENTS: Readonly<Record<string, readonly string[]>> = {
  "overseas-travel": ["total"],
  vehicles: ["total"],
  reception: ["total"],
  "vehicle-purchase": ["vehicles", "total"],
  "vehicle-operation": ["vehicles", "total"],
};

/** 06: pay and aid to persons are 人员经费, every other class 公用经费. */
const PERSONNEL = ["301", "303"];

function aboveBasic(key: string): readonly string[] {
  if (key === "personnel-total" || key === "public-total") return ["total"];
  if (key.length === 5) return [key.slice(0, 3), ...aboveBasic(key.slice(0, 3))];
  return [PERSONNEL.includes(key) ? "personnel-total" : "public-total", "total"];
}

/** Keys of the lines above a line, nearest first (domain.md, Levels and parents): prefixes of a code, then 合计. */
export function keysAbove(key: string): readonly string[] {
  if (/^3\d\d(\d\d)?$/u.test(key) || key.endsWith("-total")) return aboveBasic(key);
  if (!/^\d+$/u.test(key)) return PUBLIC_PARENTS[key] ?? [];
  return [key.slice(0, 5), key.slice(0, 3)].filter((one) => one.length < key.length).concat("total");
}

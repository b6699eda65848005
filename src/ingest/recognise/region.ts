import { areaList } from "@vant/area-data";
import { foldName } from "../../domain/names.js";

/** A division of GB/T 2260 with its full name from the province down: 430212 湖南省株洲市渌口区. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

type Names = Readonly<Record<string, string>>;

/** 湖南 of 湖南省, 广西 of 广西壮族自治区: provinces are named in short as well. */
function shortProvince(name: string): string {
  return name.replace(/(?:省|市|特别行政区|(?:维吾尔|壮族|回族)?自治区)$/, "");
}

function named(names: Names, code: string): string {
  return names[code] ?? "";
}

function provinceOf(code: string): string {
  return named(areaList.province_list, `${code.slice(0, 2)}0000`);
}

function cityOf(code: string): string {
  const city = named(areaList.city_list, `${code.slice(0, 4)}00`);
  // 上海市 is province and city in one, and 县 or 省直辖县 are no names of a city.
  return city === provinceOf(code) || city === "县" || city.includes("直辖") ? "" : city;
}

function fullName(code: string): string {
  if (code.endsWith("0000")) return provinceOf(code);
  if (code.endsWith("00")) return provinceOf(code) + cityOf(code);
  return provinceOf(code) + cityOf(code) + named(areaList.county_list, code);
}

/** Divisions by their names: a name is sought among thousands. */
class Divisions {
  readonly #codes = new Map<string, string[]>();
  readonly #longest: number;

  constructor(names: Names) {
    for (const [code, name] of Object.entries(names)) {
      const own = this.#codes.get(name);
      if (own === undefined) this.#codes.set(name, [code]);
      else own.push(code);
    }
    this.#longest = Math.max(...Object.values(names).map((name) => name.length));
  }

  /** Those whose name stands in `text`, the longest names alone, by code: 长沙县 is not in 长沙市. */
  standingIn(text: string): string[] {
    for (let length = Math.min(this.#longest, text.length); length >= 2; length -= 1) {
      const found = new Set<string>();
      for (let at = 0; at + length <= text.length; at += 1) {
        for (const code of this.#codes.get(text.slice(at, at + length)) ?? []) found.add(code);
      }
      if (found.size > 0) return [...found].sort();
    }
    return [];
  }
}

const COUNTIES = new Divisions(areaList.county_list);
const CITIES = new Divisions(areaList.city_list);

/** Of several divisions of one name the one whose city or province is named in the text too. */
function oneWithin(codes: readonly string[], text: string): string | null {
  const isNamed = (name: string): boolean => name !== "" && text.includes(name);
  const inCity = codes.filter((code) => isNamed(cityOf(code)));
  const inProvince = codes.filter((code) => isNamed(shortProvince(provinceOf(code))));
  for (const candidates of [codes, inCity, inProvince]) {
    if (candidates.length === 1) return candidates[0] ?? null;
  }
  return null;
}

function divisionIn(name: string, surroundings: string): string | null {
  const counties = COUNTIES.standingIn(name);
  const cities = CITIES.standingIn(name).filter((code) => cityOf(code) !== "");
  // A county needs its city beside it where the name prints one: 株洲市渌口区 is no 渌口区 of another city.
  const within = counties.filter(
    (code) => cities.length === 0 || cities.some((city) => city.slice(0, 4) === code.slice(0, 4)),
  );
  if (within.length > 0) return oneWithin(within, name) ?? oneWithin(within, surroundings);
  if (cities.length > 0) return oneWithin(cities, name);
  const provinces = Object.entries(areaList.province_list).filter(([, province]) => name.includes(province));
  return provinces.length === 1 ? (provinces[0]?.[0] ?? null) : null;
}

/**
 * The division that a department belongs to, by the division names in its own name; where several divisions share
 * the name, `surroundings` (the text of the document) must name the city or province of one of them. Null where unknown.
 */
export function regionOf(department: string, surroundings: string): Region | null {
  const code = divisionIn(foldName(department), surroundings);
  return code === null ? null : { code, name: fullName(code) };
}

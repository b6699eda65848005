const TOWNSHIP = /[乡镇]$/;
const GOVERNMENT = "人民政府";
const SUBDISTRICT = "街道";
const OFFICE = "办事处";

/**
 * The other form of a township's or subdistrict's name: 青石乡 and 青石乡人民政府 publish one account, as do 某某街道 and
 * 某某街道办事处. None for other bodies: a county's government and its office are not the county.
 */
export function formsOfBody(name: string): string[] {
  if (TOWNSHIP.test(name)) return [name + GOVERNMENT];
  if (name.endsWith(SUBDISTRICT)) return [name + OFFICE];
  for (const ending of [GOVERNMENT, OFFICE]) {
    const rest = name.endsWith(ending) ? name.slice(0, -ending.length) : "";
    if (ending === GOVERNMENT ? TOWNSHIP.test(rest) : rest.endsWith(SUBDISTRICT)) return [rest];
  }
  return [];
}

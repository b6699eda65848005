import { plainCharacter } from "../../../../src/ingest/readers/pdf/page/plain-character.js";

test.each([
  ["\u2f00", "一"],
  ["\u2faf", "面"],
  ["\u2ed4", "门"],
  ["\u2ea0", "民"],
  ["\uf9d1", "六"],
])("reads %s, a radical or double in the font's naming, as the ideograph %s", (named, meant) => {
  expect(plainCharacter(named)).toBe(meant);
});

test.each(["１", "（", "，", "①", "万", "A"])("keeps %s as printed", (character) => {
  expect(plainCharacter(character)).toBe(character);
});

test.each(["\u0000", "\ue004", "\ufffd", "\u200b"])("drops %j, which means nothing outside its font", (character) => {
  expect(plainCharacter(character)).toBe("");
});

import { AccountKind } from "../../../src/domain/account.js";
import { Direction } from "../../../src/domain/change.js";
import { AccountTable, ChangeBasis, Measure, Stage } from "../../../src/domain/line.js";
import { AmountUnit } from "../../../src/domain/money.js";
import { seedSchema } from "../../../src/ingest/seeds/list-seeds.js";

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every schema in the schema, with where it stands. */
function schemasIn(value: unknown, at = "#"): { at: string; schema: Json }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => schemasIn(item, `${at}/${index}`));
  if (!isObject(value)) return [];
  const own = /\/(properties|\$defs)$/.test(at) ? [] : [{ at, schema: value }];
  return [...own, ...Object.entries(value).flatMap(([name, inner]) => schemasIn(inner, `${at}/${name}`))];
}

let schemas: { at: string; schema: Json }[];

beforeAll(async () => {
  schemas = schemasIn(await seedSchema());
});

function enumOf(at: string): unknown {
  return schemas.find((one) => one.at === at)?.schema.enum;
}

test("every property and definition says in English, then in Chinese, what it is", () => {
  const named = schemas.filter(({ at }) => /\/(properties|\$defs)\/[^/]+$/.test(at));
  expect(named.length).toBeGreaterThan(80);
  const silent = named.filter(({ schema }) => !/^[A-Z][^\u4e00-\u9fff]*.*[\u4e00-\u9fff]/s.test(String(schema.description)));
  expect(silent.map(({ at }) => at)).toEqual([]);
});

test("no object takes a property that it does not name", () => {
  const open = schemas.filter(({ schema }) => isObject(schema.properties) && schema.additionalProperties !== false);
  expect(open.map(({ at }) => at)).toEqual([]);
});

test("every enum is that of the domain", () => {
  expect(enumOf("#/properties/kind")).toEqual(Object.values(AccountKind));
  expect(enumOf("#/$defs/unit")).toEqual(Object.values(AmountUnit));
  expect(enumOf("#/$defs/table")).toEqual(Object.values(AccountTable));
  expect(enumOf("#/$defs/measure")).toEqual(Object.values(Measure));
  expect(enumOf("#/$defs/stage")).toEqual(Object.values(Stage));
  expect(enumOf("#/$defs/basis")).toEqual(Object.values(ChangeBasis));
  expect(enumOf("#/$defs/direction")).toEqual(Object.values(Direction));
});

test("an amount has one form wherever it stands", () => {
  const patterns = ["#/$defs/amount", "#/$defs/cell", "#/$defs/cell/properties/printed"].map(
    (at) => schemas.find((one) => one.at === at)?.schema.pattern,
  );
  const [pattern] = patterns;
  expect(new Set(patterns).size).toBe(1);
  const form = new RegExp(String(pattern), "u");
  const right = ["629.09", "0", "0.00", "1,055.40", "-65.34", "−65.34", "(65.34)"];
  expect(right.filter((text) => !form.test(text))).toEqual([]);
  const wrong = ["", " 1", "1.", ".5", "1,05.40", "12,3456", "--1", "(-1)", "1e3", "629.09万元", "涉密"];
  expect(wrong.filter((text) => form.test(text))).toEqual([]);
});

import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { needsOf } from "../../src/api/needs.js";

type Field = GraphQLField<unknown, unknown>;

/** Where a walk starts: a root field with arguments under which the seeds have something, and how it is kept apart. */
export interface WalkRoot {
  readonly field: string;
  readonly arguments: string;
  /** Of each kind one root is enough to reach a type. */
  readonly kind: "departments" | "lines" | "comparison" | "nodes" | "statistics";
}

/** A type at the end of a path, whose two halves stand around what is asked of it. */
export interface WalkedType {
  /** The type, and for a further way to it the field that leads there: `Driver.lineItem`. */
  readonly name: string;
  readonly open: string;
  readonly close: string;
  /** What is asked at once: fields with arguments that need something one by one, all others together. */
  readonly asked: readonly (readonly string[])[];
}

const STRINGS: Readonly<Record<string, string>> = {
  key: "total",
  codePrefix: "2",
  asOf: "2024-06-30",
  name: "示例市司法局",
};
const WHOLE: Readonly<Record<string, number>> = { first: 3, decimals: 3, year: 2021, from: 2020, to: 2021, version: 1 };
const FIRST: Readonly<Record<string, string>> = { table: "EXPENDITURE", kind: "RECEPTION_VISITS" };

/** Values of an argument as a document writes them: every member of an enum, and one or two of everything else. */
function valuesOf({ name, type }: GraphQLArgument): string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((one) => one.name);
  if (named.name === "Boolean") return ["true", "false"];
  if (named.name === "Int") return [String(WHOLE[name] ?? 1)];
  return [JSON.stringify(STRINGS[name] ?? "total")];
}

function usual(arg: GraphQLArgument): string {
  const values = valuesOf(arg);
  const first = FIRST[arg.name];
  return first !== undefined && values.includes(first) ? first : (values[0] ?? "null");
}

function written(args: ReadonlyMap<string, string>): string {
  return args.size === 0 ? "" : `(${[...args].map(([name, value]) => `${name}: ${value}`).join(", ")})`;
}

/** The arguments that must be given, with values of theirs. */
function required(field: Field): Map<string, string> {
  return new Map(field.args.filter(isRequiredArgument).map((arg) => [arg.name, usual(arg)]));
}

/** The arguments at their defaults, then, where every value is wanted, each of them at each of its values. */
function argumentsOf(field: Field, everyValue: boolean): string[] {
  if (!everyValue) return [written(required(field))];
  const others = field.args.flatMap((arg) => valuesOf(arg).map((one) => new Map(required(field)).set(arg.name, one)));
  return [...new Set([required(field), ...others].map(written))];
}

/** What is asked of an object at the end of a path: everything that is a plain value. */
function plainFields(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter((one) => isLeafType(getNamedType(one.type)));
  return `{ __typename ${fields.map((one) => `${one.name}${written(required(one))}`).join(" ")} }`;
}

function askedOf(field: Field): string {
  const type = getNamedType(field.type);
  if (isInterfaceType(type)) return "{ __typename id }";
  return isObjectType(type) ? plainFields(type) : "";
}

/** True where neither the field nor what is asked below it says that it needs anything. */
function isModest(field: Field): boolean {
  const type = getNamedType(field.type);
  const below = isObjectType(type) ? Object.values(type.getFields()) : [];
  return [field, ...below.filter((one) => isLeafType(getNamedType(one.type)))].every(
    (one) => needsOf(one).length === 0,
  );
}

function walked(type: GraphQLObjectType, open: string, close: string, everyValue: boolean): WalkedType {
  const all = Object.values(type.getFields());
  const texts = (field: Field): string[] =>
    argumentsOf(field, everyValue).map((args) => `${field.name}${args} ${askedOf(field)}`.trim());
  const modest = all.filter(isModest).flatMap(texts);
  const needing = all.filter((field) => !isModest(field)).flatMap(texts);
  return {
    name: type.name,
    open,
    close,
    asked: [...(modest.length === 0 ? [] : [modest]), ...needing.map((one) => [one])],
  };
}

/** What needs anything of a type that was asked whole elsewhere, at its defaults. */
function again(type: GraphQLObjectType, path: { open: string; close: string }, name: string): WalkedType {
  const { asked } = walked(type, path.open, path.close, false);
  return { ...path, name, asked: asked.filter((one) => one.length === 1) };
}

/** What has an id of its own is found in many ways, and each of them may load another part of what it needs. */
function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().length > 0;
}

/** All that a type needs, at the end of a way that no walk goes by itself: `{ a { b {`, with what closes it. */
export function atEndOf(schema: GraphQLSchema, name: string, open: string): WalkedType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`no type ${name}`);
  return again(
    type,
    { open, close: "} ".repeat(open.split("{").length - open.split("}").length) },
    `${name} of ${open}`,
  );
}

/**
 * Every object type that a root leads to, over the shortest path of fields with their default arguments; what has an id
 * also, with every value, over each field that leads to it.
 * @param everyValue ask each field also with each of its arguments at each of its values
 */
export function walkFrom(schema: GraphQLSchema, root: WalkRoot, everyValue: boolean): WalkedType[] {
  const field = schema.getQueryType()?.getFields()[root.field];
  if (field === undefined) throw new Error(`no root field ${root.field}`);
  const start = getNamedType(field.type);
  const head = `{ ${root.field}${root.arguments} {`;
  const queue: { type: GraphQLObjectType; open: string; close: string }[] = isInterfaceType(start)
    ? schema.getPossibleTypes(start).map((type) => ({ type, open: `${head} ... on ${type.name} {`, close: "} } }" }))
    : isObjectType(start)
      ? [{ type: start, open: head, close: "} }" }]
      : [];
  const seen = new Set(queue.map(({ type }) => type));
  const found: WalkedType[] = [];
  for (const { type, open, close } of queue) {
    found.push(walked(type, open, close, everyValue));
    for (const next of Object.values(type.getFields())) {
      const of = getNamedType(next.type);
      if (!isObjectType(of)) continue;
      const path = { open: `${open} ${next.name}${written(required(next))} {`, close: `} ${close}` };
      if (seen.has(of)) {
        if (isNode(of) && everyValue) found.push(again(of, path, `${type.name}.${next.name}`));
        continue;
      }
      seen.add(of);
      queue.push({ type: of, ...path });
    }
  }
  return found;
}

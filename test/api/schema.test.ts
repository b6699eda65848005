import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { buildApiSchema, schemaText } from "../../src/api/schema.js";
import { ROOT } from "../support/api.js";

const CORE = path.resolve(ROOT, "..", "shared", "design", "schema-core.graphql");

function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type),
  );
}

/** "Type.field(arg: Type = default): Type" for every member of a schema. */
function members(schema: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>();
  for (const type of ownTypes(schema)) {
    found.set(type.name, type.constructor.name);
    if (isEnumType(type)) for (const value of type.getValues()) found.set(`${type.name}.${value.name}`, "value");
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.set(`${type.name}.${field.name}`, `${String(field.type)} = ${JSON.stringify(field.defaultValue)}`);
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    found.set(`${type.name} implements`, type.getInterfaces().map(String).join());
    for (const field of Object.values(type.getFields())) {
      found.set(`${type.name}.${field.name}`, String(field.type));
      for (const arg of field.args) {
        found.set(
          `${type.name}.${field.name}(${arg.name})`,
          `${String(arg.type)} = ${JSON.stringify(arg.defaultValue)}`,
        );
      }
    }
  }
  return found;
}

describe("the schema", () => {
  const schema = buildApiSchema();

  it("breaks no rule of GraphQL", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it("is what schema.graphql holds", () => {
    expect(schemaText(schema)).toBe(readFileSync(path.join(ROOT, "schema.graphql"), "utf8"));
  });

  it("is described in English and Chinese on every type, field, argument, input field and enum value", () => {
    const undescribed: string[] = [];
    const check = (name: string, description: string | null | undefined): void => {
      const text = description ?? "";
      if (!/[A-Za-z]{2}/.test(text) || !/[\u4e00-\u9fff]/.test(text)) undescribed.push(name);
    };
    for (const type of ownTypes(schema)) {
      check(type.name, type.description);
      if (isEnumType(type))
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
    expect(undescribed).toEqual([]);
  });

  it("keeps every name, argument, default and nullability of the core schema", () => {
    if (!existsSync(CORE)) {
      console.log("skipped: the core schema is not beside this checkout");
      return;
    }
    const ours = members(schema);
    const differing = [...members(buildSchema(readFileSync(CORE, "utf8")))].filter(
      ([name, kind]) => ours.get(name) !== kind,
    );
    expect(differing).toEqual([]);
  });
});

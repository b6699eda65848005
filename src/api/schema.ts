import "reflect-metadata";
import { GraphQLObjectType, isInterfaceType, lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync, getMetadataStorage } from "type-graphql";
import { registerEnums } from "./enums.js";
import { QueryResolver } from "./resolvers/query.js";
import { registerContinuityEnums } from "./continuity-enums.js";
import { registerIndicatorEnums } from "./indicator-enums.js";
import { registerStatisticsEnums } from "./statistics-enums.js";
import { StatisticsResolver } from "./resolvers/statistics.js";

const QUERY_DESCRIPTION =
  "Published final accounts of departments, compared across years. Everything is read-only. 部门决算的多年比较；只读。";

interface Named {
  readonly typeName?: unknown;
}

function isNamed(value: unknown): value is Named {
  return typeof value === "object" && value !== null;
}

function typeNameOf(value: unknown): string | undefined {
  return isNamed(value) && typeof value.typeName === "string" ? value.typeName : undefined;
}

function isMethod(value: unknown): value is (this: unknown, args: Record<string, unknown>) => unknown {
  return typeof value === "function";
}

function methodOf(source: unknown, name: string): unknown {
  return isNamed(source) ? Reflect.get(source, name) : undefined;
}

function prototypeOf(target: object): object {
  const prototype: unknown = Reflect.get(target, "prototype");
  return typeof prototype === "object" && prototype !== null ? prototype : {};
}

/** True where a class, or one that it extends, has a getter of that name. */
function hasGetter(prototype: object, name: string): boolean {
  const own = Reflect.getOwnPropertyDescriptor(prototype, name);
  if (own !== undefined) return own.get !== undefined;
  const above: unknown = Reflect.getPrototypeOf(prototype);
  return typeof above === "object" && above !== null && hasGetter(above, name);
}

/**
 * TypeGraphQL wraps every method field in a promise (it validates arguments asynchronously) and every getter in a
 * call. Our objects are instances of their own classes, so a field is a getter or one direct method call. Throws where a
 * class says of a field neither. What a getter throws is caught where documents are executed, of whatever class it is.
 */
function readDirectly(type: GraphQLObjectType, prototype: object): void {
  for (const field of Object.values(type.getFields())) {
    if (field.args.length === 0) {
      delete field.resolve;
      if (!hasGetter(prototype, field.name)) throw new Error(`${type.name}.${field.name} is no getter of its class`);
      continue;
    }
    if (!isMethod(methodOf(prototype, field.name))) {
      throw new Error(`${type.name}.${field.name} has arguments and is no method of its class`);
    }
    field.resolve = (source: unknown, args: Record<string, unknown>): unknown => {
      const method = methodOf(source, field.name);
      return isMethod(method) ? method.call(source, args) : method;
    };
  }
}

/** Builds the schema that is served. Synchronous, with no I/O; the same every time. */
export function buildApiSchema(): GraphQLSchema {
  registerEnums();
  registerStatisticsEnums();
  registerIndicatorEnums();
  registerContinuityEnums();
  // graphql-js checks it before the first request (and a test does): a whole introspection here took as long again.
  const schema = buildSchemaSync({ resolvers: [QueryResolver, StatisticsResolver], validate: false, skipCheck: true });
  const prototypes = new Map(getMetadataStorage().objectTypes.map((one) => [one.name, prototypeOf(one.target)]));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = typeNameOf;
    if (type instanceof GraphQLObjectType && !type.name.startsWith("__") && type.name !== "Query") {
      readDirectly(type, prototypes.get(type.name) ?? {});
    }
  }
  const query = schema.getQueryType();
  if (query !== undefined && query !== null) query.description = QUERY_DESCRIPTION;
  return schema;
}

/** The schema as text, sorted, as `schema.graphql` holds it. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

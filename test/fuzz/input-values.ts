import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLInputType,
} from "graphql";
import type { Choices } from "./choices.js";
import type { KnownValues } from "./known-values.js";
import { scalarValue } from "./scalar-values.js";

/** A variable where a value stands. */
export class VariableUse {
  constructor(readonly name: string) {}
}

/** Where a value is wanted. */
export interface Place {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly hasDefault: boolean;
}

/** Fields without which a request of this type is refused, or finds nothing in a store of examples. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  ComparisonInput: ["regionCode", "keys"],
  RankingInput: ["synthetic"],
  LineItemFilter: ["synthetic", "tables", "keys"],
  DepartmentFilter: ["synthetic"],
  ExplanationFilter: ["synthetic"],
  ExplanationStatisticsFilter: ["synthetic"],
  FindingFilter: ["synthetic"],
  DepartmentOrder: ["year"],
};

/** Makes values of input types; `variable` may put a variable in the place of any of them. */
export class InputValues {
  constructor(
    private readonly choices: Choices,
    private readonly known: KnownValues,
    private readonly variable: (place: Place) => VariableUse | null,
  ) {}

  value(place: Place): unknown {
    return this.variable(place) ?? this.plain(place);
  }

  /** The same with no variable in its own place; one may stand deeper. */
  plain({ name, type }: Place): unknown {
    const { choices } = this;
    if (!isNonNullType(type) && choices.percent(4)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const item = (): unknown => this.value({ name, type: nullable.ofType, hasDefault: false });
      // A single value is taken for a list of one.
      if (choices.percent(10)) return this.plain({ name, type: nullable.ofType, hasDefault: false });
      return Array.from({ length: choices.percent(5) ? 0 : 1 + choices.below(2) }, item);
    }
    if (isEnumType(nullable)) return choices.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const wanted = WANTED[nullable.name] ?? [];
      const fields = Object.values(nullable.getFields()).filter(
        (field) => isRequiredInputField(field) || choices.percent(wanted.includes(field.name) ? 90 : 18),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.value(placeOf(field))]));
    }
    return scalarValue(getNamedType(nullable).name, name, choices, this.known);
  }
}

export function placeOf(one: Pick<GraphQLInputField, "name" | "type" | "defaultValue">): Place {
  return { name: one.name, type: one.type, hasDefault: one.defaultValue !== undefined };
}

/** A value as GraphQL writes it in a document. */
export function literal(value: unknown, type: GraphQLInputType): string {
  if (value instanceof VariableUse) return `$${value.name}`;
  if (value === null) return "null";
  const nullable = getNullableType(type);
  if (Array.isArray(value)) {
    const item = isListType(nullable) ? nullable.ofType : nullable;
    return `[${value.map((one) => literal(one, item)).join(", ")}]`;
  }
  const named = getNamedType(type);
  if (isEnumType(named) && typeof value === "string") return value;
  if (isInputObjectType(named)) {
    const fields = named.getFields();
    const written = Object.entries(value as Record<string, unknown>).map(([name, one]) => {
      const field = fields[name];
      if (field === undefined) throw new Error(`${named.name} has no field ${name}`);
      return `${name}: ${literal(one, field.type)}`;
    });
    return `{${written.join(", ")}}`;
  }
  return JSON.stringify(value);
}

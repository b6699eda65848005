import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import type { Choices } from "./choices.js";
import { literal, placeOf, type InputValues } from "./input-values.js";

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** What one document may hold. */
export interface Shape {
  /** Percent of selections that bear @skip or @include. */
  readonly conditions: number;
  /** Percent of selections that are fragments. */
  readonly fragments: number;
  readonly fields: number;
  readonly depth: number;
}

const CONDITION_VARIABLES = ["yes", "no"];

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** Writes selections of any type of the schema, with named fragments that are spread again and again. */
export class Selections {
  readonly fragments: { readonly name: string; readonly on: string; readonly text: string }[] = [];
  /** True where a condition uses $yes or $no. */
  usesConditions = false;
  private readonly argumentsOf = new Map<string, string>();
  private fieldsLeft: number;
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: Choices,
    private readonly values: InputValues,
    private readonly shape: Shape,
  ) {
    this.fieldsLeft = shape.fields;
  }

  /** A selection set of the type, braces included; never empty. */
  set(type: Composite, depth = this.shape.depth, lists = 2): string {
    const count = 1 + this.choices.below(depth === this.shape.depth ? 2 : 5);
    const selections = Array.from({ length: count }, () => this.selection(type, depth, lists));
    const written = selections.filter((one) => one !== "");
    return `{ ${(written.length === 0 ? ["__typename"] : written).join(" ")} }`;
  }

  private selection(type: Composite, depth: number, lists: number): string {
    const { choices, shape } = this;
    if (isInterfaceType(type) ? choices.percent(70) : choices.percent(shape.fragments))
      return this.fragment(type, depth, lists);
    if (choices.percent(8)) return `${choices.percent(30) ? `${this.alias()}: ` : ""}__typename${this.condition()}`;
    const fields = Object.values(type.getFields()).filter((field) => this.fits(field, depth, lists));
    return fields.length === 0 ? "" : this.field(type, choices.pick(fields), depth, lists);
  }

  private fits(field: Field, depth: number, lists: number): boolean {
    if (isLeafType(getNamedType(field.type))) return true;
    return depth > 0 && this.fieldsLeft > 0 && (lists > 0 || !isList(field.type));
  }

  private field(type: Composite, field: Field, depth: number, lists: number): string {
    this.fieldsLeft -= 1;
    const isAliased = this.choices.percent(15);
    const alias = isAliased ? `${this.alias()}: ` : "";
    const args = isAliased ? this.arguments(type, field) : this.sameArguments(type, field);
    const named = getNamedType(field.type);
    const below = isObjectType(named) || isInterfaceType(named) ? named : null;
    const set = below === null ? "" : ` ${this.set(below, depth - 1, isList(field.type) ? lists - 1 : lists)}`;
    return `${alias}${field.name}${args}${this.condition()}${set}`;
  }

  /** A field without an alias has the same arguments everywhere, so that its selections merge. */
  private sameArguments(type: Composite, field: Field): string {
    const id = `${type.name}.${field.name}`;
    const known = this.argumentsOf.get(id);
    if (known !== undefined) return known;
    const written = this.arguments(type, field);
    this.argumentsOf.set(id, written);
    return written;
  }

  private arguments(type: Composite, field: Field): string {
    const wanted = (name: string): number => {
      if (field.name === "department") return name === "name" ? 97 : 3;
      if (name === "first" || name === "filter") return 85;
      return type.name === "Query" && ["after", "before", "last"].includes(name) ? 3 : 35;
    };
    const written = field.args.filter((one) => isRequiredArgument(one) || this.choices.percent(wanted(one.name)));
    if (written.length === 0) return "";
    return `(${written.map((one) => `${one.name}: ${literal(this.values.value(placeOf(one)), one.type)}`).join(", ")})`;
  }

  private fragment(type: Composite, depth: number, lists: number): string {
    const { choices } = this;
    const on = this.condensed(type);
    const known = this.fragments.filter((one) => one.on === on.name);
    if (known.length > 0 && choices.percent(60)) return `...${choices.pick(known).name}${this.condition()}`;
    const set = this.set(on, Math.min(depth, this.shape.depth - 1), lists);
    if (choices.percent(50)) {
      const condition = on === type && choices.percent(50) ? "" : ` on ${on.name}`;
      return `...${condition}${this.condition()} ${set}`;
    }
    const name = `F${String(this.fragments.length)}`;
    this.fragments.push({ name, on: on.name, text: `fragment ${name} on ${on.name} ${set}` });
    return `...${name}${this.condition()}`;
  }

  /** The type of a fragment inside `type`: itself, one that implements it, or one that it implements. */
  private condensed(type: Composite): Composite {
    if (isInterfaceType(type))
      return this.choices.pick([type, ...this.schema.getPossibleTypes(type), ...this.schema.getPossibleTypes(type)]);
    const [above] = type.getInterfaces();
    return above !== undefined && this.choices.percent(20) ? above : type;
  }

  private condition(): string {
    if (!this.choices.percent(this.shape.conditions)) return "";
    const one = (): string => {
      const isVariable = this.choices.percent(85);
      if (isVariable) this.usesConditions = true;
      const value = isVariable ? `$${this.choices.pick(CONDITION_VARIABLES)}` : String(this.choices.percent(50));
      return value;
    };
    const [skip, include] = [` @skip(if: ${one()})`, ` @include(if: ${one()})`];
    return this.choices.percent(10) ? `${skip}${include}` : this.choices.pick([skip, include]);
  }

  private alias(): string {
    this.names += 1;
    return this.choices.percent(10) ? `x_${String(this.names)}` : `x${String(this.names)}`;
  }
}

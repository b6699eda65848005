import { getNullableType, isNonNullType, type GraphQLInputType } from "graphql";
import type { Choices } from "./choices.js";
import { InputValues, literal, VariableUse, type Place } from "./input-values.js";
import type { KnownValues } from "./known-values.js";

interface Declared {
  readonly name: string;
  readonly type: string;
  readonly written: string;
}

/** Declares the variables of one operation, and gives, leaves out or nulls their values. */
export class Variables {
  readonly values: Record<string, unknown> = {};
  private readonly declared: Declared[] = [];
  private readonly pure: InputValues;

  constructor(
    private readonly choices: Choices,
    known: KnownValues,
    private readonly percent: number,
  ) {
    this.pure = new InputValues(choices, known, () => null);
  }

  /** The parentheses after the name of the operation; empty without variables. */
  get definitions(): string {
    return this.declared.length === 0 ? "" : `(${this.declared.map((one) => one.written).join(", ")})`;
  }

  /** A variable for this place, or null where a value shall be written. */
  use(place: Place): VariableUse | null {
    if (!this.choices.percent(this.percent)) return null;
    const known = this.declared.find((one) => one.type === String(place.type));
    if (known !== undefined && this.choices.percent(30)) return new VariableUse(known.name);
    return this.declare(place);
  }

  private declare(place: Place): VariableUse {
    const { choices } = this;
    const name = choices.percent(10) ? `v_${String(this.declared.length)}` : `v${String(this.declared.length)}`;
    const nullable = getNullableType<GraphQLInputType>(place.type);
    const isRequired = isNonNullType(place.type);
    const hasDefault = choices.percent(25);
    // A nullable variable may stand in a non-null place only where one of the two has a default.
    const mayBeNullable = !isRequired || place.hasDefault || hasDefault;
    const isNullable = mayBeNullable && choices.percent(60);
    const value = (): unknown => this.pure.plain({ ...place, type: isNullable && !isRequired ? nullable : place.type });
    const type = isNullable ? String(nullable) : `${String(nullable)}!`;
    const suffix = hasDefault ? ` = ${literal(this.notNull(value, place), nullable)}` : "";
    this.declared.push({ name, type, written: `$${name}: ${type}${suffix}` });
    const fate = choices.below(10);
    if (fate < 3 && (isNullable || hasDefault)) return new VariableUse(name);
    this.values[name] = fate === 3 && isNullable ? null : this.notNull(value, place);
    return new VariableUse(name);
  }

  private notNull(value: () => unknown, place: Place): unknown {
    for (let tries = 0; tries < 50; tries += 1) {
      const made = value();
      if (made !== null) return made;
    }
    throw new Error(`no value but null for ${place.name}`);
  }
}

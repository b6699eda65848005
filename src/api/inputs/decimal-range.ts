import { Field, InputType } from "type-graphql";
import { checkedRange, fenBounds, rateBounds, type FigureBounds, type Range } from "../../queries/bounds.js";
import { DecimalScalar } from "../decimal-scalar.js";

@InputType("DecimalRange", { description: "Inclusive bounds; either may be left out. 闭区间，两端均可省略。" })
export class DecimalRangeInput {
  @Field(() => DecimalScalar, { nullable: true, description: "At least. 下限" })
  min?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "At most. 上限" })
  max?: string | null;
}

/** Ranges of the figures of a line, as filters take them. */
type FigureRanges = Readonly<Partial<Record<keyof FigureBounds, DecimalRangeInput | null>>>;

function range(input: DecimalRangeInput | null | undefined): Range | null {
  return input === null || input === undefined ? null : { min: input.min ?? null, max: input.max ?? null };
}

/** The ranges as exact bounds. Throws BadInput, naming the range below `argument`, for one that cannot be compared exactly or holds nothing. */
export function figureBounds(argument: string, ranges: FigureRanges | null | undefined): FigureBounds {
  const given = (name: keyof FigureBounds): Range | null => checkedRange(`${argument}.${name}`, range(ranges?.[name]));
  const rate = (name: keyof FigureBounds): FigureBounds["share"] => rateBounds(`${argument}.${name}`, given(name));
  return {
    amount: fenBounds(given("amount")),
    changeAmount: fenBounds(given("changeAmount")),
    changeRate: rate("changeRate"),
    completionRate: rate("completionRate"),
    adjustedCompletionRate: rate("adjustedCompletionRate"),
    share: rate("share"),
  };
}

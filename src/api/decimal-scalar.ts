import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from "graphql";

const DECIMAL = /^-?\d{1,30}(\.\d{1,20})?$/;

function refused(shown: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(
    `Decimal: ${shown.slice(0, 80)} is refused; send a string such as "629.09", or a whole number up to 2^53 - 1`,
    { extensions: { code: "BAD_USER_INPUT" }, ...(node === undefined ? {} : { nodes: [node] }) },
  );
}

function read(value: unknown): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  if (typeof value === "string" && DECIMAL.test(value)) return value;
  throw refused(JSON.stringify(value));
}

/** Exact decimal, a string on the wire; a number with a fraction is refused, since it was rounded on its way. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: "Decimal",
  description:
    'Exact decimal, sent as a JSON string ("629.09", "-65.34", "209.40"), never a float. Input takes a string, or a whole number up to 2^53 - 1; a number with a fraction is refused with BAD_USER_INPUT. Zero never prints a minus sign. 精确小数：以字符串传输，绝不使用浮点数；带小数的数字输入会被拒绝。',
  serialize: (value) => {
    if (typeof value !== "string") throw new TypeError("a Decimal is a string");
    return value;
  },
  parseValue: read,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING && DECIMAL.test(node.value)) return node.value;
    if (node.kind === Kind.INT) {
      const whole = BigInt(node.value);
      if (whole <= BigInt(Number.MAX_SAFE_INTEGER) && whole >= BigInt(Number.MIN_SAFE_INTEGER)) return node.value;
    }
    throw refused(print(node), node);
  },
});

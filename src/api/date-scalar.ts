import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from "graphql";
import { isDay } from "../domain/day.js";

function refused(shown: string, node?: ValueNode): GraphQLError {
  return new GraphQLError(
    `Date: ${shown.slice(0, 80)} is refused; send a day of the calendar as a string such as "2022-08-26"`,
    { extensions: { code: "BAD_USER_INPUT" }, ...(node === undefined ? {} : { nodes: [node] }) },
  );
}

/** A day of the calendar, a string on the wire. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description:
    'A day of the calendar, sent as a JSON string in ISO 8601 ("2022-08-26"); anything else is refused with BAD_USER_INPUT. 日期：ISO 8601 格式的字符串，其他写法会被拒绝。',
  serialize: (value) => {
    if (typeof value !== "string") throw new TypeError("a Date is a string");
    return value;
  },
  parseValue: (value) => {
    if (typeof value === "string" && isDay(value)) return value;
    throw refused(JSON.stringify(value));
  },
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING && isDay(node.value)) return node.value;
    throw refused(print(node), node);
  },
});

import { GraphQLScalarType } from "graphql";

/** An instant, a string on the wire; it is served and never asked for. */
export const DateTimeScalar = new GraphQLScalarType<never, string>({
  name: "DateTime",
  description:
    'An instant in the time of Beijing, a JSON string in ISO 8601 ("2022-08-26T15:30:00+08:00"). 时刻：北京时间，ISO 8601 格式的字符串。',
  serialize: (value) => {
    if (typeof value !== "string") throw new TypeError("a DateTime is a string");
    return value;
  },
  parseValue: () => {
    throw new TypeError("no DateTime is asked for");
  },
});

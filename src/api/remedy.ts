import { isEnumType, type GraphQLSchema } from "graphql";

const SCALARS: Readonly<Record<string, string>> = {
  Boolean: "Give true or false.",
  ID: "Give an id as a string.",
  Int: "Give a whole number from -2147483648 to 2147483647.",
  String: "Give a string.",
};

/** Where graphql-js names the type of a value that does not fit. */
const NAMED = [/in "(\w+)" enum/, /Enum "(\w+)" cannot/, /type "(\w+)!"/];

/** What to send instead, as a sentence after a space, by what graphql-js says of a value; empty where it says it itself. */
export function remedyOf(message: string, schema: GraphQLSchema): string {
  const scalar = SCALARS[/(?:^|; )(\w+) cannot represent/.exec(message)?.[1] ?? ""];
  if (scalar !== undefined) return ` ${scalar}`;
  const name = NAMED.map((pattern) => pattern.exec(message)?.[1]).find((one) => one !== undefined);
  const type = schema.getType(name ?? "");
  const values = isEnumType(type)
    ? `one of ${type
        .getValues()
        .map((value) => value.name)
        .join(", ")}`
    : null;
  if (/must not be null|not to be null|found null/.test(message)) {
    return ` Give ${values ?? "a value"}; what has a default may be left out.`;
  }
  return values === null ? "" : ` Give ${values}.`;
}

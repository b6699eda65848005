import { execute, isObjectType, parse, type ExecutionResult, type GraphQLSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { reachOf } from "../../src/api/reach-of-selection.js";
import { buildApiSchema } from "../../src/api/schema.js";
import { RULES } from "../../src/ingest/checks/catalogue.js";
import { WHOLE_REACH } from "../../src/queries/reach.js";
import { NotLoaded } from "../../src/store/errors.js";
import type { KnownValues } from "../fuzz/known-values.js";
import { randomRequest } from "../fuzz/random-request.js";
import type { Database } from "../../src/store/database.js";
import { atEndOf, walkFrom, type WalkedType, type WalkRoot } from "./schema-walk.js";

const DEPARTMENT = `departmentNames: ["示例市司法局"]`;

/** The items of a department that also has the year before: its drivers are of every kind. */
export const LINES = `(first: 8, filter: { synthetic: true, departmentNames: ["示例市档案局"], tables: [EXPENDITURE], years: [2021] })`;

/** A ranking in which some departments have no rank. */
export const RANKING = `(first: 3, input: { table: EXPENDITURE, key: "total", by: COMPLETION_RATE, stage: ADJUSTED_BUDGET, fromYear: 2020, toYear: 2021, synthetic: true })`;

function roots({ nodeIds }: KnownValues): WalkRoot[] {
  const some = nodeIds.filter((_, index) => index % 3 === 0);
  const filter = `filter: { synthetic: true, ${DEPARTMENT} }`;
  return [
    { kind: "departments", field: "department", arguments: `(name: "示例市司法局")` },
    { kind: "departments", field: "departments", arguments: `(first: 2, filter: { synthetic: true })` },
    { kind: "lines", field: "lineItems", arguments: LINES },
    { kind: "lines", field: "explanations", arguments: `(first: 6, ${filter})` },
    { kind: "lines", field: "findings", arguments: `(first: 6, filter: { synthetic: true })` },
    {
      kind: "comparison",
      field: "comparison",
      arguments: `(input: { ${DEPARTMENT}, fromYear: 2020, toYear: 2021, table: EXPENDITURE, keys: ["total", "201"], deflator: CPI })`,
    },
    { kind: "nodes", field: "nodes", arguments: `(ids: ${JSON.stringify(some)})` },
    {
      kind: "statistics",
      field: "ranking",
      arguments: RANKING,
    },
  ];
}

/** The schema, which moreover refuses an object that is no instance of the class of its type. */
function strictSchema(): GraphQLSchema {
  const schema = buildApiSchema();
  const classes = new Map(getMetadataStorage().objectTypes.map((one) => [one.name, one.target]));
  for (const type of Object.values(schema.getTypeMap())) {
    const target = classes.get(type.name);
    if (isObjectType(type) && target !== undefined) type.isTypeOf = (value) => value instanceof target;
  }
  return schema;
}

type Plain = Record<string, unknown>;

/** An answer without the fields of a type that were asked by other aliases. */
function only(aliases: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => only(aliases, one));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value as Plain).filter(([name]) => aliases.has(name) || !/^f\d+$/.test(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, aliases.has(name) ? one : only(aliases, one)]));
}

/** Asks the same of what a selection reaches and of everything, and says where the answers are not the same. */
export class ReachProof {
  private readonly schema = strictSchema();

  constructor(
    private readonly database: Database,
    private readonly known: KnownValues,
  ) {}

  /** What differs, or throws, of every field of every type from every kind of root. */
  async ofEveryField(everyValue: boolean): Promise<string[]> {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const root of roots(this.known)) {
      for (const type of walkFrom(this.schema, root, everyValue)) {
        const id = `${root.kind} ${type.name}`;
        if (seen.has(id)) continue;
        seen.add(id);
        wrong.push(...(await this.differences(type)));
      }
    }
    return wrong;
  }

  /** What differs, or throws, of every field of the lines at the end of some ways (`{ lineItems { drivers { lineItem {`). */
  async ofLinesAt(ways: readonly string[]): Promise<string[]> {
    const wrong: string[] = [];
    for (const way of ways) wrong.push(...(await this.differences(atEndOf(this.schema, "LineItem", way))));
    return wrong;
  }

  /** What differs, or throws, of the random requests of the seeds from `seed` on. */
  async ofRandom(seed: number, requests: number): Promise<string[]> {
    const wrong: string[] = [];
    for (let at = seed; at < seed + requests; at += 1) {
      const { request } = randomRequest(this.schema, this.known, at);
      const { query, variables, operationName } = request;
      try {
        const narrow = JSON.stringify(await this.ask(query, false, { ...variables }, operationName));
        const whole = JSON.stringify(await this.ask(query, true, { ...variables }, operationName));
        if (narrow !== whole) wrong.push(`seed ${String(at)} differs: ${query} ${JSON.stringify(variables)}`);
      } catch (error) {
        wrong.push(`seed ${String(at)}: ${String(error)} ${JSON.stringify(variables)}`);
      }
    }
    return wrong;
  }

  /** Fields one by one, then all of them on everything that is loaded: what differs, or throws. */
  private async differences({ name, open, close, asked }: WalkedType): Promise<string[]> {
    const found: string[] = [];
    const alone: { aliases: ReadonlySet<string>; text: string; answer: ExecutionResult }[] = [];
    let count = 0;
    for (const texts of asked) {
      const aliased = texts.map((text) => [`f${String((count += 1))}`, text] as const);
      const text = aliased.map(([alias, one]) => `${alias}: ${one}`).join(" ");
      const query = `${open} ${text} ${close}`;
      try {
        const answer = await this.ask(query, false);
        if (answer.errors === undefined) alone.push({ aliases: new Set(aliased.map(([one]) => one)), text, answer });
        else if (JSON.stringify(answer) !== JSON.stringify(await this.ask(query, true)))
          found.push(`${name}: ${query}`);
      } catch (error) {
        found.push(String(error));
      }
    }
    if (alone.length === 0) return found;
    const whole = await this.ask(`${open} ${alone.map((one) => one.text).join(" ")} ${close}`, true);
    for (const { aliases, text, answer } of alone) {
      if (JSON.stringify(answer.data) !== JSON.stringify(only(aliases, whole.data)))
        found.push(`${name}: ${open} ${text}`);
    }
    return found;
  }

  private async ask(query: string, isWhole: boolean, variables: Plain = {}, name?: string): Promise<ExecutionResult> {
    const contextValue = { database: this.database, rules: RULES, reachOf: isWhole ? () => WHOLE_REACH : reachOf };
    const document = parse(query);
    const answer = await execute({
      schema: this.schema,
      document,
      contextValue,
      variableValues: variables,
      operationName: name,
    });
    const faults = (answer.errors ?? []).filter(({ originalError }) => originalError instanceof NotLoaded);
    const wrong = (answer.errors ?? []).filter(({ message }) => message.startsWith("Expected value of type"));
    if (faults.length + wrong.length > 0) throw new Error(`${[...faults, ...wrong].join("; ")} in ${query}`);
    return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
  }
}

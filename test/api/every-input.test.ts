import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
} from "graphql";
import { buildApiSchema } from "../../src/api/schema.js";
import type { SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";
import { createWorldApi } from "../support/world.js";

const NAME = "虚拟市渔业局";
const NEAR = `the nearest known: "${NAME}"`;
/** The id of a department that is in no store of tests, as it would be spelled. */
const NOBODY = Buffer.from(JSON.stringify(["Department", 4711])).toString("base64url");
const YEAR = `department(name: "${NAME}") { year(year: 2021) {`;
const LINE = `${YEAR} lineItem(table: EXPENDITURE, key: "total") {`;
const COMPARED = `fromYear: 2020, toYear: 2021, table: EXPENDITURE`;
const RANKED = `by: AMOUNT, table: EXPENDITURE, synthetic: true`;
const OF_LINE = `table: EXPENDITURE, key: "total"`;
const REGION = `"430219" is the code of no known region; the nearest known: "430212"`;
const KEY = `"2013111" is no key of any stored account, table or crosswalk; the nearest known: "2013101"`;
const PREFIX = `"2999" is the beginning of no key of any stored account, table or crosswalk; nothing known is near it`;
const DEPARTMENT = `"虚拟市鱼业局" is the name of no department; departments(filter: {nameContains:}) finds them; ${NEAR}`;
const ID = `"${NOBODY}" is the id of no department in this store; departments lists them`;
const BASIS = `"FIRST_YEAR" is a basis of ranges alone; give PRIOR_YEAR, INITIAL_BUDGET or ADJUSTED_BUDGET, or ask comparison for overall and cumulative`;
const YEARS = "2022 is after toYear 2021; give the earlier year first";
const FROM_TO = "2022 is after to 2021; give the earlier year first";

/** What is asked of an input, and what is said of it. */
type Refused = readonly [query: string, message: string];

/** The root fields that take the filter of lines. */
function ofLines(filter: string, message: string): Refused[] {
  return [
    [`lineItems(filter: { ${filter} }) { totalCount }`, message],
    [`aggregates(by: [KEY], filter: { tables: [EXPENDITURE], synthetic: true, ${filter} }) { groupCount }`, message],
  ];
}

function ofFindings(filter: string, message: string): Refused[] {
  return [
    [`findings(filter: { ${filter} }) { totalCount }`, message],
    [`findingCounts(filter: { ${filter} }) { count }`, message],
  ];
}

function ofStatistics(filter: string, message: string): Refused[] {
  return [[`explanationStatistics(filter: { synthetic: true, ${filter} }) { total { reasons } }`, message]];
}

/** Names of departments, keys and regions: a name that nothing stored knows. */
const NAMES: Readonly<Record<string, readonly Refused[]>> = {
  "ComparisonInput.departmentIds": [
    [`comparison(input: { ${COMPARED}, departmentIds: ["${NOBODY}"] }) { years }`, `input.departmentIds: ${ID}`],
    [
      `comparison(input: { ${COMPARED}, departmentIds: ["${NOBODY}"], synthetic: true }) { years }`,
      `input.departmentIds: ${ID}`,
    ],
  ],
  "ComparisonInput.departmentNames": [
    [
      `comparison(input: { ${COMPARED}, departmentNames: ["虚拟市鱼业局"] }) { years }`,
      `input.departmentNames: ${DEPARTMENT}`,
    ],
  ],
  "ComparisonInput.regionCode": [
    [`comparison(input: { ${COMPARED}, regionCode: "430219" }) { years }`, `input.regionCode: ${REGION}`],
  ],
  "ComparisonInput.keys": [
    [
      `comparison(input: { ${COMPARED}, departmentNames: ["${NAME}"], keys: ["2013111"] }) { years }`,
      `input.keys: ${KEY}`,
    ],
  ],
  "ComparisonInput.codePrefix": [
    [
      `comparison(input: { ${COMPARED}, departmentNames: ["${NAME}"], codePrefix: "2999" }) { years }`,
      `input.codePrefix: ${PREFIX}`,
    ],
  ],
  "DepartmentFilter.ids": [[`departments(filter: { ids: ["${NOBODY}"] }) { totalCount }`, `filter.ids: ${ID}`]],
  "DepartmentFilter.regionCode": [
    [`departments(filter: { regionCode: "430219" }) { totalCount }`, `filter.regionCode: ${REGION}`],
  ],
  "DepartmentYear.lineItems(codePrefix)": [
    [`${YEAR} lineItems(codePrefix: "2999") { key } } }`, `codePrefix: ${PREFIX}`],
    [
      `lineItems(first: 1) { nodes { departmentYear { lineItems(codePrefix: "2999") { key } } } }`,
      `codePrefix: ${PREFIX}`,
    ],
  ],
  "DepartmentLineFilter.key": [
    [
      `departments(filter: { line: { table: EXPENDITURE, key: "2013111", fromYear: 2021, toYear: 2021 } }) { totalCount }`,
      `filter.line.key: ${KEY}`,
    ],
  ],
  "DepartmentOrder.key": [
    [
      `departments(orderBy: [{ field: AMOUNT, table: EXPENDITURE, key: "2013111", year: 2021 }]) { totalCount }`,
      `orderBy.key: ${KEY}`,
    ],
  ],
  "ExplanationFilter.departmentIds": [
    [`explanations(filter: { departmentIds: ["${NOBODY}"] }) { totalCount }`, `filter.departmentIds: ${ID}`],
  ],
  "ExplanationStatisticsFilter.departmentIds": ofStatistics(
    `departmentIds: ["${NOBODY}"]`,
    `filter.departmentIds: ${ID}`,
  ),
  "ExplanationStatisticsFilter.departmentNames": ofStatistics(
    `departmentNames: ["虚拟市鱼业局"]`,
    `filter.departmentNames: ${DEPARTMENT}`,
  ),
  "ExplanationStatisticsFilter.keys": ofStatistics(`keys: ["2013111"]`, `filter.keys: ${KEY}`),
  "ExplanationStatisticsFilter.regionCode": ofStatistics(`regionCode: "430219"`, `filter.regionCode: ${REGION}`),
  "FindingFilter.departmentIds": ofFindings(`departmentIds: ["${NOBODY}"]`, `filter.departmentIds: ${ID}`),
  "FindingFilter.rules": ofFindings(`rules: ["sum.x"]`, 'filter.rules: "sum.x" is no rule; `rules { id }` lists them'),
  "LineItemFilter.codePrefix": ofLines(`codePrefix: "2999"`, `filter.codePrefix: ${PREFIX}`),
  "LineItemFilter.departmentIds": ofLines(`departmentIds: ["${NOBODY}"]`, `filter.departmentIds: ${ID}`),
  "LineItemFilter.departmentNames": ofLines(
    `departmentNames: ["虚拟市鱼业局"]`,
    `filter.departmentNames: ${DEPARTMENT}`,
  ),
  "LineItemFilter.keys": ofLines(`keys: ["2013111"]`, `filter.keys: ${KEY}`),
  "LineItemFilter.regionCode": ofLines(`regionCode: "430219"`, `filter.regionCode: ${REGION}`),
  "RankingInput.key": [
    [`ranking(input: { ${RANKED}, key: "2013111", fromYear: 2021, toYear: 2021 }) { ranked }`, `input.key: ${KEY}`],
  ],
  "RankingInput.regionCode": [
    [
      `ranking(input: { ${RANKED}, key: "total", fromYear: 2021, toYear: 2021, regionCode: "430219" }) { ranked }`,
      `input.regionCode: ${REGION}`,
    ],
  ],
};

/** A basis that only ranges have. */
const BASES: Readonly<Record<string, readonly Refused[]>> = {
  "DepartmentYear.change(basis)": [[`${YEAR} change(basis: FIRST_YEAR) { amount } } }`, `basis: ${BASIS}`]],
  "DepartmentYear.explanations(basis)": [[`${YEAR} explanations(basis: FIRST_YEAR) { text } } }`, `basis: ${BASIS}`]],
  "LineItem.change(basis)": [[`${LINE} change(basis: FIRST_YEAR) { amount } } } }`, `basis: ${BASIS}`]],
  "LineItem.drivers(basis)": [[`${LINE} drivers(basis: FIRST_YEAR) { amount } } } }`, `basis: ${BASIS}`]],
  "LineItem.explanations(basis)": [[`${LINE} explanations(basis: FIRST_YEAR) { text } } } }`, `basis: ${BASIS}`]],
  "ExplanationFilter.basis": [[`explanations(filter: { basis: FIRST_YEAR }) { totalCount }`, `filter.basis: ${BASIS}`]],
  "ExplanationStatisticsFilter.basis": ofStatistics(`basis: FIRST_YEAR`, `filter.basis: ${BASIS}`),
  "LineItemFilter.reasonBasis": ofLines(
    `reasonBasis: FIRST_YEAR, reasonCategories: [COST_SAVING]`,
    `filter.reasonBasis: ${BASIS}`,
  ),
};

/** Ranges whose first comes after the last: nothing lies in them. */
const RANGES: Readonly<Record<string, readonly Refused[]>> = {
  "ComparisonInput.fromYear": [
    [
      `comparison(input: { departmentNames: ["${NAME}"], table: EXPENDITURE, fromYear: 2022, toYear: 2021 }) { years }`,
      `input.fromYear: ${YEARS}`,
    ],
  ],
  "Department.years(from)": [
    [`department(name: "${NAME}") { years(from: 2022, to: 2021) { year } }`, `from: ${FROM_TO}`],
  ],
  "LineItem.history(from)": [[`${LINE} history(from: 2022, to: 2021) { year } } } }`, `from: ${FROM_TO}`]],
  "DepartmentLineFilter.fromYear": [
    [
      `departments(filter: { line: { ${OF_LINE}, fromYear: 2022, toYear: 2021 } }) { totalCount }`,
      `filter.line.fromYear: ${YEARS}`,
    ],
  ],
  "ExplanationFilter.fromYear": [
    [`explanations(filter: { fromYear: 2022, toYear: 2021 }) { totalCount }`, `filter.fromYear: ${YEARS}`],
  ],
  "ExplanationStatisticsFilter.fromYear": ofStatistics(`fromYear: 2022, toYear: 2021`, `filter.fromYear: ${YEARS}`),
  "FindingFilter.fromYear": ofFindings(`fromYear: 2022, toYear: 2021`, `filter.fromYear: ${YEARS}`),
  "LineItemFilter.fromYear": ofLines(`fromYear: 2022, toYear: 2021`, `filter.fromYear: ${YEARS}`),
  "RankingInput.fromYear": [
    [
      `ranking(input: { ${RANKED}, key: "total", fromYear: 2022, toYear: 2021 }) { ranked }`,
      `input.fromYear: ${YEARS}`,
    ],
  ],
  "DecimalRange.min": [
    ...["amount", "changeAmount", "changeRate", "completionRate", "adjustedCompletionRate", "share"].flatMap(
      (range) => {
        const bounds = `${range}: { min: "-0.1", max: "-0.11" }`;
        const message = (filter: string): string =>
          `${filter}.${range}.min: "-0.1" is above max -0.11; give the smaller bound first`;
        return [
          ...ofLines(bounds, message("filter")),
          [
            `departments(filter: { line: { ${OF_LINE}, fromYear: 2021, toYear: 2021, ${bounds} } }) { totalCount }`,
            message("filter.line"),
          ] as const,
        ];
      },
    ),
  ],
};

/** Texts that are no names: a search finds nothing, a cursor or an id has its own refusal, and one look-up gives null. */
const NO_NAMES = /^(Query\.node|Query\.department\(|DepartmentYear\.lineItem\()|Contains$|\((after|before)\)$/;

type Input = GraphQLArgument | GraphQLInputField;

/** Every argument and input field of the schema that `isOne` is true of, by its place. */
function inputs(isOne: (input: Input, others: readonly Input[]) => boolean): string[] {
  return Object.values(buildApiSchema().getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__")) return [];
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      return fields.filter((field) => isOne(field, fields)).map(({ name }) => `${type.name}.${name}`);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.filter((arg) => isOne(arg, field.args)).map(({ name }) => `${type.name}.${field.name}(${name})`),
    );
  });
}

const typeOf = ({ type }: Input): string => getNamedType(type).name;
const ENDS: Readonly<Record<string, string>> = { from: "to", fromYear: "toYear", min: "max" };

describe("the inputs of the schema that are refused below", () => {
  it("are all that name a department, a key, a region or a rule", () => {
    const named = inputs((one) => ["ID", "String"].includes(typeOf(one)));
    expect(named.filter((place) => !NO_NAMES.test(place)).sort()).toEqual(Object.keys(NAMES).sort());
  });

  it("are all that take a basis of changes", () => {
    expect(inputs((one) => typeOf(one) === "ChangeBasis").sort()).toEqual(Object.keys(BASES).sort());
  });

  it("are all that begin a range", () => {
    const begins = inputs((one, others) => others.some(({ name }) => name === ENDS[one.name]));
    expect(begins.sort()).toEqual(Object.keys(RANGES).sort());
  });
});

onBothStores("an input that nothing can answer", (kind) => {
  let api: SeededApi;

  beforeAll(async () => {
    api = await createWorldApi(kind, {
      accounts: [
        {
          department: NAME,
          year: 2021,
          region: { code: "430212", name: "渌口区" },
          tables: { EXPENDITURE: { total: "30.00", "2013101 行政运行": "30.00" } },
        },
      ],
    });
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  const refused = [NAMES, BASES, RANGES].flatMap((one) =>
    Object.entries(one).flatMap(([place, some]) => some.map(([query, message]) => [place, query, message] as const)),
  );

  it.each(refused)("is refused by its name, with the remedy: %s, %s", async (_place, query, message) => {
    const answer = await api.ask(`{ ${query} }`);
    expect(answer.errors?.map((error) => [error.message, error.extensions?.code])).toEqual([
      [message, "BAD_USER_INPUT"],
    ]);
  });

  it("refuses to complete the final account, which is no budget", async () => {
    const answer = await api.ask(`{ ${LINE} completionRate(stage: FINAL) } } } }`);
    expect(answer.errors?.[0]?.message).toMatch(/^stage: "FINAL" is no budget/);
    const ranked = await api.ask(
      `{ ranking(input: { by: COMPLETION_RATE, stage: FINAL, ${OF_LINE}, fromYear: 2021, toYear: 2021 }) { ranked } }`,
    );
    expect(ranked.errors?.[0]?.message).toMatch(/^input\.stage: "FINAL" is no budget/);
  });

  it.each([
    `comparison(input: { ${COMPARED}, departmentNames: ["${NAME}"], keys: ["reception"] }) { rows { key } }`,
    `lineItems(filter: { keys: ["2013101"], years: [2019] }) { totalCount }`,
    `lineItems(filter: { departmentNames: ["${NAME}"], years: [2019] }) { totalCount }`,
    `comparison(input: { ${COMPARED}, departmentNames: ["${NAME}"], codePrefix: "201" }) { rows { key } }`,
    `lineItems(filter: { codePrefix: "income.", years: [2019] }) { totalCount }`,
    `lineItems(filter: { codePrefix: "2013", years: [2019] }) { totalCount }`,
    `${YEAR} lineItems(table: INCOME, codePrefix: "2013") { key } none: lineItems(codePrefix: "income.") { key } } }`,
    `lineItems(filter: { changeRate: { min: "1", max: "1.00" } }) { totalCount }`,
    `lineItems(filter: { departmentIds: [] }) { totalCount }`,
    `departments(orderBy: [{ field: AMOUNT, table: EXPENDITURE, key: "total", year: 1999 }]) { totalCount }`,
    `ranking(input: { ${RANKED}, key: "income.total", fromYear: 2021, toYear: 2021 }) { ranked }`,
  ])("is none that a table's description, another year or a single value knows: %s", async (query) => {
    expect((await api.ask(`{ ${query} }`)).errors).toBeUndefined();
  });
});

import type { FormattedExecutionResult } from "graphql";

type Answer = FormattedExecutionResult<Record<string, unknown>>;

/** Values that the store of a fuzzed API knows, by the names of arguments and input fields that take them. */
export interface KnownValues {
  readonly departmentIds: readonly string[];
  readonly departmentNames: readonly string[];
  readonly nodeIds: readonly string[];
  readonly rules: readonly string[];
}

const QUERY = `{
  departments(first: 100, filter: { synthetic: true }) { nodes { id name years { id } } }
  rules { id }
  lineItems(first: 40, filter: { synthetic: true }) { nodes { id } }
  explanations(first: 20, filter: { synthetic: true }) { nodes { id } }
  findings(first: 20, filter: { synthetic: true }) { nodes { id } }
}`;

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
}

interface Known {
  readonly departments: {
    readonly nodes: readonly { id: string; name: string; years: readonly { id: string }[] }[];
  };
  readonly rules: readonly { id: string }[];
  readonly lineItems: Listed;
  readonly explanations: Listed;
  readonly findings: Listed;
}

/** Asks the API itself for the names and ids in its store. */
export async function knownValues(ask: (query: string) => Promise<Answer>): Promise<KnownValues> {
  const { data } = await ask(QUERY);
  const { departments, rules, lineItems, explanations, findings } = data as unknown as Known;
  const years = departments.nodes.flatMap((one) => one.years);
  const listed = [departments.nodes, years, lineItems.nodes, explanations.nodes, findings.nodes];
  return {
    departmentIds: departments.nodes.map((one) => one.id),
    departmentNames: departments.nodes.map((one) => one.name),
    nodeIds: listed.flat().map((one) => one.id),
    rules: rules.map((one) => one.id),
  };
}

import { createSeededApi, type SeededApi } from "../support/api.js";
import { onBothStores } from "../support/stores.js";

const IDS = `{ department(name: "示例市司法局") { id year(year: 2021) { id lineItem(table: EXPENDITURE, key: "total") { id
  change { explanations(includeDerived: true) { id origin } } } explanations { id } } } findings(first: 1) { nodes { id } } }`;

interface Ids {
  readonly department: {
    readonly id: string;
    readonly year: {
      readonly id: string;
      readonly lineItem: { id: string; change: { explanations: { id: string; origin: string }[] } };
      readonly explanations: { id: string }[];
    };
  };
  readonly findings: { readonly nodes: { id: string }[] };
}

const NODE = `__typename id ... on Department { name } ... on DepartmentYear { totalExpenditure } ... on LineItem { amount change { rate } }
  ... on Explanation { text origin lineItem { key } } ... on Finding { rule department { name } }`;

onBothStores("an object's id", (kind) => {
  let api: SeededApi;
  let ids: Record<string, string>;

  beforeAll(async () => {
    api = await createSeededApi(kind);
    const { data } = await api.ask(IDS);
    const found = data as unknown as Ids;
    const derived = found.department.year.lineItem.change.explanations[0];
    ids = {
      Department: found.department.id,
      DepartmentYear: found.department.year.id,
      LineItem: found.department.year.lineItem.id,
      Explanation: found.department.year.explanations[0]?.id ?? "",
      DerivedExplanation: derived?.id ?? "",
      Finding: found.findings.nodes[0]?.id ?? "",
    };
    expect(derived?.origin).toBe("DERIVED");
  }, 60_000);

  afterAll(async () => {
    await api.close();
  });

  it.each(["compiled", "plain"] as const)("finds an object of every type, executed %s", async (execution) => {
    for (const [type, id] of Object.entries(ids)) {
      const answer = await api.ask(`query ($id: ID!) { node(id: $id) { ${NODE} } }`, { id }, { execution });
      expect(answer.errors).toBeUndefined();
      expect(answer.data?.node).toMatchObject({ id, __typename: type.replace("Derived", "") });
    }
  });

  it.each(["compiled", "plain"] as const)("keeps order and gaps in a list, executed %s", async (execution) => {
    const wanted = [ids.Finding, "nonsense", ids.Department, ids.LineItem];
    const answer = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }`,
      { ids: wanted },
      { execution },
    );
    expect(answer.data?.nodes).toEqual([
      { __typename: "Finding", id: ids.Finding },
      null,
      { __typename: "Department", id: ids.Department },
      { __typename: "LineItem", id: ids.LineItem },
    ]);
  });

  it.each(["", "nonsense", "W10", Buffer.from(JSON.stringify(["Department", -1])).toString("base64url"), "%%%"])(
    "is null where it is none of ours: %j",
    async (id) => {
      expect(await api.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ data: { node: null } });
    },
  );

  it("is null where it speaks of what is not in the store", async () => {
    const foreign = ["Department", 12345678901234];
    const id = Buffer.from(JSON.stringify(foreign)).toString("base64url");
    expect(await api.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ data: { node: null } });
    expect(await api.ask(`query ($id: ID!) { department(id: $id) { id } }`, { id })).toEqual({
      data: { department: null },
    });
  });
});

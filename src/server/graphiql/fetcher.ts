import type { GraphiQLProps } from "graphiql";
import type { ExecutionResult } from "graphql";

/** Beside the page, never an absolute path: a server behind a path prefix needs no setting. */
const endpoint = new URL("../graphql", document.baseURI);

/**
 * Sends an operation to the server that served this page and gives its answer, GraphQL errors included.
 * Rejects with a sentence naming the HTTP status where the answer is none of GraphQL's (a proxy's error page).
 */
export const postToServer: GraphiQLProps["fetcher"] = async (operation, options) => {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...options?.headers },
    body: JSON.stringify(operation),
  });
  const answer = parseJson(await response.text());
  if (isGraphQLAnswer(answer)) return answer;
  throw new Error(`${endpoint.pathname}: HTTP ${String(response.status)}, 返回的不是 GraphQL 结果 no GraphQL answer`);
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isGraphQLAnswer(value: unknown): value is ExecutionResult {
  return typeof value === "object" && value !== null && ("data" in value || "errors" in value);
}

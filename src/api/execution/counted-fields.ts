import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { itemsFor } from "./lists-without-abandoned.js";
import { isPromise } from "./promise-like.js";
import { budgetOf, type RequestBudget } from "./request-budget.js";
import { selectionWeight } from "./selection-weight.js";

type Resolver = GraphQLFieldResolver<unknown, unknown>;

function sizeOf(value: unknown): number {
  if (value === null || value === undefined || value instanceof Error) return 0;
  return Array.isArray(value) ? value.length : 1;
}

/** Counts the objects that a field gives before anything of them is made, and hands them out in their turn. */
function counted(value: unknown, budget: RequestBudget, context: unknown, info: GraphQLResolveInfo): unknown {
  const size = sizeOf(value);
  if (size > 0) {
    const { nodes, bytes, errors } = selectionWeight(info);
    budget.spend("nodes", size * nodes);
    budget.spend("bytes", size * bytes);
    if (errors > 0) budget.spend("errors", size * errors);
  }
  const handed: unknown = Array.isArray(value) ? itemsFor(context, value, budget) : value;
  return budget.turn()?.then(() => handed) ?? handed;
}

function resolved(resolve: Resolver, field: GraphQLField<unknown, unknown>): Resolver {
  const isComposite = isCompositeType(getNamedType(field.type));
  return (source, args, context, info) => {
    const budget = budgetOf(context);
    if (budget === null) return resolve(source, args, context, info);
    budget.check();
    const value = attempted(() => resolve(source, args, context, info), budget);
    return noted(isComposite ? countedWhenThere(value, budget, context, info) : value, budget);
  };
}

function countedWhenThere(value: unknown, budget: RequestBudget, context: unknown, info: GraphQLResolveInfo): unknown {
  if (!isPromise(value)) return counted(value, budget, context, info);
  return value.then(
    (found) => {
      budget.startSlice();
      return counted(found, budget, context, info);
    },
    (error: unknown) => {
      budget.spend("errors", 1);
      throw error;
    },
  );
}

/** What is handed to the executor: it is remembered that something has to be waited for. */
function noted(value: unknown, budget: RequestBudget): unknown {
  if (isPromise(value)) budget.promised += 1;
  return value;
}

/** What is thrown while others of the request wait is the fault of a promise too, so that graphql-js forgets none of them. */
function attempted(run: () => unknown, budget: RequestBudget): unknown {
  try {
    return run();
  } catch (error) {
    budget.check();
    budget.spend("errors", 1);
    if (budget.isWaiting) return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/** Fields that count already: those of introspection are shared by all schemas of a process. */
const countedFields = new WeakSet<GraphQLField<unknown, unknown>>();

/**
 * Makes every field of objects, and every field that takes arguments, count what it costs in the budget of its request,
 * in whichever way the document is executed; introspection too, of which an answer is as long as any. Changes the schema
 * in place.
 */
export function countFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isIntrospection = isIntrospectionType(type);
    for (const field of Object.values(type.getFields())) {
      const isComposite = isCompositeType(getNamedType(field.type));
      if (!isComposite && (field.resolve === undefined || isIntrospection)) continue;
      if (countedFields.has(field)) continue;
      countedFields.add(field);
      field.resolve = resolved(field.resolve ?? defaultFieldResolver, field);
    }
  }
}

import type { GraphQLFieldResolver, GraphQLSchema } from "graphql";
import { isObjectType } from "graphql";
import { isPromise } from "./promise-like.js";

type Told = (fault: unknown) => void;

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Compiled code goes on in the callbacks of the promises that resolvers give back. What it throws there (a getter of any
 * class may throw) nobody would catch: the process would end, and the answer never come.
 */
function watched(promise: PromiseLike<unknown>, told: Told): PromiseLike<unknown> {
  return {
    then(fulfilled, rejected) {
      const after = promise.then(fulfilled, rejected);
      after.then(undefined, told);
      return after;
    },
  };
}

/** Contexts of requests, each of one request, and who is told of what is thrown while it is answered. */
const contexts = new WeakMap<object, Told>();

/** Servers of one process share their schema: a second layer would find the same. */
const watchedSchemas = new WeakSet<GraphQLSchema>();

/** Tells the request of what is thrown while it is answered. */
export class WatchedPromises<Context extends object> {
  /** Watches every resolver of the schema, which is changed in place; contexts that are not watched see no difference. */
  constructor(schema: GraphQLSchema) {
    if (watchedSchemas.has(schema)) return;
    watchedSchemas.add(schema);
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith("__")) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.resolve !== undefined) field.resolve = this.careful(field.resolve);
      }
    }
  }

  /** The answer of `run`, which is handed a copy of the context; rejects with what anything that it started throws. */
  async watch<Answer>(context: Context, run: (context: Context) => PromiseLike<Answer> | Answer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const own = { ...context };
      contexts.set(own, reject);
      Promise.resolve(run(own)).then(resolve, reject);
    });
  }

  private careful(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
    return (source, args, context, info) => {
      const answer: unknown = resolve(source, args, context, info);
      if (!isPromise(answer) || !isObject(context)) return answer;
      const told = contexts.get(context);
      return told === undefined ? answer : watched(answer, told);
    };
  }
}

const guarded = new WeakSet<object>();

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The prototype on the chain of `prototype` that has `name` of its own, or null. */
function ownerOf(prototype: object, name: string): object | null {
  for (let one: unknown = prototype; isObject(one); one = Reflect.getPrototypeOf(one)) {
    if (Object.hasOwn(one, name)) return one;
  }
  return null;
}

/**
 * Makes a getter of a class give back what it throws. Compiled queries read properties outside any try, where an error
 * would end the process; an error that is a field's value becomes that field's error, compiled or not.
 * False where `name` is no getter, and nothing was done.
 */
export function guardGetter(prototype: object, name: string): boolean {
  const owner = ownerOf(prototype, name);
  const descriptor = owner === null ? undefined : Reflect.getOwnPropertyDescriptor(owner, name);
  const get: ((this: unknown) => unknown) | undefined = descriptor?.get;
  if (owner === null || descriptor === undefined || get === undefined) return false;
  if (guarded.has(get)) return true;
  const careful = function (this: unknown): unknown {
    try {
      return get.call(this);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  guarded.add(careful);
  Object.defineProperty(owner, name, { ...descriptor, get: careful });
  return true;
}

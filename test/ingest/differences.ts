function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : null;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** Where two JSON values differ: a line for each place, with its path and both values; a member left out is undefined. */
export function differences(expected: unknown, found: unknown, path = ""): string[] {
  const wanted = membersOf(expected);
  const got = membersOf(found);
  if (wanted === null || got === null) {
    return expected === found ? [] : [`${path}: expected ${show(expected)}, found ${show(found)}`];
  }
  const names = new Set([...wanted.keys(), ...got.keys()]);
  return [...names].flatMap((name) =>
    differences(wanted.get(name), got.get(name), path === "" ? name : `${path}.${name}`),
  );
}

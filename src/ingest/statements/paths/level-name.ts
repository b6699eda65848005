import type { PathLevel } from "./path-level.js";

/** 一般公共服务 and 一般公共服务支出 name one class. */
export function bareName(name: string): string {
  return name.length > 2 ? name.replace(/支出$/, "") : name;
}

/**
 * How far a printed name is that of a line (`name`, bare): whole, at its end after other words where it opens the path
 * (主要用于一般公共服务), or at its beginning where a line break may have cut it.
 */
export function isNamed(level: PathLevel, name: string, opens: boolean): boolean {
  const printed = bareName(level.name);
  if (printed === name) return true;
  if (level.isOpen === true && name.startsWith(level.name)) return true;
  return opens && printed.endsWith(name) && !/(?:其他|非|未)$/.test(printed.slice(0, -name.length));
}

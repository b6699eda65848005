import { LineLevel } from "../line.js";
import { foldName } from "../names.js";

const PATH = "path.";
const LEVELS: readonly LineLevel[] = [LineLevel.CLASS, LineLevel.GROUP, LineLevel.ITEM];

/**
 * The key of a line that is named by 类, 款 and 项 and has no known code: path.<类>/<款>/<项>, each name in its folded
 * form, so that one path has one key however it is printed.
 */
export function pathKey(names: readonly string[]): string {
  return PATH + names.map((name) => foldName(name).replaceAll("/", "")).join("/");
}

/** True for the key of a line that is known by its path alone. */
export function isPathKey(key: string): boolean {
  return key.startsWith(PATH);
}

/** 类, 款 or 项: by how many names the path has. */
export function levelOfPath(key: string): LineLevel {
  return LEVELS[key.split("/").length - 1] ?? LineLevel.ITEM;
}

/** The paths above a path, nearest first. */
export function pathsAbove(key: string): readonly string[] {
  const names = key.split("/");
  return names.slice(1).map((_, index) => names.slice(0, names.length - 1 - index).join("/"));
}

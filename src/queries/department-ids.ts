import { BadInput } from "./errors.js";
import { departmentOfId } from "./node-id.js";

/** The departments that ids stand for. Throws BadInput, naming the argument, for an id that stands for something else. */
export function departmentsOfNodeIds(argument: string, ids: readonly string[]): number[] {
  return ids.map((id) => {
    const departmentId = departmentOfId(id);
    if (departmentId === null) throw new BadInput(argument, id, "is the id of no department; departments lists them");
    return departmentId;
  });
}

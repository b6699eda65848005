import { Kind, type OperationDefinitionNode } from "graphql";

/** Names of operations that have a series of their own. */
const NAMES = 50;
const NAME_LENGTH = 64;
const OTHER = "other";

/**
 * What operations are called in metrics: by their names, the first fifty that come; one without a name by its root field
 * in brackets, of which the schema bounds the number. Names are what clients send: who sends many ends up in "other".
 */
export class OperationLabels {
  private readonly names = new Set<string>();

  /** @param operation of a valid document */
  labelOf(operation: OperationDefinitionNode): string {
    const { name, selectionSet } = operation;
    if (name !== undefined) return this.named(name.value);
    const [first, ...rest] = selectionSet.selections;
    return first?.kind === Kind.FIELD && rest.length === 0 ? `(${first.name.value})` : "(several)";
  }

  private named(name: string): string {
    if (this.names.has(name)) return name;
    if (this.names.size >= NAMES || name.length > NAME_LENGTH) return OTHER;
    this.names.add(name);
    return name;
  }
}

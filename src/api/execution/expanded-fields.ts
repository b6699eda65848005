import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from "graphql";
import type { RequestBounds } from "../bounds.js";
import { tooCostly } from "../too-costly.js";

/** Counts fields with every fragment in the place of its spreads; each fragment is walked once. */
class Expansion {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly document: DocumentNode) {
    for (const one of document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(one.name.value, one);
    }
  }

  /** Of all operations together; a fragment that spreads itself, which validation refuses, counts once. */
  fields(): number {
    let count = 0;
    for (const one of this.document.definitions) {
      if (one.kind === Kind.OPERATION_DEFINITION) count += this.ofSelection(one.selectionSet);
    }
    return count;
  }

  private ofSelection(selection: SelectionSetNode | undefined): number {
    let count = 0;
    for (const node of selection?.selections ?? []) {
      if (node.kind === Kind.FRAGMENT_SPREAD) count += this.ofFragment(node.name.value);
      else count += (node.kind === Kind.FIELD ? 1 : 0) + this.ofSelection(node.selectionSet);
    }
    return count;
  }

  private ofFragment(name: string): number {
    const known = this.counts.get(name);
    if (known !== undefined) return known;
    this.counts.set(name, 0);
    const count = this.ofSelection(this.fragments.get(name)?.selectionSet);
    this.counts.set(name, count);
    return count;
  }
}

/** How many fields a document has once its fragments stand where they are spread. */
export function expandedFields(document: DocumentNode): number {
  return new Expansion(document).fields();
}

/**
 * Refuses a document with too many expanded fields: other rules, and compiling, take time and memory by them. They are
 * shown an empty document in its place, so that none of them walks it.
 */
export function expandedFieldsRule({ fields }: RequestBounds): ValidationRule {
  return (context) => ({
    Document(document) {
      if (expandedFields(document) <= fields) return undefined;
      context.reportError(tooCostly("fields", fields));
      return { ...document, definitions: [] };
    },
  });
}

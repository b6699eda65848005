import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", { description: "Any object with an id. 带有标识的对象。" })
export abstract class NodeType {
  /** Name of the object type, for resolving the interface without a look at the class. */
  abstract readonly typeName: string;

  @Field(() => ID, { description: "Opaque id, the same in every store. 不透明标识" })
  get id(): string {
    return this.identity();
  }

  protected abstract identity(): string;
}

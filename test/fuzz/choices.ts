import { Random } from "../../bench/random.js";

/** Choices of a seeded generator: the same seed makes the same query. */
export class Choices {
  private readonly random: Random;

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  below(bound: number): number {
    return this.random.below(bound);
  }

  /** True in so many of a hundred cases. */
  percent(percent: number): boolean {
    return this.random.below(100) < percent;
  }

  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.random.below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}

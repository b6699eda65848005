import type { FieldNode, GraphQLSchema } from "graphql";
import { Choices } from "../fuzz/choices.js";
import type { KnownValues } from "../fuzz/known-values.js";
import { crossed, isValid, randomGenes, widened, written, type Genes } from "./genes.js";

/** What is searched: the schema, values that the store knows, and what a request costs. */
export interface Searched {
  readonly schema: GraphQLSchema;
  readonly known: KnownValues;
  /** The larger the worse. */
  readonly cost: (query: string) => Promise<number>;
}

/** The worst request that was found. */
export interface Worst {
  readonly query: string;
  readonly cost: number;
}

/** How many of the worst are grown further. */
const POPULATION = 6;
/** Tries to make a child that is valid. */
const TRIES = 20;

function child(genes: Genes, donors: readonly Genes[], choices: Choices): Genes {
  const donor = choices.pick(choices.pick(donors));
  const at = choices.below(genes.length);
  const own = genes[at] ?? donor;
  const replaced = (one: FieldNode): Genes => genes.map((gene, index) => (index === at ? one : gene));
  switch (choices.below(6)) {
    case 0:
      return [...genes, donor];
    case 1:
      return [...genes, ...Array.from({ length: 1 + choices.below(8) }, () => own)];
    case 2:
      return genes.map(widened);
    case 3:
      return genes.length === 1 ? [donor] : genes.filter((_, index) => index !== at);
    default:
      return replaced(crossed(own, donor, choices));
  }
}

/** Grows random requests by what they cost: each round makes a child of one of the worst so far, and keeps the worst. */
export async function searchWorst({ schema, known, cost }: Searched, seed: number, rounds: number): Promise<Worst> {
  const choices = new Choices(seed);
  const fresh = (): Genes => randomGenes(schema, known, choices.below(1_000_000_000));
  let population: { readonly genes: Genes; readonly query: string; readonly cost: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const donors = [...population.map((one) => one.genes), fresh()];
    let genes = fresh();
    for (let tries = 0; tries < TRIES && population.length > 0 && !choices.percent(15); tries += 1) {
      const grown = child(choices.pick(population).genes, donors, choices);
      if (!isValid(schema, grown)) continue;
      genes = grown;
      break;
    }
    const query = written(genes);
    population.push({ genes, query, cost: await cost(query) });
    population = population.sort((a, b) => b.cost - a.cost).slice(0, POPULATION);
  }
  const [worst] = population;
  if (worst === undefined) throw new Error("no round was made");
  return worst;
}

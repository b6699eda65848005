import type { FigureFacts, FigureKey } from "../../domain/facts.js";
import { figureKey } from "../../domain/facts.js";
import { Measure, Stage } from "../../domain/line.js";
import { NotLoaded } from "../errors.js";

/** Which figures of lines are wanted; null means all. */
export interface FigureChoice {
  readonly measures: readonly Measure[] | null;
  readonly stages: readonly Stage[] | null;
}

/** The keys of the chosen figures; null for all. */
export type ChosenKeys = ReadonlySet<FigureKey> | null;

/** The keys of a choice: every chosen measure at every chosen stage. */
export function chosenKeys({ measures, stages }: FigureChoice): ChosenKeys {
  if (measures === null && stages === null) return null;
  const ofStages = stages ?? Object.values(Stage);
  return new Set((measures ?? Object.values(Measure)).flatMap((one) => ofStages.map((stage) => figureKey(one, stage))));
}

/** The figures of one line that were chosen. To ask for another one, or for all of them, throws NotLoaded. */
export class ChosenFigures extends Map<FigureKey, FigureFacts> {
  constructor(private readonly chosen: ChosenKeys) {
    super();
  }

  override get(key: FigureKey): FigureFacts | undefined {
    const figure = super.get(key);
    if (figure === undefined && this.chosen !== null && !this.chosen.has(key)) throw new NotLoaded(`figure ${key}`);
    return figure;
  }

  override has(key: FigureKey): boolean {
    return this.get(key) !== undefined;
  }

  override values(): MapIterator<FigureFacts> {
    if (this.chosen !== null) throw new NotLoaded("every figure of a line");
    return super.values();
  }
}

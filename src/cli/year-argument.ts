import { InvalidArgumentError } from "commander";

/** A fiscal year as an argument. Throws InvalidArgumentError, which is wrong usage, for anything but four digits. */
export function yearArgument(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("It must be a year of four digits.");
  return Number(text);
}

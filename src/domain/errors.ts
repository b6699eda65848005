/** Base of everything the domain refuses; the message names the value and the remedy. */
export abstract class DomainError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** A text that was taken for a number is none. */
export class PrintedNumberError extends DomainError {
  constructor(readonly text: string) {
    super(`"${text}" is not a number; write it as printed, for example 629.09, 1,055.40 or (65.34)`);
  }
}

/** An amount that cannot be held exactly as whole fen within the bound of one figure. */
export class AmountRangeError extends DomainError {
  constructor(
    readonly text: string,
    reason: string,
  ) {
    super(`amount "${text}" is refused: ${reason}`);
  }
}

/** A number was to be printed with no unit or no decimals: a fault of the program, never of who asks. */
export class NotGivenError extends DomainError {
  constructor(
    readonly what: string,
    given: unknown,
  ) {
    super(`${what}: ${String(given)} is none; a number is printed only with the ${what} that was asked for`);
  }
}

/** `decimals` outside 0 to 8. */
export class DecimalsRangeError extends DomainError {
  constructor(readonly decimals: number) {
    super(`decimals: ${String(decimals)} is outside 0 to 8; give a whole number from 0 to 8`);
  }
}
